package outcome

import (
	"container/heap"
	"go/ast"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/cfg"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/request"
)

// A walk is the analysis of one operand from one of its starts.
type walk struct {
	f     *Function
	op    *operand
	start start

	removed  map[ast.Expr]bool
	operands map[ast.Expr]bool   // which expressions are the operand
	passes   map[ast.Node]passed // what happens at nodes
	// heads are those of loops around the start, with the request that such a
	// loop repeats, or nil.
	heads map[*cfg.Block]*request.Request
	// actingHeads are the answers of actsFrom.
	actingHeads map[*cfg.Block]bool
	looking     map[ast.Expr]bool // see looksAt
	// ofCode says of variables whether they are made of the code.
	ofCode map[*types.Var]bool
	// again says that the function itself is called again, for the same request.
	again bool
	// requests are those that are repeated: of the heads and of the function.
	requests []*request.Request

	held   map[*types.Var]bool // see usesError
	target ast.Node            // where the walk ends, or nil
	before ends                // of names: what an error may come to before the start

	value   Value // of the code, while one value is walked
	state   []blockState
	reached []*cfg.Block // whose state is not zero
	order   []*cfg.Block // the blocks that are reached, successors first where there is no loop
	// What success comes to: the blocks, and the places of ends.
	successBlocks map[*cfg.Block]bool
	successEnds   map[any]bool
}

// passed is what happens at a node.
type passed struct{ effect, changed, acts, hands bool }

// A blockState is what is known of a block for one value.
type blockState struct {
	known   facts // at its beginning
	reached bool
	ordered bool   // it is in walk.order
	nodes   int    // how many of its nodes are reached
	steps   []step // where control goes from it
	decided bool   // the code has decided which step
	unseen  bool   // a look at the answer has, and it is not known which
	passed  ends   // effect and acts
	end     facts  // what is known at its end
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

func newWalk(f *Function, op *operand, s start, removed map[ast.Expr]bool) *walk {
	w := &walk{
		f: f, op: op, start: s, removed: removed,
		operands:    make(map[ast.Expr]bool),
		passes:      make(map[ast.Node]passed),
		heads:       make(map[*cfg.Block]*request.Request),
		actingHeads: make(map[*cfg.Block]bool),
		looking:     make(map[ast.Expr]bool),
		ofCode:      make(map[*types.Var]bool),
		state:       f.state,
	}
	switch {
	case s.node == nil || f.Form == library.Predicate:
		w.again = true
		w.requests = append(w.requests, f.Requests.Given())
	default:
		if r := w.repeats(f.Body, nil); r != nil {
			w.again = true
			w.requests = append(w.requests, r)
		}
	}
	w.findHeads()
	return w
}

// repeats returns the request that a loop makes again and again, or nil.
func (w *walk) repeats(loop ast.Node, heads []*cfg.Block) *request.Request {
	if loop == w.f.Body && w.f.Form == library.Plain {
		return nil // who calls it again is not known
	}
	r := w.f.Requests.Prove(w.f.Body, loop, w.start.node, w.op.root)
	if r == nil || w.changesBefore(r, heads) {
		return nil
	}
	return r
}

// changesBefore reports whether something may change the request on a way from
// the beginning of a round to it.
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
func (w *walk) findHeads() {
	if w.start.node == nil {
		return
	}
	loops := 0
	for outer := w.f.parents[w.start.node]; outer != nil; outer = w.f.parents[outer] {
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
func (w *walk) run(values []Value) {
	w.successBlocks = make(map[*cfg.Block]bool)
	w.successEnds = make(map[any]bool)
	if w.f.Names {
		w.walkError()
	} else {
		w.walkValue(Success)
		w.succeeds(w)
		w.walkValue(Success) // with what success comes to
		w.collect(Success)
	}
	rest := slices.DeleteFunc(slices.Clone(values), func(value Value) bool { return value == Success })
	for len(rest) > 0 && w.f.visits <= maxVisits { // see analyze
		first := rest[0]
		w.walkValue(first)
		// What this walk compares the code with is known only now: a function
		// that is called may have constants of its own.
		class := w.f.class(first)
		w.collect(slices.DeleteFunc(slices.Clone(rest), func(value Value) bool { return w.f.class(value) != class })...)
		rest = slices.DeleteFunc(rest, func(value Value) bool { return w.f.class(value) == class })
	}
	w.forget()
}

// succeeds records what success comes to in a walk.
func (w *walk) succeeds(by *walk) {
	for _, b := range by.order {
		w.successBlocks[b] = true
		for _, s := range by.state[b.Index].steps {
			if s.to == nil {
				w.successEnds[s.place] = true
			}
		}
	}
}

// class returns a number that values have in common which no constant tells
// apart: its place among the constants, or between two of them.
func (f *Function) class(value Value) int {
	i, found := slices.BinarySearchFunc(f.constants, value, Value.compare)
	if found {
		return 2 * i
	}
	return 2*i - 1
}

// forget leaves the state as it was, for the next walk.
func (w *walk) forget() {
	for _, b := range w.reached {
		w.state[b.Index] = blockState{}
	}
	w.reached = w.reached[:0]
}

// findEntries finds where the decisions of an operand begin: in which block,
// at which node.
func (f *Function) findEntries(op *operand) {
	op.entries = make(map[*cfg.Block][]entry)
	for _, d := range op.decisions {
		var first ast.Node
		switch n := d.Node.(type) {
		case *ast.IfStmt:
			first = n.Cond
		case *ast.ForStmt:
			first = n.Cond
		case *ast.ReturnStmt:
			first = n
		case *ast.SwitchStmt:
			if n.Tag != nil {
				first = n.Tag
			} else if e := f.firstCase(n); e != nil {
				first = e
			}
		}
		if p, ok := f.places[first]; ok {
			op.entries[p.block] = append(op.entries[p.block], entry{d, p.block, p.index})
		}
	}
}

// An entry is where a decision begins: a node of a block.
type entry struct {
	decision *Decision
	block    *cfg.Block
	index    int
}

// firstCase returns the first expression of a tagless switch that is about a
// code: what stands before it, err != nil, is no part of the decision.
func (f *Function) firstCase(s *ast.SwitchStmt) ast.Expr {
	for e := range astutil.Cases(s.Body) {
		if f.testsCode(e) {
			return e
		}
	}
	return nil
}

// walkValue propagates what is known from the start on, if the code has the
// value, and then collects the ends behind each block.
func (w *walk) walkValue(value Value) {
	w.value = value
	w.propagate(w.startFacts())
	w.collectEnds()
}

// propagate visits the blocks in an order in which most are visited once: those
// before a block come first, but for the back of a loop.
func (w *walk) propagate(known facts) {
	w.forget()
	begin := w.start.block
	work := &queue{rank: w.f.rank}
	reach := func(to *cfg.Block, known facts) {
		s := &w.state[to.Index]
		if !s.reached {
			s.reached, s.known = true, known
			w.reached = append(w.reached, to)
			heap.Push(work, to)
		} else if m, less := s.known.meet(known); less {
			s.known = m
			heap.Push(work, to)
		}
	}
	reach(begin, known)
	for len(work.blocks) > 0 {
		b := work.next()
		w.f.visits++
		w.visit(b, reach)
	}
}

// A queue holds the blocks that are still to be visited.
type queue struct {
	blocks []*cfg.Block
	rank   []int
}

func (q *queue) Len() int           { return len(q.blocks) }
func (q *queue) Less(i, j int) bool { return q.rank[q.blocks[i].Index] < q.rank[q.blocks[j].Index] }
func (q *queue) Swap(i, j int)      { q.blocks[i], q.blocks[j] = q.blocks[j], q.blocks[i] }

//nolint:forcetypeassert // package heap gives back what it is given
func (q *queue) Push(b any) { q.blocks = append(q.blocks, b.(*cfg.Block)) }

func (q *queue) Pop() any {
	last := len(q.blocks) - 1
	b := q.blocks[last]
	q.blocks = q.blocks[:last]
	return b
}

// next takes the first block out, however often it is there.
func (q *queue) next() *cfg.Block {
	b := q.blocks[0]
	for len(q.blocks) > 0 && q.blocks[0] == b {
		heap.Pop(q)
	}
	return b
}

// startFacts returns what is known because the code has a value at all: the
// assertion that found it succeeded, and what it was found in is not nil.
func (w *walk) startFacts() facts {
	known := facts{numbers: w.f.numbers}
	if w.f.Names {
		known = w.errorFacts(known)
	} else if w.value == Success {
		known = w.f.noErrorFacts()
	}
	known = known.withAt(same, yes)
	set := func(e ast.Expr, t truth) {
		if id, ok := ast.Unparen(e).(*ast.Ident); ok {
			if v, ok := w.f.Info.ObjectOf(id).(*types.Var); ok && w.f.isTracked(v) {
				known = known.with(v, t)
			}
		}
	}
	if w.start.node == nil {
		for i := range w.f.numResults() {
			if v := w.f.namedResult(i); v != nil && w.f.isTracked(v) {
				known = known.with(v, no)
			}
		}
	}
	if w.f.isTracked(w.op.root) {
		known = known.with(w.op.root, yes)
	}
	if assign, ok := w.start.node.(*ast.AssignStmt); ok {
		if err := w.f.found(assign); err != nil {
			set(err, yes)
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

// noErrorFacts returns what success knows: there is no error.
func (f *Function) noErrorFacts() facts {
	if f.noErrors.numbers == nil {
		f.noErrors.numbers = f.numbers
		for v := range f.numbers.of {
			if astutil.IsError(v.Type()) && f.isTracked(v) && (f.isParam(v) || len(f.given[v]) > 0) {
				f.noErrors = f.noErrors.with(v, no)
			}
		}
	}
	return f.noErrors
}

// visit computes the steps of a block and hands its successors what is known.
func (w *walk) visit(b *cfg.Block, propagate func(*cfg.Block, facts)) {
	s := &w.state[b.Index]
	s.steps, s.decided, s.unseen, s.passed = s.steps[:0], false, false, 0
	known, ends := w.passNodes(b)
	if ends {
		return
	}
	s.nodes = len(b.Nodes)
	switch len(b.Succs) {
	case 0: // panic, os.Exit
		s.steps = append(s.steps, step{end: fail, place: b})
	case 1:
		w.follow(b, b.Succs[0], known, propagate)
	default:
		w.branch(b, known, propagate)
	}
}

// passNodes passes the nodes of a block. It returns what is known behind them,
// and whether one of them ends the way, whose step it then adds.
func (w *walk) passNodes(b *cfg.Block) (known facts, ends bool) {
	s := &w.state[b.Index]
	known = s.known
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
		if w.target != nil && n == w.target {
			s.steps = append(s.steps, step{end: arrives, place: n})
			return known, true
		}
		if w.op.defs[n] && n != w.start.node {
			s.steps = append(s.steps, step{end: spoiled(w.reassigned(n), known) | acts, place: n})
			return known, true
		}
		if n != w.start.node {
			p := w.passing(b, n)
			if p.effect {
				s.passed |= effect
			}
			if p.acts {
				s.passed |= acts
			}
			if p.changed {
				known = known.withAt(same, unknown)
			}
		}
		if ret, ok := n.(*ast.ReturnStmt); ok {
			s.nodes, s.end = i+1, known
			s.steps = append(s.steps, step{end: spoiled(w.result(ret, known), known), place: n})
			return known, true
		}
		if w.stops(n, known) {
			s.nodes = i + 1
			s.steps = append(s.steps, step{end: fail, place: n})
			return known, true
		}
		known = w.assign(n, known)
	}
	return known, false
}

// branch adds the steps of a block that ends with a condition, those that it
// does not exclude.
func (w *walk) branch(b *cfg.Block, known facts, propagate func(*cfg.Block, facts)) {
	var cond ast.Expr
	if len(b.Nodes) > 0 {
		cond, _ = b.Nodes[len(b.Nodes)-1].(ast.Expr)
	}
	t := unknown
	if cond != nil {
		t = w.condition(cond, known)
		w.state[b.Index].decided = t != unknown
		w.state[b.Index].unseen = t == unknown && !w.f.Names && w.looksAt(cond)
	} else if w.f.Names {
		t = w.typeCase(b.Succs[0], known)
	}
	refine := func(is bool) facts {
		if cond == nil || w.hasTag(cond) {
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

// spoiled returns the end of a way on which the request may have been changed:
// what is made again is another one.
func spoiled(end ends, known facts) ends {
	if end&retry != 0 && known.at(same) != yes {
		return end | changed
	}
	return end
}

func (w *walk) isCondition(b *cfg.Block, i int) bool {
	if i < 0 || i != len(b.Nodes)-1 || len(b.Succs) != 2 {
		return false
	}
	_, ok := b.Nodes[i].(ast.Expr)
	return ok
}

func (w *walk) hasTag(cond ast.Expr) bool {
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
	repeated, isHead := w.heads[to]
	if isHead {
		if loop, ok := to.Stmt.(*ast.ForStmt); ok && loop.Cond != nil && w.eval(loop.Cond, known) == no {
			s.decided = true
			to = to.Succs[1]
			s.steps = append(s.steps, step{to: to})
			propagate(to, known)
			return
		}
		end := plain
		if repeated != nil {
			end = spoiled(retry, known)
		}
		if w.actsFrom(to, repeated != nil) {
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
		if p, ok := w.f.places[n]; ok {
			again := &walk{f: w.f, op: w.op, start: start{p.block, p.index, n}}
			if again.repeats(loop, w.f.heads[loop]) != nil {
				return retry
			}
		}
	}
	return other
}

// passing returns what happens at a node.
func (w *walk) passing(b *cfg.Block, n ast.Node) passed {
	p, known := w.passes[n]
	if !known {
		p.effect, p.hands = w.uses(n), w.hands(n)
		p.changed = slices.ContainsFunc(w.requests, func(r *request.Request) bool { return r.Changes(n) })
		p.acts = w.f.effects.of(n)
		w.passes[n] = p
	}
	if w.successBlocks != nil && !w.successBlocks[b] && !w.f.Names {
		p.effect = false
	}
	return p
}

// uses reports whether a node does something with the answer or, of names, the
// error.
func (w *walk) uses(n ast.Node) bool {
	if w.f.Names {
		return w.usesError(n)
	}
	return w.usesAnswer(n)
}

// usesAnswer reports whether a node does something with the answer: reads a
// field of it, or hands it to a function that does no more than that.
func (w *walk) usesAnswer(n ast.Node) bool {
	used := false
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if w.f.isRoot(n.X, w.op) {
				if !w.f.IsAnswer(n) && !w.f.isCode(n) && !strings.EqualFold(n.Sel.Name, "requestId") && !w.holdsCode(n) {
					if _, isField := w.f.Info.Uses[n.Sel].(*types.Var); isField {
						used = true
					}
				}
				return false
			}
		case *ast.CallExpr:
			if tells(n) {
				return false
			}
			for _, arg := range n.Args {
				used = used || w.f.isRoot(arg, w.op) && !w.f.isCode(arg) && !w.handsInCall(n)
			}
		}
		return !used
	})
	return used
}

// collectEnds computes, for each block that is reached, the ends behind it.
func (w *walk) collectEnds() {
	w.order = w.order[:0]
	type frame struct {
		b    *cfg.Block
		next int
	}
	stack := []frame{{w.start.block, 0}}
	w.state[w.start.block.Index].ordered = true
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
		if to != nil && !w.state[to.Index].ordered {
			w.state[to.Index].ordered = true
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
	asSuccess := w.value == Success || w.successEnds[s.place]
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
func (w *walk) collect(values ...Value) {
	handed, guard := w.isHanded(), w.unseenGuard()
	for _, b := range w.reached {
		for _, e := range w.op.entries[b] {
			if w.state[b.Index].nodes < e.index || b == w.start.block && e.index < w.start.index {
				continue
			}
			ends := w.endsOf(e)
			if handed {
				ends |= shown
			}
			if guard.IsValid() && guard < e.decision.Node.Pos() {
				ends |= maybe
			}
			for _, value := range values {
				e.decision.ends[value] |= ends
				if w.f.Names {
					e.decision.whole[value] |= w.state[w.start.block.Index].free | w.before
				}
			}
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
		if w.passing(e.block, n).acts {
			all |= acts
		}
	}
	seen := map[*cfg.Block]bool{e.block: true}
	work := []*cfg.Block{e.block}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		s := &w.state[b.Index]
		if b != e.block {
			all |= s.passed & acts
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
