package check

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/request"
)

// What true means, only those know who ask. One who goes on with the next zone, or
// takes a new token first, makes another request:
//
//	for _, zone := range zones {
//		r := create(zone)
//		if r.Code == 0 || !isRetryable(r) { return r }
//	}
//
// So each caller in this package must be seen to make the same request again. Somebody
// who gets the function as a value, a library, does, and so may a package that calls an
// exported one: if there is no caller, the name counts.

// isAskedForSame reports whether those who ask the predicate make the same request
// again if it says so.
func (r *retrial) isAskedForSame() bool {
	if r.form.results != library.Predicate {
		return true
	}
	if !r.askedKnown {
		r.askedKnown = true
		r.askedForSame = !slices.ContainsFunc(r.asking(), r.asksForOther)
	}
	return r.askedForSame
}

// asking returns where the predicate is used: a literal, where it stands.
func (r *retrial) asking() []inspector.Cursor {
	uses, _ := r.ownUses()
	if lit, ok := r.node.(*ast.FuncLit); ok && len(uses) == 0 {
		if cur, ok := r.cursor(lit); ok {
			return []inspector.Cursor{cur}
		}
	}
	return uses
}

// asksForOther reports whether a use of the predicate is not seen to repeat the same
// request.
func (r *retrial) asksForOther(use inspector.Cursor) bool {
	if r.inTest(use.Node().Pos()) {
		return false
	}
	if call := callOf(use); call != nil {
		return !r.asksForSame(*call)
	}
	return !r.isGivenForSame(use)
}

// isGivenForSame reports whether a library that gets the predicate as a value repeats
// the same request: nothing that it is given as well may change that, or say to make it
// once, and so may not the function to repeat, if it is seen.
func (r *retrial) isGivenForSame(use inspector.Cursor) bool {
	parent, use := astutil.Outer(use)
	if sel, ok := parent.Node().(*ast.SelectorExpr); ok && sel.Sel == use.Node() { // p.isTemporary
		parent, _ = astutil.Outer(parent)
	}
	b := &beside{Pass: r.Pass, seen: make(map[types.Object]bool)}
	switch n := parent.Node().(type) {
	case *ast.CallExpr:
		fn, ok := astutil.Callee(r.Info, n).(*types.Func)
		if !ok || fn.Pkg() == nil {
			return true
		}
		b.row, b.own = library.RetryOf(r.callee(fn, n).Path()), n
		switch {
		case b.row == nil:
			return true
		case fn.Signature().Recv() != nil: // of a builder, isRuled has looked at the rest
			return r.repeatsSameOperation(parent)
		}
		return !b.decidesAround(parent) && r.repeatsSameOperation(parent)
	case *ast.AssignStmt:
		return !slices.ContainsFunc(n.Lhs, b.isHooked) && !slices.ContainsFunc(n.Lhs, r.isHeldForOther)
	case *ast.KeyValueExpr:
		return !b.isHooked(n.Key) && !r.isHeldForOther(n.Key)
	}
	return true
}

// isHeldForOther reports whether a field or variable of the package holds the predicate,
// and somebody who calls that is not seen to repeat the same request.
func (r *retrial) isHeldForOther(e ast.Expr) bool {
	v := astutil.Var(r.Info, e)
	return v != nil && slices.ContainsFunc(r.usesOf(v), func(use inspector.Cursor) bool {
		call := callOf(use)
		return call != nil && !r.inTest(use.Node().Pos()) && !r.asksForSame(*call)
	})
}

// isHooked reports whether something in the package gives the struct that has a field a
// function which may change the request before it is made again, or says to make it once:
//
//	client.PrepareRetry = func(req *http.Request) error { return sign(req) }
func (b *beside) isHooked(e ast.Expr) bool {
	field := astutil.Var(b.Info, e)
	if field == nil || !field.IsField() || field.Pkg() == nil {
		return false
	}
	b.row = library.RetryOf(field.Pkg().Path())
	if b.row == nil {
		return false
	}
	decides := func(key, value ast.Expr) bool {
		other := astutil.Var(b.Info, key)
		return other != nil && other.IsField() && other.Pkg() == field.Pkg() &&
			(b.isOnceField(other.Name(), value) || slices.Contains(b.row.Hooks, other.Name()) && b.mayDecide(value))
	}
	for cur := range b.root.Preorder((*ast.AssignStmt)(nil), (*ast.KeyValueExpr)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				if len(n.Lhs) == len(n.Rhs) && decides(lhs, n.Rhs[i]) {
					return true
				}
			}
		case *ast.KeyValueExpr:
			if decides(n.Key, n.Value) {
				return true
			}
		}
	}
	return false
}

// repeatsSameOperation reports whether the function that a library is given, with the
// option or beside it, makes the same request each time. It may also look at the code
// itself, so that the predicate is not asked. One that is not seen does.
func (r *retrial) repeatsSameOperation(option inspector.Cursor) bool {
	for cur := option; ; cur = cur.Parent() {
		if _, ok := cur.Node().(ast.Expr); !ok {
			return true
		}
		call, ok := cur.Node().(*ast.CallExpr)
		if !ok {
			continue
		}
		for _, arg := range call.Args {
			if lit, ok := ast.Unparen(arg).(*ast.FuncLit); ok && lit != r.node && r.isOperation(arg) && !r.isSameOperation(lit.Body) {
				return false
			}
		}
	}
}

func (r *retrial) isSameOperation(body *ast.BlockStmt) bool {
	same := true
	astutil.Each(body, func(n ast.Node) {
		if e, ok := n.(ast.Expr); ok && r.function.IsCode(e) {
			same = false
		}
		if ret, ok := n.(*ast.ReturnStmt); ok && len(ret.Results) > 0 {
			last := ret.Results[len(ret.Results)-1]
			switch v := astutil.BareVar(r.Info, last); {
			case r.Info.Types[last].IsNil():
			case v != nil:
				same = same && r.repeatsSame(body, body, last, nil)
			default:
				req := r.requestsOfPackage().Prove(body, body, ret, nil, nil)
				same = same && req != nil && !mayChange(req, body)
			}
		}
	})
	return same
}

// asksForSame reports whether the call of a predicate decides about a repetition of the
// same request, in a loop or in what a library repeats, or hands the answer on.
func (r *retrial) asksForSame(at inspector.Cursor) bool {
	function, form := r.Pass.function(at)
	body := bodyOf(function)
	if body == nil {
		return false
	}
	var loop ast.Node = body
	for outer := range at.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		if outer.Node() != function {
			loop = outer.Node()
		}
		break
	}
	if loop == body {
		if sig := r.signatureOf(function); sig != nil && isPredicate(sig) && form.results != library.Poll {
			return true
		}
		if form.results == library.Plain || form.results == library.Callback {
			return false // asked once
		}
	}
	call, _ := at.Node().(*ast.CallExpr)
	var held *ast.CallExpr // of a field: what it does, is seen where the predicate stands
	if astutil.StaticCallee(r.Info, call) == nil {
		held = call
	}
	for _, operand := range append([]ast.Expr{call.Fun}, call.Args...) {
		if r.repeatsSame(body, loop, operand, held) {
			return true
		}
	}
	return false
}

func bodyOf(function ast.Node) *ast.BlockStmt {
	switch n := function.(type) {
	case *ast.FuncDecl:
		return n.Body
	case *ast.FuncLit:
		return n.Body
	}
	return nil
}

func (p *Pass) signatureOf(function ast.Node) *types.Signature {
	var sig *types.Signature
	switch n := function.(type) {
	case *ast.FuncDecl:
		sig, _ = p.Info.TypeOf(n.Name).(*types.Signature)
	case *ast.FuncLit:
		sig, _ = p.Info.TypeOf(n).(*types.Signature)
	}
	return sig
}

// repeatsSame reports whether what an operand of the call holds is the answer to a
// request that is the same in each round of the loop around it. What a
// call does that is held, if there is one, is looked at elsewhere.
func (r *retrial) repeatsSame(body *ast.BlockStmt, loop ast.Node, operand ast.Expr, held *ast.CallExpr) bool {
	v, _ := astutil.Base(r.Info, operand)
	if v == nil || v.IsField() {
		return false
	}
	all := r.madeIn(loop, v)
	return len(all) > 0 && !slices.ContainsFunc(all, func(made ast.Node) bool {
		req := r.requestsOfPackage().Prove(body, loop, made, v, nil)
		return req == nil || mayChange(req.Beside(held), loop)
	})
}

// madeIn returns what gives a variable its values in a loop: assignments, and calls
// that are given its address.
func (r *retrial) madeIn(loop ast.Node, v *types.Var) []ast.Node {
	var made []ast.Node
	r.requestsOfPackage().EachValue(v, func(at ast.Node, value ast.Expr) {
		if loop.Pos() <= at.Pos() && at.End() <= loop.End() && value != nil {
			made = append(made, at)
		}
	})
	astutil.Each(loop, func(n ast.Node) {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return
		}
		for _, arg := range call.Args {
			u, ok := ast.Unparen(arg).(*ast.UnaryExpr)
			if ok && u.Op == token.AND && astutil.BareVar(r.Info, u.X) == v {
				made = append(made, call)
			}
		}
	})
	return made
}

// mayChange reports whether something in a loop may make the next request another one,
// unless there is none: what stands before a return.
func mayChange(req *request.Request, loop ast.Node) bool {
	changes := false
	ast.Inspect(loop, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BlockStmt: // a closure's own ends with a return, too
			return !changes && (n == loop || !returns(n.List))
		case *ast.CaseClause:
			return !changes && !returns(n.Body)
		case *ast.CommClause:
			return !changes && !returns(n.Body)
		case *ast.AssignStmt, *ast.ExprStmt, *ast.IncDecStmt, *ast.SendStmt, *ast.GoStmt, *ast.DeferStmt, *ast.DeclStmt, *ast.ReturnStmt:
			changes = changes || n != loop && req.Changes(n)
			return false
		case ast.Expr:
			changes = changes || req.Changes(n)
			return false
		}
		return !changes
	})
	return changes
}

// returns reports whether statements end by leaving the function.
func returns(list []ast.Stmt) bool {
	if len(list) == 0 {
		return false
	}
	_, ok := list[len(list)-1].(*ast.ReturnStmt)
	return ok
}
