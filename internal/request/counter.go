package request

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// isCounter reports whether a variable of the package, or an unexported field,
// only counts: all that the package does with it is to write it, to add to it,
// or to print it. No request can be another one because of its value.
//
//	retries++
//	s.failed.Add(1)
//	failures.WithLabelValues("4000").Inc()
func (p *Package) isCounter(v *types.Var) bool {
	if v == nil || v.Exported() || v.Pkg() != p.Types || !v.IsField() && !astutil.IsGlobal(v) {
		return false
	}
	if p.read == nil {
		p.findReads()
	}
	return !p.read[v]
}

// findReads finds the variables that are used for more than counting.
func (p *Package) findReads() {
	p.read = make(map[*types.Var]bool)
	for _, file := range p.Files {
		ast.PreorderStack(file, nil, func(n ast.Node, stack []ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				if v, ok := p.Info.Uses[id].(*types.Var); ok && (v.IsField() || astutil.IsGlobal(v)) && !p.read[v] && !p.onlyCounts(id, stack) {
					p.read[v] = true
				}
			}
			return true
		})
	}
}

// onlyCounts reports whether a use of a variable does no more than to count.
func (p *Package) onlyCounts(use ast.Expr, stack []ast.Node) bool {
	i := len(stack) - 1
	if sel, ok := stack[i].(*ast.SelectorExpr); ok && sel.Sel == use { // s.retries
		use, i = sel, i-1
	}
	for ; i > 0; i-- {
		switch n := stack[i].(type) {
		case *ast.ParenExpr:
			use = n
		case *ast.IncDecStmt:
			return true
		case *ast.AssignStmt:
			return slices.Contains(n.Lhs, use)
		case *ast.KeyValueExpr: // a field of a literal
			return n.Key == use
		case *ast.UnaryExpr: // atomic.AddInt64(&retries, 1)
			call, ok := stack[i-1].(*ast.CallExpr)
			return ok && n.Op == token.AND && p.addsAtomically(call)
		case *ast.SelectorExpr: // retries.Inc
			call, ok := stack[i-1].(*ast.CallExpr)
			if !ok || call.Fun != n || !library.IsMetric(n.Sel.Name) && n.Sel.Name != "Add" {
				return false
			}
			use, i = call, i-1
		case *ast.ExprStmt:
			return true
		case *ast.CallExpr:
			return library.Prints(astutil.CalledName(n)) && n.Fun != use
		default:
			return false
		}
	}
	return false
}

// addsAtomically reports whether a call is that of a function of sync/atomic
// that adds, and whose result is not of interest to who counts.
func (p *Package) addsAtomically(call *ast.CallExpr) bool {
	fn := astutil.StaticCallee(p.Info, call)
	return fn != nil && fn.Pkg() != nil && fn.Pkg().Path() == "sync/atomic" && strings.HasPrefix(fn.Name(), "Add") && len(call.Args) == 2
}

// counts reports whether a call only counts: it adds to a counter, or to a
// metric of the package that is no part of the request.
func (r *Request) counts(call *ast.CallExpr) bool {
	if r.p.addsAtomically(call) {
		u, ok := ast.Unparen(call.Args[0]).(*ast.UnaryExpr)
		return ok && u.Op == token.AND && (r.p.isCounter(astutil.Var(r.p.Info, u.X)) || !r.sees(u.X) && !r.isCarried(u.X, NoStep))
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || !library.IsMetric(sel.Sel.Name) && sel.Sel.Name != "Add" {
		return false
	}
	x := ast.Unparen(sel.X)
	for { // failures.WithLabelValues("4000").Inc()
		inner, ok := x.(*ast.CallExpr)
		if !ok || !library.IsMetric(astutil.CalledName(inner)) {
			break
		}
		sel, ok := ast.Unparen(inner.Fun).(*ast.SelectorExpr)
		if !ok {
			break
		}
		x = ast.Unparen(sel.X)
	}
	return r.p.isCounter(astutil.Var(r.p.Info, x))
}
