package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// A standalone is the program as it runs by itself, on packages that it loads.
type standalone struct {
	analyzer *analysis.Analyzer

	fix, diff, json, tests bool
	context                int // lines around a finding
}

// bind declares the flags of the program and those of the analyzer.
func (s *standalone) bind(flags *flag.FlagSet) {
	s.bindOwn(flags)
	s.analyzer.Flags.VisitAll(func(f *flag.Flag) { flags.Var(f.Value, f.Name, f.Usage) })
}

func (s *standalone) bindOwn(flags *flag.FlagSet) {
	flags.IntVar(&s.context, "c", -1, "print the line of a finding with this many `lines` before and behind it; -1 prints none")
	flags.BoolVar(&s.diff, "diff", false, "with -fix, print a diff and leave the files alone")
	flags.BoolVar(&s.fix, "fix", false, "apply the fixes, and report what is left")
	flags.BoolVar(&s.json, "json", false, "print JSON, and exit with 0 if there are findings")
	flags.BoolVar(&s.tests, "test", true, "look at test files too")
}

// run returns the status: 0, that for findings, or exitError. What has findings
// and errors has findings.
func (s *standalone) run(args []string) (status int, err error) {
	flags := flag.NewFlagSet("tcerrlint", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	s.bind(flags)
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0, help(os.Stdout, s.analyzer, nil)
	case err != nil:
		return 0, fmt.Errorf("%w (see tcerrlint help)", err)
	case flags.NArg() == 0:
		return 0, errors.New("no packages (see tcerrlint help)")
	case s.diff && !s.fix:
		return 0, errors.New("-diff goes with -fix (see tcerrlint help)")
	}
	pkgs, graph, err := s.analyze(flags.Args())
	if err != nil {
		return 0, err
	}
	var files []*fixedFile
	if s.fix {
		if files, err = fixedFiles(graph); err != nil {
			return 0, err
		}
	}
	if len(files) > 0 && !s.diff {
		if err := writeFixed(files); err != nil {
			return 0, err
		}
		if pkgs, graph, err = s.analyze(flags.Args()); err != nil {
			return 0, err
		}
	}
	if packages.PrintErrors(pkgs) > 0 {
		status = exitError
	}
	switch {
	case s.fix && s.diff:
		for _, act := range graph.Roots {
			if act.Err != nil {
				fmt.Fprintf(os.Stderr, "%s: %v\n", s.analyzer.Name, act.Err)
				status = exitError
			}
		}
		return status, printDiff(os.Stdout, files)
	case s.json:
		if statusOf(graph) == exitError {
			status = exitError
		}
		return status, graph.PrintJSON(os.Stdout)
	}
	return max(status, statusOf(graph)), graph.PrintText(os.Stderr, s.context)
}

// analyze loads packages and runs the analyzer. Their own errors do not keep it
// from looking at what is well.
func (s *standalone) analyze(patterns []string) ([]*packages.Package, *checker.Graph, error) {
	pkgs, err := packages.Load(&packages.Config{Mode: packages.LoadSyntax | packages.NeedModule, Tests: s.tests}, patterns...)
	if err != nil {
		return nil, nil, err
	}
	if len(pkgs) == 0 {
		return nil, nil, fmt.Errorf("%s: no packages", strings.Join(patterns, " "))
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{s.analyzer}, pkgs, nil)
	return pkgs, graph, err
}

func statusOf(graph *checker.Graph) int {
	status := 0
	for _, act := range graph.Roots {
		switch {
		case act.Err != nil:
			return exitError
		case len(act.Diagnostics) > 0:
			status = exitFindings
		}
	}
	return status
}
