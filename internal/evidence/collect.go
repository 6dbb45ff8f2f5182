package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// collect walks the package once and records in the graph what each statement
// and expression gives to a variable.
func (x *Index) collect() {
	for cur := range x.preorder(
		(*ast.AssignStmt)(nil), (*ast.IncDecStmt)(nil), (*ast.ValueSpec)(nil), (*ast.RangeStmt)(nil),
		(*ast.ReturnStmt)(nil), (*ast.CallExpr)(nil), (*ast.CompositeLit)(nil), (*ast.TypeSwitchStmt)(nil),
		(*ast.UnaryExpr)(nil), (*ast.StructType)(nil), (*ast.FuncDecl)(nil), (*ast.SelectorExpr)(nil),
		(*ast.BinaryExpr)(nil), (*ast.SwitchStmt)(nil),
	) {
		switch n := cur.Node().(type) {
		case *ast.AssignStmt:
			if n.Tok == token.ASSIGN || n.Tok == token.DEFINE {
				assign(x, n.Lhs, n.Rhs)
			} else {
				x.spoil(n.Lhs[0], other)
			}
		case *ast.IncDecStmt:
			x.spoil(n.X, other)
		case *ast.ValueSpec:
			assign(x, n.Names, n.Values)
		case *ast.RangeStmt:
			x.spoil(n.Key, other)
			x.spoil(n.Value, other)
		case *ast.ReturnStmt:
			if sig := x.enclosing(cur); sig != nil {
				x.bind(sig.Results(), sig.Results().Len(), n.Results)
			}
		case *ast.CallExpr:
			x.call(n)
		case *ast.CompositeLit:
			x.literal(n)
		case *ast.TypeSwitchStmt:
			x.typeSwitch(n)
		case *ast.UnaryExpr:
			if n.Op == token.AND { // whoever has the pointer can write to it
				x.spoil(n.X, unknown)
			}
		case *ast.StructType:
			x.tagged(n)
		case *ast.FuncDecl:
			x.addMethod(n)
		case *ast.SelectorExpr:
			x.receive(n)
		case *ast.BinaryExpr:
			x.compareBinary(n)
		case *ast.SwitchStmt:
			x.compareCases(n)
		}
	}
}

// addMethod records a declaration if it is one of a method.
func (x *Index) addMethod(n *ast.FuncDecl) {
	if fn, ok := x.info.Defs[n.Name].(*types.Func); ok && fn.Signature().Recv() != nil {
		x.graph.methods = append(x.graph.methods, fn)
	}
}

// assign records lhs = rhs.
func assign[E ast.Expr](x *Index, lhs []E, rhs []ast.Expr) {
	for i, e := range lhs {
		v := x.variable(e)
		switch {
		case v == nil:
		case len(lhs) == len(rhs):
			x.give(v, rhs[i], 0)
		case len(rhs) == 1: // a call, or v, ok := x.(T)
			if _, isCall := ast.Unparen(rhs[0]).(*ast.CallExpr); isCall || i == 0 {
				x.give(v, rhs[0], i)
			}
		}
	}
}

// bind gives the arguments of a call to the first n parameters, or what a
// statement returns to the first n results.
func (x *Index) bind(vars *types.Tuple, n int, exprs []ast.Expr) {
	if len(exprs) == 1 { // may be f(g()) and give a variable to each
		for i := range n {
			x.give(vars.At(i), exprs[0], i)
		}
		return
	}
	for i := range min(n, len(exprs)) {
		x.give(vars.At(i), exprs[i], 0)
	}
}

// call records what a call gives to the parameters, what it decodes, and what a
// conversion keeps.
func (x *Index) call(n *ast.CallExpr) {
	sig := signature(x.info.TypeOf(n.Fun))
	x.decode(sig, n)
	switch fun := x.info.Types[n.Fun]; {
	case fun.IsType() && len(n.Args) != 1: // does not compile
	case fun.IsType() && sig != nil:
		x.joinValue(sig, n.Args[0], 0)
	case fun.IsType():
		x.convert(fun.Type, x.info.TypeOf(n.Args[0]))
		x.use(fun.Type, n.Args[0])
	case sig == nil || fun.IsBuiltin():
	case sig.Variadic():
		last := sig.Params().Len() - 1
		x.bind(sig.Params(), last, n.Args)
		for _, arg := range n.Args[min(last, len(n.Args)):] {
			if astutil.IsAddress(arg) {
				x.hand(sig.Params().At(last), arg)
			}
		}
	default:
		x.bind(sig.Params(), sig.Params().Len(), n.Args)
	}
}

// decode records that a call may decode some text into the struct whose address
// it is given, in a parameter that is an interface:
//
//	json.Unmarshal(body, &result)
//
// A field of the struct that the program elsewhere gives a code of the API then
// holds two things, and nothing tells which of them where it is compared.
func (x *Index) decode(sig *types.Signature, n *ast.CallExpr) {
	if sig == nil {
		return
	}
	for i, arg := range n.Args {
		x.encode(n, arg)
		u, ok := ast.Unparen(arg).(*ast.UnaryExpr) // a struct has no other operator than &
		if !ok || i >= sig.Params().Len() || !types.IsInterface(sig.Params().At(i).Type()) {
			continue
		}
		if _, isNew := ast.Unparen(u.X).(*ast.CompositeLit); isNew {
			continue
		}
		if fn := astutil.StaticCallee(x.info, n); fn == nil || fn.Name() != "As" { // errors.As(err, &failure)
			x.fill(x.info.TypeOf(u.X))
			switch st := structOf(element(x.info.TypeOf(u.X))); {
			case st == nil:
			case x.readsRequest(n):
				x.graph.parts = append(x.graph.parts, st)
			default:
				x.graph.tops[st] = true
			}
		}
	}
}

// fill records that the fields of a struct type, and those of the structs in
// them, are given something decoded. It does so once for each type.
func (x *Index) fill(t types.Type) {
	if named, ok := types.Unalias(t).(*types.Named); ok {
		for arg := range named.TypeArgs().Types() { // Page[Item] may hold an Item
			x.fill(arg)
		}
		t = named.Origin()
	}
	if t == nil || x.graph.filled[t] {
		return
	}
	x.graph.filled[t] = true
	switch u := t.Underlying().(type) {
	case interface{ Elem() types.Type }: // a pointer, slice, array or map
		x.fill(u.Elem())
	case *types.Struct:
		x.compareOutline(u, true)
		for f := range u.Fields() {
			x.giveKind(f, decoded)
			x.fill(f.Type())
		}
	}
}

// convert records that the conversion of one struct type to another gives each
// field the value of its counterpart. It is nothing to other types.
func (x *Index) convert(to, from types.Type) {
	a, b := structOf(to), structOf(from)
	if a == nil || b == nil {
		return
	}
	for i := range min(a.NumFields(), b.NumFields()) {
		x.link(a.Field(i), b.Field(i))
	}
}

// literal records what T{f: value} and T{value} give to the fields.
func (x *Index) literal(n *ast.CompositeLit) {
	for field, value := range astutil.FieldValues(x.info, n) {
		x.give(field, value, 0)
	}
}

// typeSwitch records that v in switch v := value.(type), which is another
// variable in each clause, is given the value.
func (x *Index) typeSwitch(n *ast.TypeSwitchStmt) {
	guard, _ := n.Assign.(*ast.AssignStmt) // nil if no variable is declared
	for _, clause := range n.Body.List {
		if v, ok := x.info.Implicits[clause].(*types.Var); ok {
			x.give(v, guard.Rhs[0], 0)
		}
	}
}

// receive records that a.Method gives a to the receiver, whether the method is
// called there or used as a value. If the receiver is a pointer, the method may
// write to a.
func (x *Index) receive(sel *ast.SelectorExpr) {
	selection := x.info.Selections[sel]
	if selection == nil {
		return
	}
	method, ok := selection.Obj().(*types.Func)
	if !ok {
		return
	}
	recv := method.Origin().Signature().Recv()
	switch {
	case types.IsInterface(recv.Type()):
		x.graph.dynamic[method.Name()] = true
	case !carries(recv.Type()):
	case selection.Kind() == types.MethodVal && len(selection.Index()) == 1:
		x.give(recv, sel.X, 0)
		if _, isPointer := recv.Type().Underlying().(*types.Pointer); isPointer {
			x.spoil(sel.X, unknown)
		}
	default: // T.Method, or the method of a field that a embeds
		x.giveKind(recv, unknown)
	}
}

// tagged records that a field with a tag is given something unknown, by who reads
// the tag, like encoding/json, and which name the tag gives it.
func (x *Index) tagged(st *ast.StructType) {
	if u, ok := x.info.TypeOf(st).(*types.Struct); ok {
		x.compareOutline(u, false)
	}
	for _, field := range st.Fields.List {
		if field.Tag == nil {
			continue
		}
		tag, _ := strconv.Unquote(field.Tag.Value)
		for _, name := range field.Names {
			if v := x.variable(name); v != nil {
				x.giveKind(v, unknown)
				x.graph.tags[v] = tagName(tag)
			}
		}
	}
}

// enclosing returns the signature of the innermost function around cur.
func (x *Index) enclosing(cur inspector.Cursor) *types.Signature {
	for outer := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		switch n := outer.Node().(type) {
		case *ast.FuncDecl:
			if fn, ok := x.info.Defs[n.Name].(*types.Func); ok {
				return fn.Signature()
			}
		case *ast.FuncLit:
			return signature(x.info.TypeOf(n))
		}
		return nil
	}
	return nil
}

// escape records that a function which may be called by code that is not seen is
// given more than its visible calls give it: a method whose name is called
// through an interface, and a function that is used as a value where it is not
// joined to a variable, like an argument of another package's function.
func (x *Index) escape() {
	for _, method := range x.graph.methods {
		if x.graph.dynamic[method.Name()] {
			x.giveParams(method.Signature(), unknown)
		}
		if x.isCalledByOthers(method) {
			x.giveParams(method.Signature(), other)
		}
	}
	for cur, e := range astutil.Only[ast.Expr](x.preorder((*ast.FuncLit)(nil), (*ast.Ident)(nil), (*ast.SelectorExpr)(nil))) {
		switch cur.ParentEdgeKind() {
		case edge.CallExpr_Fun, edge.SelectorExpr_Sel, edge.SelectorExpr_X, edge.KeyValueExpr_Key,
			edge.AssignStmt_Lhs, edge.BinaryExpr_X, edge.BinaryExpr_Y:
			continue // it is called or assigned to there, or compared with nil, or it is a part of x.f
		case edge.ParenExpr_X, edge.IndexExpr_X, edge.IndexListExpr_X:
			if cur.Parent().ParentEdgeKind() == edge.CallExpr_Fun {
				continue
			}
		}
		if sig := signature(x.info.TypeOf(e)); sig != nil && x.isFunction(e) && !x.graph.followed[e] {
			x.giveParams(sig, other)
		}
	}
}

// isFunction reports whether e, of a type of functions, stands for a function: a
// type itself does not, nor does a name where it is declared.
func (x *Index) isFunction(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	if !ok {
		return true
	}
	switch x.info.Uses[id].(type) {
	case *types.Func, *types.Var:
		return true
	}
	return false
}
