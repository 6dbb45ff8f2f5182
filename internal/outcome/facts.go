package outcome

import "go/types"

// A truth is what is known of a boolean, or of whether an error or pointer is
// there.
type truth int8

const (
	unknown truth = iota
	yes           // true, not nil
	no            // false, nil
)

func truthOf(b bool) truth {
	if b {
		return yes
	}
	return no
}

func (t truth) not() truth {
	switch t {
	case yes:
		return no
	case no:
		return yes
	}
	return unknown
}

func (t truth) and(u truth) truth {
	switch {
	case t == no || u == no:
		return no
	case t == yes && u == yes:
		return yes
	}
	return unknown
}

// facts are what is known of local variables at a point. They are a tree that
// is never changed: a fact that is added makes a few nodes, and what two paths
// have in common is found without a look at what they share. So a function
// with thousands of flags, each set in a branch, costs as much as its size says.
type facts struct {
	numbers *numbers
	root    *fact
}

// numbers are the variables' places in the tree: variable n is bit n%64 of leaf
// n/64.
type numbers struct {
	of     map[*types.Var]int
	levels int // above the leaves
}

// A fact is a node of the tree. A leaf has 64 variables, one bit each; nil is a
// tree that knows nothing.
type fact struct {
	left, right *fact
	yes, no     uint64
}

// same is the number of a fact about no variable: nothing on the way may have
// changed the request.
const same = 0

func newNumbers() *numbers { return &numbers{of: make(map[*types.Var]int)} }

func (n *numbers) add(v *types.Var) {
	if _, ok := n.of[v]; !ok {
		n.of[v] = len(n.of) + 1
		for 64<<n.levels <= len(n.of) {
			n.levels++
		}
	}
}

func (f facts) get(v *types.Var) truth {
	n, ok := f.numbers.of[v]
	if !ok {
		return unknown
	}
	return f.at(n)
}

func (f facts) at(n int) truth {
	t := f.root
	for level := f.numbers.levels; level > 0 && t != nil; level-- {
		if n>>(level+5)&1 == 0 {
			t = t.left
		} else {
			t = t.right
		}
	}
	bit := uint64(1) << (n % 64)
	switch {
	case t == nil:
		return unknown
	case t.yes&bit != 0:
		return yes
	case t.no&bit != 0:
		return no
	}
	return unknown
}

func (f facts) with(v *types.Var, t truth) facts {
	n, ok := f.numbers.of[v]
	if !ok {
		return f
	}
	return f.withAt(n, t)
}

func (f facts) withAt(n int, t truth) facts {
	if f.at(n) == t {
		return f
	}
	return facts{f.numbers, f.root.with(n, t, f.numbers.levels)}
}

func (t *fact) with(n int, value truth, level int) *fact {
	var changed fact
	if t != nil {
		changed = *t
	}
	if level == 0 {
		bit := uint64(1) << (n % 64)
		changed.yes &^= bit
		changed.no &^= bit
		switch value {
		case yes:
			changed.yes |= bit
		case no:
			changed.no |= bit
		}
		return &changed
	}
	if n>>(level+5)&1 == 0 {
		changed.left = changed.left.with(n, value, level-1)
	} else {
		changed.right = changed.right.with(n, value, level-1)
	}
	return &changed
}

// meet returns what is known on both of two paths, and whether that is less
// than f.
func (f facts) meet(g facts) (facts, bool) {
	root := f.root.meet(g.root)
	return facts{f.numbers, root}, root != f.root
}

// meet returns t itself if nothing of it is lost.
func (t *fact) meet(u *fact) *fact {
	if t == u || t == nil {
		return t
	}
	if u == nil {
		if t.isEmpty() {
			return t
		}
		return nil
	}
	both := fact{left: t.left.meet(u.left), right: t.right.meet(u.right), yes: t.yes & u.yes, no: t.no & u.no}
	if both == *t {
		return t
	}
	return &both
}

func (t *fact) isEmpty() bool {
	return t == nil || t.yes|t.no == 0 && t.left.isEmpty() && t.right.isEmpty()
}
