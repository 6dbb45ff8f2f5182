package request

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// A Request is a call in a loop that is proven to ask for the same in every
// round, as long as nothing on the way from one round to the next changes it.
type Request struct {
	p    *Package
	made ast.Node // the statement that makes it, or nil if a caller has made it
	root *types.Var
	// callees are the functions that make it.
	callees map[types.Object]bool
	calls   []*ast.CallExpr // of the callees, of which the request consists
	// inputs are the variables that it is made of, and reached those that lead
	// to what it is made of: ids in req := &Request{IDs: ids}.
	inputs, reached map[*types.Var]bool
	// proven are the statements that give the inputs their values anew in every
	// round, and the same values in each.
	proven map[ast.Node]bool
	// leading says of variables whether they lead to the inputs.
	leading map[*types.Var]bool
	// loop is that around the request, or nil if a caller has made it.
	loop ast.Node
	// given is the function that a caller has given the answer, or nil.
	given *summary
	// carried reports whether the next round looks at what is written to an expression.
	carried Carried
}

// tooMany is how many times a variable may be given a value. Of one that has
// more, nothing is said, so that a proof takes no longer in a bigger function.
const tooMany = 256

// Prove returns the request that a statement in a loop of a function makes, or
// nil if it is not provably the same in each round. The loop is a for statement, or a block
// that is executed again and again; the statement gives the answer to root, or
// to a part of it; carried, which may be nil, reports whether a round may look at what
// the one before has written to an expression.
//
// The statements on the way from one request to the next must still be asked
// for with [Request.Changes].
func (p *Package) Prove(function *ast.BlockStmt, loop, made ast.Node, root *types.Var, carried Carried) *Request {
	p.index()
	if made == nil || made.Pos() < loop.Pos() || loop.End() <= made.Pos() || !p.repeatsNothingElse(loop) {
		return nil
	}
	proof := &proof{
		Request: &Request{
			p: p, made: made, root: root,
			callees: make(map[types.Object]bool),
			inputs:  make(map[*types.Var]bool),
			reached: make(map[*types.Var]bool),
			proven:  make(map[ast.Node]bool),
			leading: make(map[*types.Var]bool),
			loop:    loop, carried: carried,
		},
		function: p.functions[function],
		verdicts: make(map[*types.Var]verdict),
		followed: make(map[*types.Var]bool),
		asking:   make(map[*types.Var]bool),
	}
	found := false
	for _, value := range valuesOf(made) {
		f, same := proof.asks(value)
		if !same {
			return nil
		}
		found = found || f
	}
	if !found || !proof.isAlwaysMade() || proof.carriesAnswer() {
		return nil
	}
	proof.reach()
	return proof.Request
}

// repeatsNothingElse reports whether a loop does not go over items, nor is left after
// one round:
//
//	for range 3 { r := call(req) … }                        // three times the same
//	for _, id := range ids { r := call(id) … }              // another in each round
//	for i := 0; i < len(ids); i++ { r := call(req) … ids[i] } // once for each
func (p *Package) repeatsNothingElse(loop ast.Node) bool {
	switch loop := loop.(type) {
	case *ast.RangeStmt:
		times := p.Info.Types[loop.X]
		if times.Type == nil || times.Value != nil && constant.Compare(times.Value, token.LEQ, constant.MakeInt64(1)) {
			return false
		}
		return astutil.IsInteger(times.Type) && !p.isLength(loop.X)
	case *ast.ForStmt:
		cond, ok := loop.Cond.(*ast.BinaryExpr)
		return !ok || loop.Post == nil || !p.isLength(cond.X) && !p.isLength(cond.Y)
	}
	return true
}

// isLength reports whether an expression is the length of something, or a variable that
// always holds it.
func (p *Package) isLength(e ast.Expr) bool {
	if v := astutil.BareVar(p.Info, e); v != nil && len(p.writes[v]) == 1 && p.writes[v][0].value != nil {
		e = p.writes[v][0].value
	}
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	return ok && astutil.CalledName(call) == "len" && p.Info.Types[call.Fun].IsBuiltin()
}

func valuesOf(made ast.Node) []ast.Expr {
	switch n := made.(type) {
	case *ast.AssignStmt:
		return n.Rhs
	case *ast.ValueSpec:
		return n.Values
	case *ast.ExprStmt:
		return []ast.Expr{n.X}
	case ast.Expr:
		return []ast.Expr{n}
	case *ast.ReturnStmt:
		return n.Results
	}
	return nil
}

// reach finds the variables that lead to what the request is made of, by what
// the inputs were given outside the loop:
//
//	req := &Request{IDs: ids} // ids is reached: ids[0] = "b" makes another request
//	for { r := call(req) … }
func (p *proof) reach() {
	var work []*types.Var
	for v := range p.inputs {
		work = append(work, v)
	}
	for len(work) > 0 {
		v := work[len(work)-1]
		work = work[:len(work)-1]
		if len(p.p.writes[v]) > tooMany {
			continue
		}
		for _, w := range p.p.writes[v] {
			if w.value == nil || w.at == p.made {
				continue
			}
			astutil.Each(w.value, func(n ast.Node) {
				id, ok := n.(*ast.Ident)
				if !ok {
					return
				}
				from, ok := p.p.Info.Uses[id].(*types.Var)
				if ok && !from.IsField() && !p.inputs[from] && !p.reached[from] && p.p.canLead(from) {
					p.reached[from] = true
					work = append(work, from)
				}
			})
		}
	}
}
