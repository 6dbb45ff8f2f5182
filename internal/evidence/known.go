package evidence

import (
	"go/ast"
	"go/types"
	"strings"
)

// constantsPackage is the path of the package of typed constants.
const constantsPackage = "github.com/tcerr/tcerrlint/tcerr"

// Know makes the values of a named type evidence of the role, E2: the user's
// own type of constants.
func (x *Index) Know(t *types.TypeName, role Role) {
	if x.knownTypes == nil {
		x.knownTypes = make(map[*types.TypeName]Role)
	}
	x.knownTypes[t] = role
}

// knownType reports whether t is the type of that role in package tcerr, one
// that the user has for it, or a pointer to one of them.
func (x *Index) knownType(t types.Type, role Role) bool {
	if t == nil {
		return false
	}
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		t = p.Elem()
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	var name string
	switch role {
	case Code:
		name = "Code"
	case ModuleCode:
		name = "ModuleCode"
	case Desc:
		name = "Desc"
	}
	obj := named.Obj()
	if known, ok := x.knownTypes[obj]; ok && known == role {
		return true
	}
	return obj.Name() == name && withoutVendor(obj.Pkg().Path()) == constantsPackage
}

// knownField reports whether the field holds a code in a type that lacks the
// shape: the error of the first tencentcloud-sdk-go, whose Code is the name
// that API 3.0 gives. The other SDK types with a code of API 2.0 (LegacyAPIError
// and the responses of qcloudapi-sdk-go, DeprecatedAPIErrorResponse of today's
// tencentcloud-sdk-go) have the shape.
func knownField(field *types.Var, role Role) bool {
	return role == Code && field.Name() == "CodeNumber" && field.Pkg() != nil && isSDK(field.Pkg().Path())
}

// sdks are how the names of the SDKs of the Tencent Cloud API begin, in the
// originals, their copies and their forks.
var sdks = [...]string{"tencentcloud-sdk", "qcloudapi-sdk", "qcloud-sdk"}

// isSDK reports whether an import path is that of an SDK of the Tencent Cloud
// API. Only what stands behind host and owner counts: github.com/tencent/…
// holds many things that have nothing to do with the API. The SDKs of object
// storage and of single services do not count, as their codes are others.
func isSDK(path string) bool {
	rest := withoutVendor(path)
	if host, _, _ := strings.Cut(rest, "/"); strings.Contains(host, ".") {
		_, rest, _ = strings.Cut(rest, "/") // host
		_, rest, _ = strings.Cut(rest, "/") // owner
	}
	for segment := range strings.SplitSeq(rest, "/") {
		for _, sdk := range sdks {
			if after, ok := strings.CutPrefix(segment, sdk); ok && (after == "" || after[0] == '-') {
				return true
			}
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

// sdkField reports whether the field is the code of the error of API 3.0, or of
// one that the operand embeds.
func sdkField(selection *types.Selection) bool {
	return selection.Obj().Name() == "Code" && isSDKError(declaring(selection))
}

// declaring returns the type that declares a selected field: the operand's, or
// one that it embeds.
func declaring(selection *types.Selection) types.Type {
	t := deref(selection.Recv())
	index := selection.Index()
	for _, i := range index[:len(index)-1] {
		st, ok := t.Underlying().(*types.Struct)
		if !ok {
			return t
		}
		t = deref(st.Field(i).Type())
	}
	return t
}

// sdkGetter reports whether the call is one of the method GetCode of the error
// of API 3.0, or of a type that embeds it.
func (x *Index) sdkGetter(call *ast.CallExpr) bool {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	fn, ok := x.info.Uses[sel.Sel].(*types.Func)
	return ok && fn.Name() == "GetCode" && fn.Signature().Recv() != nil && isSDKError(deref(fn.Signature().Recv().Type()))
}

// isSDKError reports whether t is the error of API 3.0 in a copy of the SDK.
func isSDKError(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	return ok && named.Obj().Name() == "TencentCloudSDKError" && named.Obj().Pkg() != nil && isSDK(named.Obj().Pkg().Path())
}

func deref(t types.Type) types.Type {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}
