// Package outcome works out, for each value that an error code can have, where
// control goes from each decision on that code.
//
// A decision is an if statement with its else-if chain, a switch with or
// without a tag, the condition of a for loop, or the boolean expression that a
// predicate returns, if it compares the code with constants, itself or in a
// function or list of the package. For a value of
// the code, a decision has one of these outcomes:
//
//   - Stop: control leaves: it returns, breaks out of the loop, panics, goes to
//     the next item of a loop over data, or answers "do not retry".
//   - Retry: the same request is made again: control comes to the next round of
//     a retry loop, or answers "retry" to a library that retries.
//   - On: control falls past the decision into the code behind it, and goes
//     where it goes for success.
//   - Open: it depends on something else than the code, or another request is
//     made.
//   - Unreached: control does not get to the decision with that value.
//
// # An example
//
//	func describe(c *Client, req *Request) error {
//		for {                                         // the head of a round
//			r, err := c.Describe(req)                 // the start
//			if err != nil {
//				return err
//			}
//			if r.Code == 4000 || r.Code == 6000 {     // the decision
//				continue
//			}
//			if r.Code != 0 {                          // a guard
//				return errors.New(r.Message)
//			}
//			return nil
//		}
//	}
//
// The operand is r.Code, and its root r. It gets its value at the start, which
// is in a loop that makes the same request in every round (package request
// proves it), so to come to the head again is to retry.
//
// The constants 0, 4000 and 6000 tell the values of the code apart: there are
// the classes 0, 4000, 6000 and "another". Each is walked from the start: what
// is known of the code and of local booleans and errors (facts) goes from block
// to block of the control flow graph, and a condition that it decides sends it
// one way only. Behind each block stand then the ends that its ways come to:
//
//   - 0 passes the decision and the guard and comes to return nil: success.
//   - 4000 and 6000 come from the decision to the head: retry.
//   - Another passes the decision and comes to the guard's return: fail.
//
// So the outcomes of the decision are On for 0, Retry for 4000 and 6000, and for
// the others Stop, because the guard behind it sends them where success does
// not go.
//
// # Names
//
// The codes of API 3.0 are names, and stand in an error that is nil if the request
// has succeeded (Function.Names; see names.go):
//
//	_, err := c.Describe(req)                                  // success starts here
//	if err != nil {
//		e, ok := err.(*sdk.TencentCloudSDKError)               // names start here
//		if ok && strings.HasPrefix(e.Code, "ResourceNotFound") { // the decision
//			return nil
//		}
//		return retry.RetryableError(err)
//	}
//	return nil
//
// The names that a function's equalities, lists and prefixes do not tell apart are
// a class, too, so that one name which no program uses stands for all that a
// decision does not name. Success is walked with err == nil from where err is
// assigned, and so is an error as far as to the assertion: what leaves on the way
// takes part in the decision, and its WholeOutcome is Open. Whoever tests another
// variable for nil says nothing about this one. A wait that is interrupted decides
// nothing about a code.
//
// # Preconditions
//
// A start is where the code gets its value: where the variable that it is read
// from is assigned, or filled in by a call; for a parameter, the function's
// entry. A loop around a start is a retry loop if it is a for statement, or
// counts with range over an integer, and provably makes the same request again,
// and nothing that is done on the way from one request to the next may change
// it. See package request.
//
// # Guards
//
// What stops the codes that a decision lets go on may stand anywhere behind it:
//
//	if r.Code != 0 { return err }                    // a condition
//	failed := r.Code != 0; …; if failed { return … } // a boolean that follows from the code
//	if err != nil || r.Code != 0 { return err }      // with something else
//	must(r.Code == 0, r.Message)                     // a function of this package that panics
//	if err := r.Err(); err != nil { return err }     // one that answers with an error
//
// # Cost
//
// What is known at a point is a tree that points share (see facts), so that a
// walk costs what the function's size says. There is a walk for each start and
// class; of a function with very many, not all are made (see maxVisits).
//
// # Left out on purpose
//
// Calls are followed only where they are given the code, the answer or a boolean
// that follows from it, into functions of this package (see helper.go and
// probe.go); any other that answers "again" makes its caller's decision open, and
// a function that calls itself repeats nothing. Panics that are recovered,
// goroutines and deferred functions do not count; where a deferred function sets
// the error, a return says nothing. Conditions on a codeDesc, a message, an
// attempt counter or a deadline are unknown, so what they narrow is open. A
// decision on two codes is one on the first. An ordering, code >= 5000, is a
// decision that names no code.
package outcome

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/request"
)

// An Outcome is where control goes. The zero value says nowhere.
type Outcome uint8

// Where control goes: see the package documentation.
const (
	Unreached Outcome = iota
	Stop
	Retry
	On
	Open
)

func (o Outcome) String() string {
	return [...]string{"unreached", "stop", "retry", "on", "open"}[o]
}

// A Decision is a statement whose control flow depends on a code.
type Decision struct {
	// Node is the *ast.IfStmt (the first of a chain), *ast.SwitchStmt,
	// *ast.ForStmt or *ast.ReturnStmt.
	Node ast.Node
	// Code is the expression that is decided on, as it first stands there.
	Code ast.Expr
	// Tests are the comparisons with constants that the decision makes: the
	// comparisons of conditions, the expressions of cases, and the calls and
	// look-ups that make several.
	Tests []Test

	on   string // the key of the operand
	ends map[Value]ends
	// whole, of names, are the ends from where the error got its value.
	whole map[Value]ends
}

// IsOn reports whether two decisions of a function are on the same code.
func (d *Decision) IsOn(other *Decision) bool { return d.on == other.on }

// A Test is a comparison of the code with a constant.
type Test struct {
	Expr   ast.Expr // the comparison, the expression of a case, the call or look-up
	Value  Value
	Equal  bool // ==, a case, or an element of a list
	Prefix bool // the value is what the code begins with
}

// Names reports whether the test is passed by a value, if it is an equality or a
// prefix, or not passed by it only, if it is an inequality.
func (t Test) Names(value Value) bool {
	return t.Value == value || t.Prefix && value != Success && strings.HasPrefix(value.name, t.Value.name)
}

// bounds returns the values between which those lie that the test names.
func (t Test) bounds() []Value {
	if t.Prefix {
		return []Value{t.Value, Name(t.Value.name + "\xff")}
	}
	return []Value{t.Value}
}

// Outcome returns where control goes if the code has that value, which must be
// one of those that the function was analyzed for.
func (d *Decision) Outcome(value Value) Outcome { return d.ends[value].outcome() }

// WholeOutcome returns, of a name, where control goes from where the error got
// its value: conditions before the decision count, too.
//
//	_, err := client.Describe(req)
//	if isPermanent(err) {
//		return retry.NonRetryableError(err) // so the whole outcome is Open
//	}
//	if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
//		return nil
//	}
//	return retry.RetryableError(err)       // but that of the decision Retry
func (d *Decision) WholeOutcome(value Value) Outcome { return d.whole[value].outcome() }

// Fails reports, of a value whose outcome is Stop, whether it always stops
// with an error, a panic or the answer "do not retry", as far as the function
// can say it.
func (d *Decision) Fails(value Value) bool { return d.ends[value].where() == fail }

// Acts reports whether something between the decision and the end of the
// function has an effect for the value, so that leaving it out may be noticed.
func (d *Decision) Acts(value Value) bool { return d.ends[value]&acts != 0 }

// Loops reports whether control comes to the next round with the value, be it
// the same request that is made then or another one.
func (d *Decision) Loops(value Value) bool { return d.ends[value].where() == retry }

// ReturnsNoError reports, of a value whose outcome is On, whether no error is
// returned behind the decision where none is for success. Not so if somebody is
// given the whole answer: he can look at its code.
func (d *Decision) ReturnsNoError(value Value) bool {
	return d.ends[value].where() == success && d.ends[value]&shown == 0
}

// UsesAnswer reports, of a value whose outcome is On, whether the answer is used
// behind the decision as success uses it. A function that only finds words for a
// code does not, and neither does one that gives the whole answer to somebody.
func (d *Decision) UsesAnswer(value Value) bool {
	e := d.ends[value]
	return e&effect != 0 && e&shown == 0 && e.where()&^(plain|success) == 0
}

// HandlesError reports, of a name, whether something behind the decision uses the
// error that it is the code of: logs it, keeps it, hands it on.
func (d *Decision) HandlesError(value Value) bool { return d.ends[value]&effect != 0 }

// MayNotReach reports whether a guard before the decision may have stopped the
// value. It looks at the code, or at what else the answer says of the failure, in
// a way that can't be seen through:
//
//	if codes.Permanent(r.Code) { return errors.New(r.Message) }
//	if r.Code != 0 { continue } // for those that are not permanent
func (d *Decision) MayNotReach(value Value) bool { return d.ends[value]&maybe != 0 }

// Names reports whether the decision compares the code with the value.
func (d *Decision) Names(value Value) bool {
	for _, t := range d.Tests {
		if t.Names(value) {
			return true
		}
	}
	return false
}

// ends is the set of what paths come to, and of what happens on the way.
type ends uint16

const (
	fail    ends = 1 << iota // leaves with an error, or panics
	leave                    // leaves in another way than success does
	retry                    // makes the request again
	plain                    // returns, or takes the next item, as success does
	success                  // returns without an error, as success does
	other                    // makes another request
	arrives                  // comes to the target of the walk

	effect  // has used the answer as success does
	changed // may have changed what the request is made of, if it makes it again
	acts    // has done something that others may notice
	shown   // others have the answer, and can look at its code
	maybe   // a guard that can't be seen through may have stopped it before
)

// where leaves out what happens on the way.
func (e ends) where() ends { return e &^ (effect | changed | acts | shown | maybe) }

func (e ends) outcome() Outcome {
	switch where := e.where(); {
	case where == 0:
		return Unreached
	case where&^(fail|leave) == 0:
		return Stop
	case where == retry && e&changed == 0:
		return Retry
	case where&^(plain|success) == 0:
		return On
	}
	return Open
}

// A Function is a function to analyze.
type Function struct {
	Pkg  *types.Package
	Info *types.Info
	Type *ast.FuncType
	Body *ast.BlockStmt
	// Form says what the function's results mean.
	Form library.Form
	// Library is what calls the function, or nil.
	Library *library.Retry
	// Names says that the codes are names of API 3.0, and not numbers: the
	// request has succeeded if its error is nil.
	Names bool
	// Hook says that no error may mean that others are to decide, in a function
	// of the form RetryError that decides on names.
	Hook bool
	// IsCode reports whether an expression is an error code.
	IsCode func(ast.Expr) bool
	// IsAnswer reports whether an expression is a part of the API's envelope
	// that says nothing about success: the code, message or codeDesc. Using
	// it is not using the answer.
	IsAnswer func(ast.Expr) bool
	// Decl returns the declaration of a function of this package, or nil.
	Decl func(*types.Func) *ast.FuncDecl
	// Helper returns the declaration of a function of this package whose call
	// may be looked through as a part of the function's own decisions, or nil.
	Helper func(*types.Func) *ast.FuncDecl
	// List returns the literal that a variable always holds, or nil.
	List func(*types.Var) *ast.CompositeLit
	// Requests knows the package's functions, and which request is the same.
	Requests *request.Package

	index
	effects *effects
}

// maxVisits is how many blocks of the control flow graph are looked at in one
// function. Each request is followed to the function's end, so one with
// thousands of requests costs their number times its size; of the decisions
// that are left when this many blocks were seen, all outcomes are Open. A
// function of five hundred blocks with ten requests, each of which may have a
// dozen codes that it tells apart, is just below.
const maxVisits = 1 << 16

// Analyze returns the decisions of the function, in source order, with their
// outcomes for success and the values; of names, also for those that it tests for.
func (f *Function) Analyze(values []Value) []*Decision {
	f.makeIndex()
	decisions, operands := f.decisions()
	if f.Names {
		values = slices.Concat(values, testedValues(decisions))
	}
	for _, op := range operands {
		for _, d := range op.decisions {
			f.owners[d.Node] = op
		}
		f.analyze(op, values, nil)
	}
	return decisions
}

func testedValues(decisions []*Decision) []Value {
	var values []Value
	for _, d := range decisions {
		for _, t := range d.Tests {
			values = append(values, t.Value)
		}
	}
	slices.SortFunc(values, Value.compare)
	return slices.DeleteFunc(slices.Compact(values), func(v Value) bool { return v == Success })
}

// AnalyzeWithout returns a decision that Analyze has returned, with its
// outcomes if the given tests failed for every value, as if they were not
// written.
func (f *Function) AnalyzeWithout(values []Value, removed map[ast.Expr]bool, d *Decision) *Decision {
	owner := f.owners[d.Node]
	if owner == nil {
		return nil
	}
	op, without := *owner, *d
	without.ends = make(map[Value]ends)
	if f.Names {
		without.whole = make(map[Value]ends)
	}
	op.decisions = []*Decision{&without}
	f.analyze(&op, values, removed)
	return &without
}

// analyze follows the ways from each start of an operand.
func (f *Function) analyze(op *operand, values []Value, removed map[ast.Expr]bool) {
	f.makeFlow()
	op.filled = f.isFilled(op.root)
	f.findEntries(op)
	for _, start := range f.starts(op) {
		if f.visits > maxVisits {
			break
		}
		newWalk(f, op, start, removed).run(values)
	}
	if f.visits > maxVisits {
		for _, d := range op.decisions {
			for _, value := range slices.Concat(values, []Value{Success}) {
				d.ends[value] = fail | other
			}
		}
	}
}

// decisions returns the decisions of the function and the operands that they
// test.
func (f *Function) decisions() ([]*Decision, []*operand) {
	g := gathering{
		f:      f,
		byNode: make(map[ast.Node]*Decision),
		byKey:  make(map[string]*operand),
		owner:  make(map[*Decision]*operand),
	}
	each(f.Body, g.look)
	slices.SortFunc(f.constants, Value.compare) // with those that lists and helpers have added
	f.constants = slices.Compact(f.constants)
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
			if code, tests := g.f.eachComparison(n); code != nil {
				g.add(n, g.f.operand(code), code, g.f.testsOf(n, tests)...)
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
	if op, tests := g.f.tested(e); op != nil {
		g.add(e, op, e, g.f.testsOf(e, tests)...)
	}
}

// add adds tests of an operand to the decision that a node is a part of.
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
		d = &Decision{Node: node, Code: code, on: op.key, ends: make(map[Value]ends)}
		if g.f.Names {
			d.whole = make(map[Value]ends)
		}
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
		f.constants = append(f.constants, tests[i].bounds()...)
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
	case *ast.IfStmt:
		if n == p.Cond {
			return f.chain(p)
		}
	case *ast.CaseClause:
		if s, ok := f.parents[f.parents[p]].(*ast.SwitchStmt); ok && s.Tag == nil {
			return s
		}
	case *ast.ForStmt:
		if n == p.Cond {
			return p
		}
	case *ast.ReturnStmt:
		if i := f.AnswerResult(); f.Form == library.Predicate && i < len(p.Results) && p.Results[i] == n {
			return p
		}
	case *ast.AssignStmt:
		return f.variableDecision(p, n)
	case *ast.ValueSpec:
		return f.variableDecision(p, n)
	}
	return nil
}

// isCode is IsCode, asked once.
func (f *Function) isCode(e ast.Expr) bool {
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
	if outer, ok := f.parents[s].(*ast.IfStmt); ok && outer.Else == s {
		if head := f.chain(outer); head != outer || f.testsCode(outer.Cond) {
			first = head
		}
	}
	f.chains[s] = first
	return first
}

func (f *Function) testsCode(cond ast.Expr) bool {
	tests := false
	each(cond, func(n ast.Node) {
		if e, ok := n.(ast.Expr); ok && !tests {
			op, _ := f.tested(e)
			tests = op != nil
		}
	})
	return tests
}

// variableDecision returns the first if statement whose condition is the
// variable that the test's result is assigned to.
func (f *Function) variableDecision(assign ast.Node, value ast.Node) ast.Node {
	var id *ast.Ident
	switch a := assign.(type) {
	case *ast.AssignStmt:
		if _, isLookup := value.(*ast.IndexExpr); isLookup && len(a.Lhs) == 2 && len(a.Rhs) == 1 {
			id, _ = a.Lhs[1].(*ast.Ident) // _, ok := again[code]
		}
		if len(a.Lhs) == len(a.Rhs) {
			for i, e := range a.Rhs {
				if e == value {
					id, _ = a.Lhs[i].(*ast.Ident)
				}
			}
		}
	case *ast.ValueSpec:
		if len(a.Names) == len(a.Values) {
			for i, e := range a.Values {
				if e == value {
					id = a.Names[i]
				}
			}
		}
	}
	if id == nil {
		return nil
	}
	v, ok := f.Info.ObjectOf(id).(*types.Var)
	if !ok {
		return nil
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
	i, _ := slices.BinarySearchFunc(uses, assign.End(), func(use *ast.Ident, end token.Pos) int {
		return int(use.Pos() - end)
	})
	return next[i]
}
