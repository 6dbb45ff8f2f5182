package outcome

import (
	"container/heap"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/cfg"

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
	looking     map[ast.Expr]bool   // see looksAt
	lookedUp    map[*types.Var]bool // see isLookedUp
	// ofCode says of variables whether they are made of the code.
	ofCode map[*types.Var]bool
	// again says that the function itself is called again, for the same request.
	again bool
	// requests are those that are repeated: of the heads and of the function.
	requests []*request.Request

	held   map[*types.Var]bool // see usesError
	target ast.Node            // where the walk ends, or nil
	before ends                // of names: what an error may come to before the start

	value   Value                   // of the code, while one value is walked
	found   map[*ast.RangeStmt]bool // the answers of finds for it
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
		lookedUp:    make(map[*types.Var]bool),
		ofCode:      make(map[*types.Var]bool),
		state:       f.state,
	}
	switch {
	case s.node == nil || f.Form == library.Predicate:
		w.again = true
		w.requests = append(w.requests, f.Requests.Given(f.Body))
	default:
		if r := w.repeats(f.Body, nil); r != nil {
			w.again = true
			w.requests = append(w.requests, r)
		}
	}
	w.findHeads()
	return w
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
	slices.SortFunc(rest, Value.compare)           // so that those of a class are neighbors
	for len(rest) > 0 && w.f.visits <= maxVisits { // see analyze
		w.walkValue(rest[0])
		// What this walk compares the code with is known only now: a function
		// that is called may have constants of its own.
		n, class := 1, w.f.class(rest[0])
		for n < len(rest) && w.f.class(rest[n]) == class {
			n++
		}
		w.collect(rest[:n]...)
		rest = rest[n:]
	}
	w.forget()
}

// succeeds records what success comes to in a walk: only what other codes do there
// too may mean that they are taken for success.
func (w *walk) succeeds(by *walk) {
	for _, b := range by.order {
		w.successBlocks[b] = true
		for _, s := range by.state[b.Index].steps {
			w.successEnds[s.place] = true
		}
	}
}

// class returns a number that values have in common which no constant tells
// apart: its place among the constants, or between two of them.
func (f *Function) class(value Value) int {
	if len(f.ascending) < len(f.constants) {
		f.ascending = slices.SortedFunc(slices.Values(f.constants), Value.compare)
	}
	i, found := slices.BinarySearchFunc(f.ascending, value, Value.compare)
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
	w.found = nil
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

// visit computes the steps of a block and hands its successors what is known. A
// block without successors ends in a panic, or a call that does not come back.
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
		if _, isReturn := w.start.node.(*ast.ReturnStmt); !isReturn {
			i++ // what assigns is done
		}
	}
	for ; i < len(b.Nodes); i++ {
		s.nodes = i
		n := b.Nodes[i]
		if n == w.target {
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
	var t truth
	switch {
	case cond != nil:
		t = w.condition(cond, known)
		w.state[b.Index].decided = t != unknown
		w.state[b.Index].unseen = t == unknown && !w.f.Names && w.anyUnknown(cond, known, w.looksAt)
	case w.round(b) != nil:
		t = yes
	default:
		t = w.typeCase(b.Succs[0], known)
	}
	refine := func(is bool) facts {
		if w.hasTag(cond) {
			return known
		}
		return w.refine(cond, is, known)
	}
	if t == unknown && w.anyUnknown(cond, known, w.looksUp) {
		known = known.withAt(same, unknown)
	}
	if t != no {
		w.follow(b, b.Succs[0], refine(true), propagate)
	}
	if t != yes {
		w.follow(b, b.Succs[1], refine(false), propagate)
	}
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
	if !w.isOperand(s.Tag) {
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
	if loop := w.round(to); loop != nil && isWithin(from, loop) {
		to = to.Succs[1] // there is no other round for this code
	}
	repeated, isHead := w.heads[to]
	if !isHead {
		s.steps = append(s.steps, step{to: to})
		propagate(to, known)
		return
	}
	if loop, ok := to.Stmt.(*ast.ForStmt); ok {
		switch again := w.eval(loop.Cond, known); {
		case again == no:
			s.decided = true
			to = to.Succs[1]
			s.steps = append(s.steps, step{to: to})
			propagate(to, known)
			return
		case again == unknown && w.goesByRound(loop, known):
			known = known.withAt(same, unknown)
		}
	}
	end := plain
	if repeated != nil {
		end = spoiled(retry, known)
		if w.isFarther(to.Stmt) {
			end |= farther
		}
	}
	if w.actsFrom(to, repeated != nil) {
		end |= acts
	}
	s.steps = append(s.steps, step{end: end, place: to})
}

// passing returns what happens at a node.
func (w *walk) passing(b *cfg.Block, n ast.Node) passed {
	p, known := w.passes[n]
	if !known {
		p.effect, p.hands = w.uses(n), w.hands(n)
		p.changed = w.isAssignedItem(n) || slices.ContainsFunc(w.requests, func(r *request.Request) bool { return r.Changes(n) })
		p.acts = w.f.effects.of(n)
		w.passes[n] = p
	}
	if !w.successBlocks[b] && !w.f.Names {
		p.effect = false
	}
	return p
}

// isAssignedItem reports whether a range gives its items to a variable that it does not
// declare: for _, last = range list {}.
func (w *walk) isAssignedItem(n ast.Node) bool {
	r, ok := w.f.parents[n].(*ast.RangeStmt)
	return ok && r.Tok == token.ASSIGN
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
