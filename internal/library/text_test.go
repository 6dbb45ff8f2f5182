package library_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/library"
)

// TestText checks that the fixtures call each function of the tables, in each of
// its packages, where they expect a finding. So whoever takes a row out, or a
// package out of a row, sees the test of the fixtures fail: that finding is
// nowhere else.
func TestText(t *testing.T) {
	called := callsInFindings(t, "../../testdata/message/functions")
	names := make(map[string]bool)
	for _, f := range library.TextFuncs() {
		if names[f.Name] {
			t.Errorf("two rows for %s", f.Name)
		}
		names[f.Name] = true
		for _, pkg := range f.Packages {
			if !called[pkg+"."+f.Name] {
				t.Errorf("no fixture has a finding with %s.%s", pkg, f.Name)
			}
			if got := library.LookupTextFunc(f.Name); got == nil || !got.In(pkg) {
				t.Errorf("%s.%s is not found", pkg, f.Name)
			}
		}
	}
	for _, f := range library.TextForms() {
		for _, pkg := range f.Packages {
			if !called[pkg+"."+f.Name] {
				t.Errorf("no fixture has a finding with %s.%s", pkg, f.Name)
			}
			if got := library.LookupTextForm(pkg, f.Name); got == nil || got.Text != f.Text {
				t.Errorf("%s.%s is not found", pkg, f.Name)
			}
		}
	}
	if library.LookupTextFunc("ContainsAny") != nil || library.LookupTextForm("strings", "Repeat") != nil {
		t.Error("what is in no table is found")
	}
}

// callsInFindings returns the functions that the fixtures in a folder call on a
// line with a finding, as "strings.Contains".
func callsInFindings(t *testing.T, dir string) map[string]bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures in %s: %v", dir, err)
	}
	called := make(map[string]bool)
	for _, name := range files {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		found := make(map[int]bool)
		for _, group := range file.Comments {
			if strings.HasPrefix(group.List[0].Text, "// want ") {
				found[fset.Position(group.Pos()).Line] = true
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok && found[fset.Position(sel.Pos()).Line] {
				if pkg, ok := sel.X.(*ast.Ident); ok {
					called[pkg.Name+"."+sel.Sel.Name] = true
				}
			}
			return true
		})
	}
	return called
}
