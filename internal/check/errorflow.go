package check

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/fix"
	"github.com/tcerr/tcerrlint/internal/library"
)

// An origin is a set of what an error may be, apart from nil. The empty set says
// that it is nil.
type origin uint8

const (
	// unknown: anything, perhaps an SDK error itself.
	unknown origin = 1 << iota
	// wrapping: an error of another type, inside which errors.As looks.
	wrapping
	// opaque: an error of another type, of which it is not known whether
	// errors.As finds an SDK error in it.
	opaque
	// flat: an error of another type, in which nothing finds an SDK error.
	flat
)

// An errorFlow knows where the errors of a package come from, as far as the
// functions of the package itself say it: a function that returns nothing but
// nil and what fmt.Errorf makes returns no SDK error.
//
//	func (c *client) get() error { return fmt.Errorf("get: %w", c.sdk.Get()) } // wrapping
//	func (c *client) try() error { if c == nil { return errNil }; return c.get() }
//
// What a function returns is what its return statements have and what they get
// from variables and other functions; those are followed as a graph, as
// functions call each other in circles. For a variable, all that it is ever
// given counts, whatever the order.
//
// Test files do not count: what a test puts into a variable is no part of the
// program.
type errorFlow struct {
	p     *Pass
	decls map[*types.Func]inspector.Cursor
	vars  map[*types.Var]*holder
	jumps map[ast.Node]bool // the functions with a goto
	// elsewhere are the names in files that this build leaves out: for another
	// platform, there may be another function or one more assignment. Nil until
	// asked for.
	elsewhere map[string]elsewhere

	done    map[source]origin
	visits  map[source]*visit // those under way, and in the circles that are not closed yet
	pending []source
}

// A source is a result of a function, or a variable, whose result is 0.
type source struct {
	obj    types.Object // *types.Func or *types.Var
	result int
}

// A visit is that of a source by Tarjan's algorithm for strongly connected
// components: all sources of one have the same origin.
type visit struct {
	index, low int
	origin     origin
}

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

func (f *errorFlow) index(cur inspector.Cursor) {
	switch n := cur.Node().(type) {
	case *ast.FuncDecl:
		if fn, ok := f.p.Info.Defs[n.Name].(*types.Func); ok {
			f.decls[fn] = cur
		}
	case *ast.AssignStmt:
		for i, lhs := range n.Lhs {
			f.give(lhs, gifted(cur, n.Rhs, i, len(n.Lhs)))
		}
	case *ast.ValueSpec:
		for i, name := range n.Names {
			f.give(name, gifted(cur, n.Values, i, len(n.Names)))
		}
	case *ast.RangeStmt:
		f.give(n.Key, gift{at: cur})
		f.give(n.Value, gift{at: cur})
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

// given returns the origin of a gift.
func (f *errorFlow) given(g gift) origin {
	o, from := f.gift(g)
	for _, s := range from {
		o |= f.of(s)
	}
	return o
}

// of returns the origin of a source.
func (f *errorFlow) of(s source) origin {
	if o, ok := f.done[s]; ok {
		return o
	}
	f.visit(s)
	return f.done[s]
}

func (f *errorFlow) visit(s source) *visit {
	v := &visit{index: len(f.visits)}
	v.low = v.index
	f.visits[s] = v
	f.pending = append(f.pending, s)
	first := len(f.pending) - 1

	o, from := f.source(s)
	v.origin = o
	for _, t := range from {
		if o, ok := f.done[t]; ok {
			v.origin |= o
		} else if open, ok := f.visits[t]; ok {
			v.low = min(v.low, open.index)
		} else {
			below := f.visit(t)
			v.origin |= below.origin
			v.low = min(v.low, below.low)
		}
	}
	if v.low == v.index {
		for _, t := range f.pending[first:] {
			f.done[t] = v.origin
			delete(f.visits, t)
		}
		f.pending = f.pending[:first]
	}
	return v
}

// source returns what a source is by itself, and what other sources it gets.
func (f *errorFlow) source(s source) (origin, []source) {
	var o origin
	var from []source
	take := func(g gift) {
		own, more := f.gift(g)
		o |= own
		from = append(from, more...)
	}
	switch obj := s.obj.(type) {
	case *types.Var:
		h := f.vars[obj]
		if h == nil || h.addressed || !f.visible(obj, h) {
			return unknown, nil
		}
		for _, g := range h.gifts {
			take(g)
		}
		for _, g := range h.returns {
			take(g)
		}
	case *types.Func:
		decl, ok := f.onlyDecl(obj)
		if !ok {
			return unknown, nil
		}
		if result := obj.Signature().Results().At(s.result); result.Name() != "" && result.Name() != "_" {
			return 0, []source{{obj: result}}
		}
		decl.Inspect([]ast.Node{(*ast.FuncLit)(nil), (*ast.ReturnStmt)(nil)}, func(cur inspector.Cursor) bool {
			if ret, ok := cur.Node().(*ast.ReturnStmt); ok {
				take(gifted(cur, ret.Results, s.result, obj.Signature().Results().Len()))
			}
			return false // function literals return for themselves
		})
	}
	return o, from
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

// gift returns what a gift is by itself, and the sources that it comes from.
func (f *errorFlow) gift(g gift) (origin, []source) {
	switch {
	case g.zero:
		return 0, nil
	case g.value == nil:
		return unknown, nil
	case g.tuple:
		if call, ok := ast.Unparen(g.value).(*ast.CallExpr); ok {
			return f.call(call, g.result)
		}
		return unknown, nil
	}
	return f.value(g.value, g.at)
}

// value returns the origin of an expression that stands in a statement.
func (f *errorFlow) value(e ast.Expr, at inspector.Cursor) (origin, []source) {
	e = ast.Unparen(e)
	tv := f.p.Info.Types[e]
	if tv.IsNil() {
		return 0, nil
	}
	switch n := e.(type) {
	case *ast.CallExpr:
		if fun := f.p.Info.Types[n.Fun]; !fun.IsType() {
			return f.call(n, 0)
		} else if types.IsInterface(fun.Type) && len(n.Args) == 1 {
			return f.value(n.Args[0], at)
		}
	case *ast.Ident:
		if v, ok := f.p.Info.Uses[n].(*types.Var); ok && types.IsInterface(v.Type()) {
			if g, ok := f.reaching(v, at); ok {
				return f.gift(g)
			}
			return 0, []source{{obj: v}}
		}
	}
	return f.made(tv.Type), nil
}

// call returns the origin of a result of a call.
func (f *errorFlow) call(call *ast.CallExpr, result int) (origin, []source) {
	fn := typeutil.StaticCallee(f.p.Info, call)
	if fn == nil || fn.Pkg() == nil {
		return unknown, nil
	}
	fn = fn.Origin()
	if result >= fn.Signature().Results().Len() {
		return unknown, nil // it does not compile
	}
	if fn.Pkg() == f.p.Pkg {
		if t := fn.Signature().Results().At(result).Type(); !types.IsInterface(t) {
			return f.made(t), nil
		}
		return 0, []source{{fn, result}}
	}
	if fn.Signature().Recv() != nil {
		return unknown, nil
	}
	switch library.MakerOf(fix.PackageOf(fn.Pkg()).Path, fn.Name()) {
	case library.Flattens:
		return flat, nil
	case library.Formats:
		return f.formatted(call), nil
	case library.Wraps:
		if fn.Pkg().Scope().Lookup("Unwrap") == nil {
			return opaque, nil
		}
		return wrapping, nil
	}
	return unknown, nil
}

// formatted returns the origin of what fmt.Errorf makes.
func (f *errorFlow) formatted(call *ast.CallExpr) origin {
	if len(call.Args) == 0 {
		return unknown // it does not compile
	}
	format := f.p.Info.Types[call.Args[0]].Value
	switch {
	case format == nil || format.Kind() != constant.String:
		return opaque
	case hasVerb(constant.StringVal(format), 'w'):
		return wrapping
	}
	return flat
}

// hasVerb reports whether a format has the verb: %w, %+w, %[1]w.
func hasVerb(format string, verb byte) bool {
	for {
		_, rest, found := strings.Cut(format, "%")
		if !found {
			return false
		}
		rest = strings.TrimLeft(rest, "+-# 0123456789.*[]")
		if rest == "" {
			return false
		}
		if rest[0] == verb {
			return true
		}
		format = rest[1:]
	}
}

// made returns the origin of a value of type t, which is then that of the error
// as well: an interface may hold anything.
func (f *errorFlow) made(t types.Type) origin {
	if t == nil || types.IsInterface(t) || t == types.Typ[types.Invalid] || isSDKErrorPointer(t) || evidence.IsSDKError(t) {
		return unknown
	}
	switch {
	case hasMethod(t, f.p.Pkg, "As") || embedsSDKErrorDeep(t, nil) || f.elsewhereHas("As", true) || f.elsewhereHas("Unwrap", true):
		return opaque
	case hasMethod(t, f.p.Pkg, "Unwrap"):
		return wrapping
	}
	return flat
}

func isSDKErrorPointer(t types.Type) bool {
	if t == nil {
		return false
	}
	p, ok := types.Unalias(t).(*types.Pointer)
	return ok && evidence.IsSDKError(p.Elem())
}

// hasMethod reports whether the value of an interface that holds a t has the
// method.
func hasMethod(t types.Type, from *types.Package, name string) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, false, from, name)
	_, ok := obj.(*types.Func)
	return ok
}

// embedsSDKErrorDeep reports whether a struct has an SDK error as an embedded field,
// also in one that it embeds.
func embedsSDKErrorDeep(t types.Type, seen []types.Type) bool {
	t = astutil.Deref(t)
	st, ok := t.Underlying().(*types.Struct)
	if !ok || slices.Contains(seen, t) {
		return false
	}
	seen = append(seen, t)
	for field := range st.Fields() {
		if field.Embedded() && (evidence.IsSDKError(field.Type()) || isSDKErrorPointer(field.Type()) || embedsSDKErrorDeep(field.Type(), seen)) {
			return true
		}
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
