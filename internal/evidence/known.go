package evidence

import (
	"go/types"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// ConstantsPackage is the path of the package of typed constants.
const ConstantsPackage = "github.com/tcerr/tcerrlint/tcerr"

// TypeName returns the name of the type that the package of typed constants has
// for the role, or "".
func (r Role) TypeName() string {
	switch r {
	case Code:
		return "Code"
	case ModuleCode:
		return "ModuleCode"
	case Desc:
		return "Desc"
	case SDKCode:
		return "SDKCode"
	}
	return ""
}

// knownType reports whether t is the type of that role in the package of typed
// constants, one that the user has for it, or a pointer to one of them.
func (x *Index) knownType(t types.Type, role Role) bool {
	named, ok := types.Unalias(astutil.Deref(t)).(*types.Named)
	if !ok {
		return false
	}
	obj := named.Obj()
	return x.Types[role] == obj || obj.Name() == role.TypeName() && library.WithoutVendor(obj.Pkg().Path()) == ConstantsPackage
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
	return ok && named.Obj().Name() == "APIError" && library.IsSDK(named.Obj().Pkg().Path())
}

// declaring returns the type that declares a selected field: the operand's, or
// one that it embeds.
func declaring(selection *types.Selection) types.Type {
	t := selection.Recv()
	index := selection.Index()
	for _, i := range index[:len(index)-1] {
		t = structOf(t).Field(i).Type()
	}
	return astutil.Deref(t)
}
