package check

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/site"
)

// mayBeMade reports whether one of the codes that a site tests may be one that
// another package has made: those of this module may build errors of the SDK with
// codes of their own, and any may fill an exported field or call an exported
// function.
//
//	err := fake.Call(url)                        // of this module
//	if errors.As(err, &e) && e.Code == "404"     // it may be
//	func Gone(code string) bool { return code == "404" }
func (p *Pass) mayBeMade(s *site.Site) bool {
	o := p.errorOrigins()
	o.seen = make(map[any]bool)
	followed := make(map[*types.Var]bool)
	return slices.ContainsFunc(s.Operands, func(e ast.Expr) bool {
		at, ok := p.inSite(s, e)
		return !ok || o.isMade(e, at, followed)
	})
}

// isMade is mayBeMade for one code.
func (o *origins) isMade(e ast.Expr, at inspector.Cursor, followed map[*types.Var]bool) bool {
	e = ast.Unparen(e)
	if call, ok := e.(*ast.CallExpr); ok {
		switch {
		case o.Info.Types[call.Fun].IsType() && len(call.Args) == 1:
			return o.isMade(call.Args[0], at, followed)
		case o.Evidence.Of(e, evidence.SDKCode) < evidence.Type:
			return false
		}
		e = ast.Unparen(call.Fun) // e.GetCode
	}
	switch n := e.(type) {
	case *ast.SelectorExpr:
		t := o.Info.TypeOf(n.X)
		if t == nil { // of another package
			return o.isOpen(o.Info.Uses[n.Sel])
		}
		if isSDKErrorPointer(t) || evidence.IsSDKError(t) {
			return o.makersOfSDK(n.X, at)&bySibling != 0
		}
		if named, ok := types.Unalias(astutil.Deref(t)).(*types.Named); ok && !named.Obj().Exported() {
			return false // other packages cannot make one
		}
		return o.isOpen(o.Info.Uses[n.Sel])
	case *ast.Ident:
		v, ok := o.Info.Uses[n].(*types.Var)
		if !ok || followed[v] {
			return false
		}
		followed[v] = true
		if o.isOpen(v) {
			return true
		}
		return slices.ContainsFunc(slices.Concat(o.held[v], o.givenTo(v)), func(h held) bool {
			return h.value != nil && o.isMade(h.value, h.at, followed)
		})
	}
	return false
}

// isOpen reports whether other packages can give a value to a variable: an
// exported field or variable, or a parameter of an exported function.
func (o *origins) isOpen(obj types.Object) bool {
	v, ok := obj.(*types.Var)
	if !ok || o.Pkg.Name() == "main" {
		return false
	}
	if v.Kind() == types.ParamVar {
		p, ok := o.params[v]
		return ok && p.fn.Exported()
	}
	return v.Exported() && (v.IsField() || v.Kind() == types.PackageVar)
}

// makersOfSDK returns who makes an error that is known to be of the SDK's type.
func (o *origins) makersOfSDK(e ast.Expr, at inspector.Cursor) makers {
	if t := o.Info.TypeOf(e); t != nil && astutil.IsError(t) {
		return o.of(e, at) // what errors.As looks into
	}
	switch n := ast.Unparen(e).(type) {
	case *ast.StarExpr:
		return o.makersOfSDK(n.X, at)
	case *ast.TypeAssertExpr:
		return o.of(n.X, at)
	case *ast.CallExpr:
		if astutil.CalledName(n) == "AsType" && len(n.Args) == 1 {
			return o.of(n.Args[0], at)
		}
		return o.call(n, 0, at)
	case *ast.SelectorExpr:
		if obj := o.Info.Uses[n.Sel]; obj != nil {
			return o.declaredIn(obj.Pkg())
		}
	case *ast.Ident:
		v, ok := o.Info.Uses[n].(*types.Var)
		if !ok || o.seen[v] {
			return 0
		}
		o.seen[v] = true
		var m makers
		for _, h := range slices.Concat(o.held[v], o.givenTo(v)) {
			if h.value != nil {
				m |= o.makersOfSDK(h.value, h.at)
			}
		}
		return m
	}
	return 0
}

// filledBy returns the error that errors.As looks for the variable in whose
// address is at cur, or nil.
func filledBy(cur inspector.Cursor) ast.Expr {
	call, ok := cur.Parent().Node().(*ast.CallExpr)
	if ok && cur.ParentEdgeKind() == edge.CallExpr_Args && astutil.CalledName(call) == "As" && len(call.Args) == 2 {
		return call.Args[0]
	}
	return nil
}
