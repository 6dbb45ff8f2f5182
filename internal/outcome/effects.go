package outcome

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/cfg"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// effects answers whether leaving a node out could be noticed by anybody but
// the function itself. A fix that adds a return leaves out all that stands
// behind it:
//
//	switch r.Code {
//	case 5000:
//		mu.Unlock()
//		return errGone
//	}                       // a case 4300 that returns here …
//	store(r)
//	mu.Unlock()             // … leaves mu locked
//
// Reading, computing, waiting and printing leave nothing behind. So do
// assignments to variables that nobody else can see, and functions of this
// package that do no more than that. Whatever can't be seen through may have an
// effect.
type effects struct {
	f        *Function
	captured map[*types.Var]bool // that a function literal uses
	asked    map[*types.Var]bool // and not only at the function's end
	nodes    map[ast.Node]bool   // answers
	funcs    map[*types.Func]bool
}

func newEffects(f *Function, funcs map[*types.Func]bool) *effects {
	e := &effects{f: f, captured: make(map[*types.Var]bool), asked: make(map[*types.Var]bool), nodes: make(map[ast.Node]bool), funcs: funcs}
	deferred := make(map[ast.Expr]bool)
	ast.Inspect(f.Body, func(n ast.Node) bool {
		if s, ok := n.(*ast.DeferStmt); ok {
			deferred[s.Call.Fun] = true
		}
		lit, ok := n.(*ast.FuncLit)
		if !ok {
			return true
		}
		ast.Inspect(lit, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				if v, ok := f.Info.Uses[id].(*types.Var); ok {
					e.captured[v] = true
					e.asked[v] = e.asked[v] || !deferred[lit]
				}
			}
			return true
		})
		return false
	})
	return e
}

// of reports whether a node of a block has an effect.
func (e *effects) of(n ast.Node) bool {
	has, known := e.nodes[n]
	if !known {
		has = e.find(n)
		e.nodes[n] = has
	}
	return has
}

func (e *effects) find(n ast.Node) bool {
	if x, ok := n.(ast.Expr); ok { // what a range goes over, and its variables
		if r, ok := e.f.parents[n].(*ast.RangeStmt); ok {
			if r.X == x && e.isDrained(x) || r.X != x && !e.isPrivate(x) {
				return true
			}
		}
	}
	found := false
	astutil.Each(n, func(n ast.Node) { found = found || e.hasEffect(n) })
	return found
}

// hasEffect reports whether a node has an effect, apart from those within it.
func (e *effects) hasEffect(n ast.Node) bool {
	isSeen := func(lhs ast.Expr) bool { return lhs != nil && !e.isPrivate(lhs) }
	switch n := n.(type) {
	case *ast.DeferStmt, *ast.GoStmt, *ast.SendStmt:
		return true
	case *ast.UnaryExpr:
		return n.Op == token.ARROW
	case *ast.AssignStmt:
		return slices.ContainsFunc(n.Lhs, isSeen)
	case *ast.IncDecStmt:
		return isSeen(n.X)
	case *ast.RangeStmt:
		return e.isDrained(n.X) || isSeen(n.Key) || isSeen(n.Value)
	case *ast.CallExpr:
		return !e.onlyTells(n)
	}
	return false
}

// isDrained reports whether a range over an expression takes from somebody: it
// is a channel, or an iterator, which is a function.
func (e *effects) isDrained(x ast.Expr) bool {
	t := e.f.Info.TypeOf(x)
	if t == nil {
		return true
	}
	switch t.Underlying().(type) {
	case *types.Chan, *types.Signature:
		return true
	}
	return false
}

// isPrivate reports whether only the function itself can see what is assigned:
// to a local variable, or a parameter, that no pointer leads to and no function
// literal uses. The caller sees a named result.
func (e *effects) isPrivate(lhs ast.Expr) bool {
	id, ok := ast.Unparen(lhs).(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := e.f.Info.ObjectOf(id).(*types.Var)
	if !ok {
		return id.Name == "_"
	}
	return e.f.Type.Pos() <= v.Pos() && v.Pos() < e.f.Body.End() && !e.captured[v] && !e.f.addressed[v] && !e.f.isResult(v)
}

func (f *Function) isResult(v *types.Var) bool {
	return f.Type.Results != nil && f.Type.Results.Pos() <= v.Pos() && v.Pos() < f.Type.Results.End()
}

// onlyTells reports whether a call only computes, waits or prints.
func (e *effects) onlyTells(call *ast.CallExpr) bool {
	tv := e.f.Info.Types[call.Fun]
	if tv.IsType() || e.f.isCode(call) || e.f.IsAnswer(call) {
		return true
	}
	name := astutil.CalledName(call)
	if tv.IsBuiltin() {
		switch name {
		case "append", "cap", "complex", "imag", "len", "make", "max", "min", "new", "real":
			return true
		}
		return false
	}
	fn, ok := astutil.Callee(e.f.Info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return ok // err.Error()
	}
	switch {
	case e.isPrint(call, name) || library.IsRetryWait(fn.Pkg().Path(), name):
		return true
	case fn.Pkg() == e.f.Pkg:
		return e.onlyTellsFunc(fn)
	case fn.Signature().Recv() != nil:
		recv := fn.Signature().Recv().Type()
		return len(call.Args) == 0 && (name == "Error" || name == "String") ||
			astutil.IsFrom(recv, "time", "Time", "Duration") || astutil.IsFrom(recv, "context", "Context")
	}
	return library.LeavesNoTrace(fn.Pkg().Path(), name) || library.IsRetryMark(fn.Pkg().Path(), name)
}

// isPrint reports whether a call is a statement of its own that, by its name,
// prints: log.Printf, logger.Warn. Where its result is used, it does more.
func (e *effects) isPrint(call *ast.CallExpr, name string) bool {
	_, alone := e.f.parents[call].(*ast.ExprStmt)
	return alone && library.Logs(name)
}

// onlyTellsFunc reports whether a function of this package has no effect. One that
// calls itself is taken to have one.
func (e *effects) onlyTellsFunc(fn *types.Func) bool {
	pure, known := e.funcs[fn]
	if known || e.f.Decl == nil {
		return pure
	}
	e.funcs[fn] = false
	decl := e.f.Decl(fn)
	if decl == nil || decl.Body == nil {
		return false
	}
	f := &Function{
		Pkg: e.f.Pkg, Info: e.f.Info, Type: decl.Type, Body: decl.Body,
		IsCode: e.f.IsCode, IsAnswer: e.f.IsAnswer, Decl: e.f.Decl, Names: e.f.Names,
	}
	f.makeIndex()
	e.funcs[fn] = !newEffects(f, e.funcs).find(decl.Body)
	return e.funcs[fn]
}

// actsFrom reports whether something from the head of a loop on has an effect, as
// the next rounds would. The request that is made again has none that the fix is
// to keep.
//
//	for _, id := range ids { r := c.Get(id); …; store(r) } // to return leaves the other ids out
func (w *walk) actsFrom(head *cfg.Block, retries bool) bool {
	acts, known := w.actingHeads[head]
	if known {
		return acts
	}
	seen := map[*cfg.Block]bool{head: true}
	work := []*cfg.Block{head}
	for len(work) > 0 && !acts {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		for _, n := range b.Nodes {
			acts = acts || (n != w.start.node || !retries) && w.f.effects.of(n)
		}
		for _, to := range b.Succs {
			if !seen[to] {
				seen[to] = true
				work = append(work, to)
			}
		}
	}
	w.actingHeads[head] = acts
	return acts
}
