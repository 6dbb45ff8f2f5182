package request

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// MayEnd reports whether something in a loop, or beside it, may put an end to it that
// its conditions do not show. It does not if
//
//   - no function of this package that the loop calls may end the program: not even
//     one that counts, spend(&budget); a guard, must(err), that only looks at an error
//     or at what it is given, counts nothing;
//   - no variable of the loop, and none that those functions look at, holds a context;
//   - nothing that the package has started ends the program: a goroutine, a timer.
func (p *Package) MayEnd(loop ast.Node) bool {
	p.index()
	if p.startsEnd() {
		return true
	}
	found := false
	ast.Inspect(loop, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if c := p.callee(n); c.body != nil {
				e := p.effects(c.body)
				found = found || e.limited || e.ends && !e.isPure()
			}
		case *ast.Ident:
			v, ok := p.Info.Uses[n].(*types.Var)
			found = found || ok && !v.IsField() && p.HoldsContext(v)
		}
		return !found
	})
	return found
}

// startsEnd reports whether the package starts something beside its other work that
// ends the program, not because of an error:
//
//	time.AfterFunc(time.Minute, func() { os.Exit(1) })
//	go func() { <-stop; os.Exit(0) }()
func (p *Package) startsEnd() bool {
	if p.ending != nil {
		return *p.ending
	}
	found := false
	ends := func(body ast.Node) bool { return body != nil && p.effects(body).ends }
	for _, s := range p.started {
		found = found || !p.MayReturn(s.Call) || ends(p.callee(s.Call).body)
	}
	for _, file := range p.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if found || !ok {
				return !found
			}
			if c := p.callee(call); c.path == "time" && c.name == "AfterFunc" && len(call.Args) == 2 {
				found = p.mayEndLater(call.Args[1])
			}
			return !found
		})
	}
	p.ending = &found
	return found
}

// mayEndLater reports whether a function that a timer is given may end the program, or
// a context.
func (p *Package) mayEndLater(e ast.Expr) bool {
	if lit, ok := ast.Unparen(e).(*ast.FuncLit); ok {
		return p.effects(lit).ends
	}
	fn, ok := astutil.Object(p.Info, e).(*types.Func)
	if !ok {
		return true
	}
	decl := p.Body(fn)
	return decl != nil && p.effects(decl).ends
}

// MayReturn reports whether a call may come back: not if it ends the program or the
// goroutine.
func (p *Package) MayReturn(call *ast.CallExpr) bool {
	switch called := astutil.Callee(p.Info, call).(type) {
	case *types.Builtin:
		return called.Name() != "panic"
	case *types.Func:
		return called.Pkg() == nil || library.Returns(called.Pkg().Path(), called.Name())
	}
	return true
}

// HoldsContext reports whether a variable holds a context, that of a request of
// net/http included, or a structure of this package that does.
func (p *Package) HoldsContext(v *types.Var) bool {
	if astutil.IsFrom(astutil.Deref(v.Type()), "net/http", "Request") {
		return !p.hasNoContext(v)
	}
	return p.holdsContext(v.Type(), make(map[*types.Named]bool))
}

func (p *Package) holdsContext(t types.Type, seen map[*types.Named]bool) bool {
	named, ok := types.Unalias(astutil.Deref(t)).(*types.Named)
	if !ok || seen[named] {
		return false
	}
	seen[named] = true
	if astutil.IsFrom(named, "context", "Context") {
		return true
	}
	st, ok := named.Underlying().(*types.Struct)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	own := named.Obj().Pkg() == p.Types
	for field := range st.Fields() {
		if astutil.IsFrom(field.Type(), "context", "Context") || (own || field.Embedded()) && p.holdsContext(field.Type(), seen) {
			return true
		}
	}
	return false
}

// makesRequest reports whether a call is one of http.NewRequest.
func (p *Package) makesRequest(call *ast.CallExpr) bool {
	c := p.callee(call)
	return c.path == "net/http" && c.name == "NewRequest"
}

// hasNoContext reports whether all values of a request are of http.NewRequest, which
// gives it none that ends.
func (p *Package) hasNoContext(v *types.Var) bool {
	for _, w := range p.writes[v] {
		call, ok := w.value.(*ast.CallExpr)
		if w.whole && !(ok && p.makesRequest(call)) {
			return false
		}
	}
	return len(p.writes[v]) > 0
}

// isOfError reports whether a call is made because of an error only, or gives one up
// that it gets from somebody: log.Fatal(http.ListenAndServe(addr, nil)).
func (f *summary) isOfError(call *ast.CallExpr) bool {
	return slices.ContainsFunc(f.errors, func(n ast.Node) bool { return isAround(n, call) }) ||
		slices.ContainsFunc(call.Args, func(arg ast.Expr) bool {
			inner, ok := ast.Unparen(arg).(*ast.CallExpr)
			if !ok || !astutil.IsError(f.p.Info.TypeOf(inner)) {
				return false
			}
			c := f.p.callee(inner)
			return c.body == nil && !library.LeavesNoTrace(c.path, c.name)
		})
}
