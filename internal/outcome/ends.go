package outcome

import (
	"go/ast"

	"golang.org/x/tools/go/cfg"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// ends is the set of what paths come to, and of what happens on the way.
type ends uint16

const (
	fail    ends = 1 << iota // leaves with an error, or panics
	leave                    // leaves in another way than success does
	retry                    // makes the request again
	plain                    // returns, or takes the next item, as success does
	success                  // returns without an error, as success does
	other                    // makes another request
	arrives                  // comes to the target of the walk

	effect  // has used the answer as success does
	changed // may have changed what the request is made of, which counts if it makes it again
	acts    // has done something that others may notice
	shown   // others have the answer, and can look at its code
	maybe   // a guard that can't be seen through may have stopped it before
	farther // makes it again in a loop around the innermost
)

// where leaves out what happens on the way.
func (e ends) where() ends { return e &^ (effect | changed | acts | shown | maybe | farther) }

func (e ends) outcome() Outcome {
	switch where := e.where(); {
	case where == 0:
		return Unreached
	case where&^(fail|leave) == 0:
		return Stop
	case where == retry && e&changed == 0:
		return Retry
	case where&^(plain|success) == 0:
		return On
	}
	return Open
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
			first = n.Tag
			if n.Tag == nil {
				first = f.firstCase(n)
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

// spoiled returns the end of a way on which the request may have been changed:
// what is made again is another one.
//
//	if r.Code == 4000 { req.Region = "b"; continue }   // retry, but changed: open
func spoiled(end ends, known facts) ends {
	if known.at(same) != yes {
		return end | changed
	}
	return end
}

// collectEnds computes, for each block that is reached, the ends behind it: those
// of its steps, from the last block to the first, and again while loops add some.
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

// behindStep returns the ends behind a step: free, and guarded, as they are where
// a condition has decided by the code which way to go. Such a condition is a
// guard: what it sends elsewhere than success is stopped, even without an error.
//
//	if r.Code != 0 { log.Print(r); return }   // guarded: leave
//	return                                    // free: plain, as for success
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
