package outcome

import (
	"go/ast"
	"go/token"
	"go/types"
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
	tracked  map[*types.Var]bool
	operands map[ast.Expr]bool            // which expressions are the operand
	cases    map[ast.Expr]*ast.SwitchStmt // the switch of each case expression
	defs     map[ast.Node]bool            // nodes that give the operand another value
	heads    map[*cfg.Block]bool          // heads of loops around the start; true: the loop retries

	value int64 // of the code, while one value is walked
	state []blockState
	order []*cfg.Block // the blocks that are reached, successors first where there is no loop
	// ofSuccess are the ends that success comes to.
	ofSuccess map[any]bool
}

// A blockState is what is known of a block for one value.
type blockState struct {
	known   facts // at its beginning
	reached bool
	nodes   int    // how many of its nodes are reached
	steps   []step // where control goes from it
	decided bool   // the code has decided which step
	effect  bool   // it uses the answer
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
		tracked:  f.trackedVars(),
		operands: make(map[ast.Expr]bool),
		cases:    make(map[ast.Expr]*ast.SwitchStmt),
		defs:     make(map[ast.Node]bool),
		heads:    make(map[*cfg.Block]bool),
		state:    make([]blockState, len(graph.Blocks)),
	}
	f.each(func(n ast.Node) {
		if s, ok := n.(*ast.SwitchStmt); ok {
			for _, clause := range s.Body.List {
				for _, e := range clause.(*ast.CaseClause).List {
					w.cases[e] = s
				}
			}
		}
	})
	filled := f.isFilled(op)
	for _, b := range graph.Blocks {
		for _, n := range b.Nodes {
			if f.defines(n, op, filled) {
				w.defs[n] = true
			}
		}
	}
	w.findHeads()
	return w
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
			w.heads[b] = w.f.retries(&ast.BlockStmt{Lbrace: s.Pos(), List: w.behind(s), Rbrace: w.f.Body.Rbrace}, w.start, w.op)
			continue
		default:
			continue
		}
		if w.start.node.Pos() < loop.Pos() || loop.End() <= w.start.node.Pos() {
			continue
		}
		if _, ok := retries[loop]; !ok {
			retries[loop] = w.f.retries(loop, w.start, w.op)
		}
		w.heads[b] = retries[loop]
	}
}

// isGotoLoop reports whether a goto behind the start leads to the label before
// it.
func (w *walk) isGotoLoop(s *ast.LabeledStmt) bool {
	found := false
	w.f.each(func(n ast.Node) {
		if b, ok := n.(*ast.BranchStmt); ok && b.Tok == token.GOTO && b.Label.Name == s.Label.Name && b.Pos() > w.start.node.Pos() {
			found = true
		}
	})
	return found && s.Pos() <= w.start.node.Pos()
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
func (w *walk) run(values []int64, decisions []*Decision) {
	entries := w.entries(decisions)
	w.ofSuccess = make(map[any]bool)
	w.walkValue(0)
	for _, b := range w.order {
		for _, s := range w.state[b.Index].steps {
			if s.to == nil {
				w.ofSuccess[s.place] = true
			}
		}
	}
	w.collect(0, entries)
	for _, value := range values {
		if value != 0 {
			w.walkValue(value)
			w.collect(value, entries)
		}
	}
}

// An entry is where a decision begins: a node of a block.
type entry struct {
	decision *Decision
	block    *cfg.Block
	index    int
}

// entries finds where the decisions begin.
func (w *walk) entries(decisions []*Decision) []entry {
	first := make(map[ast.Node]*Decision)
	for _, d := range decisions {
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
			for _, clause := range n.Body.List {
				if list := clause.(*ast.CaseClause).List; len(list) > 0 {
					first[list[0]] = d
					break
				}
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
			if v, ok := w.f.Info.ObjectOf(id).(*types.Var); ok && w.tracked[v] {
				known = known.with(v, t)
			}
		}
	}
	for v := range w.tracked {
		switch {
		case v == w.op.root:
			known[v] = yes
		case w.value == 0 && isError(v.Type()):
			known[v] = no // success has no error
		case w.start.node == nil && w.f.isResult(v):
			known[v] = no
		}
	}
	if assign, ok := w.start.node.(*ast.AssignStmt); ok && len(assign.Rhs) == 1 {
		if assertion, ok := ast.Unparen(assign.Rhs[0]).(*ast.TypeAssertExpr); ok {
			set(assertion.X, yes)
			if len(assign.Lhs) == 2 {
				set(assign.Lhs[1], yes)
			}
		}
	}
	if w.start.node != nil {
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
	s.steps, s.decided, s.effect = s.steps[:0], false, false
	i := 0
	if b == w.start.block {
		i = w.start.index
		if !w.isCondition(b, i) {
			i++ // what assigns is done; a condition that assigns is still to be evaluated
		}
	}
	for ; i < len(b.Nodes); i++ {
		s.nodes = i
		n := b.Nodes[i]
		if w.defs[n] && n != w.start.node {
			s.steps = append(s.steps, step{end: w.reassigned(n), place: n})
			return
		}
		s.effect = s.effect || w.usesAnswer(n)
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
		s.steps = append(s.steps, step{end: stop, place: b})
	case 1:
		w.go_(b, b.Succs[0], known, propagate)
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
			w.go_(b, b.Succs[0], refine(true), propagate)
		}
		if t != yes {
			w.go_(b, b.Succs[1], refine(false), propagate)
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
	s := w.cases[cond]
	return s != nil && s.Tag != nil
}

// condition evaluates the condition of a block: a boolean, or the expression
// of a case, which is compared with the tag.
func (w *walk) condition(cond ast.Expr, known facts) truth {
	s := w.cases[cond]
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

// go_ adds the step to a successor. A step to the head of a loop around the
// start is an end: another round, unless the loop's condition is false.
func (w *walk) go_(from, to *cfg.Block, known facts, propagate func(*cfg.Block, facts)) {
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
		w.f.eachIn(loop.Cond, func(n ast.Node) {
			if b, ok := n.(*ast.BinaryExpr); ok {
				if code, _, ok := w.f.comparison(b); ok && w.isOperand(code) {
					about = true
				}
			}
		})
		if about && w.f.retries(loop, start{node: n}, w.op) {
			return retry
		}
	}
	return other
}

// usesAnswer reports whether a node does something with the answer: reads a
// field of it, or hands it to a function that is no logger.
func (w *walk) usesAnswer(n ast.Node) bool {
	used := false
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			if w.f.isRoot(n.X, w.op) {
				if !w.f.IsAnswer(n) && !w.f.isCode(n) {
					if _, isField := w.f.Info.Uses[n.Sel].(*types.Var); isField {
						used = true
					}
				}
				return false
			}
		case *ast.CallExpr:
			if isLog(n) {
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

// isLog reports whether a call only prints, by the name of its function.
func isLog(call *ast.CallExpr) bool {
	name := ""
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.SelectorExpr:
		name = fun.Sel.Name
	case *ast.Ident:
		name = fun.Name
	}
	name = strings.ToLower(name)
	for _, verb := range []string{"log", "print", "debug", "info", "warn", "error", "sprint", "fprint", "trace"} {
		if strings.HasPrefix(name, verb) {
			return true
		}
	}
	return false
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
			if s.effect {
				free, guarded = free|effect, guarded|effect
			}
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
	free, guarded = s.end, s.end
	if guarded&(plain|success) != 0 && w.value != 0 && !w.ofSuccess[s.place] {
		guarded = guarded&^(plain|success) | stop
	}
	return free, guarded
}

// collect adds the ends of each decision for the value.
func (w *walk) collect(value int64, entries []entry) {
	for _, e := range entries {
		s := &w.state[e.block.Index]
		if !s.reached || s.nodes < e.index || !w.about(e.decision) {
			continue
		}
		if e.block == w.start.block && e.index < w.start.index {
			continue
		}
		e.decision.ends[value] |= w.endsOf(e)
	}
}

// about reports whether a decision is on the operand of this walk.
func (w *walk) about(d *Decision) bool {
	for _, own := range w.op.decisions {
		if own == d {
			return true
		}
	}
	return false
}

// endsOf follows the steps within a decision. Leaving from within stops; what
// falls out of its end goes where the code behind it goes.
func (w *walk) endsOf(e entry) ends {
	var all ends
	seen := map[*cfg.Block]bool{e.block: true}
	work := []*cfg.Block{e.block}
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		for _, s := range w.state[b.Index].steps {
			switch {
			case s.to == nil:
				all |= leaves(s.end)
			case w.within(s.to, e.decision):
				if !seen[s.to] {
					seen[s.to] = true
					work = append(work, s.to)
				}
			case fallsThrough(s.to, e.decision):
				all |= w.state[s.to.Index].free
			default: // break, continue or goto out of it
				all |= leaves(w.state[s.to.Index].free)
			}
		}
	}
	return all
}

// leaves turns ends that a decision sends control to into its outcome.
func leaves(e ends) ends {
	if e&(plain|success) != 0 {
		e = e&^(plain|success) | stop
	}
	return e &^ effect
}

// within reports whether a block belongs to a decision.
func (w *walk) within(b *cfg.Block, d *Decision) bool {
	if b.Stmt == nil {
		return false
	}
	if b.Stmt == d.Node {
		switch b.Kind {
		case cfg.KindIfDone, cfg.KindSwitchDone, cfg.KindForDone:
			return false
		}
		return true
	}
	return d.Node.Pos() <= b.Stmt.Pos() && b.Stmt.End() <= d.Node.End()
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
