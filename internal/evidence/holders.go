package evidence

import (
	"go/types"
)

// weakHolders are the variables of the package that weak signs speak for or against.
type weakHolders struct {
	weak     map[*types.Var]bool // E4 values flow to them: E4
	unlikely map[*types.Var]bool // what they are given speaks against the role, so that no weak sign counts
}

// holdersOf returns the variables that E1 and E2 values of a role flow to: E3. It is
// worked out once.
func (x *Index) holdersOf(role Role) map[*types.Var]bool {
	if x.holders[role] == nil {
		x.holders[role] = map[*types.Var]bool{}
		if x.shows(role) {
			x.holders[role] = x.newProblem(role, Type).solve()
		}
	}
	return x.holders[role]
}

// weakHoldersOf returns the variables that weak signs speak for or against. It is
// worked out once.
func (x *Index) weakHoldersOf(role Role) *weakHolders {
	if x.weak[role] == nil {
		h := new(weakHolders)
		if x.weakCounts() {
			p := x.newProblem(role, Weak)
			h.unlikely = p.unlikely()
			h.weak = p.solve()
		}
		x.weak[role] = h
	}
	return x.weak[role]
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
