package check

import (
	"go/ast"
	"go/types"
	"regexp"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/tcerr/tcerrlint/internal/outcome"
)

// A form says what a function's results mean to its caller, and which library
// that is.
type form struct {
	results outcome.Form
	library *types.Package // that calls the function, or nil
}

// function returns the innermost function around a place, and its form.
func (p *Pass) function(cur inspector.Cursor) (ast.Node, form) {
	for outer := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		switch n := outer.Node().(type) {
		case *ast.FuncDecl:
			return n, p.declaredForm(n)
		case *ast.FuncLit:
			sig, ok := p.Info.TypeOf(n).(*types.Signature)
			if !ok {
				return n, form{results: outcome.Callback}
			}
			return n, p.valueForm(outer, sig)
		}
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
	if asksForRetry(fn.Name()) && isPredicate(sig) {
		return form{results: outcome.Predicate}
	}
	if library := retryErrorOf(sig); library != nil {
		return form{outcome.RetryError, library}
	}
	return p.formOfUses(fn, sig)
}

// formOfUses returns the form that all uses of a function, or of the variable
// that holds it, agree on. One that is called and also given away has results
// with two meanings.
func (p *Pass) formOfUses(obj types.Object, sig *types.Signature) form {
	if p.functionUses == nil {
		p.functionUses = make(map[types.Object][]inspector.Cursor)
		for cur := range p.root.Preorder((*ast.Ident)(nil)) {
			if used := p.Info.Uses[cur.Node().(*ast.Ident)]; used != nil && used.Pkg() == p.Pkg && used.Type() != nil {
				if _, ok := used.Type().Underlying().(*types.Signature); ok {
					p.functionUses[used] = append(p.functionUses[used], cur)
				}
			}
		}
	}
	var common form
	for i, use := range p.functionUses[obj] {
		switch f := p.valueForm(use, sig); {
		case i == 0:
			common = f
		case f != common:
			return form{results: outcome.Callback}
		}
	}
	return common
}

// valueForm returns the form of a function by where its value stands: in a
// call of it, among the arguments of another, in an assignment. Whoever gets
// it elsewhere may repeat what returns an error.
func (p *Pass) valueForm(cur inspector.Cursor, sig *types.Signature) form {
	if library := retryErrorOf(sig); library != nil {
		if call, ok := cur.Parent().Node().(*ast.CallExpr); ok {
			if fn, ok := typeutil.Callee(p.Info, call).(*types.Func); ok && fn.Pkg() != nil {
				library = fn.Pkg()
			}
		}
		return form{outcome.RetryError, library}
	}
	unknown := form{}
	if returnsError(sig) {
		unknown.results = outcome.Callback
	}
	predicate := func(name string) form {
		if asksForRetry(name) && isPredicate(sig) {
			return form{results: outcome.Predicate}
		}
		return unknown
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
		if parent.Fun == e {
			return form{} // it is called
		}
		if p.Info.Types[parent.Fun].IsType() { // retryablehttp.CheckRetry(func…)
			if f := predicate(lastName(parent.Fun)); f != unknown {
				return f
			}
			return p.valueForm(cur.Parent(), sig)
		}
		if f := p.callbackForm(sig, parent); f != (form{}) {
			return f
		}
	case *ast.AssignStmt: // client.CheckRetry = func…
		for i, rhs := range parent.Rhs {
			if rhs == e && len(parent.Lhs) == len(parent.Rhs) {
				return p.assignedForm(parent.Lhs[i], sig, predicate)
			}
			if i < len(parent.Lhs) && parent.Lhs[i] == e {
				return form{}
			}
		}
	case *ast.ValueSpec:
		for i, value := range parent.Values {
			if value == e && i < len(parent.Names) {
				return p.assignedForm(parent.Names[i], sig, predicate)
			}
		}
	case *ast.KeyValueExpr:
		return predicate(lastName(parent.Key))
	}
	return unknown
}

// assignedForm returns the form of a function that is assigned to something.
func (p *Pass) assignedForm(lhs ast.Expr, sig *types.Signature, predicate func(string) form) form {
	f := predicate(lastName(lhs))
	id, ok := lhs.(*ast.Ident)
	if !ok || f.results == outcome.Predicate {
		return f
	}
	if v, ok := p.Info.Defs[id].(*types.Var); ok && v.Parent() != p.Pkg.Scope() {
		return p.formOfUses(v, sig)
	}
	return f
}

// callbackForm returns the form of a function that is given to a call.
func (p *Pass) callbackForm(sig *types.Signature, call *ast.CallExpr) form {
	fn, ok := typeutil.Callee(p.Info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return form{}
	}
	name, path := fn.Name(), "/"+fn.Pkg().Path()+"/"
	switch {
	case strings.Contains(path, "/cenkalti/backoff/") && strings.HasPrefix(name, "Retry"):
		if returnsError(sig) {
			return form{outcome.Operation, fn.Pkg()}
		}
	case strings.Contains(path, "/avast/retry-go/") && (name == "Do" || name == "DoWithData"):
		if returnsError(sig) && !p.hasRetryIf(call) {
			return form{outcome.Operation, fn.Pkg()}
		}
	case strings.Contains(path, "/apimachinery/pkg/util/wait/") && (strings.HasPrefix(name, "Poll") || strings.HasPrefix(name, "ExponentialBackoff")):
		if sig.Results().Len() == 2 && isBool(sig.Results().At(0).Type()) && returnsError(sig) {
			return form{outcome.Poll, fn.Pkg()}
		}
	case isPredicate(sig) && (asksForRetry(name) || strings.HasSuffix(path, "/client-go/util/retry/") && name == "OnError"):
		return form{results: outcome.Predicate} // retry.RetryIf(func…)
	}
	return form{}
}

// hasRetryIf reports whether a call of retry-go is, or may be, given an option
// that decides which errors repeat.
func (p *Pass) hasRetryIf(call *ast.CallExpr) bool {
	if call.Ellipsis.IsValid() || len(call.Args) == 0 {
		return true
	}
	for _, option := range call.Args[1:] {
		made, ok := ast.Unparen(option).(*ast.CallExpr)
		if !ok {
			return true
		}
		fn := typeutil.StaticCallee(p.Info, made)
		if fn == nil || fn.Pkg() == nil || !strings.Contains(fn.Pkg().Path(), "avast/retry-go") || fn.Name() == "RetryIf" {
			return true
		}
	}
	return false
}

// asksForRetry reports whether a name is that of a question whose answer true
// means to retry: shouldRetry, IsRetryable, needRetryOnCode, isTemporaryError.
// Names with any other word in them may ask for something else: isNotRetryable,
// doWithRetry, shouldRetryLater.
func asksForRetry(name string) bool {
	return retryQuestion.MatchString(strings.ToLower(strings.ReplaceAll(name, "_", "")))
}

var retryQuestion = func() *regexp.Regexp {
	const (
		ask    = `(should|can|could|must|may|needs?(to)?|wants?(to)?|check)`
		about  = `(err(or)?|code|status|resp(onse)?|req(uest)?|result|http|api|sdk|q?cloud|tencent(cloud)?|it|we|this)*`
		behind = `((on|for|by|if|with)?(err(or)?|code|status|resp(onse)?|req(uest)?|result|it|this))*`
	)
	return regexp.MustCompile(`^(` + ask + about + `(be)?retry` + behind +
		`|retry(if|on|when)` + behind +
		`|` + ask + `?(is)?` + about + `(is|be)?(retryable|retriable|temporary|transient)` + behind + `)$`)
}()

func lastName(e ast.Expr) string {
	switch n := ast.Unparen(e).(type) {
	case *ast.Ident:
		return n.Name
	case *ast.SelectorExpr:
		return n.Sel.Name
	}
	return ""
}

// isPredicate reports whether a function returns bool, or bool and error.
func isPredicate(sig *types.Signature) bool {
	results := sig.Results()
	switch results.Len() {
	case 1:
		return isBool(results.At(0).Type())
	case 2:
		return isBool(results.At(0).Type()) && returnsError(sig)
	}
	return false
}

func isBool(t types.Type) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Kind() == types.Bool
}

// returnsError reports whether the last result is an error.
func returnsError(sig *types.Signature) bool {
	n := sig.Results().Len()
	return n > 0 && types.Identical(sig.Results().At(n-1).Type(), types.Universe.Lookup("error").Type())
}

// retryErrorOf returns the package of the type *RetryError that a callback of
// the Terraform plugin SDK returns, or nil.
func retryErrorOf(sig *types.Signature) *types.Package {
	if sig.Results().Len() != 1 {
		return nil
	}
	pointer, ok := types.Unalias(sig.Results().At(0).Type()).(*types.Pointer)
	if !ok {
		return nil
	}
	named, ok := types.Unalias(pointer.Elem()).(*types.Named)
	if !ok || named.Obj().Name() != "RetryError" {
		return nil
	}
	return named.Obj().Pkg()
}
