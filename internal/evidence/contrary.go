package evidence

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// This file is about what proves that a number is no code of an answer of API 2.0,
// whatever it is called. A weak sign does not count for such a number, nor for the
// variables that it flows to.

// An outline is what a struct looks like in the JSON text: a name for each field, or
// "" for a field that is not in it.
type outline []string

// outlineOf returns the outline of a struct, or nil if nothing says that it is
// written as JSON: it has no tag that says so, and nothing is decoded into it.
func outlineOf(st *types.Struct, decoded bool) outline {
	names := make(outline, st.NumFields())
	for i := range names {
		f := st.Field(i)
		switch name := jsonName(st.Tag(i)); name {
		case "-":
		case "":
			if f.Exported() || f.Embedded() {
				names[i] = f.Name()
			}
		default:
			names[i], decoded = name, true
		}
	}
	if !decoded {
		return nil
	}
	return names
}

// compareOutline records the numbers of a struct that is written as JSON which are no
// code of the API's answer, where the code and the message have these names, at the top:
//
//	type reply struct {
//		ErrCode int    `json:"errcode"` // of another service
//		ErrMsg  string `json:"errmsg"`
//	}
//
//	type page struct {
//		Weather int      `json:"weatherCode"` // and what it flows to, whatever that is called
//		Error   *failure `json:"error"`       // whatever failure looks like
//	}
func (x *Index) compareOutline(st *types.Struct, decoded bool) {
	var message, otherMessage bool
	names := outlineOf(st, decoded)
	for i, name := range names {
		f := st.Field(i)
		switch {
		case strings.EqualFold(name, library.MessageKey):
			message = true
		case library.NamesMessage(name):
			otherMessage = true
		case name != "" && !strings.EqualFold(name, library.CodeKey) && holds(f.Type(), Code):
			x.graph.strange[f.Origin()] = true
		}
		if inner := structOf(element(f.Type())); inner != nil && name != "" && !(f.Embedded() && jsonName(st.Tag(i)) == "") {
			x.graph.parts = append(x.graph.parts, inner)
		}
	}
	if otherMessage && !message {
		x.setStrange(st)
	}
}

// element returns the type of the elements of a slice or array, whose elements are
// parts of what it is a part of. Those of a map need not be: API 2.0 answers a
// request for several instances with a map of answers.
func element(t types.Type) types.Type {
	for i := 0; t != nil && i < 3; i++ { // a type may be a slice of itself
		switch u := t.Underlying().(type) {
		case *types.Slice:
			t = u.Elem()
		case *types.Array:
			t = u.Elem()
		}
	}
	return t
}

// setStrange records that a struct is no answer of the API.
func (x *Index) setStrange(st *types.Struct) {
	for f := range st.Fields() {
		x.graph.strange[f.Origin()] = true
	}
}

// settleParts records that the structs which are parts of others in the JSON text, or
// are read from a request, are no answers, unless the program also decodes something
// else into one of them alone.
func (x *Index) settleParts() {
	for _, st := range x.graph.parts {
		if !x.graph.tops[st] {
			x.setStrange(st)
		}
	}
}

// isParsed reports whether e is a number that is read out of a text, of which nothing
// shows that it is the code of an answer: strconv.Atoi(args[0]).
func (x *Index) isParsed(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return false
	}
	fn := astutil.StaticCallee(x.info, call)
	return fn != nil && fn.Pkg() != nil && fn.Pkg().Path() == "strconv" && x.direct(call.Args[0], CodeText) < Flow
}

// isNarrow reports whether t is a type of numbers that no program keeps the code of an
// answer in: that of characters, or one of less than 32 bits.
func isNarrow(t types.Type) bool {
	t = astutil.Deref(t)
	b, ok := t.Underlying().(*types.Basic)
	if !ok {
		return false
	}
	switch b.Kind() {
	case types.Int8, types.Int16, types.Uint8, types.Uint16:
		return true
	}
	return types.Unalias(t) == types.Universe.Lookup("rune").Type()
}

// use records what the program takes the variable in e for, where it converts e to a
// type of another package's numbers or to one that holds no code:
//
//	time.Duration(code)
//	string(rune(code))
func (x *Index) use(to types.Type, e ast.Expr) {
	if isNarrow(to) || x.foreignType(to) && !x.inModule(to) {
		x.setHanded(e)
	}
}

// inModule reports whether a named type is declared in the module of the package.
// What a program itself declares for its codes is no other package's.
func (x *Index) inModule(t types.Type) bool {
	named, ok := types.Unalias(astutil.Deref(t)).(*types.Named)
	return ok && named.Obj().Pkg() != nil && library.InModule(named.Obj().Pkg().Path(), x.module)
}

// compare records that the program compares the variable in a with a constant that is
// no code of the API: for equality with any, or in any way with one of another
// package. So the variable holds the codes of somebody else, who happens to have
// numbers of the API among them:
//
//	switch code {
//	case 4000, 20000, 40004:
//	}
//	if code >= http.StatusInternalServerError {
//	}
func (x *Index) compare(a, b ast.Expr, equal bool) {
	tv := x.info.Types[b]
	if tv.Value == nil || x.isNeutral(b) || !equal && !x.isOthersConstant(b) || x.variable(a) == nil {
		return
	}
	n, _ := constant.Int64Val(constant.ToInt(tv.Value)) // 0 if it is no integer
	_, common := x.Codes.Common(n)
	_, module := x.Codes.Module(n)
	if !common && !module {
		x.setHanded(a)
	}
}

// isOthersConstant reports whether e is a constant that a package outside the module
// declares, perhaps converted.
func (x *Index) isOthersConstant(e ast.Expr) bool {
	c, ok := astutil.Object(x.info, x.unconverted(e)).(*types.Const)
	return ok && c.Pkg() != nil && !x.ours(c.Pkg()) && !library.InModule(c.Pkg().Path(), x.module)
}

// unconverted returns e without parentheses and conversions.
func (x *Index) unconverted(e ast.Expr) ast.Expr {
	for inner := e; inner != nil; inner = x.inner(e) {
		e = inner
	}
	return e
}

// compareBinary records a comparison.
func (x *Index) compareBinary(n *ast.BinaryExpr) {
	switch n.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
		equal := n.Op == token.EQL || n.Op == token.NEQ
		x.compare(n.X, n.Y, equal)
		x.compare(n.Y, n.X, equal)
	}
}

// compareCases records the comparisons that a switch makes.
func (x *Index) compareCases(n *ast.SwitchStmt) {
	if n.Tag == nil {
		return
	}
	for e := range astutil.Cases(n.Body) {
		x.compare(n.Tag, e, true)
	}
}

// isCalledByOthers reports whether a method is one of an interface that an imported
// package of others declares, and its receiver has all methods of that. So that
// package may call it, with codes of its own:
//
//	func (h *handler) OnClose(code int, text string)
func (x *Index) isCalledByOthers(method *types.Func) bool {
	hasCode := false
	for v := range method.Signature().Params().Variables() {
		hasCode = hasCode || library.NamesCode(v.Name()) && isNumber(v.Type())
	}
	if !hasCode || !method.Exported() {
		return false
	}
	recv := types.NewPointer(astutil.Deref(method.Signature().Recv().Type()))
	for _, imp := range x.pkg.Imports() {
		isIt := func(path string) bool { return path == library.WithoutVendor(imp.Path()) }
		if x.ours(imp) || library.InModule(imp.Path(), x.module) || !x.imports(isIt) {
			continue
		}
		for _, name := range imp.Scope().Names() {
			obj, ok := imp.Scope().Lookup(name).(*types.TypeName)
			if !ok {
				continue
			}
			iface, ok := obj.Type().Underlying().(*types.Interface)
			if !ok {
				continue
			}
			if m, _, _ := types.LookupFieldOrMethod(iface, false, nil, method.Name()); m != nil && types.Implements(recv, iface) {
				return true
			}
		}
	}
	return false
}

// isStrangeObject reports whether what is asked for its "code", as m in m["code"] or
// in m.Get("code"), is no answer of the API: another package keeps it for purposes of
// its own, in a type of its own or in a field of a struct, the program asks it for a
// message by another name than the API's, or it is only a part of an answer.
func (x *Index) isStrangeObject(e ast.Expr) bool {
	if named, ok := types.Unalias(astutil.Deref(x.info.TypeOf(e))).(*types.Named); ok && x.isObject(e) && !x.ours(named.Obj().Pkg()) {
		return true
	}
	if x.isPart(e) {
		return true
	}
	v := x.variable(e)
	if v == nil {
		return false
	}
	if v.IsField() && !x.ours(v.Pkg()) {
		return true
	}
	asked := x.askedFor()[v]
	return asked.otherMessage && !asked.message
}

// An asking says which names of a message an object is asked for.
type asking struct{ message, otherMessage bool }

// askedFor returns what the objects of the package that are in variables are asked
// for. It is worked out once.
func (x *Index) askedFor() map[*types.Var]asking {
	if x.asked != nil {
		return x.asked
	}
	x.asked = make(map[*types.Var]asking)
	add := func(object, key ast.Expr) {
		name := x.info.Types[key].Value
		if name == nil || name.Kind() != constant.String || !library.NamesMessage(constant.StringVal(name)) {
			return
		}
		if v := x.variable(object); v != nil {
			a := x.asked[v]
			if constant.StringVal(name) == library.MessageKey {
				a.message = true
			} else {
				a.otherMessage = true
			}
			x.asked[v] = a
		}
	}
	for cur := range x.preorder((*ast.IndexExpr)(nil), (*ast.CallExpr)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.IndexExpr:
			add(n.X, n.Index)
		case *ast.CallExpr:
			if object, key := x.getting(n); key != nil {
				add(object, key)
			}
		}
	}
	return x.asked
}

// getting returns the object that a call like v.Get("code") or gjson.Get(body, "code")
// asks, and the name that it asks for, or nil if it is no such call.
func (x *Index) getting(call *ast.CallExpr) (object, key ast.Expr) {
	if len(call.Args) == 0 || !strings.HasPrefix(astutil.CalledName(call), "Get") {
		return nil, nil
	}
	key = call.Args[len(call.Args)-1]
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && x.info.Selections[sel] != nil {
		return sel.X, key
	}
	return call.Args[0], key
}

// isReader reports whether a function like Get may be one that reads JSON: none of the
// standard library is called so, and what takes a context asks another machine.
func (x *Index) isReader(call *ast.CallExpr) bool {
	fn := astutil.StaticCallee(x.info, call)
	if fn == nil || fn.Pkg() == nil {
		return true
	}
	params := fn.Signature().Params()
	return (fn.Pkg() == x.pkg || !library.IsStd(fn.Pkg().Path())) && (params.Len() == 0 || !astutil.IsFrom(params.At(0).Type(), "context", "Context"))
}
