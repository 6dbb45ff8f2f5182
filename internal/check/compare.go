package check

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/fix"
	"github.com/tcerr/tcerrlint/internal/settings"
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
that number, that constant is used and nothing is converted. A switch is
rewritten as a whole. Where a conversion of the value could change the result,
the constant is converted instead: float64(tcerr.CodeQuotaExceeded).

An interface{} code that encoding/json decoded holds a float64, so comparing
it with an int is never true. The message says so, and there is no fix: making
the comparison work would change what the program does.

With the setting named-constants, the package's own constants of a basic type
are reported as well.`,
		Before: `if resp.Code == 5000 {
	return nil
}`,
		After: `if tcerr.Code(resp.Code) == tcerr.CodeResourceNotFound {
	return nil
}`,
		Literal: compareLiteral,
		Names:   func(s *settings.Settings) bool { return s.NamedConstants },
		Run:     runCompare,
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

func runCompare(p *Pass, s *site.Site) []Finding {
	for _, role := range []evidence.Role{evidence.Code, evidence.ModuleCode} {
		hits := p.hits(s, role)
		if len(hits) == 0 {
			continue
		}
		// Of a collection, a constant is compared with all that is looked up.
		weakest := evidence.Shape
		for _, operand := range s.Operands {
			weakest = min(weakest, p.Evidence.Of(operand, role))
		}
		if weakest != evidence.None {
			return newComparison(p, s, role, hits).findings(weakest)
		}
	}
	return nil
}

// hits returns the constants of the site that are codes of the role and that
// the check is to report.
func (p *Pass) hits(s *site.Site, role evidence.Role) []hit {
	lookup := p.Codes.Common
	if role == evidence.ModuleCode {
		lookup = p.Codes.Module
	}
	var hits []hit
	for _, c := range s.Constants {
		if c.Named && !(p.Settings.NamedConstants && p.ownPlain(c.Name)) {
			continue
		}
		n, exact := constant.Int64Val(constant.ToInt(c.Value))
		if !exact || n == 0 {
			continue
		}
		if code, ok := lookup(n); ok {
			hits = append(hits, hit{c, code})
		}
	}
	return hits
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

// A comparison is a site of evidenced codes and how it is to be rewritten.
type comparison struct {
	*Pass
	site *site.Site
	hits []hit

	file     *fix.File
	names    *fix.Qualifier
	typeName string           // tcerr's type of the role: Code or ModuleCode
	typ      types.Type       // the type that values and constants are compared in
	own      map[int64]string // the names of the constants that typ's package declares
}

func newComparison(p *Pass, s *site.Site, role evidence.Role, hits []hit) *comparison {
	c := &comparison{Pass: p, site: s, hits: hits, typeName: "Code"}
	if role == evidence.ModuleCode {
		c.typeName = "ModuleCode"
	}
	c.file = p.File(s.Node.Pos())
	c.names = c.file.Qualifier()
	c.typ = p.Info.TypeOf(s.Operands[0])
	if s.Kind == site.Collection {
		switch t := p.Info.TypeOf(s.Node.(*ast.CompositeLit)).Underlying().(type) {
		case *types.Map:
			c.typ = t.Key()
		case interface{ Elem() types.Type }:
			c.typ = t.Elem()
		}
	}
	if own := ownConstants(c.typ, p.Pkg); c.file.MayImport(packageOf(c.typ)) {
		for _, h := range hits {
			if _, ok := own[int64(h.code.Number)]; ok {
				c.own = own
			}
		}
	}
	return c
}

// findings reports each hit on its own, all with the one fix of the site.
func (c *comparison) findings(strength evidence.Strength) []Finding {
	var fix *analysis.SuggestedFix
	neverTrue := c.neverTrue(strength)
	if !neverTrue {
		fix = c.fix()
	}
	findings := make([]Finding, len(c.hits))
	for i, h := range c.hits {
		f := Finding{Pos: h.Expr.Pos(), End: h.Expr.End(), Fix: fix}
		number := strconv.Itoa(h.code.Number)
		if h.Name != nil {
			number = h.Name.Name() + " = " + number
		}
		if neverTrue {
			f.Message = fmt.Sprintf("%s (%s) is an int, and encoding/json decodes an interface{} code as float64: this is never equal; decode the code into an int and compare with %s",
				number, h.code.Title, c.constant(h))
		} else {
			f.Message = fmt.Sprintf("%s is the Tencent Cloud code for %q; compare with %s", number, h.code.Title, c.constant(h))
		}
		findings[i] = f
	}
	return findings
}

// constant returns how messages name the constant to use.
func (c *comparison) constant(h hit) string {
	if name, ok := c.own[int64(h.code.Number)]; ok {
		if pkg := packageOf(c.typ); pkg.Path != c.Pkg.Path() {
			return pkg.Name + "." + name
		}
		return name
	}
	return tcerr.Name + "." + h.code.Constant
}

// neverTrue reports whether a code that encoding/json put into an interface
// is compared with something that is no float64.
func (c *comparison) neverTrue(strength evidence.Strength) bool {
	if !types.IsInterface(c.typ) || isTypeParam(c.typ) || strength == evidence.Flow {
		return false
	}
	for _, h := range c.hits {
		if t, ok := c.Info.TypeOf(h.Expr).Underlying().(*types.Basic); !ok || t.Info()&types.IsFloat != 0 {
			return false
		}
	}
	return true
}

// fix rewrites the site in the first of these ways that its type allows. Each
// gives the same result for every value that the operand can have on a 64-bit
// platform: integers of up to 64 bits survive the conversion to tcerr.Code.
//
//	x == CodeNotFound                            x's type has constants of its own
//	tcerr.Code(x) == tcerr.CodeResourceNotFound  x is an integer
//	x == float64(tcerr.CodeResourceNotFound)     x is a float64, an interface, or
//	                                             the collection is used elsewhere
func (c *comparison) fix() *analysis.SuggestedFix {
	var replacements []fix.Replacement
	var ok bool
	switch {
	case c.own != nil:
		replacements, ok = c.withOwn()
	case isInteger(c.typ) && (c.site.Kind != site.Collection || c.site.Inline && c.elemIsInt()):
		replacements, ok = c.convertValues()
	default:
		replacements, ok = c.convertConstants()
	}
	if !ok {
		return nil
	}
	message := "Use " + c.constant(c.hits[0])
	if len(c.hits) > 1 {
		message += " and so on"
	}
	return c.file.Suggest(message, c.names, replacements)
}

// withOwn names the constants of the operand's own type. What that type has
// no constant for becomes T(tcerr.CodeInternalError).
func (c *comparison) withOwn() ([]fix.Replacement, bool) {
	pkg := packageOf(c.typ)
	var replacements []fix.Replacement
	for _, h := range c.hits {
		var text string
		var ok bool
		if name, has := c.own[int64(h.code.Number)]; has {
			text, ok = c.names.Name(pkg, name, h.Expr.Pos())
		} else {
			text, ok = c.converted(h, c.typ)
		}
		if !ok {
			return nil, false
		}
		replacements = append(replacements, fix.Replace(h.Expr, text))
	}
	return replacements, true
}

// convertConstants leaves the value as it is.
func (c *comparison) convertConstants() ([]fix.Replacement, bool) {
	var replacements []fix.Replacement
	for _, h := range c.hits {
		t := c.typ
		if types.IsInterface(t) {
			t = c.Info.TypeOf(h.Expr) // the type that the constant has in the interface
		}
		text, ok := c.converted(h, t)
		if !ok {
			return nil, false
		}
		replacements = append(replacements, fix.Replace(h.Expr, text))
	}
	return replacements, true
}

// converted returns T(tcerr.CodeInternalError).
func (c *comparison) converted(h hit, t types.Type) (string, bool) {
	name, ok := c.spell(t, h.Expr.Pos())
	if !ok {
		return "", false
	}
	text, ok := c.names.Name(tcerr, h.code.Constant, h.Expr.Pos())
	return name + "(" + text + ")", ok
}

// spell returns how a basic or named type is written at pos.
func (c *comparison) spell(t types.Type, pos token.Pos) (string, bool) {
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		return t.Name(), c.file.Means(t.Name(), types.Universe.Lookup(t.Name()), pos)
	case *types.Named:
		obj := t.Obj()
		if t.TypeArgs().Len() > 0 || obj.Pkg() == nil || obj.Parent() != obj.Pkg().Scope() {
			return "", false
		}
		if obj.Pkg() != c.Pkg && !obj.Exported() {
			return "", false
		}
		return c.names.Name(packageOf(t), obj.Name(), pos)
	}
	return "", false
}

// convertValues converts everything that is not an untyped constant to
// tcerr.Code, and names the constants.
func (c *comparison) convertValues() ([]fix.Replacement, bool) {
	var replacements []fix.Replacement
	convert := func(e ast.Expr) bool {
		name, ok := c.names.Name(tcerr, c.typeName, e.Pos())
		if !ok || !types.ConvertibleTo(c.Info.TypeOf(e), types.Typ[types.Int]) {
			return false
		}
		replacements = append(replacements, c.convert(e, name)...)
		return true
	}
	code := make(map[ast.Expr]codes.Code, len(c.hits))
	for _, h := range c.hits {
		code[h.Expr] = h.code
	}
	for _, e := range c.members() {
		e, inParens := ast.Unparen(e), e
		h, isHit := code[e]
		switch {
		case isHit:
			text, ok := c.names.Name(tcerr, h.Constant, e.Pos())
			if !ok {
				return nil, false
			}
			replacements = append(replacements, fix.Replace(e, text))
		case c.untyped(e):
			// It takes the new type, if it fits into an int of any platform.
			if n, ok := constant.Int64Val(constant.ToInt(c.Info.Types[e].Value)); !ok || int64(int32(n)) != n {
				return nil, false
			}
		case !convert(inParens):
			return nil, false
		}
	}
	if lit, ok := c.site.Node.(*ast.CompositeLit); ok {
		elem := elemType(lit)
		name, ok := c.names.Name(tcerr, c.typeName, elem.Pos())
		if !ok {
			return nil, false
		}
		replacements = append(replacements, fix.Replace(elem, name))
	}
	return replacements, true
}

// members returns all expressions that are compared with one another.
func (c *comparison) members() []ast.Expr {
	var members []ast.Expr
	switch n := c.site.Node.(type) {
	case *ast.BinaryExpr:
		members = []ast.Expr{n.X, n.Y}
	case *ast.SwitchStmt:
		members = []ast.Expr{n.Tag}
		for _, clause := range n.Body.List {
			members = append(members, clause.(*ast.CaseClause).List...)
		}
	case *ast.CompositeLit:
		members = append(members, c.site.Operands...)
		_, isMap := n.Type.(*ast.MapType)
		for _, elt := range n.Elts {
			if kv, ok := elt.(*ast.KeyValueExpr); ok {
				elt = kv.Value
				if isMap {
					elt = kv.Key
				}
			}
			members = append(members, elt)
		}
	}
	return members
}

// convert returns the replacements that convert e. A pair of parentheses is
// used, and int(x) gives way to the new conversion, which is to an int as well.
func (c *comparison) convert(e ast.Expr, name string) []fix.Replacement {
	switch n := e.(type) {
	case *ast.ParenExpr:
		return []fix.Replacement{{Pos: n.Pos(), End: n.Pos(), Text: name}}
	case *ast.CallExpr:
		if tv := c.Info.Types[n.Fun]; tv.IsType() && types.Identical(tv.Type, types.Typ[types.Int]) {
			return []fix.Replacement{fix.Replace(n.Fun, name)}
		}
	}
	return fix.Wrap(e, name+"(", ")")
}

// untyped reports whether e is an untyped constant expression.
func (c *comparison) untyped(e ast.Expr) bool {
	if c.Info.Types[e].Value == nil {
		return false
	}
	untyped := true
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr: // a conversion, or len("…")
			untyped = false
		case *ast.Ident:
			if obj, ok := c.Info.Uses[n].(*types.Const); ok {
				t, basic := obj.Type().(*types.Basic)
				untyped = untyped && basic && t.Info()&types.IsUntyped != 0
			}
		}
		return untyped
	})
	return untyped
}

// elemIsInt reports whether the collection spells its type with a basic one:
// []int{…}, map[int64]bool{…}.
func (c *comparison) elemIsInt() bool {
	id, ok := elemType(c.site.Node.(*ast.CompositeLit)).(*ast.Ident)
	if !ok {
		return false
	}
	_, basic := c.Info.TypeOf(id).(*types.Basic)
	return basic
}

// elemType returns the type expression of a literal's elements or keys, or nil.
func elemType(lit *ast.CompositeLit) ast.Expr {
	switch t := lit.Type.(type) {
	case *ast.ArrayType:
		return t.Elt
	case *ast.MapType:
		return t.Key
	}
	return nil
}

// ownConstants returns the constants that the package of t declares of that
// type and that from may use, by value. The first in the source wins.
func ownConstants(t types.Type, from *types.Package) map[int64]string {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || !isInteger(t) {
		return nil
	}
	own := make(map[int64]string)
	first := make(map[int64]token.Pos)
	scope := named.Obj().Pkg().Scope()
	for _, name := range scope.Names() {
		c, ok := scope.Lookup(name).(*types.Const)
		if !ok || !types.Identical(c.Type(), named) || !c.Exported() && c.Pkg() != from {
			continue
		}
		n, exact := constant.Int64Val(c.Val())
		if pos, taken := first[n]; exact && (!taken || c.Pos() < pos) {
			own[n], first[n] = name, c.Pos()
		}
	}
	return own
}

// packageOf returns the package that declares a named type, or none.
func packageOf(t types.Type) fix.Package {
	if named, ok := types.Unalias(t).(*types.Named); ok && named.Obj().Pkg() != nil {
		return fix.Package{Path: named.Obj().Pkg().Path(), Name: named.Obj().Pkg().Name()}
	}
	return fix.Package{}
}

func isInteger(t types.Type) bool {
	if isTypeParam(t) {
		// Evidence has seen to it that all its types are integers or
		// float64; only the former survive the conversion.
		return types.Satisfies(t, integers())
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&types.IsInteger != 0
}

// integers returns the constraint of all integer types.
func integers() *types.Interface {
	var terms []*types.Term
	for kind := types.Int; kind <= types.Uintptr; kind++ {
		terms = append(terms, types.NewTerm(true, types.Typ[kind]))
	}
	return types.NewInterfaceType(nil, []types.Type{types.NewUnion(terms)}).Complete()
}

func isTypeParam(t types.Type) bool {
	_, ok := types.Unalias(t).(*types.TypeParam)
	return ok
}
