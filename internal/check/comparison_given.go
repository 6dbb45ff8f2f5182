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
		switch n := ast.Unparen(e).(type) {
		case *ast.SelectorExpr:
			if v, ok := p.Info.Uses[n.Sel].(*types.Var); ok && v.IsField() {
				given[v.Origin()] = true
			} else if ok := n.Sel.Name == "UseNumber"; ok {
				given[nil] = true
			}
		case *ast.Ident: // the key of a literal
			if v, ok := p.Info.Uses[n].(*types.Var); ok && v.IsField() {
				given[v.Origin()] = true
			}
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
			for i, elt := range n.Elts {
				if kv, isPair := elt.(*ast.KeyValueExpr); isPair {
					give(kv.Key)
				} else if v := p.fieldAt(n, i); v != nil {
					given[v.Origin()] = true
				}
			}
		}
	}
	return given
}

// fieldAt returns the i-th field of the struct that a literal is, or nil.
func (p *Pass) fieldAt(lit *ast.CompositeLit, i int) *types.Var {
	t := p.Info.TypeOf(lit)
	if t == nil { // it does not compile
		return nil
	}
	if st, ok := astutil.Deref(t).Underlying().(*types.Struct); ok && i < st.NumFields() {
		return st.Field(i)
	}
	return nil
}
