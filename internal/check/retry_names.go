package check

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/outcome"
)

// runRetryNames looks at the functions that decide on names, the codes of API
// 3.0. Whatever names a decision tests for, the codes that it does not name are
// what it may get wrong, so that there are no sites to look for. A package that
// can't name an SDK error pays nothing.
func runRetryNames(p *Pass) []Finding {
	if !p.namesSDK {
		return nil
	}
	var work []inspector.Cursor
	for cur := range p.root.Preorder((*ast.BinaryExpr)(nil), (*ast.SwitchStmt)(nil), (*ast.CallExpr)(nil), (*ast.IndexExpr)(nil)) {
		if slices.ContainsFunc(p.mayHoldName(cur.Node()), p.isSDKCode) {
			work = append(work, cur)
		}
	}
	return p.follow(work, evidence.SDKCode)
}

// mayHoldName returns the operands of a test that may be codes, by its syntax.
func (p *Pass) mayHoldName(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		if n.Op == token.EQL || n.Op == token.NEQ {
			return []ast.Expr{n.X, n.Y}
		}
	case *ast.SwitchStmt:
		if n.Tag != nil {
			return []ast.Expr{n.Tag}
		}
	case *ast.IndexExpr: // again[e.Code]
		return []ast.Expr{n.Index}
	case *ast.CallExpr:
		switch astutil.CalledName(n) {
		case "HasPrefix", "Contains":
			return n.Args
		}
		if fn := astutil.StaticCallee(p.Info, n); fn != nil && fn.Pkg() == p.Pkg { // busy(e.Code)
			return n.Args
		}
	}
	return nil
}

func (p *Pass) isSDKCode(e ast.Expr) bool {
	tv, ok := p.Info.Types[e]
	if !ok || tv.Value != nil || tv.Type == nil {
		return false
	}
	b, ok := tv.Type.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsString != 0 && p.Evidence.Of(e, evidence.SDKCode) != evidence.None
}

// neverNames returns the common names of which it is certain that the request
// can never succeed. Families prove nothing: what looks permanent by its family
// may be repeated on purpose, as InvalidParameter.ActionInProgress is.
func (r *retrial) neverNames() []codes.Code {
	var never []codes.Code
	for c := range r.Codes.All() {
		if c.Kind == codes.SDK && c.Retry == codes.Never && !c.Judged {
			never = append(never, c)
		}
	}
	return never
}

// nameValues returns the names that a function is analyzed for: those that can
// never succeed, one that nobody knows, and, once its decisions are known, those
// that it tests for.
func (r *retrial) nameValues() []outcome.Value {
	values := []outcome.Value{outcome.Other()}
	for _, c := range r.neverNames() {
		values = append(values, valueOf(c))
	}
	seen := make(map[outcome.Value]bool)
	for _, value := range values {
		seen[value] = true
	}
	for _, d := range r.decisions {
		for _, t := range d.Tests {
			if namesFailure(t) && !seen[t.Value] {
				seen[t.Value] = true
				values = append(values, t.Value)
			}
		}
	}
	return values
}

// nameProblem returns what is wrong with a decision on names.
func (r *retrial) nameProblem(i int, d *outcome.Decision) problem {
	var p problem
	if !slices.ContainsFunc(d.Tests, namesFailure) || r.neverEnds(d) || r.isDead(d) || r.mayExitBefore(d) {
		return p
	}
	for _, c := range r.neverNames() {
		value := valueOf(c)
		if d.Outcome(value) == outcome.Retry && d.WholeOutcome(value) == outcome.Retry && slices.ContainsFunc(d.Tests, func(t outcome.Test) bool { return t.Value == value && !t.Prefix }) {
			p.repeated = append(p.repeated, c)
		}
	}
	if r.repeatsRest(i, d) {
		p.rest = r.examples(func(value outcome.Value) bool {
			return d.WholeOutcome(value) == outcome.Retry && !d.Names(value)
		})
		if !slices.ContainsFunc(p.rest, isAccess) {
			p.rest = nil // who stops those has thought of what can never succeed
		}
	}
	if r.ignoresRest(d) {
		p.ignored = r.examples(func(value outcome.Value) bool {
			return d.ReturnsNoError(value) && !d.Names(value)
		})
	}
	return p
}

func namesFailure(t outcome.Test) bool { return t.Value != outcome.Success }

// neverEnds reports whether a loop goes on for success, and for whatever the
// decision names: that is no repetition until something succeeds, but work that is
// done again and again. A loop that waits until a resource is gone ends for
// ResourceNotFound.
func (r *retrial) neverEnds(d *outcome.Decision) bool {
	return d.Loops(outcome.Success) && !slices.ContainsFunc(d.Tests, func(t outcome.Test) bool {
		return namesFailure(t) && d.Outcome(t.Value) == outcome.Stop
	})
}

// isDead reports whether the code is never found, as unwrap reports:
// isGone(e.Code), where e is never filled, or isGone(err), where err is no SDK error.
func (r *retrial) isDead(d *outcome.Decision) bool {
	dead := false
	ast.Inspect(d.Code, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			dead = dead || r.neverFilled(n)
		case *ast.CallExpr:
			dead = dead || slices.ContainsFunc(n.Args, r.isNoSDKError)
		}
		return !dead
	})
	return dead
}

// mayExitBefore reports whether a function of the package that is given the error before
// the decision, or returns it, may not come back for some codes:
//
//	err := send()
//	must(err)                                 // panics for what can never succeed
//	if isNotFound(err) { return nil }
//	return resource.RetryableError(err)
func (r *retrial) mayExitBefore(d *outcome.Decision) bool {
	may := false
	astutil.Each(r.function.Body, func(n ast.Node) {
		call, ok := n.(*ast.CallExpr)
		if !ok || may || call.End() > d.Node.Pos() {
			return
		}
		isError := func(e ast.Expr) bool { return astutil.IsError(r.Info.TypeOf(e)) }
		if fn := astutil.StaticCallee(r.Info, call); fn != nil && (returnsError(fn.Signature()) || slices.ContainsFunc(call.Args, isError)) {
			may = r.mayExit(fn, 0)
		}
	})
	return may
}

// mayExit reports whether a function of this package may end the program, or panic.
func (p *Pass) mayExit(fn *types.Func, depth int) bool {
	decl := p.declaration(fn)
	if decl == nil || decl.Body == nil || depth > 3 {
		return false
	}
	exits := false
	astutil.Each(decl.Body, func(n ast.Node) {
		call, ok := n.(*ast.CallExpr)
		if !ok || exits {
			return
		}
		called := astutil.StaticCallee(p.Info, call)
		exits = !p.requestsOfPackage().MayReturn(call) || called != nil && p.mayExit(called, depth+1)
	})
	return exits
}

// repeatsRest reports whether every code that a decision does not name is
// repeated, and no later decision on the same code has it in its hands.
func (r *retrial) repeatsRest(i int, d *outcome.Decision) bool {
	if d.Outcome(outcome.Other()) != outcome.Retry {
		return false
	}
	for _, value := range r.values() {
		if o := d.Outcome(value); !d.Names(value) && o != outcome.Retry && o != outcome.Unreached {
			return false
		}
	}
	return !slices.ContainsFunc(r.decisions[i+1:], func(later *outcome.Decision) bool {
		return later.IsOn(d) && later.Outcome(outcome.Other()) == outcome.Retry
	})
}

// ignoresRest reports whether a switch without a default lets the codes that it
// does not name go where success goes, and nothing there uses the error. A switch
// that fails for none of those that it names says nothing about the others.
func (r *retrial) ignoresRest(d *outcome.Decision) bool {
	s, ok := d.Node.(*ast.SwitchStmt)
	if !ok || hasDefault(s) || r.inTest(s.Pos()) || !d.ReturnsNoError(outcome.Other()) || d.WholeOutcome(outcome.Other()) != outcome.On || d.HandlesError(outcome.Other()) {
		return false
	}
	return !r.isPartial() && slices.ContainsFunc(d.Tests, func(t outcome.Test) bool {
		return t.Value != outcome.Success && (d.Fails(t.Value) || d.Outcome(t.Value) == outcome.Retry)
	})
}

// isAccess reports whether a code says that the credentials are wrong, or the
// permissions missing.
func isAccess(c codes.Code) bool {
	return strings.HasPrefix(c.Name, "AuthFailure") || strings.HasSuffix(c.Name, "UnauthorizedOperation")
}

// examples returns up to three codes that can never succeed, those first that a
// reader has met.
func (r *retrial) examples(is func(outcome.Value) bool) []codes.Code {
	never := slices.DeleteFunc(r.neverNames(), func(c codes.Code) bool { return !is(valueOf(c)) })
	slices.SortStableFunc(never, func(a, b codes.Code) int { return rank(a) - rank(b) })
	return never[:min(3, len(never))]
}

// rank is least for the names that everybody meets first.
func rank(c codes.Code) int {
	switch c.Name {
	case "AuthFailure.SecretIdNotFound":
		return 0
	case "UnauthorizedOperation":
		return 1
	case "MissingParameter":
		return 2
	}
	return 3
}

// restMessage says what happens to the codes that are not named.
func (r *retrial) restMessage(repeats string, rest []codes.Code) string {
	var examples []string
	for _, c := range rest {
		what := c.Title
		switch {
		case strings.HasSuffix(c.Name, "UnauthorizedOperation"):
			what = "missing permissions"
		case isAccess(c):
			what = "wrong credentials"
		}
		examples = append(examples, fmt.Sprintf("%s (%q)", what, c.Name))
	}
	verb := "are"
	if len(examples) == 1 {
		verb = "is"
	}
	return fmt.Sprintf("%s every code that it does not name: %s %s repeated too, %s", repeats, enumerate(examples), verb, r.until())
}

// until says when a repetition ends that never succeeds.
func (r *retrial) until() string {
	switch r.form.results {
	case library.RetryError:
		return "until the timeout"
	case library.Plain:
		return "as long as the loop runs"
	}
	return "until the caller gives up"
}

// restAdvice says how to stop the codes that are never to be repeated.
func (r *retrial) restAdvice() string {
	switch r.form.results {
	case library.Predicate:
		return "answer false for codes that can never succeed"
	case library.RetryError:
		return "return a " + r.form.library.Mark + " for codes that can never succeed"
	case library.Operation:
		return "mark the error of codes that can never succeed " + strings.ToLower(r.form.library.Mark)
	case library.Marked:
		return "return the error of codes that can never succeed without " + r.form.library.Repeat
	}
	return "return the error of codes that can never succeed"
}
