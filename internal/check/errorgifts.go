package check

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
)

// A holder is what is known of a variable whose type is an interface.
type holder struct {
	gifts     []gift // in source order, without returns
	returns   []gift // of a named result
	home      ast.Node
	scattered bool // there are gifts in several functions
	addressed bool
}

// A gift is a value that a variable gets.
type gift struct {
	at     inspector.Cursor // the statement or *ast.ValueSpec
	value  ast.Expr         // nil: the zero value, or what is not visible
	result int              // of a call, which has several
	tuple  bool             // value has several results
	zero   bool
}

func newErrorFlow(p *Pass) *errorFlow {
	f := &errorFlow{
		p:      p,
		decls:  make(map[*types.Func]inspector.Cursor),
		vars:   make(map[*types.Var]*holder),
		jumps:  make(map[ast.Node]bool),
		done:   make(map[source]origin),
		visits: make(map[source]*visit),
	}
	for file := range p.programFiles() {
		for cur := range file.Preorder((*ast.FuncDecl)(nil), (*ast.AssignStmt)(nil), (*ast.ValueSpec)(nil), (*ast.RangeStmt)(nil), (*ast.ReturnStmt)(nil), (*ast.UnaryExpr)(nil), (*ast.BranchStmt)(nil)) {
			f.index(cur)
		}
	}
	return f
}

// eachGift calls give for all that an assignment, a declaration or a range gives
// a value to.
func eachGift(cur inspector.Cursor, give func(to ast.Expr, g gift)) {
	switch n := cur.Node().(type) {
	case *ast.AssignStmt:
		for i, lhs := range n.Lhs {
			give(lhs, gifted(cur, n.Rhs, i, len(n.Lhs)))
		}
	case *ast.ValueSpec:
		for i, name := range n.Names {
			give(name, gifted(cur, n.Values, i, len(n.Names)))
		}
	case *ast.RangeStmt:
		give(n.Key, gift{at: cur})
		give(n.Value, gift{at: cur})
	}
}

func (f *errorFlow) index(cur inspector.Cursor) {
	switch n := cur.Node().(type) {
	case *ast.FuncDecl:
		if fn, ok := f.p.Info.Defs[n.Name].(*types.Func); ok {
			f.decls[fn] = cur
		}
	case *ast.AssignStmt, *ast.ValueSpec, *ast.RangeStmt:
		eachGift(cur, f.give)
	case *ast.ReturnStmt:
		f.indexReturn(cur, n)
	case *ast.UnaryExpr:
		if h := f.holder(n.X); h != nil && n.Op == token.AND {
			h.addressed = true
		}
	case *ast.BranchStmt:
		if n.Tok == token.GOTO {
			f.jumps[functionAround(cur)] = true
		}
	}
}

// gifted returns the i-th of the gifts that a statement makes of its values.
func gifted(cur inspector.Cursor, values []ast.Expr, i, n int) gift {
	switch len(values) {
	case 0:
		return gift{at: cur, zero: true}
	case n:
		return gift{at: cur, value: values[i]}
	default:
		return gift{at: cur, value: values[0], result: i, tuple: true}
	}
}

// indexReturn records what a return statement gives to named results.
func (f *errorFlow) indexReturn(cur inspector.Cursor, n *ast.ReturnStmt) {
	if len(n.Results) == 0 {
		return
	}
	results := functionType(functionAround(cur)).Results
	if results == nil || len(results.List[0].Names) == 0 {
		return
	}
	i := 0
	for _, field := range results.List {
		for _, name := range field.Names {
			if h := f.holder(name); h != nil {
				h.returns = append(h.returns, gifted(cur, n.Results, i, results.NumFields()))
			}
			i++
		}
	}
}

func (f *errorFlow) give(to ast.Expr, g gift) {
	h := f.holder(to)
	if h == nil {
		return
	}
	home := functionAround(g.at)
	h.scattered = h.scattered || len(h.gifts) > 0 && h.home != home
	h.home = home
	h.gifts = append(h.gifts, g)
}

// holder returns what is known of the variable that e names.
func (f *errorFlow) holder(e ast.Expr) *holder {
	if e == nil {
		return nil
	}
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return nil
	}
	v, ok := f.p.Info.ObjectOf(id).(*types.Var)
	if !ok || v.IsField() || !types.IsInterface(v.Type()) {
		return nil
	}
	h := f.vars[v]
	if h == nil {
		h = new(holder)
		f.vars[v] = h
	}
	return h
}

// functionAround returns the innermost function around a node, or nil.
func functionAround(cur inspector.Cursor) ast.Node {
	for fn := range cur.Enclosing((*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		return fn.Node()
	}
	return nil
}

func functionType(fn ast.Node) *ast.FuncType {
	switch fn := fn.(type) {
	case *ast.FuncDecl:
		return fn.Type
	case *ast.FuncLit:
		return fn.Type
	}
	return new(ast.FuncType)
}

// reaching returns the one gift that the variable's value at cur comes from, or
// false if there may be others:
//
//	err := get()          // this one
//	if err != nil {
//		e, ok := err.(*T) // cur
//
// It is the last one before cur in the source. It stands in a list of statements
// that cur is in as well, or before the body of a statement that cur is in, so
// that control has passed it; and no loop that cur is in, but not the gift,
// assigns the variable behind cur. Without goto, nothing else comes between.
func (f *errorFlow) reaching(v *types.Var, cur inspector.Cursor) (gift, bool) {
	h := f.vars[v]
	if h == nil || h.addressed || h.scattered || h.home == nil || h.home != functionAround(cur) || f.jumps[h.home] {
		return gift{}, false
	}
	pos := cur.Node().Pos()
	next, _ := slices.BinarySearchFunc(h.gifts, pos, func(g gift, pos token.Pos) int { return int(g.at.Node().Pos() - pos) })
	last := next - 1
	for last >= 0 && h.gifts[last].at.Contains(cur) { // it is given when cur has been evaluated
		last--
	}
	if last < 0 {
		return gift{}, false
	}
	g := h.gifts[last]
	list, ok := passed(g.at)
	if !ok || !list.Contains(cur) {
		return gift{}, false
	}
	for around := cur; ; around = around.Parent() {
		if isLoop(around.Node()) && (last+1 < next || next < len(h.gifts) && h.gifts[next].at.Node().Pos() < around.Node().End()) {
			return gift{}, false
		}
		if around == list {
			return g, true
		}
	}
}

// passed returns the node within which control comes to what is behind the
// statement only through the statement.
func passed(stmt inspector.Cursor) (inspector.Cursor, bool) {
	if _, ok := stmt.Node().(*ast.ValueSpec); ok {
		stmt = stmt.Parent().Parent() // *ast.GenDecl, *ast.DeclStmt
	}
	switch stmt.ParentEdgeKind() {
	case edge.BlockStmt_List, edge.CaseClause_Body, edge.CommClause_Body:
		return stmt.Parent(), true
	case edge.IfStmt_Init, edge.SwitchStmt_Init, edge.TypeSwitchStmt_Init, edge.ForStmt_Init:
		// if err = get(); err != nil { … }, and what is behind.
		if around, ok := passed(stmt.Parent()); ok {
			return around, true
		}
		return stmt.Parent(), true
	}
	return inspector.Cursor{}, false
}

func isLoop(n ast.Node) bool {
	switch n.(type) {
	case *ast.ForStmt, *ast.RangeStmt:
		return true
	}
	return false
}

// visible reports whether all that a variable is given is in the package: it is
// no parameter, and no other package can assign it.
func (f *errorFlow) visible(v *types.Var, h *holder) bool {
	switch v.Kind() {
	case types.LocalVar:
		return len(h.gifts) > 0 // that of a type switch has none
	case types.ResultVar:
		return true
	case types.PackageVar:
		return v.Pkg() == f.p.Pkg && (!v.Exported() || v.Pkg().Name() == "main") && !f.elsewhereHas(v.Name(), false)
	}
	return false
}

// onlyDecl returns where a function of the package is declared, if it has a body
// and no file that this build leaves out declares another one.
func (f *errorFlow) onlyDecl(fn *types.Func) (decl inspector.Cursor, ok bool) {
	if decl, ok = f.decls[fn]; !ok {
		return decl, false
	}
	n, ok := decl.Node().(*ast.FuncDecl)
	return decl, ok && n.Body != nil && !f.elsewhereHas(fn.Name(), true)
}

// elsewhere says how a name stands in files that this build leaves out.
type elsewhere uint8

const (
	mentionedElsewhere elsewhere = iota + 1
	declaredElsewhere            // a function has it
)

// elsewhereHas reports whether a file that this build leaves out mentions the
// name, or declares a function of that name.
func (f *errorFlow) elsewhereHas(name string, asFunction bool) bool {
	if f.elsewhere == nil {
		f.elsewhere = make(map[string]elsewhere)
		folders := make(map[string]bool)
		for _, file := range f.p.pass.Files {
			folders[filepath.Dir(f.p.Fset.Position(file.Package).Filename)] = true
		}
		for folder := range folders {
			for name, src := range f.p.fixes.Unseen(folder) {
				if !strings.HasSuffix(name, "_test.go") {
					f.lookElsewhere(name, src)
				}
			}
		}
	}
	found := f.elsewhere[name]
	return found == declaredElsewhere || found == mentionedElsewhere && !asFunction
}

func (f *errorFlow) lookElsewhere(name string, src []byte) {
	// What does not parse as a whole has its first declarations.
	file, _ := parser.ParseFile(token.NewFileSet(), name, src, parser.SkipObjectResolution)
	if file == nil {
		return
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			f.elsewhere[n.Name.Name] = declaredElsewhere
		case *ast.Ident:
			f.elsewhere[n.Name] = max(f.elsewhere[n.Name], mentionedElsewhere)
		}
		return true
	})
}
