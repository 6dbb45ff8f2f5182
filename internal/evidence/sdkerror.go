package evidence

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// IsSDKError reports whether t is the error type of API 3.0, in the SDK, in a copy
// of it or in the SDK of a private cloud: it has the name, and at least the fields
// and methods of the first version. Later versions have more. The name is needed
// because other vendors' errors have the same fields and methods.
func IsSDKError(t types.Type) bool {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || !library.IsSDKErrorName(named.Obj().Pkg().Path(), named.Obj().Name()) {
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
			if astutil.IsString(f.Type()) {
				found++
			}
		}
	}
	for m := range named.Methods() {
		switch m.Name() {
		case "GetCode", "GetMessage", "GetRequestId":
			sig := m.Signature()
			_, onPointer := types.Unalias(sig.Recv().Type()).(*types.Pointer)
			if onPointer && sig.Params().Len() == 0 && sig.Results().Len() == 1 && astutil.IsString(sig.Results().At(0).Type()) {
				found++
			}
		}
	}
	return found == 6
}

// CanNameSDKError reports whether a package, or one that it imports, declares an
// error type of API 3.0. Only such a package can assert that an error is one,
// since an assertion names the type. (One that names it by the alias of a third
// package is missed.) It costs a look-up of a few names.
func CanNameSDKError(pkg *types.Package) bool {
	return declaresSDKError(pkg) || slices.ContainsFunc(pkg.Imports(), declaresSDKError)
}

// declaresSDKError reports whether a package declares an error type of API 3.0.
func declaresSDKError(pkg *types.Package) bool {
	for name := range library.SDKErrorNames(pkg.Path()) {
		if obj, ok := pkg.Scope().Lookup(name).(*types.TypeName); ok && IsSDKError(obj.Type()) {
			return true
		}
	}
	return false
}

// sdkField reports whether a selected field is the code of an error of API 3.0,
// which may be embedded in the operand.
func sdkField(selection *types.Selection) bool {
	return selection.Obj().Name() == "Code" && IsSDKError(declaring(selection))
}

// sdkGetter reports whether a call is one of the method GetCode of an error of API
// 3.0, which may be embedded in the operand.
func (x *Index) sdkGetter(call *ast.CallExpr) bool {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	fn, ok := x.info.Uses[sel.Sel].(*types.Func)
	return ok && isSDKGetter(fn)
}

// isSDKGetter reports whether a method is GetCode of an error of API 3.0.
func isSDKGetter(fn *types.Func) bool {
	return fn.Name() == "GetCode" && fn.Signature().Recv() != nil && IsSDKError(astutil.Deref(fn.Signature().Recv().Type()))
}

// SDKErrorPackage returns the package that declares the error type in e, which is
// err.Code or err.GetCode(), perhaps converted. It returns nil for other
// expressions, as for a variable that holds the code.
func (x *Index) SDKErrorPackage(e ast.Expr) *types.Package {
	for ; e != nil; e = x.inner(e) {
		var t types.Type
		switch n := e.(type) {
		case *ast.SelectorExpr:
			if selection := x.info.Selections[n]; selection != nil && sdkField(selection) {
				t = declaring(selection)
			}
		case *ast.CallExpr:
			if x.sdkGetter(n) {
				t = astutil.Deref(astutil.StaticCallee(x.info, n).Signature().Recv().Type())
			}
		}
		if named, ok := types.Unalias(t).(*types.Named); ok {
			return named.Obj().Pkg()
		}
	}
	return nil
}
