package check

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/site"
)

//nolint:funlen // a record, most of which is text
func sdkcode() *Check {
	return &Check{
		Name:  "sdkcode",
		Title: "report texts that the code of an API 3.0 error never is",
		NoFix: true,
		Says:  `"4400" never matches: TencentCloudSDKError.Code holds a name, such as "RequestLimitExceeded"`,
		Doc: `
The SDK of API 3.0 reports errors as TencentCloudSDKError, whose Code is a name
such as "RequestLimitExceeded". A comparison of it with the number that API 2.0
had, "4400", compiles and never matches: what was to be retried is not.

The check reports a text, a literal or a named constant, that is compared with
the field Code or the method GetCode of TencentCloudSDKError in any copy of the
SDK, also through types that embed it and through variables, parameters and
results of the same package: with == and !=, in the cases of a switch, in
slices.Contains, in the keys of a map literal, by strings.EqualFold, or as the
argument of a function of the same package that compares it. The text is one of

  - a number, such as "4400" or "404"; one of API 2.0 also where the code is
    searched for it, as by strings.HasPrefix
  - a text without the form that all codes have, letters and digits that begin
    with a capital letter, and dots: "ResourceNotFound ", "not found"
  - a text that is no common code, and that no product that the package imports
    declares, while a common code, or one of a product that the file imports,
    differs from it only by case: "ResourceNotfound"

It also reports "Code=4400" where the text of an error is searched for it that is
certainly one of the SDK.

# What it leaves alone

Services answer with codes that the SDK does not declare, so that what is merely
not declared, the code of another product or a text that is much like a code is
not reported. Nor is what another package of the module may have made: the code
of an error that such a package returns, an exported field or variable, and a
parameter of an exported function. Nor is what differs by case only in a package
that uses the client that all products have in common: any product may answer.
Nor is anything in tests, or a text that the package itself makes
such an error with or stores where a code may be, or any number in a package
that makes such errors of numbers: NewTencentCloudSDKError(strconv.Itoa(n), …).

# The fix

There is no fix, because the program has never done what the comparison says and
the names differ from API to API. The message names the likeliest ones, unless
the request may be repeated there and the error is one that no repetition mends.`,
		Before: `if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == "4400" {
	return nil
}`,
		After: `if e, ok := err.(*sdk.TencentCloudSDKError); ok && tcerr.SDKCode(e.Code) == tcerr.SDKRequestLimitExceeded {
	return nil
}`,
		Text: func(p *Pass, text string) bool {
			if !mayBeNumeric(text) {
				return false
			}
			_, ok := p.numeric(text)
			return ok
		},
		Value: func(*Pass, constant.Value) bool { return false },
		Named: func(p *Pass, c *types.Const) bool {
			if c.Val().Kind() != constant.String {
				return false
			}
			_, ok := p.numeric(constant.StringVal(c.Val()))
			return ok
		},
		Beside: true, // what else stands there may have a constant
		Run:    runSDKCode,
		Package: func(p *Pass) []Finding {
			if n := p.names(); n != nil {
				return n.codes
			}
			return nil
		},
	}
}

func runSDKCode(p *Pass, s *site.Site) []Finding {
	if s.Search.Regexp || p.inTest(s.Node.Pos()) {
		return nil
	}
	var findings []Finding
	for _, c := range s.Constants {
		if c.Value.Kind() != constant.String {
			continue
		}
		text := constant.StringVal(c.Value)
		code, ok := p.numeric(text)
		if !ok || !p.evidenced(s, evidence.SDKCode) || p.Evidence.WritesSDKCode(text) || p.mayBeMade(s) {
			continue
		}
		what := strconv.Quote(strconv.Itoa(code.Number))
		if c.Name != nil {
			what = c.Name.Name() + " = " + what
		}
		findings = append(findings, Finding{
			Pos:     c.Expr.Pos(),
			End:     c.Expr.End(),
			Message: fmt.Sprintf("%s never matches: TencentCloudSDKError.Code holds a name%s", what, p.likely(code, s)),
		})
	}
	return findings
}

// mayLeadToRetry reports whether a test may decide that the request is made again: it
// stands in a loop, in a function whose results say so, or in one that such a
// loop or function calls.
func (p *Pass) mayLeadToRetry(cur inspector.Cursor, seen map[ast.Node]bool) bool {
	if seen[cur.Node()] {
		return false
	}
	seen[cur.Node()] = true
	for outer := range cur.Enclosing((*ast.ForStmt)(nil), (*ast.RangeStmt)(nil), (*ast.FuncLit)(nil), (*ast.FuncDecl)(nil)) {
		switch n := outer.Node().(type) {
		case *ast.ForStmt:
			return true
		case *ast.RangeStmt: // for range 3, not over items
			if t := p.Info.TypeOf(n.X); t == nil || astutil.IsInteger(t) {
				return true
			}
		case *ast.FuncLit:
			if sig, ok := p.Info.TypeOf(n).(*types.Signature); !ok || p.valueForm(outer, sig) != (form{}) {
				return true
			}
		case *ast.FuncDecl:
			if p.declaredForm(n) != (form{}) {
				return true
			}
			for _, use := range p.usesOf(p.Info.Defs[n.Name]) {
				if p.mayLeadToRetry(use, seen) {
					return true
				}
			}
		}
	}
	return false
}

// mayBeNumeric reports whether a text begins like a number, as few do.
func mayBeNumeric(text string) bool {
	return text != "" && (text[0] == '-' || '1' <= text[0] && text[0] <= '9')
}

// numeric returns the code that a text is the number of.
func (p *Pass) numeric(text string) (codes.Code, bool) {
	const longest = len("-2147483648")
	if len(text) > longest {
		return codes.Code{}, false
	}
	digits := strings.TrimPrefix(text, "-")
	if !mayBeNumeric(digits) {
		return codes.Code{}, false
	}
	n := int64(0)
	for _, c := range []byte(digits) {
		if c < '0' || c > '9' {
			return codes.Code{}, false
		}
		n = n*10 + int64(c-'0')
	}
	if len(digits) < len(text) {
		n = -n
	}
	if code, ok := p.Codes.Common(n); ok {
		return code, true
	}
	return p.Codes.Module(n)
}

// likely names what API 3.0 has instead of a code. A program that repeats the
// request for a number that never came is not told how to make it come: the
// repetition would never succeed.
func (p *Pass) likely(c codes.Code, s *site.Site) string {
	if c.Retry == codes.Never {
		seen := make(map[ast.Node]bool)
		for _, tested := range append([]ast.Expr{s.Constants[0].Expr}, s.Operands...) {
			if cur, ok := p.inSite(s, tested); ok && p.mayLeadToRetry(cur, seen) {
				return ", not a number"
			}
		}
	}
	names := make([]string, len(c.V3))
	for i, name := range c.V3 {
		names[i] = strconv.Quote(name)
	}
	switch n := len(names); n {
	case 0:
		return ", not a number"
	case 1:
		return ", such as " + names[0]
	default:
		return ", such as " + strings.Join(names[:n-1], ", ") + " or " + names[n-1]
	}
}
