package outcome

import (
	"go/ast"
	"go/token"
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
// isGone(err) is a test of that part of the caller's err. The type belongs to it: an
// assertion to that type passes, and of one to any other nothing is known.

// foundIn returns the parameter in which a function that is called finds what a
// variable holds, if it always holds that: neither is given another value.
func (f *Function) foundIn(v *types.Var) ast.Expr {
	if f.depth == 0 || !f.Names || len(f.given[v]) != 1 || !f.given[v][0].whole || f.inner[v] {
		return nil
	}
	err, known := f.sources[v]
	if !known {
		if err = f.findSource(v); !f.isGivenError(err) {
			err = nil
		}
		f.sources[v] = err
	}
	return err
}

func (f *Function) findSource(v *types.Var) ast.Expr {
	switch at := f.given[v][0].at.(type) {
	case *ast.AssignStmt: // e, ok := err.(*T), and e := err.(type)
		if !f.addressed[v] && (len(at.Lhs) == 1 || f.variable(at.Lhs[0]) == v) {
			return f.found(at)
		}
	case *ast.ValueSpec: // var e *T, for errors.As(err, &e)
		if f.given[v][0].value == nil {
			return f.filledBy(v)
		}
	}
	return nil
}

// filledBy returns the error of the call of errors.As that alone has the address of
// a variable, or nil.
func (f *Function) filledBy(v *types.Var) ast.Expr {
	var err ast.Expr
	addresses := 0
	ast.Inspect(f.Body, func(n ast.Node) bool {
		u, ok := n.(*ast.UnaryExpr)
		if !ok || u.Op != token.AND {
			return true
		}
		if base, _ := astutil.Base(f.Info, u.X); base == v {
			addresses++
			if call, ok := f.parents[u].(*ast.CallExpr); ok && f.asTargetOf(call) == v {
				err = call.Args[0]
			}
		}
		return true
	})
	if addresses != 1 {
		return nil
	}
	return err
}

// asTargetOf returns the variable that a call of errors.As fills, or nil.
func (f *Function) asTargetOf(call *ast.CallExpr) *types.Var {
	if len(call.Args) != 2 {
		return nil
	}
	fn := astutil.StaticCallee(f.Info, call)
	target, ok := ast.Unparen(call.Args[1]).(*ast.UnaryExpr)
	if !ok || target.Op != token.AND || fn == nil || fn.Name() != "As" || fn.Pkg() == nil || fn.Signature().Recv() != nil || !library.HasErrorsAs(fn.Pkg().Path()) {
		return nil
	}
	return f.variable(target.X)
}

// isGivenError reports whether an expression is a parameter that always holds the
// error which the function is given.
func (f *Function) isGivenError(e ast.Expr) bool {
	if e == nil {
		return false
	}
	v := f.variable(e)
	return v != nil && astutil.IsError(v.Type()) && f.isParam(v) && len(f.given[v]) == 0 && !f.inner[v] && !f.addressed[v]
}

// typePath is the part of an error that an assertion to a type finds.
func typePath(t types.Type) string { return ".(" + types.TypeString(t, nil) + ")" }

// isFound reports whether an operand is found in an error.
func isFound(op *operand) bool { return strings.HasPrefix(op.path, ".(") }

// isFoundAs reports whether the operand is found in a variable by an assertion to a
// type, which passes then.
func (w *walk) isFoundAs(v *types.Var, t types.Type) bool {
	return v != nil && v == w.op.root && t != nil && isFound(w.op) && strings.HasPrefix(w.op.path, typePath(t)+".")
}

// assignsFound reports whether an assignment keeps what the operand is found in: it
// is there.
func (w *walk) assignsFound(n ast.Node) bool {
	assign, ok := n.(*ast.AssignStmt)
	if !ok || !isFound(w.op) {
		return false
	}
	err := w.f.found(assign)
	if err == nil {
		return false
	}
	t := w.f.Info.TypeOf(assign.Rhs[0])
	if results, ok := t.(*types.Tuple); ok {
		t = results.At(0).Type()
	}
	return w.isFoundAs(w.f.variable(err), t)
}

// asFinds reports whether a call of errors.As finds what the operand is found in.
func (w *walk) asFinds(call *ast.CallExpr) bool {
	if !isFound(w.op) {
		return false
	}
	v := w.f.asTargetOf(call)
	return v != nil && w.isFoundAs(w.f.variable(call.Args[0]), v.Type())
}

// caseOfFound returns whether control comes to a case of a type switch on the error
// that the operand is found in.
func (w *walk) caseOfFound(v *types.Var, clause *ast.CaseClause) truth {
	if v == nil || v != w.op.root || !isFound(w.op) || len(clause.List) != 1 {
		return unknown
	}
	t := w.f.Info.TypeOf(clause.List[0])
	switch {
	case w.isFoundAs(v, t):
		return yes
	case t != nil && !types.IsInterface(t):
		return no
	}
	return unknown
}
