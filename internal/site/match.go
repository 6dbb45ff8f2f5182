package site

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// A Place says where in the operand of a Match the constant is looked for.
type Place uint8

// Where in the operand a constant is looked for.
const (
	Anywhere Place = iota
	Start
	End    // whether or not the result is used for more than a decision
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
	// tight as a comparison, or tighter, and no comparison itself.
	Operator bool
	// Regexp says that the constant is a regular expression.
	Regexp bool
}

// match returns the site of a call that looks for a constant in a text, or nil.
func (f *Finder) match(cur inspector.Cursor, call *ast.CallExpr) *Site {
	row, needle, text := f.matching(call)
	if row == nil {
		return nil
	}
	if !f.calls(call, row) {
		return nil
	}
	c, ok := f.textConstant(call.Args[needle])
	if !ok {
		return nil
	}
	s := &Site{Kind: Match, Node: call, Constants: []Constant{c}, Members: []ast.Expr{call.Args[needle]}}
	switch row.Result {
	case library.Match:
		s.Search, s.Operands = Search{Place: Other, Regexp: true}, []ast.Expr{call.Args[text]}
	case library.Compiled:
		s.Search, s.Operands = Search{Place: Other, Regexp: true}, f.matchedBy(cur)
	default:
		if _, isConst := f.textConstant(call.Args[text]); isConst {
			return nil
		}
		if s.Search, ok = f.search(cur, call, row); !ok {
			return nil
		}
		s.Operands = []ast.Expr{call.Args[text]}
	}
	return s
}

// matching returns the function that looks for a text and that a call may be of,
// and which arguments are the constant and the text, or nil: first it asks for the
// names, then for the syntax of the argument.
func (f *Finder) matching(call *ast.CallExpr) (row *library.TextFunc, needle, text int) {
	row = f.textFunc(call)
	if row == nil {
		return nil, 0, 0
	}
	needle, text = row.Constant, row.Text
	switch {
	case f.text(call.Args[needle]):
		return row, needle, text
	case row.At == library.AsWhole && f.text(call.Args[text]):
		return row, text, needle // bytes.Equal(c, x)
	}
	return nil, 0, 0
}

// textFunc returns the function that looks for a text and that a call may be
// of, going by its name alone.
func (f *Finder) textFunc(call *ast.CallExpr) *library.TextFunc {
	var row *library.TextFunc
	switch fun := ast.Unparen(call.Fun).(type) {
	case *ast.SelectorExpr:
		pkg, ok := fun.X.(*ast.Ident)
		if !ok || !f.renamed && pkg.Name != "strings" && pkg.Name != "bytes" && pkg.Name != "regexp" {
			return nil
		}
		row = library.LookupTextFunc(fun.Sel.Name)
	case *ast.Ident: // by a dot import
		if f.renamed {
			row = library.LookupTextFunc(fun.Name)
		}
	}
	if row == nil || len(call.Args) <= max(row.Constant, row.Text) {
		return nil
	}
	return row
}

// calls reports whether a call is one of the function.
func (f *Finder) calls(call *ast.CallExpr, row *library.TextFunc) bool {
	fn := astutil.StaticCallee(f.Info, call)
	return fn != nil && fn.Pkg() != nil && fn.Signature().Recv() == nil && row.In(fn.Pkg().Path())
}

// renames reports whether a file imports one of the packages that match text
// under another name, or a dot.
func renames(file *ast.File) bool {
	return slices.ContainsFunc(file.Imports, func(spec *ast.ImportSpec) bool {
		return spec.Name != nil && isTextPackage(spec)
	})
}

// matchesText reports whether the package imports one of those that match text.
func (f *Finder) matchesText() bool {
	return slices.ContainsFunc(f.Pkg.Imports(), func(pkg *types.Package) bool {
		switch pkg.Path() {
		case "strings", "bytes", "regexp":
			return true
		}
		return false
	})
}

func isTextPackage(spec *ast.ImportSpec) bool {
	switch spec.Path.Value {
	case `"strings"`, `"bytes"`, `"regexp"`:
		return true
	}
	return false
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
func (f *Finder) search(cur inspector.Cursor, call *ast.CallExpr, row *library.TextFunc) (Search, bool) {
	outer, inner := astutil.Outer(cur)
	switch outer.Node().(type) {
	case *ast.ExprStmt, *ast.GoStmt, *ast.DeferStmt:
		return Search{}, false
	}
	switch row.Result {
	case library.Found:
		return f.decision(outer, inner, call, placeOf(row)), true
	case library.Position:
		s, _ := f.counted(outer, inner, -1, 0, 1)
		return s, true
	case library.LastPosition:
		s, _ := f.counted(outer, inner, -1, 0, 1)
		if s.Place == Start {
			s = Search{Place: Other} // and nowhere else
		}
		return s, true
	case library.Count:
		s, _ := f.counted(outer, inner, 0, 1, 1)
		return s, true
	case library.Order:
		s, ok := f.counted(outer, inner, 0, -1, 1)
		if !ok || s.Place != Anywhere {
			return Search{}, false // which is less
		}
		s.Place, s.Not = Whole, !s.Not
		return s, true
	case library.Pieces:
		return f.pieces(outer, len(call.Args) == 2), true
	case library.PieceSequence:
		return Search{Place: Pieces}, true
	case library.Parts:
		if assign, ok := outer.Node().(*ast.AssignStmt); ok && len(assign.Rhs) == 1 {
			last, ok := assign.Lhs[len(assign.Lhs)-1].(*ast.Ident)
			return Search{Place: resultPlace(row)}, !ok || last.Name != "_"
		}
	case library.Rest:
		return f.rest(outer, inner, call, row)
	}
	return Search{}, false
}

// pieces returns the search of a function that splits the text: how many pieces
// there are decides, unless the call limits their number.
func (f *Finder) pieces(outer inspector.Cursor, all bool) Search {
	count, ok := outer.Node().(*ast.CallExpr)
	if !ok || !f.isLen(count) {
		return Search{Place: Pieces}
	}
	outer, inner := astutil.Outer(outer)
	if s, ok := f.counted(outer, inner, 1, 2, 2); ok && all {
		return s
	}
	return Search{Place: Other}
}

// placeOf returns where a function looks.
func placeOf(row *library.TextFunc) Place {
	switch row.At {
	case library.AtStart:
		return Start
	case library.AtEnd:
		return End
	case library.AsWhole:
		return Whole
	}
	return Anywhere
}

// resultPlace returns the place for a function whose result is used for more
// than a decision.
func resultPlace(row *library.TextFunc) Place {
	if row.At == library.AtEnd {
		return End
	}
	return Other
}

// rest returns the search of a function that returns the text without the
// constant: whether that differs from the text decides.
//
//	if strings.TrimPrefix(x, c) != x
func (f *Finder) rest(outer, inner inspector.Cursor, call *ast.CallExpr, row *library.TextFunc) (Search, bool) {
	b, ok := outer.Node().(*ast.BinaryExpr)
	if !ok || b.Op != token.EQL && b.Op != token.NEQ {
		return Search{}, false
	}
	other := b.X
	if other == inner.Node() {
		other = b.Y
	}
	text := ast.Unparen(call.Args[row.Text])
	again, once := f.evaluations(text)
	if !again || types.ExprString(ast.Unparen(other)) != types.ExprString(text) {
		return Search{}, false
	}
	if row.At != library.AtStart {
		return Search{Place: resultPlace(row)}, true
	}
	s := Search{Place: Start, Not: b.Op == token.EQL}
	if once {
		s.Decision = b
	}
	return s, true
}

// decision returns the search of a function that returns a bool.
func (f *Finder) decision(outer, inner inspector.Cursor, call *ast.CallExpr, place Place) Search {
	s := Search{Place: place, Decision: call}
	if s.Decision != inner.Node() {
		return s
	}
	if not, ok := outer.Node().(*ast.UnaryExpr); ok && not.Op == token.NOT {
		s.Decision, s.Not = not, true
		outer = outer.Parent()
	}
	switch n := outer.Node().(type) {
	case *ast.BinaryExpr:
		s.Operator = n.Op.Precedence() >= token.EQL.Precedence()
	case *ast.UnaryExpr: // !!strings.HasPrefix(x, c)
		s.Operator = true
	}
	return s
}

// counted returns the search of a number that is compared with a constant, or
// false if it is not: absent is the number that says that the constant is not
// there, first the one for the start of the text (where there is no such one,
// it equals more), more the least of the others, which have no upper limit.
func (f *Finder) counted(outer, inner inspector.Cursor, absent, first, more int64) (Search, bool) {
	b, ok := outer.Node().(*ast.BinaryExpr)
	if !ok {
		return Search{Place: Other}, false
	}
	op, other := b.Op, b.Y
	if b.X != inner.Node() {
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

// evaluations reports whether an expression that stands twice may be taken for
// the same value, and whether it is certain that one evaluation does what two
// do: err.Error() is the former only.
func (f *Finder) evaluations(e ast.Expr) (again, once bool) {
	again, once = true, true
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			once = once && (f.Info.Types[n.Fun].IsType() || f.isLen(n))
		case *ast.FuncLit:
			again = false
		case *ast.UnaryExpr:
			again = again && n.Op != token.ARROW
		}
		return again
	})
	return again, again && once
}

// matchedBy returns the texts that the regular expression compiled at cur is
// matched with, at once or through a variable. One that only replaces has none.
func (f *Finder) matchedBy(cur inspector.Cursor) []ast.Expr {
	outer, inner := astutil.Outer(cur)
	switch n := outer.Node().(type) {
	case *ast.SelectorExpr:
		if call, ok := outer.Parent().Node().(*ast.CallExpr); ok && call.Fun == n && matches(call) {
			return call.Args[:1]
		}
	case *ast.AssignStmt:
		// re := regexp.MustCompile(c); re, err := regexp.Compile(c)
		for i, v := range n.Rhs {
			if v == inner.Node() && i < len(n.Lhs) {
				return f.matchesOf(n.Lhs[i])
			}
		}
	case *ast.ValueSpec:
		for i, v := range n.Values {
			if v == inner.Node() {
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
	v := astutil.Var(f.Info, e)
	if v == nil {
		return nil
	}
	return f.tests().matched[v]
}
