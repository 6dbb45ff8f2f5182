package request

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// verdict returns whether a variable is the same in every round. Not if it is
// what the last answer was kept in, or if somebody else may write to it:
//
//	var token string
//	go refresh(&token)                    // at any time
//	for { r := c.List(token); …           // so perhaps another token
func (p *proof) verdict(v *types.Var) verdict {
	if len(p.p.writes[v]) > tooMany {
		return different
	}
	if v == p.root && v.Pos() >= p.loop.Pos() && v.Pos() < p.loop.End() && !p.isWrittenBefore(v) {
		return different // what the last answer says
	}
	for _, started := range p.p.escaped[v] { // go refresh(&name)
		if !isAround(started, p.loop) && p.p.canLead(v) {
			return different
		}
	}
	for _, f := range p.p.addressed[v] {
		if f != p.function && !isAround(f, p.function) {
			return different
		}
	}
	fresh := p.isFresh(v)
	for _, w := range p.p.writes[v] {
		if !p.sameWrite(v, w) {
			return different
		}
		if fresh && !p.isOutside(w) {
			p.verdicts[v] = same // as it has been made; what is then done to it begins from there
		}
	}
	return same
}

// isWrittenBefore reports whether each round gives the variable a value before
// the request is made.
func (p *proof) isWrittenBefore(v *types.Var) bool {
	for _, w := range p.p.writes[v] {
		if w.at.Pos() < p.made.Pos() && !p.isOutside(w) {
			return true
		}
	}
	return false
}

// sameWrite reports whether a write leaves a variable the same in every round.
func (p *proof) sameWrite(v *types.Var, w write) bool {
	if w.function != p.function {
		return p.sameElsewhere(v, w)
	}
	if p.isOutside(w) || givesRenewed(w.at) {
		return true
	}
	if w.sets != nil && isAround(p.made, w.sets) {
		return true // it is the request itself: q.withID(id)
	}
	switch {
	case w.sets != nil:
		if !p.sameSetting(v, w.sets) {
			return false
		}
	case w.at == p.made || !w.zero && w.value == nil || w.self && !p.isFresh(v):
		return false // the last answer, an item, a counter
	case !w.zero && !p.same(w.value):
		return false
	}
	if w.at.Pos() > p.made.Pos() {
		return true // it spoils the ways that it stands on: see Changes
	}
	if !p.isEveryRound(w) {
		return false
	}
	p.proven[w.at] = true
	return true
}

// sameSetting reports whether a method that completes its receiver does it in
// the same way in every round: it is given the same, and the receiver is new or
// the value is set once more.
//
//	req := cvm.NewDescribeInstancesRequest()
//	req.AddFilter("zone", zone)
func (p *proof) sameSetting(v *types.Var, call *ast.CallExpr) bool {
	c := p.p.callee(call)
	if c.body != nil {
		if e := p.p.effects(c.body); e.unknown || e.shared || e.moment || e.takes && !p.isFresh(v) {
			return false
		}
	}
	if !p.isFresh(v) && !library.Sets(c.name) {
		return false
	}
	for _, arg := range call.Args {
		if !p.same(arg) {
			return false
		}
	}
	return true
}

// sameElsewhere reports whether a write in another function does no harm: the
// function around the one that is called again and again, which waits for it,
// or the beginning of the program.
//
//	req := NewRequest(); retry.Do(func() error { … c.Send(req) … }) // no harm
//	func (s *server) configure() { region = "b" }                  // harm: at any time
func (p *proof) sameElsewhere(v *types.Var, w write) bool {
	if isAround(w.function, p.function) {
		return w.at.Pos() < p.function.Pos() || w.at.Pos() >= p.function.End() && p.isAwaited()
	}
	if w.function == nil {
		return true // declares a variable of the package
	}
	decl, ok := w.function.(*ast.FuncDecl)
	return ok && astutil.IsGlobal(v) && decl.Recv == nil && (decl.Name.Name == "init" || decl.Name.Name == "main")
}

// isAwaited reports whether a library that is given the function as it stands there
// repeats it, and comes back before what is behind:
//
//	err := retry.Retry(d, func() *retry.RetryError { … c.Delete(d.Id()) … })
//	d.SetId("")
func (p *proof) isAwaited() bool {
	lit, ok := p.function.(*ast.FuncLit)
	return ok && p.loop == lit.Body && p.p.given[lit] && !slices.ContainsFunc(p.p.started, func(s *ast.GoStmt) bool { return isAround(s, lit) })
}

// isAround reports whether a node stands in another one; neither may be there.
func isAround(outer, inner ast.Node) bool {
	return outer != nil && inner != nil && outer.Pos() <= inner.Pos() && inner.End() <= outer.End()
}

// isOutside reports whether a write is no part of the rounds: it stands before
// the loop, behind it, or where a for statement begins.
func (p *proof) isOutside(w write) bool {
	if w.at.Pos() < p.loop.Pos() || p.loop.End() <= w.at.Pos() {
		return true
	}
	f, ok := p.loop.(*ast.ForStmt)
	return ok && f.Init != nil && f.Init.Pos() <= w.at.Pos() && w.at.Pos() < f.Init.End()
}

// isEveryRound reports whether a write before the request is executed once in
// each round, and on every way to the request:
//
//	for {
//		req.ID = id                  // it is
//		if more { req.Page = 2 }     // it is not
//		for range 3 { r := call(req) // nor is anything in a loop around the request
func (p *proof) isEveryRound(w write) bool {
	block := w.block
	switch loop := p.loop.(type) {
	case *ast.ForStmt:
		if w.at.Pos() < loop.Body.Pos() {
			return false
		}
	case *ast.RangeStmt:
		if w.at.Pos() < loop.Body.Pos() {
			return false
		}
	}
	if w.loop != nil && w.loop != p.loop && p.loop.Pos() <= w.loop.Pos() && w.loop.End() <= p.loop.End() {
		return false
	}
	return block != nil && block.Pos() <= p.made.Pos() && p.made.End() <= block.End()
}

// isFresh reports whether a variable is made anew in every round, so that what
// is then done to it begins from the same:
//
//	req := &Request{}
//	req.IDs = append(req.IDs, id)
func (p *proof) isFresh(v *types.Var) bool {
	for _, w := range p.p.writes[v] {
		if p.isOutside(w) {
			continue
		}
		return w.function == p.function && w.whole && !w.self && w.at != p.made && w.at.Pos() < p.made.Pos() && p.isEveryRound(w) && !(w.value != nil && astutil.Mentions(p.p.Info, w.value, v))
	}
	return false
}

// givesRenewed reports whether a statement or call gives a value to what every
// request has anew: req.Nonce = rand.Uint32(), params.Set("Timestamp", now).
func givesRenewed(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for _, lhs := range n.Lhs {
			if !isRenewed(lhs) {
				return false
			}
		}
		return true
	case *ast.CallExpr:
		return len(n.Args) > 0 && isRenewed(n.Args[0])
	}
	return false
}

// isRenewed reports whether an expression is, by its name, the place of a nonce
// or a timestamp.
func isRenewed(e ast.Expr) bool {
	switch n := ast.Unparen(e).(type) {
	case *ast.Ident:
		return library.Renewed(n.Name)
	case *ast.SelectorExpr:
		return library.Renewed(n.Sel.Name)
	case *ast.IndexExpr:
		return isRenewed(n.Index)
	case *ast.BasicLit:
		return n.Kind == token.STRING && library.Renewed(constant.StringVal(constant.MakeFromLiteral(n.Value, n.Kind, 0)))
	}
	return false
}
