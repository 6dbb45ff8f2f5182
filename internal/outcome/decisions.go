package outcome

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// decisions returns the decisions of the function and the operands that they
// test.
func (f *Function) decisions() ([]*Decision, []*operand) {
	g := gathering{
		f:      f,
		byNode: make(map[ast.Node]*Decision),
		byKey:  make(map[string]*operand),
		owner:  make(map[*Decision]*operand),
	}
	astutil.Each(f.Body, g.look)
	return g.decisions, g.operands
}

// A gathering is the search for the decisions of a function.
type gathering struct {
	f         *Function
	decisions []*Decision
	operands  []*operand
	byNode    map[ast.Node]*Decision
	byKey     map[string]*operand
	owner     map[*Decision]*operand
}

// look adds what a node tests.
func (g *gathering) look(n ast.Node) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		code, value, ok := g.f.comparison(n)
		switch {
		case ok && isEquality(n.Op):
			g.add(n, g.f.operand(code), code, Test{Expr: n, Value: value, Equal: n.Op == token.EQL})
		case ok:
			g.add(n, g.f.operand(code), code) // an ordering names no code
		default:
			if e := g.f.eachComparison(n); e != nil && g.f.isCode(e.code) {
				g.add(n, g.f.operand(e.code), e.code, g.f.testsOf(n, e.list.tests)...)
			}
		}
	case *ast.CallExpr:
		g.lookAtTest(n)
	case *ast.IndexExpr:
		g.lookAtTest(n)
	case *ast.SwitchStmt:
		if n.Tag == nil || !g.f.isCode(n.Tag) {
			return
		}
		for e := range astutil.Cases(n.Body) {
			if value, ok := g.f.constant(e); ok {
				g.add(n, g.f.operand(n.Tag), n.Tag, Test{Expr: e, Value: value, Equal: true})
			}
		}
	}
}

// lookAtTest adds a call or a look-up, if it tests a code.
func (g *gathering) lookAtTest(e ast.Expr) {
	op, tests := g.f.tested(e)
	g.add(e, op, e, g.f.testsOf(e, tests)...)
}

// add adds tests of an operand, if there is one, to the decision that a node is a
// part of.
func (g *gathering) add(test ast.Node, op *operand, code ast.Expr, tests ...Test) {
	if op == nil {
		return
	}
	node := g.f.decisionOf(test)
	if node == nil {
		return
	}
	if known, ok := g.byKey[op.key]; ok {
		op = known
	} else {
		g.byKey[op.key] = op
		g.operands = append(g.operands, op)
	}
	d := g.byNode[node]
	if d == nil {
		d = &Decision{Node: node, Code: code, on: op.key, ends: make(map[Value]ends), whole: make(map[Value]ends)}
		g.byNode[node] = d
		g.decisions = append(g.decisions, d)
		op.decisions = append(op.decisions, d)
		g.owner[d] = op
	}
	if g.owner[d] == op { // a decision is on one code: the first
		d.Tests = append(d.Tests, tests...)
	}
}

func isEquality(op token.Token) bool { return op == token.EQL || op == token.NEQ }

// testsOf returns the tests that a list or a helper makes.
func (f *Function) testsOf(e ast.Expr, tests []Test) []Test {
	for i := range tests {
		tests[i].Expr = e
	}
	return tests
}

// decisionOf returns the statement that a test decides, or nil. A test whose
// result is kept in a variable decides where the variable is a condition;
// there, it is found by its value (see eval.go), and here by the variable.
func (f *Function) decisionOf(n ast.Node) ast.Node {
	if s, ok := n.(*ast.SwitchStmt); ok {
		return s
	}
	decider, ok := f.deciders[n]
	if !ok {
		decider = f.findDecider(n)
		f.deciders[n] = decider
	}
	return decider
}

func (f *Function) findDecider(n ast.Node) ast.Node {
	switch p := f.parents[n].(type) {
	case *ast.ParenExpr, *ast.BinaryExpr, *ast.UnaryExpr:
		return f.decisionOf(p)
	case *ast.IfStmt: // of which only the condition is an expression
		return f.chain(p)
	case *ast.CaseClause:
		if s, ok := f.parents[f.parents[p]].(*ast.SwitchStmt); ok && s.Tag == nil {
			return s
		}
	case *ast.ForStmt:
		return p
	case *ast.ReturnStmt:
		isResult := func(e ast.Expr) bool { return e == n }
		if f.Form == library.Predicate && slices.IndexFunc(p.Results, isResult) == f.AnswerResult() {
			return p
		}
	case *ast.AssignStmt:
		return f.variableDecision(p, n)
	case *ast.ValueSpec:
		return f.variableDecision(p, n)
	}
	return nil
}

// isCode is IsCode, asked once, but for what a parameter holds.
func (f *Function) isCode(e ast.Expr) bool {
	if len(f.held.codes) > 0 && f.held.codes[f.variable(e)] {
		return true
	}
	is, ok := f.codes[e]
	if !ok {
		is = f.IsCode(e)
		f.codes[e] = is
	}
	return is
}

// chain returns the first if statement of an else-if chain whose condition is
// about a code, or s if there is none.
func (f *Function) chain(s *ast.IfStmt) *ast.IfStmt {
	if first, ok := f.chains[s]; ok {
		return first
	}
	first := s
	if outer, ok := f.parents[s].(*ast.IfStmt); ok { // s is its else
		if head := f.chain(outer); head != outer || f.testsCode(outer.Cond) {
			first = head
		}
	}
	f.chains[s] = first
	return first
}

func (f *Function) testsCode(cond ast.Expr) bool {
	tests := false
	astutil.Each(cond, func(n ast.Node) {
		e, _ := n.(ast.Expr)
		op, _ := f.tested(e)
		tests = tests || op != nil
	})
	return tests
}

// booleanOf returns which of several values is the boolean: of those that a function of
// the package returns, or the last.
//
//	again, err := classify(r.Code)   _, ok := again[code]
func (f *Function) booleanOf(value ast.Node, last int) int {
	if call, ok := value.(*ast.CallExpr); ok {
		if fn := astutil.StaticCallee(f.Info, call); fn != nil {
			return max(0, booleanResult(fn.Signature()))
		}
	}
	return last
}

// variableDecision returns the first if statement whose condition is the
// variable that the test's result is assigned to.
func (f *Function) variableDecision(assign ast.Node, value ast.Node) ast.Node {
	lhs, rhs := sides(assign)
	i := slices.IndexFunc(rhs, func(e ast.Expr) bool { return e == value })
	var v *types.Var
	switch {
	case i < 0:
	case len(lhs) == len(rhs):
		v = f.variable(lhs[i])
	default:
		v = f.variable(lhs[f.booleanOf(value, len(lhs)-1)])
	}
	uses := f.idents[v]
	next, ok := f.deciding[v]
	if !ok {
		next = make([]ast.Node, len(uses)+1) // what the variable decides at a use or behind it
		f.deciding[v] = next
		for i := len(uses) - 1; i >= 0; i-- {
			if next[i] = f.decisionOf(uses[i]); next[i] == nil {
				next[i] = next[i+1]
			}
		}
	}
	i, _ = slices.BinarySearchFunc(uses, assign.End(), func(use *ast.Ident, end token.Pos) int {
		return int(use.Pos() - end)
	})
	return next[i]
}
