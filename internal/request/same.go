package request

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// A proof is the work on one loop.
type proof struct {
	*Request
	function ast.Node // around the request
	verdicts map[*types.Var]verdict
	followed map[*types.Var]bool // variables that hold the answer
	asking   map[*types.Var]bool // those whose values are being looked at
	making   []ast.Node          // the statements that make it, if made only looks at its answer
}

// A verdict is what is known of an input. While its values are looked at, it
// is different, so that a counter is: i = i + 1.
type verdict uint8

const (
	different verdict = iota + 1
	same
)

func address(e ast.Expr) ast.Expr {
	if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok && u.Op == token.AND {
		return u.X
	}
	return e
}

func isFunc(o types.Object) bool {
	_, ok := o.(*types.Func)
	return ok
}

// same reports whether an expression has the same value in every round.
func (p *proof) same(e ast.Expr) bool {
	if e == nil {
		return true
	}
	tv := p.p.Info.Types[e]
	if tv.Value != nil || tv.IsType() || tv.IsNil() {
		return true
	}
	if _, ok := e.(*ast.CallExpr); ok && tv.Type != nil && astutil.IsFrom(tv.Type, "context") {
		return p.sameContext(e)
	}
	switch n := e.(type) {
	case *ast.Ident:
		v, ok := p.p.Info.Uses[n].(*types.Var)
		return !ok || p.sameVar(v)
	case *ast.SelectorExpr:
		if p.p.Info.Selections[n] == nil {
			return true // of another package, where nobody can see what happens
		}
		return !p.p.isRestless(n) && p.same(n.X)
	case *ast.CompositeLit:
		return !slices.ContainsFunc(n.Elts, func(elt ast.Expr) bool { return !p.sameElement(n, elt) })
	case *ast.FuncLit:
		return p.sameFunc(n)
	case *ast.CallExpr:
		return p.sameCall(n)
	}
	return p.sameParts(e)
}

// sameParts reports whether an expression is the same in every round because
// what it is made of is.
func (p *proof) sameParts(e ast.Expr) bool {
	switch n := e.(type) {
	case *ast.ParenExpr:
		return p.same(n.X)
	case *ast.StarExpr:
		return p.same(n.X)
	case *ast.TypeAssertExpr:
		return p.same(n.X)
	case *ast.UnaryExpr:
		return n.Op != token.ARROW && p.same(n.X) // <-ids is the next one
	case *ast.BinaryExpr:
		return p.same(n.X) && p.same(n.Y)
	case *ast.IndexExpr:
		return p.same(n.X) && p.same(n.Index)
	case *ast.IndexListExpr:
		return p.same(n.X)
	case *ast.SliceExpr:
		return p.same(n.X) && p.same(n.Low) && p.same(n.High) && p.same(n.Max)
	}
	return false
}

// sameElement reports whether an element of a literal is the same in every round,
// or one that every request has anew: Request{Name: name, Nonce: rand.Int()}.
func (p *proof) sameElement(lit *ast.CompositeLit, elt ast.Expr) bool {
	kv, ok := elt.(*ast.KeyValueExpr)
	if !ok {
		return p.same(elt)
	}
	if isRenewed(kv.Key) {
		return true
	}
	if t := p.p.Info.TypeOf(lit); t != nil {
		if _, isStruct := t.Underlying().(*types.Struct); isStruct {
			return p.same(kv.Value)
		}
	}
	return p.same(kv.Key) && p.same(kv.Value)
}

// sameFunc reports whether a function literal that the request is given, or
// that makes it, does the same in every round: it takes no next item, and what
// it uses from outside is the same.
//
//	r := do(func() Response { return c.Get(name) })   // the same
//	r := do(func() Response { return c.Get(<-names) }) // the next name
func (p *proof) sameFunc(lit *ast.FuncLit) bool {
	if p.p.effects(lit).takes {
		return false
	}
	isSame := true
	ast.Inspect(lit.Body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && isSame {
			v, ok := p.p.Info.Uses[id].(*types.Var)
			if ok && !v.IsField() && (v.Pos() < lit.Pos() || lit.End() <= v.Pos()) && v != p.root && !astutil.IsError(v.Type()) {
				isSame = p.sameVar(v)
			}
		}
		return isSame
	})
	return isSame
}

// sameCall reports whether a call has the same result in every round. The
// result of a call that can't be seen through is a new input:
//
//	r := call(prompt("name? "))
func (p *proof) sameCall(call *ast.CallExpr) bool {
	tv := p.p.Info.Types[call.Fun]
	if !tv.IsType() && !tv.IsBuiltin() {
		c := p.p.callee(call)
		switch {
		case c.body != nil:
			if !p.p.effects(c.body).isPure() {
				return false
			}
		case c.isPure() || p.makesRequest(c, call):
		default:
			return false
		}
		if c.receiver != nil && !p.same(c.receiver) {
			return false
		}
		if lit, ok := c.body.(*ast.FuncLit); ok && !p.sameFunc(lit) {
			return false
		}
	}
	for _, arg := range call.Args {
		if !p.same(arg) {
			return false
		}
	}
	return true
}

// makesRequest reports whether a call makes an empty request of the SDK, whose
// method then sends it:
//
//	req := cvm.NewDescribeInstancesRequest()
//	resp, err := client.DescribeInstances(req)
func (p *proof) makesRequest(c callee, call *ast.CallExpr) bool {
	if len(call.Args) > 0 || c.receiver != nil || c.object == nil || len(c.name) < 3 || c.name[:3] != "New" {
		return false
	}
	for made := range p.callees {
		if made.Pkg() == c.object.Pkg() {
			return true
		}
	}
	return false
}

// sameVar reports whether a variable has the same value in every round when the
// request is made, or by its name holds what every request has anew: nonce.
func (p *proof) sameVar(v *types.Var) bool {
	if library.Renewed(v.Name()) {
		return true
	}
	switch p.verdicts[v] {
	case same:
		return true
	case different:
		return false
	}
	if astutil.IsFrom(v.Type(), "context") {
		p.verdicts[v] = p.contextVerdict(v)
		return p.verdicts[v] == same
	}
	p.inputs[v] = true
	p.verdicts[v] = different
	p.verdicts[v] = p.verdict(v)
	return p.verdicts[v] == same
}

// contextVerdict is verdict of a context. It says how long to wait, which makes
// no other request, but also what a program has put there, which may:
//
//	ctx, cancel := context.WithTimeout(ctx, d)   // the same request
//	ctx = context.WithValue(ctx, regionKey, "b") // perhaps in another region
func (p *proof) contextVerdict(v *types.Var) verdict {
	if len(p.p.writes[v]) > tooMany {
		return different
	}
	p.verdicts[v] = same // with ctx = context.WithTimeout(ctx, d)
	for _, w := range p.p.writes[v] {
		switch {
		case w.function != p.function && !p.sameElsewhere(v, w):
			return different
		case w.function != p.function || p.isOutside(w) || w.zero:
		case w.value == nil || !p.sameContext(w.value):
			return different
		case p.limits(w.value): // for every request from then on, or for this one
		case w.self || w.at.Pos() > p.made.Pos() || !p.isEveryRound(w):
			return different
		}
	}
	return same
}

// limits reports whether a context has the values of the one that it is made
// of and only ends earlier: context.WithTimeout(ctx, d), not context.WithValue.
func (p *proof) limits(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	c := p.p.callee(call)
	return c.path == "context" && c.name != "WithValue" && !c.method
}

// sameContext reports whether a context, or what a call returns with it, has the
// same values in every round: that of a call of package context has, whatever
// deadline it is given, and one that a request hands out.
func (p *proof) sameContext(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return p.same(e)
	}
	if p.limits(call) {
		return len(call.Args) == 0 || p.same(call.Args[0])
	}
	c := p.p.callee(call)
	if c.receiver != nil && c.name == "Context" && len(call.Args) == 0 {
		return p.same(c.receiver)
	}
	return p.sameCall(call)
}
