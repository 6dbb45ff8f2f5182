package check

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/fix"
	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/outcome"
	"github.com/tcerr/tcerrlint/internal/site"
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
	dropped, astray := r.dropTests(b, d, p)
	missing := r.missing(d, p, astray)
	switch {
	case len(dropped)+len(missing) == 0:
		return nil
	case len(missing) > 0 && !r.addCase(b, d, missing, dropped, len(astray) == 0 && r.stopsAlready(d, p)):
		return nil
	}
	fix := b.Fix(r.fixMessage(p, missing, len(dropped)+len(missing)))
	if fix != nil {
		for e := range dropped {
			r.taken[e] = true
		}
	}
	return fix
}

// missing returns the codes that a case is to be added for, those included that
// go astray without one.
func (r *retrial) missing(d *outcome.Decision, p problem, astray []codes.Code) []codes.Code {
	missing := append(p.missing(d), astray...)
	if len(missing) > 0 && r.Settings.ExplicitSwitch { // which wants what is dropped to be named too
		for _, c := range p.repeated {
			if d.Names(valueOf(c)) && !contains(missing, valueOf(c)) {
				missing = append(missing, c)
			}
		}
	}
	slices.SortFunc(missing, func(a, b codes.Code) int { return a.Number - b.Number })
	return missing
}

// addCase adds a case that returns the missing codes as an error, or reports
// that there is no switch to add it to. The comparison writes it.
func (r *retrial) addCase(b *fix.Builder, d *outcome.Decision, missing []codes.Code, dropped map[ast.Expr]bool, stopsAlready bool) bool {
	s, ok := d.Node.(*ast.SwitchStmt)
	if !ok || r.role == nameFamily.role {
		return false
	}
	if s.Tag == nil || !r.mayReadAgain(s.Tag) || !stopsAlready && !r.skipsNothing(d, missing) {
		b.Fail()
		return true
	}
	c := r.asComparison(s, dropped)
	switch {
	case !stopsAlready:
		c.addCase(b, s, missing, func(at token.Pos) string { return r.stopping(b, s, at) })
	case hasDefault(s):
		c.addCase(b, s, missing, func(token.Pos) string { return "fallthrough" })
	default:
		b.Fail() // what is behind the switch stops in its own way
	}
	return true
}

func (r *retrial) fixMessage(p problem, missing []codes.Code, all int) string {
	message := "Return an error for "
	if len(missing) > 0 {
		message += r.words.constantFor(commonFamily, missing[0])
	} else {
		message = "Do not retry " + r.nameOf(p.repeated[0])
	}
	if all > 1 {
		message += " and so on"
	}
	return message
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
	mustFail := r.lastIsError() || r.form.results != library.Plain
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
		named, isConst := astutil.Object(r.Info, e).(*types.Const)
		replaced := r.Settings.NamedConstants && r.ownPlain(named) // by compare, at the same time
		return isConst && !replaced && !r.words.owns(named.Type(), commonFamily)
	})
}

// dropTest removes one test from the list of alternatives that it stands in.
func (r *retrial) dropTest(b *fix.Builder, d *outcome.Decision, test ast.Expr, dropped map[ast.Expr]bool) {
	alternatives, around := r.alternatives(d, test)
	i := slices.IndexFunc(alternatives, func(e ast.Expr) bool { return ast.Unparen(e) == test })
	isKept := func(e ast.Expr) bool { return !dropped[ast.Unparen(e)] }
	switch first := slices.IndexFunc(alternatives, isKept); {
	case i < 0 || first < 0:
		b.Fail() // nothing would remain of the condition or case
	case i+1 < len(alternatives) && b.IsCommented(test.End(), alternatives[i+1].Pos()):
		b.Fail() // case 6000, 4000, // the key:  what the comment is about may be what goes
	case isParenExpr(alternatives[first]) && !slices.ContainsFunc(alternatives[first+1:], isKept):
		b.Fail() // gofmt would take the parentheses
	case slices.ContainsFunc(alternatives[:i], isKept):
		b.Rewrite(alternatives[i-1].End(), alternatives[i].End(), "")
	default:
		b.Rewrite(alternatives[i].Pos(), alternatives[i+1].Pos(), "")
	}
	kept := 0
	for _, e := range alternatives {
		if isKept(e) {
			kept++
		}
	}
	// ok && (a || b)  becomes  ok && b, once for all that is dropped.
	first := slices.IndexFunc(alternatives, func(e ast.Expr) bool { return !isKept(e) })
	if kept == 1 && around != nil && i == first && r.Fset.Position(around.Pos()).Line == r.Fset.Position(around.End()).Line {
		b.Rewrite(around.Lparen, around.Lparen+1, "")
		b.Rewrite(around.Rparen, around.Rparen+1, "")
	}
}

func isParenExpr(e ast.Expr) bool {
	_, ok := e.(*ast.ParenExpr)
	return ok
}

// alternatives returns the operands of the || around a test, or the list of
// its case, and the parentheses around the operands if one of them alone needs
// none, because all around is another &&.
func (r *retrial) alternatives(d *outcome.Decision, test ast.Expr) (alternatives []ast.Expr, around *ast.ParenExpr) {
	cur, ok := r.cursor(test)
	if !ok {
		return nil, nil
	}
	for cur.Node() != test {
		cur = cur.Parent()
		if cur.Node() == nil || cur.Node() == d.Node {
			return nil, nil
		}
	}
	var top ast.Expr
	for cur = cur.Parent(); ; cur = cur.Parent() {
		switch n := cur.Node().(type) {
		case *ast.ParenExpr:
			if top == nil {
				continue
			}
			if and, ok := cur.Parent().Node().(*ast.BinaryExpr); ok && and.Op == token.LAND {
				around = n
			}
		case *ast.BinaryExpr:
			if n.Op == token.LOR {
				top = n
				continue
			}
		case *ast.CaseClause:
			if top == nil {
				return n.List, nil
			}
		}
		break
	}
	if top == nil {
		return nil, nil
	}
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
	return alternatives, around
}

// stopsAlready reports whether all that is wrong is that codes which stop are
// not named.
func (r *retrial) stopsAlready(d *outcome.Decision, p problem) bool {
	return len(p.unnamed) == len(p.missing(d))
}

// asComparison returns the switch as the check compare sees it, without what
// is dropped.
func (r *retrial) asComparison(s *ast.SwitchStmt, dropped map[ast.Expr]bool) *comparison {
	st := r.finder.Switch(s)
	if st == nil {
		st = new(site.Site) // none of its constants is of interest to compare
	}
	return newComparison(r.Pass, st, commonFamily, r.hits(st, commonFamily)).without(dropped)
}
