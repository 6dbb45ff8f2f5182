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
