package request

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// isKnown reports whether it is known which function a call calls: a declared one, and
// not a variable or the method of an interface.
func isKnown(c callee) bool {
	fn, ok := c.object.(*types.Func)
	return c.body != nil || ok && !(c.method && types.IsInterface(fn.Signature().Recv().Type()))
}

// repeats reports whether the function that makes the request is known and does the same
// at every call.
func (p *Package) repeats(c callee) bool {
	switch {
	case c.body != nil:
		e := p.effects(c.body)
		return !e.takes && !e.anyone
	case isKnown(c):
		return !library.Takes(c.name)
	}
	v, ok := c.object.(*types.Var)
	if !ok || v.IsField() {
		return false
	}
	values := p.functionsOf(v)
	return len(values) > 0 && !slices.ContainsFunc(values, func(e ast.Expr) bool { return !p.repeatsValue(e) })
}

// functionsOf returns what a variable that holds a function may hold, or nil if that is
// not known: the arguments of all calls, of a parameter of a function that only this
// package calls.
func (p *Package) functionsOf(v *types.Var) []ast.Expr {
	writes := p.writes[v]
	if len(p.addressed[v]) > 0 || len(writes) > tooMany || astutil.IsGlobal(v) && v.Exported() {
		return nil
	}
	var values []ast.Expr
	for _, w := range writes {
		if w.value == nil || !w.whole {
			return nil
		}
		values = append(values, w.value)
	}
	if p.parameters == nil {
		p.findParameters()
	}
	if given, ok := p.parameters[v]; ok {
		if len(given) == 0 || len(values) > 0 {
			return nil
		}
		return given
	}
	return values
}

// repeatsValue reports whether a function that is given as a value does the same at
// every call.
func (p *Package) repeatsValue(value ast.Expr) bool {
	var body ast.Node
	switch n := astutil.Uninstantiated(value).(type) {
	case *ast.FuncLit:
		body = n
	default:
		switch o := astutil.Object(p.Info, n).(type) {
		case *types.Var:
			lit := p.onlyLiteral(o)
			if lit == nil {
				return false
			}
			body = lit
		case *types.Func:
			c := callee{name: o.Name(), object: o, method: o.Signature().Recv() != nil}
			decl := p.Body(o)
			if decl == nil {
				return isKnown(c) && !library.Takes(c.name)
			}
			body = decl
		default:
			return false
		}
	}
	e := p.effects(body)
	if e.takes || e.anyone {
		return false
	}
	for pl := range e.alters {
		if !pl.steady && p.mayRead(body, pl) {
			return false
		}
	}
	return true
}

// findParameters finds what the parameters of functions are given, if only calls of this
// package give them anything.
func (p *Package) findParameters() {
	p.parameters = make(map[*types.Var][]ast.Expr)
	called := make(map[*ast.Ident]bool)
	calls := make(map[*types.Func][]*ast.CallExpr)
	for _, file := range p.Files {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if fn := astutil.StaticCallee(p.Info, call); fn != nil && p.bodies[fn.Origin()] != nil {
				if id := nameOf(astutil.Fun(call)); id != nil {
					called[id] = true
				}
				calls[fn.Origin()] = append(calls[fn.Origin()], call)
			}
			return true
		})
	}
	others := make(map[string]bool) // names of functions that somebody else may call
	for id, o := range p.Info.Uses {
		if fn, ok := o.(*types.Func); ok && !called[id] {
			others[fn.Name()] = true
		}
	}
	for fn := range p.bodies {
		params := fn.Signature().Params()
		for i := range params.Len() {
			v := params.At(i)
			p.parameters[v] = nil
			if fn.Exported() || others[fn.Name()] || fn.Signature().Variadic() {
				continue
			}
			for _, call := range calls[fn] {
				if len(call.Args) != params.Len() {
					p.parameters[v] = nil
					break
				}
				p.parameters[v] = append(p.parameters[v], call.Args[i])
			}
		}
	}
}
