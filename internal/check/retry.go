package check

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/outcome"
	"github.com/tcerr/tcerrlint/internal/request"
	"github.com/tcerr/tcerrlint/internal/site"
)

func retry() *Check {
	return &Check{
		Name:  "retry",
		Title: "report permanent errors that are retried, and codes that a switch lets pass",
		Doc: `
For each decision on an error code, the check works out where control goes for
every code of the table. A decision is a switch, an if with its else-if chain,
the condition of a loop, or what a predicate such as shouldRetry returns. It
reports

  - a code that is certainly retried although a repetition cannot succeed: one
    that never can (4000 invalid parameter), or one that can only when the
    resource, stock or limit has changed (5000 not found), if the decision does
    not name it; naming it may mean to wait for it
  - a switch that names codes of the table and has no default, and lets other
    codes that must not be retried go on as if the call had succeeded, or makes
    the request again for them
  - a decision that names no code, as resp.Code != 0 does, and repeats the
    request for every failure in a loop without an end: no counter, no deadline
    and no context in it; or that is the answer of a predicate without one

A decision may also stand in a function of the package that only tests the code,
busy(resp.Code), or ask a list or a map that nothing changes:
slices.Contains(retryable, resp.Code), again[resp.Code].

To retry is to come to the next round of a for loop that makes the same request
again, to answer true from a function that is named like shouldRetry,
isRetryable or isTemporary, whatever else it returns, or to return what makes a
library call again: RetryableError of the Terraform plugin SDK and of
sethvargo/go-retry, an error that is not marked Permanent or Unrecoverable to
cenkalti/backoff, avast/retry-go and codeGROOVE-dev/retry, false without an error
to wait.Poll and its like of Kubernetes, true from a CheckRetry of
hashicorp/go-retryablehttp, HandleIf of failsafe-go or AddRetryCondition of
resty. What jpillora/backoff and the others say about waiting changes nothing.

It is silent where the outcome depends on something else than the code: a
codeDesc, a message, a counter or a deadline in the condition, a select. A loop
over items or pages repeats nothing, and neither does one whose request is not
provably the same in the next round: what it is given must be a constant, a
parameter, a variable that nothing in the loop changes, or a conversion of such.
What a prompt, a queue or a store answers in each round is another request, and
so is one after a new login, or after waiting for a channel. A nonce or a
timestamp, waiting, logging and counting change nothing. A guard that stops
every other code counts, wherever it stands, also as a function of the package
that panics or returns an error, and so does one before the decision that can't
be seen through, codes.Permanent(resp.Code), for all that the decision does not
name. A loop
that goes on for success as well waits for something. A function that only
finds words for codes, or hands the whole answer to its caller or to somebody
else who can look at its code, lets nothing pass, and a switch in a test knows
what it gets.

For the names of API 3.0, the code of a TencentCloudSDKError, the same is asked;
the request has succeeded if its error is nil. The check reports

  - a name that is certainly retried although a repetition can never succeed, as
    docs/codes.md says of that very name: not of its family, because products
    answer with InvalidParameter.ActionInProgress and mean "later"
  - a decision that names a code, by equality, in a list or by a prefix, and
    repeats every code that it does not name: a closure that returns nil for
    ResourceNotFound and RetryableError for the rest repeats wrong credentials
    and missing permissions until the timeout. Polling is no exception. Who stops
    those two has thought of the rest
  - a switch that has no default and returns an error for some names, where the
    others come to the return of success, and nothing there uses the error

A condition that looks at something else, a message, a counter, a deadline or an
error of another kind, makes it silent, wherever it stands between the request
and its repetition. So do a loop that never ends for any code, a function of
another package that returns a *RetryError, and an assertion that, as unwrap
says, never passes. A function of its own that returns a *RetryError may mean by
nil that others are to decide. To repeat whatever fails, without naming a code,
is no decision on a code. The fix removes a name from the condition or the case
that retries it; which other codes are to stop, only people can say. The setting
explicit-switch asks for no names: there are more than ten thousand.

The fix removes a code from the condition or the case that retries it, or adds
a case that returns the error which the code is of, or else the code as an
error. It is offered where the codes certainly stop then and nothing else
changes: nothing is left undone that would have been done behind the decision, an
unlock, a close, a send, the other items of a loop, unless the decision returns
an error for another code at once, and so leaves it undone too. There is none for a code that the program has a name of its own for:
who wrote serverBusy = 4000 had it in mind, and may mean to look at codeDesc.

With the setting explicit-switch, a switch on a code must name every code that
must not be retried, whatever its default does. The fix names those that the
default stops in a case that falls through to it.`,
		Before: `for {
	resp = call()
	if resp.Code == 4000 || resp.Code == 6000 {
		continue
	}
	if resp.Code != 0 {
		return errors.New(resp.Message)
	}
	break
}
for {
	err = send()
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		switch e.Code {
		case "InvalidParameter.ActionInProgress", "UnauthorizedOperation":
			continue
		}
	}
	return err
}`,
		After: `for {
	resp = call()
	if tcerr.Code(resp.Code) == tcerr.CodeInternalError {
		continue
	}
	if resp.Code != 0 {
		return errors.New(resp.Message)
	}
	break
}
for {
	err = send()
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		switch e.Code {
		case "InvalidParameter.ActionInProgress":
			continue
		}
	}
	return err
}`,
		Beside: true,
		Status: func(name string) bool {
			return strings.Contains(name, "Code") || strings.HasPrefix(name, "code") || strings.HasSuffix(name, "code")
		},
		Number:  true,
		Value:   compareValue,
		Named:   func(p *Pass, c *types.Const) bool { return isInteger(c.Type()) && compareValue(p, c.Val()) },
		Run:     runRetry,
		Package: runRetryNames,
	}
}

func isInteger(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0
}

// runRetry looks at the function around the first site that asks for it, and at
// all its decisions at once. If that is a helper, which only tests a code, or
// the site is a list, the decisions stand elsewhere.
func runRetry(p *Pass, s *site.Site) []Finding {
	if !p.hasCode(s) {
		return nil
	}
	work := []inspector.Cursor{s.Cursor}
	if s.Kind == site.Collection {
		for _, e := range s.Operands {
			if cur, ok := p.cursor(e); ok {
				work = append(work, cur)
			}
		}
	}
	return p.follow(work, evidence.Code)
}

// follow looks at the functions around nodes, and at those that call them if
// they only test a code.
func (p *Pass) follow(work []inspector.Cursor, role evidence.Role) []Finding {
	var findings []Finding
	for len(work) > 0 {
		r := p.retrialOf(work[0], role)
		work = work[1:]
		if r == nil || p.seen[r.task] {
			continue
		}
		if p.seen == nil {
			p.seen = make(map[task]bool)
		}
		p.seen[r.task] = true
		findings = append(findings, r.found...)
		if decl, ok := r.node.(*ast.FuncDecl); ok {
			work = append(work, p.callers(decl)...)
		}
	}
	return findings
}

// callers returns the calls of a helper.
func (p *Pass) callers(decl *ast.FuncDecl) []inspector.Cursor {
	fn, ok := p.Info.Defs[decl.Name].(*types.Func)
	if !ok || p.helper(fn) == nil {
		return nil
	}
	return p.usesOf(fn)
}

// helper returns the declaration of a function that says yes or no. What says
// whether to retry has findings of its own.
func (p *Pass) helper(fn *types.Func) *ast.FuncDecl {
	sig := fn.Signature()
	if sig.Results().Len() != 1 || !isBool(sig.Results().At(0).Type()) || asksForRetry(fn.Name()) {
		return nil
	}
	return p.declaration(fn)
}

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
	r := &retrial{Pass: p, task: t, form: form, taken: make(map[ast.Expr]bool), bounded: make(map[ast.Node]bool), function: outcome.Function{
		Pkg:      p.Pkg,
		Info:     p.Info,
		Form:     form.results,
		Library:  form.library,
		Names:    role == evidence.SDKCode,
		Hook:     role == evidence.SDKCode && !form.given,
		IsCode:   func(e ast.Expr) bool { return p.Evidence.Of(e, role) != evidence.None },
		IsAnswer: p.isAnswer,
		Decl:     p.declaration,
		Helper:   p.helper,
		List:     p.list,
		Requests: p.requestsOfPackage(),
	}}
	switch n := node.(type) {
	case *ast.FuncDecl:
		r.function.Type, r.function.Body = n.Type, n.Body
	case *ast.FuncLit:
		r.function.Type, r.function.Body = n.Type, n.Body
	}
	if p.retrials == nil {
		p.retrials = make(map[task]*retrial)
	}
	p.retrials[t] = r
	r.found = r.findings()
	return r
}

// taken returns the tests of a site that the fix of retry removes, so that no
// other check has anything to say about them.
func (p *Pass) taken(s *site.Site) map[ast.Expr]bool {
	role := evidence.Code
	switch {
	case p.Settings.Disabled("retry"):
		return nil
	case p.evidenced(s, evidence.SDKCode):
		role = evidence.SDKCode
	case !p.hasCode(s):
		return nil
	}
	if r := p.retrialOf(s.Cursor, role); r != nil {
		return r.taken
	}
	return nil
}

// requestsOfPackage is made once a package.
func (p *Pass) requestsOfPackage() *request.Package {
	if p.requests == nil {
		p.requests = &request.Package{Types: p.Pkg, Info: p.Info, Files: p.pass.Files}
	}
	return p.requests
}

// hasCode reports whether a site tests an evidenced code for a number of the
// table.
func (p *Pass) hasCode(s *site.Site) bool {
	switch s.Kind {
	case site.Comparison, site.Switch, site.Collection:
	case site.Status:
		return p.mayRepeat(s.Cursor) && p.Evidence.Of(s.Operands[0], evidence.Code) != evidence.None
	default:
		return false
	}
	found := slices.ContainsFunc(s.Constants, func(c site.Constant) bool {
		return c.Value != nil && p.isCommon(c.Value)
	})
	return found && !slices.ContainsFunc(s.Operands, func(e ast.Expr) bool {
		return p.Evidence.Of(e, evidence.Code) == evidence.None
	})
}

func (p *Pass) isCommon(v constant.Value) bool {
	n, exact := constant.Int64Val(constant.ToInt(v))
	_, ok := p.Codes.Common(n)
	return exact && ok && n != 0
}

// mayRepeat reports, from the syntax alone, whether a comparison that names no
// code stands in a loop without a condition, or in a predicate.
func (p *Pass) mayRepeat(cur inspector.Cursor) bool {
	for outer := range cur.Enclosing((*ast.ForStmt)(nil), (*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		switch n := outer.Node().(type) {
		case *ast.ForStmt:
			if n.Cond == nil {
				return true
			}
		case *ast.FuncDecl:
			return asksForRetry(n.Name.Name)
		case *ast.FuncLit:
			return n.Type.Results.NumFields() > 0 // who knows to whom it is given?
		}
	}
	return false
}

// isAnswer reports whether an expression is a part of the envelope.
func (p *Pass) isAnswer(e ast.Expr) bool {
	for _, role := range []evidence.Role{evidence.Code, evidence.Message, evidence.Desc} {
		if p.Evidence.Of(e, role) != evidence.None {
			return true
		}
	}
	return false
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
}

// asked returns the codes that the check asks for: those of the page's first
// edition.
func (r *retrial) asked() []codes.Code {
	var asked []codes.Code
	for c := range r.Codes.All() {
		if c.Kind == codes.Common && !c.LaterEdition && c.Number != 0 {
			asked = append(asked, c)
		}
	}
	return asked
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

func (r *retrial) problem(i int, d *outcome.Decision) problem {
	var p problem
	s, isSwitch := d.Node.(*ast.SwitchStmt)
	lists := isSwitch && r.namesAny(d)
	incomplete := lists && !hasDefault(s) && !r.inTest(s)
	// A switch that does more than log or count stops or repeats a code that
	// it names. One that finds words for codes returns no error for any.
	diverts := incomplete && r.names(d, func(v outcome.Value) bool { return d.Outcome(v) == outcome.Stop || d.Outcome(v) == outcome.Retry })
	fails := incomplete && r.names(d, func(v outcome.Value) bool { return d.Fails(v) || d.Outcome(v) == outcome.Retry })
	// A loop that goes on for success as well waits for something. A predicate
	// is not asked about success.
	waits := d.Loops(outcome.Success) && r.form.results != outcome.Predicate
	waits = waits || r.isBounded(d)
	for _, c := range r.asked() {
		if !c.Retry.NonRetryable() {
			continue
		}
		value := valueOf(c)
		named := d.Names(value)
		reaches := named || !d.MayNotReach(value)
		switch o := d.Outcome(value); {
		case o == outcome.Retry && (c.Retry == codes.Never || !named) && reaches && !waits && r.decides(i, d, value):
			p.repeated = append(p.repeated, c)
		case !named && reaches && diverts && d.UsesAnswer(value) && r.decides(i, d, value):
			p.used = append(p.used, c)
		case !named && reaches && fails && d.ReturnsNoError(value) && r.decides(i, d, value):
			p.passed = append(p.passed, c)
		case !named && lists && r.Settings.ExplicitSwitch:
			p.unnamed = append(p.unnamed, c)
		}
	}
	return p
}

// isBounded reports whether a decision that names no code may mean to repeat
// whatever fails, because there is an end to it: a counter, a deadline or a
// context in the loop, or the library's own. To say what a code means, who asks
// a predicate has to know it.
//
//	for {                              for try := 0; try < 5; try++ {
//		r := call()                        r := call()
//		if r.Code != 0 {                   if r.Code != 0 {
//			time.Sleep(time.Second)            time.Sleep(time.Second)
//			continue                           continue
func (r *retrial) isBounded(d *outcome.Decision) bool {
	is, known := r.bounded[d.Node]
	if !known {
		is = r.findBound(d)
		r.bounded[d.Node] = is
	}
	return is
}

func (r *retrial) findBound(d *outcome.Decision) bool {
	if r.namesAny(d) {
		return false
	}
	if r.form.results == outcome.Predicate {
		return r.limits(r.function.Body)
	}
	cur, ok := r.cursor(d.Node)
	if !ok {
		return true
	}
	for outer := range cur.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		loop, ok := outer.Node().(*ast.ForStmt)
		if !ok || loop.Cond != nil {
			return true
		}
		counts, known := r.bounded[loop.Body]
		if !known {
			counts = r.counts(loop)
			r.bounded[loop.Body] = counts
		}
		return counts
	}
	return true
}

// counts reports whether a loop counts, or looks at a clock or a context.
func (r *retrial) counts(loop *ast.ForStmt) bool {
	found := loop.Post != nil
	ast.Inspect(loop.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IncDecStmt:
			found = true
		case *ast.AssignStmt:
			found = found || n.Tok != token.ASSIGN && n.Tok != token.DEFINE
		case *ast.Ident:
			found = found || r.tellsTime(n)
		}
		return !found
	})
	return found
}

// limits reports whether a predicate looks at how often or how long it was
// asked: it compares another number than a code, a clock or a context.
//
//	func shouldRetry(r *Response, attempt int) bool {
//		return attempt < 3 && r.Code != 0
func (r *retrial) limits(predicate *ast.BlockStmt) bool {
	found := false
	ast.Inspect(predicate, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			switch n.Op {
			case token.LSS, token.LEQ, token.GTR, token.GEQ:
				found = found || !r.isAnswer(n.X) && !r.isAnswer(n.Y)
			}
		case *ast.Ident:
			found = found || r.tellsTime(n)
		}
		return !found
	})
	return found
}

// tellsTime reports whether a name is that of a context, or of what package time
// tells: but not how long to sleep.
func (r *retrial) tellsTime(id *ast.Ident) bool {
	obj := r.Info.Uses[id]
	if obj == nil || obj.Type() == nil {
		return false
	}
	if fn, ok := obj.(*types.Func); ok && fn.Pkg() != nil && fn.Pkg().Path() == "time" {
		return fn.Name() != "Sleep"
	}
	named, ok := types.Unalias(obj.Type()).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	switch named.Obj().Pkg().Path() + "." + named.Obj().Name() {
	case "context.Context", "time.Time", "time.Timer", "time.Ticker":
		return true
	}
	return false
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

// inTest reports whether a switch stands in a test, which knows what it gets.
func (r *retrial) inTest(s *ast.SwitchStmt) bool {
	return strings.HasSuffix(r.Fset.Position(s.Pos()).Filename, "_test.go")
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
	return slices.ContainsFunc(s.Body.List, func(clause ast.Stmt) bool { return clause.(*ast.CaseClause).List == nil })
}

// place returns where a finding stands: the tag of a switch or its keyword, and
// of the others the condition that decides, or the part of it that names a
// code if it has several lines. A constant keeps its place for compare.
func (r *retrial) place(d *outcome.Decision, p problem) (pos, end token.Pos) {
	switch n := d.Node.(type) {
	case *ast.SwitchStmt:
		if n.Tag == nil || r.lines(n.Tag) > 1 {
			return n.Switch, n.Switch + token.Pos(len("switch"))
		}
		return n.Tag.Pos(), n.Tag.End()
	case *ast.IfStmt:
		decides := n
		for s := n; s != nil; s, _ = s.Else.(*ast.IfStmt) {
			if r.repeatsIn(s.Cond, d, p) {
				decides = s
				break
			}
		}
		return r.placeCondition(decides.If, "if", decides.Cond, d, p)
	case *ast.ForStmt:
		return r.placeCondition(n.For, "for", n.Cond, d, p)
	case *ast.ReturnStmt:
		return r.placeCondition(n.Return, "return", n.Results[r.function.AnswerResult()], d, p)
	}
	return d.Node.Pos(), d.Node.End()
}

func (r *retrial) placeCondition(keyword token.Pos, word string, cond ast.Expr, d *outcome.Decision, p problem) (pos, end token.Pos) {
	if r.lines(cond) > 1 {
		for _, t := range d.Tests {
			if within(t.Expr, cond) && contains(p.repeated, t.Value) && r.lines(t.Expr) == 1 {
				cond = t.Expr
				break
			}
		}
	}
	first := cond
	for {
		switch n := first.(type) {
		case *ast.BinaryExpr:
			first = n.X
			continue
		case *ast.ParenExpr:
			first = n.X
			continue
		}
		break
	}
	if r.Info.Types[first].Value != nil || r.lines(cond) > 1 {
		return keyword, keyword + token.Pos(len(word))
	}
	return cond.Pos(), cond.End()
}

func (r *retrial) lines(n ast.Node) int {
	return r.Fset.Position(n.End()).Line - r.Fset.Position(n.Pos()).Line + 1
}

func within(n, outer ast.Node) bool { return outer.Pos() <= n.Pos() && n.End() <= outer.End() }

// repeatsIn reports whether a condition names a code that is repeated.
func (r *retrial) repeatsIn(cond ast.Expr, d *outcome.Decision, p problem) bool {
	return slices.ContainsFunc(d.Tests, func(t outcome.Test) bool {
		return within(t.Expr, cond) && contains(p.repeated, t.Value)
	})
}

func contains(list []codes.Code, value outcome.Value) bool {
	return slices.ContainsFunc(list, func(c codes.Code) bool { return valueOf(c) == value })
}

// message says for each code what happens, and what to do.
func (r *retrial) message(d *outcome.Decision, p problem) string {
	var parts []string
	repeats, advice := "makes the request again for", "return an error instead"
	switch r.form.results {
	case outcome.Predicate:
		repeats, advice = "says to make the request again for", "answer false instead"
	case outcome.RetryError:
		advice = "return a " + r.form.library.Mark + " instead"
	case outcome.Operation:
		advice = "return an error that is marked " + strings.ToLower(r.form.library.Mark) + " instead"
	case outcome.Marked:
		advice = "return the error without " + r.form.library.Repeat + " instead"
	}
	for _, class := range []struct {
		retry codes.Retry
		why   string
	}{
		{codes.Never, "can never succeed"},
		{codes.OnChange, "cannot succeed until the resource, stock or limit has changed"},
	} {
		var list []codes.Code
		for _, c := range p.repeated {
			if c.Retry == class.retry {
				list = append(list, c)
			}
		}
		if len(list) > 0 {
			parts = append(parts, fmt.Sprintf("%s %s, which %s", repeats, r.list(list), class.why))
		}
	}
	if len(p.rest) > 0 {
		parts = append(parts, r.restMessage(repeats, p.rest))
	}
	if len(p.ignored) > 0 {
		parts = append(parts, fmt.Sprintf("has no case for other codes, such as %s: control goes on and returns no error, as if the call had succeeded", r.list(p.ignored)))
	}
	if len(p.used) > 0 {
		parts = append(parts, fmt.Sprintf("has no case for %s: control goes on and uses the answer as if the call had succeeded", r.list(p.used)))
	}
	if len(p.passed) > 0 {
		parts = append(parts, fmt.Sprintf("has no case for %s: control goes on and returns no error, as if the call had succeeded", r.list(p.passed)))
	}
	if len(p.unnamed) > 0 {
		parts = append(parts, fmt.Sprintf("does not name %s", r.list(p.unnamed)))
	}
	subject := "this condition "
	if _, ok := d.Node.(*ast.SwitchStmt); ok {
		subject = "this switch "
	}
	switch {
	case len(p.rest) > 0:
		advice = r.restAdvice()
	case len(p.ignored) > 0 && len(p.repeated) == 0:
		advice = "return the error in a default"
	case len(p.unnamed) > 0 && len(p.repeated)+len(p.passed)+len(p.used) == 0:
		advice = "add a case for each"
	}
	return subject + strings.Join(parts, "; it ") + "; " + advice
}

func (r *retrial) list(list []codes.Code) string {
	var names []string
	for _, c := range list {
		if c.Kind == codes.SDK {
			names = append(names, fmt.Sprintf("%q (%s)", c.Name, c.Title))
		} else {
			names = append(names, fmt.Sprintf("%d (%s)", c.Number, r.words.constantFor(commonFamily, c)))
		}
	}
	return enumerate(names)
}

func enumerate(names []string) string {
	if len(names) == 1 {
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
