package evidence

import (
	"go/ast"
	"go/constant"
	"go/types"
)

// A problem asks which variables hold a role. One does if it is given
// something with the role, and
//
//   - everything else that it is given has the role too or may stand for it, or
//   - its name says that it holds the role, and nothing that it is given, in
//     however many steps, is known to be something else.
//
// So a variable in a cycle depends on itself, for and against. What is
// computed is the largest set in which each variable satisfies the rule and is
// reached from evidence through the set.
type problem struct {
	x       *Index
	role    Role
	floor   Strength // what is evidence
	nodes   []*node
	seeds   []*node          // given something with the role
	origins []*node          // given, or perhaps given, what can have the role
	next    map[*node][]flow // what a node is given to
	waiting map[*node]int    // how many things with the role, or that may have it, a node is given
	mixed   map[*node]bool   // given something else as well
	wrong   map[*node]bool   // given something that is known to be something else
}

// A flow leads to a variable that is given the value of another.
type flow struct {
	to *node
	// shown says that the value shows that it has the role, whatever the other
	// variable is given.
	shown bool
}

func (x *Index) newProblem(role Role, floor Strength) *problem {
	p := &problem{
		x:       x,
		role:    role,
		floor:   floor,
		next:    make(map[*node][]flow),
		waiting: make(map[*node]int),
		mixed:   make(map[*node]bool),
	}
	var wrong []*node
	for _, n := range x.flowGraph().nodes {
		if !holds(n.v.Type(), role) {
			continue
		}
		p.nodes = append(p.nodes, n)
		is := p.sources(n)
		if is.seed {
			p.seeds = append(p.seeds, n)
		}
		if is.seed || is.origin {
			p.origins = append(p.origins, n)
		}
		if is.wrong && !role.text() { // text of any origin can be told apart
			wrong = append(wrong, n)
		}
	}
	p.wrong = p.spread(wrong, nil)
	return p
}

// A kindOfNode is what a variable is by what it is given: see seeds, origins and
// wrong.
type kindOfNode struct{ seed, origin, wrong bool }

// sources looks at what a variable is given.
func (p *problem) sources(n *node) kindOfNode {
	is := kindOfNode{origin: len(n.sources) == 0}
	if p.floor == Weak {
		is.wrong = n.handed || p.x.foreignType(n.v.Type()) || isRoleName(n.v.Name(), p.role) && !p.x.isNamed(n.v, p.role)
	}
	for _, s := range n.sources {
		p.source(n, s, &is)
	}
	return is
}

// source looks at one thing that a variable is given.
func (p *problem) source(n *node, s source, is *kindOfNode) {
	shown := p.shown(s)
	if s.from != nil && (s.from.silent() || !holds(s.from.v.Type(), p.role)) {
		s.from, s.kind = nil, other
	}
	is.seed = is.seed || shown >= p.floor
	switch {
	case s.from == n || shown >= Type:
	case s.from != nil:
		p.next[s.from] = append(p.next[s.from], flow{n, shown >= p.floor})
	case s.kind == decoded && p.floor == Type:
		is.wrong, p.mixed[n] = true, true
	case shown != None || s.kind == unknown || s.kind == decoded:
		is.origin = true
		p.mixed[n] = p.mixed[n] || shown < p.floor
	case s.kind == number && p.floor == Type:
		p.mixed[n] = p.mixed[n] || !p.isCode(s.expr)
	default: // what the program itself makes or computes shows that others don't
		is.wrong = is.wrong || s.kind != small
		p.mixed[n] = true
	}
}

// shown returns the evidence that a value has by itself.
func (p *problem) shown(s source) Strength {
	switch {
	case s.known && p.role == s.role:
		return Type
	case s.expr != nil && s.kind != number:
		return p.x.direct(s.expr, p.role)
	}
	return None
}

// silent reports whether the variable is a result that nobody returns: that of
// a method of an interface, or of a function of which only the type is known.
func (n *node) silent() bool { return n.v.Name() == "" && len(n.sources) == 0 }

// isCode reports whether a constant is a code of the role.
func (p *problem) isCode(e ast.Expr) bool {
	lookup := p.x.Codes.Common
	if p.role == ModuleCode {
		lookup = p.x.Codes.Module
	}
	n, exact := constant.Int64Val(constant.ToInt(p.x.info.Types[e].Value))
	_, ok := lookup(n)
	return ok && exact
}

// unlikely returns the variables that cannot hold the role: what they are given
// is something else, or cannot be it.
func (p *problem) unlikely() map[*types.Var]bool {
	vars := make(map[*types.Var]bool)
	if !p.role.text() {
		likely := p.spread(p.origins, p.wrong)
		for _, n := range p.nodes {
			if !likely[n] {
				vars[n.v] = true
			}
		}
	}
	return vars
}

// solve returns the variables that hold the role.
func (p *problem) solve() map[*types.Var]bool {
	holding := make(map[*types.Var]bool)
	if len(p.seeds) == 0 {
		return holding
	}
	candidates := p.spread(p.seeds, nil)
	p.count(candidates)
	for n := range p.prune(candidates) {
		holding[n.v] = true
	}
	return holding
}

// count finds out how many things that may have the role each node is given.
func (p *problem) count(candidates map[*node]bool) {
	for _, n := range p.seeds {
		p.waiting[n]++
	}
	for _, n := range p.nodes {
		for _, e := range p.next[n] {
			switch {
			case e.shown:
			case candidates[n]:
				p.waiting[e.to]++
			default:
				p.mixed[e.to] = true
			}
		}
	}
}

// prune takes away what breaks the rule, and what then does, and returns what is
// left.
func (p *problem) prune(candidates map[*node]bool) map[*node]bool {
	out := make(map[*node]bool)
	var work []*node
	drop := func(n *node) {
		if candidates[n] && !out[n] {
			out[n] = true
			work = append(work, n)
		}
	}
	for n := range candidates {
		if p.wrong[n] || p.mixed[n] && !p.x.isNamed(n.v, p.role) {
			drop(n)
		}
	}
	for {
		for len(work) > 0 {
			n := work[len(work)-1]
			work = work[:len(work)-1]
			for _, e := range p.next[n] {
				if e.shown {
					continue
				}
				p.waiting[e.to]--
				if p.waiting[e.to] == 0 || !p.x.isNamed(e.to.v, p.role) {
					drop(e.to)
				}
			}
		}
		// What is left may be a cycle that nothing reaches any more.
		reached := p.spread(p.seeds, out)
		for n := range candidates {
			if !reached[n] {
				drop(n)
			}
		}
		if len(work) == 0 {
			return reached
		}
	}
}

// spread returns the nodes that are reached from some, without those that are
// out.
func (p *problem) spread(from []*node, out map[*node]bool) map[*node]bool {
	reached := make(map[*node]bool)
	work := append([]*node(nil), from...)
	for len(work) > 0 {
		n := work[len(work)-1]
		work = work[:len(work)-1]
		if !reached[n] && !out[n] {
			reached[n] = true
			for _, e := range p.next[n] {
				work = append(work, e.to)
			}
		}
	}
	return reached
}
