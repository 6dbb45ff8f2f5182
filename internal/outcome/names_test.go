package outcome

import (
	"go/ast"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/request"
)

// TestNames checks the outcomes of decisions on names. The comment of a decision's
// line states those of the decision, and behind "whole" those from where the error
// got its value. A name that is not mentioned there is one of the rest.
func TestNames(t *testing.T) {
	const path = "testdata/names/names.go"
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	fset, file, pkg, info := check(t, path, src)
	want := make(map[int]string)
	for _, group := range file.Comments {
		want[fset.Position(group.Pos()).Line] = strings.TrimPrefix(group.List[0].Text, "// ")
	}
	names := []string{"A", "AB", "B", "another"}
	var values []Value
	for _, name := range names {
		values = append(values, Name(name))
	}
	requests := &request.Package{Types: pkg, Info: info, Files: []*ast.File{file}}
	for _, decl := range file.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok || fn.Recv != nil {
			continue
		}
		f := &Function{
			Pkg: pkg, Info: info, Requests: requests, Type: fn.Type, Body: fn.Body, Names: true,
			IsCode: func(e ast.Expr) bool {
				if call, ok := e.(*ast.CallExpr); ok {
					return astutil.CalledName(call) == "GetCode"
				}
				sel, ok := e.(*ast.SelectorExpr)
				return ok && sel.Sel.Name == "Code"
			},
			IsAnswer: func(ast.Expr) bool { return false },
		}
		for _, d := range f.Analyze(values) {
			line := fset.Position(d.Node.Pos()).Line
			outcomes, whole, _ := strings.Cut(want[line], "; whole ")
			delete(want, line)
			for _, name := range names {
				if got, w := d.Outcome(Name(name)).String(), stated(outcomes, name); got != w {
					t.Errorf("%s:%d: %s has outcome %s, want %s", path, line, name, got, w)
				}
				if got, w := d.WholeOutcome(Name(name)).String(), stated(whole, name); got != w {
					t.Errorf("%s:%d: %s has the whole outcome %s, want %s", path, line, name, got, w)
				}
			}
		}
	}
	for line, text := range want {
		t.Errorf("%s:%d: no decision, want %q", path, line, text)
	}
}

// stated reads what "A AB stop, rest retry" says of a name.
func stated(text, name string) string {
	rest := ""
	for part := range strings.SplitSeq(text, ", ") {
		fields := strings.Fields(part)
		outcome := fields[len(fields)-1]
		if slices.Contains(fields[:len(fields)-1], name) {
			return outcome
		}
		if fields[0] == "rest" {
			rest = outcome
		}
	}
	return rest
}

func TestValues(t *testing.T) {
	if Number(0) != Success || Name("") != Success || Number(1) == Name("1") {
		t.Error("a value is equal to another")
	}
	test := Test{Value: Name("ResourceNotFound"), Prefix: true}
	for name, want := range map[string]bool{"ResourceNotFound": true, "ResourceNotFound.X": true, "Resource": false, "resourcenotfound.X": false, "": false} {
		if test.Names(Name(name)) != want {
			t.Errorf("%q: got %t", name, !want)
		}
		bounds := test.bounds()
		between := bounds[0].compare(Name(name)) <= 0 && Name(name).compare(bounds[1]) < 0
		if between != want {
			t.Errorf("%q lies between the bounds: %t, want %t", name, between, want)
		}
	}
}
