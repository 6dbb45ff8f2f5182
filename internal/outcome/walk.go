package outcome

import (
	"go/ast"
	"go/types"
	"maps"
	"slices"
	"strings"

	"golang.org/x/tools/go/cfg"
)

// A walk is the analysis of one operand from one of its starts.
type walk struct {
	f     *Function
	graph *cfg.CFG
	op    *operand
	start start

	removed  map[ast.Expr]bool
	operands map[ast.Expr]bool   // which expressions are the operand
	passes   map[ast.Node]ends   // what happens at nodes
	heads    map[*cfg.Block]bool // heads of loops around the start; true: the loop retries
	// actingHeads are the answers of actsFrom.
	actingHeads map[*cfg.Block]bool
	inputs      map[*types.Var]bool // what the request that is retried is made of
	// again says that the function itself is called again, for the same request.
	again bool

	value int64 // of the code, while one value is walked
	state []blockState
	order []*cfg.Block // the blocks that are reached, successors first where there is no loop
	// What success comes to: the blocks, and the places of ends.
	successBlocks []bool
	successEnds   map[any]bool
}

// A blockState is what is known of a block for one value.
type blockState struct {
	known   facts // at its beginning
	reached bool
	nodes   int    // how many of its nodes are reached
	steps   []step // where control goes from it
	decided bool   // the code has decided which step
	passed  ends   // effect and changed
	// ends behind the block, and those where a guard on the code was passed.
	free, guarded ends
}

// A step leads to a block or to an end. The end's place tells whether success
// comes to it too.
type step struct {
	to    *cfg.Block
	end   ends
	place any
}

func newWalk(f *Function, graph *cfg.CFG, op *operand, s start, removed map[ast.Expr]bool) *walk {
	w := &walk{
		f: f, graph: graph, op: op, start: s, removed: removed,
		operands:    make(map[ast.Expr]bool),
		passes:      make(map[ast.Node]ends),
		heads:       make(map[*cfg.Block]bool),
		actingHeads: make(map[*cfg.Block]bool),
		inputs:      make(map[*types.Var]bool),
		state:       make([]blockState, len(graph.Blocks)),
	}
	w.again = s.node == nil || f.Form == Predicate || w.repeats(f.Body)
	w.findHeads()
	return w
}

// repeats reports whether a loop makes the request again.
func (w *walk) repeats(loop ast.Node) bool {
	inputs, same := w.f.repeats(loop, w.start, w.op)
	if same {
		maps.Copy(w.inputs, inputs)
	}
	return same
}

// findHeads finds the blocks at which a round of a loop around the start
// begins: the condition of a for, its body if it has none, the head of a
// range, and a label that the start stands behind.
func (w *walk) findHeads() {
	if w.start.node == nil {
		return
	}
	retries := make(map[ast.Stmt]bool)
	for _, b := range w.graph.Blocks {
		loop := b.Stmt
		switch s := b.Stmt.(type) {
		case *ast.ForStmt:
			if b.Kind != cfg.KindForLoop && (b.Kind != cfg.KindForBody || s.Cond != nil) {
				continue
			}
		case *ast.RangeStmt:
			if b.Kind != cfg.KindRangeLoop {
				continue
			}
		case *ast.LabeledStmt:
			if b.Kind != cfg.KindLabel || !w.isGotoLoop(s) {
				continue
			}
			w.heads[b] = w.repeats(&ast.BlockStmt{Lbrace: s.Pos(), List: w.behind(s), Rbrace: w.f.Body.Rbrace})
			continue
		default:
			continue
		}
		if w.start.node.Pos() < loop.Pos() || loop.End() <= w.start.node.Pos() {
			continue
		}
		if _, ok := retries[loop]; !ok {
			retries[loop] = w.repeats(loop)
		}
		w.heads[b] = retries[loop]
	}
}

// isGotoLoop reports whether a goto behind the start leads to the label before
// it.
func (w *walk) isGotoLoop(s *ast.LabeledStmt) bool {
	if s.Pos() > w.start.node.Pos() {
		return false
	}
	return slices.ContainsFunc(w.f.gotos, func(b *ast.BranchStmt) bool {
		return b.Label.Name == s.Label.Name && b.Pos() > w.start.node.Pos()
	})
}

// behind returns the label's statement and those behind it.
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

// run adds the outcomes of the operand's decisions for success and the values.
// Values that no constant of the function tells apart have the same outcome.
func (w *walk) run(values []int64) {
	entries := w.entries()
	w.walkValue(0)
	w.successBlocks = make([]bool, len(w.state))
	w.successEnds = make(map[any]bool)
	for _, b := range w.order {
		w.successBlocks[b.Index] = true
		for _, s := range w.state[b.Index].steps {
			if s.to == nil {
				w.successEnds[s.place] = true
			}
		}
	}
	w.walkValue(0) // with what success comes to
	w.collect(entries, 0)
	alike := make(map[int][]int64)
	for _, value := range values {
		if value != 0 {
			i, found := slices.BinarySearch(w.f.constants, value)
			i *= 2
			if !found {
				i--
			}
			alike[i] = append(alike[i], value)
		}
	}
	for _, values := range alike {
		w.walkValue(values[0])
		w.collect(entries, values...)
	}
}

// An entry is where a decision begins: a node of a block.
type entry struct {
	decision *Decision
	block    *cfg.Block
	index    int
}

// entries finds where the decisions begin.
func (w *walk) entries() []entry {
	first := make(map[ast.Node]*Decision)
	for _, d := range w.op.decisions {
		switch n := d.Node.(type) {
		case *ast.IfStmt:
			first[n.Cond] = d
		case *ast.ForStmt:
			first[n.Cond] = d
		case *ast.ReturnStmt:
			first[n] = d
		case *ast.SwitchStmt:
			if n.Tag != nil {
				first[n.Tag] = d
				break
			}
			if e := w.f.firstCase(n); e != nil {
				first[e] = d
			}
		}
	}
	var entries []entry
	for _, b := range w.graph.Blocks {
		for i, n := range b.Nodes {
			if d := first[n]; d != nil {
				entries = append(entries, entry{d, b, i})
			}
		}
	}
	return entries
}

// firstCase returns the first expression of a tagless switch that is about a
// code: what stands before it, err != nil, is no part of the decision.
func (f *Function) firstCase(s *ast.SwitchStmt) ast.Expr {
	for _, clause := range s.Body.List {
		if clause, ok := clause.(*ast.CaseClause); ok {
			for _, e := range clause.List {
				if f.testsCode(e) {
					return e
				}
			}
		}
	}
	return nil
}

// walkValue propagates what is known from the start on, if the code has the
// value, and then collects the ends behind each block.
func (w *walk) walkValue(value int64) {
	w.value = value
	clear(w.state)
	begin := w.start.block
	w.state[begin.Index] = blockState{reached: true, known: w.startFacts()}
	work := []*cfg.Block{begin}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		w.visit(b, func(to *cfg.Block, known facts) {
			s := &w.state[to.Index]
			if !s.reached {
				s.reached, s.known = true, known
				work = append(work, to)
			} else if m := s.known.meet(known); len(m) < len(s.known) {
				s.known = m
				work = append(work, to)
			}
		})
	}
	w.collectEnds()
}

// startFacts returns what is known because the code has a value at all: the
// assertion that found it succeeded, and what it was found in is not nil.
func (w *walk) startFacts() facts {
	known := facts{}
	set := func(e ast.Expr, t truth) {
		if id, ok := ast.Unparen(e).(*ast.Ident); ok {
			if v, ok := w.f.Info.ObjectOf(id).(*types.Var); ok && w.f.isTracked(v) {
				known[v] = t
			}
		}
	}
	if w.value == 0 { // success has no error
		for v := range w.f.given {
			if isError(v.Type()) && w.f.isTracked(v) {
				known[v] = no
			}
		}
	}
	for i := range w.f.numResults() {
		if v := w.f.namedResult(i); v != nil && w.start.node == nil && w.f.isTracked(v) {
			known[v] = no
		}
	}
	if w.value == 0 {
		for _, field := range w.f.Type.Params.List {
			for _, id := range field.Names {
				if t := w.f.Info.TypeOf(id); t != nil && isError(t) {
					set(id, no)
				}
			}
		}
	}
	if w.f.isTracked(w.op.root) {
		known[w.op.root] = yes
	}
	if assign, ok := w.start.node.(*ast.AssignStmt); ok && len(assign.Rhs) == 1 {
		if assertion, ok := ast.Unparen(assign.Rhs[0]).(*ast.TypeAssertExpr); ok {
			set(assertion.X, yes)
			if len(assign.Lhs) == 2 {
				set(assign.Lhs[1], yes)
			}
		}
	}
	if w.start.node != nil && w.f.addressed[w.op.root] {
		w.f.anyCall(w.start.node, func(call *ast.CallExpr) bool {
			if w.f.isErrorsAs(call, w.op) {
				set(call.Args[0], yes)
				if assign, ok := w.start.node.(*ast.AssignStmt); ok {
					set(assign.Lhs[0], yes) // ok := errors.As(err, &e)
				}
			}
			return false
		})
	}
	return known
}

// visit computes the steps of a block and hands its successors what is known.
func (w *walk) visit(b *cfg.Block, propagate func(*cfg.Block, facts)) {
	s := &w.state[b.Index]
	known := s.known
	s.steps, s.decided, s.passed = s.steps[:0], false, 0
	i := 0
	if b == w.start.block {
		i = w.start.index
		if _, isReturn := w.start.node.(*ast.ReturnStmt); !isReturn && !w.isCondition(b, i) {
			i++ // what assigns is done; a condition that assigns is still to be evaluated
		}
	}
	for ; i < len(b.Nodes); i++ {
		s.nodes = i
		n := b.Nodes[i]
		if w.op.defs[n] && n != w.start.node {
			s.steps = append(s.steps, step{end: w.reassigned(n) | acts, place: n})
			return
		}
		if n != w.start.node {
			s.passed |= w.passing(b, n)
		}
		if ret, ok := n.(*ast.ReturnStmt); ok {
			s.nodes = i + 1
			s.steps = append(s.steps, step{end: w.result(ret, known), place: n})
			return
		}
		known = w.assign(n, known)
	}
	s.nodes = len(b.Nodes)
	switch len(b.Succs) {
	case 0: // panic, os.Exit
		s.steps = append(s.steps, step{end: fail, place: b})
	case 1:
		w.follow(b, b.Succs[0], known, propagate)
	default:
		var cond ast.Expr
		if len(b.Nodes) > 0 {
			cond, _ = b.Nodes[len(b.Nodes)-1].(ast.Expr)
		}
		t := unknown
		if cond != nil {
			t = w.condition(cond, known)
			s.decided = t != unknown
		}
		refine := func(is bool) facts {
			if cond == nil || w.isTagged(cond) {
				return known
			}
			return w.refine(cond, is, known)
		}
		if t != no {
			w.follow(b, b.Succs[0], refine(true), propagate)
		}
		if t != yes {
			w.follow(b, b.Succs[1], refine(false), propagate)
		}
	}
}

func (w *walk) isCondition(b *cfg.Block, i int) bool {
	if i < 0 || i != len(b.Nodes)-1 || len(b.Succs) != 2 {
		return false
	}
	_, ok := b.Nodes[i].(ast.Expr)
	return ok
}

func (w *walk) isTagged(cond ast.Expr) bool {
	s := w.f.cases[cond]
	return s != nil && s.Tag != nil
}

// condition evaluates the condition of a block: a boolean, or the expression
// of a case, which is compared with the tag.
func (w *walk) condition(cond ast.Expr, known facts) truth {
	s := w.f.cases[cond]
	if s == nil || s.Tag == nil {
		return w.eval(cond, known)
	}
	if w.removed[cond] {
		return no
	}
	if !w.f.isCode(s.Tag) || !w.isOperand(s.Tag) {
		return unknown
	}
	value, ok := w.f.constant(cond)
	if !ok {
		return unknown
	}
	return truthOf(value == w.value)
}

// follow adds the step to a successor. A step to the head of a loop around the
// start is an end: another round, unless the loop's condition is false.
func (w *walk) follow(from, to *cfg.Block, known facts, propagate func(*cfg.Block, facts)) {
	s := &w.state[from.Index]
	retries, isHead := w.heads[to]
	if isHead {
		if loop, ok := to.Stmt.(*ast.ForStmt); ok && loop.Cond != nil && w.eval(loop.Cond, known) == no {
			s.decided = true
			to = to.Succs[1]
			s.steps = append(s.steps, step{to: to})
			propagate(to, known)
			return
		}
		end := plain
		if retries {
			end = retry
		}
		if w.actsFrom(to, retries) {
			end |= acts
		}
		s.steps = append(s.steps, step{end: end, place: to})
		return
	}
	s.steps = append(s.steps, step{to: to})
	propagate(to, known)
}

// reassigned returns the end of a path on which the operand gets another
// value: in a loop whose condition is about it, the request is made again.
func (w *walk) reassigned(n ast.Node) ends {
	for outer := w.f.parents[n]; outer != nil; outer = w.f.parents[outer] {
		loop, ok := outer.(*ast.ForStmt)
		if !ok || loop.Cond == nil {
			continue
		}
		about := false
		each(loop.Cond, func(n ast.Node) {
			if b, ok := n.(*ast.BinaryExpr); ok {
				if code, _, ok := w.f.comparison(b); ok && w.isOperand(code) {
					about = true
				}
			}
		})
		if !about {
			continue
		}
		if _, same := w.f.repeats(loop, start{node: n}, w.op); same {
			return retry
		}
	}
	return other
}

// passing returns what happens at a node.
func (w *walk) passing(b *cfg.Block, n ast.Node) ends {
	passed, known := w.passes[n]
	if !known {
		if w.usesAnswer(n) {
			passed |= effect
		}
		if (len(w.heads) > 0 || w.f.Form != Plain) && w.changes(n) {
			passed |= changed
		}
		if w.f.effects.of(n) {
			passed |= acts
		}
		w.passes[n] = passed
	}
	if w.successBlocks != nil && !w.successBlocks[b.Index] {
		passed &^= effect
	}
	return passed
}

// usesAnswer reports whether a node does something with the answer: reads a
// field of it, or hands it to a function that is no logger.
func (w *walk) usesAnswer(n ast.Node) bool {
	used := false
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if w.f.isRoot(n.X, w.op) {
				if !w.f.IsAnswer(n) && !w.f.isCode(n) && !strings.EqualFold(n.Sel.Name, "requestId") {
					if _, isField := w.f.Info.Uses[n.Sel].(*types.Var); isField {
						used = true
					}
				}
				return false
			}
		case *ast.CallExpr:
			if isLogName(strings.ToLower(calledName(n))) {
				return false
			}
			for _, arg := range n.Args {
				used = used || w.f.isRoot(arg, w.op) && !w.f.isCode(arg)
			}
		}
		return !used
	})
	return used
}

// collectEnds computes, for each block that is reached, the ends behind it.
func (w *walk) collectEnds() {
	w.order = w.order[:0]
	seen := make([]bool, len(w.graph.Blocks))
	type frame struct {
		b    *cfg.Block
		next int
	}
	stack := []frame{{w.start.block, 0}}
	seen[w.start.block.Index] = true
	for len(stack) > 0 {
		top := &stack[len(stack)-1]
		steps := w.state[top.b.Index].steps
		if top.next == len(steps) {
			w.order = append(w.order, top.b)
			stack = stack[:len(stack)-1]
			continue
		}
		to := steps[top.next].to
		top.next++
		if to != nil && !seen[to.Index] {
			seen[to.Index] = true
			stack = append(stack, frame{to, 0})
		}
	}
	for changed := true; changed; {
		changed = false
		for _, b := range w.order {
			s := &w.state[b.Index]
			var free, guarded ends
			for _, step := range s.steps {
				f, g := w.behindStep(step)
				if s.decided {
					f = g
				}
				free, guarded = free|f, guarded|g
			}
			free, guarded = free|s.passed, guarded|s.passed
			if free != s.free || guarded != s.guarded {
				s.free, s.guarded, changed = free, guarded, true
			}
		}
	}
}

// behindStep returns the ends behind a step, without and with a guard before.
// What a guard sends elsewhere than success is stopped.
func (w *walk) behindStep(s step) (free, guarded ends) {
	if s.to != nil {
		st := &w.state[s.to.Index]
		return st.free, st.guarded
	}
	free = s.end
	asSuccess := w.value == 0 || w.successEnds[s.place]
	if free == success && !asSuccess && w.f.numResults() > 1 {
		free = plain // false, nil: there is nothing
	}
	guarded = free
	if guarded&(plain|success) != 0 && !asSuccess {
		guarded = leave | free&acts
	}
	return free, guarded
}

// collect adds the ends of each decision for values that are alike.
func (w *walk) collect(entries []entry, values ...int64) {
	for _, e := range entries {
		s := &w.state[e.block.Index]
		if !s.reached || s.nodes < e.index {
			continue
		}
		if e.block == w.start.block && e.index < w.start.index {
			continue
		}
		ends := w.endsOf(e)
		for _, value := range values {
			e.decision.ends[value] |= ends
		}
	}
}

// endsOf follows the steps within a decision. Leaving from within stops; what
// falls out of its end goes where the code behind it goes.
func (w *walk) endsOf(e entry) ends {
	var all ends
	begin, end := e.decision.Node.Pos(), e.decision.Node.End()
	// A block of a statement in the decision, which needs no look at the
	// statement's own end, since statements do not overlap.
	within := func(b *cfg.Block) bool {
		if b.Stmt == nil {
			return false
		}
		if b.Stmt == e.decision.Node {
			return b.Kind != cfg.KindIfDone && b.Kind != cfg.KindSwitchDone && b.Kind != cfg.KindForDone
		}
		return begin <= b.Stmt.Pos() && b.Stmt.Pos() < end
	}
	for _, n := range e.block.Nodes[e.index:w.state[e.block.Index].nodes] {
		all |= w.passing(e.block, n) & (changed | acts)
	}
	seen := map[*cfg.Block]bool{e.block: true}
	work := []*cfg.Block{e.block}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		s := &w.state[b.Index]
		if b != e.block {
			all |= s.passed & (changed | acts)
		}
		for _, step := range s.steps {
			switch {
			case step.to == nil:
				free, _ := w.behindStep(step)
				all |= leaves(free)
			case within(step.to):
				if !seen[step.to] {
					seen[step.to] = true
					work = append(work, step.to)
				}
			case fallsThrough(step.to, e.decision):
				all |= w.state[step.to.Index].free
			default: // break, continue or goto out of it
				all |= leaves(w.state[step.to.Index].free)
			}
		}
	}
	return all
}

// leaves turns ends that a decision sends control to into its outcome.
func leaves(e ends) ends {
	if e&(plain|success) != 0 {
		e = e&^(plain|success) | leave
	}
	return e &^ effect
}

// fallsThrough reports whether a block behind a decision is where control
// comes to at its end, or at the end of a switch or select around it.
func fallsThrough(b *cfg.Block, d *Decision) bool {
	switch b.Kind {
	case cfg.KindIfDone, cfg.KindSwitchDone, cfg.KindSelectDone:
		return true
	case cfg.KindForDone:
		return b.Stmt == d.Node
	}
	return false
}
