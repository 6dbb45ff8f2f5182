package outcome

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// eval returns what is known of a boolean expression.
func (w *walk) eval(e ast.Expr, known facts) truth {
	return w.f.boolean(e, func(e ast.Expr) truth {
		switch n := e.(type) {
		case *ast.Ident:
			return known.get(w.f.variable(n))
		case *ast.CallExpr:
			if w.f.isErrorsAs(n, w.op) || w.asFinds(n) {
				return yes // the operand has a value because this found one
			}
			if w.f.findsNone(n, known) {
				return no
			}
		}
		if t := w.test(e); t != unknown {
			return t
		}
		switch n := e.(type) {
		case *ast.BinaryExpr:
			return w.nilTest(n, known)
		case *ast.CallExpr:
			return w.resultOf(n, 0, known)
		}
		return unknown
	})
}

// boolean evaluates the operators of an expression whose parts are answered.
func (f *Function) boolean(e ast.Expr, answer func(ast.Expr) truth) truth {
	if v := f.Info.Types[e].Value; v != nil && v.Kind() == constant.Bool {
		return truthOf(constant.BoolVal(v))
	}
	switch n := e.(type) {
	case *ast.ParenExpr:
		return f.boolean(n.X, answer)
	case *ast.UnaryExpr:
		if n.Op == token.NOT {
			return f.boolean(n.X, answer).not()
		}
	case *ast.BinaryExpr:
		switch n.Op {
		case token.LAND:
			return f.boolean(n.X, answer).and(f.boolean(n.Y, answer))
		case token.LOR:
			return f.boolean(n.X, answer).not().and(f.boolean(n.Y, answer).not()).not()
		}
	}
	return answer(e)
}

// anyUnknown reports whether a part of a condition of which nothing is known is as asked.
func (w *walk) anyUnknown(cond ast.Expr, known facts, is func(ast.Expr) bool) bool {
	found := false
	w.f.boolean(cond, func(e ast.Expr) truth {
		found = found || w.eval(e, known) == unknown && is(e)
		return unknown
	})
	return found
}

// nilTest evaluates x == nil and x != nil.
func (w *walk) nilTest(n *ast.BinaryExpr, known facts) truth {
	t := known.get(w.nilTested(n))
	if n.Op == token.EQL {
		if t == unknown && w.opensCode(n) {
			return yes
		}
		return t.not()
	}
	return t
}

// opensCode reports whether a comparison with nil says that the answer is there, of which
// the code is then asked: who asks a code only without an error means that of an answer
// without one. It is the error that the answer came with, or was given with.
//
//	err == nil && r.Code == 4000
//	json.Unmarshal(body, &r) == nil && r.Code == 4000
func (w *walk) opensCode(n *ast.BinaryExpr) bool {
	e := n.X
	if w.f.Info.Types[e].IsNil() {
		e = n.Y
	}
	if w.f.Names || !astutil.IsError(w.f.Info.TypeOf(e)) || !w.isOfAnswer(ast.Unparen(e)) {
		return false
	}
	var inner ast.Expr = n
	for {
		switch outer := w.f.parents[inner].(type) {
		case *ast.ParenExpr:
			inner = outer
			continue
		case *ast.BinaryExpr:
			other := outer.Y
			if other == inner {
				other = outer.X
			}
			return outer.Op == token.LAND && w.asks(other)
		}
		return false
	}
}

// isOfAnswer reports whether an error is that which the answer came with: of the call that
// made it or filled it in, or a predicate's parameter beside it.
func (w *walk) isOfAnswer(e ast.Expr) bool {
	switch n := e.(type) {
	case *ast.CallExpr:
		return w.op.filled && w.f.fills(n, w.op)
	case *ast.Ident:
		v := w.f.variable(n)
		if v == nil || !w.f.isTracked(v) || v == w.op.root {
			return false
		}
		if w.start.node == nil {
			return w.f.Form == library.Predicate && w.f.isParam(v) && w.f.isParam(w.op.root) && len(w.f.given[v]) == 0
		}
		assign, ok := w.start.node.(*ast.AssignStmt)
		return ok && slices.ContainsFunc(assign.Lhs, func(lhs ast.Expr) bool { return w.f.variable(lhs) == v }) &&
			!slices.ContainsFunc(w.f.given[v], func(g gift) bool { return assign.End() < g.at.Pos() && g.at.Pos() < n.Pos() }) // err = check(r)
	}
	return false
}

// asks reports whether a part of an expression tests the operand.
func (w *walk) asks(e ast.Expr) bool {
	found := false
	astutil.Each(e, func(n ast.Node) {
		if e, ok := n.(ast.Expr); ok && !found {
			op, _ := w.f.tested(e)
			found = op != nil && op.key == w.op.key
		}
	})
	return found
}

// nilTested returns the variable that a condition compares with nil, or nil.
func (w *walk) nilTested(n *ast.BinaryExpr) *types.Var {
	switch {
	case w.f.Info.Types[n.X].IsNil():
		return w.f.variable(n.Y)
	case w.f.Info.Types[n.Y].IsNil():
		return w.f.variable(n.X)
	}
	return nil
}

// isOperand reports whether a code is the operand of this walk.
func (w *walk) isOperand(e ast.Expr) bool {
	is, ok := w.operands[e]
	if !ok {
		op := w.f.operand(e)
		is = op != nil && op.key == w.op.key
		w.operands[e] = is
	}
	return is
}

// refine returns what is known where a condition is true, or is false.
func (w *walk) refine(cond ast.Expr, is bool, known facts) facts {
	switch n := ast.Unparen(cond).(type) {
	case *ast.UnaryExpr:
		return w.refine(n.X, !is, known) // of a channel, <-done, nothing is known
	case *ast.Ident:
		return w.set(n, truthOf(is), known)
	case *ast.BinaryExpr:
		if n.Op == token.LAND && is || n.Op == token.LOR && !is {
			return w.refine(n.Y, is, w.refine(n.X, is, known))
		}
		return w.learn(w.nilTested(n), truthOf(is == (n.Op == token.NEQ)), known)
	}
	return known
}

// assign returns what is known after a node of a block.
func (w *walk) assign(n ast.Node, known facts) facts {
	switch n := n.(type) {
	case *ast.AssignStmt, *ast.ValueSpec:
		return w.assignValues(n, known)
	case *ast.Ident:
		if _, ok := w.f.parents[n].(*ast.RangeStmt); ok {
			known = w.set(n, unknown, known)
		}
	}
	return known
}

func (w *walk) assignValues(n ast.Node, known facts) facts {
	lhs, rhs := sides(n)
	none := len(rhs) == 0 || w.assignsNone(n, known) // false, nil
	found := w.assignsFound(n)                       // true, not nil
	before := known
	for i, e := range lhs {
		var t truth
		switch {
		case none:
			t = no
		case found:
			t = yes
		case len(lhs) == len(rhs):
			t = w.valueOf(rhs[i], before)
		default:
			t = w.resultAt(i, rhs[0], before)
		}
		known = w.set(e, t, known)
	}
	return known
}

// resultAt returns what is known of the i-th of several values.
//
//	data, err := dataOf(resp)
//	may, ok := again[code]
func (w *walk) resultAt(i int, e ast.Expr, known facts) truth {
	switch n := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		return w.resultOf(n, i, known)
	case *ast.IndexExpr:
		if i == 0 {
			return w.lookup(n)
		}
		return w.isIn(n.X, n.Index)
	}
	return unknown
}

// set returns what is known if what an expression names has such a value.
func (w *walk) set(e ast.Expr, t truth, known facts) facts {
	return w.learn(w.f.variable(e), t, known)
}

// learn returns what is known if a variable, or nil, has such a value. Of what is
// not followed, nothing is.
func (w *walk) learn(v *types.Var, t truth, known facts) facts {
	if v != nil && w.f.isTracked(v) {
		return known.with(v, t)
	}
	return known
}

// valueOf returns what is known of a value: of a boolean, whether it is true,
// else whether it is not nil.
func (w *walk) valueOf(e ast.Expr, known facts) truth {
	tv := w.f.Info.Types[e]
	if tv.IsNil() {
		return no
	}
	if tv.Type != nil {
		if b, ok := tv.Type.Underlying().(*types.Basic); ok {
			if b.Info()&types.IsBoolean != 0 {
				return w.eval(e, known)
			}
			return yes // a Code, say, that is assigned to an error
		}
	}
	switch n := ast.Unparen(e).(type) {
	case *ast.Ident:
		if t := w.valueOfVar(n, known); t != unknown {
			return t
		}
	case *ast.SelectorExpr:
		if v, ok := w.f.Info.Uses[n.Sel].(*types.Var); ok && !v.IsField() && astutil.IsError(v.Type()) {
			return yes // io.EOF
		}
	case *ast.UnaryExpr:
		if n.Op == token.AND {
			return yes
		}
	case *ast.CompositeLit, *ast.FuncLit:
		return yes
	case *ast.CallExpr:
		return w.valueOfCall(n, known)
	}
	if tv.Type != nil {
		if _, ok := tv.Type.Underlying().(*types.Struct); ok {
			return yes // a struct in an interface
		}
	}
	return unknown
}

func (w *walk) valueOfVar(id *ast.Ident, known facts) truth {
	v, ok := w.f.Info.Uses[id].(*types.Var)
	if !ok {
		return unknown
	}
	if t := known.get(v); t != unknown {
		return t
	}
	if astutil.IsGlobal(v) && astutil.IsError(v.Type()) {
		return yes // errNotFound, as errors.New made it
	}
	return unknown
}

func (w *walk) valueOfCall(call *ast.CallExpr, known facts) truth {
	if w.f.Info.Types[call.Fun].IsType() && len(call.Args) == 1 {
		return w.valueOf(call.Args[0], known)
	}
	if fn := astutil.StaticCallee(w.f.Info, call); fn != nil && fn.Pkg() != nil {
		switch fn.Pkg().Path() + "." + fn.Name() {
		case "errors.New", "fmt.Errorf":
			return yes
		}
	}
	return w.resultOf(call, 0, known)
}

// isTracked reports whether a variable is a local boolean, or an error or
// pointer, whose every assignment is in the function itself: none in a
// function within it, none through a pointer. An error may also be a variable of
// the function around this one, which alone assigns it while it runs.
//
//	failed := r.Code != 0                  // tracked, unless there is
//	defer func() { failed = check() }()    // this, or &failed
func (f *Function) isTracked(v *types.Var) bool {
	if f.Names && astutil.IsError(v.Type()) && v.Pos() < f.Type.Pos() {
		return f.Requests.AssignsAlone(f.Body, v)
	}
	return f.isInside(v) && !f.inner[v] && !f.addressed[v] && isTruth(v.Type())
}

// isParam reports whether a variable is a parameter or a named result.
func (f *Function) isParam(v *types.Var) bool {
	return f.Type.Pos() <= v.Pos() && v.Pos() < f.Body.Pos()
}

// isTruth reports whether a truth says something about values of the type.
func isTruth(t types.Type) bool {
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return u.Info()&types.IsBoolean != 0
	case *types.Interface, *types.Pointer:
		return true
	}
	return false
}
