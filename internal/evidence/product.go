package evidence

import (
	"go/constant"
	"go/types"
	"strings"

	"github.com/tcerr/tcerrlint/internal/library"
)

// A Product is a package of the SDK of API 3.0 that declares the codes of one
// product as untyped constants:
//
//	const RESOURCENOTFOUND_INSTANCENOTFOUND = "ResourceNotFound.InstanceNotFound"
type Product struct {
	Pkg *types.Package
	// Codes are the constants by value. No product has a code twice.
	Codes map[string]*types.Const
}

// Products returns the product packages that the package imports itself, in the
// order of its imports. They are read when they are first asked for, which takes
// half a millisecond for the largest.
func (x *Index) Products() []Product {
	if x.products == nil {
		x.products = []Product{}
		for _, pkg := range x.pkg.Imports() {
			if !library.IsSDK(pkg.Path()) || library.IsLegacySDK(pkg.Path()) {
				continue
			}
			if codes := productCodes(pkg.Scope()); len(codes) > 0 {
				x.products = append(x.products, Product{pkg, codes})
			}
		}
	}
	return x.products
}

// productCodes returns the constants of a scope that are named after their
// value, as those for codes are.
func productCodes(scope *types.Scope) map[string]*types.Const {
	codes := make(map[string]*types.Const)
	for _, name := range scope.Names() {
		c, ok := scope.Lookup(name).(*types.Const)
		if !ok || c.Val().Kind() != constant.String || c.Type() != types.Typ[types.UntypedString] {
			continue
		}
		if value := constant.StringVal(c.Val()); name == constantName(value) {
			codes[value] = c
		}
	}
	return codes
}

// constantName returns the name that the SDK gives the constant of a code.
func constantName(code string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'A' <= r && r <= 'Z', '0' <= r && r <= '9':
			return r
		case 'a' <= r && r <= 'z':
			return r - 'a' + 'A'
		}
		return '_'
	}, code)
}
