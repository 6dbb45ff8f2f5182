package outcome

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/cfg"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// An operand is a code that decisions of one function test: resp.Code, code,
// *resp.Code. Its root is the variable that it is read from.
type operand struct {
	key       string
	path      string // what is read from the root: ".Code"
	root      *types.Var
	filled    bool              // see isFilled
	defs      map[ast.Node]bool // nodes that give it a value
	decisions []*Decision
	entries   map[*cfg.Block][]entry
}

// A start is a place where an operand gets a value: a node of a block, or the
// function's entry.
type start struct {
	block *cfg.Block
	index int      // of the node in the block
	node  ast.Node // nil for the entry
}

// operand returns the operand that an expression stands for, or nil if it is
// not read from a variable. Conversions do not matter, and a variable that is
// only ever the copy of another operand is that operand.
func (f *Function) operand(e ast.Expr) *operand {
	return f.operandOf(e, 0)
}

func (f *Function) operandOf(e ast.Expr, depth int) *operand {
	path := ""
	for depth < 10 {
		switch n := ast.Unparen(e).(type) {
		case *ast.Ident:
			v, ok := f.Info.ObjectOf(n).(*types.Var)
			if !ok {
				return nil
			}
			if path == "" {
				if op := f.operandOf(f.onlyValue(v), depth+1); op != nil {
					return op
				}
			} else if found := f.foundIn(v); found.in != nil {
				path = found.step + path
				v = found.in
			}
			return &operand{key: keyOf(v) + path, path: path, root: v}
		case *ast.SelectorExpr:
			path = "." + n.Sel.Name + path
			e = n.X
		case *ast.StarExpr:
			e = n.X
		case *ast.TypeAssertExpr:
			e = n.X
		case *ast.CallExpr:
			switch {
			case len(n.Args) == 1 && f.Info.Types[n.Fun].IsType():
				e = n.Args[0]
			case len(n.Args) == 0: // resp.GetCode()
				sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr)
				if !ok {
					return nil
				}
				name := sel.Sel.Name + "()"
				if f.Names && name == "GetCode()" {
					name = "Code" // which it returns
				}
				path = "." + name + path
				e = sel.X
			default:
				if path != "" {
					return nil
				}
				return f.returned(n, depth+1)
			}
		default:
			return nil
		}
	}
	return nil
}

// keyOf returns what tells a variable from others.
func keyOf(v *types.Var) string {
	key := v.Name() + "@" + strconv.Itoa(int(v.Pos()))
	if scope := v.Parent(); scope != nil { // the variables of a type switch are declared in one place
		key += "@" + strconv.Itoa(int(scope.Pos()))
	}
	return key
}

// onlyValue returns the code that a local variable is defined as, if it is
// assigned nowhere else and what it is read from has one value only, so that
// the two can't differ.
func (f *Function) onlyValue(v *types.Var) ast.Expr {
	value, ok := f.copies[v]
	if !ok {
		value = f.findOnlyValue(v)
		f.copies[v] = value
	}
	return value
}

func (f *Function) findOnlyValue(v *types.Var) ast.Expr {
	gifts := f.given[v]
	if len(gifts) != 1 || !gifts[0].whole || !gifts[0].alone || f.inner[v] || f.addressed[v] {
		return nil
	}
	value := gifts[0].value
	if value == nil || !f.isCode(value) {
		return nil
	}
	from := f.operandOf(value, 1)
	if from == nil || f.inner[from.root] {
		return nil
	}
	if f.timesAssigned(from.root) > 1 {
		return nil
	}
	return value
}

// timesAssigned returns how often a variable, or a part of it, is given a
// value: resp = call(), resp.Code = 0.
func (f *Function) timesAssigned(v *types.Var) int {
	times, ok := f.assigned[v]
	if !ok {
		for _, g := range f.given[v] {
			if g.value != nil && (g.whole || g.alone) {
				times++
			}
		}
		f.assigned[v] = times
	}
	return times
}

// comparison returns the two sides of a comparison of a code with a constant.
func (f *Function) comparison(n *ast.BinaryExpr) (code ast.Expr, value Value, ok bool) {
	switch n.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
	default:
		return nil, Success, false
	}
	if value, ok := f.constant(n.Y); ok && f.isCode(n.X) {
		return n.X, value, true
	}
	if value, ok := f.constant(n.X); ok && f.isCode(n.Y) {
		return n.Y, value, true
	}
	return nil, Success, false
}

func (f *Function) constant(e ast.Expr) (Value, bool) {
	if value, ok := valueOf(f.Info.Types[e].Value, f.Names); ok {
		return value, true
	}
	return f.heldConstant(e)
}

// starts returns where the operand gets its values: where its root is assigned
// something that is made by a call or read from elsewhere, or where a call is
// given the root to fill in. Without any, it has its value from the beginning.
func (f *Function) starts(op *operand) []start {
	op.defs = make(map[ast.Node]bool)
	var starts []start
	for _, p := range f.mentions[op.root] {
		if f.defines(p.node, op) {
			op.defs[p.node] = true
			starts = append(starts, start(p))
		}
	}
	if len(starts) == 0 {
		starts = []start{{f.graph.Blocks[0], -1, nil}}
	}
	return starts
}

// isFilled reports whether the root is only declared, or made empty, so that
// a call must fill it in: client.Do(req, &resp).
func (f *Function) isFilled(root *types.Var) bool {
	local := false
	for _, g := range f.given[root] {
		if !g.whole {
			continue
		}
		local = local || g.begin
		if g.value != nil {
			if !g.alone || !f.isEmptyValue(g.value) {
				return false
			}
		}
	}
	return local
}

// isEmptyValue reports whether e makes a new, empty value: T{}, &T{}, new(T),
// NewResponse().
func (f *Function) isEmptyValue(e ast.Expr) bool {
	switch n := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		return true
	case *ast.UnaryExpr:
		return n.Op == token.AND && f.isEmptyValue(n.X)
	case *ast.CallExpr:
		if f.Info.Types[n.Fun].IsBuiltin() {
			return true
		}
		fn := astutil.StaticCallee(f.Info, n)
		return fn != nil && len(n.Args) == 0 && fn.Signature().Recv() == nil && len(fn.Name()) > 3 && fn.Name()[:3] == "New"
	case *ast.Ident:
		return f.Info.Types[n].IsNil()
	}
	return false
}

// defines reports whether a node of a block gives the operand a new value.
func (f *Function) defines(n ast.Node, op *operand) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		if _, ok := f.parents[n].(*ast.TypeSwitchStmt); ok { // e := err.(type) declares a variable in each case
			return len(f.given[op.root]) > 0 && f.given[op.root][0].at == n
		}
		for _, lhs := range n.Lhs {
			if f.isRoot(lhs, op) {
				return !op.filled
			}
			if f.leadsTo(lhs, op) {
				return true // resp.Code = 0
			}
		}
	case *ast.IncDecStmt:
		return f.leadsTo(n.X, op)
	case *ast.ValueSpec:
		for _, id := range n.Names {
			if f.Info.Defs[id] == op.root {
				return len(n.Values) > 0 && !op.filled
			}
		}
	case *ast.Ident: // the key or value of a range
		if r, ok := f.parents[n].(*ast.RangeStmt); ok {
			return r.Key == n || r.Value == n
		}
	}
	if !f.addressed[op.root] && !op.filled {
		return false
	}
	return f.asTarget(n, op) || op.filled && f.fills(n, op)
}

// leadsTo reports whether an expression is the operand, or what it is a part
// of.
func (f *Function) leadsTo(e ast.Expr, op *operand) bool {
	if v, _ := astutil.Base(f.Info, e); v != op.root {
		return false
	}
	other := f.operandOf(e, 1)
	return other != nil && (other.key == op.key || strings.HasPrefix(op.key, other.key+"."))
}

func (f *Function) isRoot(e ast.Expr, op *operand) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	return ok && f.Info.ObjectOf(id) == op.root
}

// part returns the longest selection of fields that begins with a variable:
// resp.Data.Items.
func (f *Function) part(id *ast.Ident) ast.Expr {
	var e ast.Expr = id
	for {
		sel, ok := f.parents[e].(*ast.SelectorExpr)
		if !ok || sel.X != e {
			return e
		}
		if selection := f.Info.Selections[sel]; selection == nil || selection.Kind() != types.FieldVal {
			return e
		}
		e = sel
	}
}

// asTarget reports whether the node calls errors.As with the root as target.
func (f *Function) asTarget(n ast.Node, op *operand) bool {
	return f.anyCall(n, func(call *ast.CallExpr) bool { return f.isErrorsAs(call, op) })
}

func (f *Function) isErrorsAs(call *ast.CallExpr, op *operand) bool {
	if len(call.Args) != 2 {
		return false
	}
	target, ok := ast.Unparen(call.Args[1]).(*ast.UnaryExpr)
	if !ok || target.Op != token.AND || !f.isRoot(target.X, op) {
		return false
	}
	fn := astutil.StaticCallee(f.Info, call)
	return fn != nil && fn.Name() == "As"
}

// found returns the error in which an assignment finds the one that carries the
// code, or nil: that of an assertion, or of errors.AsType.
//
//	e, ok := err.(*APIError)
//	e, ok := errors.AsType[*APIError](err)
func (f *Function) found(assign *ast.AssignStmt) ast.Expr {
	if len(assign.Rhs) != 1 {
		return nil
	}
	switch n := ast.Unparen(assign.Rhs[0]).(type) {
	case *ast.TypeAssertExpr:
		return n.X
	case *ast.CallExpr:
		fn := astutil.StaticCallee(f.Info, n)
		if fn != nil && fn.Name() == "AsType" && fn.Pkg() != nil && fn.Pkg().Path() == "errors" && len(n.Args) == 1 {
			return n.Args[0]
		}
	}
	return nil
}

// fills reports whether the node gives a call the root, or a pointer to it, or
// calls a method of it.
func (f *Function) fills(n ast.Node, op *operand) bool {
	return f.anyCall(n, func(call *ast.CallExpr) bool {
		for _, arg := range call.Args {
			if u, ok := ast.Unparen(arg).(*ast.UnaryExpr); ok && u.Op == token.AND {
				arg = u.X
			} else if _, isPointer := op.root.Type().Underlying().(*types.Pointer); !isPointer {
				continue
			}
			if f.isRoot(arg, op) {
				return true
			}
		}
		sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if !ok || len(call.Args) == 0 || !f.isRoot(sel.X, op) {
			return false
		}
		selection := f.Info.Selections[sel]
		return selection != nil && selection.Kind() == types.MethodVal
	})
}

// anyCall reports whether a call within the node, but not within a function
// literal, satisfies the predicate.
func (f *Function) anyCall(n ast.Node, is func(*ast.CallExpr) bool) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.CallExpr:
			found = found || is(n)
		}
		return !found
	})
	return found
}

func hasPrefix(s string, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(prefix string) bool { return strings.HasPrefix(s, prefix) })
}
