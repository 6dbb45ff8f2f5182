package outcome

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// Who is given the code, or the whole answer, can look at the code itself. So
// a function lets nothing pass that gives the answer to somebody on the way:
//
//	render(w, resp)        // which may begin with if resp.Code != 0
//	s.last = resp
//	out <- resp
//	result.Status = resp.Code
//
// Printing gives it to nobody, and a function of this package that only reads
// other fields does not look.

// isHanded reports whether somebody is given the answer on a way that the walk
// has come along.
func (w *walk) isHanded() bool {
	for _, b := range w.reached {
		from := 0
		if b == w.start.block {
			from = max(0, w.start.index)
		}
		for _, n := range b.Nodes[from:max(from, w.state[b.Index].nodes)] {
			if n != w.start.node && w.passing(b, n).hands {
				return true
			}
		}
	}
	return false
}

// unseenGuard returns the position of the first condition that looks at the
// answer without that it is known what it finds, if the walk has come to one.
//
//	if codes.Permanent(r.Code) { return errors.New(r.Message) }   // of another package
func (w *walk) unseenGuard() token.Pos {
	first := token.NoPos
	for _, b := range w.reached {
		if w.state[b.Index].unseen {
			if pos := b.Nodes[len(b.Nodes)-1].Pos(); !first.IsValid() || pos < first {
				first = pos
			}
		}
	}
	return first
}

// looksUp reports whether a condition depends on what a table says of the code, which is
// not known: what is behind it may be for others than for those that are in the table.
//
//	e, ok := errorsOf[r.Code]
//	if e != nil { return e }     // for which of them?
//	if ok { continue }
func (w *walk) looksUp(cond ast.Expr) bool {
	looks := w.hasLookUp(cond)
	astutil.Each(cond, func(n ast.Node) {
		id, _ := n.(*ast.Ident)
		v, _ := w.f.Info.Uses[id].(*types.Var)
		looks = looks || w.isLookedUp(v)
	})
	return looks
}

func (w *walk) hasLookUp(e ast.Expr) bool {
	has := false
	astutil.Each(e, func(n ast.Node) {
		x, ok := n.(*ast.IndexExpr)
		has = has || ok && w.isOperand(x.Index)
	})
	return has
}

// isLookedUp reports whether a variable is given what a table says of the code.
func (w *walk) isLookedUp(v *types.Var) bool {
	is, known := w.lookedUp[v]
	if !known {
		is = slices.ContainsFunc(w.f.given[v], func(g gift) bool { return w.hasLookUp(g.value) })
		w.lookedUp[v] = is
	}
	return is
}

// looksAt reports whether a condition depends on the code, or on what else the
// answer says of the failure.
func (w *walk) looksAt(cond ast.Expr) bool {
	looks, known := w.looking[cond]
	if known {
		return looks
	}
	looks = w.mentionsCode(cond)
	astutil.Each(cond, func(n ast.Node) {
		if sel, ok := n.(*ast.SelectorExpr); ok && w.f.isRoot(sel.X, w.op) {
			looks = looks || w.f.IsAnswer(sel)
		}
	})
	w.looking[cond] = looks
	return looks
}

// fillsOther reports whether the answer is written to where the caller sees it:
//
//	func (c *Client) do(action string, out *Response) error {
//		if err := c.call(action, out); err != nil {
func (w *walk) fillsOther() bool {
	if w.start.node == nil {
		return false
	}
	if !w.f.isInside(w.op.root) {
		return true // a variable around a function literal, or of the package
	}
	if !w.f.isParam(w.op.root) {
		return false
	}
	assign, ok := w.start.node.(*ast.AssignStmt)
	return !ok || !slices.ContainsFunc(assign.Lhs, func(lhs ast.Expr) bool { return w.f.isRoot(lhs, w.op) })
}

// hands reports whether a node gives the code, or what holds it, to somebody.
func (w *walk) hands(n ast.Node) bool {
	found := false
	astutil.Each(n, func(n ast.Node) {
		if found {
			return
		}
		switch n := n.(type) {
		case *ast.SendStmt:
			found = w.isGift(n.Value, true)
		case *ast.ReturnStmt:
			found = slices.ContainsFunc(n.Results, func(e ast.Expr) bool { return w.isGift(e, true) })
		case *ast.ValueSpec:
			found = slices.ContainsFunc(n.Values, func(e ast.Expr) bool { return w.isGift(e, false) })
		case *ast.AssignStmt:
			for i, e := range n.Rhs {
				found = found || w.isGift(e, len(n.Lhs) == len(n.Rhs) && !w.f.effects.isPrivate(n.Lhs[i]))
			}
		case *ast.CallExpr:
			found = w.handsInCall(n)
		}
	})
	return found
}

// isGift reports whether a value is what holds the code, or is made around it.
// The code itself is one only where it is given away: copies of it in the
// function's own variables are followed.
func (w *walk) isGift(e ast.Expr, away bool) bool {
	e = ast.Unparen(e)
	if u, ok := e.(*ast.UnaryExpr); ok && u.Op == token.AND {
		e = ast.Unparen(u.X)
	}
	switch n := e.(type) {
	case *ast.CompositeLit:
		return slices.ContainsFunc(n.Elts, func(elt ast.Expr) bool {
			if kv, ok := elt.(*ast.KeyValueExpr); ok {
				elt = kv.Value
			}
			return w.isGift(elt, true)
		})
	case *ast.CallExpr:
		tv := w.f.Info.Types[n.Fun]
		if tv.IsType() && len(n.Args) == 1 {
			return w.isGift(n.Args[0], away)
		}
		return tv.IsBuiltin() && astutil.CalledName(n) == "append" && slices.ContainsFunc(n.Args[1:], func(arg ast.Expr) bool { return w.isGift(arg, true) })
	}
	path, ok := w.pathToCode(e)
	return ok && (away || path != "")
}

// handsInCall reports whether a call gives the answer to a function that may
// look at its code. What a function without any other effect finds out shows in
// what it says: yes, no or an error, which is followed (see helper.go).
func (w *walk) handsInCall(call *ast.CallExpr) bool {
	tv := w.f.Info.Types[call.Fun]
	if tv.IsType() || tv.IsBuiltin() || tells(call) {
		return false
	}
	if astutil.StaticCallee(w.f.Info, call) == nil && slices.ContainsFunc(call.Args, w.holdsCode) {
		return true // observe(r.Code), of which nothing is known
	}
	given := slices.ContainsFunc(call.Args, w.isWhole)
	if sel, _ := ast.Unparen(call.Fun).(*ast.SelectorExpr); !given {
		selection := w.f.Info.Selections[sel]
		given = selection != nil && selection.Kind() == types.MethodVal && w.isWhole(sel.X)
	}
	if !given {
		return false
	}
	fn := astutil.StaticCallee(w.f.Info, call)
	return fn == nil || w.f.looks(fn) && !(w.f.onlySays(fn) && w.f.effects.onlyTells(call))
}

// isWhole reports whether an expression is an answer, or what holds one.
func (w *walk) isWhole(e ast.Expr) bool {
	path, ok := w.pathToCode(e)
	return ok && path != ""
}

func (w *walk) holdsCode(e ast.Expr) bool {
	_, ok := w.pathToCode(e)
	return ok
}

// tells reports whether a call prints what it is given, or makes a text of it.
func tells(call *ast.CallExpr) bool {
	name := astutil.CalledName(call)
	return library.Prints(name) || strings.HasPrefix(name, "Sprint") || strings.HasPrefix(name, "Fprint")
}

// onlySays reports whether the results of a function are booleans and errors.
func (f *Function) onlySays(fn *types.Func) bool {
	for v := range fn.Signature().Results().Variables() {
		if !astutil.IsBool(v.Type()) && !astutil.IsError(v.Type()) {
			return false
		}
	}
	return true
}

// looks reports whether a function that is given an answer may look at its
// code, or give it to others. One of this package that only reads other fields
// does not:
//
//	func store(r *Response) { db.Put(r.Items) }
func (f *Function) looks(fn *types.Func) bool {
	if fn.Pkg() != f.Pkg {
		return true
	}
	looks, known := f.looking[fn]
	if !known {
		decl := f.Requests.Body(fn)
		looks = decl == nil || f.looksIn(decl)
		f.looking[fn] = looks
	}
	return looks
}

func (f *Function) looksIn(decl *ast.FuncDecl) bool {
	looks := false
	holders := make(map[*types.Var]bool)
	for _, id := range slices.Concat(parameters(decl.Recv), parameters(decl.Type.Params)) {
		if v, ok := f.Info.Defs[id].(*types.Var); ok {
			holders[v] = true
		}
	}
	fields := make(map[*ast.Ident]bool) // of which only a field is read
	ast.Inspect(decl.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if f.isCode(n) {
				looks = true
			}
			selection := f.Info.Selections[n]
			if id, ok := ast.Unparen(n.X).(*ast.Ident); ok && selection != nil && selection.Kind() == types.FieldVal {
				fields[id] = true
			}
		case *ast.Ident:
			v, ok := f.Info.Uses[n].(*types.Var)
			looks = looks || ok && holders[v] && !fields[n] && isAnswerLike(v.Type())
		}
		return !looks
	})
	return looks
}

// isAnswerLike reports whether a type may hold an answer.
func isAnswerLike(t types.Type) bool {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	switch t.Underlying().(type) {
	case *types.Struct, *types.Interface, *types.Map:
		return true
	}
	return false
}

// isInside reports whether a variable is the function's own: no variable of
// the package, or of a function around a literal.
func (f *Function) isInside(v *types.Var) bool {
	return f.Type.Pos() <= v.Pos() && v.Pos() < f.Body.End()
}
