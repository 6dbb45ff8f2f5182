package request

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// Who sets a timer again may only wait longer, or end the loop at once:
//
//	t.Reset(d); <-t.C; continue                     // waits
//	for { select { case <-t.C: return; default: } … // with t.Reset(0), ends
//
// So it must be seen that the timer only says when the next round begins.

// A timer is what the package does with a variable that holds a timer or a ticker.
type timer struct {
	unseen bool       // something that can't be followed
	waits  []ast.Node // the functions that wait for it
	asks   []ast.Node // where more is done than to wait: the clauses of a select, loops
	set    []setting
}

// A setting is a call of Reset or Stop.
type setting struct {
	call  *ast.CallExpr
	name  string
	block ast.Node // the innermost list of statements around it
}

// setsTimer reports whether a method gives a timer another time, or none.
func (c callee) setsTimer() bool {
	return c.path == "time" && c.method && (c.name == "Reset" || c.name == "Stop")
}

// paces reports whether all that comes of setting a timer is that the next round of the
// loop begins earlier or later. One that is stopped must be set again at once.
//
//	if !t.Stop() { <-t.C }
//	t.Reset(d)
func (r *Request) paces(c callee, call *ast.CallExpr) bool {
	v := astutil.Var(r.p.Info, c.receiver)
	if v == nil {
		return false
	}
	t := r.p.timerOf(v)
	isElsewhere := func(n ast.Node) bool { return r.made == nil || !isAround(n, r.made) }
	if t.unseen || slices.ContainsFunc(t.waits, isElsewhere) || slices.ContainsFunc(t.asks, isElsewhere) {
		return false
	}
	i := slices.IndexFunc(t.set, func(s setting) bool { return s.call == call })
	return i >= 0 && (c.name == "Reset" || slices.ContainsFunc(t.set[i:], func(s setting) bool {
		return s.name == "Reset" && s.block == t.set[i].block
	}))
}

// hasTimer reports whether an expression is a timer of the function's own.
func (f *summary) hasTimer(e ast.Expr) bool {
	v := astutil.BareVar(f.p.Info, e)
	return v != nil && f.isLocal(v) && !f.p.timerOf(v).unseen
}

func (p *Package) timerOf(v *types.Var) *timer {
	if p.timers == nil {
		p.timers = make(map[*types.Var]*timer)
		for _, file := range p.Files {
			ast.PreorderStack(file, nil, func(n ast.Node, stack []ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					if v, ok := p.Info.ObjectOf(id).(*types.Var); ok && astutil.IsFrom(astutil.Deref(v.Type()), "time", "Timer", "Ticker") {
						p.addTimerUse(v, id, stack)
					}
				}
				return true
			})
		}
	}
	if t := p.timers[v]; t != nil {
		return t
	}
	return &timer{unseen: true}
}

// addTimerUse adds a use of a variable that holds a timer.
func (p *Package) addTimerUse(v *types.Var, use ast.Expr, stack []ast.Node) {
	t := p.timers[v]
	if t == nil {
		t = &timer{unseen: v.Exported() && astutil.IsGlobal(v)}
		p.timers[v] = t
	}
	i := len(stack) - 1
	if sel, ok := stack[i].(*ast.SelectorExpr); ok && sel.Sel == use { // w.timer
		use, i = sel, i-1
	}
	if sel, ok := stack[i].(*ast.SelectorExpr); ok {
		t.addSelection(sel, stack[:i])
		return
	}
	t.unseen = t.unseen || !p.givesNewTimer(stack[i], v, use)
}

// givesNewTimer reports whether a node declares the variable or the field, or gives it a
// timer that is made there.
func (p *Package) givesNewTimer(n ast.Node, v *types.Var, use ast.Expr) bool {
	switch n := n.(type) {
	case *ast.Field: // others may have a parameter's, and set an exported field's
		return v.IsField() && !v.Exported()
	case *ast.AssignStmt:
		return p.makesTimer(n.Lhs, n.Rhs, use)
	case *ast.ValueSpec:
		return len(n.Values) == 1 && p.isNewTimer(n.Values[0])
	case *ast.KeyValueExpr: // &worker{timer: time.NewTimer(d)}
		return n.Key == use && p.isNewTimer(n.Value)
	}
	return false
}

// addSelection adds a use of a method or of the channel.
func (t *timer) addSelection(sel *ast.SelectorExpr, stack []ast.Node) {
	call, isCall := stack[len(stack)-1].(*ast.CallExpr)
	switch {
	case isCall && call.Fun == sel:
		t.set = append(t.set, setting{call, sel.Sel.Name, blockOf(stack)})
	case sel.Sel.Name == "C":
		t.addWait(sel, stack)
	default:
		t.unseen = true
	}
}

func blockOf(stack []ast.Node) ast.Node {
	for _, n := range slices.Backward(stack) {
		switch n.(type) {
		case *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
			return n
		}
	}
	return nil
}

func (p *Package) makesTimer(lhs, rhs []ast.Expr, use ast.Expr) bool {
	i := slices.Index(lhs, use)
	return i >= 0 && len(lhs) == len(rhs) && p.isNewTimer(rhs[i])
}

func (p *Package) isNewTimer(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	c := p.callee(call)
	return c.path == "time" && (c.name == "NewTimer" || c.name == "NewTicker")
}

// addWait adds what is done with the channel of a timer: <-t.C, alone or in a select.
func (t *timer) addWait(ch ast.Expr, stack []ast.Node) {
	last := len(stack) - 1
	for _, n := range slices.Backward(stack) {
		switch n.(type) {
		case *ast.FuncDecl, *ast.FuncLit:
			t.waits = append(t.waits, n)
		default:
			continue
		}
		break
	}
	if loop, ok := stack[last].(*ast.RangeStmt); ok && loop.X == ch { // for range ticker.C
		t.asks = append(t.asks, loop)
		return
	}
	receive, ok := stack[last].(*ast.UnaryExpr)
	alone, isAlone := stack[last-1].(*ast.ExprStmt)
	if !ok || receive.X != ch || !isAlone {
		t.unseen = true
		return
	}
	if clause, ok := stack[last-2].(*ast.CommClause); ok && clause.Comm == alone && !onlyGoesOn(clause.Body) {
		t.asks = append(t.asks, clause)
	}
}

// onlyGoesOn reports whether the body of a clause does nothing.
func onlyGoesOn(body []ast.Stmt) bool {
	if len(body) == 0 {
		return true
	}
	branch, ok := body[0].(*ast.BranchStmt)
	return ok && branch.Tok == token.CONTINUE && branch.Label == nil
}
