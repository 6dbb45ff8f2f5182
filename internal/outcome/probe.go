package outcome

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// A probe asks what a test comes to if the operand has a value. The test may
// be a comparison, a list, or a function of this package that only tests its
// parameter:
//
//	r.Code == 4000    slices.Contains(retryable, r.Code)    again[r.Code]
//
//	if busy(r.Code) {
//	func busy(code int) bool { return code == 4000 || code == 6000 }
type probe struct {
	f         *Function
	isOperand func(ast.Expr) bool
	keyOf     func(ast.Expr) string // of what an expression stands for in the function that asks; see operand
	value     Value
	target    string               // the key of the operand
	removed   map[ast.Expr]bool    // the tests that fail, as if they were not written
	bound     map[*types.Var]Value // what the variable of a range over a list is
	depth     int                  // of calls
}

// answer evaluates a test.
func (q probe) answer(e ast.Expr) truth {
	if q.removed[e] {
		return no
	}
	switch n := e.(type) {
	case *ast.BinaryExpr:
		return q.compare(n)
	case *ast.IndexExpr:
		return q.lookup(n)
	case *ast.CallExpr:
		if list, needle := q.f.contains(n); list != nil {
			return q.isIn(list, needle)
		}
		if code, prefix := q.f.prefix(n); code != nil {
			if !q.isOperand(code) {
				return unknown
			}
			return truthOf(prefix.Names(q.value))
		}
		return q.call(n)
	}
	return unknown
}

// compare evaluates a comparison of the operand with a constant.
func (q probe) compare(n *ast.BinaryExpr) truth {
	left, right := q.value, q.value
	if value, ok := q.constant(n.Y); ok && q.isOperand(n.X) {
		right = value
	} else if value, ok := q.constant(n.X); ok && q.isOperand(n.Y) {
		left = value
	} else {
		return q.compareEach(n)
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

// compareEach evaluates a comparison of a name with each element of a list, where
// the name is none of them: then it is the same in every round of the range.
//
//	for _, code := range []string{"A", "B"} {
//		if e.Code == code {
func (q probe) compareEach(n *ast.BinaryExpr) truth {
	code, tests := q.f.eachComparison(n)
	if code == nil || !q.isOperand(code) || slices.ContainsFunc(tests, func(t Test) bool { return t.Names(q.value) }) {
		return unknown
	}
	return truthOf(n.Op == token.NEQ)
}

// eachComparison returns the code that a comparison in a range over a list of
// names compares with its elements, and the tests that these make, or nil.
func (f *Function) eachComparison(n *ast.BinaryExpr) (code ast.Expr, tests []Test) {
	if !f.Names || !isEquality(n.Op) {
		return nil, nil
	}
	for _, sides := range [...][2]ast.Expr{{n.X, n.Y}, {n.Y, n.X}} {
		element := f.variable(sides[1])
		if element == nil || len(f.given[element]) != 1 || !f.isCode(sides[0]) {
			continue
		}
		r, ok := f.given[element][0].at.(*ast.RangeStmt)
		if !ok || f.variable(r.Value) != element || f.inner[element] || f.addressed[element] {
			continue
		}
		if lit := f.list(r.X); lit != nil {
			if tests := f.elements(lit); len(tests) == len(lit.Elts) {
				return sides[0], tests
			}
		}
	}
	return nil, nil
}

func (q probe) constant(e ast.Expr) (Value, bool) {
	if id, ok := ast.Unparen(e).(*ast.Ident); ok && q.bound != nil {
		if v, ok := q.f.Info.Uses[id].(*types.Var); ok {
			value, ok := q.bound[v]
			return value, ok
		}
	}
	return q.f.constant(e)
}

// lookup evaluates map[int]bool{…}[code].
func (q probe) lookup(n *ast.IndexExpr) truth {
	lit := q.f.list(n.X)
	if lit == nil || !q.isOperand(n.Index) {
		return unknown
	}
	for _, e := range lit.Elts {
		kv, ok := e.(*ast.KeyValueExpr)
		if !ok {
			return unknown
		}
		switch value, ok := q.f.constant(kv.Key); {
		case !ok:
			return unknown
		case value == q.value && !q.removed[kv.Key]:
			v := q.f.Info.Types[kv.Value].Value
			if v == nil || v.Kind() != constant.Bool {
				return unknown
			}
			return truthOf(constant.BoolVal(v))
		}
	}
	return no
}

// isMember evaluates the second result of map[int]T{…}[code].
func (q probe) isMember(e ast.Expr) truth {
	n, ok := ast.Unparen(e).(*ast.IndexExpr)
	if !ok {
		return unknown
	}
	return q.isIn(n.X, n.Index)
}

// isIn evaluates whether the operand is an element, or a key, of a list.
func (q probe) isIn(list, needle ast.Expr) truth {
	lit := q.f.list(list)
	if lit == nil || !q.isOperand(needle) {
		return unknown
	}
	found := no
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Key
		}
		switch value, ok := q.f.constant(e); {
		case !ok:
			return unknown
		case value == q.value && !q.removed[e]:
			found = yes
		}
	}
	return found
}

// call evaluates the call of a function that only tests its parameter.
func (q probe) call(call *ast.CallExpr) truth {
	h := q.f.helper(call)
	if h == nil || q.depth == maxDepth {
		return unknown
	}
	inside := q
	inside.depth++
	inside.keyOf = func(e ast.Expr) string {
		op := q.f.operand(e)
		if op == nil || op.root != h.param {
			return ""
		}
		outer := q.keyOf(h.arg)
		if outer == "" {
			return ""
		}
		return outer + op.path
	}
	target := q.target
	inside.isOperand = func(e ast.Expr) bool { return inside.keyOf(e) == target }
	t, _ := inside.run(h.body.List)
	return t
}

// run evaluates statements that only test and return. It reports whether they
// return, or can't be evaluated.
func (q probe) run(list []ast.Stmt) (_ truth, ends bool) {
	for _, stmt := range list {
		t, ends := unknown, true
		switch n := stmt.(type) {
		case *ast.ReturnStmt:
			if len(n.Results) == 1 {
				t = q.f.boolean(n.Results[0], q.answer)
			}
		case *ast.BlockStmt:
			t, ends = q.run(n.List)
		case *ast.IfStmt:
			t, ends = q.runIf(n)
		case *ast.RangeStmt:
			t, ends = q.runRange(n)
		}
		if ends {
			return t, true
		}
	}
	return unknown, false
}

// runIf evaluates an if statement. One with an init statement does more than test.
func (q probe) runIf(n *ast.IfStmt) (_ truth, ends bool) {
	if n.Init != nil {
		return unknown, true
	}
	switch q.f.boolean(n.Cond, q.answer) {
	case yes:
		return q.run(n.Body.List)
	case no:
		if n.Else == nil {
			return unknown, false
		}
		return q.run([]ast.Stmt{n.Else})
	}
	return unknown, true
}

// runRange evaluates a range over a list of constants:
//
//	for _, code := range []int{4000, 6000} { if code == c { return true } }
func (q probe) runRange(n *ast.RangeStmt) (_ truth, ends bool) {
	lit := q.f.list(n.X)
	id, ok := n.Value.(*ast.Ident)
	if lit == nil || !ok || n.Tok != token.DEFINE {
		return unknown, true
	}
	v, ok := q.f.Info.Defs[id].(*types.Var)
	if !ok {
		return unknown, true
	}
	q.bound = map[*types.Var]Value{v: Success}
	for _, e := range lit.Elts {
		value, ok := q.f.constant(e)
		if !ok {
			return unknown, true
		}
		q.bound[v] = value
		if t, ends := q.run(n.Body.List); ends {
			return t, true
		}
	}
	return unknown, false
}

// A helper is the call of a function of this package that has one boolean
// result, and one parameter or a receiver only.
type helper struct {
	arg   ast.Expr // without &
	param *types.Var
	body  *ast.BlockStmt
}

func (f *Function) helper(call *ast.CallExpr) *helper {
	if f.Helper == nil {
		return nil
	}
	fn := typeutil.StaticCallee(f.Info, call)
	if fn == nil {
		return nil
	}
	sig := fn.Signature()
	if sig.Results().Len() != 1 || !astutil.IsBool(sig.Results().At(0).Type()) || sig.Variadic() {
		return nil
	}
	decl := f.Helper(fn)
	if decl == nil || decl.Body == nil {
		return nil
	}
	h := &helper{body: decl.Body}
	fields := decl.Type.Params
	switch {
	case sig.Recv() == nil && len(call.Args) == 1:
		h.arg = call.Args[0]
	case sig.Recv() != nil && len(call.Args) == 0:
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok {
			return nil
		}
		h.arg, fields = sel.X, decl.Recv
	default:
		return nil
	}
	if u, ok := ast.Unparen(h.arg).(*ast.UnaryExpr); ok && u.Op == token.AND {
		h.arg = u.X
	}
	if len(fields.List) != 1 || len(fields.List[0].Names) != 1 {
		return nil
	}
	h.param, _ = f.Info.Defs[fields.List[0].Names[0]].(*types.Var)
	if h.param == nil {
		return nil
	}
	return h
}

// contains returns the arguments of slices.Contains.
func (f *Function) contains(n *ast.CallExpr) (list, needle ast.Expr) {
	if len(n.Args) != 2 {
		return nil, nil
	}
	fn := typeutil.StaticCallee(f.Info, n)
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
	fn := typeutil.StaticCallee(f.Info, n)
	value, ok := f.constant(n.Args[1])
	if !ok || fn == nil || fn.FullName() != "strings.HasPrefix" {
		return nil, Test{}
	}
	return n.Args[0], Test{Expr: n, Value: value, Equal: true, Prefix: true}
}

// list returns the literal that an expression is, or that the variable holds
// which it names, if nothing changes that.
func (f *Function) list(e ast.Expr) *ast.CompositeLit {
	switch n := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		return n
	case *ast.Ident:
		if v, ok := f.Info.Uses[n].(*types.Var); ok && f.List != nil {
			return f.List(v)
		}
	}
	return nil
}

// tested returns the operand that a test is about, and what it is compared with.
func (f *Function) tested(e ast.Expr) (*operand, []Test) {
	return f.testedIn(e, 0)
}

func (f *Function) testedIn(e ast.Expr, depth int) (*operand, []Test) {
	var list, needle ast.Expr
	switch n := e.(type) {
	case *ast.BinaryExpr:
		if code, value, ok := f.comparison(n); ok {
			return f.operand(code), []Test{{Value: value, Equal: true}}
		}
		if code, tests := f.eachComparison(n); code != nil {
			return f.operand(code), tests
		}
		return nil, nil
	case *ast.IndexExpr:
		list, needle = n.X, n.Index
	case *ast.CallExpr:
		if code, test := f.prefix(n); code != nil && f.isCode(code) {
			return f.operand(code), []Test{test}
		}
		if list, needle = f.contains(n); list == nil {
			return f.testedBy(n, depth)
		}
	default:
		return nil, nil
	}
	lit := f.list(list)
	if lit == nil || !f.isCode(needle) {
		return nil, nil
	}
	return f.operand(needle), f.elements(lit)
}

// elements returns the constants of a list.
func (f *Function) elements(lit *ast.CompositeLit) []Test {
	var tests []Test
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok {
			e = kv.Key
		}
		if value, ok := f.constant(e); ok {
			tests = append(tests, Test{Value: value, Equal: true})
		}
	}
	return tests
}

// testedBy returns what a helper tests of its argument.
func (f *Function) testedBy(call *ast.CallExpr, depth int) (*operand, []Test) {
	h := f.helper(call)
	if h == nil || depth == maxDepth {
		return nil, nil
	}
	outer := f.operand(h.arg)
	if outer == nil {
		return nil, nil
	}
	s := helperTests{f: f, helper: h, depth: depth}
	astutil.Each(h.body, s.look)
	if !s.found {
		return nil, nil
	}
	return &operand{key: outer.key + s.path, path: outer.path + s.path, root: outer.root}, s.tests
}

// helperTests are the tests that a helper makes of its parameter.
type helperTests struct {
	f *Function
	*helper
	depth int
	found bool
	path  string // from the parameter to the code
	tests []Test
}

func (s *helperTests) look(n ast.Node) {
	switch n := n.(type) {
	case *ast.SwitchStmt:
		if n.Tag == nil || !s.f.isCode(n.Tag) {
			return
		}
		for e := range astutil.Cases(n.Body) {
			if value, ok := s.f.constant(e); ok {
				s.add(s.f.operand(n.Tag), Test{Value: value, Equal: true})
			}
		}
	case *ast.RangeStmt: // for _, c := range retryable { if c == code {
		lit, element := s.f.list(n.X), s.f.variable(n.Value)
		if lit == nil || element == nil {
			return
		}
		astutil.Each(n.Body, func(n ast.Node) {
			b, ok := n.(*ast.BinaryExpr)
			switch {
			case !ok || b.Op != token.EQL:
			case s.f.variable(b.Y) == element:
				s.addElements(b.X, lit)
			case s.f.variable(b.X) == element:
				s.addElements(b.Y, lit)
			}
		})
	case ast.Expr:
		op, tests := s.f.testedIn(n, s.depth+1)
		s.add(op, tests...)
	}
}

// addElements adds the elements of a list, if it is the code that they are
// compared with.
func (s *helperTests) addElements(code ast.Expr, lit *ast.CompositeLit) {
	if s.f.isCode(code) {
		s.add(s.f.operand(code), s.f.elements(lit)...)
	}
}

func (s *helperTests) add(op *operand, tests ...Test) {
	if op == nil || op.root != s.param || s.found && op.path != s.path {
		return // another part of the answer, which makes the test open
	}
	s.path, s.found = op.path, true
	s.tests = append(s.tests, tests...)
}
