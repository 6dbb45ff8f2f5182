package outcome

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/cfg"
)

// An index is what one look at the function finds out, so that the questions
// of the analysis cost no other look.
type index struct {
	parents map[ast.Node]ast.Node
	cases   map[ast.Expr]*ast.SwitchStmt // the switch of each case expression
	given   map[*types.Var][]gift        // in source order
	// inner are variables that a function within it assigns, and addressed
	// those whose address is taken.
	inner, addressed map[*types.Var]bool
	idents           map[*types.Var][]*ast.Ident // the uses in conditions and elsewhere
	constants        []int64                     // that something may be compared with, ascending
	gotos            []*ast.BranchStmt

	graph    *cfg.CFG
	deciding map[*ast.Ident]ast.Node // of the variables that a test's result is assigned to
	codes    map[ast.Expr]bool
	copies   map[*types.Var]ast.Expr
	chains   map[*ast.IfStmt]*ast.IfStmt
	walking  map[ast.Node]map[*types.Var]bool
}

// A gift is a value that a variable, or a part of it, is given.
type gift struct {
	at    ast.Node // the statement
	value ast.Node // nil: what is not visible
	whole bool     // the variable itself, not a part
	// alone says that value is the variable's value, and not one of several
	// that a call has, or an argument of a method.
	alone bool
	begin bool // declares the variable
}

// makeIndex looks at the function, once.
func (f *Function) makeIndex() {
	if f.parents != nil {
		return
	}
	f.parents = make(map[ast.Node]ast.Node)
	f.cases = make(map[ast.Expr]*ast.SwitchStmt)
	f.given = make(map[*types.Var][]gift)
	f.inner = make(map[*types.Var]bool)
	f.addressed = make(map[*types.Var]bool)
	f.idents = make(map[*types.Var][]*ast.Ident)
	f.deciding = make(map[*ast.Ident]ast.Node)
	f.codes = make(map[ast.Expr]bool)
	f.copies = make(map[*types.Var]ast.Expr)
	f.chains = make(map[*ast.IfStmt]*ast.IfStmt)
	f.walking = make(map[ast.Node]map[*types.Var]bool)
	numbers := make(map[int64]bool)
	var stack []ast.Node
	literals := 0 // how many function literals are around a node
	ast.Inspect(f.Body, func(n ast.Node) bool {
		if n == nil {
			if _, ok := stack[len(stack)-1].(*ast.FuncLit); ok {
				literals--
			}
			stack = stack[:len(stack)-1]
			return true
		}
		if literals == 0 && len(stack) > 0 {
			f.parents[n] = stack[len(stack)-1]
		}
		stack = append(stack, n)
		if _, ok := n.(*ast.FuncLit); ok {
			literals++
		}
		if literals == 0 {
			f.compared(n, func(e ast.Expr) {
				if value, ok := f.constant(e); ok {
					numbers[value] = true
				}
			})
		}
		switch n := n.(type) {
		case *ast.Ident:
			if v, ok := f.Info.Uses[n].(*types.Var); ok && literals == 0 {
				f.idents[v] = append(f.idents[v], n)
			}
		case *ast.SwitchStmt:
			for _, clause := range n.Body.List {
				if clause, ok := clause.(*ast.CaseClause); ok {
					for _, e := range clause.List {
						f.cases[e] = n
					}
				}
			}
		case *ast.BranchStmt:
			if n.Tok == token.GOTO && n.Label != nil {
				f.gotos = append(f.gotos, n)
			}
		default:
			f.indexGifts(n, literals > 0)
		}
		return true
	})
	for value := range numbers {
		f.constants = append(f.constants, value)
	}
	slices.Sort(f.constants)
}

// compared calls visit for each expression that a node compares with others.
func (f *Function) compared(n ast.Node, visit func(ast.Expr)) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		switch n.Op {
		case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
			visit(n.X)
			visit(n.Y)
		}
	case *ast.CaseClause:
		for _, e := range n.List {
			visit(e)
		}
	case *ast.CompositeLit: // slices.Contains([]int{…}, code), map[int]bool{…}[code]
		for _, e := range n.Elts {
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				e = kv.Key
			}
			visit(e)
		}
	}
}

// indexGifts records the variables that a node gives a value to.
func (f *Function) indexGifts(n ast.Node, inner bool) {
	give := func(lhs ast.Expr, g gift) {
		v, whole := f.base(lhs)
		if v == nil {
			return
		}
		g.whole = whole && g.whole
		if inner {
			f.inner[v] = true
			return
		}
		f.given[v] = append(f.given[v], g)
	}
	switch n := n.(type) {
	case *ast.AssignStmt:
		for i, lhs := range n.Lhs {
			g := gift{at: n, value: n.Rhs[0], whole: true, begin: n.Tok == token.DEFINE}
			if len(n.Lhs) == len(n.Rhs) {
				g.value, g.alone = n.Rhs[i], n.Tok == token.DEFINE || n.Tok == token.ASSIGN
			}
			give(lhs, g)
		}
	case *ast.ValueSpec:
		for i, id := range n.Names {
			switch len(n.Values) {
			case len(n.Names):
				give(id, gift{n, n.Values[i], true, true, true})
			case 0:
				if v, ok := f.Info.Defs[id].(*types.Var); ok && !inner {
					f.given[v] = append(f.given[v], gift{at: n, whole: true, begin: true})
				}
			default:
				give(id, gift{n, n.Values[0], true, false, true})
			}
		}
	case *ast.TypeSwitchStmt: // switch e := err.(type)
		assign, ok := n.Assign.(*ast.AssignStmt)
		if !ok {
			return
		}
		for _, clause := range n.Body.List {
			if v, ok := f.Info.Implicits[clause].(*types.Var); ok && !inner {
				f.given[v] = append(f.given[v], gift{assign, assign.Rhs[0], true, true, true})
			}
		}
	case *ast.RangeStmt:
		for _, e := range []ast.Expr{n.Key, n.Value} {
			if e != nil {
				give(e, gift{at: n, value: n.X, whole: true})
			}
		}
	case *ast.IncDecStmt:
		give(n.X, gift{at: n, value: n.X, whole: true})
	case *ast.UnaryExpr:
		if v, whole := f.base(n.X); n.Op == token.AND && v != nil && whole {
			f.addressed[v] = true
		}
	case *ast.CallExpr: // req.SetOffset(offset), fill(req, offset), rows.Scan(&id)
		if !isSetter(calledName(n)) {
			return
		}
		var receivers []ast.Expr
		if sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr); ok && f.Info.Selections[sel] != nil {
			receivers = append(receivers, sel.X)
		}
		for _, arg := range n.Args {
			if u, ok := ast.Unparen(arg).(*ast.UnaryExpr); ok && u.Op == token.AND {
				receivers = append(receivers, u.X)
			} else if t := f.Info.TypeOf(arg); t != nil && isPointer(t) {
				receivers = append(receivers, arg)
			}
		}
		for _, to := range receivers {
			for _, arg := range n.Args {
				give(to, gift{at: n, value: arg})
			}
			if len(n.Args) == 0 {
				give(to, gift{at: n})
			}
		}
	}
}

// isSetter reports whether a function writes to its receiver or to what it is
// given a pointer to, by its name.
func isSetter(name string) bool {
	return hasPrefix(strings.ToLower(name), "set", "add", "with", "append", "put", "push", "write", "insert", "replace",
		"fill", "bind", "update", "apply", "reset", "decode", "unmarshal", "scan", "read", "copy", "prepare", "build",
		"init", "sign", "next", "advance", "move", "skip")
}

// isPointer reports whether what is written to a copy of the value is seen.
func isPointer(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Pointer, *types.Map:
		return true
	}
	return false
}

// base returns the variable that an expression is, or is a part of, and
// whether it is the variable itself.
func (f *Function) base(e ast.Expr) (v *types.Var, whole bool) {
	whole = true
	for {
		switch n := ast.Unparen(e).(type) {
		case *ast.Ident:
			v, _ := f.Info.ObjectOf(n).(*types.Var)
			return v, whole
		case *ast.SelectorExpr:
			e = n.X
		case *ast.IndexExpr:
			e = n.X
		case *ast.SliceExpr:
			e = n.X
		case *ast.StarExpr:
			e = n.X
		default:
			return nil, false
		}
		whole = false
	}
}

// each calls visit for each node of a part of the function in source order,
// leaving out the functions within it.
func each(within ast.Node, visit func(ast.Node)) {
	ast.Inspect(within, func(n ast.Node) bool {
		if _, ok := n.(*ast.FuncLit); ok || n == nil {
			return false
		}
		visit(n)
		return true
	})
}
