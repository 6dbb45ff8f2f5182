package request

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// isAlwaysMade reports whether each round comes to the request, or none: a condition
// that is another in each round chooses another request.
//
//	for i := 0; i < 2; i++ {
//		if i == 0 { r = first.Get(name) } else { r = second.Get(name) }
//
// One that is about an answer chooses nothing.
func (p *proof) isAlwaysMade() bool {
	for _, made := range append(p.making, p.made) {
		for _, condition := range choices(p.loop, made) {
			if !p.isOfAnswer(condition) && !p.same(condition) {
				return false
			}
		}
	}
	return true
}

// isOfAnswer reports whether a condition looks at an answer, or at an error.
func (p *proof) isOfAnswer(condition ast.Expr) bool {
	found := false
	astutil.Each(condition, func(n ast.Node) {
		id, ok := n.(*ast.Ident)
		if !ok || found {
			return
		}
		v, ok := p.p.Info.Uses[id].(*types.Var)
		if !ok {
			return
		}
		if found = v == p.root || p.followed[v] || astutil.IsError(v.Type()); found || len(p.p.writes[v]) > tooMany {
			return
		}
		for _, w := range p.p.writes[v] { // e, ok := err.(*T)
			if from := astutil.Var(p.p.Info, asserted(w.value)); from != nil && (p.followed[from] || from == p.root || astutil.IsError(from.Type())) {
				found = true
			}
		}
	})
	return found
}

func asserted(e ast.Expr) ast.Expr {
	if n, ok := e.(*ast.TypeAssertExpr); ok {
		return n.X
	}
	return nil
}

// choices returns the conditions in a loop on which it depends whether a statement is
// executed.
func choices(loop, made ast.Node) []ast.Expr {
	var conditions []ast.Expr
	isIn := func(n ast.Node) bool { return n.Pos() <= made.Pos() && made.End() <= n.End() }
	ast.Inspect(loop, func(n ast.Node) bool {
		if n == nil || !isIn(n) {
			return false
		}
		switch n := n.(type) {
		case *ast.IfStmt:
			if isIn(n.Body) || n.Else != nil && isIn(n.Else) && !leaves(n.Body) {
				conditions = append(conditions, n.Cond)
			}
		case *ast.SwitchStmt:
			if isIn(n.Body) {
				if n.Tag != nil {
					conditions = append(conditions, n.Tag)
				}
				for e := range astutil.Cases(n.Body) {
					conditions = append(conditions, e)
				}
			}
		}
		return true
	})
	return conditions
}

// leaves reports whether a part of a loop may leave it: by a return, a break or a goto.
func leaves(n ast.Node) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			found = true
		case *ast.BranchStmt:
			found = found || n.Tok == token.BREAK || n.Tok == token.GOTO
		}
		return !found
	})
	return found
}
