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
	altered                   // they may be others, or nobody repeats it
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
		if i := slices.Index(n.Rhs, e); i >= 0 && len(n.Lhs) == len(n.Rhs) {
			return p.answerOfHeld(astutil.Var(p.Info, n.Lhs[i]), e, depth)
		}
		return unseen // f = other: what f is given has uses of its own
	case *ast.ValueSpec:
		if i := slices.Index(n.Values, e); i >= 0 && len(n.Names) == len(n.Values) {
			return p.answerOfHeld(astutil.Var(p.Info, n.Names[i]), e, depth)
		}
	case *ast.KeyValueExpr:
		if n.Key == e {
			return unseen
		}
		return p.answerOfHeld(astutil.Var(p.Info, n.Key), e, depth)
	case *ast.ReturnStmt:
		return p.answerOfReturned(parent, e, depth)
	case *ast.CallExpr:
		switch {
		case n.Fun != e:
			return p.answerOfGiven(parent, n, e, depth)
		case p.isPassedOn(parent):
			return p.answerAround(parent, depth)
		default:
			return altered
		}
	case *ast.RangeStmt, *ast.BinaryExpr:
		return unseen // the variable of a range; f == nil
	}
	return p.answerOfEscaped(e)
}

// answerOfHeld is what becomes of the answers of a function that a variable or a field
// holds. A field is that of many structures: the one that a library gets may be another.
func (p *Pass) answerOfHeld(v *types.Var, held ast.Expr, depth int) answerUse {
	if v == nil || v.Pkg() != p.Pkg {
		return p.answerOfEscaped(held)
	}
	use, known := p.held[v]
	if known {
		return use
	}
	if p.held == nil {
		p.held = make(map[*types.Var]answerUse)
	}
	p.held[v] = unseen // f = f
	for _, cur := range p.usesOf(v) {
		of := p.answerOfUse(cur, depth+1)
		if of == altered || use == unseen || of == repeated && !v.IsField() {
			use = of
		}
		if use == repeated && !v.IsField() {
			break
		}
	}
	p.held[v] = use
	return use
}

// answerOfReturned is what becomes of the answers of a function that another one returns.
func (p *Pass) answerOfReturned(at inspector.Cursor, e ast.Expr, depth int) answerUse {
	outer, ok := p.declared().around(at.Node())
	if !ok {
		return altered
	}
	decl, ok := outer.Node().(*ast.FuncDecl)
	if !ok {
		return p.answerOfEscaped(e)
	}
	use := unseen
	for _, cur := range p.usesOf(p.Info.Defs[decl.Name]) {
		call := callOf(cur)
		if call == nil {
			return p.answerOfEscaped(e)
		}
		switch p.answerOfUse(*call, depth+1) {
		case repeated:
			return repeated
		case altered:
			use = altered
		}
	}
	return use
}

// answerOfEscaped is what becomes of the answers of a function that goes where it can't
// be followed to: into a list, a map, a channel. It stays a callback only if the package
// itself calls no value of its type.
//
//	for _, step := range []retry.RetryFunc{create, tag} {
//		if rerr := step(); rerr != nil { return rerr.Err } // nothing is repeated
//	}
func (p *Pass) answerOfEscaped(e ast.Expr) answerUse {
	if sig := funcType(p.Info.TypeOf(e)); sig == nil || p.callsValueOf(sig) {
		return altered
	}
	return unseen
}

// keepsAnswerOf is keepsAnswer of a declared function, or of a method that may be called
// through an interface.
func (p *Pass) keepsAnswerOf(fn *types.Func, depth int) bool {
	return p.keepsAnswer(p.usesOf(fn), depth) && !(p.isDynamic(fn) && p.callsValueOf(fn.Signature()))
}

func (p *Pass) callsValueOf(sig *types.Signature) bool {
	return slices.ContainsFunc(p.calledValues(), func(params *types.Tuple) bool { return types.Identical(params, sig.Params()) })
}

func funcType(t types.Type) *types.Signature {
	if t == nil {
		return nil
	}
	sig, _ := t.Underlying().(*types.Signature)
	return sig
}

// calledValues returns the parameters of the functions with a *RetryError that the
// package calls without knowing which they are, and whose answers it does not pass on.
func (p *Pass) calledValues() []*types.Tuple {
	if p.hasCalled {
		return p.called
	}
	p.hasCalled = true
	for cur, call := range astutil.Only[*ast.CallExpr](p.root.Preorder((*ast.CallExpr)(nil))) {
		sig := funcType(p.Info.TypeOf(call.Fun))
		if sig == nil || retryErrorOf(sig) == (form{}) || p.callsKnown(call) || p.isPassedOn(cur) && p.answerAround(cur, 0) != altered {
			continue
		}
		p.called = append(p.called, sig.Params())
	}
	return p.called
}

// callsKnown reports whether it is known which function is called: a declared one, or
// what stands in its place.
func (p *Pass) callsKnown(call *ast.CallExpr) bool {
	switch called := astutil.Callee(p.Info, call).(type) {
	case *types.Func:
		recv := called.Signature().Recv()
		return recv == nil || !types.IsInterface(recv.Type())
	case nil:
		_, isLiteral := astutil.Fun(call).(*ast.FuncLit)
		return isLiteral
	}
	return false
}

// answerOfGiven is what becomes of the answers of a function that is given to another
// one: the library's, or one of this package that hands it on.
func (p *Pass) answerOfGiven(at inspector.Cursor, call *ast.CallExpr, e ast.Expr, depth int) answerUse {
	if p.Info.Types[call.Fun].IsType() { // retry.RetryFunc(f)
		return p.answerOfUse(at, depth)
	}
	fn, ok := astutil.Callee(p.Info, call).(*types.Func)
	if !ok || fn.Pkg() == nil { // append(steps, f)
		return p.answerOfEscaped(e)
	}
	if row := library.RetryOf(fn.Pkg().Path()); row != nil && row.Result != "" {
		return repeated
	}
	params := fn.Origin().Signature().Params()
	i := slices.IndexFunc(call.Args, func(arg ast.Expr) bool { return ast.Unparen(arg) == e })
	if fn.Pkg() != p.Pkg || i < 0 || i >= params.Len() {
		return unseen
	}
	return p.answerOfHeld(params.At(i), e, depth)
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
		if fn, ok := p.Info.Defs[n.Name].(*types.Func); ok && !p.keepsAnswerOf(fn, depth+1) {
			return altered
		}
	case *ast.FuncLit:
		return p.answerOfUse(outer, depth+1)
	}
	return unseen
}
