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

// isAlwaysMade reports whether each round comes to the request, or none: a condition
// that is another in each round chooses another request.
//
//	for i := 0; i < 2; i++ {
//		if i == 0 { r = first.Get(name) } else { r = second.Get(name) }
//
// One that is about an answer chooses nothing.
func (p *proof) isAlwaysMade() bool {
	for _, made := range append(p.making, p.made) {
		for _, condition := range choices(p.loop, made) {
			if !p.isOfAnswer(condition) && !p.same(condition) {
				return false
			}
		}
	}
	return true
}

// isOfAnswer reports whether a condition looks at an answer, or at an error.
func (p *proof) isOfAnswer(condition ast.Expr) bool {
	found := false
	astutil.Each(condition, func(n ast.Node) {
		id, ok := n.(*ast.Ident)
		if !ok || found {
			return
		}
		v, ok := p.p.Info.Uses[id].(*types.Var)
		if !ok {
			return
		}
		if found = v == p.root || p.followed[v] || astutil.IsError(v.Type()); found || len(p.p.writes[v]) > tooMany {
			return
		}
		for _, w := range p.p.writes[v] { // e, ok := err.(*T)
			if from := astutil.Var(p.p.Info, asserted(w.value)); from != nil && (p.followed[from] || from == p.root || astutil.IsError(from.Type())) {
				found = true
			}
		}
	})
	return found
}

func asserted(e ast.Expr) ast.Expr {
	if n, ok := e.(*ast.TypeAssertExpr); ok {
		return n.X
	}
	return nil
}

// choices returns the conditions in a loop on which it depends whether a statement is
// executed.
func choices(loop, made ast.Node) []ast.Expr {
	var conditions []ast.Expr
	isIn := func(n ast.Node) bool { return n.Pos() <= made.Pos() && made.End() <= n.End() }
	ast.Inspect(loop, func(n ast.Node) bool {
		if n == nil || !isIn(n) {
			return false
		}
		switch n := n.(type) {
		case *ast.IfStmt:
			if isIn(n.Body) || n.Else != nil && isIn(n.Else) && !leaves(n.Body) {
				conditions = append(conditions, n.Cond)
			}
		case *ast.SwitchStmt:
			if isIn(n.Body) {
				if n.Tag != nil {
					conditions = append(conditions, n.Tag)
				}
				for e := range astutil.Cases(n.Body) {
					conditions = append(conditions, e)
				}
			}
		}
		return true
	})
	return conditions
}

// leaves reports whether a part of a loop may leave it: by a return, a break or a goto.
func leaves(n ast.Node) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ReturnStmt:
			found = true
		case *ast.BranchStmt:
			found = found || n.Tok == token.BREAK || n.Tok == token.GOTO
		}
		return !found
	})
	return found
}

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

// endsRound reports whether a call ends a context that is made anew in each round:
// that of the loop is what the next request, or the library that repeats it, looks
// at.
//
//	for { ctx, cancel := context.WithTimeout(parent, d); r := call(ctx); cancel(); … // its own
//	for ctx.Err() == nil { r := call(ctx); …; cancel(); continue                     // of all
func (r *Request) endsRound(call *ast.CallExpr) bool {
	v := astutil.Var(r.p.Info, call.Fun)
	return r.p.cancels(call) && v != nil && r.loop != nil && r.loop.Pos() <= v.Pos() && v.Pos() < r.loop.End()
}

// isOfSDK reports whether a variable is of a type of the SDK, or a pointer to one:
// credentials and profiles, which a client may share.
//
//	*cred = *spare; continue
func (p *Package) isOfSDK(v *types.Var) bool {
	named, ok := types.Unalias(astutil.Deref(v.Type())).(*types.Named)
	return ok && named.Obj().Pkg() != nil && library.IsSDK(named.Obj().Pkg().Path())
}
