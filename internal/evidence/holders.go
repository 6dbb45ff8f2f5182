package evidence

import (
	"go/types"
)

// holders are the variables of the package that hold a role, by how that is known.
type holders struct {
	strong   map[*types.Var]bool // E1 and E2 values flow to them: E3
	weak     map[*types.Var]bool // E4 values flow to them: E4
	unlikely map[*types.Var]bool // what they are given speaks against the role, so that no weak sign counts
}

// holdersOf returns the variables that hold a role. It is worked out once.
func (x *Index) holdersOf(role Role) *holders {
	if x.holders[role] == nil {
		h := new(holders)
		if x.shows(role) {
			h.strong = x.newProblem(role, Type).solve()
		}
		if x.weakCounts() {
			p := x.newProblem(role, Weak)
			h.unlikely = p.unlikely()
			h.weak = p.solve()
		}
		x.holders[role] = h
	}
	return x.holders[role]
}

// shows reports whether the package may have E1 or E2 values of the role, from
// which it could flow to variables. Most packages that compare a variable with a
// number of the table have none, and need no graph.
func (x *Index) shows(role Role) bool {
	if len(x.known)+len(x.Types) > 0 {
		return true
	}
	loaded := make(map[string]*types.Package)
	if imported(x.pkg, loaded); loaded[ConstantsPackage] != nil {
		return true // any value may have a type of it
	}
	for _, selection := range x.info.Selections {
		if role == SDKCode && selectsSDKCode(selection) || role != SDKCode && x.selectsAnswer(selection) {
			return true
		}
	}
	return false
}

// selectsAnswer reports whether a selection may be a part of an answer.
func (x *Index) selectsAnswer(selection *types.Selection) bool {
	if selection.Kind() != types.FieldVal {
		st := structOf(selection.Recv())
		return st != nil && x.envelope(st).whole()
	}
	if knownField(selection, Code) {
		return true
	}
	for st := range structsOf(selection) {
		if x.envelope(st).whole() {
			return true
		}
	}
	return false
}

// selectsSDKCode reports whether a selection is the code of an error of API 3.0.
func selectsSDKCode(selection *types.Selection) bool {
	switch obj := selection.Obj().(type) {
	case *types.Var:
		return sdkField(selection)
	case *types.Func:
		return isSDKGetter(obj)
	}
	return false
}
