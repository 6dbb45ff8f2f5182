package check

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// isPartial reports whether nil from the function need not mean that the request
// has succeeded: it says what an error wraps, or only finds the error of its own
// for a code, and who calls it looks at the code as well, or a deferred function does.
//
//	if err := sentinel(r.Code); err != nil { return err }
//	if r.Code != 0 { return errors.New(r.Message) }
func (r *retrial) isPartial() bool {
	if !r.partialKnown {
		r.partialKnown, r.partial = true, r.isOfError() || r.defersLook() || r.isForOthers()
	}
	return r.partial
}

// isOfError reports whether the function is, or stands in, a method of an error,
// or one that only errors have.
//
//	func (e *apiError) Unwrap() error { switch e.code {…}; return nil }
func (r *retrial) isOfError() bool {
	cur, ok := r.cursor(r.node)
	if !ok {
		return false
	}
	for cur := range cur.Enclosing((*ast.FuncDecl)(nil)) {
		decl, _ := cur.Node().(*ast.FuncDecl)
		fn, ok := r.Info.Defs[decl.Name].(*types.Func)
		if !ok || decl.Recv == nil {
			return false
		}
		recv := astutil.Deref(fn.Signature().Recv().Type())
		return astutil.ImplementsError(recv) || astutil.ImplementsError(types.NewPointer(recv)) ||
			slices.Contains([]string{"Unwrap", "Cause", "Is", "As"}, fn.Name())
	}
	return false
}

// defersLook reports whether something deferred looks at the answer.
//
//	defer func() { if r.Code != 0 { panic(r.Message) } }()
func (r *retrial) defersLook() bool {
	looks := false
	astutil.Each(r.function.Body, func(n ast.Node) {
		if d, ok := n.(*ast.DeferStmt); ok {
			ast.Inspect(d.Call, func(n ast.Node) bool {
				e, ok := n.(ast.Expr)
				looks = looks || ok && (r.isAnswer(e) || r.function.IsCode(e) || r.function.Names && r.isErrorAround(e, d))
				return !looks
			})
		}
	})
	return looks
}

// isErrorAround reports whether something deferred uses an error of the function:
// defer report(err).
func (r *retrial) isErrorAround(e ast.Expr, d *ast.DeferStmt) bool {
	v := astutil.BareVar(r.Info, e)
	return v != nil && astutil.IsError(v.Type()) && v.Pos() < d.Pos()
}

// isForOthers reports whether the code comes from the callers, and one of them may
// look at it too. Who makes the request itself has to tell.
func (r *retrial) isForOthers() bool {
	given, alone := r.given()
	if len(given) == 0 {
		return false
	}
	if alone && (r.function.Type.Results.NumFields() != 1 || !r.lastIsError()) {
		return true // func hint(code int) (string, error)
	}
	uses, known := r.ownUses()
	uses = slices.DeleteFunc(slices.Clone(uses), func(use inspector.Cursor) bool { return r.inTest(use.Node().Pos()) })
	if !known || alone && len(uses) == 0 {
		return true
	}
	return slices.ContainsFunc(uses, func(use inspector.Cursor) bool {
		call := callOf(use)
		return call == nil || !r.isGuard(*call) || slices.ContainsFunc(given, func(v *types.Var) bool { return r.mayLookToo(*call, v) })
	})
}

// given returns the variables from outside of the function that hold a code it
// looks at, and whether one of them holds nothing else: parameters, the receiver,
// and what a literal finds around it. Who is given an error has the code with it.
func (r *retrial) given() (given []*types.Var, alone bool) {
	ofError := false
	astutil.Each(r.function.Body, func(n ast.Node) {
		e, ok := n.(ast.Expr)
		if !ok || !r.function.IsCode(e) {
			return
		}
		v, whole := astutil.Base(r.Info, e)
		switch {
		case v == nil || v.IsField():
		case !r.isFromOutside(v):
			ofError = ofError || astutil.ImplementsError(v.Type())
		case !slices.Contains(given, v):
			given = append(given, v)
			alone = alone || whole
		}
	})
	for _, v := range r.givenErrors() {
		given = append(given, v)
		alone = true
	}
	if ofError { // if e, ok := err.(*apiError); ok { switch e.Code {
		for _, field := range r.function.Type.Params.List {
			for _, name := range field.Names {
				if v, ok := r.Info.Defs[name].(*types.Var); ok && astutil.ImplementsError(v.Type()) {
					given = append(given, v)
					alone = true
				}
			}
		}
	}
	return given, alone
}

// givenErrors returns the variables from outside of the function that hold an error
// which it gives to others to look at the code: isGone(err).
func (r *retrial) givenErrors() []*types.Var {
	var errs []*types.Var
	for _, d := range r.decisions {
		for _, t := range d.Tests {
			call, ok := t.Expr.(*ast.CallExpr)
			if !ok {
				continue
			}
			for _, arg := range call.Args {
				v := astutil.BareVar(r.Info, arg)
				if v != nil && astutil.ImplementsError(v.Type()) && r.isFromOutside(v) && !slices.Contains(errs, v) {
					errs = append(errs, v)
				}
			}
		}
	}
	return errs
}

func (r *retrial) isFromOutside(v *types.Var) bool {
	isIn := func(n ast.Node) bool { return n.Pos() <= v.Pos() && v.Pos() < n.End() }
	results := r.function.Type.Results
	return !isIn(r.function.Body) && (results == nil || !isIn(results))
}

// ownUses returns the uses of the function, or reports that they are not known: it
// is a value that somebody gets, or may be called through an interface.
func (r *retrial) ownUses() (uses []inspector.Cursor, known bool) {
	if decl, ok := r.node.(*ast.FuncDecl); ok {
		fn, ok := r.Info.Defs[decl.Name].(*types.Func)
		return r.usesOf(fn), ok && !r.isDynamic(fn)
	}
	lit, ok := r.cursor(r.node)
	if !ok {
		return nil, false
	}
	parent, lit := astutil.Outer(lit)
	var name ast.Expr
	switch n := parent.Node().(type) {
	case *ast.CallExpr:
		return []inspector.Cursor{lit}, n.Fun == lit.Node()
	case *ast.AssignStmt:
		if i := slices.IndexFunc(n.Rhs, func(e ast.Expr) bool { return e == lit.Node() }); n.Tok == token.DEFINE && len(n.Lhs) == len(n.Rhs) {
			name = n.Lhs[i]
		}
	case *ast.ValueSpec:
		if i := slices.IndexFunc(n.Values, func(e ast.Expr) bool { return e == lit.Node() }); len(n.Names) == len(n.Values) {
			name = n.Names[i]
		}
	}
	if name == nil {
		return nil, false
	}
	v := astutil.BareVar(r.Info, name)
	return r.usesOf(v), v != nil
}

// isDynamic reports whether a method may be called through an interface.
func (p *Pass) isDynamic(fn *types.Func) bool {
	recv := fn.Signature().Recv()
	return recv != nil && slices.ContainsFunc(p.declared().dynamic[fn.Name()], func(m *types.Func) bool {
		if m.Pkg() == p.Pkg {
			return true
		}
		i, ok := m.Signature().Recv().Type().Underlying().(*types.Interface)
		return ok && types.Implements(types.NewPointer(astutil.Deref(recv.Type())), i)
	})
}

// callOf returns the call of the function that is used, or nil.
func callOf(use inspector.Cursor) *inspector.Cursor {
	for {
		parent, inner := astutil.Outer(use)
		switch n := parent.Node().(type) {
		case *ast.SelectorExpr:
			if n.Sel != inner.Node() {
				return nil
			}
		case *ast.IndexExpr:
			if n.X != inner.Node() {
				return nil
			}
		case *ast.CallExpr:
			if n.Fun != inner.Node() {
				return nil
			}
			return &parent
		default:
			return nil
		}
		use = parent
	}
}

// isGuard reports whether what a call returns is the error of its caller: it is
// returned, or there is a return if it is not nil.
func (r *retrial) isGuard(call inspector.Cursor) bool {
	parent, call := astutil.Outer(call)
	switch n := parent.Node().(type) {
	case *ast.ReturnStmt:
		return n.Results[len(n.Results)-1] == call.Node()
	case *ast.AssignStmt:
		guard, ok := parent.Parent().Node().(*ast.IfStmt)
		if !ok || guard.Init != n {
			next, more := parent.NextSibling()
			if !more {
				return false
			}
			if guard, ok = next.Node().(*ast.IfStmt); !ok || guard.Init != nil {
				return false
			}
		}
		v := astutil.BareVar(r.Info, n.Lhs[len(n.Lhs)-1])
		cond, ok := ast.Unparen(guard.Cond).(*ast.BinaryExpr)
		if v == nil || !ok || cond.Op != token.NEQ || astutil.BareVar(r.Info, cond.X) != v || !r.Info.Types[cond.Y].IsNil() || len(guard.Body.List) == 0 {
			return false
		}
		_, returns := guard.Body.List[len(guard.Body.List)-1].(*ast.ReturnStmt)
		return returns
	}
	return false
}

// mayLookToo reports whether the caller, or somebody who gets the answer from it,
// may look at the code that a call gives to the function.
func (r *retrial) mayLookToo(call inspector.Cursor, given *types.Var) bool {
	holder, known := r.holderIn(call, given)
	if !known {
		return true
	}
	top := call
	for outer := range call.Enclosing((*ast.FuncDecl)(nil), (*ast.GenDecl)(nil)) {
		top = outer
	}
	decl, ok := top.Node().(*ast.FuncDecl)
	if !ok || holder != nil && (holder.Pos() < decl.Body.Pos() || decl.End() <= holder.Pos() || r.isParameter(top, holder)) {
		return true // others have it
	}
	within := func(e, n ast.Node) bool { return n.Pos() <= e.Pos() && e.End() <= n.End() }
	for cur := range top.Preorder((*ast.Ident)(nil), (*ast.SelectorExpr)(nil)) {
		e, _ := cur.Node().(ast.Expr)
		if !within(e, call.Node()) && !within(e, r.node) && r.mayLook(cur, call.Node(), holder) {
			return true
		}
	}
	return false
}

// mayLook reports whether an expression of the caller is a part of the answer, or
// gives the variable that holds it to somebody who may look at it.
func (r *retrial) mayLook(cur inspector.Cursor, call ast.Node, holder *types.Var) bool {
	e, _ := cur.Node().(ast.Expr)
	id, isIdent := e.(*ast.Ident)
	if isIdent && (r.Info.Defs[id] != nil || isAssigned(cur)) {
		return false
	}
	return r.isAnswer(e) || r.function.IsCode(e) || isIdent && holder != nil && r.Info.Uses[id] == holder && r.isGiven(cur, call)
}

// isGiven reports whether the use of a variable that holds the answer may give it to
// somebody who looks at its code. Before the call, it is only being made there; an
// error is ready, and only compared with nil.
func (r *retrial) isGiven(id inspector.Cursor, call ast.Node) bool {
	if id.Node().Pos() > call.End() {
		return !r.readsField(id)
	}
	e, _ := id.Node().(ast.Expr)
	cond, ok := id.Parent().Node().(*ast.BinaryExpr)
	return astutil.ImplementsError(r.Info.TypeOf(e)) && !(ok && r.Info.Types[cond.Y].IsNil())
}

// holderIn returns the variable of the caller that holds what a call gives to the
// function, or nil if that is in none.
func (r *retrial) holderIn(at inspector.Cursor, given *types.Var) (holder *types.Var, known bool) {
	call, _ := at.Node().(*ast.CallExpr)
	sig, ok := r.Info.TypeOf(call.Fun).(*types.Signature)
	if !ok || sig.Variadic() || sig.Params().Len() != len(call.Args) {
		return nil, false
	}
	var e ast.Expr
	switch i, isParam := r.parameterIndex(given); {
	case isParam && i < len(call.Args):
		e = call.Args[i]
	case isParam: // (*response).check
		return nil, false
	case r.isReceiver(given):
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok || r.Info.Selections[sel] == nil || r.Info.Selections[sel].Kind() != types.MethodVal {
			return nil, false
		}
		e = sel.X
	default:
		return given, true // which a literal finds around it
	}
	for {
		e = ast.Unparen(e)
		if u, ok := e.(*ast.UnaryExpr); ok && u.Op == token.AND {
			e = u.X
			continue
		}
		if conv, ok := e.(*ast.CallExpr); ok && len(conv.Args) == 1 && r.Info.Types[conv.Fun].IsType() {
			e = conv.Args[0]
			continue
		}
		break
	}
	v, _ := astutil.Base(r.Info, e)
	return v, true
}

func (r *retrial) parameterIndex(v *types.Var) (int, bool) {
	i := 0
	for _, field := range r.function.Type.Params.List {
		for _, name := range field.Names {
			if r.Info.Defs[name] == v {
				return i, true
			}
			i++
		}
	}
	return 0, false
}

func (r *retrial) isReceiver(v *types.Var) bool {
	decl, ok := r.node.(*ast.FuncDecl)
	return ok && decl.Recv != nil && decl.Recv.Pos() <= v.Pos() && v.Pos() < decl.Recv.End()
}

// isParameter reports whether a variable is a parameter of a literal.
func (r *retrial) isParameter(top inspector.Cursor, v *types.Var) bool {
	for _, lit := range astutil.Only[*ast.FuncLit](top.Preorder((*ast.FuncLit)(nil))) {
		if lit.Type.Pos() <= v.Pos() && v.Pos() < lit.Type.End() {
			return true
		}
	}
	return false
}

func (r *retrial) readsField(id inspector.Cursor) bool {
	sel, ok := id.Parent().Node().(*ast.SelectorExpr)
	return ok && sel.X == id.Node() && astutil.Field(r.Info, sel) != nil
}

func isAssigned(id inspector.Cursor) bool {
	assign, ok := id.Parent().Node().(*ast.AssignStmt)
	return ok && slices.ContainsFunc(assign.Lhs, func(e ast.Expr) bool { return e == id.Node() })
}
