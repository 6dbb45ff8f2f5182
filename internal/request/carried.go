package request

import (
	"go/ast"
	"go/constant"
	"go/token"
	"slices"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// carriesAnswer reports whether a round looks at the answer of the one before, so that
// the next request may be none:
//
//	for {
//		if r != nil && r.Code == 4000 { return r }
//		r = c.Get(name)
func (p *proof) carriesAnswer() bool {
	for _, made := range append(p.making, p.made) {
		if assign, ok := made.(*ast.AssignStmt); ok && slices.ContainsFunc(assign.Lhs, func(e ast.Expr) bool { return p.isCarried(e, NoStep) }) {
			return true
		}
	}
	return false
}

// Carried reports whether a round of a loop may look at what the one before has written
// to an expression; of a step, only whether it tells the first from none.
type Carried func(e ast.Expr, step Step) bool

// A Step is how a counter gets its next value.
type Step uint8

// Steps.
const (
	NoStep Step = iota // anything else
	Up
	Down
	Told // no counter: a method is told of a failure, which others may answer
)

// isCarried reports whether the next round looks at what is written to an expression.
func (r *Request) isCarried(e ast.Expr, step Step) bool {
	return r.carried != nil && r.carried(e, step)
}

// carriesWritten reports whether the next round looks at what an assignment writes to
// its i-th operand.
func (r *Request) carriesWritten(n *ast.AssignStmt, i int) bool {
	return r.isCarried(n.Lhs[i], r.step(n, i))
}

// step returns how an assignment counts, or lets the next round wait longer: a loop
// that goes by that ends for every code alike.
//
//	tries = tries + 1; left -= 1; delay *= 2   // not i += 100, to end the loop
func (r *Request) step(n *ast.AssignStmt, i int) Step {
	v := astutil.Var(r.p.Info, n.Lhs[i])
	if v == nil || len(n.Lhs) != len(n.Rhs) {
		return NoStep
	}
	op, by := n.Tok, n.Rhs[i]
	if b, ok := ast.Unparen(by).(*ast.BinaryExpr); ok && n.Tok == token.ASSIGN {
		switch isSelf := func(e ast.Expr) bool { return astutil.Var(r.p.Info, e) == v }; {
		case isSelf(b.X):
			op, by = b.Op+token.ADD_ASSIGN-token.ADD, b.Y
		case isSelf(b.Y) && (b.Op == token.ADD || b.Op == token.MUL):
			op, by = b.Op+token.ADD_ASSIGN-token.ADD, b.X
		}
	}
	isDuration := astutil.IsFrom(v.Type(), "time", "Duration")
	switch op {
	case token.MUL_ASSIGN, token.SHL_ASSIGN:
		if factor := r.p.Info.Types[by].Value; factor == nil || isAround1(factor) {
			return Up
		}
	case token.ADD_ASSIGN:
		if isDuration || r.isOne(by) {
			return Up
		}
	case token.SUB_ASSIGN:
		if r.isOne(by) {
			return Down
		}
	case token.ASSIGN: // delay = min(2*delay, time.Minute)
		if isDuration && astutil.Mentions(r.p.Info, by, v) {
			return Up
		}
	}
	return NoStep
}

// isAround1 reports whether a factor is one that programs wait longer by.
func isAround1(factor constant.Value) bool {
	return constant.Compare(factor, token.GEQ, constant.MakeInt64(1)) && constant.Compare(factor, token.LEQ, constant.MakeInt64(10))
}

func (r *Request) isOne(e ast.Expr) bool {
	v := r.p.Info.Types[e].Value
	return v != nil && v.ExactString() == "1"
}

// givesCarried reports whether a call gets what the next round looks at, as its
// receiver or an argument that leads there.
//
//	for p.more() { …; p.giveUp(); continue }
func (r *Request) givesCarried(call *ast.CallExpr) bool {
	return slices.ContainsFunc(operandsOf(r.p.callee(call), call), func(e ast.Expr) bool {
		if isVarAddress(e) {
			return r.isCarried(address(e), NoStep)
		}
		v, _ := astutil.Base(r.p.Info, e)
		return v != nil && isShared(v.Type()) && !astutil.IsError(v.Type()) && r.isCarried(&ast.StarExpr{X: e}, NoStep)
	})
}

// isTold reports whether a method that prints or counts, by its name, tells a variable
// something that the next round asks it:
//
//	if breaker.IsOpen() { return }; …; breaker.RecordFailure(err); continue
func (r *Request) isTold(c callee) bool {
	if c.receiver == nil || !library.Prints(c.name) && !library.Counts(c.name) {
		return false
	}
	v := astutil.BareVar(r.p.Info, c.receiver)
	return v != nil && !astutil.ImplementsError(v.Type()) && r.isCarried(&ast.StarExpr{X: c.receiver}, Told)
}
