package outcome

import (
	"go/ast"
	"go/types"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// A function of this package may be given the error, and find the code in it:
//
//	func isGone(err error) bool {
//		e, ok := err.(*sdk.TencentCloudSDKError)
//		return ok && e.Code == "ResourceNotFound"
//	}
//
// There, the code is a part of the parameter, err.(*TencentCloudSDKError).Code, and
// isGone(err) is a test of that part of the caller's err. What errors.As finds is
// another part, err.As(*TencentCloudSDKError).Code: the error itself may be a wrap,
// to which an assertion says nothing.
//
// Whoever follows the code takes for granted that it was found. So an assertion to
// that type passes, and of one to any other nothing is known.

// A finding is where a variable gets an error that was found in another one.
type finding struct {
	in   *types.Var // nil: it is found in nothing that is known
	step string     // from there to the variable, as a part of a path
}

// foundIn returns the parameter in which a function that is called finds what a
// variable holds, if it always holds that: neither is given another value.
func (f *Function) foundIn(v *types.Var) finding {
	if f.depth == 0 || !f.Names || len(f.given[v]) != 1 || f.inner[v] {
		return finding{}
	}
	found, known := f.findings[v]
	if !known {
		if found = f.findingOf(v); found.in != nil && !f.isGivenError(found.in) {
			found = finding{}
		}
		f.findings[v] = found
	}
	return found
}

// findingOf is foundIn, for whatever the variable is found in.
func (f *Function) findingOf(v *types.Var) finding {
	g := f.given[v][0]
	if g.value == nil || g.alone && f.isEmptyValue(g.value) { // var e *T, for errors.As(err, &e)
		return f.filledBy(v)
	}
	assign, ok := g.at.(*ast.AssignStmt)
	if !ok || f.addressed[v] {
		return finding{}
	}
	err := f.found(assign) // e, ok := err.(*T), and e := err.(type)
	if isAssertion(assign) {
		return finding{f.variable(err), asserted(v.Type())}
	}
	return finding{f.variable(err), inChain(v.Type())}
}

// filledBy returns what the call of errors.As finds that alone has the address of a
// variable.
func (f *Function) filledBy(v *types.Var) finding {
	if len(f.addresses[v]) != 1 {
		return finding{}
	}
	call, ok := f.parents[f.addresses[v][0]].(*ast.CallExpr)
	if !ok || f.asTargetOf(call) != v {
		return finding{}
	}
	return finding{f.variable(call.Args[0]), inChain(v.Type())}
}

// asTargetOf returns the variable that a call of errors.As fills, or nil.
func (f *Function) asTargetOf(call *ast.CallExpr) *types.Var {
	if len(call.Args) != 2 {
		return nil
	}
	target, ok := ast.Unparen(call.Args[1]).(*ast.UnaryExpr)
	if !ok {
		return nil
	}
	fn := astutil.StaticCallee(f.Info, call)
	if fn == nil || fn.Name() != "As" || !library.HasErrorsAs(fn.Pkg().Path()) {
		return nil
	}
	return f.variable(target.X)
}

// isGivenError reports whether a variable is a parameter that always holds the error
// which the function is given.
func (f *Function) isGivenError(v *types.Var) bool {
	return astutil.IsError(v.Type()) && f.isParam(v) && len(f.given[v]) == 0 && !f.inner[v] && !f.addressed[v]
}

func isAssertion(assign *ast.AssignStmt) bool {
	_, ok := ast.Unparen(assign.Rhs[0]).(*ast.TypeAssertExpr)
	return ok
}

// asserted is the step from an error to what it is itself.
func asserted(t types.Type) string { return ".(" + types.TypeString(t, nil) + ")" }

// inChain is the step from an error to what errors.As finds in it or in what it
// wraps.
func inChain(t types.Type) string { return ".As(" + types.TypeString(t, nil) + ")" }

// isFound reports whether an operand is found in an error.
func isFound(op *operand) bool { return hasPrefix(op.path, ".(", ".As(") }

// part returns what a function that is called knows as inner, a part of a parameter,
// if the operand is what that parameter is given. The code in an error is that of a
// variable only.
func (op *operand) part(inner *operand) *operand {
	if op == nil || isFound(inner) && (op.path != "" || !astutil.IsError(op.root.Type())) {
		return nil
	}
	return &operand{key: op.key + inner.path, path: op.path + inner.path, root: op.root}
}

// A function may also return the code that it finds:
//
//	func codeOf(err error) string {
//		if e, ok := err.(*sdk.TencentCloudSDKError); ok {
//			return e.Code
//		}
//		return ""
//	}
//
// codeOf(err) is that part of the caller's err, as far as the code was found.

// returned returns the operand that a call of such a function is, or nil.
func (f *Function) returned(call *ast.CallExpr, depth int) *operand {
	if !f.Names || f.depth == maxDepth || !f.isCode(call) {
		return nil
	}
	fn := astutil.StaticCallee(f.Info, call)
	if fn == nil {
		return nil
	}
	if fn.Pkg() != f.Pkg { // tcerr.SDKCodeOf(err)
		if len(call.Args) != 1 || !astutil.IsError(f.Info.TypeOf(call.Args[0])) {
			return nil
		}
		return f.operandOf(call.Args[0], depth).part(&operand{path: "." + fn.FullName() + "()"})
	}
	decl := f.Requests.Body(fn)
	if decl == nil {
		return nil
	}
	inner := f.callee(decl, library.Plain).onlyResult()
	if inner == nil {
		return nil
	}
	args, _ := f.arguments(fn, call)
	for _, arg := range args {
		if arg.param == inner.root {
			return f.operandOf(arg.value, depth).part(inner)
		}
	}
	return nil
}

// onlyResult returns the operand that a function returns wherever the code was found,
// whatever it is, or nil.
func (f *Function) onlyResult() *operand {
	if !f.resulted {
		f.resulted = true
		f.result = f.findOnlyResult()
	}
	return f.result
}

func (f *Function) findOnlyResult() *operand {
	if f.namedResult(0) != nil {
		return nil // a deferred function may set it
	}
	var op *operand
	astutil.Each(f.Body, func(n ast.Node) {
		if ret, ok := n.(*ast.ReturnStmt); ok && op == nil && len(ret.Results) == 1 && f.isCode(ret.Results[0]) {
			op = f.operand(ret.Results[0])
		}
	})
	if op == nil || !f.isParam(op.root) || len(f.given[op.root]) > 0 || f.inner[op.root] || f.addressed[op.root] {
		return nil
	}
	if decisions, _ := f.decisions(); len(decisions) > 0 {
		return nil // if e.Code == "X" { return "Y" }
	}
	w := f.enter(op, Other())
	w.propagate(w.learn(op.root, yes, facts{numbers: f.numbers}.withAt(same, yes)))
	defer w.forget()
	for _, b := range w.reached {
		for _, step := range w.state[b.Index].steps {
			if ret, ok := step.place.(*ast.ReturnStmt); ok && !w.isOperand(ret.Results[0]) {
				return nil
			}
		}
	}
	for q := range f.answers {
		if q.op != none {
			return nil // if isTemporary(err) { return "Y" }
		}
	}
	return op
}

// isReached reports whether the operand is found in a variable by a step.
func (w *walk) isReached(v *types.Var, step string) bool {
	return v == w.op.root && strings.HasPrefix(w.op.path, step+".")
}

// isAsserted reports whether the operand is found in an error by an assertion to a
// type, which passes then.
func (w *walk) isAsserted(err ast.Expr, t types.Type) bool {
	return w.isReached(w.f.variable(err), asserted(t))
}

// isInChain reports whether the operand is what errors.As finds in an error. What the
// error is itself, it finds, too.
func (w *walk) isInChain(err ast.Expr, t types.Type) bool {
	return w.isReached(w.f.variable(err), inChain(t)) || w.isAsserted(err, t)
}

// assignsFound reports whether an assignment keeps what the operand is found in: it
// is there.
func (w *walk) assignsFound(n ast.Node) bool {
	assign, ok := n.(*ast.AssignStmt)
	if !ok || !isFound(w.op) {
		return false
	}
	err := w.f.found(assign)
	t := w.f.Info.TypeOf(assign.Rhs[0])
	if results, ok := t.(*types.Tuple); ok {
		t = results.At(0).Type()
	}
	if isAssertion(assign) {
		return w.isAsserted(err, t)
	}
	return w.isInChain(err, t)
}

// asFinds reports whether a call of errors.As finds what the operand is found in.
func (w *walk) asFinds(call *ast.CallExpr) bool {
	if !isFound(w.op) {
		return false
	}
	v := w.f.asTargetOf(call)
	return v != nil && w.isInChain(call.Args[0], v.Type())
}

// caseOfFound returns whether control comes to a case of a type switch on the error
// that the operand is found in by an assertion: to that of its type, and to none of
// another one that is no interface.
func (w *walk) caseOfFound(err ast.Expr, clause *ast.CaseClause) truth {
	if !strings.HasPrefix(w.op.path, ".(") || w.f.variable(err) != w.op.root || len(clause.List) != 1 {
		return unknown
	}
	t := w.f.Info.TypeOf(clause.List[0])
	switch {
	case w.isAsserted(err, t):
		return yes
	case !types.IsInterface(t):
		return no
	}
	return unknown
}
