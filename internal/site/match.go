package site

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/types/typeutil"
)

// A Place says where in the operand of a Match the constant is looked for.
type Place uint8

const (
	Anywhere Place = iota
	Start
	Whole  // the operand is the constant
	Other  // another place, a pattern, or the result is used for more than a decision
	Pieces // the operand is split at the constant
)

// A Search says how a Match works.
type Search struct {
	Place Place
	// Decision is the boolean expression that says whether the constant is
	// there, or, with Not, whether it is not; nil if there is no such one.
	//
	//	strings.HasPrefix(x, c)   !strings.HasPrefix(x, c)   strings.Index(x, c) < 0
	Decision ast.Expr
	Not      bool
	// Operator says that Decision is an operand of an operator that binds as
	// tight as a comparison, and no comparison itself.
	Operator bool
	// Regexp says that the constant is a regular expression.
	Regexp bool
}

// match returns the site of a call that looks for a constant in a text.
func (f *Finder) match(cur inspector.Cursor, call *ast.CallExpr) (Site, bool) {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || len(call.Args) == 0 {
		return Site{}, false
	}
	// First the names, then the syntax of the argument, then the types.
	pkg, ok := sel.X.(*ast.Ident)
	if !ok || !f.renamed && pkg.Name != "strings" && pkg.Name != "bytes" && pkg.Name != "regexp" {
		return Site{}, false
	}
	needle, text := matcher(sel.Sel.Name)
	if needle < 0 || max(needle, text) >= len(call.Args) {
		return Site{}, false
	}
	if !f.text(call.Args[needle]) {
		symmetric := sel.Sel.Name == "EqualFold" || sel.Sel.Name == "Equal" || sel.Sel.Name == "Compare"
		if !symmetric || !f.text(call.Args[text]) {
			return Site{}, false
		}
		needle, text = text, needle
	}
	fn := typeutil.StaticCallee(f.Info, call)
	if fn == nil || fn.Pkg() == nil || fn.Signature().Recv() != nil {
		return Site{}, false
	}
	s := Site{Kind: Match, Node: call}
	c, ok := f.textConstant(call.Args[needle])
	if !ok {
		return Site{}, false
	}
	s.Constants = []Constant{c}
	switch path := fn.Pkg().Path(); path {
	case "regexp":
		s.Search = Search{Place: Other, Regexp: true}
		if text >= 0 {
			s.Operands = []ast.Expr{call.Args[text]}
		} else {
			s.Operands = f.matchedBy(cur)
		}
		ok = s.Operands != nil
	case "strings", "bytes":
		if text < 0 {
			return Site{}, false
		}
		if _, isConst := f.textConstant(call.Args[text]); isConst {
			return Site{}, false
		}
		s.Operands = []ast.Expr{call.Args[text]}
		s.Search, ok = f.search(cur, call, fn.Name())
	default:
		return Site{}, false
	}
	s.Members = []ast.Expr{call.Args[needle]}
	return s, ok
}

// renames reports whether a file imports one of the packages that match text
// under another name.
func (f *Finder) renames() bool {
	for cur := range f.Root.Children() {
		file, ok := cur.Node().(*ast.File)
		if !ok {
			continue
		}
		for _, spec := range file.Imports {
			if spec.Name == nil {
				continue
			}
			switch spec.Path.Value {
			case `"strings"`, `"bytes"`, `"regexp"`:
				return true
			}
		}
	}
	return false
}

// matcher returns which arguments of a function of packages strings, bytes and
// regexp are the constant and the text, or -1.
func matcher(name string) (needle, text int) {
	switch name {
	case "Contains", "HasPrefix", "HasSuffix", "Index", "LastIndex", "Count", "EqualFold", "Equal", "Compare",
		"Cut", "CutPrefix", "CutSuffix", "TrimPrefix", "TrimSuffix", "Replace", "ReplaceAll",
		"Split", "SplitN", "SplitAfter", "SplitAfterN", "SplitSeq", "SplitAfterSeq":
		return 1, 0
	case "Match", "MatchString":
		return 0, 1
	case "Compile", "CompilePOSIX", "MustCompile", "MustCompilePOSIX":
		return 0, -1
	}
	return -1, -1
}

// text reports, from the syntax alone but for named constants, whether e may
// be a constant text or a []byte of one.
func (f *Finder) text(e ast.Expr) bool {
	if call, ok := e.(*ast.CallExpr); ok && len(call.Args) == 1 {
		return f.text(call.Args[0])
	}
	return f.candidate(e, true)
}

// textConstant returns the constant that e is, perhaps as a []byte.
func (f *Finder) textConstant(e ast.Expr) (Constant, bool) {
	if c, ok := f.constant(e); ok {
		return c, true
	}
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok && len(call.Args) == 1 && f.Info.Types[call.Fun].IsType() {
		return f.textConstant(call.Args[0])
	}
	return Constant{}, false
}

// search returns how a call of a function of package strings or bytes looks for
// the constant, or false if it does not: what merely removes or replaces a text
// is no decision.
func (f *Finder) search(cur inspector.Cursor, call *ast.CallExpr, name string) (Search, bool) {
	outer, inner := f.outer(cur)
	switch outer.Node().(type) {
	case *ast.ExprStmt, *ast.GoStmt, *ast.DeferStmt:
		return Search{}, false
	}
	switch name {
	case "Contains":
		return f.decision(outer, inner, Anywhere), true
	case "HasPrefix":
		return f.decision(outer, inner, Start), true
	case "HasSuffix":
		return f.decision(outer, inner, Other), true
	case "Equal", "EqualFold":
		return f.decision(outer, inner, Whole), true

	case "Index", "LastIndex":
		s, _ := f.counted(outer, inner, -1, 0, 1)
		if name == "LastIndex" && s.Place == Start {
			s = Search{Place: Other} // and nowhere else
		}
		return s, true
	case "Count":
		s, _ := f.counted(outer, inner, 0, 1, 1)
		return s, true
	case "Compare":
		s, ok := f.counted(outer, inner, 0, -1, 1)
		if !ok || s.Place != Anywhere {
			return Search{}, false // an order
		}
		s.Place, s.Not = Whole, !s.Not
		return s, true
	case "Split", "SplitAfter", "SplitN", "SplitAfterN":
		if count, ok := outer.Node().(*ast.CallExpr); ok && f.isLen(count) {
			outer, inner := f.outer(outer)
			if s, ok := f.counted(outer, inner, 1, 2, 2); ok && len(call.Args) == 2 {
				return s, true
			}
			return Search{Place: Other}, true
		}
		return Search{Place: Pieces}, true
	case "SplitSeq", "SplitAfterSeq":
		return Search{Place: Pieces}, true

	case "Cut", "CutPrefix", "CutSuffix":
		// The last result is the decision.
		if assign, ok := outer.Node().(*ast.AssignStmt); ok && len(assign.Rhs) == 1 {
			last, ok := assign.Lhs[len(assign.Lhs)-1].(*ast.Ident)
			return Search{Place: Other}, !ok || last.Name != "_"
		}
	case "TrimPrefix", "TrimSuffix", "Replace", "ReplaceAll":
		// if strings.TrimPrefix(x, c) != x
		b, ok := outer.Node().(*ast.BinaryExpr)
		if !ok || b.Op != token.EQL && b.Op != token.NEQ {
			break
		}
		other := b.X
		if other == inner {
			other = b.Y
		}
		if x, ok := path(call.Args[0]); !ok || types.ExprString(ast.Unparen(other)) != x {
			break
		}
		if name == "TrimPrefix" {
			return Search{Place: Start, Decision: b, Not: b.Op == token.EQL}, true
		}
		return Search{Place: Other}, true
	}
	return Search{}, false
}

// outer returns what stands around the expression at cur and its parentheses,
// and the expression with them.
func (f *Finder) outer(cur inspector.Cursor) (outer inspector.Cursor, inner ast.Expr) {
	for isParen(cur.Parent().Node()) {
		cur = cur.Parent()
	}
	return cur.Parent(), cur.Node().(ast.Expr)
}

// decision returns the search of a function that returns a bool.
func (f *Finder) decision(outer inspector.Cursor, inner ast.Expr, place Place) Search {
	s := Search{Place: place, Decision: ast.Unparen(inner)}
	if s.Decision != inner {
		return s
	}
	if not, ok := outer.Node().(*ast.UnaryExpr); ok && not.Op == token.NOT {
		s.Decision, s.Not = not, true
		outer = outer.Parent()
	}
	if b, ok := outer.Node().(*ast.BinaryExpr); ok {
		s.Operator = b.Op.Precedence() >= token.EQL.Precedence()
	}
	return s
}

// counted returns the search of a number that is compared with a constant, or
// false if it is not: absent is the number that says that the constant is not
// there, first the one for the start of the text (where there is no such one,
// it equals more), more the least of the others, which have no upper limit.
func (f *Finder) counted(outer inspector.Cursor, inner ast.Expr, absent, first, more int64) (Search, bool) {
	b, ok := outer.Node().(*ast.BinaryExpr)
	if !ok {
		return Search{Place: Other}, false
	}
	op, other := b.Op, b.Y
	if b.X != inner {
		other = b.X
		switch op {
		case token.LSS:
			op = token.GTR
		case token.GTR:
			op = token.LSS
		case token.LEQ:
			op = token.GEQ
		case token.GEQ:
			op = token.LEQ
		}
	}
	switch op {
	case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
	default:
		return Search{Place: Other}, false
	}
	v := f.Info.Types[other].Value
	if v == nil {
		return Search{Place: Other}, false
	}
	limit, exact := constant.Int64Val(constant.ToInt(v))
	if !exact {
		return Search{Place: Other}, false
	}
	holds := func(n int64) bool { return constant.Compare(constant.MakeInt64(n), op, constant.MakeInt64(limit)) }
	ifAbsent, ifFirst, ifMore := holds(absent), holds(first), holds(more)
	for _, n := range []int64{limit - 1, limit, limit + 1} {
		if n > more && holds(n) != ifMore {
			return Search{Place: Other}, true // depends on where or how often
		}
	}
	s := Search{Decision: b}
	switch {
	case ifAbsent == ifFirst && ifFirst != ifMore:
		return Search{Place: Other}, true // only behind the start
	case ifAbsent == ifMore && ifFirst != ifMore:
		s.Place, s.Not = Start, !ifFirst
	case ifAbsent != ifMore:
		s.Place, s.Not = Anywhere, ifAbsent
	default:
		return Search{Place: Other}, true // always or never
	}
	return s, true
}

func (f *Finder) isLen(call *ast.CallExpr) bool {
	id, ok := call.Fun.(*ast.Ident)
	return ok && id.Name == "len" && f.Info.Types[call.Fun].IsBuiltin()
}

// path returns the text of a variable or of a field of one: of what has the
// same value when it is evaluated twice.
func path(e ast.Expr) (string, bool) {
	e = ast.Unparen(e)
	for inner := e; ; {
		switch n := inner.(type) {
		case *ast.Ident:
			return types.ExprString(e), true
		case *ast.SelectorExpr:
			inner = n.X
		case *ast.StarExpr:
			inner = n.X
		default:
			return "", false
		}
	}
}

// matchedBy returns the texts that the regular expression compiled at cur is
// matched with, at once or through a variable. One that only replaces has none.
func (f *Finder) matchedBy(cur inspector.Cursor) []ast.Expr {
	outer, inner := f.outer(cur)
	switch n := outer.Node().(type) {
	case *ast.SelectorExpr:
		if call, ok := outer.Parent().Node().(*ast.CallExpr); ok && call.Fun == n && matches(call) {
			return call.Args[:1]
		}
	case *ast.AssignStmt:
		// re := regexp.MustCompile(c); re, err := regexp.Compile(c)
		for i, v := range n.Rhs {
			if v == inner && i < len(n.Lhs) {
				return f.matchesOf(n.Lhs[i])
			}
		}
	case *ast.ValueSpec:
		for i, v := range n.Values {
			if v == inner {
				return f.matchesOf(n.Names[i])
			}
		}
	}
	return nil
}

// matches reports whether the call is one of a regular expression's methods
// that match a text.
func matches(call *ast.CallExpr) bool {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	return ok && len(call.Args) > 0 && (strings.HasPrefix(sel.Sel.Name, "Match") || strings.HasPrefix(sel.Sel.Name, "Find"))
}

// matchesOf returns what the regular expression in a variable is matched with.
func (f *Finder) matchesOf(e ast.Expr) []ast.Expr {
	v := f.variable(e)
	if v == nil {
		return nil
	}
	return f.tests().matched[v]
}

// variable returns the variable or field that e names.
func (f *Finder) variable(e ast.Expr) *types.Var {
	var id *ast.Ident
	switch e := ast.Unparen(e).(type) {
	case *ast.Ident:
		id = e
	case *ast.SelectorExpr:
		id = e.Sel
	default:
		return nil
	}
	v, _ := f.Info.ObjectOf(id).(*types.Var)
	return v
}

// tests records what the variables of the package are tested against.
type tests struct {
	matched  map[*types.Var][]ast.Expr   // by a regular expression
	equal    map[*types.Var][]ast.Expr   // compared with
	searched map[*types.Var][]ast.Expr   // looked for in
	ranged   map[*types.Var][]*types.Var // the elements in a range over a variable
	changed  map[*types.Var]bool         // assigned again, or its address taken
}

// tests walks the package when it is first asked: when a constant that somebody
// asks for has been given to a variable.
func (f *Finder) tests() *tests {
	if f.tested != nil {
		return f.tested
	}
	t := &tests{
		matched:  make(map[*types.Var][]ast.Expr),
		equal:    make(map[*types.Var][]ast.Expr),
		searched: make(map[*types.Var][]ast.Expr),
		ranged:   make(map[*types.Var][]*types.Var),
		changed:  make(map[*types.Var]bool),
	}
	f.tested = t
	change := func(e ast.Expr, tok token.Token) {
		if id, ok := e.(*ast.Ident); ok && tok == token.DEFINE && f.Info.Uses[id] == nil {
			return // declared here
		}
		if v := f.variable(e); v != nil {
			t.changed[v] = true
		}
	}
	equal := func(x, y ast.Expr) {
		if v := f.variable(x); v != nil {
			t.equal[v] = append(t.equal[v], y)
		}
	}
	for cur := range f.Root.Preorder((*ast.AssignStmt)(nil), (*ast.BinaryExpr)(nil), (*ast.CallExpr)(nil), (*ast.RangeStmt)(nil), (*ast.SwitchStmt)(nil), (*ast.UnaryExpr)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.AssignStmt:
			for _, e := range n.Lhs {
				change(e, n.Tok)
			}
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				change(n.X, n.Op)
			}
		case *ast.BinaryExpr:
			if n.Op == token.EQL || n.Op == token.NEQ {
				equal(n.X, n.Y)
				equal(n.Y, n.X)
			}
		case *ast.SwitchStmt:
			if n.Tag == nil {
				break
			}
			for _, clause := range n.Body.List {
				for _, e := range clause.(*ast.CaseClause).List {
					equal(e, n.Tag)
					equal(n.Tag, e)
				}
			}
		case *ast.RangeStmt:
			if n.Value == nil {
				break
			}
			change(n.Value, n.Tok)
			if v, of := f.variable(n.Value), f.variable(n.X); v != nil && of != nil {
				t.ranged[of] = append(t.ranged[of], v)
			}
		case *ast.CallExpr:
			sel, ok := n.Fun.(*ast.SelectorExpr)
			if !ok {
				break
			}
			if matches(n) && len(n.Args) > 0 {
				if v := f.variable(sel.X); v != nil {
					t.matched[v] = append(t.matched[v], n.Args[0])
				}
			}
			if needle, text := matcher(sel.Sel.Name); needle == 1 && len(n.Args) > 1 {
				if fn := typeutil.StaticCallee(f.Info, n); fn != nil && fn.Pkg() != nil && (fn.Pkg().Path() == "strings" || fn.Pkg().Path() == "bytes") {
					if s, ok := f.search(cur, n, fn.Name()); ok && s.Place != Pieces {
						if v := f.variable(n.Args[needle]); v != nil {
							t.searched[v] = append(t.searched[v], n.Args[text])
						}
					}
				}
			}
		}
	}
	return t
}

// testedWith returns what a variable that holds one of the constants is looked
// for in or, with equal, perhaps only compared with.
func (f *Finder) testedWith(v *types.Var) (operands []ast.Expr, equal bool) {
	if v == nil || f.tests().changed[v] {
		return nil, false
	}
	for _, e := range f.tests().equal[v] {
		if f.Info.Types[e].Value == nil {
			operands = append(operands, e)
			equal = true
		}
	}
	return append(operands, f.tests().searched[v]...), equal
}

// elementsTestedWith is like testedWith, for the elements of a collection.
func (f *Finder) elementsTestedWith(v *types.Var) (operands []ast.Expr, equal bool) {
	for _, elem := range f.tests().ranged[v] {
		tested, eq := f.testedWith(elem)
		operands = append(operands, tested...)
		equal = equal || eq
	}
	return operands, equal
}

// argument returns the site of a call of a function of this package with a
// constant that the function compares with something or looks for in it.
func (f *Finder) argument(call *ast.CallExpr) (Site, bool) {
	for i, arg := range call.Args {
		lit, ok := arg.(*ast.BasicLit)
		if !ok || lit.Kind != token.STRING || !f.Literal(lit) {
			continue
		}
		fn := typeutil.StaticCallee(f.Info, call)
		if fn == nil || f.Pkg != fn.Pkg() {
			return Site{}, false
		}
		c, ok := f.constant(arg)
		if !ok || c.Value.Kind() != constant.String {
			continue
		}
		sig := fn.Origin().Signature()
		var operands []ast.Expr
		var equal bool
		if n := sig.Params().Len(); sig.Variadic() && i >= n-1 {
			rest := sig.Params().At(n - 1)
			operands, equal = f.elementsTestedWith(rest)
			operands = append(operands, f.lookupsOf(rest)...)
		} else {
			operands, equal = f.testedWith(sig.Params().At(i))
		}
		if operands != nil {
			return Site{Kind: Argument, Node: call, Operands: operands, Equal: equal, Constants: []Constant{c}, Members: []ast.Expr{arg}}, true
		}
	}
	return Site{}, false
}
