package analyzer_test

import (
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/corpus"
	"github.com/tcerr/tcerrlint/internal/hostile"
)

// TestHostile analyzes and fixes programs that nobody writes, a hundred times
// smaller than the drivers get them in .ci/hostile.
func TestHostile(t *testing.T) {
	imports := corpus.Importer(t)
	for _, p := range hostile.Programs(100) {
		t.Run(p.Name, func(t *testing.T) {
			before := look(t, nil, imports, p.Source)
			if len(before.errors) > 0 {
				t.Fatal(before.errors)
			}
			checkOrder(t, before)
			fixes := 0
			for _, d := range before.found {
				fixes += len(d.SuggestedFixes)
				if len(d.Message) > 1000 {
					t.Errorf("the message has %d bytes: %.100s…", len(d.Message), d.Message)
				}
			}
			if len(before.found) != p.Findings || fixes != p.Fixes {
				t.Errorf("%d findings, %d of them with a fix; want %d and %d", len(before.found), fixes, p.Findings, p.Fixes)
			}
			read := func(string) ([]byte, error) { return []byte(p.Source), nil }
			for _, fixed := range applyFixes(t, before.fset, before.found, read) {
				checkFixedSource(t, before, look(t, nil, imports, string(fixed)), string(fixed))
			}
		})
	}
}

// TestTooDeep states what package go/parser makes of a file that is nested more
// deeply than it goes: an error, and a file without the rest.
func TestTooDeep(t *testing.T) {
	_, err := parser.ParseFile(token.NewFileSet(), "deep.go", hostile.TooDeep(), parser.SkipObjectResolution)
	if err == nil || !strings.Contains(err.Error(), "exceeded max nesting depth") {
		t.Errorf("the error is %v", err)
	}
	l := look(t, nil, corpus.Importer(t), hostile.TooDeep())
	if len(l.found) > 0 {
		t.Errorf("something is found: %s", l.found[0].Message)
	}
}
