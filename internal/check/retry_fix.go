package check

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/fix"
	"github.com/tcerr/tcerrlint/internal/outcome"
)

// fix makes the codes of a problem stop, where that is certain, or returns nil.
//
//	if code == 4000 || code == 6000 {   →  if code == 6000 {
//	case 4000, 6000:                    →  case 6000:
//	case 6000:                          →  case 6000:
//		…                                      …
//	}                                      case tcerr.CodeInvalidParameter:
//	                                           return tcerr.Code(code)
//	                                       }
//
// A code that is dropped must stop without the test, or get a case of its own,
// and every other code must go where it went. A case that is added must be able
// to return the code as an error.
func (r *retrial) fix(d *outcome.Decision, p problem) *analysis.SuggestedFix {
	if len(p.rest)+len(p.ignored) > 0 {
		return nil // what stops and what is repeated there, only people can say
	}
	if slices.ContainsFunc(p.unnamed, func(c codes.Code) bool { return d.Outcome(valueOf(c)) != outcome.Stop }) {
		return nil // to name them is one thing, to stop them another
	}
	b := r.File(d.Node.Pos()).NewFix()
	missing := p.missing(d)
	dropped, astray := r.dropTests(b, d, p)
	missing = append(missing, astray...)
	if len(missing) > 0 {
		if r.role == nameFamily.role {
			return nil
		}
		if r.Settings.ExplicitSwitch { // which wants what is dropped to be named too
			for _, c := range p.repeated {
				if d.Names(valueOf(c)) && !contains(missing, valueOf(c)) {
					missing = append(missing, c)
				}
			}
		}
		s, ok := d.Node.(*ast.SwitchStmt)
		if !ok {
			return nil
		}
		slices.SortFunc(missing, func(a, b codes.Code) int { return a.Number - b.Number })
		stopsAlready := len(astray) == 0 && r.stopsAlready(d, p)
		if !stopsAlready && !r.skipsNothing(d, missing) {
			b.Fail()
		}
		r.addCase(b, s, missing, dropped, stopsAlready)
	}
	if len(dropped)+len(missing) == 0 {
		return nil
	}
	message := "Return an error for "
	if len(missing) > 0 {
		message += r.words.constantFor(commonFamily, missing[0])
	} else {
		message = "Do not retry " + r.nameOf(p.repeated[0])
	}
	if len(dropped)+len(missing) > 1 {
		message += " and so on"
	}
	fix := b.Fix(message)
	if fix != nil {
		for e := range dropped {
			r.taken[e] = true
		}
	}
	return fix
}

func (r *retrial) nameOf(c codes.Code) string {
	if c.Kind == codes.SDK {
		return c.Name
	}
	return r.words.constantFor(commonFamily, c)
}

// skipsNothing reports whether a return from the decision leaves nothing undone
// that the codes' way on would have done: there is nothing, or the decision
// returns an error for another code at once, so that it is all right to leave it
// out.
//
//	mu.Lock()
//	switch r := call(); r.Code {
//	case 5000:
//		mu.Unlock()     // not at once: nobody knows that mu may stay locked
//		return errGone
//	}
//	mu.Unlock()
func (r *retrial) skipsNothing(d *outcome.Decision, missing []codes.Code) bool {
	return !slices.ContainsFunc(missing, func(c codes.Code) bool { return d.Acts(valueOf(c)) }) ||
		slices.ContainsFunc(r.values(), func(value outcome.Value) bool { return value != outcome.Success && d.Fails(value) && !d.Acts(value) })
}

// dropTests removes the tests that make codes of the problem repeat. It returns
// them, and the codes that would go astray without a case of their own. It
// fails if another code would go elsewhere.
func (r *retrial) dropTests(b *fix.Builder, d *outcome.Decision, p problem) (dropped map[ast.Expr]bool, astray []codes.Code) {
	dropped = make(map[ast.Expr]bool)
	for _, t := range d.Tests {
		if t.Equal && contains(p.repeated, t.Value) {
			dropped[t.Expr] = true
			if r.isNamedByUser(t.Expr) || r.isElsewhere(t.Expr) {
				b.Fail()
			}
		}
	}
	if len(dropped) == 0 {
		return nil, nil
	}
	without := r.function.AnalyzeWithout(r.values(), dropped, d)
	if without == nil {
		b.Fail()
		return nil, nil
	}
	// Where the function can return an error, no other end is a stop.
	mustFail := r.lastIsError() || r.form.results != outcome.Plain
	for _, c := range p.repeated {
		value := valueOf(c)
		stops := without.Fails(value) || !mustFail && without.Outcome(value) == outcome.Stop
		if d.Names(value) && !stops {
			astray = append(astray, c)
		}
	}
	for _, value := range r.values() {
		isDropped := contains(p.repeated, value) && d.Names(value)
		if !isDropped && without.Outcome(value) != d.Outcome(value) {
			b.Fail()
		}
	}
	for e := range dropped {
		r.dropTest(b, d, e, dropped)
	}
	return dropped, astray
}

// isElsewhere reports whether a test is the call of a helper, or the look-up in
// a list: others may use them too.
func (r *retrial) isElsewhere(test ast.Expr) bool {
	switch test.(type) {
	case *ast.CallExpr, *ast.IndexExpr:
		return r.Info.Types[test].Value == nil // and no constant: Code(4000)
	}
	return false
}

// isNamedByUser reports whether a test is with a constant of the program's own:
// who gave the number a name, serverBusy, has had it in mind. An untyped constant
// stays one where it takes the type of ours:
//
//	switch tcerr.Code(r.Code) { case serverBusy:
func (r *retrial) isNamedByUser(test ast.Expr) bool {
	operands := []ast.Expr{test}
	if n, ok := ast.Unparen(test).(*ast.BinaryExpr); ok {
		operands = []ast.Expr{n.X, n.Y}
	}
	return slices.ContainsFunc(operands, func(e ast.Expr) bool {
		var id *ast.Ident
		switch n := ast.Unparen(e).(type) {
		case *ast.Ident:
			id = n
		case *ast.SelectorExpr:
			id = n.Sel
		default:
			return false
		}
		named, isConst := r.Info.Uses[id].(*types.Const)
		replaced := r.Settings.NamedConstants && r.ownPlain(named) // by compare, at the same time
		return isConst && !replaced && !r.words.owns(named.Type(), commonFamily)
	})
}

// dropTest removes one test from the list of alternatives that it stands in.
func (r *retrial) dropTest(b *fix.Builder, d *outcome.Decision, test ast.Expr, dropped map[ast.Expr]bool) {
	alternatives := r.alternatives(d, test)
	i := slices.IndexFunc(alternatives, func(e ast.Expr) bool { return ast.Unparen(e) == test })
	isKept := func(e ast.Expr) bool { return !dropped[ast.Unparen(e)] }
	switch first := slices.IndexFunc(alternatives, isKept); {
	case i < 0 || first < 0:
		b.Fail() // nothing would remain of the condition or case
	case isParenExpr(alternatives[first]) && !slices.ContainsFunc(alternatives[first+1:], isKept):
		b.Fail() // gofmt would take the parentheses
	case slices.ContainsFunc(alternatives[:i], isKept):
		b.Rewrite(alternatives[i-1].End(), alternatives[i].End(), "")
	default:
		b.Rewrite(alternatives[i].Pos(), alternatives[i+1].Pos(), "")
	}
}

func isParenExpr(e ast.Expr) bool {
	_, ok := e.(*ast.ParenExpr)
	return ok
}

// alternatives returns the operands of the || around a test, or the list of
// its case.
func (r *retrial) alternatives(d *outcome.Decision, test ast.Expr) []ast.Expr {
	cur, ok := r.cursor(test)
	if !ok {
		return nil
	}
	for cur.Node() != test {
		cur = cur.Parent()
		if cur.Node() == nil || cur.Node() == d.Node {
			return nil
		}
	}
	var top ast.Expr
	for cur = cur.Parent(); ; cur = cur.Parent() {
		switch n := cur.Node().(type) {
		case *ast.ParenExpr:
			if top == nil {
				continue
			}
		case *ast.BinaryExpr:
			if n.Op == token.LOR {
				top = n
				continue
			}
		case *ast.CaseClause:
			if top == nil {
				return n.List
			}
		}
		break
	}
	if top == nil {
		return nil
	}
	var alternatives []ast.Expr
	var flatten func(ast.Expr)
	flatten = func(e ast.Expr) {
		if n, ok := e.(*ast.BinaryExpr); ok && n.Op == token.LOR {
			flatten(n.X)
			flatten(n.Y)
			return
		}
		alternatives = append(alternatives, e)
	}
	flatten(top)
	return alternatives
}

// addCase adds a case that returns the missing codes as an error, in front of
// the default. The switch is rewritten as the check compare does it, so that
// both fixes go together.
func (r *retrial) addCase(b *fix.Builder, s *ast.SwitchStmt, missing []codes.Code, dropped map[ast.Expr]bool, stopsAlready bool) {
	if t := r.Info.TypeOf(s.Tag); s.Tag == nil || !r.isPure(s.Tag) || len(s.Body.List) == 0 || t == nil || types.IsInterface(t) {
		b.Fail()
		return
	}
	at, before := s.Body.Rbrace, s.Body.List[len(s.Body.List)-1].(*ast.CaseClause)
	for i, clause := range s.Body.List {
		if clause := clause.(*ast.CaseClause); clause.List == nil {
			at = clause.Case
			if i == 0 {
				before = nil
			} else {
				before = s.Body.List[i-1].(*ast.CaseClause)
			}
		}
	}
	ahead := s.Body.Lbrace
	if before != nil {
		ahead = before.End()
	}
	if r.line(ahead) == r.line(at) {
		b.Fail() // switch code { case 5000: return errGone }
	}
	if before != nil && len(before.Body) > 0 {
		if branch, ok := before.Body[len(before.Body)-1].(*ast.BranchStmt); ok && branch.Tok == token.FALLTHROUGH {
			b.Fail()
		}
	}
	c := r.asComparison(s, dropped)
	names := make([]string, len(missing))
	// The switch keeps the type of its tag or is converted, as the fix of
	// compare does it: the two must go together.
	named := packageOf(c.typ) != nil
	keeps := c.own != nil || !keepsValue(c.typ) || named && len(c.hits) == 0
	if !keeps {
		c.convertValues(b, c.hits)
	}
	for i, m := range missing {
		names[i] = r.words.spell(b, commonFamily, m, at)
		if keeps && !r.words.owns(r.Info.TypeOf(s.Tag), commonFamily) {
			names[i] = c.typeName(b, c.typ, s.Tag) + "(" + names[i] + ")"
		}
	}
	stop := "fallthrough" // the default stops
	switch {
	case !stopsAlready:
		stop = r.stopping(b, s, at)
	case !hasDefault(s):
		b.Fail() // what is behind the switch stops in its own way
	}
	indent := r.indent(s)
	at = r.aboveComments(before, at)
	b.Rewrite(at, at, "case "+strings.Join(names, ", ")+":\n"+indent+"\t"+stop+"\n"+indent)
}

// stopsAlready reports whether all that is wrong is that codes which stop are
// not named.
func (r *retrial) stopsAlready(d *outcome.Decision, p problem) bool {
	return len(p.unnamed) == len(p.missing(d))
}

func (r *retrial) line(pos token.Pos) int { return r.Fset.PositionFor(pos, false).Line }

// aboveComments returns the place above the comments that belong to what
// stands at a place.
func (r *retrial) aboveComments(before *ast.CaseClause, at token.Pos) token.Pos {
	column := func(pos token.Pos) int { return r.Fset.PositionFor(pos, false).Column }
	cur, ok := r.root.FindByPos(at, at)
	if !ok || before == nil {
		return at
	}
	for file := range cur.Enclosing((*ast.File)(nil)) {
		for _, group := range file.Node().(*ast.File).Comments {
			if before.End() <= group.Pos() && group.End() <= at && r.line(group.Pos()) > r.line(before.End()) && r.line(group.End())+1 == r.line(at) && column(group.Pos()) == column(at) {
				return group.Pos()
			}
		}
	}
	return at
}

// asComparison returns the switch as the check compare sees it, without what
// is dropped.
func (r *retrial) asComparison(s *ast.SwitchStmt, dropped map[ast.Expr]bool) *comparison {
	st, _ := r.finder.Switch(s)
	return newComparison(r.Pass, &st, commonFamily, r.hits(&st, commonFamily)).without(dropped)
}

// stopping returns the statement that returns the code as an error, or the
// error that the code is of.
func (r *retrial) stopping(b *fix.Builder, s *ast.SwitchStmt, at token.Pos) string {
	tag := types.ExprString(ast.Unparen(s.Tag))
	if of := r.errorOf(s.Tag); of != nil {
		tag = types.ExprString(of)
	} else {
		if !r.words.owns(r.Info.TypeOf(s.Tag), commonFamily) {
			tag = r.words.spellType(b, commonFamily, at) + "(" + tag + ")"
		}
		if r.form.results != outcome.Predicate && !r.words.isError() {
			b.Fail()
		}
	}
	switch r.form.results {
	case outcome.Predicate:
		return "return " + strings.Join(r.zeros(b, at), ", ") // false, and no error
	case outcome.RetryError, outcome.Operation:
		tag = r.mark(b, at) + "(" + tag + ")"
	default:
		if !r.lastIsError() {
			b.Fail()
			return ""
		}
	}
	zeros := r.zeros(b, at)
	zeros[len(zeros)-1] = tag
	return "return " + strings.Join(zeros, ", ")
}

// errorOf returns the error that has a code as its field, or nil. As the code
// has been read, it is not nil.
func (r *retrial) errorOf(code ast.Expr) ast.Expr {
	code = ast.Unparen(code)
	if call, ok := code.(*ast.CallExpr); ok && len(call.Args) == 1 { // tcerr.Code(err.Code)
		code = ast.Unparen(call.Args[0])
	}
	sel, ok := code.(*ast.SelectorExpr)
	if !ok {
		return nil
	}
	isError := types.Universe.Lookup("error").Type().Underlying().(*types.Interface)
	if t := r.Info.TypeOf(sel.X); t == nil || !types.Implements(t, isError) {
		return nil
	}
	return sel.X
}

func (r *retrial) lastIsError() bool {
	results := r.function.Type.Results
	if results.NumFields() == 0 {
		return false
	}
	t := r.Info.TypeOf(results.List[len(results.List)-1].Type)
	return t != nil && types.Identical(t, types.Universe.Lookup("error").Type())
}

// mark returns the name of the library's function that marks an error as one
// which is not to be repeated.
func (r *retrial) mark(b *fix.Builder, at token.Pos) string {
	if r.form.pkg.Scope().Lookup(r.form.library.Mark) == nil {
		b.Fail()
	}
	return b.Name(fix.PackageOf(r.form.pkg), r.form.library.Mark, at)
}

// zeros returns the zero values of the results.
func (r *retrial) zeros(b *fix.Builder, at token.Pos) []string {
	var zeros []string
	for _, field := range r.function.Type.Results.List {
		for range max(1, len(field.Names)) {
			zeros = append(zeros, r.zero(b, r.Info.TypeOf(field.Type), at))
		}
	}
	return zeros
}

func (r *retrial) zero(b *fix.Builder, t types.Type, at token.Pos) string {
	if t == nil || isTypeParam(t) {
		b.Fail()
		return ""
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		switch {
		case u.Info()&types.IsBoolean != 0:
			return r.predeclared(b, "false", at)
		case u.Info()&types.IsString != 0:
			return `""`
		case u.Info()&types.IsNumeric != 0:
			return "0"
		}
	case *types.Pointer, *types.Slice, *types.Map, *types.Chan, *types.Signature, *types.Interface:
		return r.predeclared(b, "nil", at)
	}
	b.Fail() // a struct: its type would have to be written
	return ""
}

// predeclared returns a name that must mean what it means everywhere.
func (r *retrial) predeclared(b *fix.Builder, name string, at token.Pos) string {
	if !r.File(at).Means(name, types.Universe.Lookup(name), at) {
		b.Fail()
	}
	return name
}

// isPure reports whether an expression can be evaluated again: it reads
// variables and fields only.
func (r *retrial) isPure(e ast.Expr) bool {
	switch n := ast.Unparen(e).(type) {
	case *ast.CallExpr: // tcerr.Code(resp.Code)
		return len(n.Args) == 1 && r.Info.Types[n.Fun].IsType() && r.isPure(n.Fun) && r.isPure(n.Args[0])
	case *ast.Ident:
		return true
	case *ast.SelectorExpr:
		return r.isPure(n.X)
	case *ast.StarExpr:
		return r.isPure(n.X)
	}
	return false
}

// indent returns the white space before the switch, which gofmt gives its
// cases too.
func (r *retrial) indent(s *ast.SwitchStmt) string {
	column := r.Fset.PositionFor(s.Body.Rbrace, false).Column
	return strings.Repeat("\t", column-1)
}
