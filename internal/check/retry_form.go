package check

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// A form says what a function's results mean to its caller, and which library
// that is.
type form struct {
	results library.Form
	library *library.Retry // that calls the function, or nil
	pkg     *types.Package // of the library
	given   bool           // of a *RetryError: the library is given the function itself
}

// function returns the innermost function around a node, and its form.
func (p *Pass) function(cur inspector.Cursor) (ast.Node, form) {
	outer, ok := p.declared().around(cur.Node())
	if !ok {
		return nil, form{}
	}
	switch n := outer.Node().(type) {
	case *ast.FuncDecl:
		return n, p.declaredForm(n)
	case *ast.FuncLit:
		sig, ok := p.Info.TypeOf(n).(*types.Signature)
		if !ok {
			return n, form{results: library.Callback}
		}
		return n, p.valueForm(outer, sig)
	}
	return nil, form{}
}

// declaredForm returns the form of a declared function: by its name, by its
// results, or by what it is given to as a value.
func (p *Pass) declaredForm(n *ast.FuncDecl) form {
	fn, ok := p.Info.Defs[n.Name].(*types.Func)
	if !ok {
		return form{}
	}
	sig := fn.Signature()
	if library.AsksForRetry(fn.Name()) && isPredicate(sig) {
		return form{results: library.Predicate}
	}
	if f := retryErrorOf(sig); f != (form{}) {
		if !p.keepsAnswerOf(fn, 0) {
			return form{results: library.Callback}
		}
		return f
	}
	return p.formOfUses(fn, sig)
}

// formOfUses returns the form that all uses of a function, or of the variable
// that holds it, agree on. One that is called and also given away has results
// with two meanings.
func (p *Pass) formOfUses(obj types.Object, sig *types.Signature) form {
	var common form
	for i, use := range p.usesOf(obj) {
		switch f := p.valueForm(use, sig); {
		case i == 0:
			common = f
		case f != common:
			return form{results: library.Callback}
		}
	}
	return common
}

// valueForm returns the form of a function by where its value stands: in a
// call of it, among the arguments of another, in an assignment. Whoever gets
// it elsewhere may repeat what returns an error.
func (p *Pass) valueForm(cur inspector.Cursor, sig *types.Signature) form {
	if f := retryErrorOf(sig); f != (form{}) {
		if !p.keepsAnswer([]inspector.Cursor{cur}, 0) {
			return form{results: library.Callback}
		}
		return p.retryErrorForm(f, cur)
	}
	e, _ := cur.Node().(ast.Expr)
	switch parent := cur.Parent().Node().(type) {
	case *ast.ParenExpr, *ast.IndexExpr:
		return p.valueForm(cur.Parent(), sig)
	case *ast.SelectorExpr: // c.describe
		if parent.Sel == e {
			return p.valueForm(cur.Parent(), sig)
		}
	case *ast.CallExpr:
		return p.formInCall(cur, sig, parent)
	case *ast.AssignStmt: // client.CheckRetry = func…
		for i, rhs := range parent.Rhs {
			if rhs == e && len(parent.Lhs) == len(parent.Rhs) {
				return p.assignedForm(parent.Lhs[i], sig)
			}
			if i < len(parent.Lhs) && parent.Lhs[i] == e {
				return form{}
			}
		}
	case *ast.ValueSpec:
		for i, value := range parent.Values {
			if value == e && i < len(parent.Names) {
				return p.assignedForm(parent.Names[i], sig)
			}
		}
	case *ast.KeyValueExpr:
		return formByName(lastName(parent.Key), sig)
	}
	return unknownForm(sig)
}

// retryErrorForm completes the form of a callback that returns a *RetryError:
// with who it is given to.
func (p *Pass) retryErrorForm(f form, cur inspector.Cursor) form {
	call, ok := cur.Parent().Node().(*ast.CallExpr)
	if !ok {
		return f
	}
	if fn, ok := astutil.Callee(p.Info, call).(*types.Func); ok && fn.Pkg() != nil {
		f.pkg, f.given = fn.Pkg(), library.RetryOf(fn.Pkg().Path()) == f.library
	}
	return f
}

// unknownForm is that of a function which goes somewhere.
func unknownForm(sig *types.Signature) form {
	if returnsError(sig) {
		return form{results: library.Callback}
	}
	return form{}
}

// formByName returns the form of a function that something of that name holds.
func formByName(name string, sig *types.Signature) form {
	if library.AsksForRetry(name) && isPredicate(sig) {
		return form{results: library.Predicate}
	}
	return unknownForm(sig)
}

// formInCall returns the form of a function that is called, converted or given to
// a call.
func (p *Pass) formInCall(cur inspector.Cursor, sig *types.Signature, call *ast.CallExpr) form {
	if call.Fun == cur.Node() {
		return form{} // it is called
	}
	if p.Info.Types[call.Fun].IsType() { // retryablehttp.CheckRetry(func…)
		if f := formByName(lastName(call.Fun), sig); f.results == library.Predicate {
			return f
		}
		return p.valueForm(cur.Parent(), sig)
	}
	if f, known := p.callbackForm(cur, sig, call); known {
		return f
	}
	return unknownForm(sig)
}

// assignedForm returns the form of a function that is assigned to something.
func (p *Pass) assignedForm(lhs ast.Expr, sig *types.Signature) form {
	f := formByName(lastName(lhs), sig)
	id, ok := lhs.(*ast.Ident)
	if !ok || f.results == library.Predicate {
		return f
	}
	if v, ok := p.Info.Defs[id].(*types.Var); ok && v.Parent() != p.Pkg.Scope() {
		return p.formOfUses(v, sig)
	}
	return f
}

// callbackForm returns the form of a function that is given to a call, if that is
// known.
func (p *Pass) callbackForm(cur inspector.Cursor, sig *types.Signature, call *ast.CallExpr) (f form, known bool) {
	fn, ok := astutil.Callee(p.Info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return form{}, false
	}
	f.pkg = p.callee(fn, call)
	if f.library = library.RetryOf(f.pkg.Path()); f.library != nil {
		f.results = f.library.CallbackForm(fn.Name())
	}
	if f.results != library.Plain {
		if ruled, once := p.isRuled(cur, call, f.library, f.results == library.Predicate); ruled {
			return form{}, once
		}
	}
	switch f.results {
	case library.Operation, library.Marked:
		return f, returnsError(sig)
	case library.Poll:
		return f, sig.Results().Len() == 2 && astutil.IsBool(sig.Results().At(0).Type()) && returnsError(sig)
	case library.Predicate:
		return form{results: library.Predicate}, isPredicate(sig)
	default: // retry.RetryIf(func…)
		return form{results: library.Predicate}, isPredicate(sig) && library.AsksForRetry(fn.Name())
	}
}

// callee returns the package that a function belongs to; for a method, that is
// the package of the type which it is called on:
//
//	retrypolicy.NewBuilder[T]().HandleIf(…)   not the interface's that it embeds
func (p *Pass) callee(fn *types.Func, call *ast.CallExpr) *types.Package {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || p.Info.Selections[sel] == nil {
		return fn.Pkg()
	}
	if pkg := packageOf(astutil.Deref(p.Info.Selections[sel].Recv())); pkg != nil && pkg != p.Pkg { // in this package, a struct may embed the client
		return pkg
	}
	return fn.Pkg()
}

func lastName(e ast.Expr) string {
	switch n := ast.Unparen(e).(type) {
	case *ast.Ident:
		return n.Name
	case *ast.SelectorExpr:
		return n.Sel.Name
	}
	return ""
}

// isPredicate reports whether a function gives one answer: it has one boolean
// result, and perhaps others, such as an error or how long to wait.
func isPredicate(sig *types.Signature) bool {
	answers := 0
	for result := range sig.Results().Variables() {
		if astutil.IsBool(result.Type()) {
			answers++
		}
	}
	return answers == 1
}

// returnsError reports whether the last result is an error.
func returnsError(sig *types.Signature) bool {
	n := sig.Results().Len()
	return n > 0 && astutil.IsError(sig.Results().At(n-1).Type())
}

// retryErrorOf returns the form of a callback that returns a *RetryError, as
// those of the Terraform plugin SDK do.
func retryErrorOf(sig *types.Signature) form {
	if sig.Results().Len() != 1 {
		return form{}
	}
	pointer, ok := types.Unalias(sig.Results().At(0).Type()).(*types.Pointer)
	if !ok {
		return form{}
	}
	named, ok := types.Unalias(pointer.Elem()).(*types.Named)
	if !ok {
		return form{}
	}
	row := library.RetryResult(named.Obj().Name())
	if row == nil {
		return form{}
	}
	return form{results: library.RetryError, library: row, pkg: named.Obj().Pkg()}
}
