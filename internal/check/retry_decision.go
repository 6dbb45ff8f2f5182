package check

import (
	"go/ast"
	"iter"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/outcome"
)

// A task is what a retrial is about: a function, and the role of the codes that
// it decides on.
type task struct {
	node ast.Node
	role evidence.Role
}

// retrialOf returns the work on the function around a node, which is done once.
func (p *Pass) retrialOf(cur inspector.Cursor, role evidence.Role) *retrial {
	node, form := p.function(cur)
	if node == nil {
		return nil
	}
	t := task{node, role}
	if r := p.retrials[t]; r != nil {
		return r
	}
	r := &retrial{Pass: p, task: t, form: form}
	if p.retrials == nil {
		p.retrials = make(map[task]*retrial)
	}
	p.retrials[t] = r
	if role != evidence.Code || form.results != library.Plain || mayRepeatOrSwitch(node) {
		r.look()
	}
	return r
}

// mayRepeatOrSwitch reports, from the syntax alone, whether a function that is no
// callback may have a decision to report: its numbers lead to another round, or
// through a switch.
func mayRepeatOrSwitch(function ast.Node) bool {
	found := false
	ast.Inspect(function, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.ForStmt, *ast.RangeStmt, *ast.LabeledStmt, *ast.SwitchStmt:
			found = true
		}
		return !found
	})
	return found
}

// look analyzes the function.
func (r *retrial) look() {
	p := r.Pass
	r.taken = make(map[ast.Expr]bool)
	r.bounded = make(map[ast.Node]bool)
	r.function = outcome.Function{
		Pkg:      p.Pkg,
		Info:     p.Info,
		Form:     r.form.results,
		Library:  r.form.library,
		Names:    r.role == evidence.SDKCode,
		Hook:     r.role == evidence.SDKCode && !r.form.given,
		IsCode:   func(e ast.Expr) bool { return p.Evidence.Of(e, r.role) != evidence.None },
		IsAnswer: p.isAnswer,
		Decl:     p.declaration,
		Helper:   p.helper,
		List:     p.list,
		Keeps:    p.keeps,
		Requests: p.requestsOfPackage(),
	}
	switch n := r.node.(type) {
	case *ast.FuncDecl:
		r.function.Type, r.function.Body = n.Type, n.Body
	case *ast.FuncLit:
		r.function.Type, r.function.Body = n.Type, n.Body
	}
	r.found = r.findings()
}

// A retrial is the work on one function.
type retrial struct {
	*Pass
	task
	form      form
	function  outcome.Function
	decisions []*outcome.Decision
	found     []Finding
	taken     map[ast.Expr]bool // the tests that the fixes remove
	bounded   map[ast.Node]bool // answers of isBounded, and of counts

	partial, partialKnown    bool // the answer of isPartial
	askedForSame, askedKnown bool // the answer of isAskedForSame
}

// asked yields the codes that the check asks for: those of the page's first
// edition.
func (r *retrial) asked() iter.Seq[codes.Code] {
	return func(yield func(codes.Code) bool) {
		for c := range r.Codes.All() {
			if c.Kind == codes.Common && !c.LaterEdition && c.Number != 0 && !yield(c) {
				return
			}
		}
	}
}

func (r *retrial) values() []outcome.Value {
	if r.role == evidence.SDKCode {
		return r.nameValues()
	}
	if r.numbers == nil {
		for c := range r.Codes.All() {
			if c.Kind == codes.Common {
				r.numbers = append(r.numbers, valueOf(c))
			}
		}
	}
	return slices.Clip(r.numbers)
}

// valueOf returns the value that a code is to package outcome.
func valueOf(c codes.Code) outcome.Value {
	if c.Kind == codes.SDK {
		return outcome.Name(c.Name)
	}
	return outcome.Number(int64(c.Number))
}

func (r *retrial) findings() []Finding {
	r.decisions = r.function.Analyze(r.values())
	var findings []Finding
	for i, d := range r.decisions {
		var p problem
		if r.role == evidence.SDKCode {
			p = r.nameProblem(i, d)
		} else {
			p = r.problem(i, d)
		}
		if len(p.repeated)+len(p.rest) > 0 && !r.isAskedForSame() {
			p.repeated, p.rest = nil, nil
		}
		if p.empty() {
			continue
		}
		pos, end := r.place(d, p)
		findings = append(findings, Finding{Pos: pos, End: end, Message: r.message(d, p), Fix: r.fix(d, p)})
	}
	return findings
}

// A problem is what is wrong with one decision.
type problem struct {
	repeated []codes.Code // retried although it cannot succeed
	used     []codes.Code // not named, and its answer is used
	passed   []codes.Code // not named, and no error is returned
	unnamed  []codes.Code // not named, as explicit-switch asks for it
	rest     []codes.Code // of the names that are not named and all repeated, the examples
	ignored  []codes.Code // of the names that are not named and lead to success, the examples
}

func (p *problem) empty() bool {
	return len(p.repeated)+len(p.used)+len(p.passed)+len(p.unnamed)+len(p.rest)+len(p.ignored) == 0
}

// missing returns the codes that a case is to be added for.
func (p *problem) missing(d *outcome.Decision) []codes.Code {
	missing := slices.Concat(p.used, p.passed, p.unnamed)
	for _, c := range p.repeated {
		if !d.Names(valueOf(c)) {
			missing = append(missing, c)
		}
	}
	slices.SortFunc(missing, func(a, b codes.Code) int { return a.Number - b.Number })
	return missing
}

// problem returns what is wrong with the i-th decision of the function.
func (r *retrial) problem(i int, d *outcome.Decision) problem {
	var p problem
	m := r.meaning(d)
	for c := range r.asked() {
		if c.Retry.NonRetryable() {
			r.judge(&p, c, i, d, m)
		}
	}
	return p
}

// A meaning is what a decision can be meant to do with the codes that it does
// not name.
type meaning struct {
	lists bool // it is a switch that names codes of the table
	// diverts and fails say, of such a switch without default, that it stops or
	// repeats a code that it names, or returns an error for one. One that does
	// neither logs, counts, or finds words for codes.
	diverts, fails bool
	waits          bool // it repeats on purpose: for success as well, or until there is an end to it
}

func (r *retrial) meaning(d *outcome.Decision) meaning {
	s, isSwitch := d.Node.(*ast.SwitchStmt)
	m := meaning{lists: isSwitch && r.namesAny(d)}
	if m.lists && !hasDefault(s) && !r.inTest(s.Pos()) {
		repeats := func(v outcome.Value) bool { return d.Outcome(v) == outcome.Retry }
		m.diverts = r.names(d, func(v outcome.Value) bool { return d.Outcome(v) == outcome.Stop || repeats(v) })
		m.fails = r.names(d, func(v outcome.Value) bool { return d.Fails(v) || repeats(v) })
		if (m.diverts || m.fails) && r.isPartial() {
			m.diverts, m.fails = false, false
		}
	}
	// A predicate is not asked about success.
	m.waits = d.Loops(outcome.Success) && r.form.results != library.Predicate || r.isBounded(d)
	return m
}

// judge adds a code to what is wrong with a decision, if it must not be retried
// and is, or goes on unnamed.
func (r *retrial) judge(p *problem, c codes.Code, i int, d *outcome.Decision, m meaning) {
	value := valueOf(c)
	named := d.Names(value)
	reaches := d.Compares(value) || !d.MayNotReach(value)
	repeats := d.Outcome(value) == outcome.Retry && (c.Retry == codes.Never || !named) && !m.waits
	switch {
	case repeats && reaches && r.decides(i, d, value):
		p.repeated = append(p.repeated, c)
	case named:
	case m.diverts && reaches && d.UsesAnswer(value) && r.decides(i, d, value):
		p.used = append(p.used, c)
	case m.fails && reaches && d.ReturnsNoError(value) && r.decides(i, d, value):
		p.passed = append(p.passed, c)
	case m.lists && r.Settings.ExplicitSwitch:
		p.unnamed = append(p.unnamed, c)
	}
}

func (r *retrial) namesAny(d *outcome.Decision) bool {
	return r.names(d, func(outcome.Value) bool { return true })
}

// names reports whether a decision names a code of the table that is as asked.
func (r *retrial) names(d *outcome.Decision, is func(value outcome.Value) bool) bool {
	return slices.ContainsFunc(d.Tests, func(t outcome.Test) bool {
		_, ok := r.Codes.Common(t.Value.Number())
		return ok && t.Value != outcome.Success && is(t.Value)
	})
}

// decides reports whether no later decision of the function is where the code
// goes the same way.
func (r *retrial) decides(i int, d *outcome.Decision, value outcome.Value) bool {
	o := d.Outcome(value)
	return d.Names(value) || !slices.ContainsFunc(r.decisions[i+1:], func(later *outcome.Decision) bool {
		if s, isSwitch := later.Node.(*ast.SwitchStmt); o == outcome.On && (!isSwitch || hasDefault(s)) {
			return false // only a switch without default is asked to name every code
		}
		return later.Outcome(value) == o && !(o == outcome.Retry && r.isBounded(later))
	})
}

func hasDefault(s *ast.SwitchStmt) bool {
	for clause := range astutil.Clauses(s.Body) {
		if clause.List == nil {
			return true
		}
	}
	return false
}

func contains(list []codes.Code, value outcome.Value) bool {
	return slices.ContainsFunc(list, func(c codes.Code) bool { return valueOf(c) == value })
}
