package outcome

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/request"
)

// A guard may stand in a function of this package, which panics or answers with
// an error for every code that is none of success:
//
//	must(r.Code == 0, r.Message)
//	if err := r.Err(); err != nil { return err }
//
// So a call that is given the code, the answer that holds it or a boolean that
// follows from it, is looked into: the same analysis, of the function that is
// called, from its entry.

// maxDepth is how deep calls are looked into.
const maxDepth = 3

// A question is a call of a function that is looked into: what its parameters
// hold. Where they hold the same, the answer is the same.
type question struct {
	callee *types.Func
	op     int    // the number of the parameter that holds the code; receiver, or none
	path   string // from there to the code
	flags  string // what is known of the other parameters
	held   string // the key of what they hold
	value  Value
}

// What holds the code if it is no parameter.
const (
	receiver = -1
	none     = -2
)

// An answer is what such a call comes to.
type answer struct {
	stops   bool    // it does not return
	results []truth // what is known of its results
	ends    ends    // of a function that returns a *RetryError: what it comes to
}

// stops reports whether a node calls a function of this package that does not
// come back with this code.
func (w *walk) stops(n ast.Node, known facts) bool {
	s, ok := n.(*ast.ExprStmt)
	if !ok {
		return false
	}
	call, ok := ast.Unparen(s.X).(*ast.CallExpr)
	return ok && w.ask(call, known).stops
}

// resultOf returns what is known of the i-th result of a call.
func (w *walk) resultOf(call *ast.CallExpr, i int, known facts) truth {
	if a := w.ask(call, known); i < len(a.results) {
		return a.results[i]
	}
	return unknown
}

// ask looks into a call, once for each question.
func (w *walk) ask(call *ast.CallExpr, known facts) answer {
	if w.f.depth == maxDepth {
		return answer{}
	}
	fn := astutil.StaticCallee(w.f.Info, call)
	if fn == nil || fn.Pkg() != w.f.Pkg || isPredicate(fn) {
		return answer{}
	}
	decl := w.f.Requests.Body(fn)
	if decl == nil {
		return answer{}
	}
	form := library.Plain
	if w.f.Form == library.RetryError && retryErrorType(fn.Signature()) != nil {
		form = library.RetryError
	}
	args, ok := w.f.arguments(fn, call)
	if !ok {
		return answer{}
	}
	q, asks := w.question(fn, args, known)
	if !asks && form == library.Plain {
		return answer{}
	}
	h := w.f.holds(call, args)
	q.held = h.key
	a, ok := w.f.answers[q]
	if !ok {
		a = w.f.lookInto(decl, q, h, form)
		w.f.answers[q] = a
	}
	return a
}

// isPredicate reports whether a function says whether to repeat: what it decides is
// its own decision, and not once more that of its caller.
//
//	if !isRetryable(r.Code) { return err }
func isPredicate(fn *types.Func) bool {
	if !library.AsksForRetry(fn.Name()) {
		return false
	}
	for result := range fn.Signature().Results().Variables() {
		if astutil.IsBool(result.Type()) {
			return true
		}
	}
	return false
}

// question returns what the arguments of a call are, but for what they hold. It
// asks nothing if they are neither the code nor a known boolean.
func (w *walk) question(fn *types.Func, args []argument, known facts) (q question, asks bool) {
	q = question{callee: fn, op: none, value: w.value}
	var flags strings.Builder
	i := 0
	for _, arg := range args {
		path, isCode := w.pathToCode(arg.value)
		if arg.param == fn.Signature().Recv() {
			if isCode {
				q.op, q.path, asks = receiver, path, true
			}
			continue
		}
		if isCode && q.op == none {
			q.op, q.path, asks = i, path, true
		}
		t := unknown
		switch argType := w.f.Info.TypeOf(arg.value); {
		case astutil.IsBool(argType):
			t = w.eval(arg.value, known)
		case w.f.Names && astutil.IsError(argType) && known.get(w.f.variable(arg.value)) == no: // isGone(err), where err is nil
			t = no
		}
		asks = asks || t != unknown
		flags.WriteByte("?yn"[t])
		i++
	}
	q.flags = flags.String()
	return q, asks
}

// pathToCode returns the selectors that lead from an expression to the code: ""
// from the code itself, ".Code" from the answer.
func (w *walk) pathToCode(e ast.Expr) (string, bool) {
	if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok && u.Op == token.AND {
		e = u.X
	}
	op := w.f.operand(e)
	if op == nil {
		return "", false
	}
	path, _ := strings.CutPrefix(w.op.key, op.key)
	return path, path == "" || path[0] == '.'
}

// lookInto analyzes a function that is called.
func (f *Function) lookInto(decl *ast.FuncDecl, q question, h held, form library.Form) answer {
	callee := f.callee(decl, form)
	callee.setHeld(h)
	a := callee.answer(decl, q)
	f.visits, callee.visits = f.visits+callee.visits, 0
	if callee.passed < len(callee.constants) {
		f.addConstants(callee.constants[callee.passed:]...)
		callee.passed = len(callee.constants)
	}
	return a
}

// callee returns a function that is called, ready to be looked into.
func (f *Function) callee(decl *ast.FuncDecl, form library.Form) *Function {
	callee := f.callees[decl]
	if callee == nil {
		callee = &Function{
			Pkg: f.Pkg, Info: f.Info, Type: decl.Type, Body: decl.Body, Form: form, Library: f.Library, Names: f.Names,
			IsCode: f.IsCode, IsAnswer: f.IsAnswer, Helper: f.Helper, List: f.List, Keeps: f.Keeps, Requests: f.Requests,
		}
		callee.depth = f.depth + 1
		callee.makeIndex()
		f.callees[decl] = callee
	}
	return callee
}

// enter returns the walk of a function that is called, which begins at its entry.
func (f *Function) enter(op *operand, value Value) *walk {
	f.makeFlow()
	return &walk{
		f: f, op: op, start: start{block: f.graph.Blocks[0], index: -1}, state: f.state, value: value,
		operands: make(map[ast.Expr]bool), passes: make(map[ast.Node]passed), looking: make(map[ast.Expr]bool), lookedUp: make(map[*types.Var]bool), ofCode: make(map[*types.Var]bool),
		requests: []*request.Request{},
		again:    f.Form == library.RetryError,
	}
}

func (f *Function) answer(decl *ast.FuncDecl, q question) answer {
	op := &operand{key: "?"}
	w := f.enter(op, q.value)
	known := w.zeroResults(facts{numbers: f.numbers}.withAt(same, yes))
	for i, id := range parameters(decl.Type.Params) {
		if i < len(q.flags) {
			known = w.set(id, [...]truth{'?': unknown, 'y': yes, 'n': no}[q.flags[i]], known)
		}
	}
	if of := f.codeParameter(decl, q); of != nil {
		op.key, op.path, op.root = of.key+q.path, of.path+q.path, of.root
		if starts := f.starts(op); starts[0].node != nil || f.inner[op.root] || f.addressed[op.root] {
			return answer{} // it gives the code another value, or a function within it may
		}
		known = w.learn(op.root, yes, known)
	}
	w.propagate(known)
	defer w.forget()
	return w.answerOf(f.numResults())
}

// codeParameter returns the operand that the parameter or receiver is which holds the
// code, or nil.
func (f *Function) codeParameter(decl *ast.FuncDecl, q question) *operand {
	params, i := parameters(decl.Type.Params), q.op
	if i == receiver {
		params, i = parameters(decl.Recv), 0
	}
	if i < 0 || i >= len(params) {
		return nil // there is none, or it has no name
	}
	return f.operand(params[i])
}

// parameters returns the names of the parameters: either all have one, or none.
func parameters(list *ast.FieldList) []*ast.Ident {
	var names []*ast.Ident
	if list == nil {
		return nil
	}
	for _, field := range list.List {
		names = append(names, field.Names...)
	}
	return names
}

// answerOf returns what all ways through the function have in common.
func (w *walk) answerOf(results int) answer {
	a := answer{stops: true}
	for _, b := range w.reached {
		s := &w.state[b.Index]
		for _, step := range s.steps {
			ret, ok := step.place.(*ast.ReturnStmt)
			if !ok {
				continue // to another block, a panic, or a call that does not come back
			}
			truths := make([]truth, results)
			for i := range truths {
				truths[i] = w.returned(ret, i, s.end)
			}
			if a.stops {
				a = answer{results: truths}
			}
			a.ends |= step.end
			for i, t := range truths {
				if a.results[i] != t {
					a.results[i] = unknown
				}
			}
		}
	}
	return a
}

// returned returns what is known of the i-th result of a return statement.
func (w *walk) returned(ret *ast.ReturnStmt, i int, known facts) truth {
	named := w.f.namedResult(i)
	if named != nil && !w.f.isTracked(named) {
		return unknown // a deferred function may set it
	}
	switch {
	case len(ret.Results) == w.f.numResults():
		return w.valueOf(ret.Results[i], known)
	case len(ret.Results) == 0:
		return known.get(named)
	}
	return unknown
}
