package request

import (
	"go/ast"
	"go/token"
	"go/types"

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

// steeringOf returns the variables and fields on which it depends whether a loop
// has another round: those in its condition, and in those of if statements that
// leave it. What belongs to one round, errors and booleans, which package outcome
// follows, are none.
//
//	for left > 0 { … left = 0; continue }
//	for { if p.done() { return }; … p.giveUp(); continue }
func (p *Package) steeringOf(loop ast.Node) map[*types.Var]bool {
	if steering, ok := p.steering[loop]; ok {
		return steering
	}
	steering := make(map[*types.Var]bool)
	body := loop
	if f, ok := loop.(*ast.ForStmt); ok {
		body = f.Body
		p.addSteering(steering, body, f.Cond)
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.ForStmt:
			p.addSteering(steering, body, n.Cond)
		case *ast.IfStmt:
			if leaves(n.Body) || n.Else != nil && leaves(n.Else) {
				p.addSteering(steering, body, n.Cond)
			}
		}
		return true
	})
	if p.steering == nil {
		p.steering = make(map[ast.Node]map[*types.Var]bool)
	}
	p.steering[loop] = steering
	return steering
}

func (p *Package) addSteering(steering map[*types.Var]bool, body ast.Node, condition ast.Expr) {
	if condition == nil {
		return
	}
	ast.Inspect(condition, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return true
		}
		v, ok := p.Info.Uses[id].(*types.Var)
		if ok && !(body.Pos() <= v.Pos() && v.Pos() < body.End()) && !astutil.IsError(v.Type()) && !astutil.IsBool(v.Type()) {
			steering[v] = true
		}
		return true
	})
}

// steers reports whether an assignment gives what steers the loop a value that does
// not follow from the one before: delay = 2 * delay counts.
func (r *Request) steers(n *ast.AssignStmt) bool {
	if n.Tok != token.ASSIGN {
		return false
	}
	for i, lhs := range n.Lhs {
		v := astutil.Var(r.p.Info, lhs)
		if v == nil || v == r.root || !r.steering[v] {
			continue
		}
		if len(n.Lhs) != len(n.Rhs) || !r.p.mentions(n.Rhs[i], v) {
			return true
		}
	}
	return false
}

// mentions reports whether an expression, or nil for one that is not seen, is made of a
// variable.
func (p *Package) mentions(e ast.Expr, v *types.Var) bool {
	if e == nil {
		return false
	}
	found := false
	astutil.Each(e, func(n ast.Node) {
		id, ok := n.(*ast.Ident)
		found = found || ok && p.Info.Uses[id] == v
	})
	return found
}

// givesSteering reports whether a call gets what steers the loop, as its receiver or
// an argument that leads there.
//
//	for p.more() { …; p.giveUp(); continue }
func (r *Request) givesSteering(call *ast.CallExpr) bool {
	given := call.Args
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && r.p.Info.Selections[sel] != nil {
		given = append([]ast.Expr{sel.X}, given...)
	}
	for _, e := range given {
		if v, _ := astutil.Base(r.p.Info, e); v != nil && r.steering[v] {
			return true
		}
		if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok && u.Op == token.AND {
			if v := astutil.Var(r.p.Info, u.X); v != nil && r.steering[v] {
				return true
			}
		}
	}
	return false
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
