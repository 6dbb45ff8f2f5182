package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/tools/go/analysis"
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
	flags.BoolVar(&s.diff, "diff", false, "with -fix, print a patch and leave the files alone")
	flags.BoolVar(&s.fix, "fix", false, "apply the fixes, and report what is left")
	flags.BoolVar(&s.json, "json", false, "print JSON, of what is left with -fix, and exit with 0 if there are findings")
	flags.BoolVar(&s.tests, "test", true, "look at test files too")
}

// parse reads the flags, which may stand behind packages too, and returns the
// packages.
func (s *standalone) parse(args []string) (patterns []string, err error) {
	flags := flag.NewFlagSet("tcerrlint", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	s.bind(flags)
	for {
		switch err := flags.Parse(args); {
		case errors.Is(err, flag.ErrHelp):
			return nil, err
		case err != nil:
			return nil, fmt.Errorf("%s (see tcerrlint help)", wanted(err.Error()))
		}
		if flags.NArg() == 0 {
			break
		}
		patterns, args = append(patterns, flags.Arg(0)), flags.Args()[1:]
	}
	switch {
	case len(patterns) == 0:
		return nil, errors.New("no packages; those of the module are ./... (see tcerrlint help)")
	case s.diff && !s.fix:
		return nil, errors.New("-diff goes with -fix (see tcerrlint help)")
	case s.diff && s.json:
		return nil, errors.New("-diff prints a patch, and -json has the fixes too: choose one (see tcerrlint help)")
	}
	return patterns, nil
}

// wanted returns an error of package flag that says what the value should be.
func wanted(err string) string {
	want := ": want a number"
	if strings.HasPrefix(err, "invalid boolean value") {
		want = ": want true or false"
	}
	if what, ok := strings.CutSuffix(err, ": parse error"); ok {
		return what + want
	}
	return err
}

// run prints what is found to standard output, and what is wrong to standard
// error. It returns the status: 0, that for findings, or exitError. What has
// findings and errors has findings.
func (s *standalone) run(args []string) (status int, err error) {
	patterns, err := s.parse(args)
	if errors.Is(err, flag.ErrHelp) {
		return 0, output(func(w io.Writer) error { return help(w, s.analyzer, nil) })
	}
	if err != nil {
		return 0, err
	}
	r, err := s.load(context.Background(), patterns, nil)
	if err != nil {
		return 0, err
	}
	var files []*fixedFile
	if s.fix {
		if files, err = r.fixedFiles(); err != nil {
			return 0, err
		}
	}
	if len(files) > 0 && !s.diff {
		if r, err = s.apply(r, files, patterns, args); err != nil {
			return 0, err
		}
	}
	for _, problem := range r.problems {
		fmt.Fprintln(os.Stderr, problem)
		status = exitError
	}
	switch {
	case s.diff:
		return status, output(func(w io.Writer) error { return printPatch(w, files) })
	case s.json:
		return status, output(r.graph.PrintJSON)
	case len(r.findings) > 0:
		err := output(func(w io.Writer) error { printText(w, r.findings, s.context); return nil })
		if err != nil {
			return 0, err
		}
		fmt.Fprintln(os.Stderr, summary(r.findings, args, s.fix))
		return exitFindings, nil
	}
	return status, nil
}
