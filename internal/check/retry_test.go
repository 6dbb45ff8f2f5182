package check

import (
	"go/ast"
	"go/parser"
	"go/token"
	"testing"

	"golang.org/x/tools/go/ast/inspector"
)

// TestMayRepeat asks for the comparisons of chains. Each operator of a chain is
// climbed once: behind an operator, nobody looks again.
func TestMayRepeat(t *testing.T) {
	const src = `package p

func plain() { _ = a == 1 || a == 2 || a == 3 }

func failed() bool { return a == 1 || a == 2 }

func which() int { return a == 1 || a == 2 }

func shouldRetry() { _ = a == 1 || a == 2 || a == 3 }

func loops() {
	for {
		_ = a == 1 && (a == 2 || a == 3)
		_ = a == 4
		for a == 5 {
		}
	}
}

func counts() {
	for a == 1 {
		_ = a == 2 || a == 3
	}
}

func closures() {
	_ = func() bool { return a == 1 || a == 2 }
	for {
		func() { _ = a == 3 || a == 4 }()
	}
}
`
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]bool{
		"plain": {false, false, false}, "failed": {true, true}, "which": {false, false}, "shouldRetry": {true, true, true}, "loops": {true, true, true, true, true},
		"counts": {false, false, false}, "closures": {true, true, false, false},
	}
	root := inspector.New([]*ast.File{file}).Root()
	for decl := range root.Preorder((*ast.FuncDecl)(nil)) {
		name := decl.Node().(*ast.FuncDecl).Name.Name
		p := new(Pass)
		var got []bool
		var comparisons []inspector.Cursor
		for cur := range decl.Preorder((*ast.BinaryExpr)(nil)) {
			if cur.Node().(*ast.BinaryExpr).Op == token.EQL {
				comparisons = append(comparisons, cur)
				got = append(got, p.mayRepeat(cur))
			}
		}
		for i, may := range got {
			if len(got) != len(want[name]) || may != want[name][i] {
				t.Fatalf("%s: got %v, want %v", name, got, want[name])
			}
		}
		for n := range p.repeating {
			p.repeating[n] = !p.repeating[n]
		}
		for i, cur := range comparisons {
			if _, chained := cur.Parent().Node().(*ast.BinaryExpr); chained && p.mayRepeat(cur) == got[i] {
				t.Errorf("%s: comparison %d is climbed from again", name, i)
			}
		}
	}
}
