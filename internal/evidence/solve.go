package evidence

import (
	"go/ast"
	"go/constant"
	"go/types"
)

// A problem asks which variables of the graph hold a role. A variable does if it
// is given something with the role, and
//
//   - everything else that it is given has the role too, or is a number of the
//     table, or
//   - its name says that it holds the role, and nothing that it is given, by
//     itself or through other variables, is known to be something else.
//
// For example, where v is a parameter that no call in the package gives anything:
//
//	n := resp.Code
//	n = 5000             // n holds the role Code, by the first rule
//	m := resp.Code
//	m = v                // m does not: v may be anything
//	code := resp.Code
//	code = v             // code does, by the second rule
//	errCode := resp.Code
//	errCode = len(s)     // errCode does not: a length is no code
//
// Variables may be given each other's values in a circle, and then each depends
// on itself. The answer is the largest set of variables such that each of them
// satisfies one of the rules if all of them hold the role, and gets a value with
// the role through variables of the set.
type problem struct {
	x       *Index
	role    Role
	floor   Strength         // the least evidence for a value to have the role
	nodes   []*node          // the variables whose types can have the role
	seeds   []*node          // given a value that shows the role by itself
	origins []*node          // given such a value, or one that nothing is known of
	next    map[*node][]flow // the variables that a node is given to
	mixed   map[*node]bool   // given something else as well: the first rule fails
	wrong   map[*node]bool   // given what is known to be something else: both rules fail
}

// A flow leads from a variable to one that is given its value.
type flow struct {
	to *node
	// shown says that the value has the role by itself, whatever the variable
	// that holds it is given elsewhere: resp.Code in n = resp.Code.
	shown bool
}

func (x *Index) newProblem(role Role, floor Strength) *problem {
	p := &problem{
		x:     x,
		role:  role,
		floor: floor,
		next:  make(map[*node][]flow),
		mixed: make(map[*node]bool),
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
		// A text is compared with one that only the API has, so another text in
		// the same variable does no harm.
		if is.wrong && !role.text() {
			wrong = append(wrong, n)
		}
	}
	p.wrong = p.spread(wrong, nil)
	return p
}

// A standing is which of a problem's lists a variable belongs in.
type standing struct{ seed, origin, wrong bool }

// sources looks at everything that a variable is given.
func (p *problem) sources(n *node) standing {
	is := standing{origin: len(n.sources) == 0}
	if p.floor == Weak {
		is.wrong = n.handed || p.x.graph.strange[n.v] || isNarrow(n.v.Type()) || p.x.foreignType(n.v.Type()) ||
			isRoleName(n.v.Name(), p.role) && !p.x.isNamed(n.v, p.role)
	}
	for _, s := range n.sources {
		p.source(n, s, &is)
	}
	return is
}

// source looks at one thing that a variable is given.
func (p *problem) source(n *node, s source, is *standing) {
	shown := p.shown(s)
	if s.from != nil && (s.from.silent() || !holds(s.from.v.Type(), p.role)) {
		s.from, s.kind = nil, other
	}
	is.seed = is.seed || shown >= p.floor
	switch {
	case shown >= Type: // it has the role, wherever it comes from
	case s.from != nil:
		p.next[s.from] = append(p.next[s.from], flow{n, shown >= p.floor})
	case s.kind == decoded && p.floor == Type:
		is.wrong, p.mixed[n] = true, true
	case shown != None || s.kind == unknown || s.kind == decoded || s.kind == parsed && p.floor == Type: // it may have the role
		is.origin = true
		p.mixed[n] = p.mixed[n] || shown < p.floor
	case s.kind == number && p.floor == Type:
		p.mixed[n] = p.mixed[n] || !p.isCode(s.expr)
	default: // it is something else; a number of the program's own makes weak signs worthless
		is.wrong = is.wrong || s.kind != small
		p.mixed[n] = true
	}
}

// shown returns the evidence for a value by itself.
func (p *problem) shown(s source) Strength {
	switch {
	case s.known && p.role == s.role:
		return Type
	case s.kind != number:
		return p.x.direct(s.expr, p.role)
	}
	return None
}

// silent reports whether the variable is a result that no return statement gives
// anything: that of an interface's method, or of a function of which only the
// type is seen.
func (n *node) silent() bool { return n.v.Name() == "" && len(n.sources) == 0 }

// isCode reports whether a constant is a number of the table for the role.
func (p *problem) isCode(e ast.Expr) bool {
	lookup := p.x.Codes.Common
	if p.role == ModuleCode {
		lookup = p.x.Codes.Module
	}
	n, exact := constant.Int64Val(constant.ToInt(p.x.info.Types[e].Value))
	_, ok := lookup(n)
	return ok && exact
}

// unlikely returns the variables that a weak sign, such as a name, must not be
// believed of: all that they are given is known to be something else.
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
	p.mix(candidates)
	for n := range p.prune(candidates) {
		holding[n.v] = true
	}
	return holding
}

// mix finds the nodes that are given the value of a variable that does not hold
// the role, even if all candidates do.
func (p *problem) mix(candidates map[*node]bool) {
	for _, n := range p.nodes {
		for _, e := range p.next[n] {
			if !candidates[n] && !e.shown {
				p.mixed[e.to] = true
			}
		}
	}
}

// prune takes the candidates away that satisfy neither rule, then those that did
// only because of these, and so on, and returns what is left.
func (p *problem) prune(candidates map[*node]bool) map[*node]bool {
	out := make(map[*node]bool)
	var work []*node
	drop := func(n *node) {
		if !out[n] {
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
				if !e.shown && !p.x.isNamed(e.to.v, p.role) {
					drop(e.to)
				}
			}
		}
		// What is left may be a circle of variables that support each other, and
		// that no value with the role reaches any more.
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

// spread returns the nodes that the values of some nodes flow to, these nodes
// included, on ways that avoid the nodes in out.
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
