package check

import (
	"go/ast"
	"go/parser"
	"go/token"
	"testing"

	"golang.org/x/tools/go/ast/inspector"
)

// TestAround asks for the functions around literals in files that are not in the
// order of their positions.
func TestAround(t *testing.T) {
	fset := token.NewFileSet()
	parse := func(src string) *ast.File {
		file, err := parser.ParseFile(fset, "p.go", src, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		return file
	}
	first := parse(`package p

func a() { _ = 1 }

var f = func() { _ = func() { _ = 2 }; _ = 3 }

var n = 4
`)
	second := parse("package p\n\nfunc b() { func() { _ = 5 }() }\n")
	d := new(declared)
	root := inspector.New([]*ast.File{second, first}).Root()
	for cur := range root.Preorder((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		d.functions = append(d.functions, function{cur, -1})
	}
	d.nest()
	for cur := range root.Preorder((*ast.BasicLit)(nil)) {
		var want ast.Node
		for outer := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
			want = outer.Node()
			break
		}
		got, ok := d.around(cur.Node())
		if ok != (want != nil) || ok && got.Node() != want {
			t.Errorf("around %s: got %v, %t", cur.Node().(*ast.BasicLit).Value, got, ok)
		}
	}
}
