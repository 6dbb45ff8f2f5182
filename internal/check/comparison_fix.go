package check

import (
	"cmp"
	"go/ast"
	"go/build"
	"go/build/constraint"
	"go/token"
	"go/types"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/fix"
	"github.com/tcerr/tcerrlint/internal/site"
)

// fix rewrites the site in the first of these ways that is possible. Each gives
// the same result for every value that the operand can have, on every platform.
//
//	x == CodeNotFound                            x's type has constants of its own
//	tcerr.Code(x) == tcerr.CodeResourceNotFound  x is an integer that fits into an int
//	x == int64(tcerr.CodeResourceNotFound)       x is of another type, or the type of
//	                                             the collection is used elsewhere
//
// The untyped constant of a product has the type of whatever it is compared
// with. It stands where the text stood, and nothing is converted for it:
//
//	x == vpc.RESOURCENOTFOUND
func (c *comparison) fix(hits []hit) *analysis.SuggestedFix {
	if len(hits) == 0 {
		return nil
	}
	ways := []func(*fix.Builder, []hit){c.convertConstants}
	switch {
	case c.own != nil:
		ways = []func(*fix.Builder, []hit){c.useOwn}
	case c.canConvertValues(hits):
		ways = []func(*fix.Builder, []hit){c.convertValues, c.convertConstants}
	}
	message := "Use " + c.constant(hits[0])
	if len(hits) > 1 {
		message += " and so on"
	}
	file := c.File(c.site.Node.Pos())
	for _, way := range ways {
		b := file.NewFix()
		way(b, hits)
		if fix := b.Fix(message); fix != nil {
			return fix
		}
	}
	return nil
}

// canConvertValues reports whether what is compared may get the type of the
// constants: it is there for the comparison alone, and one of the constants has
// that type.
func (c *comparison) canConvertValues(hits []hit) bool {
	switch c.site.Kind {
	case site.Argument:
		return false
	case site.Collection:
		if !c.site.Inline || c.basicElem() == nil {
			return false
		}
	}
	isTyped := func(h hit) bool { return h.product == nil }
	return c.family.convertsType(c.typ) && c.words.keepsPlain(c.family) && slices.ContainsFunc(hits, isTyped)
}

// useOwn names the constants of the operand's own type. What that type has no
// constant for becomes T(tcerr.CodeInternalError).
func (c *comparison) useOwn(b *fix.Builder, hits []hit) {
	pkg := fix.PackageOf(packageOf(c.typ))
	for _, h := range hits {
		if name, ok := c.own[key(h.Value)]; ok {
			b.Replace(h.Expr, b.Name(pkg, name, h.Expr.Pos()))
		} else {
			c.convertConstant(b, h)
		}
	}
}

// convertConstants leaves the values as they are.
func (c *comparison) convertConstants(b *fix.Builder, hits []hit) {
	for _, h := range hits {
		c.convertConstant(b, h)
	}
}

// convertConstant writes int64(tcerr.CodeInternalError) for 6000, or for what
// stands in the conversion that is there.
func (c *comparison) convertConstant(b *fix.Builder, h hit) {
	e := ast.Unparen(h.Expr)
	for {
		call, ok := e.(*ast.CallExpr) // of a constant: a conversion
		if !ok {
			break
		}
		e = ast.Unparen(call.Args[0])
	}
	text := c.spell(b, h, e)
	if e == h.Expr && h.product == nil {
		t := c.typ
		if isInterface(t) {
			t = c.Info.TypeOf(e) // the type that the constant has in the interface
		}
		text = c.typeName(b, t, e) + "(" + text + ")"
	}
	b.Replace(e, text)
}

// spell returns how the constant for a code is written at a node.
func (c *comparison) spell(b *fix.Builder, h hit, at ast.Node) string {
	if h.product != nil {
		return b.Name(fix.PackageOf(h.product.Pkg()), h.product.Name(), at.Pos())
	}
	return c.words.spell(b, c.family, h.code, at.Pos())
}

// typeName returns how a basic type, a named type or a type parameter is
// written at a node.
func (c *comparison) typeName(b *fix.Builder, t types.Type, at ast.Node) string {
	var obj *types.TypeName
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		obj, _ = types.Universe.Lookup(t.Name()).(*types.TypeName)
	case *types.TypeParam:
		obj = t.Obj()
	case *types.Named:
		if t.TypeArgs().Len() > 0 {
			break
		}
		if obj = t.Obj(); obj.Pkg() != c.Pkg && obj.Exported() {
			return b.Name(fix.PackageOf(obj.Pkg()), obj.Name(), at.Pos())
		}
	}
	if obj == nil || !c.File(at.Pos()).Means(obj.Name(), obj, at.Pos()) {
		b.Fail()
		return ""
	}
	return obj.Name()
}

// convertValues names the constants and converts everything else to tcerr.Code
// that is not an untyped constant.
func (c *comparison) convertValues(b *fix.Builder, hits []hit) {
	meanings := make(map[ast.Expr]hit, len(hits))
	for _, h := range hits {
		meanings[h.Expr] = h
	}
	for _, e := range c.members {
		e = ast.Unparen(e)
		if h, ok := meanings[e]; ok {
			b.Replace(e, c.spell(b, h, e))
			continue
		}
		if !c.family.converts(c.Info, e) {
			b.Fail()
		}
		if c.Info.Types[e].Value != nil && c.untyped(e) {
			continue
		}
		c.convert(b, e, c.words.spellType(b, c.family, e.Pos()))
	}
	if elem := c.basicElem(); elem != nil {
		b.Replace(elem, c.words.spellType(b, c.family, elem.Pos()))
	}
}

// convert converts e. The conversion int(x) gives way to the new one, if that is
// to an int as well, and so does string(x).
func (c *comparison) convert(b *fix.Builder, e ast.Expr, name string) {
	if call, ok := e.(*ast.CallExpr); ok && c.words.isPlain(c.family) {
		if tv := c.Info.Types[call.Fun]; tv.IsType() && types.Identical(tv.Type, c.family.plain) {
			b.Replace(call.Fun, name)
			return
		}
	}
	b.Wrap(e, name+"(", ")")
}

// isUntypedShift reports whether an expression has the shift of a constant by
// a variable. The constant takes its type from what is around, so that a
// conversion changes what is shifted out:
//
//	switch code { case 1 << n: }                   // an int16, like code
//	switch tcerr.Code(code) { case tcerr.Code(1 << n): }  // an int
func isUntypedShift(info *types.Info, e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		if n, ok := n.(*ast.BinaryExpr); ok && (n.Op == token.SHL || n.Op == token.SHR) {
			found = found || info.Types[n.X].Value != nil && info.Types[n].Value == nil
		}
		return !found
	})
	return found
}

// untyped reports whether the constant expression e is untyped.
func (c *comparison) untyped(e ast.Expr) bool {
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

// comparedType returns the type that values and constants are compared in.
func (c *comparison) comparedType() types.Type {
	if c.site.Kind == site.Collection {
		switch t := c.Info.TypeOf(c.site.Node.(*ast.CompositeLit)).Underlying().(type) {
		case *types.Map:
			return t.Key()
		case interface{ Elem() types.Type }:
			return t.Elem()
		}
	}
	return c.Info.TypeOf(c.site.Operands[0])
}

// basicElem returns the element or key type of a collection literal, if that
// is spelled with the name of a basic one: []int{…}, map[int]bool{…}.
func (c *comparison) basicElem() *ast.Ident {
	lit, ok := c.site.Node.(*ast.CompositeLit)
	if !ok {
		return nil
	}
	return basicElem(c.Info, lit)
}

func basicElem(info *types.Info, lit *ast.CompositeLit) *ast.Ident {
	var elem ast.Expr
	switch t := lit.Type.(type) {
	case *ast.ArrayType:
		elem = t.Elt
	case *ast.MapType:
		elem = t.Key
	}
	id, ok := elem.(*ast.Ident)
	if !ok {
		return nil
	}
	if _, basic := info.TypeOf(id).(*types.Basic); !basic {
		return nil
	}
	return id
}

// fitsInt reports whether the conversion of an integer type to int keeps
// different values different, on 32-bit platforms too. Of a type parameter,
// all types must.
func fitsInt(t types.Type) bool {
	isNarrow := func(kind types.BasicKind) bool { return kind != types.Int64 && kind != types.Uint64 }
	if b, ok := t.Underlying().(*types.Basic); ok && types.Int <= b.Kind() && b.Kind() <= types.Uintptr {
		return isNarrow(b.Kind())
	}
	var terms []*types.Term
	for kind := types.Int; kind <= types.Uintptr; kind++ {
		if isNarrow(kind) {
			terms = append(terms, types.NewTerm(true, types.Typ[kind]))
		}
	}
	narrow := types.NewInterfaceType(nil, []types.Type{types.NewUnion(terms)}).Complete()
	return !isInterface(t) && types.Satisfies(t, narrow)
}

// ownConstants returns, by value, the constants that the package of the
// compared type declares of that type, if the file can name them as it is and
// one of them stands for a hit. The first in the source wins.
func (c *comparison) ownConstants() map[string]string {
	pkg := packageOf(c.typ)
	if pkg == nil || !c.File(c.site.Node.Pos()).CanName(fix.PackageOf(pkg)) {
		return nil
	}
	all := c.constantsOf(c.typ, c.inTest(c.site.Node.Pos()))
	var own map[string]string
	for _, h := range c.hits {
		k := key(h.Value)
		if name, ok := all[k]; ok {
			if own == nil {
				own = make(map[string]string)
			}
			own[k] = name
		}
	}
	return own
}

// A seenType is a named type and whether it is used in a test.
type seenType struct {
	typ    types.Type
	inTest bool
}

// constantsOf returns, by value, the constants that the package of a named type
// declares of it and that can be used here. One that a test declares is not
// there when the package is built without its tests.
func (p *Pass) constantsOf(typ types.Type, inTest bool) map[string]string {
	known, ok := p.constants[seenType{typ, inTest}]
	if ok {
		return known
	}
	pkg := packageOf(typ)
	first := make(map[string]*types.Const)
	for _, name := range pkg.Scope().Names() {
		obj, ok := pkg.Scope().Lookup(name).(*types.Const)
		if !ok || !types.Identical(obj.Type(), typ) {
			continue
		}
		if pkg != p.Pkg && !obj.Exported() || pkg == p.Pkg && (p.isConstrained(obj.Pos()) || !inTest && p.inTest(obj.Pos())) {
			continue
		}
		k := key(obj.Val())
		if other := first[k]; other == nil || p.before(obj, other) {
			first[k] = obj
		}
	}
	known = make(map[string]string, len(first))
	for k, obj := range first {
		known[k] = obj.Name()
	}
	if p.constants == nil {
		p.constants = make(map[seenType]map[string]string)
	}
	p.constants[seenType{typ, inTest}] = known
	return known
}

// inTest reports whether a test file is at pos.
func (p *Pass) inTest(pos token.Pos) bool {
	return astutil.InTest(p.Fset, pos)
}

// isConstrained reports whether the file at pos has build constraints: a line
// //go:build or the name of a system in its own, as codes_linux.go.
func (p *Pass) isConstrained(pos token.Pos) bool {
	name := filepath.Base(p.Fset.File(pos).Name())
	nowhere := build.Context{GOOS: "none", GOARCH: "none", OpenFile: func(string) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader("package p")), nil
	}}
	if matches, err := nowhere.MatchFile("", name); err == nil && !matches {
		return true
	}
	i := slices.IndexFunc(p.pass.Files, func(f *ast.File) bool { return f.FileStart <= pos && pos <= f.FileEnd })
	return i >= 0 && slices.ContainsFunc(p.pass.Files[i].Comments, func(g *ast.CommentGroup) bool {
		return g.Pos() < p.pass.Files[i].Package && slices.ContainsFunc(g.List, func(c *ast.Comment) bool { return constraint.IsGoBuild(c.Text) })
	})
}

// before reports whether a is declared before b, file by file.
func (p *Pass) before(a, b *types.Const) bool {
	x, y := p.Fset.Position(a.Pos()), p.Fset.Position(b.Pos())
	return cmp.Or(strings.Compare(x.Filename, y.Filename), cmp.Compare(x.Line, y.Line), cmp.Compare(x.Column, y.Column)) < 0
}
