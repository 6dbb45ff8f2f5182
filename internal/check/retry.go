package check

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/request"
	"github.com/tcerr/tcerrlint/internal/site"
)

//nolint:funlen // a record, most of which is text
func retry() *Check {
	return &Check{
		Name:  "retry",
		Title: "report permanent errors that are retried, and codes that a switch lets pass",
		Says:  "this condition makes the request again for 4000 (tcerr.CodeInvalidParameter), which can never succeed; return an error instead",
		Doc: `
A permanent error that is repeated costs time and quota and hides its cause; in a
loop without an end, it is for ever. A failure that a switch lets pass looks like
success, and what comes next works on an answer that is not there.

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
  - a decision that names no code, as resp.Code != 0 and failed(resp.Code) do, and
    repeats the request for every failure in a loop without an end: no counter,
    no deadline and no context in it or around it, and nothing that it calls, or
    that the package has started, ends the program; or that is the answer of a
    predicate without one

A decision may also stand in a function or method of the package that only tests
the code, busy(resp.Code), or ask a list or a map that nothing changes:
slices.Contains(retryable, resp.Code), again[resp.Code], _, ok :=
members[resp.Code], a range over it that compares each element, or a function of
the package that is given both. The function may have other results beside its
answer, again, err := classify(resp.Code). Who asks for a code only without an
error, err == nil && resp.Code == 4000, means that of an answer.

To retry is to come to the next round of a for loop that makes the same request
again, to answer true from a function that is named like shouldRetry,
isRetryable or isTemporary, whatever else it returns, or to return what makes a
library call again: RetryableError of the Terraform plugin SDK and of
sethvargo/go-retry, an error that is not marked Permanent or Unrecoverable to
cenkalti/backoff, avast/retry-go and codeGROOVE-dev/retry, false without an error
to wait.Poll and its like of Kubernetes, true from a CheckRetry of
hashicorp/go-retryablehttp, HandleIf of failsafe-go or AddRetryCondition of
resty. What jpillora/backoff and the others say about waiting changes nothing. A
library that is told to call once, as retry.Attempts(1) does, in a variable too,
repeats nothing. The answer true of a function counts if that leaves nothing
behind: one that changes what a parameter, its receiver or a variable around it
leads to, a new token, may have made it another request. So may its callers in
the package, which must be seen to make the same request again: one that goes on
with the next zone does not. The same holds of the function that a library
repeats, and of what it is given beside: retry.OnRetry, PrepareRetry of
go-retryablehttp.

# What it leaves alone

It is silent where the outcome depends on something else than the code: a
codeDesc, a message, a counter or a deadline in the condition, a select. A loop
over items or pages repeats nothing, and neither does one whose request is not
provably the same in the next round: what it is given must be a constant, a
parameter, a variable that nothing in the loop changes, or a conversion of such.
What a prompt, a queue or a store answers makes another request in each round,
and so does a new login, or waiting for a channel that is no timer's. So does
what a round leaves to the next one, if that looks at it: an error, a flag, a
policy's field. A function of the package that makes the request and goes by the
code itself need not give it back. It must be known which function that is: a
declared one, or a value that only this package can have given, not a field, a
method of an interface or what an exported function is given. What such a
function leaves behind and reads again, another host, version or token, or
chooses by chance, makes another request, and so may another action of the API
before the repetition. A nonce or a timestamp, waiting, logging and counting
change nothing, nor does setting a timer that only says when the next round
begins, or reading Terraform's ResourceData, as long as nothing in the closure
writes to it.

A guard that stops every other code counts, wherever it stands, even if it is a
function of the package that panics or returns an error. One before the decision
that the check cannot see through, codes.Permanent(resp.Code), counts for all
codes that the decision does not compare with. What a table says of a code
decides like a condition on something else. A library may be given, beside the
function, what decides instead of it: RetryIf, an OnRetry or RetryNotify that
does more than to log, options that are not seen. An answer that something
deferred or another function of the package alters is not the library's, nor is
that of a function which the package calls itself, out of a list or a field. A loop
that goes on for success as well waits for something. A function that only finds
words for codes, or hands the code, the whole answer or the text that it stands
in to its caller or to somebody else who can look at it, lets nothing pass, and
a switch in a test knows what it gets. The nil of an error's method, or of a
function that only finds an error for the code that it is given, is no success
where a caller may look at the code too.

# With the names of API 3.0

For the names of API 3.0, the code of a TencentCloudSDKError, the same is asked;
the request has succeeded if its error is nil. The check reports

  - a name that is certainly retried although a repetition can never succeed, as
    docs/codes.md says of that very name: not of its family, because products
    answer with InvalidParameter.ActionInProgress and mean "later"
  - a decision that names a code, by equality, in a list or by a prefix, and
    repeats every code that it does not name: a closure that returns nil for
    ResourceNotFound and RetryableError for the rest repeats wrong credentials
    and missing permissions until the timeout. Polling is no exception. A
    decision that stops all names of those two has thought of the rest
  - a switch that has no default and returns an error for some names, where the
    others come to the return of success, and nothing there uses the error

A decision may also stand in a function of the package that is given the error
and finds the code in it by an assertion, a type switch or errors.As:
isNotFound(err). It may be given the names, too: isCode(err,
"ResourceNotFound"), isAny(err, gone...). Or it only returns the code, wherever
it finds one: codeOf(err) == "ResourceNotFound". tcerr.SDKCodeOf does the same.

A condition that looks at something else, a message, a counter, a deadline or an
error of another kind, makes it silent, wherever it stands between the request
and its repetition. So do a loop that never ends for any code, a function of
another package that returns a *RetryError, and an assertion that, as unwrap
says, never passes. In a declared function that returns a *RetryError, nil may
mean that its caller decides. To repeat whatever fails, without naming a code,
is no decision on a code. The fix removes a name from the condition or the case
that retries it; which other codes are to stop, only people can say. The setting
explicit-switch asks for no names: there are more than ten thousand.

# The fix

The fix removes a code from the condition or the case that retries it, or adds
a case that returns the error which the code is of, or else the code as an
error. It is offered where the codes certainly stop then and nothing else
changes: nothing is left undone that would have been done behind the decision, an
unlock, a close, a send, the other items of a loop, unless the decision returns
an error for another code at once, and so leaves it undone too. There is none
for a code that the program has a name of its own for: who wrote
serverBusy = 4000 had it in mind, and may mean to look at codeDesc. The setting
named-constants takes such names for the numbers that they stand for, here too.

# Settings

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
		Value:   (*Pass).isCommon,
		Named:   func(p *Pass, c *types.Const) bool { return astutil.IsInteger(c.Type()) && p.isCommon(c.Val()) },
		Run:     runRetry,
		Package: runRetryNames,
	}
}

// runRetry looks at the function around the first site that asks for it, and at
// all its decisions at once. If that is a helper, which only tests a code, or
// the site is a list, the decisions stand elsewhere.
func runRetry(p *Pass, s *site.Site) []Finding {
	if !p.hasCode(s) {
		return nil
	}
	work := []inspector.Cursor{s.Cursor}
	if s.Kind == site.Collection || s.Kind == site.Ranged {
		for _, e := range slices.Concat(s.Operands, s.Ranged) {
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
	if !isPredicate(fn.Signature()) || library.AsksForRetry(fn.Name()) {
		return nil
	}
	return p.declaration(fn)
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
	case site.Comparison, site.Switch, site.Collection, site.Ranged:
	case site.Status:
		return p.mayRepeat(s.Cursor) && p.Evidence.Of(s.Operands[0], evidence.Code) != evidence.None
	default:
		return false
	}
	found := slices.ContainsFunc(s.Constants, func(c site.Constant) bool {
		return c.Value != nil && p.isCommon(c.Value)
	})
	return found && slices.ContainsFunc(slices.Concat(s.Operands, s.Ranged), func(e ast.Expr) bool {
		return p.Evidence.Of(e, evidence.Code) != evidence.None
	})
}

func (p *Pass) isCommon(v constant.Value) bool {
	n, exact := constant.Int64Val(constant.ToInt(v))
	_, ok := p.Codes.Common(n)
	return exact && ok && n != 0
}

// mayRepeat reports, from the syntax alone, whether a comparison that names no
// code stands in a loop without a condition, in a predicate, or in a function that
// says yes or no to one that may repeat: func failed(code int) bool.
func (p *Pass) mayRepeat(cur inspector.Cursor) bool {
	var operators []ast.Node // around the comparison
	may := false
	for cur = cur.Parent(); cur.Node() != nil; cur = cur.Parent() {
		switch n := cur.Node().(type) {
		case *ast.BinaryExpr:
			known, ok := p.repeating[n]
			if !ok {
				operators = append(operators, n)
				continue
			}
			may = known
		case *ast.ForStmt:
			if n.Cond != nil {
				continue
			}
			may = true
		case *ast.FuncDecl:
			may = library.AsksForRetry(n.Name.Name) || saysYesOrNo(n.Type)
		case *ast.FuncLit:
			may = n.Type.Results.NumFields() > 0 // who knows to whom it is given?
		default:
			continue
		}
		break
	}
	for _, n := range operators {
		if p.repeating == nil {
			p.repeating = make(map[ast.Node]bool)
		}
		p.repeating[n] = may
	}
	return may
}

func saysYesOrNo(t *ast.FuncType) bool {
	if t.Results.NumFields() != 1 {
		return false
	}
	id, ok := t.Results.List[0].Type.(*ast.Ident)
	return ok && id.Name == "bool"
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
