package main

import (
	"cmp"
	"fmt"
	"go/token"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"
)

// A finding is a diagnostic, where it is in which package.
type finding struct {
	pkg      *packages.Package
	pos, end token.Position
	analysis.Diagnostic
}

// fixes returns what -fix is to apply: nothing in modules that are only
// dependencies.
func (f *finding) fixes() []analysis.SuggestedFix {
	if m := f.pkg.Module; m != nil && !m.Main {
		return nil
	}
	return f.SuggestedFixes
}

// settle brings the diagnostics of a graph into one order, and leaves what
// several variants of a package share, with and without its tests, to the first
// of them. It returns them by package path, file and position.
func settle(graph *checker.Graph) []finding {
	slices.SortFunc(graph.Roots, func(a, b *checker.Action) int { return strings.Compare(a.Package.ID, b.Package.ID) })
	type key struct {
		pos, end token.Position
		message  string
	}
	seen := make(map[key]bool)
	var findings []finding
	for _, act := range graph.Roots {
		of := make([]finding, 0, len(act.Diagnostics))
		for _, d := range act.Diagnostics {
			f := finding{act.Package, act.Package.Fset.Position(d.Pos), act.Package.Fset.Position(d.End), d}
			if k := (key{f.pos, f.end, d.Message}); !seen[k] {
				seen[k] = true
				of = append(of, f)
			}
		}
		slices.SortFunc(of, byPosition)
		act.Diagnostics = nil
		for _, f := range of {
			act.Diagnostics = append(act.Diagnostics, f.Diagnostic)
		}
		findings = append(findings, of...)
	}
	slices.SortFunc(findings, func(a, b finding) int {
		return cmp.Or(strings.Compare(tested(a.pkg), tested(b.pkg)), byPosition(a, b))
	})
	return findings
}

// tested returns the path of the package that a package is or tests.
func tested(pkg *packages.Package) string { return cmp.Or(pkg.ForTest, pkg.PkgPath) }

func byPosition(a, b finding) int {
	return cmp.Or(
		strings.Compare(a.pos.Filename, b.pos.Filename),
		cmp.Compare(a.pos.Line, b.pos.Line),
		cmp.Compare(a.pos.Column, b.pos.Column),
		strings.Compare(a.Message, b.Message),
	)
}

// printText prints findings, each with as many lines of the file around it, or
// none if that is negative.
func printText(w io.Writer, findings []finding, context int) {
	for _, f := range findings {
		printAt(w, f.pos, f.end, f.Message, context)
		for _, r := range f.Related {
			fset := f.pkg.Fset
			printAt(w, fset.Position(r.Pos), fset.Position(r.End), "\t"+r.Message, context)
		}
	}
}

func printAt(w io.Writer, pos, end token.Position, message string, context int) {
	name := pos.Filename
	pos.Filename = shortPath(name)
	fmt.Fprintf(w, "%s: %s\n", pos, message)
	if context < 0 {
		return
	}
	content, _ := os.ReadFile(name) // what a line directive names need not exist
	lines := strings.Split(string(content), "\n")
	for n := max(1, pos.Line-context); n <= min(max(pos.Line, end.Line)+context, len(lines)); n++ {
		fmt.Fprintf(w, "%d\t%s\n", n, lines[n-1])
	}
}

// summary returns a line that says how much was found, and how to fix it. Fixes
// that were to be applied are not offered again.
func summary(findings []finding, args []string, applied bool) string {
	files := make(map[string]bool)
	fixes := 0
	for _, f := range findings {
		files[f.pos.Filename] = true
		fixes += len(f.fixes())
	}
	text := fmt.Sprintf("%s in %s, ", count(len(findings), "finding"), count(len(files), "file"))
	switch {
	case fixes == 0:
		return text + "none with a fix"
	case applied:
		return text + fmt.Sprintf("%d with a fix that was not applied", fixes)
	}
	return text + fmt.Sprintf("%d with a fix: %s", fixes, shell("tcerrlint", append([]string{"-fix"}, args...)...))
}

func count(n int, of string) string {
	if n != 1 {
		of += "s"
	}
	return fmt.Sprintf("%d %s", n, of)
}

// shell returns a command as one types it.
func shell(name string, args ...string) string {
	for _, arg := range args {
		name += " " + quoted(arg)
	}
	return name
}

// quoted returns an argument as a shell reads it.
func quoted(arg string) string {
	if arg == "" || strings.ContainsAny(arg, " \t\n'\"\\$`*?()[]{}<>|&;~#!") {
		return "'" + strings.ReplaceAll(arg, "'", `'\''`) + "'"
	}
	return arg
}

// shortPath returns a path from the working directory, if that is shorter, as
// the go command does.
func shortPath(path string) string {
	dir, err := os.Getwd()
	if err != nil || !filepath.IsAbs(path) {
		return path
	}
	if rel, err := filepath.Rel(dir, path); err == nil && len(rel) < len(path) {
		return rel
	}
	return path
}
