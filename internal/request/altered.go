package request

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// A place is where a function writes to that others see: a variable, or a field that
// the variable leads to. Without a root, it is not known to which variable it belongs.
type place struct {
	root, field *types.Var
	// steady says that every call gives it the same value, before it asks for anything:
	// c.params["Action"] = action
	steady bool
}

// sameAltered reports whether a function that makes the request finds what it has
// written to itself as it was before:
//
//	func (c *Client) send(action string) *Response {
//		r := get(c.base, c.version, action)
//		if r.Code == 6100 { c.version = 3 } // so the next request is another one
//		return r
//	}
//
// What is made anew in each round, and what the answer is written to, is no matter.
func (p *proof) sameAltered(call *ast.CallExpr, c callee) bool {
	for pl := range p.p.effects(c.body).alters {
		if pl.steady || pl.root != nil && pl.root == p.root || !p.p.mayRead(c.body, pl) {
			continue
		}
		given := p.p.givenFor(pl.root, call, c)
		if given == nil {
			return false
		}
		v, _ := astutil.Base(p.p.Info, address(given))
		if v == nil || v != p.root && !p.isFresh(v) {
			return false
		}
	}
	return true
}

// givenFor returns what a call gives to a parameter or the receiver of the function that
// it calls, or nil.
func (p *Package) givenFor(v *types.Var, call *ast.CallExpr, c callee) ast.Expr {
	if v == nil {
		return nil
	}
	var sig *types.Signature
	switch n := c.body.(type) {
	case *ast.FuncDecl:
		if fn, ok := p.Info.Defs[n.Name].(*types.Func); ok {
			sig = fn.Signature()
		}
		if sig != nil && sig.Recv() == v {
			return c.receiver
		}
	case *ast.FuncLit:
		sig, _ = p.Info.TypeOf(n).(*types.Signature)
	}
	if sig != nil {
		for i := range min(sig.Params().Len(), len(call.Args)) {
			if sig.Params().At(i) == v {
				return call.Args[i]
			}
		}
	}
	return nil
}

// mayRead reports whether a function, or one that it calls, may read a place. Of a
// field that others can reach, as encoding/json can, it always may.
func (p *Package) mayRead(fn ast.Node, pl place) bool {
	v := pl.field
	if v == nil {
		v = pl.root
	}
	switch {
	case v == nil, v.Pkg() != p.Types, v.IsField() && v.Exported():
		return true
	case !v.IsField() && !astutil.IsGlobal(v) && isAround(fn, declaration(v)):
		return true // a parameter
	}
	return p.reads(fn, v, make(map[ast.Node]bool))
}

// declaration stands for where a variable is declared.
func declaration(v *types.Var) ast.Node { return &ast.Ident{NamePos: v.Pos(), Name: v.Name()} }

func (p *Package) reads(fn ast.Node, v *types.Var, seen map[ast.Node]bool) bool {
	if seen[fn] {
		return false
	}
	seen[fn] = true
	found := false
	written := make(map[*ast.Ident]bool)
	ast.Inspect(fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			if n.Tok == token.ASSIGN {
				for _, lhs := range n.Lhs {
					if id := nameOf(lhs); id != nil {
						written[id] = true
					}
				}
			}
		case *ast.CallExpr:
			if c := p.callee(n); c.body != nil {
				found = found || p.reads(c.body, v, seen)
			}
		case *ast.Ident:
			found = found || p.Info.Uses[n] == v && !written[n]
		}
		return !found
	})
	return found
}

func nameOf(e ast.Expr) *ast.Ident {
	switch n := ast.Unparen(e).(type) {
	case *ast.Ident:
		return n
	case *ast.SelectorExpr:
		return n.Sel
	}
	return nil
}

// alter adds a place that the function writes to.
func (f *summary) alter(e ast.Expr, steady bool) {
	v, _ := astutil.Base(f.p.Info, e)
	f.alterAt(v, e, place{field: f.field(e), steady: steady})
}

// alterAll adds what an expression leads to, if it leads out of the function.
func (f *summary) alterAll(exprs ...ast.Expr) {
	for _, e := range exprs {
		if e != nil && f.leadsOut(e) {
			f.alter(address(e), false)
		}
	}
}

// alterAddresses adds the variables whose addresses are given away: fmt.Sscan(line, &c.id).
func (f *summary) alterAddresses(args []ast.Expr) {
	for _, arg := range args {
		if isVarAddress(arg) {
			f.alterAll(arg)
		}
	}
}

// alterAt adds a place that is reached by an expression, of which v is the root, if there
// is one. A copy, an answer and what the function has made are its own.
func (f *summary) alterAt(v *types.Var, e ast.Expr, pl place) {
	if v == nil || f.isInside(v) {
		if !f.aliases(e, make(map[*types.Var]bool)) {
			return
		}
		v = nil
	} else if astutil.IsError(v.Type()) {
		return
	}
	pl.root = v
	f.alters[pl] = true
}

// isInside reports whether a variable is declared in the body, or is a result.
func (f *summary) isInside(v *types.Var) bool {
	if !f.isLocal(v) {
		return false
	}
	results := f.results()
	return v.Pos() >= f.body().Pos() || results != nil && results.Pos() <= v.Pos() && v.Pos() < results.End()
}

func (f *summary) results() *ast.FieldList {
	switch n := f.fn.(type) {
	case *ast.FuncDecl:
		return n.Type.Results
	case *ast.FuncLit:
		return n.Type.Results
	}
	return nil
}

// field returns the field that an expression is, or is a part of what it leads to.
func (f *summary) field(e ast.Expr) *types.Var {
	for {
		switch n := ast.Unparen(e).(type) {
		case *ast.SelectorExpr:
			return astutil.Field(f.p.Info, n)
		case *ast.IndexExpr:
			e = n.X
		case *ast.SliceExpr:
			e = n.X
		default:
			return nil
		}
	}
}

// aliases reports whether what is written to where an expression leads may be seen
// outside of the function. What an unknown call has answered is the function's own.
//
//	p := c.params              // an alias
//	mac := hmac.New(sum, key)  // is new
func (f *summary) aliases(e ast.Expr, seen map[*types.Var]bool) bool {
	if e == nil {
		return true
	}
	e = ast.Unparen(e)
	switch n := e.(type) {
	case *ast.CompositeLit, *ast.BasicLit, *ast.FuncLit, *ast.BinaryExpr:
		return false
	case *ast.UnaryExpr:
		return n.Op != token.AND || f.aliases(n.X, seen)
	case *ast.CallExpr:
		return f.callAliases(n, seen)
	case *ast.TypeAssertExpr:
		return f.aliases(n.X, seen)
	}
	v, _ := astutil.Base(f.p.Info, e)
	switch {
	case v == nil:
		return !f.p.Info.Types[e].IsNil() && f.baseAliases(e, seen)
	case !f.isInside(v):
		return true
	case f.answers[v] || seen[v]:
		return false
	}
	seen[v] = true
	return slices.ContainsFunc(f.p.writes[v], func(w write) bool {
		return w.whole && !w.zero && f.aliases(w.value, seen)
	})
}

// baseAliases looks at what an expression is a part of that is no variable: f().x.
func (f *summary) baseAliases(e ast.Expr, seen map[*types.Var]bool) bool {
	switch n := e.(type) {
	case *ast.SelectorExpr:
		return f.aliases(n.X, seen)
	case *ast.IndexExpr:
		return f.aliases(n.X, seen)
	case *ast.StarExpr:
		return f.aliases(n.X, seen)
	case *ast.SliceExpr:
		return f.aliases(n.X, seen)
	}
	_, isType := e.(*ast.Ident)
	return !isType
}

func (f *summary) callAliases(call *ast.CallExpr, seen map[*types.Var]bool) bool {
	if f.holdsAnswer(call) {
		return false
	}
	given := call.Args
	if sel, ok := astutil.Fun(call).(*ast.SelectorExpr); ok && f.p.Info.Selections[sel] != nil {
		given = append([]ast.Expr{sel.X}, given...)
	}
	return slices.ContainsFunc(given, func(arg ast.Expr) bool {
		t := f.p.Info.TypeOf(arg)
		if _, isFunc := arg.(*ast.FuncLit); isFunc || t == nil || !isVarAddress(arg) && !isShared(t) {
			return false
		}
		_, isSignature := t.Underlying().(*types.Signature)
		return !isSignature && f.aliases(arg, seen)
	})
}

// includeAltered adds the places that a function writes to which is called.
func (f *summary) includeAltered(e *effects, c callee, call *ast.CallExpr, first bool) {
	for pl := range e.alters {
		pl.steady = pl.steady && first
		given := f.p.givenFor(pl.root, call, c)
		switch {
		case given != nil:
			if t := f.p.Info.TypeOf(given); t != nil && (isVarAddress(given) || isShared(t) || given == c.receiver) {
				v, _ := astutil.Base(f.p.Info, address(given))
				f.alterAt(v, address(given), pl)
			}
		case pl.root == nil || !f.isLocal(pl.root):
			f.alters[pl] = true
		}
	}
}

// isFirst reports whether a node is part of a statement that each call of the function
// comes to, and before which it has asked for nothing.
func (f *summary) isFirst(n ast.Node) bool {
	if f.unknown {
		return false
	}
	for _, s := range f.body().List {
		if !isAround(s, n) {
			continue
		}
		switch s := s.(type) {
		case *ast.AssignStmt, *ast.ExprStmt, *ast.DeclStmt, *ast.ReturnStmt:
			return true
		case *ast.IfStmt:
			return isAround(s.Init, n) || isAround(s.Cond, n)
		}
	}
	return false
}

// isSteady reports whether an assignment gives the same value at every call.
func (f *summary) isSteady(n *ast.AssignStmt, value ast.Expr) bool {
	return n.Tok == token.ASSIGN && f.isFirst(n) && !f.isChance(value) && !f.holdsAnswer(value)
}

// branch looks at a condition: what it makes if there is none yet is there at the next
// call, and what is done because of an error puts no end to anything else.
//
//	if c.token == "" { c.token = login() }
//	if c.client != nil { return c.client }; c.client = connect()
//	if err != nil { log.Fatal(err) }
func (f *summary) branch(n *ast.IfStmt) {
	b, ok := ast.Unparen(n.Cond).(*ast.BinaryExpr)
	if !ok {
		return
	}
	if astutil.IsError(f.p.Info.TypeOf(b.X)) {
		f.errors = append(f.errors, n)
	}
	tv := f.p.Info.Types[b.Y]
	if !tv.IsNil() && (tv.Value == nil || tv.Value.ExactString() != `""`) {
		return
	}
	switch {
	case b.Op == token.EQL:
		f.settleAll(n.Body.List, b.X)
	case b.Op == token.NEQ && leaves(n.Body) && slices.Contains(f.body().List, ast.Stmt(n)):
		f.settleAll(f.body().List[slices.Index(f.body().List, ast.Stmt(n)):], b.X)
	}
}

// settleAll looks for what gives a value to an expression that had none.
func (f *summary) settleAll(list []ast.Stmt, missing ast.Expr) {
	for _, s := range list {
		a, ok := s.(*ast.AssignStmt)
		if ok && types.ExprString(a.Lhs[0]) == types.ExprString(missing) && !slices.ContainsFunc(a.Lhs[1:], func(lhs ast.Expr) bool {
			id, ok := lhs.(*ast.Ident)
			return !ok || id.Name != "_" && !astutil.IsError(f.p.Info.TypeOf(id))
		}) {
			f.settled[a] = true
		}
	}
}

// settle looks at what a sync.Once does: at the next call, it is done.
func (f *summary) settle(call *ast.CallExpr) {
	for _, arg := range call.Args {
		ast.Inspect(arg, func(n ast.Node) bool {
			if a, ok := n.(*ast.AssignStmt); ok {
				f.settled[a] = true
			}
			return true
		})
	}
}
