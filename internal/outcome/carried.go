package outcome

import (
	"go/ast"
	"go/types"
	"slices"

	"golang.org/x/tools/go/cfg"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/request"
)

// What a round leaves to the next one may end the loop there, or choose another
// request:
//
//	var fatal error
//	for {
//		if fatal != nil { return fatal }      // the next round looks at it
//		r := c.Get(name)
//		if r.Code == 4000 {
//			fatal = errors.New(r.Message)     // so this repeats nothing
//			continue
//		}
//
// A round looks at a variable if it may read it before it gives it a value. It does
// not where it only prints or waits by it, makes the next value of it, or leaves
// with it. What a loop's own condition says of booleans, errors and the answer is
// known at the end of a round (see follow).

// A carrier answers for one loop, or for a function that is called again and again,
// which variables a round looks at.
type carrier struct {
	w     *walk
	loop  ast.Node
	heads []*cfg.Block
	looks map[written]bool
}

// written is what is written to: a variable, or a field that is reached from it.
type written struct {
	v, field *types.Var
	whole    bool
	step     request.Step
}

// carries returns what reports whether the next round of a loop may look at what is
// written to an expression.
func (w *walk) carries(loop ast.Node, heads []*cfg.Block) request.Carried {
	if heads == nil {
		heads = w.f.graph.Blocks[:1]
	}
	c := &carrier{w: w, loop: loop, heads: heads, looks: make(map[written]bool)}
	return c.isCarried
}

func (c *carrier) isCarried(e ast.Expr, step request.Step) bool {
	v, whole := astutil.Base(c.w.f.Info, e)
	if v == nil || astutil.IsGlobal(v) || whole && c.isOfRound(v) {
		return false // of a global variable, the request may be made, anyway
	}
	to := written{v: v, whole: whole, step: step}
	sel, _ := ast.Unparen(e).(*ast.SelectorExpr)
	to.field = astutil.Field(c.w.f.Info, sel)
	looks, known := c.looks[to]
	if !known {
		looks = c.looksAt(to)
		c.looks[to] = looks
	}
	return looks
}

func (c *carrier) looksAt(to written) bool {
	if to.whole && !(to.v == c.w.op.root && c.hasAnswer()) && (c.isAskedElsewhere(to) || c.reads(to)) {
		return true
	}
	if to.whole && !c.w.f.addressed[to.v] {
		return false
	}
	to.whole = false
	leads := c.w.f.leadsToSame(to.v, c.w.start.node)
	return len(leads) > maxLeads || slices.ContainsFunc(leads, func(v *types.Var) bool {
		to.v = v
		return (!c.isOfRound(v) || c.w.f.isParam(v)) && (c.isAskedElsewhere(to) || c.reads(to))
	})
}

// maxLeads is how many variables may lead to what is written to.
const maxLeads = 16

// leadsToSame returns a variable and those that may lead to what it leads to, because
// one was made of the other: p := &state. The answer is new in each round.
func (f *Function) leadsToSame(v *types.Var, answer ast.Node) []*types.Var {
	if f.kin == nil {
		f.kin = make(map[*types.Var][]kin)
		for to, gifts := range f.given {
			for _, g := range gifts {
				f.addKin(to, g)
			}
		}
	}
	leads := []*types.Var{v}
	for i := 0; i < len(leads) && len(leads) <= maxLeads; i++ {
		for _, k := range f.kin[leads[i]] {
			if k.at != answer && !slices.Contains(leads, k.v) {
				leads = append(leads, k.v)
			}
		}
	}
	return leads
}

// A kin is a variable that was made of another one, or of which that was made.
type kin struct {
	v  *types.Var
	at ast.Node
}

func (f *Function) addKin(to *types.Var, g gift) {
	astutil.Each(g.value, func(n ast.Node) {
		id, _ := n.(*ast.Ident)
		from, ok := f.Info.Uses[id].(*types.Var)
		if ok && !from.IsField() && from != to && (f.addressed[from] || isReference(from.Type())) {
			f.kin[to] = append(f.kin[to], kin{from, g.at})
			f.kin[from] = append(f.kin[from], kin{to, g.at})
		}
	})
}

// isReference reports whether a copy of a value leads to the same as the value.
func isReference(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Map, *types.Slice, *types.Interface, *types.Signature:
		return !astutil.IsError(t) && !astutil.IsFrom(t, "context")
	}
	return false
}

// isOfRound reports whether each round has a variable of its own.
func (c *carrier) isOfRound(v *types.Var) bool {
	begin := c.loop.Pos()
	switch n := c.loop.(type) {
	case *ast.ForStmt:
		begin = n.Body.Pos()
	case *ast.BlockStmt:
		if n == c.w.f.Body {
			begin = c.w.f.Type.Pos() // the parameters, too
		}
	}
	return begin <= v.Pos() && v.Pos() < c.loop.End()
}

// goesByRound reports whether, where a round ends, it is not known what the loop's
// condition says of the answer, or of a variable that the round has given a value.
//
//	for last == nil { r := c.Get(name); last = errorOf(r); … }
func (w *walk) goesByRound(loop *ast.ForStmt, known facts) bool {
	return w.anyUnknown(loop.Cond, known, func(e ast.Expr) bool {
		found := false
		astutil.Each(e, func(n ast.Node) {
			id, _ := n.(*ast.Ident)
			v, ok := w.f.Info.Uses[id].(*types.Var)
			found = found || ok && (v == w.op.root || w.f.isTracked(v) && slices.ContainsFunc(w.f.given[v], func(g gift) bool {
				return g.whole && g.at != loop.Init && loop.Pos() <= g.at.Pos() && g.at.Pos() < loop.End()
			}))
		})
		return found
	})
}

// hasAnswer reports whether the loop begins with an answer, so that what a round does
// with that before its own request is on the ways that are walked from there:
//
//	for r := c.Get(name); r.Code == 5000; r = c.Get(name) { log.Print(r.Message) }
func (c *carrier) hasAnswer() bool {
	loop, ok := c.loop.(*ast.ForStmt)
	if !ok || loop.Cond == nil {
		return false
	}
	for n := range c.w.op.defs {
		if n.Pos() < loop.Body.Pos() && n != loop.Post {
			return true
		}
	}
	return false
}

// isAskedElsewhere reports whether a function literal looks at a variable, which may
// be called anywhere, or if the round is a function, whoever calls that.
func (c *carrier) isAskedElsewhere(to written) bool {
	f := c.w.f
	if c.loop != f.Body {
		return f.effects.asked[to.v]
	}
	return f.effects.captured[to.v] || f.Requests.UsedBeside(f.Body, to.v, !to.whole)
}

// reads reports whether a round may read what is written to, before it gives it
// another value.
func (c *carrier) reads(to written) bool {
	q := roundRead{c.loop, to, to.v == c.w.op.root}
	reads, known := c.w.f.reads[q]
	if !known {
		reads = c.findRead(to)
		if c.w.f.reads == nil {
			c.w.f.reads = make(map[roundRead]bool)
		}
		c.w.f.reads[q] = reads
	}
	return reads
}

// A roundRead is a question that all walks through a loop have in common.
type roundRead struct {
	loop   ast.Node
	to     written
	isRoot bool
}

func (c *carrier) findRead(to written) bool {
	if len(c.w.f.mentions[to.v]) > maxMentions {
		return true
	}
	found := false
	uses := make(map[*cfg.Block][]use)
	add := func(v *types.Var) {
		for _, p := range c.w.f.mentions[v] {
			u := c.useIn(p.node, v, to)
			found = found || u == looked
			uses[p.block] = append(uses[p.block], u)
		}
	}
	add(to.field) // or nil, which is mentioned nowhere
	add(to.v)
	return found && c.reachesRead(uses)
}

// maxMentions is how often a variable may stand in a function. Of one that does more
// often, nothing is said.
const maxMentions = 256

// reachesRead reports whether a round comes to a read before a new value.
func (c *carrier) reachesRead(uses map[*cfg.Block][]use) bool {
	seen := make(map[*cfg.Block]bool)
	work := slices.Clone(c.heads)
	for len(work) > 0 {
		b := work[len(work)-1]
		work = work[:len(work)-1]
		if seen[b] || !c.isWithin(b) {
			continue
		}
		seen[b] = true
		c.w.f.visits++
		if slices.Contains(uses[b], looked) && !slices.Contains(uses[b][:slices.Index(uses[b], looked)], renewed) {
			return true
		}
		if !slices.Contains(uses[b], renewed) {
			work = append(work, b.Succs...)
		}
	}
	return false
}

// isWithin reports whether a block is a part of the loop.
func (c *carrier) isWithin(b *cfg.Block) bool {
	if b.Stmt == nil { // goto a label that is not there
		return false
	}
	if b.Stmt == c.loop {
		return b.Kind != cfg.KindForDone && b.Kind != cfg.KindRangeDone
	}
	return c.loop.Pos() <= b.Stmt.Pos() && b.Stmt.Pos() < c.loop.End()
}
