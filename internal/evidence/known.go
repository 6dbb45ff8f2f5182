package evidence

import (
	"go/types"
	"strings"
)

// constantsModule is the path of the package of typed constants.
const constantsModule = "github.com/tcerr/tcerrlint/tcerr"

// knownType reports whether t is one of the named types of package tcerr.
func (x *Index) knownType(t types.Type, role Role) bool {
	if t == nil {
		return false
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	switch named.Obj().Name() {
	case "Code":
		return role == Code && isConstants(named.Obj().Pkg())
	case "ModuleCode":
		return role == ModuleCode && isConstants(named.Obj().Pkg())
	case "Desc":
		return role == Desc && isConstants(named.Obj().Pkg())
	}
	return false
}

func isConstants(pkg *types.Package) bool {
	return withoutVendor(pkg.Path()) == constantsModule
}

// knownField reports whether the field holds a code in a type that lacks the
// shape. The other types of the SDKs of API 2.0 (LegacyAPIError and the
// responses of qcloudapi-sdk-go, DeprecatedAPIErrorResponse of
// tencentcloud-sdk-go) have it.
func knownField(field *types.Var, selection *types.Selection, role Role) bool {
	if role != Code || field.Name() != "CodeNumber" || field.Pkg() == nil {
		return false
	}
	path := withoutVendor(field.Pkg().Path())
	if path != "github.com/zqfan/tencentcloud-sdk-go/common" {
		return false
	}
	named, ok := types.Unalias(deref(selection.Recv())).(*types.Named)
	return ok && (len(selection.Index()) > 1 || named.Obj().Name() == "APIError")
}

func deref(t types.Type) types.Type {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

// isSDK reports whether an import path is that of a Tencent Cloud API SDK, a
// copy or a fork of one. Only what stands behind host and owner counts:
// github.com/tencent/… holds many things that have nothing to do with the API.
func isSDK(path string) bool {
	segments := strings.Split(withoutVendor(path), "/")
	if strings.Contains(segments[0], ".") {
		segments = segments[min(2, len(segments)-1):]
	}
	for _, s := range segments {
		vendor, sdk := false, false
		for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '-' || r == '_' || r == '.' }) {
			switch word {
			case "tencentcloud", "tencentyun", "qcloud", "qcloudapi":
				vendor = true
			case "sdk":
				sdk = true
			}
		}
		if vendor && sdk {
			return true
		}
	}
	return false
}

// withoutVendor returns the path as it is imported.
func withoutVendor(path string) string {
	if i := strings.LastIndex(path, "/vendor/"); i >= 0 {
		return path[i+len("/vendor/"):]
	}
	return strings.TrimPrefix(path, "vendor/")
}
