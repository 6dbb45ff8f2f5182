package check

import (
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/tcerr/tcerrlint/internal/outcome"
)

// A form says what a function's results mean to its caller, and which library
// that is.
type form struct {
	results outcome.Form
	library *types.Package // that calls the function, or nil
}

// function returns the innermost function around a node, and its form.
func (p *Pass) function(n ast.Node) (ast.Node, form) {
	cur, ok := p.root.FindByPos(n.Pos(), n.End())
	if !ok {
		return nil, form{}
	}
	for outer := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		switch n := outer.Node().(type) {
		case *ast.FuncDecl:
			return n, form{results: p.declaredForm(n)}
		case *ast.FuncLit:
			parent := outer.Parent()
			for isParenExpr(parent.Node()) {
				parent = parent.Parent()
			}
			return n, p.literalForm(n, parent.Node())
		}
	}
	return nil, form{}
}

func isParenExpr(n ast.Node) bool {
	_, ok := n.(*ast.ParenExpr)
	return ok
}

// declaredForm returns the form of a declared function by its name and results.
func (p *Pass) declaredForm(n *ast.FuncDecl) outcome.Form {
	fn, ok := p.Info.Defs[n.Name].(*types.Func)
	if ok && asksForRetry(fn.Name()) && isPredicate(fn.Signature()) {
		return outcome.Predicate
	}
	if ok && returnsRetryError(fn.Signature()) {
		return outcome.RetryError
	}
	return outcome.Plain
}

// literalForm returns the form of a function literal by what it is given to.
func (p *Pass) literalForm(n *ast.FuncLit, parent ast.Node) form {
	sig, ok := p.Info.TypeOf(n).(*types.Signature)
	if !ok {
		return form{}
	}
	if returnsRetryError(sig) {
		return form{results: outcome.RetryError, library: p.callee(parent)}
	}
	switch parent := parent.(type) {
	case *ast.CallExpr:
		return p.callbackForm(sig, parent)
	case *ast.AssignStmt: // client.CheckRetry = func…
		for i, rhs := range parent.Rhs {
			if ast.Unparen(rhs) == n && i < len(parent.Lhs) && asksForRetry(lastName(parent.Lhs[i])) && isPredicate(sig) {
				return form{results: outcome.Predicate}
			}
		}
	case *ast.ValueSpec:
		for i, value := range parent.Values {
			if ast.Unparen(value) == n && i < len(parent.Names) && asksForRetry(parent.Names[i].Name) && isPredicate(sig) {
				return form{results: outcome.Predicate}
			}
		}
	case *ast.KeyValueExpr:
		if asksForRetry(lastName(parent.Key)) && isPredicate(sig) {
			return form{results: outcome.Predicate}
		}
	}
	return form{}
}

// callbackForm returns the form of a function that is given to a call.
func (p *Pass) callbackForm(sig *types.Signature, call *ast.CallExpr) form {
	fn, ok := typeutil.Callee(p.Info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		if p.Info.Types[call.Fun].IsType() && asksForRetry(lastName(call.Fun)) && isPredicate(sig) {
			return form{results: outcome.Predicate} // retryablehttp.CheckRetry(func…)
		}
		return form{}
	}
	name, path := fn.Name(), "/"+fn.Pkg().Path()+"/"
	switch {
	case strings.Contains(path, "/cenkalti/backoff/") && strings.HasPrefix(name, "Retry"),
		strings.Contains(path, "/avast/retry-go/") && (name == "Do" || name == "DoWithData"):
		if returnsError(sig) {
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

// callee returns the package of the function that is called.
func (p *Pass) callee(n ast.Node) *types.Package {
	call, ok := n.(*ast.CallExpr)
	if !ok {
		return nil
	}
	if fn, ok := typeutil.Callee(p.Info, call).(*types.Func); ok {
		return fn.Pkg()
	}
	return nil
}

// asksForRetry reports whether a name is that of a question whose answer true
// means to retry.
func asksForRetry(name string) bool {
	name = strings.ToLower(name)
	for _, no := range []string{"not", "non", "no", "stop", "dont", "never", "un"} {
		if strings.HasPrefix(name, no) || strings.HasPrefix(name, "is"+no) || strings.HasPrefix(name, "should"+no) {
			return false
		}
	}
	switch name {
	case "istemporary", "temporary", "istransient", "transient":
		return true
	}
	for _, suffix := range []string{"retry", "retryable", "retriable", "retryif", "temporaryerror", "transienterror", "retryableerror", "retriableerror", "retryablecode", "retryon"} {
		if strings.HasSuffix(name, suffix) {
			return true
		}
	}
	return strings.HasPrefix(name, "shouldretry") || strings.HasPrefix(name, "isretryable") || strings.HasPrefix(name, "isretriable") || strings.HasPrefix(name, "canretry") || strings.HasPrefix(name, "needretry")
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

// returnsRetryError reports whether a function is a callback of the Terraform
// plugin SDK.
func returnsRetryError(sig *types.Signature) bool {
	if sig.Results().Len() != 1 {
		return false
	}
	pointer, ok := types.Unalias(sig.Results().At(0).Type()).(*types.Pointer)
	if !ok {
		return false
	}
	named, ok := types.Unalias(pointer.Elem()).(*types.Named)
	return ok && named.Obj().Name() == "RetryError"
}
