package outcome

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// A test asks for the code: a comparison with a constant, a list, or a function of
// this package, which helper.go looks into.
//
//	r.Code == 4000    slices.Contains(retryable, r.Code)    again[r.Code]    busy(r.Code)

// test evaluates a test.
func (w *walk) test(e ast.Expr) truth {
	if w.removed[e] {
		return no
	}
	switch n := e.(type) {
	case *ast.BinaryExpr:
		return w.compare(n)
	case *ast.IndexExpr:
		return w.lookup(n)
	case *ast.CallExpr:
		if list, needle := w.f.contains(n); list != nil {
			return w.isIn(list, needle)
		}
		if code, prefix := w.f.prefix(n); code != nil {
			if !w.isOperand(code) {
				return unknown
			}
			return truthOf(prefix.Names(w.value))
		}
	}
	return unknown
}

// compare evaluates a comparison of the operand with a constant.
func (w *walk) compare(n *ast.BinaryExpr) truth {
	left, right := w.value, w.value
	if value, ok := w.f.constant(n.Y); ok && w.isOperand(n.X) {
		right = value
	} else if value, ok := w.f.constant(n.X); ok && w.isOperand(n.Y) {
		left = value
	} else {
		return w.compareEach(n)
	}
	switch order := left.compare(right); n.Op {
	case token.EQL:
		return truthOf(order == 0)
	case token.NEQ:
		return truthOf(order != 0)
	case token.LSS:
		return truthOf(order < 0)
	case token.LEQ:
		return truthOf(order <= 0)
	case token.GTR:
		return truthOf(order > 0)
	case token.GEQ:
		return truthOf(order >= 0)
	}
	return unknown
}

// lookup evaluates map[int]bool{…}[code].
func (w *walk) lookup(n *ast.IndexExpr) truth {
	list := w.f.list(n.X)
	if list == nil || !list.known || !list.isMap || !w.isOperand(n.Index) {
		return unknown
	}
	if list.times[w.value] == 0 {
		return no
	}
	return list.says[w.value]
}

// isIn evaluates whether the operand is an element, or a key, of a list.
func (w *walk) isIn(elements, needle ast.Expr) truth {
	list := w.f.list(elements)
	if list == nil || !list.known || !w.isOperand(needle) {
		return unknown
	}
	return truthOf(list.times[w.value] > 0)
}

// A helper is the call of a function of this package that has one boolean
// result, and perhaps others: again, err := classify(r.Code).
type helper struct {
	args map[*types.Var]ast.Expr // what the parameters and the receiver are given, without &
	held held
	decl *ast.FuncDecl
}

func (f *Function) helper(call *ast.CallExpr) *helper {
	fn := astutil.StaticCallee(f.Info, call)
	if fn == nil {
		return nil
	}
	if booleanResult(fn.Signature()) < 0 {
		return nil
	}
	decl := f.Helper(fn)
	if decl == nil || decl.Body == nil {
		return nil
	}
	args, _ := f.arguments(fn, call)
	h := &helper{args: make(map[*types.Var]ast.Expr), decl: decl, held: f.holds(call, args)}
	for _, arg := range args {
		if u, ok := ast.Unparen(arg.value).(*ast.UnaryExpr); ok && u.Op == token.AND {
			arg.value = u.X
		}
		h.args[arg.param] = arg.value
	}
	return h
}

// booleanResult returns the index of the only boolean result, or -1.
func booleanResult(sig *types.Signature) int {
	only := -1
	for i := range sig.Results().Len() {
		if astutil.IsBool(sig.Results().At(i).Type()) {
			if only >= 0 {
				return -1
			}
			only = i
		}
	}
	return only
}

// contains returns the arguments of slices.Contains.
func (f *Function) contains(n *ast.CallExpr) (list, needle ast.Expr) {
	if len(n.Args) != 2 {
		return nil, nil
	}
	fn := astutil.StaticCallee(f.Info, n)
	if fn == nil || fn.Name() != "Contains" || fn.Pkg() == nil || fn.Pkg().Path() != "slices" && fn.Pkg().Path() != "golang.org/x/exp/slices" {
		return nil, nil
	}
	return n.Args[0], n.Args[1]
}

// prefix returns the code and the test of strings.HasPrefix(code, "X").
func (f *Function) prefix(n *ast.CallExpr) (code ast.Expr, test Test) {
	if !f.Names || len(n.Args) != 2 || astutil.CalledName(n) != "HasPrefix" {
		return nil, Test{}
	}
	fn := astutil.StaticCallee(f.Info, n)
	value, ok := f.constant(n.Args[1])
	if !ok || fn == nil || fn.FullName() != "strings.HasPrefix" {
		return nil, Test{}
	}
	return n.Args[0], Test{Expr: n, Value: value, Equal: true, Prefix: true}
}

// tested returns the operand that a test is about, and what it is compared with.
func (f *Function) tested(e ast.Expr) (*operand, []Test) {
	return f.testedIn(e, 0)
}

func (f *Function) testedIn(e ast.Expr, depth int) (*operand, []Test) {
	var elements, needle ast.Expr
	switch n := e.(type) {
	case *ast.BinaryExpr:
		if code, value, ok := f.comparison(n); ok {
			if !isEquality(n.Op) {
				return f.operand(code), nil // an ordering names no code
			}
			return f.operand(code), []Test{{Value: value, Equal: true}}
		}
		if e := f.eachComparison(n); e != nil && f.isCode(e.code) {
			return f.operand(e.code), e.list.tests
		}
		return nil, nil
	case *ast.IndexExpr:
		elements, needle = n.X, n.Index
	case *ast.CallExpr:
		if code, test := f.prefix(n); code != nil && f.isCode(code) {
			return f.operand(code), []Test{test}
		}
		if elements, needle = f.contains(n); elements == nil {
			return f.testedBy(n, depth)
		}
	default:
		return nil, nil
	}
	list := f.list(elements)
	if list == nil || !f.isCode(needle) {
		return nil, nil
	}
	return f.operand(needle), list.tests
}

// testedBy returns what a helper tests of its argument.
func (f *Function) testedBy(call *ast.CallExpr, depth int) (*operand, []Test) {
	h := f.helper(call)
	if h == nil || depth == maxDepth {
		return nil, nil
	}
	s := helperTests{f: f, in: f.callee(h.decl, library.Plain), helper: h, depth: depth}
	outer := s.in.held
	s.in.setHeld(h.held)
	defer func() { s.in.held = outer }()
	astutil.Each(h.decl.Body, s.look)
	return s.op, s.tests
}

// helperTests are the tests that a helper makes of the code that it looks at
// first.
type helperTests struct {
	f  *Function // the caller
	in *Function // the helper, which knows its variables
	*helper
	depth int
	op    *operand // the code, as the caller calls it
	tests []Test
}

func (s *helperTests) look(n ast.Node) {
	switch n := n.(type) {
	case *ast.SwitchStmt:
		if n.Tag == nil || !s.in.isCode(n.Tag) {
			return
		}
		for e := range astutil.Cases(n.Body) {
			if value, ok := s.in.constant(e); ok {
				s.add(s.in.operand(n.Tag), Test{Value: value, Equal: true})
			}
		}
	case ast.Expr:
		op, tests := s.in.testedIn(n, s.depth+1)
		s.add(op, tests...)
	}
}

// add adds tests of what a parameter is given.
func (s *helperTests) add(op *operand, tests ...Test) {
	if op == nil {
		return
	}
	outer := s.f.operand(s.args[op.root]).part(op)
	if outer == nil || s.op != nil && outer.key != s.op.key {
		return // another code, which makes the test open
	}
	s.op = outer
	s.tests = append(s.tests, tests...)
}
