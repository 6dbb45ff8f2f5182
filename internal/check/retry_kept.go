package check

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// A function that returns a *RetryError is a callback by its result. But where the
// package calls it itself, and does not return what it gets as it is, another answer
// comes to the library:
//
//	retry.Retry(d, func() *retry.RetryError {
//		rerr := describe(c)
//		if rerr != nil { rerr.Retryable = false }
//		return rerr
//	})

// maxKept is through how many functions an answer is followed.
const maxKept = 5

// keepsAnswer reports whether the *RetryError of a function, by all uses of it, comes to
// whoever repeats it as it is. One that the library is given itself is repeated, whatever
// else is done with it.
func (p *Pass) keepsAnswer(uses []inspector.Cursor, depth int) bool {
	kept := true
	for _, use := range uses {
		switch p.answerOfUse(use, depth) {
		case repeated:
			return true
		case altered:
			kept = false
		}
	}
	return kept
}

// An answerUse is what becomes of the answers of a function where it is used.
type answerUse uint8

const (
	unseen   answerUse = iota // somebody has it, who may repeat it
	repeated                  // a library does
	altered                   // they may be others
)

func (p *Pass) answerOfUse(use inspector.Cursor, depth int) answerUse {
	if depth > maxKept {
		return altered
	}
	parent, use := astutil.Outer(use)
	e, _ := use.Node().(ast.Expr)
	switch n := parent.Node().(type) {
	case *ast.SelectorExpr, *ast.IndexExpr:
		if x, ok := n.(*ast.IndexExpr); !ok || x.X == e {
			return p.answerOfUse(parent, depth)
		}
	case *ast.AssignStmt:
		for i, rhs := range n.Rhs {
			if rhs == e && n.Tok == token.DEFINE && len(n.Lhs) == len(n.Rhs) {
				return p.answerOfHeld(astutil.BareVar(p.Info, n.Lhs[i]), depth)
			}
		}
	case *ast.ValueSpec:
		for i, value := range n.Values {
			if value == e && len(n.Names) == len(n.Values) {
				return p.answerOfHeld(astutil.BareVar(p.Info, n.Names[i]), depth)
			}
		}
	case *ast.CallExpr:
		switch {
		case n.Fun != e:
			return p.answerOfGiven(parent, n, e, depth)
		case p.isPassedOn(parent):
			return p.answerAround(parent, depth)
		default:
			return altered
		}
	}
	return unseen
}

// answerOfHeld is what becomes of the answers of a function that a variable holds.
func (p *Pass) answerOfHeld(v *types.Var, depth int) answerUse {
	if v == nil || astutil.IsGlobal(v) {
		return unseen
	}
	use := unseen
	for _, cur := range p.usesOf(v) {
		switch p.answerOfUse(cur, depth+1) {
		case repeated:
			return repeated
		case altered:
			use = altered
		}
	}
	return use
}

// answerOfGiven is what becomes of the answers of a function that is given to another
// one: the library's, or one of this package that hands it on.
func (p *Pass) answerOfGiven(at inspector.Cursor, call *ast.CallExpr, e ast.Expr, depth int) answerUse {
	if p.Info.Types[call.Fun].IsType() { // retry.RetryFunc(f)
		return p.answerOfUse(at, depth)
	}
	fn, ok := astutil.Callee(p.Info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return unseen
	}
	if row := library.RetryOf(fn.Pkg().Path()); row != nil && row.Result != "" {
		return repeated
	}
	params := fn.Origin().Signature().Params()
	i := slices.IndexFunc(call.Args, func(arg ast.Expr) bool { return ast.Unparen(arg) == e })
	if fn.Pkg() != p.Pkg || i < 0 || i >= params.Len() {
		return unseen
	}
	return p.answerOfHeld(params.At(i), depth)
}

// isPassedOn reports whether what a call returns is returned as it is.
//
//	return describe(c)
//	if rerr := describe(c); rerr != nil { return rerr }
func (p *Pass) isPassedOn(call inspector.Cursor) bool {
	parent, _ := astutil.Outer(call)
	switch n := parent.Node().(type) {
	case *ast.ReturnStmt:
		return true
	case *ast.AssignStmt:
		if len(n.Lhs) != 1 || n.Tok != token.DEFINE {
			return false
		}
		returned := false
		for _, use := range p.usesOf(astutil.BareVar(p.Info, n.Lhs[0])) {
			outer, _ := astutil.Outer(use)
			switch n := outer.Node().(type) {
			case *ast.ReturnStmt:
				returned = true
			case *ast.BinaryExpr:
				if !p.Info.Types[n.Y].IsNil() {
					return false
				}
			default:
				return false
			}
		}
		return returned
	}
	return false
}

// answerAround is what becomes of the answers of the function around a call whose answer
// it returns.
func (p *Pass) answerAround(call inspector.Cursor, depth int) answerUse {
	outer, ok := p.declared().around(call.Node())
	if !ok {
		return altered
	}
	switch n := outer.Node().(type) {
	case *ast.FuncDecl:
		if fn, ok := p.Info.Defs[n.Name].(*types.Func); ok && !p.keepsAnswer(p.usesOf(fn), depth+1) {
			return altered
		}
	case *ast.FuncLit:
		return p.answerOfUse(outer, depth+1)
	}
	return unseen
}
