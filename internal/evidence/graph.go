package evidence

import (
	"go/ast"
	"go/types"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// A graph records, for each variable of the package, which values it is given
// anywhere in the package, in whatever order.
//
// Parameters, results, receivers and fields are variables too: a call gives the
// arguments to the parameters, a return statement what it returns to the
// results.
//
//	func isQuota(n int) bool { return n == 4400 }
//
//	isQuota(resp.Code) // n is given resp.Code
//
// A variable that holds a function has parameters and results of its own, those
// of the signature in its type. To give it a function is to join the two:
//
//	var check func(code int) bool
//	check = isQuota   // n is given what code is given, the result of check
//	check(resp.Code)  // what isQuota returns
//
// So a call never asks which function it calls: it gives the arguments to the
// parameters in the type of what it calls.
//
// Not followed are the elements of slices, maps, channels and variadic
// parameters, calls through interfaces, and other packages. A variable that is
// given a value by one of these gets a source without a variable, of which only
// the kind is known.
//
// No role plays a part in the graph: it is the same for all of them.
type graph struct {
	nodes  []*node // in the order of their first appearance
	byVar  map[*types.Var]*node
	joined map[[2]*types.Signature]bool
	// followed are the expressions whose function was joined to a variable. A
	// function that is used as a value in any other place escapes: it may be
	// called with anything.
	followed map[ast.Expr]bool
	// methods are the methods that the package declares, and dynamic the names
	// of all methods that it calls through an interface.
	methods []*types.Func
	dynamic map[string]bool
	// tags are the names that fields have in their tags: see tagName.
	tags map[*types.Var]string
	// filled are the types that the package decodes something into, and tops the
	// structs that it decodes a whole text into.
	filled map[types.Type]bool
	tops   map[*types.Struct]bool
	// parts are the structs that are a part of another in the JSON text, or that
	// the package decodes a request of its own users into.
	parts []*types.Struct
	// encoded are the structs that the package writes as JSON, lent those to which
	// other functions get a pointer, and own the codes that are of the program
	// itself: see settleOwn.
	encoded []*types.Struct
	lent    map[*types.Struct]bool
	own     map[*types.Var]bool
	// strange are the fields that no answer of the API has: see compareOutline.
	strange map[*types.Var]bool
}

// A node is a variable whose type can hold a part of an answer.
type node struct {
	v       *types.Var
	sources []source
	texts   []string // the constant texts that the variable is given
	// handed says that the value goes to another package as a code of that
	// package's, which speaks against one of the API: see hand.
	handed bool
}

// A source is a value that a variable is given. The constants 0 and -1, nil and
// constant texts are not recorded as sources: programs give them to variables
// of every role, so they speak neither for one nor against it.
type source struct {
	// expr is the expression that the value comes from. It is nil if there is
	// none, or if the value is a later result of a call, of which the call as an
	// expression says nothing.
	expr ast.Expr
	from *node // the variable of this package that holds the value, or nil
	kind kind  // of the value, if from is nil
	// known says that the user has named the field or function that the value
	// comes from, in the settings, as one that holds the role.
	known bool
	role  Role
}

// flowGraph returns the graph of the files of the index.
func (x *Index) flowGraph() *graph {
	if x.graph == nil {
		x.graph = &graph{
			byVar:    make(map[*types.Var]*node),
			joined:   make(map[[2]*types.Signature]bool),
			followed: make(map[ast.Expr]bool),
			dynamic:  make(map[string]bool),
			tags:     make(map[*types.Var]string),
			filled:   make(map[types.Type]bool),
			tops:     make(map[*types.Struct]bool),
			strange:  make(map[*types.Var]bool),
			lent:     make(map[*types.Struct]bool),
			own:      make(map[*types.Var]bool),
		}
		x.collect()
		x.settleParts()
		x.settleOwn()
		x.escape()
	}
	return x.graph
}

// node returns the node of a variable, or nil if the variable is of another
// package or of a type that holds no part of an answer.
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

// carries reports whether a variable of the type can hold a part of an answer:
// all roles are numbers, like the code, or texts, like the message.
func carries(t types.Type) bool {
	return holds(t, Code) || holds(t, Message)
}

// give records that v is given the value of e or, if e is a call, its i-th
// result.
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
		e = call.Args[0] // new(5000), since Go 1.26, is given as 5000 is
	}
	s := source{expr: e, kind: other}
	if i > 0 {
		s.expr = nil
	}
	switch from := x.variableAt(e, i); {
	case from != nil:
		s.from, s.kind = x.node(from), x.kindOf(from)
		s.role, s.known = x.userKnows(e, i)
		switch {
		case x.readsSDKCode(e):
			s.kind = other
		case x.isParsed(e):
			s.kind = parsed
		}
		if s.from != nil && astutil.IsAddress(e) { // v = &from: *v = 1 gives from the 1 as well
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

// addText records that a variable is given a constant, if it is a text.
func (x *Index) addText(n *node, e ast.Expr) {
	if text, ok := x.text(e); ok {
		n.texts = append(n.texts, text)
	}
}

// giveKind records that v is given a value of which only the kind is known. Of
// functions nothing is recorded: one that gets to v unseen escapes.
func (x *Index) giveKind(v *types.Var, k kind) {
	if n := x.node(v); n != nil {
		n.sources = append(n.sources, source{kind: k})
	}
}

// giveParams records that a function is called, by code that is not seen, with
// values of the kind.
func (x *Index) giveParams(sig *types.Signature, k kind) {
	for v := range sig.Params().Variables() {
		x.giveKind(v, k)
	}
}

// spoil records that the variable that e stands for is also given a value of
// which only the kind is known.
func (x *Index) spoil(e ast.Expr, k kind) {
	if v := x.variable(e); v != nil {
		x.giveKind(v, k)
	}
}

// joinValue records that a variable whose type is to is given the function that
// e is, or that the call e returns as its i-th result.
func (x *Index) joinValue(to *types.Signature, e ast.Expr, i int) {
	t := x.info.TypeOf(e)
	if tuple, _ := t.(*types.Tuple); i < tuple.Len() {
		t = tuple.At(i).Type()
	}
	if from := signature(t); from != nil {
		x.join(to, from)
		x.graph.followed[astutil.Uninstantiated(e)] = true
	}
}

// join records that a variable whose type is to is given a function whose type
// is from. Both are the types as they are written at one declaration: each
// function, variable and literal has a signature of its own.
func (x *Index) join(to, from *types.Signature) {
	pair := [2]*types.Signature{to, from}
	if x.graph.joined[pair] {
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

// link records that one parameter, result or field is given the value of another.
func (x *Index) link(to, from *types.Var) {
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

// variable returns the variable, field or result of a call whose value e holds,
// perhaps converted, or nil. A field of an instance, pair[int].first, is the one
// that the generic type declares.
func (x *Index) variable(e ast.Expr) *types.Var { return x.variableAt(e, 0) }

// variableAt is variable but for calls, of which it returns the i-th result.
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

// signature returns the type of functions that t is, or nil.
func signature(t types.Type) *types.Signature {
	if t == nil {
		return nil
	}
	sig, _ := t.Underlying().(*types.Signature)
	return sig
}
