package outcome

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/cfg"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/request"
)

// repeats returns the request that a loop makes again and again, or nil: it may
// be another one, or something may change it on the way back to it.
//
//	for { r := c.Get(<-names); if r.Code == 4000 { continue } … // another name
//	for { login(); r := c.Get(name); if r.Code == 4000 { continue } … // as somebody else?
//
// The function's body stands for the loop of a library around it.
func (w *walk) repeats(loop ast.Node, heads []*cfg.Block) *request.Request {
	if loop == w.f.Body && w.f.Form == library.Plain {
		return nil // who calls it again is not known
	}
	r := w.f.Requests.Prove(w.f.Body, loop, w.start.node, w.op.root, w.carries(loop, heads))
	if r == nil || w.changesBefore(r, heads) || w.isJudged() {
		return nil
	}
	return r
}

// isJudged reports whether a function of this package that makes the request goes by the
// code of the answer itself, so that not every code may come back. Who decides on the
// code of an error has it from there.
//
//	func (c *client) get(name string) (*Response, error) {
//		r, err := c.call(name)
//		if err == nil && r.Code == 4000 { return nil, errInvalid }
func (w *walk) isJudged() bool {
	if astutil.ImplementsError(w.op.root.Type()) {
		return false
	}
	return w.f.anyCall(w.start.node, func(call *ast.CallExpr) bool {
		fn := astutil.StaticCallee(w.f.Info, call)
		return fn != nil && w.f.judges(fn.Origin(), 0)
	})
}

// judges reports whether a function, or one of this package that it calls, does something
// else for some codes than to print.
func (f *Function) judges(fn *types.Func, depth int) bool {
	judges, known := f.judging[fn]
	if known || depth > maxDepth {
		return judges
	}
	if f.judging == nil {
		f.judging = make(map[*types.Func]bool)
	}
	f.judging[fn] = false
	decl := f.Requests.Body(fn)
	if decl == nil {
		return false
	}
	asks := func(e ast.Expr) bool {
		asks := false
		astutil.Each(e, func(n ast.Node) {
			x, ok := n.(ast.Expr)
			asks = asks || ok && f.IsCode(x)
		})
		return asks
	}
	astutil.Each(decl.Body, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.IfStmt:
			judges = judges || asks(n.Cond) && (n.Else != nil || !f.onlyPrints(n.Body))
		case *ast.SwitchStmt:
			judges = judges || asks(n.Tag)
		case *ast.CaseClause:
			judges = judges || slices.ContainsFunc(n.List, asks)
		case *ast.CallExpr:
			called := astutil.StaticCallee(f.Info, n)
			judges = judges || called != nil && f.judges(called.Origin(), depth+1)
		}
	})
	f.judging[fn] = judges
	return judges
}

func (f *Function) onlyPrints(body *ast.BlockStmt) bool {
	return !slices.ContainsFunc(body.List, func(s ast.Stmt) bool {
		e, ok := s.(*ast.ExprStmt)
		if !ok {
			return true
		}
		call, ok := ast.Unparen(e.X).(*ast.CallExpr)
		return !ok || !f.tellsOrWaits(call)
	})
}

// changesBefore reports whether something may change the request on a way from
// the beginning of a round to it:
//
//	for {                     // the head
//		c.login()             // before the request
//		r := c.Get(name)
func (w *walk) changesBefore(r *request.Request, heads []*cfg.Block) bool {
	if slices.ContainsFunc(w.start.block.Nodes[:w.start.index], r.Changes) {
		return true
	}
	if slices.Contains(heads, w.start.block) {
		return false
	}
	seen := map[*cfg.Block]bool{w.start.block: true}
	work := []*cfg.Block{w.start.block}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		for _, before := range w.f.before[b.Index] {
			if seen[before] {
				continue
			}
			seen[before] = true
			w.f.visits++
			if slices.ContainsFunc(before.Nodes, r.Changes) {
				return true
			}
			if !slices.Contains(heads, before) {
				work = append(work, before)
			}
		}
	}
	return false
}

// maxLoops is how many loops around a start may repeat its request. That of a
// loop farther out is taken for another one.
const maxLoops = 16

// findHeads finds the blocks at which a round of a loop around the start
// begins: those of a for or a range, and a label that the start stands behind.
//
//	again:                              // a head, as a goto behind leads here
//		r := c.Get(name)                // the start
//		if r.Code == 4000 { goto again }
func (w *walk) findHeads() {
	if w.start.node == nil {
		return
	}
	loops := 0
	inner := w.start.node
	for outer := w.f.parents[inner]; outer != nil; inner, outer = outer, w.f.parents[outer] {
		if loop, ok := outer.(*ast.ForStmt); ok && loop.Init == inner {
			continue // for r := c.Get(name); …: before the first round
		}
		if loop, ok := outer.(ast.Stmt); ok {
			w.addHeads(loop, loop, &loops)
		}
	}
	pos := w.start.node.Pos()
	for _, s := range slices.Backward(w.f.labels) {
		// A goto behind the start leads to the label before it.
		if s.Pos() <= pos && w.f.gotos[s.Label.Name] > pos {
			w.addHeads(s, &ast.BlockStmt{Lbrace: s.Pos(), List: w.behind(s), Rbrace: w.f.Body.Rbrace}, &loops)
		}
	}
}

func (w *walk) addHeads(s ast.Stmt, loop ast.Node, loops *int) {
	if _, ok := s.(*ast.LabeledStmt); ok && s == loop {
		return
	}
	heads := w.f.heads[s]
	if len(heads) == 0 {
		return
	}
	var r *request.Request
	if *loops++; *loops <= maxLoops {
		r = w.repeats(loop, heads)
	}
	if r != nil {
		w.requests = append(w.requests, r)
	}
	for _, b := range heads {
		w.heads[b] = r
	}
}

// isFarther reports whether a loop stands around another loop around the start.
func (w *walk) isFarther(loop ast.Stmt) bool {
	for b := range w.heads {
		if b.Stmt != loop && loop.Pos() <= b.Stmt.Pos() && b.Stmt.End() <= loop.End() {
			return true
		}
	}
	return false
}

// behind returns the label's statement and those behind it, which are the body of
// the loop that its gotos make.
func (w *walk) behind(s *ast.LabeledStmt) []ast.Stmt {
	block, ok := w.f.parents[s].(*ast.BlockStmt)
	if !ok {
		return []ast.Stmt{s}
	}
	for i, stmt := range block.List {
		if stmt == s {
			return block.List[i:]
		}
	}
	return nil
}

// reassigned returns the end of a path on which the operand gets another
// value. In a loop whose condition is about it, the request is made again; any
// other new value is that of another request.
//
//	r := c.Get(name)                        // the start
//	for r.Code == 4000 { r = c.Get(name) }  // reassigned: the same request
func (w *walk) reassigned(n ast.Node) ends {
	for outer := w.f.parents[n]; outer != nil; outer = w.f.parents[outer] {
		loop, ok := outer.(*ast.ForStmt)
		if !ok {
			continue
		}
		about := false
		astutil.Each(loop.Cond, func(n ast.Node) {
			e, _ := n.(ast.Expr)
			op, _ := w.f.tested(e)
			about = about || op != nil && op.key == w.op.key
		})
		if !about {
			continue
		}
		if p, ok := w.f.places[n]; ok {
			again := &walk{f: w.f, op: w.op, start: start{p.block, p.index, n}}
			if again.repeats(loop, w.f.heads[loop]) != nil {
				return retry
			}
		}
	}
	return other
}
