package site

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// tests records what the variables of the package are tested against.
type tests struct {
	matched  map[*types.Var][]ast.Expr   // by a regular expression
	equal    map[*types.Var][]ast.Expr   // compared with
	searched map[*types.Var][]ast.Expr   // looked for in
	ranged   map[*types.Var][]*types.Var // the elements in a range over a variable
	passed   map[*types.Var][]*types.Var // the parameters that a list is given to as it is
	changed  map[*types.Var]bool         // assigned again, or its address taken
}

// tests walks the package when it is first asked: when a constant that somebody
// asks for has been given to a variable.
func (f *Finder) tests() *tests {
	if f.tested != nil {
		return f.tested
	}
	t := &tests{
		matched:  make(map[*types.Var][]ast.Expr),
		equal:    make(map[*types.Var][]ast.Expr),
		searched: make(map[*types.Var][]ast.Expr),
		ranged:   make(map[*types.Var][]*types.Var),
		passed:   make(map[*types.Var][]*types.Var),
		changed:  make(map[*types.Var]bool),
	}
	f.tested = t
	for cur := range f.Root.Preorder((*ast.AssignStmt)(nil), (*ast.BinaryExpr)(nil), (*ast.CallExpr)(nil), (*ast.RangeStmt)(nil), (*ast.SwitchStmt)(nil), (*ast.UnaryExpr)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.AssignStmt:
			for _, e := range n.Lhs {
				f.recordChange(e, n.Tok)
			}
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				f.recordChange(n.X, n.Op)
			}
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				f.recordEqual(n.X, n.Y)
			}
		case *ast.SwitchStmt:
			if n.Tag == nil {
				break
			}
			for e := range astutil.Cases(n.Body) {
				f.recordEqual(e, n.Tag)
			}
		case *ast.RangeStmt:
			if n.Value == nil {
				break
			}
			f.recordChange(n.Value, n.Tok)
			if v, of := astutil.Var(f.Info, n.Value), astutil.Var(f.Info, n.X); v != nil && of != nil {
				t.ranged[of] = append(t.ranged[of], v)
			}
		case *ast.CallExpr:
			f.recordCall(cur, n)
		}
	}
	return t
}

// recordChange records that what e names is assigned, or its address taken.
func (f *Finder) recordChange(e ast.Expr, tok token.Token) {
	if id, _ := e.(*ast.Ident); tok == token.DEFINE && f.Info.Uses[id] == nil {
		return // declared here
	}
	if v := astutil.Var(f.Info, e); v != nil {
		f.tested.changed[v] = true
	}
}

// recordEqual records that x and y are compared.
func (f *Finder) recordEqual(x, y ast.Expr) {
	if v := astutil.Var(f.Info, x); v != nil {
		f.tested.equal[v] = append(f.tested.equal[v], y)
	}
	if v := astutil.Var(f.Info, y); v != nil {
		f.tested.equal[v] = append(f.tested.equal[v], x)
	}
}

// recordCall records the variables that a call looks for in a text, those whose
// regular expression it matches with one, and the lists that it is given.
func (f *Finder) recordCall(cur inspector.Cursor, call *ast.CallExpr) {
	if sel, _ := call.Fun.(*ast.SelectorExpr); matches(call) {
		if v := astutil.Var(f.Info, sel.X); v != nil {
			f.tested.matched[v] = append(f.tested.matched[v], call.Args[0])
		}
	}
	for i, arg := range call.Args {
		v := astutil.Var(f.Info, arg)
		if v == nil {
			continue
		}
		if _, isList := v.Type().Underlying().(*types.Slice); !isList {
			continue
		}
		if param := f.parameter(call, i); param != nil {
			f.tested.passed[v] = append(f.tested.passed[v], param)
		}
	}
	row := f.textFunc(call)
	if row == nil || row.Text != 0 || !f.calls(call, row) {
		return
	}
	if s, ok := f.search(cur, call, row); ok && s.Place != Pieces {
		if v := astutil.Var(f.Info, call.Args[row.Constant]); v != nil {
			f.tested.searched[v] = append(f.tested.searched[v], call.Args[row.Text])
		}
	}
}

// A tested is what a value, or the elements of a list, are tested against.
type tested struct {
	operands []ast.Expr
	ranged   []ast.Expr // of a list of numbers: see Site
	// equal says that it is, perhaps only, compared with them, searched that it
	// is looked for in them.
	equal, searched bool
}

func (t *tested) add(u tested) {
	t.operands = append(t.operands, u.operands...)
	t.equal = t.equal || u.equal
	t.searched = t.searched || u.searched
}

// testedWith returns what a variable that holds one of the constants is tested
// against.
func (f *Finder) testedWith(v *types.Var) tested {
	if v == nil || f.tests().changed[v] {
		return tested{}
	}
	var t tested
	for _, e := range f.tests().equal[v] {
		if f.Info.Types[e].Value == nil {
			t.add(tested{operands: []ast.Expr{e}, equal: true})
		}
	}
	t.add(tested{operands: f.tests().searched[v], searched: len(f.tests().searched[v]) > 0})
	return t
}

// listTestedWith returns what the elements of the list that a variable holds are
// tested against: at once, or in the functions that it is given to.
func (f *Finder) listTestedWith(v *types.Var) tested {
	var t tested
	seen := map[*types.Var]bool{nil: true}
	lists := []*types.Var{v}
	for len(lists) > 0 {
		v, lists = lists[len(lists)-1], lists[:len(lists)-1]
		if seen[v] {
			continue
		}
		seen[v] = true
		t.add(tested{operands: f.lookupsOf(v)})
		for _, elem := range f.tests().ranged[v] {
			t.add(f.testedWith(elem))
		}
		lists = append(lists, f.tests().passed[v]...)
	}
	return t
}

// parameter returns the parameter of a function of this package that a call
// gives its i-th argument to as it is, or nil.
func (f *Finder) parameter(call *ast.CallExpr, i int) *types.Var {
	fn := astutil.StaticCallee(f.Info, call)
	if fn == nil || f.Pkg != fn.Pkg() {
		return nil
	}
	params := fn.Origin().Signature().Params()
	if i >= params.Len() {
		return nil // one of the rest
	}
	return params.At(i)
}

// argument returns the site of a constant that is the i-th argument of a call of
// a function of this package, which compares it with something or looks for it in
// something, or nil. What goes into a list of arguments is one site, at its first
// text.
func (f *Finder) argument(call *ast.CallExpr, i int) *Site {
	fn := astutil.StaticCallee(f.Info, call)
	if fn == nil || f.Pkg != fn.Pkg() {
		return nil
	}
	params := fn.Origin().Signature().Params()
	s := &Site{Kind: Argument, Node: call, Members: call.Args[i : i+1]}
	var t tested
	switch rest := params.Len() - 1; {
	case fn.Signature().Variadic() && i >= rest:
		if slices.ContainsFunc(call.Args[rest:i], f.isTextArgument) {
			return nil
		}
		s.Holder, s.Members = params.At(rest), call.Args[i:]
		t = f.listTestedWith(s.Holder)
	case i <= rest:
		s.Holder = params.At(i)
		t = f.testedWith(s.Holder)
	}
	for _, e := range s.Members {
		if c, ok := f.constant(e); ok && f.isTextArgument(e) && c.Value.Kind() == constant.String {
			s.Constants = append(s.Constants, c)
		}
	}
	s.Operands, s.Equal, s.Searched = f.atCall(call, fn, t.operands), t.equal, t.searched
	return s
}

// atCall returns the operands of a function without the parameters that a call gives a
// constant to. Of the two calls
//
//	func is(name, want string) bool { return name == want }
//
//	is(e.Code, "4400")
//	is("unknown", "not found")
//
// only the first compares a code, although name may be one. The second has no operand.
func (f *Finder) atCall(call *ast.CallExpr, fn *types.Func, operands []ast.Expr) []ast.Expr {
	params := fn.Origin().Signature().Params()
	isConstant := func(e ast.Expr) bool {
		v := astutil.Var(f.Info, e)
		for i := range min(params.Len(), len(call.Args)) {
			if params.At(i) == v {
				return !f.tests().changed[v] && f.Info.Types[call.Args[i]].Value != nil
			}
		}
		return false
	}
	if operands = slices.DeleteFunc(slices.Clone(operands), isConstant); len(operands) == 0 {
		return nil
	}
	return operands
}

// isTextArgument reports whether an argument is a literal that somebody asks for.
func (f *Finder) isTextArgument(arg ast.Expr) bool {
	lit, ok := arg.(*ast.BasicLit)
	return ok && lit.Kind == token.STRING && f.Literal(lit, false)
}
