package check

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strconv"

	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/site"
)

func compare() *Check {
	return &Check{
		Name:  "compare",
		Title: "report error codes that are compared as bare numbers",
		Says:  `5000 is the Tencent Cloud code for "resource does not exist"; compare with tcerr.CodeResourceNotFound`,
		Doc: `
A number like 5000 says nothing to the reader, and nothing keeps it right: a
slip of the finger still compiles. The check reports a raw constant, one that
is written without naming a declared constant, that is compared with a Tencent
Cloud error code: with == and !=, on either side, in the cases of a switch, in
slices.Contains and slices.Index over a literal, and as the key of a map
literal that a code is looked up in.

# What it leaves alone

It never reports 0, numbers that are not in the table of codes, orderings such
as code >= 4000, and values of which nothing says that they are a Tencent
Cloud code: the same numbers are websocket close codes, ports and other
vendors' errors.

# The fix

The fix names the constant of package tcerr and converts the value to
tcerr.Code. If the value has a named type whose package declares a constant of
that number, and the file imports that package, that constant is used and
nothing is converted. A switch is rewritten as a whole. Where a conversion of
the value could change the result, on some platform, the constant is converted
instead: float64(tcerr.CodeQuotaExceeded), int64(tcerr.CodeQuotaExceeded).

# Codes that were decoded, and codes as text

An interface{} code that encoding/json decoded holds a float64, so comparing
it with an int is never true. The message says so, and there is no fix: making
the comparison work would change what the program does. It does not say so of a
field that the program fills itself, or by a method UnmarshalJSON, or in a package
that calls UseNumber.

A code compared as text is the same comparison: strconv.Itoa(resp.Code) ==
"4400", also with strconv.FormatInt, fmt.Sprint and fmt.Sprintf, and a code that
is declared as a string with the tag code, or as a json.Number, beside message
and codeDesc. The fix compares the number where the text is made of an integer on
the spot; otherwise there is none, since a string may hold what no number is.

# Settings

With the setting named-constants, the package's own constants of a basic type
are reported as well.`,
		Before: `if resp.Code == 5000 {
	return nil
}`,
		After: `if tcerr.Code(resp.Code) == tcerr.CodeResourceNotFound {
	return nil
}`,
		Number: true,
		Text:   isCommonText,
		Value:  compareValue,
		Named: func(p *Pass, c *types.Const) bool {
			return p.Settings.NamedConstants && p.ownPlain(c) && (compareValue(p, c.Val()) || compareText(p, c.Val()))
		},
		Run: runCompare,
	}
}

// mayBeNumber reports whether a literal, perhaps behind a minus, is the number of a
// code, or is spelled so unusually that it needs a closer look.
func (p *Pass) mayBeNumber(lit *ast.BasicLit, minus bool) bool {
	const shortest = len("502")
	if len(lit.Value) < shortest {
		return false
	}
	switch lit.Kind {
	case token.INT:
		n, err := strconv.ParseInt(lit.Value, 0, 64)
		if minus {
			n = -n
		}
		return err == nil && isKnownNumber(p.Codes, n)
	case token.FLOAT: // 5e3
		v, err := strconv.ParseFloat(lit.Value, 64)
		if minus {
			v = -v
		}
		return err != nil || isKnownNumber(p.Codes, int64(v))
	case token.CHAR: // 'ྠ' is 4000
		return lit.Value[1] >= 0x80 || lit.Value[1] == '\\' && (lit.Value[2] == 'u' || lit.Value[2] == 'U')
	}
	return false
}

// compareValue reports whether the value is the number of a code.
func compareValue(p *Pass, v constant.Value) bool {
	n, exact := constant.Int64Val(constant.ToInt(v))
	return exact && isKnownNumber(p.Codes, n)
}

func isKnownNumber(table *codes.Table, n int64) bool {
	_, common := table.Common(n)
	_, module := table.Module(n)
	return n != 0 && (common || module)
}

func runCompare(p *Pass, s *site.Site) []Finding {
	for _, f := range []*family{commonFamily, moduleFamily} {
		hits := p.hits(s, f)
		if len(hits) > 0 && p.evidenced(s, f.role) {
			return newComparison(p, s, f, hits).without(p.taken(s)).findings()
		}
	}
	return runCompareText(p, s)
}
