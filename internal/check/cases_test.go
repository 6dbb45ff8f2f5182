package check_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/corpus"
)

// TestCases runs the analyzer on the programs in testdata and compares what it
// finds with the "want" comments, with what the fix writes and says in brackets
// behind. Where it matters what else a package does, an archive holds many small
// ones.
func TestCases(t *testing.T) {
	cases, err := corpus.LoadCases("testdata")
	if err != nil {
		t.Fatal(err)
	}
	if len(cases) == 0 {
		t.Fatal("there are no programs")
	}
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) { compareCase(t, c, findings(t, c)) })
	}
}

// findings are what the analyzer finds in a program.
func findings(t *testing.T, c corpus.Case) []analysis.Diagnostic {
	t.Helper()
	var found []analysis.Diagnostic
	a := corpus.Analyzer(t, c.Flags)
	pass := &analysis.Pass{
		Analyzer: a, Fset: c.Pkg.Fset, Files: c.Pkg.Syntax, Pkg: c.Pkg.Types, TypesInfo: c.Pkg.TypesInfo, TypesSizes: c.Pkg.TypesSizes,
		Module:   &analysis.Module{Path: c.Pkg.Module.Path},
		ResultOf: map[*analysis.Analyzer]any{inspect.Analyzer: inspector.New(c.Pkg.Syntax)},
		ReadFile: c.ReadFile,
		Report:   func(d analysis.Diagnostic) { found = append(found, d) },
	}
	if _, err := a.Run(pass); err != nil {
		t.Fatal(err)
	}
	return found
}

var quoted = regexp.MustCompile("`[^`]*`" + `|"(?:[^"\\]|\\.)*"`)

// compareCase compares findings with the comments of a program.
func compareCase(t *testing.T, c corpus.Case, found []analysis.Diagnostic) {
	t.Helper()
	fset := c.Pkg.Fset
	wants := make(map[int][]string) // by line
	for _, group := range c.Pkg.Syntax[0].Comments {
		for _, c := range group.List {
			if _, patterns, ok := strings.Cut(c.Text, "want "); ok {
				wants[fset.Position(c.Pos()).Line] = quoted.FindAllString(patterns, -1)
			}
		}
	}
	for _, d := range found {
		line, message := fset.Position(d.Pos).Line, inWords(d)
		i := slices.IndexFunc(wants[line], func(literal string) bool {
			pattern, err := strconv.Unquote(literal)
			if err != nil {
				t.Fatal(literal, err)
			}
			return regexp.MustCompile(pattern).MatchString(message)
		})
		if i < 0 {
			t.Errorf("%v: unexpected: %s", fset.Position(d.Pos), message)
			continue
		}
		wants[line] = slices.Delete(slices.Clone(wants[line]), i, i+1)
	}
	for line, patterns := range wants {
		for _, p := range patterns {
			t.Errorf("line %d: not found: %s", line, p)
		}
	}
}

func inWords(d analysis.Diagnostic) string {
	text := d.Message
	for _, fix := range d.SuggestedFixes {
		text += " ["
		for _, e := range fix.TextEdits {
			text += string(e.NewText) + "; "
		}
		text += fix.Message + "]"
	}
	return strings.Join(strings.Fields(text), " ")
}
