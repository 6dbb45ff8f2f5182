package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"
)

// A flow records, for each variable of the package, where its values come
// from. Parameters, results and fields are variables too, so that a call is an
// assignment to parameters and a return statement one to results. Nothing
// about it depends on a role.
//
// It does not know the order of statements: a variable that is assigned a code
// anywhere holds one everywhere. To stay right, a variable that is assigned
// other things as well counts only if its name says that it is a code.
//
// Left out on purpose: elements of slices, maps and channels, calls through
// interfaces, and whatever other packages do.
type flow struct {
	sources map[*types.Var][]source
	// foreign are variables that another package's code, not of an SDK, gives
	// a value to: results of its functions, its fields, and the parameters of
	// functions that it calls back.
	foreign map[*types.Var]bool
	// calls through variables, whose callees are known when all assignments
	// have been seen.
	dynamic []*ast.CallExpr
}

// A source is an expression that a variable is given the value of.
type source struct {
	expr   ast.Expr // nil: a computed value, n += 1
	result int      // the result of a call that counts, or -1 if expr has one value
}

func (x *Index) flowGraph() *flow {
	if x.flow == nil {
		x.flow = &flow{
			sources: make(map[*types.Var][]source),
			foreign: make(map[*types.Var]bool),
		}
		x.collectFlow()
	}
	return x.flow
}

// flows reports whether a code (or what the role is) reaches the variable that
// e is, or the result that e calls for.
func (x *Index) flows(e ast.Expr, role Role) bool {
	v := x.variable(e)
	if v == nil || v.Pkg() != x.pkg {
		return false
	}
	if x.reached[role] == nil {
		x.reached[role] = x.reach(role)
	}
	return x.reached[role][v]
}

// variable returns the variable whose value e holds: itself, a field, or the
// result of a function of this package.
func (x *Index) variable(e ast.Expr) *types.Var {
	return x.origin(source{e, -1})
}

// origin returns the variable that a source takes its value from, or nil.
func (x *Index) origin(s source) *types.Var {
	e := s.expr
	for e != nil {
		switch n := e.(type) {
		case *ast.Ident:
			v, _ := x.info.ObjectOf(n).(*types.Var)
			return origin(v)
		case *ast.SelectorExpr:
			v, _ := x.info.Uses[n.Sel].(*types.Var) // a field, or a variable of a package
			return origin(v)
		case *ast.CallExpr:
			if !x.info.Types[n.Fun].IsType() {
				for _, sig := range x.callees(n.Fun, nil) {
					// All callees of a variable have the same results; the
					// first one that is a code decides as well as any.
					if i := max(s.result, 0); i < sig.Results().Len() {
						return origin(sig.Results().At(i))
					}
				}
				return nil
			}
		}
		// Any conversion that keeps a value is followed, whatever the role:
		// holds has asked already whether the type can have it.
		if inner := x.inner(e, Code); inner != nil {
			e = inner
		} else {
			e = x.inner(e, Message)
		}
	}
	return nil
}

// origin returns the variable of the generic declaration.
func origin(v *types.Var) *types.Var {
	if v == nil {
		return nil
	}
	return v.Origin()
}

// callees returns the signatures of the functions of this package that fun may
// be: a function, a method, a literal, or what a variable has been assigned.
func (x *Index) callees(fun ast.Expr, seen map[*types.Var]bool) []*types.Signature {
	switch n := ast.Unparen(fun).(type) {
	case *ast.FuncLit:
		if sig, ok := x.info.TypeOf(n).(*types.Signature); ok {
			return []*types.Signature{sig}
		}
	case *ast.IndexExpr:
		return x.callees(n.X, seen)
	case *ast.IndexListExpr:
		return x.callees(n.X, seen)
	case *ast.Ident:
		return x.calleesOf(x.info.ObjectOf(n), seen)
	case *ast.SelectorExpr:
		return x.calleesOf(x.info.Uses[n.Sel], seen)
	}
	return nil
}

func (x *Index) calleesOf(obj types.Object, seen map[*types.Var]bool) []*types.Signature {
	switch obj := obj.(type) {
	case *types.Func:
		if obj.Pkg() == x.pkg {
			return []*types.Signature{obj.Origin().Signature()}
		}
	case *types.Var:
		v := obj.Origin()
		if seen[v] {
			return nil
		}
		if seen == nil {
			seen = make(map[*types.Var]bool)
		}
		seen[v] = true
		var sigs []*types.Signature
		for _, s := range x.flowGraph().sources[v] {
			if s.expr != nil && s.result < 0 {
				sigs = append(sigs, x.callees(s.expr, seen)...)
			}
		}
		return sigs
	}
	return nil
}

// reach returns the variables that hold the role. First each variable that
// anything with the role flows to; then, again, without those that are given
// other things too and are not named for it.
func (x *Index) reach(role Role) map[*types.Var]bool {
	g := x.flowGraph()
	next := make(map[*types.Var][]*types.Var)
	var seeds []*types.Var
	for v, sources := range g.sources {
		for _, s := range sources {
			if s.expr == nil {
				continue
			}
			if s.result <= 0 && holds(v.Type(), role) && x.direct(s.expr, role) != None {
				seeds = append(seeds, v)
			} else if from := x.origin(s); from != nil && from != v {
				next[from] = append(next[from], v)
			}
		}
	}
	if len(seeds) == 0 {
		return map[*types.Var]bool{}
	}
	spread := func(keep func(*types.Var) bool) map[*types.Var]bool {
		reached := make(map[*types.Var]bool)
		work := slices.Clone(seeds)
		for len(work) > 0 {
			v := work[len(work)-1]
			work = work[:len(work)-1]
			if !reached[v] && holds(v.Type(), role) && keep(v) {
				reached[v] = true
				work = append(work, next[v]...)
			}
		}
		return reached
	}
	any := spread(func(*types.Var) bool { return true })
	return spread(func(v *types.Var) bool {
		if isRoleName(v.Name(), role) {
			return true
		}
		for _, s := range g.sources[v] {
			if !x.neutral(s, role) && !any[x.origin(s)] {
				return false
			}
		}
		return true
	})
}

// neutral reports whether a source does not speak against the role: the role
// itself, a constant or nil.
func (x *Index) neutral(s source, role Role) bool {
	if s.expr == nil {
		return false
	}
	tv := x.info.Types[s.expr]
	return tv.Value != nil || tv.IsNil() || s.result <= 0 && x.direct(s.expr, role) != None
}

// collectFlow walks the package once.
func (x *Index) collectFlow() {
	for cur := range x.root.Preorder(
		(*ast.AssignStmt)(nil), (*ast.IncDecStmt)(nil), (*ast.ValueSpec)(nil), (*ast.RangeStmt)(nil),
		(*ast.ReturnStmt)(nil), (*ast.CallExpr)(nil), (*ast.CompositeLit)(nil), (*ast.TypeSwitchStmt)(nil),
	) {
		switch n := cur.Node().(type) {
		case *ast.AssignStmt:
			if n.Tok == token.ASSIGN || n.Tok == token.DEFINE {
				x.assign(n.Lhs, n.Rhs)
			} else {
				x.addTo(n.Lhs[0], source{nil, -1})
			}
		case *ast.IncDecStmt:
			x.addTo(n.X, source{nil, -1})
		case *ast.ValueSpec:
			lhs := make([]ast.Expr, len(n.Names))
			for i, name := range n.Names {
				lhs[i] = name
			}
			x.assign(lhs, n.Values)
		case *ast.RangeStmt:
			for _, e := range []ast.Expr{n.Key, n.Value} {
				if e != nil {
					x.addTo(e, source{nil, -1})
				}
			}
		case *ast.ReturnStmt:
			if sig := x.enclosing(cur); sig != nil {
				x.bind(sig.Results(), n.Results)
			}
		case *ast.CallExpr:
			x.call(n)
		case *ast.CompositeLit:
			x.literal(n)
		case *ast.TypeSwitchStmt:
			x.typeSwitch(n)
		}
	}
	dynamic := x.flow.dynamic
	for _, call := range dynamic {
		for _, sig := range x.callees(call.Fun, nil) {
			x.bind(sig.Params(), call.Args)
		}
	}
	x.flow.dynamic = nil
}

func (x *Index) assign(lhs, rhs []ast.Expr) {
	switch {
	case len(lhs) == len(rhs):
		for i, e := range lhs {
			x.addTo(e, source{rhs[i], -1})
		}
	case len(rhs) == 1:
		for i, e := range lhs {
			if _, isCall := ast.Unparen(rhs[0]).(*ast.CallExpr); isCall {
				x.addTo(e, source{rhs[0], i})
			} else if i == 0 { // v, ok := x.(T)
				x.addTo(e, source{rhs[0], -1})
			}
		}
	}
}

// addTo records a source of the variable that e assigns to.
func (x *Index) addTo(e ast.Expr, s source) {
	if id, ok := e.(*ast.Ident); ok && id.Name == "_" {
		return
	}
	if _, ok := ast.Unparen(e).(*ast.IndexExpr); ok {
		return
	}
	if v := x.variable(e); v != nil && v.Pkg() == x.pkg {
		x.add(v, s)
	}
}

func (x *Index) add(v *types.Var, s source) {
	v = v.Origin()
	x.flow.sources[v] = append(x.flow.sources[v], s)
	if s.expr != nil && x.isForeign(s.expr) {
		x.flow.foreign[v] = true
	}
}

// bind records that the expressions are given to the parameters or results.
func (x *Index) bind(vars *types.Tuple, exprs []ast.Expr) {
	if len(exprs) == 1 && vars.Len() > 1 {
		for i := range vars.Len() { // f(g())
			x.add(vars.At(i), source{exprs[0], i})
		}
		return
	}
	for i, e := range exprs {
		if i < vars.Len() {
			x.add(vars.At(i), source{e, -1})
		}
	}
}

func (x *Index) call(n *ast.CallExpr) {
	tv := x.info.Types[n.Fun]
	if tv.IsType() || tv.IsBuiltin() {
		return
	}
	if fn := typeutil.StaticCallee(x.info, n); fn != nil {
		if fn.Pkg() == x.pkg {
			x.bind(fn.Origin().Signature().Params(), n.Args)
			return
		}
		if fn.Pkg() == nil || isSDK(fn.Pkg().Path()) {
			return
		}
		for _, arg := range n.Args { // it may call them back, with values of its own
			for _, sig := range x.literals(arg) {
				for v := range sig.Params().Variables() {
					x.flow.foreign[v.Origin()] = true
				}
			}
		}
		return
	}
	x.flow.dynamic = append(x.flow.dynamic, n)
}

// literals returns the signature of a function literal or of a function of
// this package, and nothing for variables: their assignments are not known yet.
func (x *Index) literals(e ast.Expr) []*types.Signature {
	switch n := ast.Unparen(e).(type) {
	case *ast.Ident:
		if _, ok := x.info.Uses[n].(*types.Func); !ok {
			return nil
		}
	case *ast.SelectorExpr:
		if _, ok := x.info.Uses[n.Sel].(*types.Func); !ok {
			return nil
		}
	case *ast.FuncLit:
	default:
		return nil
	}
	return x.callees(e, nil)
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
				if v, ok := x.info.Uses[key].(*types.Var); ok && v.Pkg() == x.pkg {
					x.add(v, source{kv.Value, -1})
				}
			}
		} else if i < st.NumFields() && st.Field(i).Pkg() == x.pkg {
			x.add(st.Field(i), source{elt, -1})
		}
	}
}

func (x *Index) typeSwitch(n *ast.TypeSwitchStmt) {
	assign, ok := n.Assign.(*ast.AssignStmt)
	if !ok {
		return
	}
	for _, clause := range n.Body.List {
		if v, ok := x.info.Implicits[clause].(*types.Var); ok {
			x.add(v, source{assign.Rhs[0], -1})
		}
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
			sig, _ := x.info.TypeOf(n).(*types.Signature)
			return sig
		}
		return nil
	}
	return nil
}

// isForeign reports whether the value of e is made by another package that has
// nothing to do with the API. What parses text says nothing about the text.
func (x *Index) isForeign(e ast.Expr) bool {
	for e != nil {
		var pkg *types.Package
		switch n := e.(type) {
		case *ast.SelectorExpr:
			if v, ok := x.info.Uses[n.Sel].(*types.Var); ok {
				pkg = v.Pkg()
			}
		case *ast.CallExpr:
			if tv := x.info.Types[n.Fun]; tv.IsBuiltin() {
				return true // len, cap …
			} else if !tv.IsType() {
				if fn := typeutil.StaticCallee(x.info, n); fn != nil {
					pkg = fn.Pkg()
				}
				break
			}
		}
		if pkg != nil {
			path := pkg.Path()
			return !x.ours(pkg) && !isSDK(path) && path != "strconv"
		}
		e = x.inner(e, Code)
	}
	return false
}
