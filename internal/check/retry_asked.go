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
		r.askedKnown, r.askedForSame = true, true
		uses, _ := r.ownUses()
		for _, use := range uses {
			if call := callOf(use); call != nil && !r.inTest(use.Node().Pos()) && !r.asksForSame(*call) {
				r.askedForSame = false
				break
			}
		}
	}
	return r.askedForSame
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
	for _, operand := range append([]ast.Expr{call.Fun}, call.Args...) {
		if r.repeatsSame(body, loop, operand) {
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
// request that is the same in each round of the loop around it.
func (r *retrial) repeatsSame(body *ast.BlockStmt, loop ast.Node, operand ast.Expr) bool {
	v, _ := astutil.Base(r.Info, operand)
	if v == nil || v.IsField() {
		return false
	}
	all := r.madeIn(loop, v)
	return len(all) > 0 && !slices.ContainsFunc(all, func(made ast.Node) bool {
		req := r.requestsOfPackage().Prove(body, loop, made, v, nil)
		return req == nil || mayChange(req, loop)
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
