package outcome

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/request"
)

// This file is about what a round does with a variable, or with a field, that the one
// before may have written to.

// A use is what a node does with a variable.
type use uint8

const (
	ignored use = iota
	renewed     // gives it a value that does not depend on the one before
	looked      // reads it
)

// useIn returns what a node does first with what is written to, by the uses of v in
// it: the variable, or the field.
func (c *carrier) useIn(n ast.Node, v *types.Var, to written) use {
	found := ignored
	astutil.Each(n, func(n ast.Node) {
		id, _ := n.(*ast.Ident)
		if found != ignored || c.w.f.Info.ObjectOf(id) != v {
			return
		}
		var e ast.Expr = id
		if sel, ok := c.w.f.parents[id].(*ast.SelectorExpr); ok {
			field := astutil.Field(c.w.f.Info, sel)
			switch {
			case sel.Sel == id:
				e = sel
			case to.field != nil && field != nil:
				return // another field, or the same, which is looked for by itself
			}
		}
		found = c.useOf(e, to)
	})
	return found
}

// A reading is a value on its way outwards, to what is done with it.
type reading struct {
	expr   ast.Expr
	direct bool // it is the variable or field itself
	read   use  // what it is to read it
}

// useOf follows a value outwards, to what is done with it. Of a counter, only that is
// of interest which tells the first step from none; of what is told something, what it
// answers.
func (c *carrier) useOf(e ast.Expr, to written) use {
	r := reading{expr: e, direct: true, read: looked}
	if to.step != request.NoStep {
		r.read = ignored
	}
	for {
		outer := c.w.f.parents[r.expr]
		if !c.leadsOn(&r, outer, to) {
			return c.useBy(r, outer, to)
		}
	}
}

// leadsOn moves a reading to the expression around it, if that is made of the value.
func (c *carrier) leadsOn(r *reading, outer ast.Node, to written) bool {
	f := c.w.f
	direct := false
	switch n := outer.(type) {
	case *ast.BinaryExpr:
		if f.tellsFirst(n, r.expr, to) {
			r.read = looked
		}
	case *ast.UnaryExpr: // case <-later:
		if _, isComm := f.parents[f.parents[n]].(*ast.CommClause); n.Op == token.AND || isComm {
			return false
		}
	case *ast.CallExpr:
		switch {
		case to.step == request.Told && n.Fun == r.expr && f.answersPlainly(n):
			r.read, direct = looked, r.direct // breaker.IsOpen()
		case !f.passesOn(n):
			return false
		}
	case *ast.ParenExpr, *ast.StarExpr, *ast.IndexExpr, *ast.SliceExpr, *ast.CompositeLit, *ast.KeyValueExpr, *ast.TypeAssertExpr, *ast.SelectorExpr:
	default:
		return false
	}
	r.expr, r.direct = outer.(ast.Expr), direct //nolint:forcetypeassert // each of them is one
	return true
}

// useBy returns what is done with a value by what stands around it.
func (c *carrier) useBy(r reading, outer ast.Node, to written) use {
	f := c.w.f
	ignores := false
	switch n := outer.(type) {
	case *ast.AssignStmt:
		if u := c.useInAssign(n, r.expr, r.direct, to); u != looked {
			return u
		}
	case *ast.RangeStmt:
		ignores = n.X != r.expr // for _, last = range list, which may be empty
	case *ast.IncDecStmt:
		ignores = true
	case *ast.ExprStmt:
		_, isSwitch := f.parents[n].(*ast.TypeSwitchStmt)
		ignores = !isSwitch
	case *ast.ReturnStmt:
		ignores = c.loop != f.Body
	case *ast.IfStmt:
		ignores = c.onlyTells(n, to)
	case *ast.ForStmt:
		ignores = n == c.loop && (to.v == c.w.op.root || to.whole && f.isTracked(to.v))
	case *ast.UnaryExpr:
		return c.useOfAddress(n, r.direct)
	case *ast.CallExpr:
		ignores = c.ignoresIn(n, r.expr)
	case *ast.SwitchStmt: // switch attempt { case 0: … }
		return looked
	}
	if ignores {
		return ignored
	}
	return r.read
}

// ignoresIn reports whether a call only waits by a value, or prints it.
func (c *carrier) ignoresIn(call *ast.CallExpr, e ast.Expr) bool {
	if call.Fun == e {
		return c.w.f.saysHowLong(call)
	}
	return c.w.f.tellsOrWaits(call)
}

// useInAssign returns what an assignment does with a variable that an expression in
// it is, or is made of.
func (c *carrier) useInAssign(n *ast.AssignStmt, e ast.Expr, direct bool, to written) use {
	if slices.Contains(n.Lhs, e) {
		if !direct || n.Tok != token.ASSIGN && n.Tok != token.DEFINE || !to.whole && to.field == nil {
			return ignored // a part, or the next value of it
		}
		isMadeOfIt := func(rhs ast.Expr) bool { return astutil.Mentions(c.w.f.Info, rhs, cmp.Or(to.field, to.v)) }
		if slices.ContainsFunc(n.Rhs, isMadeOfIt) {
			return ignored // what is read comes first: stop, last = false, stop
		}
		return renewed
	}
	for i, rhs := range n.Rhs {
		if rhs == e && len(n.Lhs) == len(n.Rhs) && (c.isSame(n.Lhs[i], to) || astutil.IsBlank(n.Lhs[i])) {
			return ignored // errs = append(errs, err)
		}
	}
	return looked
}

func (c *carrier) isSame(e ast.Expr, to written) bool {
	v, whole := astutil.Base(c.w.f.Info, e)
	return v == to.v && whole == to.whole && (to.field == nil || astutil.Var(c.w.f.Info, e) == to.field)
}

// useOfAddress returns what is done with the address of a variable: a function of the
// standard library that only writes there gives it a value.
//
//	if errors.As(err, &e) { … }
func (c *carrier) useOfAddress(u *ast.UnaryExpr, direct bool) use {
	call, ok := c.w.f.parents[u].(*ast.CallExpr)
	if !ok || !direct {
		return looked
	}
	fn := astutil.StaticCallee(c.w.f.Info, call)
	if fn != nil && library.Computes(fn.Pkg().Path(), fn.Name()) {
		return renewed
	}
	return looked
}

// onlyTells reports whether all that depends on a condition is whether something is
// printed, or waited for, or how a variable gets its next value.
//
//	if attempt > 0 { time.Sleep(delay) }
//	if attempt > 0 { d := base << attempt; time.Sleep(d) }
//	if delay > longest { delay = longest }
func (c *carrier) onlyTells(s *ast.IfStmt, to written) bool {
	tells := true
	for _, stmt := range []ast.Stmt{s.Body, s.Else} {
		ast.Inspect(stmt, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BlockStmt:
				return tells
			case *ast.IfStmt: // if err := sleep(ctx, d); err != nil { return err }
				tells = tells && (n.Init == nil || c.defines(n.Init))
				return tells && n.Init == nil
			case ast.Stmt:
				tells = tells && c.tells(n, s, to)
			}
			return false
		})
	}
	return tells
}

// defines reports whether a statement defines a variable with what only waits.
func (c *carrier) defines(s ast.Stmt) bool {
	assign, ok := s.(*ast.AssignStmt)
	if !ok || assign.Tok != token.DEFINE {
		return false
	}
	call, ok := ast.Unparen(assign.Rhs[0]).(*ast.CallExpr)
	return ok && c.w.f.tellsOrWaits(call)
}

// tells reports whether a statement below a condition only prints, waits, computes how
// long, or gives a variable its next value.
func (c *carrier) tells(s ast.Stmt, condition *ast.IfStmt, to written) bool {
	switch n := s.(type) {
	case *ast.SelectStmt:
		return c.w.f.Requests.OnlyTimers(n)
	case *ast.ExprStmt:
		call, ok := ast.Unparen(n.X).(*ast.CallExpr)
		return ok && c.w.f.tellsOrWaits(call)
	case *ast.AssignStmt:
		return len(n.Lhs) == 1 && (c.isSame(n.Lhs[0], to) || c.isDelay(n.Lhs[0], condition) && c.w.f.Requests.OnlyComputes(n.Rhs[0]))
	case *ast.IncDecStmt:
		return c.isSame(n.X, to)
	}
	return false
}

// isDelay reports whether an expression is a duration, or a variable that is declared
// below the condition, so that what is done with it is seen.
func (c *carrier) isDelay(e ast.Expr, condition *ast.IfStmt) bool {
	v := astutil.BareVar(c.w.f.Info, e)
	return v != nil && (condition.Pos() <= v.Pos() || astutil.IsFrom(v.Type(), "time", "Duration"))
}

// answersPlainly reports whether a call has an answer, and not something to tell more to:
// breaker.Closed(), but not logger.With("id", id).
func (f *Function) answersPlainly(call *ast.CallExpr) bool {
	t := f.Info.TypeOf(call)
	if t == nil {
		return false
	}
	_, isBasic := t.Underlying().(*types.Basic)
	return isBasic || astutil.IsError(t)
}

// tellsOrWaits reports whether a call only prints what it is given, or waits as long
// as that says.
func (f *Function) tellsOrWaits(call *ast.CallExpr) bool {
	name := astutil.CalledName(call)
	return f.mayReturn(call) && (library.Prints(name) || library.Waits(name) || library.IsMetric(name))
}

// tellsFirst reports whether a comparison tells one step of a counter from none, so
// that it need not be there for a second round. Who counts down begins higher:
//
//	fatal++ … if fatal > 0 { return }
//	tries++ … if tries > 5 { return }    // does not
//	left--  … if left == 0 { return }    // nor this, if left is 3
func (f *Function) tellsFirst(n *ast.BinaryExpr, e ast.Expr, to written) bool {
	other := n.X
	if other == e {
		other = n.Y
	}
	value := f.Info.Types[other].Value
	switch n.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
	default:
		return false
	}
	if value == nil || value.ExactString() != "0" && value.ExactString() != "1" {
		return false
	}
	if to.step == request.Up {
		return value.ExactString() == "0" || n.Op != token.GTR && n.Op != token.LEQ
	}
	return !to.whole || slices.ContainsFunc(f.given[to.v], func(g gift) bool {
		v := f.Info.Types[g.value].Value
		return g.value == nil || v != nil && (v.ExactString() == "0" || v.ExactString() == "1")
	})
}

// saysHowLong reports whether all that is done with the result of a call is to wait
// that long: time.Sleep(p.next()).
func (f *Function) saysHowLong(call *ast.CallExpr) bool {
	var e ast.Expr = call
	for {
		switch n := f.parents[e].(type) {
		case *ast.ParenExpr, *ast.BinaryExpr:
			e = n.(ast.Expr) //nolint:forcetypeassert // both are
		case *ast.CallExpr:
			if !f.Info.Types[n.Fun].IsType() {
				return n.Fun != e && f.tellsOrWaits(n)
			}
			e = n
		default:
			return false
		}
	}
}

// passesOn reports whether a call has no other effect than to make its result of what
// it is given: a conversion, append, fmt.Errorf.
func (f *Function) passesOn(call *ast.CallExpr) bool {
	tv := f.Info.Types[call.Fun]
	if tv.IsType() || tv.IsBuiltin() {
		return true
	}
	fn := astutil.StaticCallee(f.Info, call)
	return fn != nil && fn.Signature().Recv() == nil && library.Converts(fn.Pkg().Path(), fn.Name(), false)
}
