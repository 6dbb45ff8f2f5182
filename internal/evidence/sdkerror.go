package evidence

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// IsSDKError reports whether t is the error of API 3.0, in the SDK, a copy of it
// or the SDK of a private cloud: by its name, and by having at least the fields
// and methods that it had from its first version on. Later versions have more.
// Other vendors have the same fields and methods in types of other names.
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
// error of API 3.0: no other can assert that an error is one, as an assertion
// names the type. An alias that a third package declares for it is missed. It
// costs a look at a few names.
func CanNameSDKError(pkg *types.Package) bool {
	return declaresSDKError(pkg) || slices.ContainsFunc(pkg.Imports(), declaresSDKError)
}

func declaresSDKError(pkg *types.Package) bool {
	for name := range library.SDKErrorNames(pkg.Path()) {
		if obj, ok := pkg.Scope().Lookup(name).(*types.TypeName); ok && IsSDKError(obj.Type()) {
			return true
		}
	}
	return false
}

// sdkField reports whether the field is the code of the error of API 3.0, or of
// one that the operand embeds.
func sdkField(selection *types.Selection) bool {
	return selection.Obj().Name() == "Code" && IsSDKError(declaring(selection))
}

// sdkGetter reports whether the call is one of the method GetCode of the error
// of API 3.0, or of a type that embeds it.
func (x *Index) sdkGetter(call *ast.CallExpr) bool {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok {
		return false
	}
	fn, ok := x.info.Uses[sel.Sel].(*types.Func)
	return ok && isSDKGetter(fn)
}

func isSDKGetter(fn *types.Func) bool {
	return fn.Name() == "GetCode" && fn.Signature().Recv() != nil && IsSDKError(astutil.Deref(fn.Signature().Recv().Type()))
}

// SDKErrorPackage returns the package of the error that e is the code of, if e
// shows it, or nil.
func (x *Index) SDKErrorPackage(e ast.Expr) *types.Package {
	for ; e != nil; e = x.inner(e) {
		var t types.Type
		switch n := e.(type) {
		case *ast.SelectorExpr:
			if selection := x.info.Selections[n]; selection != nil && sdkField(selection) {
				t = declaring(selection)
			}
		case *ast.CallExpr:
			if x.isCall(n) && x.sdkGetter(n) {
				t = astutil.Deref(typeutil.StaticCallee(x.info, n).Signature().Recv().Type())
			}
		}
		if named, ok := types.Unalias(t).(*types.Named); ok {
			return named.Obj().Pkg()
		}
	}
	return nil
}

// written is what a package itself puts into the code of errors of API 3.0, and
// into the variables that hold one.
//
//	errors.NewTencentCloudSDKError(strconv.Itoa(resp.Code), resp.Message, "")
//	&errors.TencentCloudSDKError{Code: "4400"}
type written struct {
	texts   map[string]bool
	numbers bool // something that may be any number
	seen    map[*node]bool
}

// WritesSDKCode reports whether the package may itself put a text into the code
// of an error of API 3.0: that text, or, of a number, something that may be any.
func (x *Index) WritesSDKCode(text string) bool {
	if x.written == nil {
		x.written = &written{texts: make(map[string]bool), seen: make(map[*node]bool)}
		for v := range x.holdersOf(SDKCode).strong {
			for _, text := range x.node(v).texts {
				x.written.texts[text] = true
			}
		}
		x.findWrites()
	}
	return x.written.texts[text] || x.written.numbers && isDigits(text)
}

func (x *Index) findWrites() {
	for cur := range x.preorder((*ast.CompositeLit)(nil), (*ast.CallExpr)(nil), (*ast.AssignStmt)(nil), (*ast.UnaryExpr)(nil), (*ast.Ident)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.CompositeLit:
			x.writeLiteral(n)
		case *ast.CallExpr:
			x.writeCall(n)
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				if x.isSDKField(lhs) && len(n.Rhs) > 0 {
					x.write(n.Rhs[min(i, len(n.Rhs)-1)])
				}
			}
		case *ast.UnaryExpr: // whoever has the pointer can write anything
			if n.Op == token.AND && x.isSDKField(n.X) {
				x.written.numbers = true
			}
		case *ast.Ident: // newError := errors.NewTencentCloudSDKError
			fn, ok := x.info.Uses[n].(*types.Func)
			if !ok || fn.Pkg() == nil || !library.MakesSDKError(fn.Pkg().Path(), fn.Name()) {
				break
			}
			if cur.ParentEdgeKind() == edge.SelectorExpr_Sel {
				cur = cur.Parent()
			}
			if cur.ParentEdgeKind() != edge.CallExpr_Fun {
				x.written.numbers = true
			}
		}
	}
}

// isDigits reports whether a text is what strconv.Itoa makes of a number.
func isDigits(text string) bool {
	return strings.Trim(strings.TrimPrefix(text, "-"), "0123456789") == "" && text != "" && text != "-"
}

func (x *Index) isSDKField(e ast.Expr) bool {
	sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
	return ok && x.field(sel, SDKCode) >= Type
}

func (x *Index) writeLiteral(n *ast.CompositeLit) {
	t := x.info.TypeOf(n)
	if t == nil || !IsSDKError(astutil.Deref(t)) { // the type of an element of []*T{{…}} is the pointer
		return
	}
	st := structOf(t)
	for i, elt := range n.Elts {
		name := ""
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok {
				name, elt = key.Name, kv.Value
			}
		} else if i < st.NumFields() {
			name = st.Field(i).Name()
		}
		if name == "Code" {
			x.write(elt)
		}
	}
}

// writeCall looks for what makes an error of API 3.0: a function of the package
// that declares its type, a conversion, or what fills it from JSON.
func (x *Index) writeCall(n *ast.CallExpr) {
	if len(n.Args) == 0 {
		return
	}
	if fun := x.info.Types[n.Fun]; fun.IsType() {
		if from := x.info.TypeOf(n.Args[0]); IsSDKError(astutil.Deref(fun.Type)) && from != nil && !IsSDKError(astutil.Deref(from)) {
			x.written.numbers = true
		}
		return
	}
	fn := typeutil.StaticCallee(x.info, n)
	if fn == nil || fn.Pkg() == nil {
		return
	}
	if library.MakesSDKError(fn.Pkg().Path(), fn.Name()) {
		x.write(n.Args[0])
		return
	}
	if strings.HasPrefix(fn.Pkg().Path(), "encoding/") {
		for _, arg := range n.Args {
			if t := x.info.TypeOf(arg); t != nil && t != astutil.Deref(t) && IsSDKError(astutil.Deref(t)) {
				x.written.numbers = true
			}
		}
	}
}

// write records that the value of e becomes the code of an error.
func (x *Index) write(e ast.Expr) {
	if text, ok := x.text(e); ok {
		x.written.texts[text] = true
		return
	}
	if x.Of(e, SDKCode) != None || x.beginsAsName(e) {
		return
	}
	v := x.variable(e)
	if v == nil || v.Pkg() != x.pkg || x.flowGraph().byVar[v] == nil {
		x.written.numbers = true
		return
	}
	x.writeNode(x.graph.byVar[v])
}

// writeNode records that what a variable is given becomes the code of an error.
func (x *Index) writeNode(n *node) {
	if x.written.seen[n] {
		return
	}
	x.written.seen[n] = true
	for _, text := range n.texts {
		x.written.texts[text] = true
	}
	for _, s := range n.sources {
		switch {
		case s.from != nil:
			x.writeNode(s.from)
		case s.expr == nil || x.direct(s.expr, SDKCode) == None && !x.beginsAsName(s.expr):
			x.written.numbers = true
		}
	}
	if len(n.sources) == 0 && len(n.texts) == 0 {
		x.written.numbers = true // a parameter that others give
	}
}

// text returns the constant text that e is.
func (x *Index) text(e ast.Expr) (string, bool) {
	v := x.info.Types[e].Value
	if v == nil || v.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(v), true
}

// beginsAsName reports whether the text of e begins with what no number begins
// with: "ClientError." + kind, fmt.Sprintf("ClientError.%s", kind).
func (x *Index) beginsAsName(e ast.Expr) bool {
	text, ok := x.text(e)
	switch n := ast.Unparen(e).(type) {
	case *ast.BinaryExpr:
		return x.beginsAsName(n.X)
	case *ast.CallExpr:
		fn := typeutil.StaticCallee(x.info, n)
		if fn != nil && fn.FullName() == "fmt.Sprintf" && len(n.Args) > 0 {
			text, ok = x.text(n.Args[0])
		}
	}
	return ok && text != "" && ('A' <= text[0] && text[0] <= 'Z' || 'a' <= text[0] && text[0] <= 'z')
}
