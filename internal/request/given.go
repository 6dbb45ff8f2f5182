package request

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// A function that is given an answer, and says whether to make the request again, does
// not know what that was made of. So its word is about the same request only if it
// leaves nothing behind that outlives it: all that a parameter, the receiver or a
// variable around it leads to may be a part of the request.
//
//	func (c *client) shouldRetry(r *Response) bool {
//		if r.Code == 4100 {
//			c.token = fresh()   // made again, it is another request
//			return true
//		}
//
// The answer itself is no part of the request: a body that was read is put back, a
// text is added to a message.

// Given returns the request that the caller of a function has made, of which
// nothing is known.
func (p *Package) Given(function *ast.BlockStmt) *Request {
	p.index()
	r := &Request{p: p, leading: make(map[*types.Var]bool)}
	if fn := p.functions[function]; fn != nil {
		r.given = p.summary(fn)
	}
	return r
}

// outlives reports whether what is written to an expression may be seen when the
// function that was given the answer has returned.
func (r *Request) outlives(e ast.Expr) bool {
	v, whole := astutil.Base(r.p.Info, e)
	switch f := r.given; {
	case f == nil || v == nil || r.isPartOfAnswer(e, v):
		return false
	case !f.isLocal(v):
		return true
	default:
		return !whole && f.isThrough(e) && !f.isOwn(v)
	}
}

// isPartOfAnswer reports whether an expression is a field of the answer: resp.Body,
// but not resp.Request.Header.
func (r *Request) isPartOfAnswer(e ast.Expr, v *types.Var) bool {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	return ok && astutil.BareVar(r.p.Info, sel.X) == v && isAnswer(v)
}

// isAnswer reports whether a variable holds an answer, by what its type is called, or
// an error: one that holds the code may hold more than that.
//
//	type attempt struct { token string; code int }
func isAnswer(v *types.Var) bool {
	if astutil.ImplementsError(v.Type()) {
		return true
	}
	named, ok := types.Unalias(astutil.Deref(v.Type())).(*types.Named)
	return ok && slices.ContainsFunc([]string{"response", "resp", "result", "reply", "answer", "output"}, func(word string) bool {
		return strings.HasSuffix(strings.ToLower(named.Obj().Name()), word)
	})
}

// fillsOther reports whether a call is given what outlives the function, and may write
// there: a pointer, a map or a list, but not the bytes of the answer.
func (r *Request) fillsOther(call *ast.CallExpr) bool {
	return r.given != nil && slices.ContainsFunc(operandsOf(r.p.callee(call), call), r.leadsToOther)
}

// leadsToOther reports whether what is written through an expression outlives the
// function and is not the answer.
func (r *Request) leadsToOther(e ast.Expr) bool {
	if v, _ := astutil.Base(r.p.Info, address(e)); v != nil && isAnswer(v) {
		return false
	}
	return r.p.isFillable(e) && r.given.leadsOut(e)
}

// isFillable reports whether a function that is given an expression may write through
// it: not if it only reads there, as it does from bytes and from an io.Reader.
func (p *Package) isFillable(e ast.Expr) bool {
	t := p.Info.TypeOf(e)
	if t == nil {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer, *types.Map:
		return true
	case *types.Slice:
		b, ok := u.Elem().Underlying().(*types.Basic)
		return !ok || b.Kind() != types.Byte
	}
	return false
}

// operandsOf returns what a call is given: the receiver, and the arguments.
func operandsOf(c callee, call *ast.CallExpr) []ast.Expr {
	if c.receiver == nil {
		return call.Args
	}
	return append([]ast.Expr{c.receiver}, call.Args...)
}
