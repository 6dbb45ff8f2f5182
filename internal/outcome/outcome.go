package outcome

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

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

	named    map[Value]bool // what the tests name; nil until asked for
	prefixes []Test         // of the tests
	on       string         // the key of the operand
	ends     map[Value]ends
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

// LoopsFarther reports whether the next round that control may come to, with any value,
// is one of a loop around the innermost one around the request.
//
//	outer: for range 3 { for { r := c.Get(name); if r.Code != 0 { continue outer } … // a round of the three
func (d *Decision) LoopsFarther() bool {
	for _, e := range d.ends {
		if e&farther != 0 {
			return true
		}
	}
	return false
}

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
	if d.named == nil {
		d.named = make(map[Value]bool)
		for _, t := range d.Tests {
			if t.Prefix {
				d.prefixes = append(d.prefixes, t)
			}
			d.named[t.Value] = true
		}
	}
	return d.named[value] || slices.ContainsFunc(d.prefixes, func(t Test) bool { return t.Names(value) })
}

// Compares reports whether the decision itself compares the code with the value, and not
// only a list or a function that it asks.
func (d *Decision) Compares(value Value) bool {
	return slices.ContainsFunc(d.Tests, func(t Test) bool {
		switch ast.Unparen(t.Expr).(type) {
		case *ast.IndexExpr, *ast.CallExpr:
			return false
		}
		return t.Names(value)
	})
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
	// Keeps reports whether nobody changes a list by a parameter that holds it.
	Keeps func(*types.Var) bool
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
	without.ends, without.whole = make(map[Value]ends), make(map[Value]ends)
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
