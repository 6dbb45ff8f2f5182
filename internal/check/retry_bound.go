package check

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/outcome"
)

// isBounded reports whether a decision that names no code may mean to repeat
// whatever fails, because there is an end to it: a counter, a deadline or a
// context in the loop, or the library's own. To say what a code means, who asks
// a predicate has to know it.
//
//	for try := 0; try < 5; try++ { // bounded; for { is not
//		r := call()
//		if r.Code != 0 {
//			time.Sleep(time.Second)
//			continue
func (r *retrial) isBounded(d *outcome.Decision) bool {
	is, known := r.bounded[d.Node]
	if !known {
		is = r.findBound(d)
		r.bounded[d.Node] = is
	}
	return is
}

func (r *retrial) findBound(d *outcome.Decision) bool {
	if r.namesAny(d) {
		return false
	}
	if r.form.results == library.Predicate {
		return r.limits(r.function.Body)
	}
	cur, ok := r.cursor(d.Node)
	if !ok {
		return true
	}
	endless := false // an endless loop stands around the decision
	for outer := range cur.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		loop, ok := outer.Node().(*ast.ForStmt)
		if _, isRange := outer.Node().(*ast.RangeStmt); !ok && !isRange {
			break
		}
		if !ok || loop.Cond != nil {
			return true
		}
		counts, known := r.bounded[loop.Body]
		if !known {
			counts = r.counts(loop)
			r.bounded[loop.Body] = counts
		}
		if counts || !d.LoopsFarther() {
			return counts
		}
		endless = true
	}
	return !endless
}

// counts reports whether a loop counts, or looks at a clock or a context.
func (r *retrial) counts(loop *ast.ForStmt) bool {
	found := loop.Post != nil || r.requestsOfPackage().MayEnd(loop.Body)
	ast.Inspect(loop.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IncDecStmt:
			found = true
		case *ast.AssignStmt:
			found = found || n.Tok != token.ASSIGN && n.Tok != token.DEFINE
		case *ast.Ident:
			found = found || r.tellsTime(n)
		}
		return !found
	})
	return found
}

// limits reports whether a predicate looks at how often or how long it was
// asked: it compares another number than a code, a clock or a context.
//
//	func shouldRetry(r *Response, attempt int) bool {
//		return attempt < 3 && r.Code != 0
func (r *retrial) limits(predicate *ast.BlockStmt) bool {
	found := false
	ast.Inspect(predicate, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			switch n.Op {
			case token.LSS, token.LEQ, token.GTR, token.GEQ:
				found = found || !r.isAnswer(n.X) && !r.isAnswer(n.Y)
			}
		case *ast.Ident:
			found = found || r.tellsTime(n)
		}
		return !found
	})
	return found
}

// tellsTime reports whether a name is that of a context, or of what package time
// tells: but not how long to sleep.
func (r *retrial) tellsTime(id *ast.Ident) bool {
	obj := r.Info.Uses[id]
	if obj == nil {
		return false
	}
	if fn, ok := obj.(*types.Func); ok && fn.Pkg() != nil && fn.Pkg().Path() == "time" {
		return fn.Name() != "Sleep"
	}
	t := astutil.Deref(obj.Type()) // programs have a *time.Timer
	return astutil.IsFrom(t, "context", "Context") || astutil.IsFrom(t, "time", "Time", "Timer")
}
