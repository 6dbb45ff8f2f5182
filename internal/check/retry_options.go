package check

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// What a library is given beside the function that it is to repeat may say that it
// calls it once, or which errors it repeats, or do something itself when it is told of
// an error. So that the function's answer counts, each of them must be seen not to:
//
//	retry.Do(f, retry.Attempts(1))                                      // once
//	retry.Do(f, retry.RetryIf(isTemporary))                             // it decides
//	backoff.RetryNotify(f, b, func(err error, _ time.Duration) { cancel() }) // so may this
//	retry.Do(f, opts...)                                                // what opts is given
//
// A policy that is not seen, a parameter say, repeats.

// A beside looks at the arguments beside a function that a library calls.
type beside struct {
	*Pass
	row  *library.Retry
	seen map[types.Object]bool // variables and functions that are looked through
	once bool                  // what decides may say to call it once
	own  ast.Node              // the option that the callback is given to, or nil
}

// isRuled reports whether, beside a callback, something decides, or may decide, whether
// there is another call of it, and whether it does by saying that there is none: among
// the arguments or, of a builder, in the declaration around.
//
//	builder.HandleIf(func…).AbortIf(func…)
//
// Beside a predicate stands the function itself.
func (p *Pass) isRuled(cur inspector.Cursor, call *ast.CallExpr, row *library.Retry, asks bool) (ruled, once bool) {
	b := &beside{Pass: p, row: row, seen: make(map[types.Object]bool)}
	for _, arg := range call.Args {
		if arg != cur.Node() && !(asks && astutil.IsFunc(p.Info.TypeOf(arg))) && b.mayDecide(arg) {
			return true, b.once
		}
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || p.Info.Selections[sel] == nil {
		return false, false
	}
	top := cur // of the builder, other methods may be called anywhere
	for outer := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.GenDecl)(nil)) {
		top = outer
	}
	for _, other := range astutil.Only[*ast.CallExpr](top.Preorder((*ast.CallExpr)(nil))) {
		if fn, ok := astutil.Callee(p.Info, other).(*types.Func); ok && other != call && b.isOfLibrary(fn, other) && !slices.ContainsFunc(other.Args, p.isOperationOf) && b.optionDecides(fn, other) {
			return true, b.once
		}
	}
	return false, false
}

func (b *beside) isOfLibrary(fn *types.Func, call *ast.CallExpr) bool {
	return fn.Pkg() != nil && library.RetryOf(b.callee(fn, call).Path()) == b.row
}

// mayDecide reports whether a value may decide whether there is another call.
func (b *beside) mayDecide(e ast.Expr) bool {
	tv := b.Info.Types[e]
	if b.own != nil && e.Pos() <= b.own.Pos() && b.own.End() <= e.End() || tv.IsNil() || tv.Value != nil || tv.Type == nil || astutil.IsFrom(tv.Type, "context") {
		return false
	}
	if b.isStop(e) {
		b.once = true
		return true
	}
	if b.isOwnPolicy(tv.Type) {
		return true
	}
	switch n := ast.Unparen(e).(type) {
	case *ast.Ident, *ast.SelectorExpr:
		return b.nameDecides(n)
	case *ast.FuncLit:
		return !b.onlyTells(n.Type, n.Body)
	case *ast.CallExpr:
		return b.callDecides(n)
	case *ast.CompositeLit:
		return slices.ContainsFunc(n.Elts, func(elt ast.Expr) bool {
			if kv, ok := elt.(*ast.KeyValueExpr); ok {
				return b.isOnceField(lastName(kv.Key), kv.Value) || b.mayDecide(kv.Value)
			}
			return b.mayDecide(elt)
		})
	case *ast.UnaryExpr:
		return n.Op == token.AND && b.mayDecide(n.X)
	}
	return astutil.IsFunc(tv.Type)
}

// nameDecides is mayDecide of what something of a name is given: all that the package
// gives it. What is given a function that is not seen may decide.
func (b *beside) nameDecides(e ast.Expr) bool {
	if fn, ok := astutil.Object(b.Info, e).(*types.Func); ok {
		decl := b.declaration(fn)
		return !(decl != nil && decl.Body != nil && b.onlyTells(decl.Type, decl.Body)) && !b.isOfThis(fn)
	}
	v := astutil.Var(b.Info, e)
	if v == nil || b.seen[v] {
		return false
	}
	b.seen[v] = true
	decides, given := false, false
	b.requestsOfPackage().EachValue(v, func(at ast.Node, value ast.Expr) {
		given = true
		decides = decides || value != nil && b.mayDecide(value)
		if assign, ok := at.(*ast.AssignStmt); ok && len(assign.Lhs) == len(assign.Rhs) {
			for i, lhs := range assign.Lhs { // b.Steps = 1
				decides = decides || b.isOnceField(lastName(lhs), assign.Rhs[i])
			}
		}
	})
	return decides || !given && holdsFunc(v.Type())
}

// decidesAround reports whether, beside the option that a predicate is given to, another
// may decide, or change the request: in the call of the library, or in a list of options.
//
//	retry.Do(f, retry.RetryIf(isTemporary), retry.OnRetry(func(uint, error) { c.Login() }))
func (b *beside) decidesAround(option inspector.Cursor) bool {
	parent, option := astutil.Outer(option)
	switch n := parent.Node().(type) {
	case *ast.CallExpr:
		isOption := func(arg ast.Expr) bool { return !b.isOperation(arg) && b.mayDecide(arg) }
		return n.Fun != option.Node() && (slices.ContainsFunc(n.Args, isOption) || b.Info.Types[n.Fun].IsBuiltin() && b.decidesAround(parent))
	case *ast.CompositeLit:
		return slices.ContainsFunc(n.Elts, b.mayDecide) || b.decidesAround(parent)
	case *ast.AssignStmt:
		return slices.ContainsFunc(n.Lhs, b.decidesAroundVar)
	case *ast.ValueSpec:
		return slices.ContainsFunc(n.Names, func(id *ast.Ident) bool { return b.decidesAroundVar(id) })
	}
	return false
}

// decidesAroundVar is decidesAround of a list of options that a variable holds.
func (b *beside) decidesAroundVar(e ast.Expr) bool {
	v := astutil.BareVar(b.Info, e)
	if v == nil || b.seen[v] {
		return false
	}
	return b.nameDecides(e) || slices.ContainsFunc(b.usesOf(v), b.decidesAround)
}

// isOperation reports whether an argument is the function to repeat: it may fail.
func (p *Pass) isOperation(arg ast.Expr) bool {
	t := p.Info.TypeOf(arg)
	if !astutil.IsFunc(t) {
		return false
	}
	sig, _ := t.Underlying().(*types.Signature)
	return returnsError(sig)
}

// isOperationOf reports whether an argument of a method of a builder is the function to
// repeat. What is told of the request, or of what came of it, is a hook.
//
//	builder.HandleIf(func…).Build().Get(func() (R, error) { return c.Get(req) })
func (p *Pass) isOperationOf(arg ast.Expr) bool {
	lit, ok := ast.Unparen(arg).(*ast.FuncLit)
	return ok && p.isOperation(lit) && !slices.ContainsFunc(lit.Type.Params.List, func(f *ast.Field) bool {
		return !astutil.IsFrom(p.Info.TypeOf(f.Type), "context", "Context")
	})
}

// isOfThis reports whether a function is one of the library, or only prints by its name:
// retry.BackOffDelay, logger.Warn.
func (b *beside) isOfThis(fn *types.Func) bool {
	return fn.Pkg() != nil && library.RetryOf(fn.Pkg().Path()) == b.row || library.Prints(fn.Name())
}

// callDecides is mayDecide of what a call makes.
func (b *beside) callDecides(call *ast.CallExpr) bool {
	tv := b.Info.Types[call.Fun]
	if tv.IsType() || tv.IsBuiltin() {
		return slices.ContainsFunc(call.Args, b.mayDecide)
	}
	fn, ok := astutil.Callee(b.Info, call).(*types.Func)
	switch {
	case !ok:
		return holdsFunc(b.Info.TypeOf(call))
	case b.isOfLibrary(fn, call):
		return b.optionDecides(fn, call)
	}
	decl := b.declaration(fn)
	if decl == nil || decl.Body == nil {
		return holdsFunc(b.Info.TypeOf(call))
	}
	if b.seen[fn] {
		return false
	}
	b.seen[fn] = true
	decides := false
	astutil.Each(decl.Body, func(n ast.Node) {
		if ret, ok := n.(*ast.ReturnStmt); ok {
			decides = decides || slices.ContainsFunc(ret.Results, b.mayDecide)
		}
	})
	return decides
}

// optionDecides reports whether a function or method of the library that is called
// beside a callback may decide whether there is another call of it.
func (b *beside) optionDecides(fn *types.Func, call *ast.CallExpr) bool {
	return slices.Contains(b.row.Options, fn.Name()) || b.isOnceCall(call) ||
		b.row.CallbackForm(fn.Name()) == library.Plain && slices.ContainsFunc(call.Args, b.mayDecide)
}

// isStop reports whether an expression is of a type that repeats nothing.
func (b *beside) isStop(e ast.Expr) bool {
	named, ok := types.Unalias(astutil.Deref(b.Info.TypeOf(e))).(*types.Named)
	return ok && named.Obj().Pkg() != nil && library.RetryOf(named.Obj().Pkg().Path()) == b.row && slices.ContainsFunc(b.row.Once, func(once library.Once) bool {
		return once.Count == "" && once.Name == named.Obj().Name()
	})
}

// isOwnPolicy reports whether t is a policy of the package's own, whose method may say
// at any time that there is no other call.
func (b *beside) isOwnPolicy(t types.Type) bool {
	named, ok := types.Unalias(astutil.Deref(t)).(*types.Named)
	if !ok || named.Obj().Pkg() != b.Pkg || types.IsInterface(named) {
		return false
	}
	policy := types.NewPointer(named)
	return hasMethod(policy, b.Pkg, "NextBackOff") || hasMethod(policy, b.Pkg, "Next")
}

// isOnceCall reports whether a call is the option with which nothing is repeated.
func (b *beside) isOnceCall(call *ast.CallExpr) bool {
	return slices.ContainsFunc(call.Args, func(arg ast.Expr) bool { return b.isOnceField(astutil.CalledName(call), arg) })
}

// isOnceField reports whether a value may be the one that says to repeat nothing, if
// the option or the field has that name.
func (b *beside) isOnceField(name string, value ast.Expr) bool {
	is := slices.ContainsFunc(b.row.Once, func(once library.Once) bool {
		return once.Count != "" && once.Name == name && b.mayBe(value, once.Count, 0)
	})
	b.once = b.once || is
	return is
}

// mayBe reports whether an expression may have the value of a number: if it is one, or
// a variable that the package gives it.
func (b *beside) mayBe(e ast.Expr, number string, depth int) bool {
	if v := b.Info.Types[e].Value; v != nil {
		return v.ExactString() == number
	}
	switch n := ast.Unparen(e).(type) {
	case *ast.CallExpr: // uint(n)
		return b.Info.Types[n.Fun].IsType() && len(n.Args) == 1 && b.mayBe(n.Args[0], number, depth)
	case *ast.Ident, *ast.SelectorExpr:
		v, may := astutil.Var(b.Info, n), false
		if v == nil || depth > 4 {
			return false
		}
		b.requestsOfPackage().EachValue(v, func(_ ast.Node, value ast.Expr) {
			may = may || value == nil && number == "0" && astutil.IsNumeric(v.Type()) || value != nil && b.mayBe(value, number, depth+1)
		})
		return may
	}
	return false
}

// onlyTells reports whether a function that a library tells of an error can be seen to
// do nothing but log, count and wait, so that it decides nothing. Who is told of no
// error decides by something else.
func (b *beside) onlyTells(t *ast.FuncType, body *ast.BlockStmt) bool {
	if t.Results != nil && slices.ContainsFunc(t.Results.List, func(f *ast.Field) bool { return astutil.IsBool(b.Info.TypeOf(f.Type)) }) && b.isToldOfError(t) {
		return false
	}
	isInside := func(v *types.Var) bool { return v != nil && t.Pos() <= v.Pos() && v.Pos() < body.End() }
	tells := true
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt, *ast.SendStmt, *ast.DeferStmt:
			tells = false
		case *ast.UnaryExpr:
			tells = tells && n.Op != token.ARROW
		case *ast.AssignStmt:
			for _, lhs := range n.Lhs {
				v, whole := astutil.Base(b.Info, lhs)
				tells = tells && (astutil.IsBlank(lhs) || whole && isInside(v) || n.Tok == token.ADD_ASSIGN)
			}
		case *ast.CallExpr:
			tells = tells && b.callTells(n)
		}
		return tells
	})
	return tells
}

func (b *beside) isToldOfError(t *ast.FuncType) bool {
	return slices.ContainsFunc(t.Params.List, func(f *ast.Field) bool {
		t := b.Info.TypeOf(f.Type)
		if t == nil { // it does not compile
			return true
		}
		_, isBasic := t.Underlying().(*types.Basic)
		return !isBasic && !astutil.IsFrom(t, "context")
	})
}

// callTells reports whether a call only logs, counts, waits or computes.
func (b *beside) callTells(call *ast.CallExpr) bool {
	name := astutil.CalledName(call)
	tv := b.Info.Types[call.Fun]
	switch fn, ok := astutil.Callee(b.Info, call).(*types.Func); {
	case tv.IsType():
		return true
	case tv.IsBuiltin():
		return name != "panic" && name != "close"
	case !ok:
		return false
	case fn.Pkg() == nil: // err.Error()
		return true
	case !library.Returns(fn.Pkg().Path(), name):
		return false
	case library.Logs(name), library.Prints(name), library.Waits(name), library.Asks(name), library.Counts(name), library.IsMetric(name):
		return b.declaration(fn) == nil
	default:
		return library.Computes(fn.Pkg().Path(), name) || fn.Signature().Recv() == nil && b.isOfThis(fn) // r.Request.SetQueryParam is a method
	}
}

// holdsFunc reports whether a value is a function, or a list of them.
func holdsFunc(t types.Type) bool {
	if t == nil {
		return true
	}
	if list, ok := t.Underlying().(*types.Slice); ok {
		t = list.Elem()
	}
	return astutil.IsFunc(t)
}
