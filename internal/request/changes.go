package request

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// Changes reports whether a node of a control flow graph, on the way from one
// request to the next, may make the next one another. It does if it
//
//   - gives a value to what the request is made of:  req.Region = "b"
//   - gives a pointer to that away:                  fmt.Scanln(&name)
//   - gives a value to a variable of the package:    region = "b"
//   - or to what says whether there is a next one:   left = 0
//   - waits for somebody who may:                    <-renewed
//   - calls what nobody knows to be harmless:        login()
//
// A new nonce, waiting, logging and counting change nothing.
func (r *Request) Changes(n ast.Node) bool {
	r.p.index()
	if r.proven[n] {
		return false
	}
	if d, ok := n.(*ast.DeferStmt); ok { // executed at the end of the function
		for _, arg := range d.Call.Args {
			if r.Changes(arg) {
				return true
			}
		}
		return r.endsEachRound(d)
	}
	found := false
	astutil.Each(n, func(n ast.Node) { found = found || r.changesItself(n) })
	return found
}

// Beside leaves a call out that is looked at elsewhere: it changes nothing.
func (r *Request) Beside(call *ast.CallExpr) *Request {
	r.proven[call] = true
	return r
}

// changesItself is Changes of a node without what is in it.
func (r *Request) changesItself(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if r.proven[n] || givesRenewed(n) {
			return false
		}
		for i, lhs := range n.Lhs {
			if r.writes(lhs) || r.carriesWritten(n, i) {
				return true
			}
		}
	case *ast.IncDecStmt:
		step := Up
		if n.Tok == token.DEC {
			step = Down
		}
		return r.writes(n.X) || r.isCarried(n.X, step)
	case *ast.SendStmt:
		return true
	case *ast.UnaryExpr:
		return n.Op == token.ARROW && !r.p.isTimer(n.X)
	case *ast.CallExpr:
		return !r.proven[n] && !(library.Builds(astutil.CalledName(n)) && givesRenewed(n)) && !r.isHarmless(n)
	}
	return false
}

// endsEachRound reports whether what is deferred in a function that is called again and
// again may change the next call: a literal does more than it can be seen to, or a
// context is ended.
//
//	backoff.Retry(func() error { …; defer func() { stop = true }() … })
func (r *Request) endsEachRound(d *ast.DeferStmt) bool {
	body, ok := r.loop.(*ast.BlockStmt)
	if !ok || r.p.functions[body] == nil {
		return false
	}
	_, isLiteral := ast.Unparen(d.Call.Fun).(*ast.FuncLit)
	return (isLiteral || r.p.cancels(d.Call)) && !r.isHarmless(d.Call)
}

// writes reports whether the next request may see what is written to an
// expression.
func (r *Request) writes(e ast.Expr) bool {
	v, whole := astutil.Base(r.p.Info, e)
	switch {
	case r.p.isCounter(astutil.Var(r.p.Info, e)):
		return false
	case v == nil:
		id, ok := ast.Unparen(e).(*ast.Ident)
		return !ok || id.Name != "_"
	case v == r.root && r.made != nil && whole:
		return false // the next answer
	case r.inputs[v] || astutil.IsGlobal(v):
		return true
	case r.reached[v] || r.outlives(e):
		return true
	}
	return !whole && (r.leads(v) || v != r.root && r.p.isOfSDK(v))
}

// leads reports whether a variable may hold a pointer to what the request is
// made of, because it was made of that:
//
//	p := &req.Page
//	*p = 7
func (r *Request) leads(v *types.Var) bool {
	leads, ok := r.leading[v]
	if !ok {
		leads = isShared(v.Type()) && r.isMadeOfInput(v)
		r.leading[v] = leads
	}
	return leads
}

func (r *Request) isMadeOfInput(v *types.Var) bool {
	if len(r.inputs) == 0 {
		return false
	}
	if len(r.p.writes[v]) > tooMany {
		return true
	}
	for _, w := range r.p.writes[v] {
		if w.value == nil || w.at == r.made {
			continue
		}
		found := false
		astutil.Each(w.value, func(n ast.Node) {
			if id, ok := n.(*ast.Ident); ok && !found {
				from, ok := r.p.Info.Uses[id].(*types.Var)
				found = ok && from != v && (r.inputs[from] || r.reached[from]) && r.p.canLead(from)
			}
		})
		if found {
			return true
		}
	}
	return false
}

// canLead reports whether what a variable is given to may lead back to it, or
// to what it leads to: req.SetPage(page) can't lead to the int page, but may to
// the pointer req. A context and an error lead nowhere.
func (p *Package) canLead(v *types.Var) bool {
	return (p.addressed[v] != nil || isShared(v.Type())) && !astutil.IsFrom(v.Type(), "context") && !astutil.IsError(v.Type())
}

// sees reports whether the next request may see what a function does with an
// expression that it is given:
//
//	next(req)        // sets req.Page: seen, if req is what the request is made of
//	next(&counter)   // not seen
func (r *Request) sees(e ast.Expr) bool {
	found := false
	astutil.Each(e, func(n ast.Node) {
		if id, ok := n.(*ast.Ident); ok && !found {
			v, ok := r.p.Info.Uses[id].(*types.Var)
			found = ok && !v.IsField() && (r.inputs[v] || r.reached[v] || astutil.IsGlobal(v) || r.leads(v))
		}
	})
	return found
}

// mayChange reports whether a function that is given an expression may change
// what the next request is made of: with an address, or a pointer, slice or map.
//
//	fmt.Scanln(&name)   // may
//	save(req.ID)        // may not: it has a copy
func (r *Request) mayChange(arg ast.Expr) bool {
	if isVarAddress(arg) {
		return r.sees(arg)
	}
	t := r.p.Info.TypeOf(arg)
	return t != nil && isShared(t) && !astutil.IsFrom(t, "context") && !astutil.IsError(t) && r.sees(arg)
}

// isHarmless reports whether a call leaves the next request as it is: its body
// does nothing else, its name promises it, or it has nothing of the request.
//
//	time.Sleep(d), logger.Warn(r), attempts.Inc()   // harmless
//	c.login()                                       // not known: another account?
func (r *Request) isHarmless(call *ast.CallExpr) bool {
	if tv := r.p.Info.Types[call.Fun]; tv.IsType() {
		return true
	} else if tv.IsBuiltin() {
		return r.isHarmlessBuiltin(call)
	}
	if r.p.cancels(call) {
		return r.endsRound(call)
	}
	if r.counts(call) {
		return true
	}
	return r.isHarmlessFunction(r.p.callee(call), call)
}

// isHarmlessFunction is isHarmless of the call of a function.
func (r *Request) isHarmlessFunction(c callee, call *ast.CallExpr) bool {
	switch {
	case c.object != nil && r.callees[c.object]:
		return r.isMaking(call)
	case c.body != nil:
		return r.isHarmlessBody(r.p.effects(c.body), call)
	case c.setsTimer():
		return r.paces(c, call)
	case c.promises() || c.readsReceiver():
		return !r.isTold(c)
	case r.root != nil && c.receiver != nil && astutil.BareVar(r.p.Info, c.receiver) == r.root:
		return true // resp.String()
	case c.onlyReads():
		return !anyAddress(call.Args, func(arg ast.Expr) bool { return r.sees(arg) || r.isCarried(address(arg), NoStep) })
	case r.givesAway(call) || !library.Counts(c.name) && r.givesCarried(call) || r.fillsOther(call):
		return false
	}
	return c.computes() || library.Counts(c.name) && !r.isTold(c)
}

// isHarmlessBody is isHarmless of the call of a function of this package.
func (r *Request) isHarmlessBody(e *effects, call *ast.CallExpr) bool {
	return !e.unknown && !e.shared && !(e.given && (r.givesAway(call) || r.givesCarried(call))) && !(e.stores && r.fillsOther(call))
}

// isMaking reports whether a call of the function that makes the request is that of the
// request, or the same one once more. Any other is another action, which may change what
// the request asks for:
//
//	r := call(base, "RunInstances")
//	if r.Code == 4300 { call(base, "AttachRolePolicy"); continue }
func (r *Request) isMaking(call *ast.CallExpr) bool {
	return slices.ContainsFunc(r.calls, func(made *ast.CallExpr) bool {
		return made == call || types.ExprString(made) == types.ExprString(call)
	})
}

func (r *Request) isHarmlessBuiltin(call *ast.CallExpr) bool {
	switch astutil.CalledName(call) {
	case "clear", "copy", "delete":
		return len(call.Args) > 0 && !r.sees(call.Args[0]) && !(r.given != nil && r.leadsToOther(call.Args[0])) && !r.isCarried(&ast.IndexExpr{X: call.Args[0]}, NoStep)
	case "close":
		return false
	}
	return true
}

// givesAway reports whether a call gets what the next request is made of, as
// its receiver or an argument that leads there: page.Next(), decode(body, &req).
func (r *Request) givesAway(call *ast.CallExpr) bool {
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && r.p.Info.Selections[sel] != nil {
		if t := r.p.Info.TypeOf(sel.X); t != nil && !astutil.IsFrom(t, "context") && !astutil.IsError(t) && r.sees(sel.X) {
			return true
		}
	}
	return slices.ContainsFunc(call.Args, r.mayChange)
}

func anyAddress(args []ast.Expr, is func(ast.Expr) bool) bool {
	for _, arg := range args {
		if isVarAddress(arg) && is(arg) {
			return true
		}
	}
	return false
}

// isVarAddress reports whether an expression is the address of a variable.
func isVarAddress(e ast.Expr) bool {
	u, ok := ast.Unparen(e).(*ast.UnaryExpr)
	if !ok || u.Op != token.AND {
		return false
	}
	_, isLiteral := ast.Unparen(u.X).(*ast.CompositeLit)
	return !isLiteral
}

// endsRound reports whether a call ends a context that is made anew in each round:
// that of the loop is what the next request, or the library that repeats it, looks
// at.
//
//	for { ctx, cancel := context.WithTimeout(parent, d); r := call(ctx); cancel(); … // its own
//	for ctx.Err() == nil { r := call(ctx); …; cancel(); continue                     // of all
func (r *Request) endsRound(call *ast.CallExpr) bool {
	v := astutil.Var(r.p.Info, call.Fun)
	return r.p.cancels(call) && v != nil && r.loop != nil && r.loop.Pos() <= v.Pos() && v.Pos() < r.loop.End() && r.p.endsNew(v)
}

// isOfSDK reports whether a variable is of a type of the SDK, or a pointer to one:
// credentials and profiles, which a client may share.
//
//	*cred = *spare; continue
func (p *Package) isOfSDK(v *types.Var) bool {
	named, ok := types.Unalias(astutil.Deref(v.Type())).(*types.Named)
	return ok && named.Obj().Pkg() != nil && library.IsSDK(named.Obj().Pkg().Path())
}
