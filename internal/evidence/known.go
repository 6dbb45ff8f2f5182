package evidence

import (
	"go/types"

	"github.com/tcerr/tcerrlint/internal/library"
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
	return obj.Name() == name && library.WithoutVendor(obj.Pkg().Path()) == constantsPackage
}

// knownField reports whether the field holds a code in a type that lacks the
// shape: the error of the first tencentcloud-sdk-go, whose Code is the name
// that API 3.0 gives. The other SDK types with a code of API 2.0 (LegacyAPIError
// and the responses of qcloudapi-sdk-go, DeprecatedAPIErrorResponse of today's
// tencentcloud-sdk-go) have the shape.
func knownField(selection *types.Selection, role Role) bool {
	if role != Code || selection.Obj().Name() != "CodeNumber" {
		return false
	}
	named, ok := types.Unalias(declaring(selection)).(*types.Named)
	return ok && named.Obj().Name() == "APIError" && named.Obj().Pkg() != nil && library.IsSDK(named.Obj().Pkg().Path())
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

func deref(t types.Type) types.Type {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}
