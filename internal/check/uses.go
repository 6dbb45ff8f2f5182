package check

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// An index of what this package declares, made when it is asked for.
type declared struct {
	// uses are those of functions, and of variables that hold a function or a
	// list.
	uses map[types.Object][]inspector.Cursor
	// dynamic are the methods of interfaces that are called or named, by name.
	dynamic map[string][]*types.Func
	funcs   map[*types.Func]*ast.FuncDecl
	lists   map[*types.Var]*ast.CompositeLit // that variables are declared with
	keeps   map[*types.Var]bool              // the answers of keeps
	// functions are the declarations and literals in source order.
	functions []function
}

// A function is one of the package and the index of the one around it, or -1.
type function struct {
	inspector.Cursor
	outer int
}

// around returns the innermost function around a node. To climb there from a
// site takes long in a chain a || b || c …, each of whose operators is a step.
func (d *declared) around(n ast.Node) (inspector.Cursor, bool) {
	pos, end := n.Pos(), n.End()
	i, found := slices.BinarySearchFunc(d.functions, pos, func(f function, pos token.Pos) int { return cmp.Compare(f.Node().Pos(), pos) })
	if !found {
		i--
	}
	for ; i >= 0; i = d.functions[i].outer {
		if f := d.functions[i]; end <= f.Node().End() {
			return f.Cursor, true
		}
	}
	return inspector.Cursor{}, false
}

// nest sorts the functions, as the files of a package need not be in the order of
// their positions, and finds out which are within which.
func (d *declared) nest() {
	slices.SortFunc(d.functions, func(a, b function) int { return cmp.Compare(a.Node().Pos(), b.Node().Pos()) })
	for i, f := range d.functions {
		outer := i - 1
		for outer >= 0 && d.functions[outer].Node().End() <= f.Node().Pos() {
			outer = d.functions[outer].outer
		}
		d.functions[i].outer = outer
	}
}

func (p *Pass) declared() *declared {
	if p.index != nil {
		return p.index
	}
	d := &declared{
		uses:    make(map[types.Object][]inspector.Cursor),
		dynamic: make(map[string][]*types.Func),
		funcs:   make(map[*types.Func]*ast.FuncDecl),
		lists:   make(map[*types.Var]*ast.CompositeLit),
		keeps:   make(map[*types.Var]bool),
	}
	p.index = d
	for cur := range p.root.Preorder((*ast.Ident)(nil), (*ast.FuncDecl)(nil), (*ast.FuncLit)(nil), (*ast.ValueSpec)(nil), (*ast.AssignStmt)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.Ident:
			d.addUse(p, n, cur)
		case *ast.FuncLit:
			d.functions = append(d.functions, function{cur, -1})
		case *ast.FuncDecl:
			d.functions = append(d.functions, function{cur, -1})
			if fn, ok := p.Info.Defs[n.Name].(*types.Func); ok {
				d.funcs[fn] = n
			}
		case *ast.ValueSpec:
			if len(n.Names) == len(n.Values) {
				for i, id := range n.Names {
					p.addList(id, n.Values[i])
				}
			}
		case *ast.AssignStmt:
			if n.Tok == token.DEFINE && len(n.Lhs) == len(n.Rhs) {
				for i, lhs := range n.Lhs {
					if id, ok := lhs.(*ast.Ident); ok {
						p.addList(id, n.Rhs[i])
					}
				}
			}
		}
	}
	d.nest()
	return d
}

func (d *declared) addUse(p *Pass, id *ast.Ident, cur inspector.Cursor) {
	used := p.Info.Uses[id]
	if fn, ok := used.(*types.Func); ok {
		fn = fn.Origin()
		used = fn
		if recv := fn.Signature().Recv(); recv != nil && types.IsInterface(recv.Type()) && !slices.Contains(d.dynamic[fn.Name()], fn) {
			d.dynamic[fn.Name()] = append(d.dynamic[fn.Name()], fn)
		}
	}
	if used != nil && used.Pkg() == p.Pkg && isIndexed(used.Type()) {
		d.uses[used] = append(d.uses[used], cur)
	}
}

func isIndexed(t types.Type) bool {
	if t == nil {
		return false
	}
	switch t.Underlying().(type) {
	case *types.Signature, *types.Slice, *types.Map, *types.Array:
		return true
	}
	named, ok := types.Unalias(astutil.Deref(t)).(*types.Named) // *retry.RetryError
	return ok && library.RetryResult(named.Obj().Name()) != nil
}

func (p *Pass) addList(id *ast.Ident, value ast.Expr) {
	if lit, ok := ast.Unparen(value).(*ast.CompositeLit); ok {
		if v, ok := p.Info.Defs[id].(*types.Var); ok {
			p.index.lists[v] = lit
		}
	}
}

// usesOf returns the uses of a function, or of a variable that holds one, a list or a
// *RetryError.
func (p *Pass) usesOf(obj types.Object) []inspector.Cursor { return p.declared().uses[obj] }

// declaration returns the declaration of a function of this package, or nil.
func (p *Pass) declaration(fn *types.Func) *ast.FuncDecl {
	if fn.Pkg() != p.Pkg {
		return nil
	}
	return p.declared().funcs[fn.Origin()]
}

// list returns the literal that a variable always holds, or nil: nobody assigns
// to the variable or an element of it, or gives it to a function that may.
//
//	var retryable = []int{4400, 6000}
//
//	slices.Contains(retryable, code)   retryable[0] = 5000   configure(retryable)
//	is harmless,                       is not,               and neither is this
func (p *Pass) list(v *types.Var) *ast.CompositeLit {
	lit := p.declared().lists[v]
	if lit == nil || v.Exported() && v.Parent() == p.Pkg.Scope() && p.Pkg.Name() != "main" {
		return nil
	}
	if !p.keeps(v) {
		return nil
	}
	return lit
}

// keeps reports whether nobody changes a list by a variable or parameter that
// holds it.
func (p *Pass) keeps(v *types.Var) bool {
	d := p.declared()
	keeps, known := d.keeps[v]
	if !known {
		d.keeps[v] = false // in a function that gives it to itself
		keeps = isIndexed(v.Type()) && !slices.ContainsFunc(d.uses[v], func(use inspector.Cursor) bool { return !p.onlyReads(use) })
		d.keeps[v] = keeps
	}
	return keeps
}

// onlyReads reports whether a use of a list looks something up in it.
func (p *Pass) onlyReads(use inspector.Cursor) bool {
	parent, use := astutil.Outer(use)
	switch n := parent.Node().(type) {
	case *ast.RangeStmt:
		return n.X == use.Node()
	case *ast.IndexExpr:
		return n.X == use.Node() && !isWritten(parent)
	case *ast.SelectorExpr: // set.has(code), with set as the receiver
		call, ok := parent.Parent().Node().(*ast.CallExpr)
		if !ok || call.Fun != n {
			return false
		}
		fn := astutil.StaticCallee(p.Info, call)
		return fn != nil && p.hasBody(fn) && fn.Signature().Recv() != nil && p.keeps(fn.Origin().Signature().Recv())
	case *ast.CallExpr:
		return p.onlyReadsArgument(n, use.Node())
	}
	return false
}

// onlyReadsArgument reports whether a call of what is given a list looks something up
// in it.
func (p *Pass) onlyReadsArgument(call *ast.CallExpr, list ast.Node) bool {
	if b, ok := astutil.Callee(p.Info, call).(*types.Builtin); ok {
		return b.Name() == "len"
	}
	fn := astutil.StaticCallee(p.Info, call)
	if fn != nil && fn.Pkg() == p.Pkg {
		param := parameterOf(fn, call, list)
		return param != nil && p.hasBody(fn) && p.keeps(param)
	}
	return fn != nil && fn.Pkg() != nil && (fn.Pkg().Path() == "slices" || fn.Pkg().Path() == "golang.org/x/exp/slices") &&
		(fn.Name() == "Contains" || fn.Name() == "Index")
}

// hasBody reports whether the body of a function can be seen.
func (p *Pass) hasBody(fn *types.Func) bool {
	decl := p.declaration(fn)
	return decl != nil && decl.Body != nil
}

// parameterOf returns the parameter that an argument of a call is given to as it
// is: all arguments of ... are a new list.
func parameterOf(fn *types.Func, call *ast.CallExpr, arg ast.Node) *types.Var {
	sig := fn.Origin().Signature()
	i := slices.IndexFunc(call.Args, func(e ast.Expr) bool { return e == arg })
	if i < 0 || sig.Variadic() != call.Ellipsis.IsValid() || sig.Params().Len() != len(call.Args) {
		return nil
	}
	return sig.Params().At(i)
}

// isWritten reports whether an element is assigned to, or its address taken.
func isWritten(element inspector.Cursor) bool {
	e, _ := element.Node().(ast.Expr)
	switch n := element.Parent().Node().(type) {
	case *ast.AssignStmt:
		return slices.Contains(n.Lhs, e)
	case *ast.IncDecStmt:
		return true
	case *ast.UnaryExpr:
		return n.Op == token.AND
	case *ast.ParenExpr, *ast.SelectorExpr, *ast.IndexExpr, *ast.SliceExpr:
		return true // (m[x]).f = …: what is behind it, we need not know
	case *ast.RangeStmt:
		return n.Key == e || n.Value == e
	}
	return false
}
