package evidence

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// A graph records, for each variable of the package, where its values come
// from. Parameters, results, receivers and fields are variables too: a call is
// an assignment to the parameters, a return statement one to the results.
//
// What a call calls does not matter: the parameters and results are those of
// the function's type. For a function, a method or a literal they are the
// variables that its body uses. For a variable they are its own, and to give
// it a function is to join the two: what the variable is called with, its
// functions are called with; what they return, it returns.
//
// The graph does not know the order of statements, and nothing about it
// depends on a role.
//
// Left out on purpose: elements of slices, maps, channels and variadic
// parameters, calls through interfaces, and what other packages do. Where a
// variable can be reached through one of these, it is given something that has
// no variable; its kind says what is known of it.
type graph struct {
	nodes  []*node // in the order of their first appearance
	byVar  map[*types.Var]*node
	joined map[[2]*types.Signature]bool
	// followed are the function values that went into a join. All others
	// escape: anybody may call them with anything.
	followed map[ast.Expr]bool
	// methods are the methods of this package, and dynamic the names of those
	// that are called through an interface.
	methods []*types.Func
	dynamic map[string]bool
	// tags are the names that the tags of fields give them.
	tags map[*types.Var]string
	// filled are the types that something is decoded into.
	filled map[types.Type]bool
}

// A node is a variable that can hold a part of an answer.
type node struct {
	v       *types.Var
	sources []source
	texts   []string // the constant texts that the variable is given
	// handed says that another package takes the value for a code of its own.
	handed bool
}

// A source is a value that a variable is given. 0, -1, nil and texts that are
// constants are none: they speak neither for a role nor against it.
type source struct {
	expr ast.Expr // nil if there is no expression, or it is only a part of the value
	from *node    // the variable of this package that holds the value, or nil
	kind kind     // where there is no from
	// known says that the user knows the value to have the role.
	known bool
	role  Role
}

// A kind says what is known of a value that no variable of this package holds.
type kind uint8

const (
	unknown kind = iota // decoded from text, or written through a pointer
	number              // a constant of this package
	small               // a number that no code of the API can be taken for
	decoded             // read from an answer that may be anybody's
	other               // computed, an element, or another package's
)

func (x *Index) flowGraph() *graph {
	if x.graph == nil {
		x.graph = &graph{
			byVar:    make(map[*types.Var]*node),
			joined:   make(map[[2]*types.Signature]bool),
			followed: make(map[ast.Expr]bool),
			dynamic:  make(map[string]bool),
			tags:     make(map[*types.Var]string),
			filled:   make(map[types.Type]bool),
		}
		x.collect()
		x.escape()
	}
	return x.graph
}

// variable returns the variable whose value e holds: a variable, a field, or
// the result of a call. Of a generic declaration, it is the one that stands in
// the source.
func (x *Index) variable(e ast.Expr) *types.Var { return x.variableAt(e, 0) }

// variableAt is variable, for the i-th result of a call.
func (x *Index) variableAt(e ast.Expr, i int) *types.Var {
	for ; e != nil; e = x.inner(e) {
		var v *types.Var
		switch n := e.(type) {
		case *ast.Ident:
			v, _ = x.info.ObjectOf(n).(*types.Var)
		case *ast.SelectorExpr:
			v, _ = x.info.Uses[n.Sel].(*types.Var)
		case *ast.CallExpr:
			if !x.isCall(n) {
				continue
			}
			if sig := signature(x.info.TypeOf(n.Fun)); sig != nil && i < sig.Results().Len() {
				v = sig.Results().At(i)
			}
		default:
			continue
		}
		if v == nil {
			return nil
		}
		return v.Origin()
	}
	return nil
}

func signature(t types.Type) *types.Signature {
	if t == nil {
		return nil
	}
	sig, _ := t.Underlying().(*types.Signature)
	return sig
}

// collect walks the package once.
func (x *Index) collect() {
	for cur := range x.preorder(
		(*ast.AssignStmt)(nil), (*ast.IncDecStmt)(nil), (*ast.ValueSpec)(nil), (*ast.RangeStmt)(nil),
		(*ast.ReturnStmt)(nil), (*ast.CallExpr)(nil), (*ast.CompositeLit)(nil), (*ast.TypeSwitchStmt)(nil),
		(*ast.UnaryExpr)(nil), (*ast.StructType)(nil), (*ast.FuncDecl)(nil), (*ast.SelectorExpr)(nil),
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
			if fn, ok := x.info.Defs[n.Name].(*types.Func); ok && n.Recv != nil {
				x.graph.methods = append(x.graph.methods, fn)
			}
		case *ast.SelectorExpr:
			x.receive(n)
		}
	}
}

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

// bind gives the expressions to the first n variables.
func (x *Index) bind(vars *types.Tuple, n int, exprs []ast.Expr) {
	if len(exprs) == 1 && vars.Len() > 1 { // f(g())
		for i := range n {
			x.give(vars.At(i), exprs[0], i)
		}
		return
	}
	for i := range min(n, len(exprs)) {
		x.give(vars.At(i), exprs[i], 0)
	}
}

func (x *Index) call(n *ast.CallExpr) {
	sig := signature(x.info.TypeOf(n.Fun))
	x.decode(sig, n)
	switch fun := x.info.Types[n.Fun]; {
	case fun.IsType() && sig == nil:
		if len(n.Args) == 1 {
			x.convert(fun.Type, x.info.TypeOf(n.Args[0]))
		}
	case sig == nil || fun.IsBuiltin():
	case fun.IsType():
		if len(n.Args) == 1 {
			x.joinValue(sig, n.Args[0], 0)
		}
	case sig.Variadic():
		x.bind(sig.Params(), sig.Params().Len()-1, n.Args)
	default:
		x.bind(sig.Params(), sig.Params().Len(), n.Args)
	}
}

// decode gives the fields of a struct what a call reads into it:
//
//	json.Unmarshal(body, &result)
//
// If the program also gives one of them a code of the API, nothing says which
// of the two it holds elsewhere.
func (x *Index) decode(sig *types.Signature, n *ast.CallExpr) {
	if sig == nil || sig.Variadic() { // fmt.Println(&result) reads nothing
		return
	}
	for i, arg := range n.Args {
		u, ok := ast.Unparen(arg).(*ast.UnaryExpr)
		if !ok || u.Op != token.AND || i >= sig.Params().Len() || !types.IsInterface(sig.Params().At(i).Type()) {
			continue
		}
		if _, isNew := ast.Unparen(u.X).(*ast.CompositeLit); isNew {
			continue
		}
		if fn := typeutil.StaticCallee(x.info, n); fn == nil || fn.Name() != "As" { // errors.As(err, &failure)
			x.fill(x.info.TypeOf(u.X))
		}
	}
}

// fill gives the fields of a struct type, and of the structs in them, something
// decoded, once.
func (x *Index) fill(t types.Type) {
	if named, ok := types.Unalias(t).(*types.Named); ok {
		t = named.Origin()
	}
	if t == nil || x.graph.filled[t] {
		return
	}
	x.graph.filled[t] = true
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		x.fill(u.Elem())
	case *types.Slice:
		x.fill(u.Elem())
	case *types.Struct:
		for f := range u.Fields() {
			x.giveKind(f, decoded)
			x.fill(f.Type())
		}
	}
}

// convert gives the fields of a struct to those of the one that it is converted
// to.
func (x *Index) convert(to, from types.Type) {
	if to == nil || from == nil {
		return
	}
	a, b := structOf(to), structOf(from)
	if a == nil || b == nil || a == b {
		return
	}
	for i := range min(a.NumFields(), b.NumFields()) {
		x.link(a.Field(i), b.Field(i))
	}
}

func (x *Index) literal(n *ast.CompositeLit) {
	t := x.info.TypeOf(n)
	if t == nil {
		return
	}
	st := structOf(t)
	if st == nil {
		return
	}
	for i, elt := range n.Elts {
		if kv, ok := elt.(*ast.KeyValueExpr); ok {
			if key, ok := kv.Key.(*ast.Ident); ok {
				if v, ok := x.info.Uses[key].(*types.Var); ok {
					x.give(v, kv.Value, 0)
				}
			}
		} else if i < st.NumFields() {
			x.give(st.Field(i), elt, 0)
		}
	}
}

func (x *Index) typeSwitch(n *ast.TypeSwitchStmt) {
	if guard, ok := n.Assign.(*ast.AssignStmt); ok && len(guard.Rhs) == 1 {
		for _, clause := range n.Body.List {
			if v, ok := x.info.Implicits[clause].(*types.Var); ok {
				x.give(v, guard.Rhs[0], 0)
			}
		}
	}
}

// receive gives its operand to the receiver of a method, called or not.
func (x *Index) receive(sel *ast.SelectorExpr) {
	selection := x.info.Selections[sel]
	if selection == nil || selection.Kind() == types.FieldVal {
		return
	}
	method, ok := selection.Obj().(*types.Func)
	if !ok || method.Signature().Recv() == nil {
		return
	}
	recv := method.Origin().Signature().Recv()
	switch {
	case types.IsInterface(recv.Type()):
		x.graph.dynamic[method.Name()] = true
	case !carries(recv.Type()) && signature(recv.Type()) == nil:
	case selection.Kind() == types.MethodVal && len(selection.Index()) == 1:
		x.give(recv, sel.X, 0)
		if _, isPointer := recv.Type().Underlying().(*types.Pointer); isPointer {
			x.spoil(sel.X, unknown)
		}
	default: // a method expression, or the method of an embedded field
		x.giveKind(recv, unknown)
	}
}

// tagged gives the fields of a struct that have a tag something unknown: what
// reads the tag, like encoding/json, fills them.
func (x *Index) tagged(st *ast.StructType) {
	for _, field := range st.Fields.List {
		if field.Tag == nil {
			continue
		}
		tag, _ := strconv.Unquote(field.Tag.Value)
		named := tagName(tag)
		for _, name := range field.Names {
			x.spoil(name, unknown)
			if v, ok := x.info.Defs[name].(*types.Var); ok && named != "" {
				x.graph.tags[v] = named
			}
		}
	}
}

// spoil gives the variable that e is a value of the kind.
func (x *Index) spoil(e ast.Expr, k kind) {
	if v := x.variable(e); v != nil {
		x.giveKind(v, k)
	}
}

// enclosing returns the signature of the function around cur.
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

// escape gives something to the parameters of all functions that can be called
// in ways that the graph does not show.
func (x *Index) escape() {
	for _, method := range x.graph.methods {
		if x.graph.dynamic[method.Name()] {
			x.giveParams(method.Signature(), unknown)
		}
	}
	for cur, e := range astutil.Only[ast.Expr](x.preorder((*ast.FuncLit)(nil), (*ast.Ident)(nil), (*ast.SelectorExpr)(nil))) {
		switch cur.ParentEdgeKind() {
		case edge.CallExpr_Fun, edge.SelectorExpr_Sel, edge.SelectorExpr_X, edge.KeyValueExpr_Key,
			edge.AssignStmt_Lhs, edge.BinaryExpr_X, edge.BinaryExpr_Y:
			continue // a call, or no value
		case edge.ParenExpr_X, edge.IndexExpr_X, edge.IndexListExpr_X:
			if cur.Parent().ParentEdgeKind() == edge.CallExpr_Fun {
				continue
			}
		}
		switch n := e.(type) {
		case *ast.Ident:
			if !isFunction(x.info.Uses[n]) {
				continue
			}
		case *ast.SelectorExpr:
			if !isFunction(x.info.Uses[n.Sel]) {
				continue
			}
		}
		if sig := signature(x.info.TypeOf(e)); sig != nil && !x.graph.followed[e] {
			x.giveParams(sig, other)
		}
	}
}

// isFunction reports whether obj is a function, or a variable that holds one.
func isFunction(obj types.Object) bool {
	switch obj.(type) {
	case *types.Func, *types.Var:
		return signature(obj.Type()) != nil
	}
	return false
}

// giveParams records that a function is called with values of the kind.
func (x *Index) giveParams(sig *types.Signature, k kind) {
	for v := range sig.Params().Variables() {
		if signature(v.Type()) == nil {
			x.giveKind(v, k)
		}
	}
}

// giveKind records that v is given a value of the kind.
func (x *Index) giveKind(v *types.Var, k kind) {
	if sig := signature(v.Type()); sig != nil {
		x.giveParams(sig, k)
	} else if n := x.node(v); n != nil {
		n.sources = append(n.sources, source{kind: k})
	}
}

// give records that v is given the value of e, or the i-th result of the call
// that e is.
func (x *Index) give(v *types.Var, e ast.Expr, i int) {
	if to := signature(v.Type()); to != nil {
		x.joinValue(to, e, i)
		return
	}
	n := x.node(v)
	if n == nil {
		x.hand(v, e)
		return
	}
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok && x.info.Types[call.Fun].IsBuiltin() && x.inner(call) != nil {
		e = call.Args[0] // new(5000), of Go 1.26
	}
	s := source{expr: e, kind: other}
	if i > 0 {
		s.expr = nil
	}
	switch from := x.variableAt(e, i); {
	case from != nil:
		s.from, s.kind = x.node(from), x.kindOf(from)
		s.role, s.known = x.userKnows(e, i)
		if x.readsSDKCode(e) {
			s.kind = other
		}
		if s.from != nil && astutil.IsAddress(e) { // what v points to is given to from
			s.from.sources = append(s.from.sources, source{from: n})
		}
	case x.isConstant(e):
		if x.isNeutral(e) {
			x.addText(n, e)
			return
		}
		s.kind = number
	}
	n.sources = append(n.sources, s)
}

// addText records a constant text that a variable is given.
func (x *Index) addText(n *node, e ast.Expr) {
	if text, ok := x.text(e); ok {
		n.texts = append(n.texts, text)
	}
}

// hand records that the value of e is given to the variable v of another
// package: as a code of its own, or to be filled with one.
func (x *Index) hand(v *types.Var, e ast.Expr) {
	if x.kindOf(v) == unknown {
		return
	}
	t, name := v.Origin().Type(), strings.ToLower(v.Name())
	isCode := astutil.IsInteger(t) && (strings.Contains(name, "code") || strings.Contains(name, "status") || x.foreignType(t))
	if !isCode && !astutil.IsAddress(e) {
		return
	}
	if from := x.variable(e); from != nil {
		if n := x.node(from); n != nil {
			n.handed = true
		}
	}
}

// isConstant reports whether e is a constant, nil, or a new zero.
func (x *Index) isConstant(e ast.Expr) bool {
	tv := x.info.Types[e]
	if tv.Value != nil || tv.IsNil() {
		return true
	}
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	return ok && len(call.Args) == 1 && x.info.Types[call.Fun].IsBuiltin() && x.isNew(call) && x.info.Types[call.Args[0]].IsType()
}

// isNeutral reports whether a constant stands for no code: it is 0 or -1, which
// programs give to what is not set, or no number.
func (x *Index) isNeutral(e ast.Expr) bool {
	v := x.info.Types[e].Value
	if v == nil || v.Kind() != constant.Int && v.Kind() != constant.Float {
		return true
	}
	n, _ := constant.Float64Val(v)
	return n == 0 || n == -1
}

// node returns the node of a variable of this package, or nil if it cannot
// hold a part of an answer.
func (x *Index) node(v *types.Var) *node {
	v = v.Origin()
	n := x.graph.byVar[v]
	if n == nil && v.Pkg() == x.pkg && carries(v.Type()) {
		n = &node{v: v}
		x.graph.byVar[v] = n
		x.graph.nodes = append(x.graph.nodes, n)
	}
	return n
}

// carries reports whether a variable of the type can hold a part of an answer.
func carries(t types.Type) bool {
	return holds(t, Code) || holds(t, Message)
}

// joinValue joins the function that e is, or returns as its i-th result, to a
// variable of the type to.
func (x *Index) joinValue(to *types.Signature, e ast.Expr, i int) {
	t := x.info.TypeOf(e)
	if tuple, ok := t.(*types.Tuple); ok && i < tuple.Len() {
		t = tuple.At(i).Type()
	}
	if from := signature(t); from != nil {
		x.join(to, from)
		x.graph.followed[functionOf(e)] = true
	}
}

// functionOf returns e without parentheses and type arguments.
func functionOf(e ast.Expr) ast.Expr {
	for {
		switch n := ast.Unparen(e).(type) {
		case *ast.IndexExpr:
			e = n.X
		case *ast.IndexListExpr:
			e = n.X
		default:
			return n
		}
	}
}

// join records that a variable of the type to is given the function from.
func (x *Index) join(to, from *types.Signature) {
	pair := [2]*types.Signature{to, from}
	if to == from || x.graph.joined[pair] {
		return
	}
	x.graph.joined[pair] = true
	for i := range min(to.Params().Len(), from.Params().Len()) {
		x.link(from.Params().At(i), to.Params().At(i))
	}
	for i := range min(to.Results().Len(), from.Results().Len()) {
		x.link(to.Results().At(i), from.Results().At(i))
	}
}

// link records that the one parameter or result is given the value of the other.
func (x *Index) link(to, from *types.Var) {
	to, from = to.Origin(), from.Origin()
	if to == from {
		return
	}
	if sig := signature(to.Type()); sig != nil {
		if other := signature(from.Type()); other != nil {
			x.join(sig, other)
		}
		return
	}
	if n := x.node(to); n != nil {
		n.sources = append(n.sources, source{from: x.node(from), kind: x.kindOf(from)})
	}
}

// readsSDKCode reports whether a value is made of the code of API 3.0, which is
// a name: strconv.Atoi(err.Code) gives no code of API 2.0.
func (x *Index) readsSDKCode(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	for _, arg := range call.Args {
		switch n := ast.Unparen(arg).(type) {
		case *ast.SelectorExpr:
			if x.field(n, SDKCode) >= Type {
				return true
			}
		case *ast.CallExpr:
			if x.getter(n, SDKCode) >= Type {
				return true
			}
		}
	}
	return false
}

// kindOf returns what is known of the value of a variable of another package.
func (x *Index) kindOf(v *types.Var) kind {
	pkg := v.Pkg()
	switch {
	case pkg == nil:
		return other
	case x.ours(pkg):
		return unknown
	}
	switch library.Yields(pkg.Path()) {
	case library.AnyNumbers:
		return unknown
	case library.Statuses:
		return small
	}
	return other
}

// holders are the variables of the package that hold a role.
type holders struct {
	strong   map[*types.Var]bool // E3
	weak     map[*types.Var]bool // that weak signs flow to
	unlikely map[*types.Var]bool // for which no weak sign counts
}

func (x *Index) holdersOf(role Role) *holders {
	if x.holders[role] == nil {
		h := new(holders)
		if x.shows(role) {
			h.strong = x.newProblem(role, Type).solve()
		}
		if x.weakCounts() {
			p := x.newProblem(role, Weak)
			h.unlikely = p.unlikely()
			h.weak = p.solve()
		}
		x.holders[role] = h
	}
	return x.holders[role]
}

// shows reports whether anything in the package may have the role by itself. Of
// the packages in which a variable is compared with a number of the table, most
// have nothing, and are spared the graph.
func (x *Index) shows(role Role) bool {
	if len(x.known)+len(x.Types) > 0 {
		return true
	}
	loaded := make(map[string]*types.Package)
	if imported(x.pkg, loaded); loaded[ConstantsPackage] != nil {
		return true // anything may have a type of it
	}
	for _, selection := range x.info.Selections {
		if role == SDKCode && selectsSDKCode(selection) || role != SDKCode && x.selectsAnswer(selection) {
			return true
		}
	}
	return false
}

// selectsAnswer reports whether a selection may be a part of an answer.
func (x *Index) selectsAnswer(selection *types.Selection) bool {
	if selection.Kind() != types.FieldVal {
		st := structOf(selection.Recv())
		return st != nil && x.envelope(st).whole()
	}
	if knownField(selection, Code) {
		return true
	}
	for st := range structsOf(selection) {
		if x.envelope(st).whole() {
			return true
		}
	}
	return false
}

// selectsSDKCode reports whether a selection is the code of an error of API 3.0.
func selectsSDKCode(selection *types.Selection) bool {
	switch obj := selection.Obj().(type) {
	case *types.Var:
		return sdkField(selection)
	case *types.Func:
		return isSDKGetter(obj)
	}
	return false
}
