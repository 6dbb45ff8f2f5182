// Package product finds the error codes that the packages of the API 3.0 SDK
// declare, one package a product and version:
//
//	github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/cvm/v20170312
//
//	RESOURCENOTFOUND_INSTANCENOTFOUND = "ResourceNotFound.InstanceNotFound"
//
// All of them are untyped constants whose name is the code in upper case, with
// an underscore for every character that a name cannot have. So a code is found
// by its name, and a package with 500 codes costs no more than one with 5.
package product

import (
	"go/constant"
	"go/types"
	"path"
	"strings"
)

// Is reports whether a package is one of a product: in whatever copy of the SDK,
// its path ends in its version, v20170312, and its constant APIVersion is that
// date.
func Is(pkg *types.Package) bool {
	version := path.Base(pkg.Path())
	if len(version) != len("v20170312") || version[0] != 'v' {
		return false
	}
	for _, c := range []byte(version[1:]) {
		if c < '0' || '9' < c {
			return false
		}
	}
	date, ok := text(pkg, "APIVersion")
	return ok && date == version[1:5]+"-"+version[5:7]+"-"+version[7:]
}

// Name returns what people call a product: cvm. Its package is named after its
// version.
func Name(pkg *types.Package) string { return path.Base(path.Dir(pkg.Path())) }

// Declared returns the constant that a product declares for a code, or nil.
func Declared(pkg *types.Package, code string) *types.Const {
	if c := Like(pkg, code); c != nil && constant.StringVal(c.Val()) == code {
		return c
	}
	return nil
}

// Like returns the constant whose code is a text, or differs from it only by
// case, or nil.
func Like(pkg *types.Package, code string) *types.Const {
	c, ok := pkg.Scope().Lookup(constantName(code)).(*types.Const)
	if !ok || c.Val().Kind() != constant.String || !strings.EqualFold(constant.StringVal(c.Val()), code) {
		return nil
	}
	return c
}

// constantName returns what a product calls the constant of a code.
func constantName(code string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z':
			return r - 'a' + 'A'
		case 'A' <= r && r <= 'Z', '0' <= r && r <= '9':
			return r
		}
		return '_'
	}, code)
}

func text(pkg *types.Package, name string) (string, bool) {
	c, ok := pkg.Scope().Lookup(name).(*types.Const)
	if !ok || c.Val().Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(c.Val()), true
}
