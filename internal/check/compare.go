package check

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"

	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/site"
)

func compare() *Check {
	return &Check{
		Name:  "compare",
		Title: "report error codes that are compared as bare numbers",
		Doc: `
A number like 5000 says nothing to the reader, and nothing keeps it right: a
slip of the finger still compiles. The check reports a raw constant, one that
is written without naming a declared constant, that is compared with a Tencent
Cloud error code: with == and !=, on either side, in the cases of a switch, in
slices.Contains and slices.Index over a literal, and as the key of a map
literal that a code is looked up in.

It never reports 0, numbers that are not in the table of codes, orderings such
as code >= 4000, and values of which nothing says that they are a Tencent
Cloud code: the same numbers are websocket close codes, ports and other
vendors' errors.

The fix names the constant of package tcerr and converts the value to
tcerr.Code. If the value has a named type whose package declares a constant of
that number, and the file imports that package, that constant is used and
nothing is converted. A switch is rewritten as a whole. Where a conversion of
the value could change the result, on some platform, the constant is converted
instead: float64(tcerr.CodeQuotaExceeded), int64(tcerr.CodeQuotaExceeded).

An interface{} code that encoding/json decoded holds a float64, so comparing
it with an int is never true. The message says so, and there is no fix: making
the comparison work would change what the program does.

A code compared as text is the same comparison: strconv.Itoa(resp.Code) ==
"4400", also with strconv.FormatInt, fmt.Sprint and fmt.Sprintf, and a code that
is declared as a string with the tag code, or as a json.Number, beside message
and codeDesc. The fix compares the number where the text is made of an integer on
the spot; otherwise there is none, since a string may hold what no number is.

With the setting named-constants, the package's own constants of a basic type
are reported as well.`,
		Before: `if resp.Code == 5000 {
	return nil
}`,
		After: `if tcerr.Code(resp.Code) == tcerr.CodeResourceNotFound {
	return nil
}`,
		Literal: func(p *Pass, lit *ast.BasicLit) bool {
			return compareLiteral(p, lit) || compareTextLiteral(p, lit)
		},
		Value: compareValue,
		Named: func(p *Pass, c *types.Const) bool {
			return p.Settings.NamedConstants && p.ownPlain(c) && (compareValue(p, c.Val()) || compareText(p, c.Val()))
		},
		Run: runCompare,
	}
}

// compareLiteral reports whether the literal is the number of a code, or is
// spelled so unusually that it needs a closer look.
func compareLiteral(p *Pass, lit *ast.BasicLit) bool {
	const shortest = len("502")
	if len(lit.Value) < shortest {
		return false
	}
	switch lit.Kind {
	case token.INT:
		n, err := strconv.ParseInt(lit.Value, 0, 64)
		return err == nil && isNumber(p.Codes, n)
	case token.FLOAT: // 5e3
		v, err := strconv.ParseFloat(lit.Value, 64)
		return err != nil || isNumber(p.Codes, int64(v))
	case token.CHAR: // 'ྠ' is 4000
		return lit.Value[1] >= 0x80 || lit.Value[1] == '\\' && (lit.Value[2] == 'u' || lit.Value[2] == 'U')
	}
	return false
}

// compareValue reports whether the value is the number of a code.
func compareValue(p *Pass, v constant.Value) bool {
	n, exact := constant.Int64Val(constant.ToInt(v))
	return exact && isNumber(p.Codes, n)
}

// isNumber reports whether n, or -n, which is what stands in the literal of a
// negative number, is the number of a code.
func isNumber(table *codes.Table, n int64) bool {
	if n == 0 {
		return false
	}
	_, common := table.Common(n)
	_, module := table.Module(n)
	if !common && !module {
		_, module = table.Module(-n)
	}
	return common || module
}

// A hit is a constant of a site that stands for a code.
type hit struct {
	site.Constant
	code codes.Code
}

// key returns what makes equal constants equal: 5000 and 5e3.
func key(v constant.Value) string {
	if v.Kind() != constant.String {
		v = constant.ToInt(v)
	}
	return v.ExactString()
}

// A comparison is a site of evidenced codes.
type comparison struct {
	*Pass
	site *site.Site
	role evidence.Role
	hits []hit
	// members are those of the site that the fix is to convert.
	members []ast.Expr
	typ     types.Type // that values and constants are compared in
	// own holds the names of the constants that typ's own package declares, if
	// they are of use here, by the constants' keys.
	own map[string]string
}

func runCompare(p *Pass, s *site.Site) []Finding {
	for _, role := range []evidence.Role{evidence.Code, evidence.ModuleCode} {
		hits := p.hits(s, role)
		if len(hits) == 0 || !p.evidenced(s, role) {
			continue
		}
		return newComparison(p, s, role, hits).without(p.taken(s)).findings()
	}
	return runCompareText(p, s)
}

func newComparison(p *Pass, s *site.Site, role evidence.Role, hits []hit) *comparison {
	c := &comparison{Pass: p, site: s, role: role, hits: hits, members: s.Members}
	c.typ = c.comparedType()
	c.own = c.ownConstants()
	return c
}

// without leaves out the tests that the fix of another check removes.
func (c *comparison) without(taken map[ast.Expr]bool) *comparison {
	isTaken := func(e ast.Expr) bool { return taken[ast.Unparen(e)] }
	if test, ok := c.site.Node.(ast.Expr); ok && isTaken(test) {
		c.hits = nil
		return c
	}
	c.hits = slices.DeleteFunc(c.hits, func(h hit) bool { return isTaken(h.Expr) })
	c.members = slices.DeleteFunc(slices.Clone(c.members), isTaken)
	c.own = c.ownConstants()
	return c
}

// hits returns the constants of the site that are codes of the role and that
// the check is to report.
func (p *Pass) hits(s *site.Site, role evidence.Role) []hit {
	var hits []hit
	for _, c := range s.Constants {
		if !c.Raw && !(p.Settings.NamedConstants && p.ownPlain(c.Name)) {
			continue
		}
		if h, ok := p.hit(c, role); ok {
			hits = append(hits, h)
		}
	}
	return hits
}

// hit returns the code of the role that a constant stands for.
func (p *Pass) hit(c site.Constant, role evidence.Role) (hit, bool) {
	if role == evidence.Desc {
		if c.Value.Kind() != constant.String {
			return hit{}, false
		}
		code, ok := p.Codes.Desc(constant.StringVal(c.Value))
		return hit{c, code}, ok
	}
	n, exact := constant.Int64Val(constant.ToInt(c.Value))
	if !exact || n == 0 {
		return hit{}, false
	}
	lookup := p.Codes.Common
	if role == evidence.ModuleCode {
		lookup = p.Codes.Module
	}
	code, ok := lookup(n)
	return hit{c, code}, ok
}

// ownPlain reports whether a constant is declared in this package without a
// type of its own. A constant of a named type is what we ask for.
func (p *Pass) ownPlain(c *types.Const) bool {
	if c == nil || c.Pkg() != p.Pkg {
		return false
	}
	_, basic := types.Unalias(c.Type()).(*types.Basic)
	return basic
}

// evidenced reports whether everything that is compared with the constants is
// a code: all that is looked up in a collection, and all cases of a constant.
func (p *Pass) evidenced(s *site.Site, role evidence.Role) bool {
	for _, operand := range s.Operands {
		if p.Evidence.Of(operand, role) == evidence.None {
			return false
		}
	}
	return true
}

// findings reports each hit on its own, all with the one fix of the site.
func (c *comparison) findings() []Finding {
	decoded := c.decoded()
	var fixable []hit
	for _, h := range c.hits {
		if !decoded || c.isFloat64(h) {
			fixable = append(fixable, h)
		}
	}
	fix := c.fix(fixable)

	findings := make([]Finding, len(c.hits))
	for i, h := range c.hits {
		number, kind := strconv.Itoa(h.code.Number), "code"
		if c.role == evidence.Desc {
			number, kind = strconv.Quote(h.code.Desc), "codeDesc"
		}
		if h.Name != nil {
			number = h.Name.Name() + " = " + number
		}
		f := Finding{Pos: h.Expr.Pos(), End: h.Expr.End()}
		if decoded && !c.isFloat64(h) {
			f.Message = fmt.Sprintf("%s (%s) never equals %s decoded into an interface{}: the one is of type %s, the other float64; decode the code into an int and compare with %s",
				number, h.code.Title, c.whatJSON(), types.TypeString(c.Info.TypeOf(h.Expr), types.RelativeTo(c.Pkg)), c.constant(h))
		} else {
			f.Message = fmt.Sprintf("%s is the Tencent Cloud %s for %q; compare with %s", number, kind, h.code.Title, c.constant(h))
			f.Fix = fix
		}
		findings[i] = f
	}
	return findings
}

// constant returns how messages name the constant to use.
func (c *comparison) constant(h hit) string {
	if name, ok := c.own[key(h.Value)]; ok {
		if pkg := packageOf(c.typ); pkg != c.Pkg {
			return pkg.Name() + "." + name
		}
		return name
	}
	return c.words.constantFor(c.role, h.code)
}

// decoded reports whether all operands are fields or map elements of type
// interface{}, which encoding/json fills with a float64. Variables are not
// asked: the program may have put an int there.
func (c *comparison) decoded() bool {
	if c.role == evidence.Desc {
		return false // a string stays one
	}
	for _, e := range c.site.Operands {
		e = ast.Unparen(e)
		switch e.(type) {
		case *ast.SelectorExpr, *ast.IndexExpr:
		default:
			return false
		}
		if !isInterface(c.Info.TypeOf(e)) || c.Evidence.Of(e, c.role) == evidence.Flow {
			return false
		}
	}
	return true
}

// whatJSON names the code that encoding/json decoded. Into a map, a caller from
// elsewhere can have put something else.
func (c *comparison) whatJSON() string {
	for _, e := range c.site.Operands {
		if _, ok := ast.Unparen(e).(*ast.IndexExpr); ok {
			return "this code if encoding/json"
		}
	}
	return "a code that encoding/json"
}

func (c *comparison) isFloat64(h hit) bool {
	return types.Identical(c.Info.TypeOf(h.Expr), types.Typ[types.Float64])
}

// isInterface reports whether t is an interface and no type parameter.
func isInterface(t types.Type) bool {
	return types.IsInterface(t) && !isTypeParam(t)
}

func isTypeParam(t types.Type) bool {
	_, ok := types.Unalias(t).(*types.TypeParam)
	return ok
}

// packageOf returns the package that declares a named type, or nil.
func packageOf(t types.Type) *types.Package {
	if named, ok := types.Unalias(t).(*types.Named); ok {
		return named.Obj().Pkg()
	}
	return nil
}
