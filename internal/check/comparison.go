package check

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/types"
	"slices"

	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/fix"
	"github.com/tcerr/tcerrlint/internal/product"
	"github.com/tcerr/tcerrlint/internal/site"
)

// A hit is a constant of a site that stands for a code.
type hit struct {
	site.Constant
	code codes.Code
	// product is the untyped constant that the package of a product declares for
	// the code, if that is what is meant here.
	product *types.Const
}

// key returns what makes equal constants equal: 5000 and 5e3.
func key(v constant.Value) string { return v.ExactString() }

// A comparison is a site of evidenced codes.
type comparison struct {
	*Pass
	site   *site.Site
	family *family
	hits   []hit
	// members are those of the site that the fix is to convert.
	members []ast.Expr
	typ     types.Type // that values and constants are compared in
	// own holds the names of the constants that typ's own package declares, if
	// they are of use here, by the constants' keys.
	own map[string]string
}

func newComparison(p *Pass, s *site.Site, f *family, hits []hit) *comparison {
	c := &comparison{Pass: p, site: s, family: f, hits: hits, members: s.Members}
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

// hits returns the constants of the site that are codes of the family and that
// the check is to report: not those that the program has given a name, unless the
// user wants that.
func (p *Pass) hits(s *site.Site, f *family) []hit {
	return p.hitsOf(s, func(v constant.Value) (hit, bool) {
		code, ok := f.find(p.Codes, v)
		return hit{code: code}, ok && !code.IsSuccess()
	})
}

// hitsOf is hits, where the code is found in another way.
func (p *Pass) hitsOf(s *site.Site, find func(constant.Value) (hit, bool)) []hit {
	var hits []hit
	for _, c := range s.Constants {
		if !c.Raw && !(p.Settings.NamedConstants && p.ownPlain(c.Name)) {
			continue
		}
		if h, ok := find(c.Value); ok {
			h.Constant = c
			hits = append(hits, h)
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
		text := key(h.Value)
		if h.Name != nil {
			text = h.Name.Name() + " = " + text
		}
		f := Finding{Pos: h.Expr.Pos(), End: h.Expr.End()}
		if decoded && !c.isFloat64(h) {
			f.Message = fmt.Sprintf("%s (%s) never equals this code if encoding/json decoded it into an interface{}: the one is of type %s, the other float64; decode the code into an int and compare with %s",
				text, h.code.Title, types.TypeString(c.Info.TypeOf(h.Expr), types.RelativeTo(c.Pkg)), c.constant(h))
		} else {
			f.Message = fmt.Sprintf("%s is %s; compare with %s", text, c.meaning(h), c.constant(h))
			f.Fix = fix
		}
		findings[i] = f
	}
	return findings
}

// meaning says what a code is.
func (c *comparison) meaning(h hit) string {
	if h.product != nil {
		return "an error code of " + product.Name(h.product.Pkg())
	}
	return fmt.Sprintf("the Tencent Cloud %s for %q", c.family.word, h.code.Title)
}

// constant returns how messages name the constant to use.
func (c *comparison) constant(h hit) string {
	if name, ok := c.own[key(h.Value)]; ok {
		if pkg := packageOf(c.typ); pkg != c.Pkg {
			return pkg.Name() + "." + name
		}
		return name
	}
	if h.product != nil {
		name := fix.PackageOf(h.product.Pkg())
		if text := c.File(h.Expr.Pos()).NewFix().Name(name, h.product.Name(), h.Expr.Pos()); text != "" {
			return text
		}
		return product.Name(h.product.Pkg()) + "." + h.product.Name()
	}
	return c.words.constantFor(c.family, h.code)
}

// decoded reports whether all operands are fields or map elements of type
// interface{}, which encoding/json fills with a float64, if it does. Variables
// are not asked, nor fields that the program fills: it may have put an int there.
func (c *comparison) decoded() bool {
	if c.family.hasTexts() {
		return false // a string stays one
	}
	for _, e := range c.site.Operands {
		e = ast.Unparen(e)
		switch n := e.(type) {
		case *ast.SelectorExpr:
			if c.fills(n) {
				return false
			}
		case *ast.IndexExpr:
		default:
			return false
		}
		if !isInterface(c.Info.TypeOf(e)) || c.Evidence.Of(e, c.family.role) == evidence.Flow {
			return false
		}
	}
	return true
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
