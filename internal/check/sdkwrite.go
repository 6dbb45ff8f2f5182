package check

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/evidence"
)

// writes reports whether the package may itself put a text into the code of an
// error, or into a variable, field or result that holds one: it writes the text
// down somewhere else than in a comparison, or makes errors of codes that it is
// given.
//
//	code = "unknown"
//	return sdk.NewTencentCloudSDKError(name, message, "")
func (n *names) writes(text string) bool {
	if n.written == nil {
		n.written, n.filled, n.pointed = make(map[string]bool), make(map[*types.Var]bool), make(map[*types.Named]bool)
		for file := range n.programFiles() {
			for cur := range file.Preorder((*ast.AssignStmt)(nil), (*ast.ValueSpec)(nil), (*ast.ReturnStmt)(nil), (*ast.KeyValueExpr)(nil), (*ast.CompositeLit)(nil), (*ast.CallExpr)(nil), (*ast.SendStmt)(nil), (*ast.Ident)(nil), (*ast.UnaryExpr)(nil)) {
				n.indexWrite(cur)
			}
		}
	}
	return n.writesAny || n.written[text]
}

func (n *names) indexWrite(cur inspector.Cursor) {
	switch node := cur.Node().(type) {
	case *ast.AssignStmt:
		n.writeAssigned(node)
	case *ast.ValueSpec:
		if decl, ok := cur.Parent().Node().(*ast.GenDecl); ok && decl.Tok == token.VAR {
			n.write(node.Values...)
		}
	case *ast.ReturnStmt:
		n.write(node.Results...)
	case *ast.SendStmt:
		n.write(node.Value)
	case *ast.KeyValueExpr:
		n.write(node.Value)
	case *ast.CallExpr:
		n.writeArguments(node)
	case *ast.CompositeLit:
		if t := n.Info.TypeOf(node); t != nil && (evidence.IsSDKError(t) || isSDKErrorPointer(t)) {
			n.makeLiteral(node)
		}
	case *ast.UnaryExpr: // whoever has the pointer can write anything
		if node.Op == token.AND && n.Evidence.Of(node.X, evidence.SDKCode) >= evidence.Type {
			n.writesAny = true
		}
	case *ast.Ident:
		if fn, ok := n.Info.Uses[node].(*types.Func); ok && makesSDKErrors(fn) {
			n.useMaker(cur)
		}
	}
}

func (n *names) writeAssigned(node *ast.AssignStmt) {
	n.write(node.Rhs...)
	for i, lhs := range node.Lhs {
		if n.Evidence.Of(lhs, evidence.SDKCode) >= evidence.Type {
			n.make(node.Rhs[min(i, len(node.Rhs)-1)])
		}
	}
}

// useMaker looks at the name of a function that makes errors of the SDK.
func (n *names) useMaker(cur inspector.Cursor) {
	if cur.ParentEdgeKind() == edge.SelectorExpr_Sel {
		cur = cur.Parent()
	}
	if call, ok := cur.Parent().Node().(*ast.CallExpr); ok && call.Fun == cur.Node() && len(call.Args) > 0 {
		n.make(call.Args[0])
	} else {
		n.writesAny = true // a function value
	}
}

// writeArguments records the texts that a call gives a function of this package,
// unless the function only compares them.
func (n *names) writeArguments(call *ast.CallExpr) {
	if n.Info.Types[call.Fun].IsType() {
		return
	}
	fn := astutil.StaticCallee(n.Info, call)
	if fn != nil && fn.Pkg() != n.Pkg {
		for _, arg := range call.Args {
			n.fill(n.Info.TypeOf(arg), false)
		}
		return
	}
	for i, arg := range call.Args {
		if fn != nil {
			params := fn.Origin().Signature().Params()
			if params.Len() == 0 || n.onlyUsedToCompare(params.At(min(i, params.Len()-1))) {
				continue
			}
		}
		n.write(arg)
	}
}

// fill records the fields that a function of another package gets a pointer to.
// It may fill them with anything: json.Unmarshal(data, &answer).
func (n *names) fill(t types.Type, inside bool) {
	if t == nil {
		return
	}
	if named, ok := types.Unalias(t).(*types.Named); ok && inside {
		if n.pointed[named] {
			return
		}
		n.pointed[named] = true
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		n.fill(u.Elem(), true)
	case *types.Slice:
		n.fill(u.Elem(), true)
	case *types.Array:
		n.fill(u.Elem(), inside)
	case *types.Map:
		n.fill(u.Elem(), true)
	case *types.Struct:
		for field := range u.Fields() {
			if inside && field.Pkg() == n.Pkg && !n.filled[field] {
				n.filled[field] = true
				n.fill(field.Type(), true)
			}
		}
	}
}

// mayBeFilled reports whether others may fill the field that an expression selects.
func (n *names) mayBeFilled(e ast.Expr) bool {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	v, ok := n.Info.Uses[sel.Sel].(*types.Var)
	return ok && n.filled[v.Origin()]
}

func (n *names) makeLiteral(lit *ast.CompositeLit) {
	for field, value := range astutil.FieldValues(n.Info, lit) {
		if field.Name() == "Code" {
			n.make(value)
		}
	}
}

// write records texts that the package writes down.
func (n *names) write(values ...ast.Expr) {
	for _, e := range values {
		if v := n.Info.Types[e].Value; v != nil && v.Kind() == constant.String {
			n.written[constant.StringVal(v)] = true
		}
	}
}

// make records what the package makes the code of an error of.
func (n *names) make(e ast.Expr) {
	n.write(e)
	n.writesAny = n.writesAny || n.Info.Types[e].Value == nil && n.Evidence.Of(e, evidence.SDKCode) == evidence.None
}

// makesSDKErrors reports whether a function is NewTencentCloudSDKError, or the
// one with a cause, of the package that declares the error.
func makesSDKErrors(fn *types.Func) bool {
	name, ok := strings.CutPrefix(fn.Name(), "New")
	if !ok || fn.Pkg() == nil || fn.Signature().Recv() != nil {
		return false
	}
	obj, ok := fn.Pkg().Scope().Lookup(strings.TrimSuffix(name, "WithCause")).(*types.TypeName)
	return ok && evidence.IsSDKError(obj.Type())
}
