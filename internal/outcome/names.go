package outcome

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/cfg"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// A name stands in an error, and an error is there only if the request failed:
//
//	_, err := client.Describe(req)             // success begins here, with err == nil
//	if err != nil {
//		e, ok := err.(*sdk.TencentCloudSDKError)
//		if ok && e.Code == "ResourceNotFound" { // names begin at the assertion
//			return nil
//		}
//		return retry.RetryableError(err)
//	}
//	return nil
//
// So names are walked from where the code is found, and the error that it was
// found in, and what was found, are not nil then. Success is walked from where
// that error was assigned. The test of another variable says nothing about it.

// A holder is a variable that a code was read from, or found in.
type holder struct {
	v  *types.Var
	ok *types.Var // whether it was found, or nil
}

// holders returns the variables that lead to the code: what was assigned last
// comes first. All of them are not nil where the code has a value.
//
//	e, ok := err.(*sdk.TencentCloudSDKError)   code := e.Code
//	e, err                                     code, e, err
func (w *walk) holders() []holder {
	list := []holder{{v: w.op.root}}
	node := w.start.node
	for depth := 0; node != nil && depth < 4; depth++ {
		last := &list[len(list)-1]
		var from *types.Var
		from, last.ok = w.f.from(node, last.v)
		if from == nil || depth > 0 && w.f.timesAssigned(from) > 1 {
			break // between the two, it may have got another value
		}
		list = append(list, holder{v: from})
		node = w.f.onlyDefinition(from)
	}
	return list
}

// from returns the variable that a node reads or finds the value of v in.
func (f *Function) from(n ast.Node, v *types.Var) (from, ok *types.Var) {
	if assign, isAssign := n.(*ast.AssignStmt); isAssign {
		if err := f.found(assign); err != nil {
			if len(assign.Lhs) == 2 {
				ok = f.variable(assign.Lhs[1])
			}
			return f.variable(err), ok
		}
	}
	f.anyCall(n, func(call *ast.CallExpr) bool {
		if f.isErrorsAs(call, &operand{root: v}) {
			from = f.variable(call.Args[0])
			if assign, isAssign := n.(*ast.AssignStmt); isAssign && len(assign.Lhs) == 1 && ast.Unparen(assign.Rhs[0]) == call {
				ok = f.variable(assign.Lhs[0])
			}
		}
		return false
	})
	if from != nil {
		return from, ok
	}
	for _, g := range f.given[v] {
		if g.at == n && g.whole && g.alone && f.isCode(g.value) {
			if op := f.operand(g.value); op != nil && op.root != v {
				return op.root, nil
			}
		}
	}
	return nil, nil
}

// onlyDefinition returns the node that gives a variable its value, if one does.
func (f *Function) onlyDefinition(v *types.Var) ast.Node {
	var only ast.Node
	for _, p := range f.mentions[v] {
		if !f.defines(p.node, &operand{root: v, filled: f.isFilled(v)}) {
			continue
		}
		if only != nil {
			return nil
		}
		only = p.node
	}
	return only
}

func (f *Function) variable(e ast.Expr) *types.Var {
	id, _ := ast.Unparen(e).(*ast.Ident)
	v, _ := f.Info.ObjectOf(id).(*types.Var)
	return v
}

// errorFacts adds what is known because there is an error with a code.
func (w *walk) errorFacts(known facts) facts {
	for _, h := range w.holders() {
		known = w.learn(h.v, yes, w.learn(h.ok, yes, known))
	}
	return known
}

// walkError finds out what no error comes to, and where an error may leave before
// its code is found: from each assignment of the error from which control comes to
// the start, it follows the ways of both.
//
//	_, err := c.Get(req)                        // from here: err == nil is success
//	if isPermanent(err) { return err }          // an error may leave before
//	if e, ok := err.(*sdk.TencentCloudSDKError) // the start of names
func (w *walk) walkError() {
	holders := w.holders()
	err := holders[len(holders)-1].v
	if !astutil.IsError(err.Type()) || !w.f.isTracked(err) {
		if w.start.node != nil {
			w.before = fail | other // it is not known what the code was found in
		}
		return
	}
	op := &operand{key: "?", root: err, defs: make(map[ast.Node]bool)}
	for _, p := range w.f.mentions[err] {
		if w.f.defines(p.node, op) {
			op.defs[p.node] = true
		}
	}
	for _, s := range w.definitions(op) {
		by := newWalk(w.f, op, s, w.removed)
		free := by.walkFrom(facts{numbers: w.f.numbers}.withAt(same, yes).with(err, no))
		w.succeeds(by)
		for _, d := range w.op.decisions {
			d.ends[Success] |= free
		}
		if s != w.start {
			// With an error now, and no farther than to the start.
			by.value, by.target = Other(), w.start.node
			free = by.walkFrom(facts{numbers: w.f.numbers}.withAt(same, yes).with(err, yes))
			w.before |= free.where() &^ (arrives | retry)
		}
		by.forget()
	}
}

// walkFrom propagates what is known from the start on, and returns the ends.
func (w *walk) walkFrom(known facts) ends {
	w.propagate(known)
	w.collectEnds()
	return w.state[w.start.block.Index].free
}

// definitions returns the definitions of an operand that reach the start, or the
// function's entry.
func (w *walk) definitions(op *operand) []start {
	if op.defs[w.start.node] || w.start.node == nil {
		return []start{w.start}
	}
	var starts []start
	last := func(b *cfg.Block, nodes []ast.Node) bool {
		for i, n := range slices.Backward(nodes) {
			if op.defs[n] {
				starts = append(starts, start{b, i, n})
				return true
			}
		}
		return false
	}
	if last(w.start.block, w.start.block.Nodes[:w.start.index]) {
		return starts
	}
	seen := make(map[*cfg.Block]bool)
	work := []*cfg.Block{w.start.block}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if b == w.f.graph.Blocks[0] {
			starts = append(starts, start{b, -1, nil})
		}
		for _, before := range w.f.before[b.Index] {
			if seen[before] {
				continue
			}
			seen[before] = true
			w.f.visits++
			if !last(before, before.Nodes) {
				work = append(work, before)
			}
		}
	}
	return starts
}

// usesError reports whether a node mentions the error or what was found in it.
func (w *walk) usesError(n ast.Node) bool {
	if w.held == nil {
		w.held = make(map[*types.Var]bool)
		for _, h := range w.holders() {
			w.held[h.v] = true
		}
	}
	uses := false
	ast.Inspect(n, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			v, ok := w.f.Info.Uses[id].(*types.Var)
			uses = uses || ok && w.held[v]
		}
		return !uses
	})
	return uses
}

// assignsNone reports whether an assignment, of a function that decides on names,
// gives no error and nothing that was found in one.
func (w *walk) assignsNone(n ast.Node, known facts) bool {
	assign, ok := n.(*ast.AssignStmt)
	if !ok || !w.f.Names {
		return false
	}
	if err := w.f.found(assign); err != nil {
		return known.get(w.f.variable(err)) == no // an assertion on no error
	}
	return w.waits(assign)
}

// typeCase returns whether control comes to a case of a type switch: to that in
// which the code was found, and with no error to none but case nil.
func (w *walk) typeCase(b *cfg.Block, known facts) truth {
	clause, ok := b.Stmt.(*ast.CaseClause)
	if !ok || b.Kind != cfg.KindSwitchCaseBody {
		return unknown
	}
	s, ok := w.f.parents[w.f.parents[clause]].(*ast.TypeSwitchStmt)
	if !ok {
		return unknown
	}
	if s.Assign == w.start.node {
		return truthOf(w.f.Info.Implicits[clause] == types.Object(w.op.root))
	}
	var err ast.Expr
	ast.Inspect(s.Assign, func(n ast.Node) bool {
		if assertion, ok := n.(*ast.TypeAssertExpr); ok && err == nil {
			err = assertion.X
		}
		return err == nil
	})
	if t := w.caseOfFound(err, clause); t != unknown {
		return t
	}
	isNil := func(e ast.Expr) bool { return w.f.Info.Types[e].IsNil() }
	if known.get(w.f.variable(err)) == no && !slices.ContainsFunc(clause.List, isNil) {
		return no
	}
	return unknown
}

// waits reports whether an assignment keeps the error of waiting. Whoever stops
// because the wait was interrupted decides nothing about the code. What waits for
// more than time may fail for other reasons.
//
//	if err := sleep(ctx, time.Second); err != nil {
//		return err
//	}
func (w *walk) waits(assign *ast.AssignStmt) bool {
	if len(assign.Lhs) != 1 || len(assign.Rhs) != 1 {
		return false
	}
	call, ok := ast.Unparen(assign.Rhs[0]).(*ast.CallExpr)
	if !ok || !library.Waits(astutil.CalledName(call)) {
		return false
	}
	t := w.f.Info.TypeOf(call)
	return t != nil && astutil.IsError(t) && len(call.Args) > 0 && astutil.IsFrom(w.f.Info.TypeOf(call.Args[0]), "context", "Context") &&
		!slices.ContainsFunc(call.Args[1:], func(arg ast.Expr) bool { return !astutil.IsNumeric(w.f.Info.TypeOf(arg)) })
}

// findsNone reports whether a call is errors.As of no error, which is false:
// behind err == nil, errors.As(err, &e) finds nothing.
func (f *Function) findsNone(call *ast.CallExpr, known facts) bool {
	if len(call.Args) != 2 || astutil.CalledName(call) != "As" {
		return false
	}
	return known.get(f.variable(call.Args[0])) == no
}
