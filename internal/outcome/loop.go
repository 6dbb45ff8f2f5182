package outcome

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// retries reports whether a loop makes the request of a start again: it is a
// for statement or counts with range over an integer, the start is in it, and
// what makes the start's value does not depend on anything that the loop walks
// over.
func (f *Function) retries(loop ast.Stmt, s start, op *operand) bool {
	if s.node == nil || s.node.Pos() < loop.Pos() || loop.End() <= s.node.Pos() {
		return false
	}
	if r, ok := loop.(*ast.RangeStmt); ok {
		t := f.Info.TypeOf(r.X)
		if t == nil {
			return false
		}
		if b, ok := t.Underlying().(*types.Basic); !ok || b.Info()&types.IsInteger == 0 {
			return false
		}
	}
	walking := f.walking(loop)
	call := false
	var visit func(n ast.Node, depth int) bool // whether n is free of what walks
	seen := make(map[*types.Var]bool)
	visit = func(n ast.Node, depth int) bool {
		free := true
		ast.Inspect(n, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				call = call || !f.Info.Types[n.Fun].IsType() && !f.Info.Types[n.Fun].IsBuiltin()
			case *ast.UnaryExpr:
				if n.Op == token.ARROW {
					free = false // the next item of a channel
				}
			case *ast.Ident:
				v, ok := f.Info.Uses[n].(*types.Var)
				if !ok || v.IsField() || seen[v] {
					return true
				}
				seen[v] = true
				if walking[v] || v == op.root && depth > 0 {
					free = false // the next item, or the next page after this answer
				} else if depth < 20 {
					for _, value := range f.valuesIn(v, loop) {
						free = free && visit(value, depth+1)
					}
				}
			}
			return free
		})
		return free
	}
	switch n := s.node.(type) {
	case *ast.AssignStmt:
		for _, e := range n.Rhs {
			if !visit(e, 0) {
				return false
			}
		}
		return call
	case *ast.ValueSpec:
		for _, e := range n.Values {
			if !visit(e, 0) {
				return false
			}
		}
		return call
	}
	return visit(s.node, 0) && call
}

// valuesIn returns what a variable, or a part of it, is given within the loop.
func (f *Function) valuesIn(v *types.Var, loop ast.Stmt) []ast.Node {
	var values []ast.Node
	f.eachIn(loop, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				if f.base(lhs) == v {
					if len(n.Lhs) == len(n.Rhs) {
						values = append(values, n.Rhs[i])
					} else {
						values = append(values, n.Rhs[0])
					}
				}
			}
		case *ast.CallExpr: // req.SetOffset(offset)
			sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr)
			if ok && isSetter(sel.Sel.Name) && f.base(sel.X) == v {
				for _, arg := range n.Args {
					values = append(values, arg)
				}
			}
		case *ast.ValueSpec:
			for i, id := range n.Names {
				if f.Info.Defs[id] == v {
					if len(n.Names) == len(n.Values) {
						values = append(values, n.Values[i])
					} else if len(n.Values) == 1 {
						values = append(values, n.Values[0])
					}
				}
			}
		}
	})
	return values
}

func isSetter(method string) bool {
	return strings.HasPrefix(method, "Set") || strings.HasPrefix(method, "Add") || strings.HasPrefix(method, "With")
}

// base returns the variable that an expression is, or is a part of.
func (f *Function) base(e ast.Expr) *types.Var {
	for {
		switch n := ast.Unparen(e).(type) {
		case *ast.Ident:
			v, _ := f.Info.ObjectOf(n).(*types.Var)
			return v
		case *ast.SelectorExpr:
			e = n.X
		case *ast.IndexExpr:
			e = n.X
		case *ast.StarExpr:
			e = n.X
		default:
			return nil
		}
	}
}

func (f *Function) eachIn(within ast.Node, visit func(ast.Node)) {
	ast.Inspect(within, func(n ast.Node) bool {
		if _, ok := n.(*ast.FuncLit); ok || n == nil {
			return false
		}
		visit(n)
		return true
	})
}

// walking returns the variables that change from round to round and so may
// say which item it is: counters, the variables of ranges, what is cut off
// itself, iterators that the condition moves, and what is read from them.
func (f *Function) walking(loop ast.Stmt) map[*types.Var]bool {
	walking := make(map[*types.Var]bool)
	mark := func(e ast.Expr) {
		if v := f.base(e); v != nil {
			walking[v] = true
		}
	}
	markReceivers := func(cond ast.Expr) {
		if cond == nil {
			return
		}
		f.eachIn(cond, func(n ast.Node) {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return
			}
			if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && !isTimeOrContext(f.Info.TypeOf(sel.X)) {
				mark(sel.X)
			}
		})
	}
	f.eachIn(loop, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.ForStmt:
			markReceivers(n.Cond)
		case *ast.RangeStmt:
			if n.Key != nil {
				mark(n.Key)
			}
			if n.Value != nil {
				mark(n.Value)
			}
		case *ast.IncDecStmt:
			mark(n.X)
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				switch {
				case n.Tok != token.ASSIGN && n.Tok != token.DEFINE:
					mark(lhs) // offset += limit
				case len(n.Lhs) == len(n.Rhs):
					if f.mentions(n.Rhs[i], lhs) || f.takesNext(n.Rhs[i]) {
						mark(lhs) // queue = queue[1:], id := ids.Next()
					}
				case f.mentions(n.Rhs[0], lhs) || f.takesNext(n.Rhs[0]):
					mark(lhs)
				}
			}
		}
	})
	return walking
}

// mentions reports whether an expression uses the variable. An error that is
// wrapped, and a context that is extended, are no other item.
func (f *Function) mentions(e ast.Expr, variable ast.Expr) bool {
	v := f.base(variable)
	if v == nil || isError(v.Type()) || isTimeOrContext(v.Type()) {
		return false
	}
	found := false
	f.eachIn(e, func(n ast.Node) {
		if use, ok := n.(*ast.Ident); ok && f.Info.Uses[use] == v {
			found = true
		}
	})
	return found
}

// takesNext reports whether an expression reads the next item of something: a
// channel, or a call with a name that says so.
func (f *Function) takesNext(e ast.Expr) bool {
	found := false
	f.eachIn(e, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			found = found || n.Op == token.ARROW
		case *ast.CallExpr:
			name := ""
			switch fun := ast.Unparen(n.Fun).(type) {
			case *ast.SelectorExpr:
				name = fun.Sel.Name
			case *ast.Ident:
				name = fun.Name
			}
			found = found || isNext(name)
		}
	})
	return found
}

func isNext(name string) bool {
	switch strings.ToLower(name) {
	case "shift", "scan", "text", "item", "recv", "receive", "dequeue", "take", "front",
		"readstring", "readline", "readbytes", "readmessage", "readrune", "readbyte":
		return true
	}
	name = strings.ToLower(name)
	return strings.HasPrefix(name, "next") || strings.HasPrefix(name, "pop")
}

func isTimeOrContext(t types.Type) bool {
	if t == nil {
		return false
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	path := named.Obj().Pkg().Path()
	return path == "time" || path == "context"
}
