// Package site finds the places where a program tests a value against
// constants. A site is only a candidate: what the value is, is the business of
// package evidence, and what is wrong with the test, that of the checks.
package site

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"iter"
	"slices"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// A Kind is the form of a test.
type Kind uint8

// The forms of tests.
const (
	Comparison Kind = iota // x == c, x != c
	Switch                 // switch x { case c: }
	Collection             // slices.Contains([]T{c}, x), map[T]V{c: v}[x]
	Match                  // strings.HasPrefix(x, c)
	Argument               // f(c), where f compares its parameter with x
	Status                 // x != 0, x >= 4000: says no more than whether something failed
	Ranged                 // for _, e := range []int{c} { if e == x, has([]int{c}, x): a collection that nothing is looked up in
)

// A Site is one test of values against constants.
type Site struct {
	Kind Kind
	// Node is the *ast.BinaryExpr, the *ast.SwitchStmt, the *ast.CallExpr of a
	// match or with an argument or, of a collection, the *ast.CompositeLit that
	// lists the constants.
	Node ast.Node
	// Cursor is where the node is in the package. To look for it by its position
	// takes long in a chain a || b || c …, whose nodes all begin with a.
	Cursor inspector.Cursor
	// Operands are what is tested: the other side of a comparison, the tag of
	// a switch (the cases, where the tag is the constant), and every value
	// that is looked up in a collection. Never empty.
	Operands []ast.Expr
	// Ranged are what the elements of a collection of numbers are compared with,
	// in ranges over it, and may be by functions of the package that get both.
	Ranged []ast.Expr
	// Constants are what the operands are tested against, in source order.
	// Never empty.
	Constants []Constant
	// Members are all expressions that are compared with one another: the
	// operands, the constants and whatever else stands among those.
	Members []ast.Expr
	// Inline says that the collection is written where it is used, so that
	// nothing else sees its type: no variable, and no slices.Contains[[]int].
	Inline bool
	// Holder is the variable or parameter that holds the collection, or its
	// elements one by one, or an argument; nil if there is none.
	Holder *types.Var
	// Equal says that an argument, or an element of a list that the program
	// ranges over, is compared with an operand: the program may compare any
	// two texts there, not only an answer with what it expects. Searched says
	// that it is looked for in an operand.
	Equal, Searched bool
	// Search says how a match works.
	Search Search
}

// A Constant is a constant expression of a test.
type Constant struct {
	Expr  ast.Expr // without parentheses
	Value constant.Value
	// Raw says that the expression is made of literals, operators and
	// conversions only.
	Raw bool
	// Name is the declared constant that the expression is, perhaps
	// converted; nil if it is something else.
	Name *types.Const
}

// A Finder finds the sites of one package.
type Finder struct {
	Info *types.Info
	Pkg  *types.Package
	Root inspector.Cursor
	// Literal is the cheap test: whether a literal, perhaps behind a minus, may be
	// part of a constant that anybody asks for. Constants without such a literal
	// are no site.
	Literal func(lit *ast.BasicLit, minus bool) bool
	// Value is the test of a constant that is computed from literals.
	Value func(constant.Value) bool
	// Named is the test of a declared constant.
	Named func(*types.Const) bool
	// Status is the cheap test of what is compared with any number, by its
	// name, or nil if nobody asks for such sites.
	Status func(name string) bool

	lookups map[*types.Var][]ast.Expr // what is looked up in a variable; nil until asked for
	ranges  map[*types.Var][]ast.Expr // what its elements are compared with in ranges; found with lookups
	tested  *tests                    // nil until asked for
	renamed bool                      // a package that matches text has another name
}

// All yields the sites of the package in source order. Nodes without an
// interesting constant cost a look at their syntax: no types, no allocation.
//
// Calls are what programs have most of, so they are looked at only in packages that
// can call a function that matches text. The arguments of others are found from
// the literals, few of which are texts.
func (f *Finder) All() iter.Seq[*Site] {
	return func(yield func(*Site) bool) {
		for cur := range f.Root.Preorder(f.visited()...) {
			if s := f.at(cur); s != nil && !yield(s) {
				return
			}
		}
	}
}

// visited returns the types of nodes to look at.
func (f *Finder) visited() []ast.Node {
	nodes := []ast.Node{(*ast.BinaryExpr)(nil), (*ast.SwitchStmt)(nil), (*ast.CompositeLit)(nil), (*ast.BasicLit)(nil)}
	if !f.matchesText() {
		return nodes
	}
	for _, file := range astutil.Only[*ast.File](f.Root.Children()) {
		f.renamed = f.renamed || renames(file)
	}
	return append(nodes, (*ast.CallExpr)(nil))
}

// Any reports whether All may yield something from files. It needs no Root: for a
// program that runs nothing else, the index that cursors point into is the
// dearest part of the work, and few packages have anything to look at.
func (f *Finder) Any(files []*ast.File) bool {
	f.renamed = slices.ContainsFunc(files, renames)
	matches := f.matchesText()
	for _, file := range files {
		for n := range ast.Preorder(file) {
			if f.mayBeSite(n, matches) {
				return true
			}
		}
	}
	return false
}

// mayBeSite reports whether at may return a site for a node, or for an argument of
// it. It is told whether the file can call a function that matches text.
func (f *Finder) mayBeSite(n ast.Node, matches bool) bool {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		return f.binary(n) != nil
	case *ast.SwitchStmt:
		return n.Tag != nil && f.Switch(n) != nil
	case *ast.CompositeLit:
		_, ok := f.listsConstants(n)
		return ok
	case *ast.CallExpr:
		if matches {
			if row, _, _ := f.matching(n); row != nil {
				return true
			}
		}
		return slices.ContainsFunc(n.Args, f.isTextArgument)
	}
	return false
}

// at returns the site that the node at cur makes, or nil.
func (f *Finder) at(cur inspector.Cursor) *Site {
	var s *Site
	switch n := cur.Node().(type) {
	case *ast.BinaryExpr:
		s = f.binary(n)
	case *ast.SwitchStmt:
		if n.Tag != nil {
			s = f.Switch(n)
		}
	case *ast.CompositeLit:
		s = f.collection(cur, n)
	case *ast.BasicLit:
		if kind, i := cur.ParentEdge(); kind == edge.CallExpr_Args && f.isTextArgument(n) {
			cur = cur.Parent()
			if call, ok := cur.Node().(*ast.CallExpr); ok {
				s = f.argument(call, i)
			}
		}
	case *ast.CallExpr:
		s = f.match(cur, n)
	}
	if s != nil && s.Operands == nil && s.Ranged != nil {
		s.Kind, s.Operands = Ranged, s.Ranged
	}
	if s == nil || s.Operands == nil || s.Constants == nil {
		return nil
	}
	s.Cursor = cur
	return s
}

func (f *Finder) binary(n *ast.BinaryExpr) (s *Site) {
	if n.Op == token.EQL || n.Op == token.NEQ {
		s = f.comparison(n)
	}
	if s == nil && f.Status != nil {
		s = f.status(n)
	}
	return s
}

func (f *Finder) comparison(n *ast.BinaryExpr) *Site {
	// Beside a literal or nil, a name is of no interest: it is that of a
	// variable, or of a constant that is compared with a constant.
	names := !isLiteral(n.X) && !isLiteral(n.Y)
	if !f.candidate(n.X, names) && !f.candidate(n.Y, names) {
		return nil
	}
	x, isConst := f.constant(n.X)
	y, isConstY := f.constant(n.Y)
	if isConst == isConstY {
		return nil
	}
	s := &Site{Kind: Comparison, Node: n, Members: []ast.Expr{n.X, n.Y}}
	if isConst {
		s.Operands, s.Constants = []ast.Expr{n.Y}, []Constant{x}
	} else {
		s.Operands, s.Constants = []ast.Expr{n.X}, []Constant{y}
	}
	return s
}

// status returns the site of a comparison of something named with a number, that
// is not asked for as a comparison with a code.
func (f *Finder) status(n *ast.BinaryExpr) *Site {
	switch n.Op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
	default:
		return nil
	}
	x, y := n.X, n.Y
	lit, ok := y.(*ast.BasicLit)
	if !ok {
		x, y = y, x
		if lit, ok = y.(*ast.BasicLit); !ok {
			return nil
		}
	}
	if lit.Kind != token.INT || !f.Status(writtenName(x)) {
		return nil
	}
	c, ok := f.constant(y)
	if !ok {
		return nil
	}
	return &Site{Kind: Status, Node: n, Operands: []ast.Expr{x}, Constants: []Constant{c}, Members: []ast.Expr{n.X, n.Y}}
}

// writtenName returns the name that an expression ends with.
func writtenName(e ast.Expr) string {
	for {
		switch n := e.(type) {
		case *ast.Ident:
			return n.Name
		case *ast.SelectorExpr:
			return n.Sel.Name
		case *ast.ParenExpr:
			e = n.X
		case *ast.StarExpr:
			e = n.X
		case *ast.CallExpr: // resp.GetCode(), int(resp.Code)
			if len(n.Args) == 1 {
				e = n.Args[0]
			} else {
				e = n.Fun
			}
		default:
			return ""
		}
	}
}

// Switch returns the site that a switch with a tag is, or nil. Where nothing is
// tested, it has no operands or no constants.
func (f *Finder) Switch(n *ast.SwitchStmt) *Site {
	found := f.candidate(n.Tag, true)
	size := 1
	for e := range astutil.Cases(n.Body) {
		size++
		found = found || f.candidate(e, true)
	}
	if !found {
		return nil
	}
	s := &Site{Kind: Switch, Node: n, Members: make([]ast.Expr, 1, size)}
	s.Members[0] = n.Tag
	tag, isConst := f.constant(n.Tag)
	if isConst {
		s.Constants = []Constant{tag}
	} else {
		s.Operands = []ast.Expr{n.Tag}
	}
	for e := range astutil.Cases(n.Body) {
		s.Members = append(s.Members, e)
		c, ok := f.constant(e)
		switch {
		case ok && !isConst:
			s.Constants = append(s.Constants, c)
		case !ok && isConst:
			s.Operands = append(s.Operands, e)
		}
	}
	return s
}

func (f *Finder) collection(cur inspector.Cursor, n *ast.CompositeLit) *Site {
	isMap, ok := f.listsConstants(n)
	if !ok {
		return nil
	}
	s := &Site{Kind: Collection, Node: n, Members: make([]ast.Expr, len(n.Elts))}
	for i, elt := range n.Elts {
		s.Members[i] = listed(elt, isMap)
		if c, ok := f.constant(s.Members[i]); ok {
			s.Constants = append(s.Constants, c)
		}
	}
	if s.Constants == nil {
		return nil
	}
	var found tested
	found, s.Inline, s.Holder = f.lookedUp(cur, n, isMap)
	s.Operands, s.Ranged, s.Equal, s.Searched = found.operands, found.ranged, found.equal, found.searched
	s.Members = append(s.Members, s.Operands...)
	return s
}

// listsConstants reports whether a literal is a slice, or a map, with a constant in
// it that somebody may ask for.
func (f *Finder) listsConstants(n *ast.CompositeLit) (isMap, ok bool) {
	if n.Type == nil || !mayList(n) {
		return false, false
	}
	if kv, keyed := n.Elts[0].(*ast.KeyValueExpr); keyed { // a map, or a struct
		if f.isFieldName(kv.Key) {
			return false, false
		}
		var isList bool
		if isMap, isList = f.isList(n); !isList {
			return false, false
		}
	}
	if !slices.ContainsFunc(n.Elts, func(elt ast.Expr) bool { return f.candidate(listed(elt, isMap), true) }) {
		return false, false
	}
	_, isList := f.isList(n)
	return isMap, isList
}

// mayList reports, from the syntax alone, whether a literal may be a slice, or a
// map, with constants in it. Most are structs, or lists of these.
func mayList(n *ast.CompositeLit) bool {
	if len(n.Elts) == 0 {
		return false
	}
	elem := n.Type
	switch t := n.Type.(type) {
	case *ast.StructType:
		return false
	case *ast.MapType:
		elem = t.Key
	case *ast.ArrayType:
		if t.Len != nil {
			return false
		}
		elem = t.Elt
	}
	switch elem.(type) {
	case *ast.ArrayType, *ast.MapType, *ast.StructType, *ast.StarExpr, *ast.FuncType, *ast.ChanType:
		return false
	}
	return true
}

// isFieldName reports whether the key of an element is the name of a field. The
// other keys are constants and variables.
func (f *Finder) isFieldName(key ast.Expr) bool {
	id, ok := key.(*ast.Ident)
	if !ok {
		return false
	}
	v, ok := f.Info.Uses[id].(*types.Var)
	return ok && v.IsField()
}

// isList reports whether a literal is a map or a slice. Of a wrong one, go/types
// may say nothing.
func (f *Finder) isList(n *ast.CompositeLit) (isMap, ok bool) {
	t := f.Info.TypeOf(n)
	if t == nil {
		return false, false
	}
	switch t.Underlying().(type) {
	case *types.Map:
		return true, true
	case *types.Slice:
		return false, true
	}
	return false, false
}

// listed returns what an element of a literal lists: the key, if that is a map,
// or else the value, which may stand behind its index.
func listed(elt ast.Expr, isMap bool) ast.Expr {
	kv, ok := elt.(*ast.KeyValueExpr)
	switch {
	case !ok:
		return elt
	case isMap:
		return kv.Key
	}
	return kv.Value
}

// lookedUp returns what is looked up in the collection literal at cur: at once,
// or in the variable that the literal is the value of, or by the function that
// it is given to.
func (f *Finder) lookedUp(cur inspector.Cursor, lit *ast.CompositeLit, isMap bool) (_ tested, inline bool, holder *types.Var) {
	outer, _ := astutil.Outer(cur)
	switch n := outer.Node().(type) {
	case *ast.IndexExpr:
		if isMap && ast.Unparen(n.X) == lit {
			return tested{operands: []ast.Expr{n.Index}}, true, nil
		}
	case *ast.RangeStmt:
		if ast.Unparen(n.X) == lit && n.Value != nil && f.isStringSlice(lit) {
			elem := astutil.Var(f.Info, n.Value)
			return f.testedWith(elem), false, elem
		}
		if ast.Unparen(n.X) == lit {
			return tested{ranged: f.comparedInRange(n, isMap)}, false, nil
		}
	case *ast.CallExpr:
		if collection, needle := f.contains(n); collection != nil && ast.Unparen(collection) == lit {
			_, instantiated := ast.Unparen(n.Fun).(*ast.IndexExpr)
			_, twice := ast.Unparen(n.Fun).(*ast.IndexListExpr)
			return tested{operands: []ast.Expr{needle}}, !instantiated && !twice, nil
		}
		if i := slices.IndexFunc(n.Args, func(arg ast.Expr) bool { return ast.Unparen(arg) == lit }); i >= 0 && f.isStringSlice(lit) {
			param := f.parameter(n, i)
			return f.listTestedWith(param), false, param
		} else if i >= 0 {
			return tested{ranged: f.givenWith(n, i)}, false, nil
		}
	default:
		if v, ok := f.Info.ObjectOf(assigned(n, lit)).(*types.Var); ok {
			if f.isStringSlice(lit) {
				return f.listTestedWith(v), false, v
			}
			lookups := f.lookupsOf(v)
			return tested{operands: lookups, ranged: f.ranges[v]}, false, v
		}
	}
	return tested{}, false, nil
}

// assigned returns the variable that a declaration or an assignment gives the
// value of an expression, or nil.
func assigned(n ast.Node, value ast.Expr) *ast.Ident {
	var names, values []ast.Expr
	switch n := n.(type) {
	case *ast.ValueSpec:
		values = n.Values
		for _, id := range n.Names {
			names = append(names, id)
		}
	case *ast.AssignStmt:
		names, values = n.Lhs, n.Rhs
	}
	i := slices.IndexFunc(values, func(v ast.Expr) bool { return ast.Unparen(v) == value })
	if i < 0 || len(names) != len(values) {
		return nil
	}
	id, _ := names[i].(*ast.Ident)
	return id
}

// isStringSlice reports whether a literal is a slice of strings.
func (f *Finder) isStringSlice(lit *ast.CompositeLit) bool {
	t := f.Info.TypeOf(lit)
	if t == nil {
		return false
	}
	slice, ok := t.Underlying().(*types.Slice)
	if !ok {
		return false
	}
	elem, ok := slice.Elem().Underlying().(*types.Basic)
	return ok && elem.Info()&types.IsString != 0
}

// lookupsOf returns the expressions that are looked up in a variable.
func (f *Finder) lookupsOf(v *types.Var) []ast.Expr {
	if f.lookups == nil {
		f.findLookups()
	}
	return f.lookups[v]
}

func (f *Finder) findLookups() {
	f.lookups = make(map[*types.Var][]ast.Expr)
	f.ranges = make(map[*types.Var][]ast.Expr)
	add := func(collection, needle ast.Expr) {
		if v := astutil.Var(f.Info, collection); v != nil {
			f.lookups[v] = append(f.lookups[v], needle)
		}
	}
	for cur := range f.Root.Preorder((*ast.IndexExpr)(nil), (*ast.CallExpr)(nil), (*ast.RangeStmt)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.RangeStmt:
			if v := astutil.Var(f.Info, n.X); v != nil {
				_, isMap := v.Type().Underlying().(*types.Map)
				f.ranges[v] = append(f.ranges[v], f.comparedInRange(n, isMap)...)
			}
		case *ast.IndexExpr:
			if t := f.Info.TypeOf(n.X); t != nil {
				if _, ok := t.Underlying().(*types.Map); ok {
					add(n.X, n.Index)
				}
			}
		case *ast.CallExpr:
			if collection, needle := f.contains(n); collection != nil {
				add(collection, needle)
				break
			}
			for i, arg := range n.Args {
				if v := astutil.Var(f.Info, arg); v != nil && isCollection(v.Type()) {
					f.ranges[v] = append(f.ranges[v], f.givenWith(n, i)...)
				}
			}
			if sel, ok := n.Fun.(*ast.SelectorExpr); ok && len(n.Args) > 0 {
				if v := astutil.Var(f.Info, sel.X); v != nil && isCollection(v.Type()) {
					f.ranges[v] = append(f.ranges[v], n.Args...) // set.has(x)
				}
			}
		}
	}
}

// givenWith returns the other arguments of a function of the package that is given
// a collection, and may compare its elements with them: has(codes, x).
func (f *Finder) givenWith(call *ast.CallExpr, i int) []ast.Expr {
	if fn := astutil.StaticCallee(f.Info, call); fn == nil || fn.Pkg() != f.Pkg || len(call.Args) == 1 {
		return nil
	}
	return slices.Delete(slices.Clone(call.Args), i, i+1)
}

func isCollection(t types.Type) bool {
	switch t.Underlying().(type) {
	case *types.Map, *types.Slice:
		return true
	}
	return false
}

// comparedInRange returns what the elements of a list of numbers, or the keys of
// a map, are compared with in a range over it.
func (f *Finder) comparedInRange(n *ast.RangeStmt, isMap bool) []ast.Expr {
	e := n.Value
	if isMap {
		e = n.Key
	}
	id, _ := e.(*ast.Ident)
	element := f.Info.ObjectOf(id)
	if element == nil {
		return nil
	}
	if b, ok := element.Type().Underlying().(*types.Basic); !ok || b.Info()&types.IsNumeric == 0 {
		return nil
	}
	var others []ast.Expr
	astutil.Each(n.Body, func(n ast.Node) {
		b, ok := n.(*ast.BinaryExpr)
		if !ok || b.Op != token.EQL && b.Op != token.NEQ {
			return
		}
		for _, sides := range [...][2]ast.Expr{{b.X, b.Y}, {b.Y, b.X}} {
			if id, ok := ast.Unparen(sides[0]).(*ast.Ident); ok && f.Info.Uses[id] == element {
				others = append(others, sides[1])
			}
		}
	})
	return others
}

// contains returns the arguments of slices.Contains and slices.Index.
func (f *Finder) contains(call *ast.CallExpr) (collection, needle ast.Expr) {
	if len(call.Args) != 2 {
		return nil, nil
	}
	fn := astutil.StaticCallee(f.Info, call)
	if fn == nil || fn.Pkg() == nil || fn.Name() != "Contains" && fn.Name() != "Index" {
		return nil, nil
	}
	if path := fn.Pkg().Path(); path != "slices" && path != "golang.org/x/exp/slices" {
		return nil, nil
	}
	return call.Args[0], call.Args[1]
}

// candidate reports, from the syntax alone but for names, whether e may be a
// constant that somebody asks for.
func (f *Finder) candidate(e ast.Expr, names bool) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return f.Literal(e, false)
	case *ast.ParenExpr:
		return f.candidate(e.X, names)
	case *ast.UnaryExpr: // -5000, ^-5001
		if lit, ok := e.X.(*ast.BasicLit); ok && (e.Op == token.SUB || e.Op == token.ADD) {
			return f.Literal(lit, e.Op == token.SUB)
		}
		return f.computed(e, names) && f.Value(f.Info.Types[e].Value)
	case *ast.CallExpr: // perhaps a conversion
		return len(e.Args) == 1 && f.candidate(e.Args[0], names)
	case *ast.BinaryExpr: // 5 * 1000, "(" + "-514)": no part needs to be a code
		return f.computed(e, names) && f.Value(f.Info.Types[e].Value)
	case *ast.Ident:
		if names {
			c, ok := f.Info.Uses[e].(*types.Const)
			return ok && f.Named(c)
		}
	case *ast.SelectorExpr:
		return names && f.candidate(e.Sel, true)
	}
	return false
}

// isLiteral reports whether e is a literal, nil, true or false.
func isLiteral(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return true
	case *ast.Ident:
		return e.Name == "nil" || e.Name == "true" || e.Name == "false"
	}
	return false
}

// computed reports whether e is written with literals, operators and, with
// names, constants only.
func (f *Finder) computed(e ast.Expr, names bool) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return true
	case *ast.ParenExpr:
		return f.computed(e.X, names)
	case *ast.UnaryExpr:
		return e.Op != token.AND && e.Op != token.ARROW && f.computed(e.X, names)
	case *ast.CallExpr:
		return len(e.Args) == 1 && f.computed(e.Args[0], names)
	case *ast.BinaryExpr: // the right side first: the left one is a chain in a + b + c
		return f.computed(e.Y, names) && f.computed(e.X, names)
	case *ast.Ident:
		if names {
			_, ok := f.Info.Uses[e].(*types.Const)
			return ok
		}
	case *ast.SelectorExpr:
		return names && f.computed(e.Sel, true)
	}
	return false
}

func (f *Finder) constant(e ast.Expr) (Constant, bool) {
	e = ast.Unparen(e)
	v := f.Info.Types[e].Value
	if v == nil {
		return Constant{}, false
	}
	return Constant{Expr: e, Value: v, Raw: f.raw(e), Name: f.constName(e)}, true
}

// raw reports whether e is written without a declared constant, and without
// len, min and the like, whose arguments may hold anything.
func (f *Finder) raw(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return true
	case *ast.ParenExpr:
		return f.raw(e.X)
	case *ast.UnaryExpr:
		return f.raw(e.X)
	case *ast.BinaryExpr:
		return f.raw(e.X) && f.raw(e.Y)
	case *ast.CallExpr:
		return len(e.Args) == 1 && f.Info.Types[e.Fun].IsType() && f.raw(e.Args[0])
	}
	return false
}

// constName returns the declared constant that e is, perhaps converted.
func (f *Finder) constName(e ast.Expr) *types.Const {
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		c, _ := f.Info.Uses[e].(*types.Const)
		return c
	case *ast.SelectorExpr:
		c, _ := f.Info.Uses[e.Sel].(*types.Const)
		return c
	case *ast.CallExpr:
		if len(e.Args) == 1 && f.Info.Types[e.Fun].IsType() {
			return f.constName(e.Args[0])
		}
	}
	return nil
}
