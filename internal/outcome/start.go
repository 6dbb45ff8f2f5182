package outcome

import (
	"go/ast"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// startFacts returns what is known because the code has a value at all: the
// assertion that found it succeeded, and what it was found in is not nil.
//
//	e, ok := err.(*APIError)   // the start: ok is true, err and e are not nil
func (w *walk) startFacts() facts {
	known := facts{numbers: w.f.numbers}
	if w.f.Names {
		known = w.errorFacts(known)
	} else if w.value == Success {
		known = w.f.noErrorFacts()
	}
	known = known.withAt(same, yes)
	if w.start.node == nil {
		known = w.zeroResults(known)
	}
	known = w.learn(w.op.root, yes, known)
	if assign, ok := w.start.node.(*ast.AssignStmt); ok {
		if err := w.f.found(assign); err != nil {
			known = w.set(err, yes, known)
			if len(assign.Lhs) == 2 {
				known = w.set(assign.Lhs[1], yes, known)
			}
		}
	}
	if ok := w.f.toldWith(w.start.node, w.op, w.value); ok != nil {
		known = w.set(ok, yes, known)
	}
	if w.start.node != nil {
		w.f.anyCall(w.start.node, func(call *ast.CallExpr) bool {
			if w.f.isErrorsAs(call, w.op) {
				known = w.set(call.Args[0], yes, known)
				if assign, ok := w.start.node.(*ast.AssignStmt); ok {
					known = w.set(assign.Lhs[0], yes, known) // ok := errors.As(err, &e)
				}
			}
			return false
		})
	}
	return known
}

// toldWith returns what says, of a code that a function of the package has found, that it
// has: each of its returns says true, or gives another code, as a constant.
//
//	code, ok := codeOf(err)   // return e.Code, true; return 0, false
func (f *Function) toldWith(start ast.Node, op *operand, value Value) ast.Expr {
	assign, ok := start.(*ast.AssignStmt)
	if !ok || len(assign.Lhs) != 2 || len(assign.Rhs) != 1 || op.path != "" || f.variable(assign.Lhs[0]) != op.root {
		return nil
	}
	call, ok := ast.Unparen(assign.Rhs[0]).(*ast.CallExpr)
	if !ok {
		return nil
	}
	fn := astutil.StaticCallee(f.Info, call)
	if fn == nil || fn.Pkg() != f.Pkg || booleanResult(fn.Signature()) != 1 {
		return nil
	}
	decl := f.Requests.Body(fn)
	if decl == nil {
		return nil
	}
	told := true
	astutil.Each(decl.Body, func(n ast.Node) {
		ret, ok := n.(*ast.ReturnStmt)
		if !ok || !told {
			return
		}
		told = len(ret.Results) == 2 && (f.isTrue(ret.Results[1]) || f.isOther(ret.Results[0], value))
	})
	if !told {
		return nil
	}
	return assign.Lhs[1]
}

func (f *Function) isTrue(e ast.Expr) bool {
	v := f.Info.Types[e].Value
	return v != nil && v.ExactString() == "true"
}

func (f *Function) isOther(e ast.Expr, value Value) bool {
	other, ok := valueOf(f.Info.Types[e].Value, f.Names)
	return ok && other != value
}

// zeroResults adds what is known of named results where the function begins.
func (w *walk) zeroResults(known facts) facts {
	for i := range w.f.numResults() {
		known = w.learn(w.f.namedResult(i), no, known)
	}
	return known
}

// noErrorFacts returns what success knows: there is no error.
func (f *Function) noErrorFacts() facts {
	if f.noErrors.numbers == nil {
		f.noErrors.numbers = f.numbers
		for v := range f.numbers.of {
			if astutil.IsError(v.Type()) && f.isTracked(v) {
				f.noErrors = f.noErrors.with(v, no)
			}
		}
	}
	return f.noErrors
}
