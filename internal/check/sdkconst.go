package check

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/product"
	"github.com/tcerr/tcerrlint/internal/site"
)

func sdkconst() *Check {
	return &Check{
		Name:  "sdkconst",
		Title: "report codes of API 3.0 errors that are compared as bare strings",
		Says:  `"RequestLimitExceeded" is the Tencent Cloud code for "request rate exceeded"; compare with tcerr.SDKRequestLimitExceeded`,
		Doc: `
The package of each product in the SDK of API 3.0 declares the error codes of the
product as constants, and package tcerr those that all products have in common and
those that the SDK makes itself. A raw string in their place is easily misspelled,
and a misspelled one still compiles.

The check reports a raw string, one that is written without naming a declared
constant, that is compared with the field Code or the method GetCode of
TencentCloudSDKError in any copy of the SDK, with what they flow to in the same
package, or with a tcerr.SDKCode: with == and !=, in the cases of a switch, and in
lists and maps that nothing else is done with: slices.Contains, slices.Index, the
index of a map, a loop that compares the elements, a function of the same package
that does one of these, and the arguments of a function that compares them.

The constant is that of the one product that the file imports and that declares the
code. Where the main and the international SDK both do, it is the one of the SDK
that the error is of. If none does, and the code is a common one, it is that of
package tcerr.

# What it leaves alone

It is silent where two products declare the code, where none does and it is no
common one, which says nothing about it, as services answer with codes that are
not declared; about prefixes and other parts of a code; about lists that another
package gets to see; and in tests, which pin what the constants hold by writing
it out. It looks at packages that import the SDK or package tcerr, and at what
the settings code-fields and code-funcs name. A code of API 3.0 is known by its
type, or by where it comes from, so the setting evidence changes nothing.

# The fix

The fix puts the constant in the place of the string; the value is the same. The
constant of a product has no type, so nothing else changes. Where one of package
tcerr is needed, what is compared is converted to tcerr.SDKCode, and a switch as a
whole, in which both kinds go together. If the value has a named type whose package
declares a constant of that string, and the file can name it, that one is used.

# Settings

With the setting constants-package, the user's constants stand for those of package
tcerr, and not for those of the products. With the setting named-constants, the
package's own constants of a basic type are reported as well.`,
		Before: `if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == "RequestLimitExceeded" {
	return nil
}`,
		After: `if e, ok := err.(*sdk.TencentCloudSDKError); ok && tcerr.SDKCode(e.Code) == tcerr.SDKRequestLimitExceeded {
	return nil
}`,
		Text:  func(p *Pass, text string) bool { return codes.IsName(text) && p.canMeetNames() },
		Value: mayBeName,
		Named: func(p *Pass, c *types.Const) bool {
			return p.Settings.NamedConstants && p.ownPlain(c) && mayBeName(p, c.Val())
		},
		Run: runSDKConst,
	}
}

// mayBeName reports whether a constant may be the name of a code.
func mayBeName(p *Pass, v constant.Value) bool {
	return v.Kind() == constant.String && codes.IsName(constant.StringVal(v)) && p.canMeetNames()
}

// canMeetNames reports whether the package can have a code of API 3.0: most do not
// import the SDK and are spared a closer look at each text that looks like one.
func (p *Pass) canMeetNames() bool {
	if !p.isMeeting {
		known := p.Settings.Evidence
		p.isMeeting = true
		p.meets = len(known.Fields)+len(known.Funcs) > 0 || p.importsSDK ||
			findImport(p.pass, tcerr.Path) != nil || findImport(p.pass, p.words.pkg.Path) != nil
	}
	return p.meets
}

func runSDKConst(p *Pass, s *site.Site) []Finding {
	if s.Kind == site.Match || s.Searched || p.inTest(s.Node.Pos()) || library.IsSDK(p.Pkg.Path()) {
		return nil // the SDK itself is written in terms of nothing else
	}
	var products []*types.Package // those that may be meant
	asked := false
	hits := p.hitsOf(s, func(v constant.Value) (hit, bool) {
		if !mayBeName(p, v) {
			return hit{}, false
		}
		if !asked {
			products, asked = p.productsOf(s), true
		}
		return p.nameHit(products, v)
	})
	if len(hits) == 0 || !p.evidenced(s, nameFamily.role) || s.Holder != nil && !p.onlyLookedAt(s.Holder) {
		return nil
	}
	return newComparison(p, s, nameFamily, hits).without(p.taken(s)).findings()
}

// nameHit returns what a text stands for: the code of the one product that
// declares it or, where none does, a common one.
func (p *Pass) nameHit(products []*types.Package, v constant.Value) (hit, bool) {
	var h hit
	for _, pkg := range products {
		if c := product.Declared(pkg, constant.StringVal(v)); c != nil {
			if h.product != nil {
				return hit{}, false // of either
			}
			h.product = c
		}
	}
	if h.product != nil {
		return h, true
	}
	code, ok := nameFamily.find(p.Codes, v)
	return hit{code: code}, ok
}

// productsOf returns the products whose codes the site may have, of those that
// its file imports: not those of another SDK than the one that the errors are of.
func (p *Pass) productsOf(s *site.Site) []*types.Package {
	products := p.productsAt(s.Node.Pos())
	if len(products) == 0 {
		return nil
	}
	var sdks []string
	for _, e := range s.Operands {
		pkg := p.Evidence.SDKErrorPackage(e)
		if pkg == nil {
			return products // from somewhere
		}
		root, ok := strings.CutSuffix(pkg.Path(), "/common/errors")
		if !ok {
			return products
		}
		sdks = append(sdks, root)
	}
	var meant []*types.Package
	for _, pkg := range products {
		root := strings.TrimSuffix(pkg.Path(), "/"+product.Name(pkg)+"/"+pkg.Path()[strings.LastIndexByte(pkg.Path(), '/')+1:])
		if !library.IsSDK(pkg.Path()) || slices.Contains(sdks, root) {
			meant = append(meant, pkg)
		}
	}
	return meant
}

// productsAt returns the products that the file at pos imports.
func (p *Pass) productsAt(pos token.Pos) []*types.Package {
	f := p.file(pos)
	if f.products == nil {
		f.products = []*types.Package{}
		for _, spec := range f.syntax.Imports {
			name := p.Info.PkgNameOf(spec)
			if name == nil || name.Name() == "_" {
				continue
			}
			if pkg := name.Imported(); isProduct(pkg) && !slices.Contains(f.products, pkg) {
				f.products = append(f.products, pkg)
			}
		}
	}
	return f.products
}

// onlyLookedAt reports whether nothing is done with a list or map but to look
// something up in it and to compare its elements, here or in functions of this
// package that get it, and nothing with an element or an argument but to compare
// it and to tell it to another package. Else it may be compared with codes of
// another kind as well:
//
//	func gone(err error, code string) bool {
//		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
//			return e.Code == code
//		}
//		return goneElsewhere(err, code)
//	}
func (p *Pass) onlyLookedAt(holder *types.Var) bool {
	seen := make(map[*types.Var]bool)
	holders := []*types.Var{holder}
	for len(holders) > 0 {
		v := holders[len(holders)-1]
		holders = holders[:len(holders)-1]
		if seen[v] {
			continue
		}
		seen[v] = true
		if v.Exported() && v.Parent() == p.Pkg.Scope() && p.Pkg.Name() != "main" {
			return false
		}
		if !isIndexed(v.Type()) {
			if !p.onlyTold(v) {
				return false
			}
			continue
		}
		for _, use := range p.usesOf(v) {
			next, ok := p.lookedAt(use)
			if !ok {
				return false
			}
			if next != nil {
				holders = append(holders, next)
			}
		}
	}
	return true
}

// onlyTold reports whether a text is only compared, and told to functions of other
// packages.
func (p *Pass) onlyTold(v *types.Var) bool {
	n := p.names()
	return n != nil && !slices.ContainsFunc(n.usesOfVar(v), func(use inspector.Cursor) bool {
		call, ok := use.Parent().Node().(*ast.CallExpr)
		if ok && call.Fun != use.Node() {
			fn := astutil.StaticCallee(p.Info, call)
			return fn == nil || fn.Pkg() == p.Pkg
		}
		return !n.compares(use)
	})
}

// lookedAt reports whether a use of a list or map only looks at it, perhaps by its
// elements, which a variable then holds, or in a function of this package that gets
// it as a parameter.
func (p *Pass) lookedAt(use inspector.Cursor) (next *types.Var, ok bool) {
	outer, use := astutil.Outer(use)
	_, isMap := p.Info.TypeOf(use.Node().(ast.Expr)).Underlying().(*types.Map)
	switch n := outer.Node().(type) {
	case *ast.RangeStmt:
		if isMap || n.X != use.Node() {
			return nil, false
		}
		if n.Value == nil || astutil.IsBlank(n.Value) {
			return nil, true
		}
		id, _ := n.Value.(*ast.Ident)
		next, ok = p.Info.ObjectOf(id).(*types.Var)
		return next, ok
	case *ast.IndexExpr:
		return nil, isMap && p.onlyReads(use)
	case *ast.CallExpr:
		fn := astutil.StaticCallee(p.Info, n)
		if fn == nil || fn.Pkg() != p.Pkg {
			return nil, p.onlyReads(use)
		}
		i := slices.IndexFunc(n.Args, func(arg ast.Expr) bool { return arg == use.Node() })
		if i < 0 || fn.Signature().Variadic() && !n.Ellipsis.IsValid() && i >= fn.Signature().Params().Len()-1 {
			return nil, false
		}
		return fn.Origin().Signature().Params().At(i), !isMap
	}
	return nil, false
}
