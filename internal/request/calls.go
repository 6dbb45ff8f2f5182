package request

import (
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// A callee is what is known of the function that a call calls.
type callee struct {
	name     string
	object   types.Object // the function or the variable that holds it, or nil
	receiver ast.Expr     // of a method, or nil
	body     ast.Node     // *ast.FuncDecl or *ast.FuncLit of this package, or nil
	path     string       // of the function's package
	method   bool
	sig      *types.Signature
}

func (p *Package) callee(call *ast.CallExpr) callee {
	c := callee{name: astutil.CalledName(call), object: astutil.Callee(p.Info, call)}
	if sel, ok := astutil.Fun(call).(*ast.SelectorExpr); ok && p.Info.Selections[sel] != nil {
		c.receiver = sel.X
	}
	c.sig, _ = p.Info.TypeOf(call.Fun).(*types.Signature)
	switch o := c.object.(type) {
	case *types.Func:
		c.method = o.Signature().Recv() != nil
		if o.Pkg() != nil {
			c.path = o.Pkg().Path()
		}
		if decl := p.Body(o); decl != nil {
			c.body = decl
		}
	case *types.Var:
		if lit := p.onlyLiteral(o); lit != nil {
			c.body = lit
		}
	}
	if lit, ok := astutil.Fun(call).(*ast.FuncLit); ok { // func() { … }()
		c.body = lit
	}
	return c
}

// onlyLiteral returns the function literal that a local variable always holds,
// or nil: call := func() Response { … }.
func (p *Package) onlyLiteral(v *types.Var) *ast.FuncLit {
	writes := p.writes[v]
	if len(writes) != 1 || !writes[0].whole || writes[0].value == nil || p.addressed[v] != nil || astutil.IsGlobal(v) {
		return nil
	}
	lit, _ := ast.Unparen(writes[0].value).(*ast.FuncLit)
	return lit
}

// cancels reports whether a call ends a context: cancel().
func (p *Package) cancels(call *ast.CallExpr) bool {
	t := p.Info.TypeOf(call.Fun)
	return t != nil && astutil.IsFrom(t, "context")
}

// endsNew reports whether a variable holds what ends a context that has just been made,
// and not stop := w.cancel.
func (p *Package) endsNew(v *types.Var) bool {
	return !slices.ContainsFunc(p.writes[v], func(w write) bool {
		call, ok := w.value.(*ast.CallExpr)
		return !w.zero && !(ok && p.callee(call).path == "context")
	})
}

// promises reports whether the function only waits, prints, makes an error or
// answers a question about its receiver, by its name:
//
//	limiter.Wait(ctx)   // waits
//	wg.Wait()           // for what other goroutines do: no promise
func (c callee) promises() bool {
	return library.Waits(c.name) && !c.isFrom("sync", "golang.org/x/sync/") || library.LimitsRate(c.path) || c.readsMessage() || library.Prints(c.name) && c.path != "fmt" || library.MarksRetry(c.name) || library.IsRetryWait(c.path, c.name) ||
		c.receiver != nil && library.Asks(c.name)
}

// readsMessage reports whether a method only reads the request or the answer that
// it is called on: request.GetAction(), response.ToJsonString().
func (c callee) readsMessage() bool {
	fn, ok := c.object.(*types.Func)
	if !ok || !c.method || fn.Signature().Params().Len() > 0 || fn.Signature().Results().Len() == 0 || !library.Gets(c.name) {
		return false
	}
	name := c.receiverName()
	return strings.HasSuffix(name, "Request") || strings.HasSuffix(name, "Response")
}

// readsReceiver reports whether a method of a library's type only reads the value
// that it is called on: d.Id(), of Terraform's ResourceData.
func (c callee) readsReceiver() bool {
	return c.method && library.OnlyReads(c.path, c.receiverName(), c.name)
}

// receiverName returns the name of the type that has the method, or "".
func (c callee) receiverName() string {
	if fn, ok := c.object.(*types.Func); ok && c.method {
		if named, ok := types.Unalias(astutil.Deref(fn.Signature().Recv().Type())).(*types.Named); ok {
			return named.Obj().Name()
		}
	}
	return ""
}

// isFrom reports whether the function is of one of the packages.
func (c callee) isFrom(paths ...string) bool {
	for _, path := range paths {
		if c.path == path || strings.HasSuffix(path, "/") && strings.HasPrefix(c.path, path) {
			return true
		}
	}
	return false
}

// onlyReads reports whether a function does nothing but read what it is given, or
// write it to a log: fmt.Println(req), not fmt.Sscan(line, &name).
func (c callee) onlyReads() bool { return library.ReadsArguments(c.path, c.name) }

// computes reports whether a function has no effect but on what it is given:
// json.Unmarshal(body, &resp) writes to resp only.
func (c callee) computes() bool { return library.Computes(c.path, c.name) }

// isPure reports whether a function that is given the same has the same result: a
// conversion of the standard library, or a pointer to a value, as aws.String("a")
// makes it.
func (c callee) isPure() bool {
	return library.Converts(c.path, c.name, c.method && c.changesReceiver()) || c.readsReceiver() || c.isPointerTo()
}

// OnlyComputes reports whether an expression asks nobody and changes nothing: its calls
// are conversions, or functions that compute. The time and chance are no matter.
func (p *Package) OnlyComputes(e ast.Expr) bool {
	p.index()
	only := true
	astutil.Each(e, func(n ast.Node) {
		if call, ok := n.(*ast.CallExpr); ok && only {
			tv := p.Info.Types[call.Fun]
			only = tv.IsType() || tv.IsBuiltin() || p.computes(p.callee(call))
		}
	})
	return only
}

func (p *Package) computes(c callee) bool {
	if c.body != nil {
		e := p.effects(c.body)
		return !e.given && !e.shared && !e.unknown && !e.takes
	}
	return c.isMoment() || library.LeavesNoTrace(c.path, c.name)
}

// makesEmpty reports whether a function makes an empty request of a product, as
// NewDescribeKeyRequest() *DescribeKeyRequest does: it asks nobody.
func (c callee) makesEmpty() bool {
	if c.sig == nil || c.method || c.sig.Params().Len() > 0 || c.sig.Results().Len() != 1 {
		return false
	}
	pointer, ok := types.Unalias(c.sig.Results().At(0).Type()).(*types.Pointer)
	if !ok {
		return false
	}
	named, ok := types.Unalias(pointer.Elem()).(*types.Named)
	return ok && strings.HasSuffix(c.name, "Request") && c.name == "New"+named.Obj().Name()
}

// changesReceiver reports whether a method may change its receiver, as
// (*strings.Reader).ReadByte does.
func (c callee) changesReceiver() bool {
	fn, ok := c.object.(*types.Func)
	if !ok {
		return true
	}
	recv := fn.Signature().Recv().Type()
	if elem := astutil.Deref(recv); elem != recv {
		return !astutil.IsFrom(elem, "net/url")
	}
	return types.IsInterface(recv)
}

// isMoment reports whether a function has another result every time by its nature:
// time.Now(), rand.Int().
func (c callee) isMoment() bool { return library.IsMomentary(c.path, c.name) }

// isPointerTo reports whether a function has the form of aws.String and its
// like: func(T) *T.
func (c callee) isPointerTo() bool {
	if c.sig == nil || c.method || c.object == nil || !isFunc(c.object) || c.sig.Params().Len() != 1 || c.sig.Results().Len() != 1 {
		return false
	}
	pointer, ok := types.Unalias(c.sig.Results().At(0).Type()).(*types.Pointer)
	return ok && types.Identical(pointer.Elem(), c.sig.Params().At(0).Type())
}

// isSDKClient reports whether a type is the client of a product of API 3.0, which
// embeds that of the SDK's package common.
func isSDKClient(t types.Type) bool {
	if t == nil {
		return false
	}
	pointer, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return false
	}
	named, ok := types.Unalias(pointer.Elem()).(*types.Named)
	if !ok || named.Obj().Name() != "Client" {
		return false
	}
	st, ok := named.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for field := range st.Fields() {
		if field.Embedded() && field.Name() == "Client" {
			inner, ok := types.Unalias(field.Type()).(*types.Named)
			return ok && inner.Obj().Pkg() != nil && strings.HasSuffix(inner.Obj().Pkg().Path(), "/common")
		}
	}
	return false
}

// makesClient reports whether a call makes a client of API 3.0: that asks for
// nothing yet.
//
//	client, err := kms.NewClient(credential, region, profile)
func (p *Package) makesClient(call *ast.CallExpr) bool {
	t := p.Info.TypeOf(call)
	if results, ok := t.(*types.Tuple); ok && results.Len() > 0 {
		t = results.At(0).Type()
	}
	return isSDKClient(t)
}
