// Command compare runs other linters on the same code as tcerrlint, and prints
// docs/comparison.md:
//
//	cd compare && GOWORK=off go run . > ../docs/comparison.md
package main

import (
	"bytes"
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"log"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"codeberg.org/polyfloyd/go-errorlint/errorlint"
	"github.com/nishanths/exhaustive/passes/exhaustive"
	ruleguard "github.com/quasilyte/go-ruleguard/analyzer"
	"github.com/sashamelentyev/usestdlibvars/pkg/analyzer"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	tcerr "github.com/tcerr/tcerrlint/analyzer"
)

func main() {
	log.SetFlags(0)
	if err := run(); err != nil {
		log.Fatal("compare: ", err)
	}
}

func run() error {
	if err := ruleguard.Analyzer.Flags.Set("rules", "rules/rules.go"); err != nil {
		return err
	}
	linters := []linter{
		{tcerr.New(tcerr.Settings{}), "tcerrlint", "mistakes with error codes of Tencent Cloud"},
		{errorlint.NewAnalyzer(), "go-errorlint v1.9.0", "errors compared and asserted where they may be wrapped, whatever they are"},
		{exhaustive.Analyzer, "exhaustive v0.15.0", "switches and maps that lack a constant of an enumeration, which a code that is an int or a string is not"},
		{analyzer.New(), "usestdlibvars v1.29.0", "numbers and texts that the standard library has constants for, such as HTTP status codes"},
		{ruleguard.Analyzer, "ruleguard v0.4.5", "what [its rules](../compare/rules/rules.go) say"},
	}
	examples, err := findings("../examples", linters)
	if err != nil {
		return err
	}
	lookalikes, err := findings("../testdata", linters, "./lookalikes/...")
	if err != nil {
		return err
	}
	mistakes := examples[0]
	var text bytes.Buffer
	fmt.Fprintf(&text, head, lines(mistakes))
	for i, l := range linters {
		var within, elsewhere []finding
		for _, f := range examples[i] {
			inside := slices.DeleteFunc(slices.Clone(mistakes), func(m finding) bool { return !f.covers(m) })
			within = append(within, inside...)
			if len(inside) == 0 {
				elsewhere = append(elsewhere, f)
			}
		}
		fmt.Fprintf(&text, "| %s | %s | %d | %d | %d |\n", l.name, l.looks, lines(within), lines(elsewhere), lines(lookalikes[i]))
	}
	fmt.Fprintf(&text, "\n%s", details(linters, examples))
	_, err = os.Stdout.Write(text.Bytes())
	return err
}

// A linter is one of those that are compared.
type linter struct {
	*analysis.Analyzer
	name, looks string
}

// A finding is in some lines of a file, and says something.
type finding struct {
	file        string // its package and name
	first, last int
	message     string
}

// covers reports whether the lines of a finding have another one. That of a
// switch covers those of its cases.
func (f finding) covers(other finding) bool {
	return f.file == other.file && f.first <= other.first && other.first <= f.last
}

// findings returns those of each linter in packages of a module.
func findings(dir string, linters []linter, patterns ...string) ([][]finding, error) {
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadAllSyntax | packages.NeedModule,
		Dir:  dir,
		Env:  append(os.Environ(), "GOWORK=off"),
	}, append(patterns, "./...")[:max(1, len(patterns))]...)
	if err != nil {
		return nil, err
	}
	if packages.PrintErrors(pkgs) > 0 {
		return nil, fmt.Errorf("%s does not compile", dir)
	}
	var found [][]finding
	for _, l := range linters {
		graph, err := checker.Analyze([]*analysis.Analyzer{l.Analyzer}, pkgs, nil)
		if err != nil {
			return nil, err
		}
		var of []finding
		for _, act := range graph.Roots {
			if act.Err != nil {
				return nil, fmt.Errorf("%s: %s: %w", l.name, act.Package.PkgPath, act.Err)
			}
			for _, d := range act.Diagnostics {
				pos, end := act.Package.Fset.Position(d.Pos), act.Package.Fset.Position(endOf(d, act.Package.Syntax))
				file := path.Join(path.Base(act.Package.PkgPath), filepath.Base(pos.Filename))
				of = append(of, finding{file, pos.Line, max(pos.Line, end.Line), d.Message})
			}
		}
		slices.SortFunc(of, func(a, b finding) int {
			return cmp.Or(strings.Compare(a.file, b.file), cmp.Compare(a.first, b.first), strings.Compare(a.message, b.message))
		})
		found = append(found, of)
	}
	return found, nil
}

// endOf returns where what is reported ends: that of a switch, if a finding
// without an end is at one.
func endOf(d analysis.Diagnostic, files []*ast.File) token.Pos {
	end := d.End
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.SwitchStmt); ok && s.Pos() == d.Pos {
				end = max(end, s.End())
			}
			return n != nil && n.Pos() <= d.Pos && d.Pos < n.End()
		})
	}
	return end
}

// lines counts the lines that findings begin in.
func lines(findings []finding) int {
	set := make(map[string]bool)
	for _, f := range findings {
		set[fmt.Sprint(f.file, f.first)] = true
	}
	return len(set)
}
