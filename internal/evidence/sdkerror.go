package evidence

import (
	"go/ast"
	"go/types"

	"github.com/tcerr/tcerrlint/internal/library"
)

// isSDKError reports whether t is the error of API 3.0, in the SDK, a copy of it
// or the SDK of a private cloud: by its name, and by having at least the fields
// and methods that it had from its first version on. Later versions have more.
// Other vendors have the same fields and methods in types of other names.
func isSDKError(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || !library.IsSDKError(named.Obj().Pkg().Path(), named.Obj().Name()) {
		return false
	}
	st, ok := named.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	found := 0
	for f := range st.Fields() {
		switch f.Name() {
		case "Code", "Message", "RequestId":
			if isString(f.Type()) {
				found++
			}
		}
	}
	for m := range named.Methods() {
		switch m.Name() {
		case "GetCode", "GetMessage", "GetRequestId":
			sig := m.Signature()
			if sig.Params().Len() == 0 && sig.Results().Len() == 1 && isString(sig.Results().At(0).Type()) {
				found++
			}
		}
	}
	return found == 6
}

// sdkField reports whether the field is the code of the error of API 3.0, or of
// one that the operand embeds.
func sdkField(selection *types.Selection) bool {
	return selection.Obj().Name() == "Code" && isSDKError(declaring(selection))
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
