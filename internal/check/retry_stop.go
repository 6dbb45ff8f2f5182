package check

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/fix"
	"github.com/tcerr/tcerrlint/internal/library"
)

// stopping returns the statement that returns the code as an error, or the
// error that the code is of.
func (r *retrial) stopping(b *fix.Builder, s *ast.SwitchStmt, at token.Pos) string {
	tag := types.ExprString(ast.Unparen(s.Tag))
	if of := r.errorOf(s.Tag); of != nil {
		tag = types.ExprString(of)
	} else {
		if !r.words.owns(r.Info.TypeOf(s.Tag), commonFamily) {
			tag = r.words.spellType(b, commonFamily, at) + "(" + tag + ")"
		}
		if r.form.results != library.Predicate && !r.words.isError() {
			b.Fail()
		}
	}
	switch r.form.results {
	case library.Predicate:
		return "return " + strings.Join(r.zeros(b, at), ", ") // false, and no error
	case library.RetryError, library.Operation:
		tag = r.mark(b, at) + "(" + tag + ")"
	default:
		if !r.lastIsError() {
			b.Fail()
			return ""
		}
	}
	zeros := r.zeros(b, at)
	zeros[len(zeros)-1] = tag
	return "return " + strings.Join(zeros, ", ")
}

// errorOf returns the error that has a code as its field, or nil. As the code
// has been read, it is not nil.
func (r *retrial) errorOf(code ast.Expr) ast.Expr {
	code = ast.Unparen(code)
	if call, ok := code.(*ast.CallExpr); ok && len(call.Args) == 1 { // tcerr.Code(err.Code)
		code = ast.Unparen(call.Args[0])
	}
	sel, ok := code.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	if !astutil.ImplementsError(r.Info.TypeOf(sel.X)) {
		return nil
	}
	return sel.X
}

func (r *retrial) lastIsError() bool {
	results := r.function.Type.Results
	if results.NumFields() == 0 {
		return false
	}
	t := r.Info.TypeOf(results.List[len(results.List)-1].Type)
	return astutil.IsError(t)
}

// mark returns the name of the library's function that marks an error as one
// which is not to be repeated.
func (r *retrial) mark(b *fix.Builder, at token.Pos) string {
	if r.form.pkg.Scope().Lookup(r.form.library.Mark) == nil {
		b.Fail()
	}
	return b.Name(fix.PackageOf(r.form.pkg), r.form.library.Mark, at)
}

// zeros returns the zero values of the results.
func (r *retrial) zeros(b *fix.Builder, at token.Pos) []string {
	var zeros []string
	for _, field := range r.function.Type.Results.List {
		for range max(1, len(field.Names)) {
			zeros = append(zeros, r.zero(b, r.Info.TypeOf(field.Type), at))
		}
	}
	return zeros
}

func (r *retrial) zero(b *fix.Builder, t types.Type, at token.Pos) string {
	if t == nil || isTypeParam(t) {
		b.Fail()
		return ""
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		switch {
		case u.Info()&types.IsBoolean != 0:
			return r.predeclared(b, "false", at)
		case u.Info()&types.IsString != 0:
			return `""`
		case u.Info()&types.IsNumeric != 0:
			return "0"
		}
	case *types.Pointer, *types.Slice, *types.Map, *types.Chan, *types.Signature, *types.Interface:
		return r.predeclared(b, "nil", at)
	}
	b.Fail() // a struct: its type would have to be written
	return ""
}

// predeclared returns a name that must mean what it means everywhere.
func (r *retrial) predeclared(b *fix.Builder, name string, at token.Pos) string {
	if !r.File(at).Means(name, types.Universe.Lookup(name), at) {
		b.Fail()
	}
	return name
}

// mayReadAgain reports whether an expression can be evaluated again: it reads
// variables and fields only.
func (r *retrial) mayReadAgain(e ast.Expr) bool {
	switch n := ast.Unparen(e).(type) {
	case *ast.CallExpr: // tcerr.Code(resp.Code)
		return len(n.Args) == 1 && r.Info.Types[n.Fun].IsType() && r.mayReadAgain(n.Fun) && r.mayReadAgain(n.Args[0])
	case *ast.Ident:
		return true
	case *ast.SelectorExpr:
		return r.mayReadAgain(n.X)
	case *ast.StarExpr:
		return r.mayReadAgain(n.X)
	}
	return false
}
