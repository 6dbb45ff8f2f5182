// Package astutil answers the small questions about syntax and types that several
// packages ask. It knows nothing of error codes.
package astutil

import (
	"go/ast"
	"go/token"
	"go/types"
	"iter"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"
)

// Fun returns the function of a call, without parentheses and type arguments.
func Fun(call *ast.CallExpr) ast.Expr { return Uninstantiated(call.Fun) }

// Uninstantiated returns an expression without parentheses and, if it names a
// generic function, without type arguments. Of an element, list[0], it is the
// list.
func Uninstantiated(e ast.Expr) ast.Expr {
	e = ast.Unparen(e)
	switch n := e.(type) {
	case *ast.IndexExpr:
		e = n.X
	case *ast.IndexListExpr:
		e = n.X
	}
	return ast.Unparen(e)
}

// CalledName returns the name that a call is written with, or "".
func CalledName(call *ast.CallExpr) string {
	switch n := Fun(call).(type) {
	case *ast.SelectorExpr:
		return n.Sel.Name
	case *ast.Ident:
		return n.Name
	}
	return ""
}

// Clauses yields the case clauses of a switch or type switch.
func Clauses(body *ast.BlockStmt) iter.Seq[*ast.CaseClause] {
	return func(yield func(*ast.CaseClause) bool) {
		for _, stmt := range body.List {
			if clause, ok := stmt.(*ast.CaseClause); ok && !yield(clause) {
				return
			}
		}
	}
}

// Cases yields the expressions of the case clauses of a switch or type switch.
func Cases(body *ast.BlockStmt) iter.Seq[ast.Expr] {
	return func(yield func(ast.Expr) bool) {
		for clause := range Clauses(body) {
			for _, e := range clause.List {
				if !yield(e) {
					return
				}
			}
		}
	}
}

// Each calls visit for each node of a part of a function in source order, leaving
// out the functions within it.
func Each(within ast.Node, visit func(ast.Node)) {
	ast.Inspect(within, func(n ast.Node) bool {
		if _, ok := n.(*ast.FuncLit); ok || n == nil {
			return false
		}
		visit(n)
		return true
	})
}

// IsAddress reports whether an expression is &x.
func IsAddress(e ast.Expr) bool {
	u, ok := ast.Unparen(e).(*ast.UnaryExpr)
	return ok && u.Op == token.AND
}

// Outer returns what stands around the expression at a cursor and its
// parentheses, and the expression with them.
func Outer(cur inspector.Cursor) (outer, inner inspector.Cursor) {
	inner, outer = cur, cur.Parent()
	for {
		if _, ok := outer.Node().(*ast.ParenExpr); !ok {
			return outer, inner
		}
		inner, outer = outer, outer.Parent()
	}
}

// InTest reports whether a position is in a test file.
func InTest(fset *token.FileSet, pos token.Pos) bool {
	file := fset.File(pos)
	return file != nil && strings.HasSuffix(file.Name(), "_test.go")
}

// Only yields the nodes of a type among those at cursors.
func Only[N ast.Node](cursors iter.Seq[inspector.Cursor]) iter.Seq2[inspector.Cursor, N] {
	return func(yield func(inspector.Cursor, N) bool) {
		for cur := range cursors {
			if n, ok := cur.Node().(N); ok && !yield(cur, n) {
				return
			}
		}
	}
}

// Imports yields the imports of a declaration.
func Imports(specs []ast.Spec) iter.Seq[*ast.ImportSpec] {
	return func(yield func(*ast.ImportSpec) bool) {
		for _, spec := range specs {
			if spec, ok := spec.(*ast.ImportSpec); ok && !yield(spec) {
				return
			}
		}
	}
}

// Callee returns what a call calls, if it is named: of a function or method of a
// generic type, the generic one, as typeutil.Callee itself does since x/tools v0.52.
// The analyzer is also built into programs with older ones.
func Callee(info *types.Info, call *ast.CallExpr) types.Object {
	obj := typeutil.Callee(info, call)
	if fn, ok := obj.(*types.Func); ok {
		return fn.Origin()
	}
	return obj
}

// StaticCallee returns the function or method that a call calls, if that is known
// before the program runs, in the same form as Callee.
func StaticCallee(info *types.Info, call *ast.CallExpr) *types.Func {
	fn := typeutil.StaticCallee(info, call)
	if fn == nil {
		return nil
	}
	return fn.Origin()
}
