package site

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"
)

// variable returns the variable or field that e names.
func (f *Finder) variable(e ast.Expr) *types.Var {
	var id *ast.Ident
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		id = e
	case *ast.SelectorExpr:
		id = e.Sel
	default:
		return nil
	}
	v, _ := f.Info.ObjectOf(id).(*types.Var)
	return v
}

// tests records what the variables of the package are tested against.
type tests struct {
	matched  map[*types.Var][]ast.Expr   // by a regular expression
	equal    map[*types.Var][]ast.Expr   // compared with
	searched map[*types.Var][]ast.Expr   // looked for in
	ranged   map[*types.Var][]*types.Var // the elements in a range over a variable
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
			for _, clause := range n.Body.List {
				for _, e := range clause.(*ast.CaseClause).List {
					f.recordEqual(e, n.Tag)
				}
			}
		case *ast.RangeStmt:
			if n.Value == nil {
				break
			}
			f.recordChange(n.Value, n.Tok)
			if v, of := f.variable(n.Value), f.variable(n.X); v != nil && of != nil {
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
	if id, ok := e.(*ast.Ident); ok && tok == token.DEFINE && f.Info.Uses[id] == nil {
		return // declared here
	}
	if v := f.variable(e); v != nil {
		f.tested.changed[v] = true
	}
}

// recordEqual records that x and y are compared.
func (f *Finder) recordEqual(x, y ast.Expr) {
	if v := f.variable(x); v != nil {
		f.tested.equal[v] = append(f.tested.equal[v], y)
	}
	if v := f.variable(y); v != nil {
		f.tested.equal[v] = append(f.tested.equal[v], x)
	}
}

// recordCall records the variables that a call looks for in a text, and those
// whose regular expression it matches with one.
func (f *Finder) recordCall(cur inspector.Cursor, call *ast.CallExpr) {
	if sel, ok := call.Fun.(*ast.SelectorExpr); ok && matches(call) {
		if v := f.variable(sel.X); v != nil {
			f.tested.matched[v] = append(f.tested.matched[v], call.Args[0])
		}
	}
	row := f.textFunc(call)
	if row == nil || row.Text != 0 || !f.calls(call, row) {
		return
	}
	if s, ok := f.search(cur, call, row); ok && s.Place != Pieces {
		if v := f.variable(call.Args[row.Constant]); v != nil {
			f.tested.searched[v] = append(f.tested.searched[v], call.Args[row.Text])
		}
	}
}

// testedWith returns what a variable that holds one of the constants is looked
// for in or, with equal, perhaps only compared with.
func (f *Finder) testedWith(v *types.Var) (operands []ast.Expr, equal bool) {
	if v == nil || f.tests().changed[v] {
		return nil, false
	}
	for _, e := range f.tests().equal[v] {
		if f.Info.Types[e].Value == nil {
			operands = append(operands, e)
			equal = true
		}
	}
	return append(operands, f.tests().searched[v]...), equal
}

// elementsTestedWith is like testedWith, for the elements of a collection.
func (f *Finder) elementsTestedWith(v *types.Var) (operands []ast.Expr, equal bool) {
	for _, elem := range f.tests().ranged[v] {
		tested, eq := f.testedWith(elem)
		operands = append(operands, tested...)
		equal = equal || eq
	}
	return operands, equal
}

// argument returns the site of a call of a function of this package with a
// constant that the function compares with something or looks for in it.
func (f *Finder) argument(call *ast.CallExpr) (Site, bool) {
	for i, arg := range call.Args {
		lit, ok := arg.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING || !f.Literal(lit) {
			continue
		}
		fn := typeutil.StaticCallee(f.Info, call)
		if fn == nil || f.Pkg != fn.Pkg() {
			return Site{}, false
		}
		c, ok := f.constant(arg)
		if !ok || c.Value.Kind() != constant.String {
			continue
		}
		sig := fn.Origin().Signature()
		var operands []ast.Expr
		var equal bool
		if n := sig.Params().Len(); sig.Variadic() && i >= n-1 {
			rest := sig.Params().At(n - 1)
			operands, equal = f.elementsTestedWith(rest)
			operands = append(operands, f.lookupsOf(rest)...)
		} else {
			operands, equal = f.testedWith(sig.Params().At(i))
		}
		if operands != nil {
			return Site{Kind: Argument, Node: call, Operands: operands, Equal: equal, Constants: []Constant{c}, Members: []ast.Expr{arg}}, true
		}
	}
	return Site{}, false
}
