package outcome

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/cfg"
)

// A list is also asked element by element:
//
//	for _, c := range []int{4000, 6000} {
//		if code == c {
//			return true
//		}
//	}
//	return false
//
// A code that is no element passes each round as if the comparison were not
// there. For one that is, the loop is left to its last round: it comes to one
// round in which the comparison holds, if the others do nothing (see finds).

// An each is a comparison of a code with each element of a list, in a range over
// the list.
type each struct {
	loop *ast.RangeStmt
	code ast.Expr
	list *list
}

// eachComparison returns what a comparison in a range over a list compares with
// its elements, which need not be a code, or nil.
func (f *Function) eachComparison(n *ast.BinaryExpr) *each {
	if !isEquality(n.Op) {
		return nil
	}
	for _, sides := range [...][2]ast.Expr{{n.X, n.Y}, {n.Y, n.X}} {
		element := f.variable(sides[1])
		if len(f.given[element]) != 1 || f.inner[element] || f.addressed[element] {
			continue
		}
		loop, ok := f.given[element][0].at.(*ast.RangeStmt)
		if !ok || f.element(loop) != element {
			continue
		}
		if list := f.list(loop.X); list != nil && list.known {
			return &each{loop, sides[0], list}
		}
	}
	return nil
}

// element returns the variable that is an element of the list in each round of a
// range over it: of a map that is used as a set, its key.
func (f *Function) element(loop *ast.RangeStmt) *types.Var {
	if t := f.Info.TypeOf(loop.X); t != nil && isMap(t) {
		return f.variable(loop.Key)
	}
	return f.variable(loop.Value)
}

// compareEach evaluates a comparison of the code with each element of a list.
func (w *walk) compareEach(n *ast.BinaryExpr) truth {
	e := w.f.eachComparison(n)
	switch {
	case e == nil || !w.isOperand(e.code):
		return unknown
	case e.list.times[w.value] == 0:
		return truthOf(n.Op == token.NEQ)
	case w.finds(e.loop):
		return truthOf(n.Op == token.EQL)
	}
	return unknown
}

// finds reports whether a range over a list comes to the code, once, and does
// nothing in the other rounds:
//
//	for _, c := range list { if code == c { … } }
//	for _, c := range list { if code != c { continue }; … }
func (w *walk) finds(loop *ast.RangeStmt) bool {
	finds, known := w.found[loop]
	if !known {
		if w.found == nil {
			w.found = make(map[*ast.RangeStmt]bool)
		}
		finds = w.findsIn(loop)
		w.found[loop] = finds
	}
	return finds
}

func (w *walk) findsIn(loop *ast.RangeStmt) bool {
	if w.start.node != nil && loop.Pos() <= w.start.node.Pos() && w.start.node.Pos() < loop.End() || len(loop.Body.List) == 0 {
		return false // it gets another value there
	}
	first, ok := loop.Body.List[0].(*ast.IfStmt)
	if !ok || first.Init != nil || first.Else != nil {
		return false
	}
	cond, ok := ast.Unparen(first.Cond).(*ast.BinaryExpr)
	if !ok || w.removed[cond] || cond.Op == token.EQL && len(loop.Body.List) > 1 || cond.Op == token.NEQ && !onlyContinues(first.Body) {
		return false
	}
	e := w.f.eachComparison(cond)
	return e != nil && e.loop == loop && w.isOperand(e.code) && e.list.times[w.value] == 1
}

func onlyContinues(body *ast.BlockStmt) bool {
	if len(body.List) != 1 {
		return false
	}
	branch, ok := body.List[0].(*ast.BranchStmt)
	return ok && branch.Tok == token.CONTINUE && branch.Label == nil
}

// round returns the range over a list of whose rounds a block is the head, if the
// code is found there.
func (w *walk) round(b *cfg.Block) *ast.RangeStmt {
	loop, ok := b.Stmt.(*ast.RangeStmt)
	if !ok || b.Kind != cfg.KindRangeLoop || !w.finds(loop) {
		return nil
	}
	return loop
}

// isWithin reports whether a block is a part of the body of a range.
func isWithin(b *cfg.Block, loop *ast.RangeStmt) bool {
	if b.Stmt == loop {
		return b.Kind == cfg.KindRangeBody
	}
	return b.Stmt != nil && loop.Body.Pos() <= b.Stmt.Pos() && b.Stmt.Pos() < loop.Body.End()
}
