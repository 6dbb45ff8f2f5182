package outcome

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/types/typeutil"
)

// A Form says what the results of a function mean to its caller.
type Form uint8

const (
	Plain      Form = iota // nothing about a repetition
	Predicate              // func(…) bool or (bool, error): true repeats
	RetryError             // func() *RetryError of the Terraform plugin SDK
	Operation              // func() error or (T, error): an error repeats, unless it is marked permanent
	Poll                   // func(…) (bool, error) of wait.Poll…: (false, nil) repeats
)

// result returns what a return statement comes to. Of a function that is
// Plain, it says whether the return is a failure, a success or neither.
func (w *walk) result(ret *ast.ReturnStmt, known facts) ends {
	results := ret.Results
	switch w.f.Form {
	case Predicate:
		switch w.resultTruth(results, 0, known) {
		case yes:
			return retry
		case no:
			return stop
		}
		return stop | retry
	case RetryError:
		if len(results) == 1 {
			return w.marked(results[0], known, "NonRetryableError", "RetryableError")
		}
		return stop | retry
	case Operation:
		if len(results) > 0 {
			return w.operationResult(results[len(results)-1], known)
		}
		return stop | retry
	case Poll:
		if len(results) != 2 {
			return stop | retry
		}
		switch err := w.valueOf(results[1], known); {
		case err == yes:
			return stop
		case err == no && w.eval(results[0], known) == no:
			return retry
		case w.eval(results[0], known) == yes && err == no:
			return stop
		}
		return stop | retry
	}
	return w.plainResult(results, known)
}

// resultTruth returns what is known of a result, or of the named result that a
// bare return gives.
func (w *walk) resultTruth(results []ast.Expr, i int, known facts) truth {
	if i < len(results) && len(results) == w.f.numResults() {
		return w.valueOf(results[i], known)
	}
	if len(results) == 0 {
		if v := w.f.namedResult(i); v != nil {
			return known[v]
		}
	}
	return unknown
}

func (w *walk) plainResult(results []ast.Expr, known facts) ends {
	last := w.f.numResults() - 1
	if last < 0 || !w.f.isErrorResult(last) {
		return plain
	}
	switch w.resultTruth(results, last, known) {
	case yes:
		return stop
	case no:
		for _, e := range results {
			// Who gets the whole answer can look at its code.
			if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok {
				e = u.X
			}
			if w.f.isRoot(e, w.op) {
				return plain
			}
		}
		return success
	}
	return plain
}

// operationResult returns what the error of an Operation comes to.
func (w *walk) operationResult(e ast.Expr, known facts) ends {
	if ends := w.marked(e, known, "Permanent", ""); ends == stop {
		return stop
	}
	if ends := w.marked(e, known, "Unrecoverable", ""); ends == stop {
		return stop
	}
	switch w.valueOf(e, known) {
	case yes:
		return retry
	case no:
		return stop
	}
	return stop | retry
}

// marked returns what a result comes to that is nil or is made by a function
// that says whether to go on.
func (w *walk) marked(e ast.Expr, known facts, stops, retries string) ends {
	if w.valueOf(e, known) == no {
		return stop
	}
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok {
		if fn := typeutil.StaticCallee(w.f.Info, call); fn != nil {
			switch fn.Name() {
			case stops:
				return stop
			case retries:
				return retry
			}
		}
	}
	return stop | retry
}

func (f *Function) numResults() int {
	if f.Type.Results == nil {
		return 0
	}
	return f.Type.Results.NumFields()
}

// namedResult returns the i-th result if it has a name.
func (f *Function) namedResult(i int) *types.Var {
	if f.Type.Results == nil {
		return nil
	}
	for _, field := range f.Type.Results.List {
		if len(field.Names) == 0 {
			return nil
		}
		if i < len(field.Names) {
			v, _ := f.Info.Defs[field.Names[i]].(*types.Var)
			return v
		}
		i -= len(field.Names)
	}
	return nil
}

// isResult reports whether a variable is a named result.
func (f *Function) isResult(v *types.Var) bool {
	for i := range f.numResults() {
		if f.namedResult(i) == v {
			return true
		}
	}
	return false
}

func (f *Function) isErrorResult(i int) bool {
	for _, field := range f.Type.Results.List {
		n := max(1, len(field.Names))
		if i < n {
			t := f.Info.TypeOf(field.Type)
			return t != nil && isError(t)
		}
		i -= n
	}
	return false
}

// mayReturn reports whether a call may come back. Known by name are those of
// the standard library and the Fatal functions of loggers.
func (f *Function) mayReturn(call *ast.CallExpr) bool {
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.Ident:
		if b, ok := f.Info.Uses[fun].(*types.Builtin); ok {
			return b.Name() != "panic"
		}
	}
	fn, ok := typeutil.Callee(f.Info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return true
	}
	switch fn.Name() {
	case "Fatal", "Fatalf", "Fatalln", "Fatalw", "Panic", "Panicf", "Panicln", "Panicw":
		return false
	case "FailNow", "Skip", "Skipf", "SkipNow":
		return fn.Pkg().Path() != "testing"
	case "Exit":
		return fn.Pkg().Path() != "os" && fn.Pkg().Path() != "syscall"
	case "Goexit":
		return fn.Pkg().Path() != "runtime"
	}
	return true
}
