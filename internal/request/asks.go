package request

import (
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"slices"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// asks looks for the request that an answer comes from, and reports whether it
// is the same in every round. What only decodes an answer is no request:
//
//	body := client.Get(url)          // the request
//	err := json.Unmarshal(body, &r)  // the answer's code
func (p *proof) asks(e ast.Expr) (found, isSame bool) {
	switch n := ast.Unparen(e).(type) {
	case *ast.SelectorExpr:
		if p.p.Info.Selections[n] == nil {
			return false, p.same(n)
		}
		return p.asks(n.X)
	case *ast.StarExpr:
		return p.asks(n.X)
	case *ast.TypeAssertExpr:
		return p.asks(n.X)
	case *ast.UnaryExpr:
		if n.Op == token.ARROW {
			return false, false
		}
		return p.asks(n.X)
	case *ast.IndexExpr:
		found, isSame = p.asks(n.X)
		return found, isSame && p.same(n.Index)
	case *ast.SliceExpr:
		return p.asks(n.X)
	case *ast.BinaryExpr: // if err := client.Do(req, &resp); err != nil
		return p.allAsk(n.X, n.Y)
	case *ast.Ident:
		return p.asksVar(n)
	case *ast.CallExpr:
		return p.asksCall(n)
	}
	return false, p.same(e)
}

func (p *proof) allAsk(list ...ast.Expr) (found, isSame bool) {
	for _, e := range list {
		f, s := p.asks(e)
		if !s {
			return false, false
		}
		found = found || f
	}
	return found, true
}

// asksVar follows a variable that the answer is kept in, to what it is given in
// the round before the code is looked at:
//
//	body, err := c.Get(url)          // the request
//	err = json.Unmarshal(body, &r)   // made is this statement; body leads to the request
func (p *proof) asksVar(id *ast.Ident) (found, isSame bool) {
	v, ok := p.p.Info.Uses[id].(*types.Var)
	if !ok || v == p.root {
		return false, true
	}
	if p.followed[v] {
		return true, true
	}
	if len(p.p.writes[v]) > tooMany || p.asking[v] {
		return false, false // next = last(body); body = get(next): made of the round before
	}
	p.asking[v] = true
	defer delete(p.asking, v)
	followed := false
	for _, w := range p.p.writes[v] {
		if p.isOutside(w) || w.at == p.made || w.value == nil || w.self || w.at.Pos() > p.made.Pos() {
			continue
		}
		f, s := p.asks(w.value)
		if !s {
			return false, false
		}
		if f {
			found = true
			p.proven[w.at] = true
			p.making = append(p.making, w.at)
		}
		followed = true
	}
	if !followed || !found {
		return false, p.same(id)
	}
	p.followed[v] = true
	return true, true
}

// asksCall looks through a call that turns an answer into something else. Any
// other call is the request.
func (p *proof) asksCall(call *ast.CallExpr) (found, isSame bool) {
	tv := p.p.Info.Types[call.Fun]
	if tv.IsType() || tv.IsBuiltin() {
		return p.allAsk(call.Args...)
	}
	c := p.p.callee(call)
	transparent := c.computes() || c.body != nil && p.p.effects(c.body).decodes()
	if transparent {
		verdicts, inputs := p.snapshot()
		if f, s := p.allAsk(operandsOf(c, call)...); f {
			return true, s
		}
		p.restore(verdicts, inputs)
	}
	if c.body == nil && transparent {
		return false, false // nobody is asked
	}
	return true, p.isSameRequest(call, c)
}

// isSameRequest reports whether the call that is the request makes the same
// one in every round: its function is the same and takes no next item, and so
// is what it is given. An address that it is given may be written to:
//
//	c.List(&token, &resp) // the token of the next page
func (p *proof) isSameRequest(call *ast.CallExpr, c callee) bool {
	p.calls = append(p.calls, call)
	if c.object != nil {
		p.callees[c.object] = true
	}
	if !p.p.repeats(c) || c.body != nil && !p.sameAltered(call, c) {
		return false
	}
	switch {
	case c.receiver != nil:
		if !p.sameReceiver(c.receiver) {
			return false
		}
	case c.object == nil || !isFunc(c.object):
		if !p.same(call.Fun) {
			return false
		}
	}
	return !slices.ContainsFunc(call.Args, func(arg ast.Expr) bool { return !p.sameArgument(arg) })
}

// sameArgument reports whether an argument of the request is the same in every
// round. What the answer is written to is no part of the request:
//
//	client.Do(req, &resp)
func (p *proof) sameArgument(arg ast.Expr) bool {
	if v, _ := astutil.Base(p.p.Info, address(arg)); isVarAddress(arg) && v != nil {
		return v == p.root || p.isFresh(v) && p.same(arg)
	}
	if p.root != nil && astutil.BareVar(p.p.Info, arg) == p.root && p.isTarget() {
		return true // client.Do(req, resp)
	}
	return p.same(arg)
}

// sameReceiver reports whether what makes the request is the same, or a client of
// API 3.0 that a function is asked for: which client it is says who asks, and not
// for what.
//
//	meta.(Meta).Connection().UseKmsClient().DescribeKey(req)
func (p *proof) sameReceiver(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	return p.same(e) || ok && strings.Contains(strings.ToLower(astutil.CalledName(call)), "client") && isSDKClient(p.p.Info.TypeOf(call)) && p.isHeld(call)
}

// isHeld reports whether an expression is the same in every round, or what a
// method gives that is asked for nothing: meta.Connection(), but not pool.Next().
func (p *proof) isHeld(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) > 0 || library.Takes(astutil.CalledName(call)) {
		return p.same(e)
	}
	sel, ok := astutil.Fun(call).(*ast.SelectorExpr)
	return ok && (p.p.Info.Selections[sel] == nil || p.isHeld(sel.X))
}

// isTarget reports whether the statement that makes the request gives the root
// its value by an argument, and not by an assignment.
func (p *proof) isTarget() bool {
	for _, w := range p.p.writes[p.root] {
		if w.at == p.made {
			return false
		}
	}
	return true
}

// snapshot and restore undo what was found out of the operands of a call that
// turned out to be the request itself.
func (p *proof) snapshot() (map[*types.Var]verdict, map[*types.Var]bool) {
	return maps.Clone(p.verdicts), maps.Clone(p.inputs)
}

func (p *proof) restore(verdicts map[*types.Var]verdict, inputs map[*types.Var]bool) {
	p.verdicts, p.inputs = verdicts, inputs
}
