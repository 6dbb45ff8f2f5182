package evidence

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// sdkValues answers which errors are those of API 3.0. It knows, of the
// variables of the package that hold an error, all that they are given, and of
// its functions, all that they return as an error.
type sdkValues struct {
	given    map[*types.Var][]result
	returned map[*types.Func][]result
	// open are the variables and functions of which something is unknown: what
	// has its address taken, a parameter, a named result.
	open map[types.Object]bool
	busy map[types.Object]bool // asked about at the moment
}

// A result is the i-th value of an expression.
type result struct {
	expr ast.Expr
	i    int
}

// HoldsSDKError reports whether an error is one of API 3.0, if it is not nil: by
// its static type, or because all that it can be comes from calls of the SDK, at
// once or through functions of this package. What wraps such an error is none.
//
//	_, err := client.DescribeInstances(request)
//	return err
func (x *Index) HoldsSDKError(e ast.Expr) bool { return x.isSDKError(result{e, 0}) }

func (x *Index) isSDKError(r result) bool {
	e := ast.Unparen(r.expr)
	t := x.info.TypeOf(e)
	if tuple, ok := t.(*types.Tuple); ok && r.i < tuple.Len() {
		t = tuple.At(r.i).Type()
	}
	if t == nil {
		return false
	}
	if IsSDKError(astutil.Deref(t)) || embedsSDKError(t) {
		return true
	}
	switch e := e.(type) {
	case *ast.Ident:
		if v, ok := x.info.Uses[e].(*types.Var); ok {
			return x.allSDKErrors(v, x.errors().given[v])
		}
	case *ast.CallExpr:
		fn := typeutil.StaticCallee(x.info, e)
		switch {
		case fn == nil || fn.Pkg() == nil || !astutil.IsError(t):
		case fn.Pkg() == x.pkg:
			return r.i == fn.Signature().Results().Len()-1 && x.allSDKErrors(fn.Origin(), x.errors().returned[fn.Origin()])
		default:
			return library.MakesSDKError(fn.Pkg().Path(), fn.Name()) || isSDKRequest(fn)
		}
	}
	return false
}

// isSDKRequest reports whether a function makes a request to API 3.0: it is a
// method of the type Client that each product has.
func isSDKRequest(fn *types.Func) bool {
	recv, path := fn.Signature().Recv(), fn.Pkg().Path()
	if recv == nil || !library.IsSDK(path) || library.IsLegacySDK(path) {
		return false
	}
	named, ok := types.Unalias(astutil.Deref(recv.Type())).(*types.Named)
	return ok && named.Obj().Name() == "Client"
}

// allSDKErrors reports whether a variable or function has a value, and none but
// errors of API 3.0.
func (x *Index) allSDKErrors(obj types.Object, values []result) bool {
	s := x.errors()
	if len(values) == 0 || s.open[obj] || s.busy[obj] {
		return false
	}
	s.busy[obj] = true
	defer delete(s.busy, obj)
	found := false
	for _, r := range values {
		if x.info.Types[r.expr].IsNil() {
			continue
		}
		if !x.isSDKError(r) {
			return false
		}
		found = true
	}
	return found
}

// embedsSDKError reports whether a struct has the methods of the error of API
// 3.0 because it embeds it.
func embedsSDKError(t types.Type) bool {
	st := structOf(t)
	if st == nil {
		return false
	}
	for f := range st.Fields() {
		if f.Embedded() && IsSDKError(astutil.Deref(f.Type())) {
			return true
		}
	}
	return false
}

// errors walks the package once.
func (x *Index) errors() *sdkValues {
	if x.sdkValues != nil {
		return x.sdkValues
	}
	s := &sdkValues{
		given:    make(map[*types.Var][]result),
		returned: make(map[*types.Func][]result),
		open:     make(map[types.Object]bool),
		busy:     make(map[types.Object]bool),
	}
	x.sdkValues = s
	for cur := range x.preorder((*ast.AssignStmt)(nil), (*ast.ValueSpec)(nil), (*ast.RangeStmt)(nil), (*ast.UnaryExpr)(nil), (*ast.FuncType)(nil), (*ast.ReturnStmt)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.AssignStmt:
			assignErrors(x, n.Lhs, n.Rhs)
		case *ast.ValueSpec:
			assignErrors(x, n.Names, n.Values)
		case *ast.RangeStmt:
			x.open(n.Key)
			x.open(n.Value)
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				x.open(n.X)
			}
		case *ast.FuncType:
			x.openFields(n.Params)
			x.openFields(n.Results)
		case *ast.ReturnStmt:
			x.returnErrors(cur, n)
		}
	}
	return s
}

func assignErrors[E ast.Expr](x *Index, lhs []E, rhs []ast.Expr) {
	for i, e := range lhs {
		id, ok := ast.Expr(e).(*ast.Ident)
		if !ok {
			continue
		}
		v, ok := x.info.ObjectOf(id).(*types.Var)
		switch {
		case !ok || !astutil.IsError(v.Type()):
		case v.Parent() == x.pkg.Scope():
			x.sdkValues.open[v] = true // whoever it is
		case len(lhs) == len(rhs):
			x.sdkValues.given[v] = append(x.sdkValues.given[v], result{rhs[i], 0})
		case len(rhs) == 1:
			x.sdkValues.given[v] = append(x.sdkValues.given[v], result{rhs[0], i})
		}
	}
}

// open records that the variable that e is can hold anything.
func (x *Index) open(e ast.Expr) {
	if id, ok := e.(*ast.Ident); ok {
		if v := x.info.ObjectOf(id); v != nil {
			x.sdkValues.open[v] = true
		}
	}
}

func (x *Index) openFields(list *ast.FieldList) {
	if list == nil {
		return
	}
	for _, field := range list.List {
		for _, name := range field.Names {
			x.open(name)
		}
	}
}

// returnErrors records what a return statement of a declared function returns as
// its last result, an error.
func (x *Index) returnErrors(cur inspector.Cursor, n *ast.ReturnStmt) {
	for outer := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		decl, ok := outer.Node().(*ast.FuncDecl)
		if !ok {
			return
		}
		fn, ok := x.info.Defs[decl.Name].(*types.Func)
		if !ok {
			return
		}
		last := fn.Signature().Results().Len() - 1
		switch {
		case last >= 0 && fn.Signature().Results().At(last).Name() != "":
			x.sdkValues.open[fn] = true // what is deferred may change it
		case len(n.Results) == last+1 && last >= 0:
			x.sdkValues.returned[fn] = append(x.sdkValues.returned[fn], result{n.Results[last], 0})
		case len(n.Results) == 1: // return client.Describe(request)
			x.sdkValues.returned[fn] = append(x.sdkValues.returned[fn], result{n.Results[0], last})
		}
		return
	}
}
