package request

import (
	"go/ast"
	"go/types"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// A spot is where a variable is used.
type spot struct {
	id       *ast.Ident
	function ast.Node // the innermost around it
	part     bool     // only a field of it is used there
}

// UsedBeside reports whether what a function literal that a library calls again and
// again writes to a variable around it may be looked at between two calls: by another
// function literal or, if it only writes to a part or there is a pointer to it, by
// whoever has the variable.
//
//	retry.Do(func() error { … fatal = err … }, retry.RetryIf(func(error) bool { return fatal == nil }))
//	backoff.Retry(func() error { … b.MaxElapsedTime = 1 … }, b)
func (p *Package) UsedBeside(body *ast.BlockStmt, v *types.Var, part bool) bool {
	p.index()
	function := p.functions[body]
	if function == nil {
		return true
	}
	if p.beside == nil {
		p.findSpots()
	}
	part = part || len(p.addressed[v]) > 0
	for _, s := range p.beside[v] {
		if isAround(function, s.id) {
			continue
		}
		if _, ok := s.function.(*ast.FuncLit); ok && !isAround(s.function, function) || part && !s.part {
			return true
		}
	}
	return false
}

// findSpots finds where variables are used.
func (p *Package) findSpots() {
	p.beside = make(map[*types.Var][]spot)
	for _, file := range p.Files {
		var stack, functions []ast.Node
		ast.Inspect(file, func(n ast.Node) bool {
			if n == nil {
				if last := len(functions) - 1; last >= 0 && functions[last] == stack[len(stack)-1] {
					functions = functions[:last]
				}
				stack = stack[:len(stack)-1]
				return true
			}
			if id, ok := n.(*ast.Ident); ok && len(functions) > 0 {
				if v, ok := p.Info.Uses[id].(*types.Var); ok && !v.IsField() {
					sel, ok := stack[len(stack)-1].(*ast.SelectorExpr)
					p.beside[v] = append(p.beside[v], spot{id, functions[len(functions)-1], ok && astutil.Field(p.Info, sel) != nil})
				}
			}
			switch n.(type) {
			case *ast.FuncDecl, *ast.FuncLit:
				functions = append(functions, n)
			}
			stack = append(stack, n)
			return true
		})
	}
}
