package check

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// fills reports whether the program may itself put something into the field that
// a selector selects, so that it may hold an int where encoding/json would have
// left a float64:
//
//	r := response{Code: 4000}
//	func (r *response) UnmarshalJSON(data []byte) error { …; r.Code = plain.Code; … }
//	if f, ok := r.Code.(float64); ok { r.Code = int(f) }
func (p *Pass) fills(sel *ast.SelectorExpr) bool {
	selection := p.Info.Selections[sel]
	if selection == nil {
		return true // a variable of another package
	}
	field, ok := selection.Obj().(*types.Var)
	if !ok || hasMethod(types.NewPointer(astutil.Deref(selection.Recv())), p.Pkg, "UnmarshalJSON") {
		return true
	}
	if p.given == nil {
		p.given = p.givenFields()
	}
	return p.given[field.Origin()] || p.given[nil]
}

// givenFields returns the fields of interface types that the program assigns or
// takes the address of, and nil if the package decodes numbers to json.Number.
func (p *Pass) givenFields() map[*types.Var]bool {
	given := make(map[*types.Var]bool)
	give := func(e ast.Expr) {
		sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
		if !ok {
			return
		}
		if v, ok := p.Info.Uses[sel.Sel].(*types.Var); ok && v.IsField() {
			given[v.Origin()] = true
		} else if sel.Sel.Name == "UseNumber" {
			given[nil] = true
		}
	}
	for cur := range p.root.Preorder((*ast.AssignStmt)(nil), (*ast.CompositeLit)(nil), (*ast.UnaryExpr)(nil), (*ast.RangeStmt)(nil), (*ast.CallExpr)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.AssignStmt:
			for _, lhs := range n.Lhs {
				give(lhs)
			}
		case *ast.RangeStmt:
			give(n.Key)
			give(n.Value)
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				give(n.X)
			}
		case *ast.CallExpr:
			give(n.Fun)
		case *ast.CompositeLit:
			for field := range astutil.FieldValues(p.Info, n) {
				given[field.Origin()] = true
			}
		}
	}
	return given
}
