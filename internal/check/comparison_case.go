package check

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/fix"
)

// addCase adds a case for codes to a switch, in front of the default. The switch
// keeps the type of its tag or is converted, as the fix of compare does it: the
// two must go together. The statement is the body of the case, as it is written
// at a place.
//
//	switch code {        →  switch tcerr.Code(code) {
//	case 5000:           →  case tcerr.CodeResourceNotFound:
//		…                       …
//	}                       case tcerr.CodeInvalidParameter:
//	                            return tcerr.Code(code)
//	                        }
func (c *comparison) addCase(b *fix.Builder, s *ast.SwitchStmt, missing []codes.Code, statement func(at token.Pos) string) {
	at, before := newCasePlace(s)
	ahead := s.Body.Lbrace
	if before != nil {
		ahead = before.End()
	}
	switch {
	case len(s.Body.List) == 0 || types.IsInterface(c.typ):
		b.Fail()
		return
	case c.line(ahead) == c.line(at): // switch code { case 5000: return errGone }
		b.Fail()
	case before != nil && fallsThrough(before):
		b.Fail()
	}
	named := packageOf(c.typ) != nil
	keeps := c.own != nil || !fitsInt(c.typ) || named && len(c.hits) == 0
	if !keeps {
		c.convertValues(b, c.hits)
	}
	names := make([]string, len(missing))
	for i, m := range missing {
		names[i] = c.words.spell(b, c.family, m, at)
		if keeps && !c.words.owns(c.typ, c.family) {
			names[i] = c.typeName(b, c.typ, s.Tag) + "(" + names[i] + ")"
		}
	}
	body := statement(at)
	indent := c.indent(s)
	at = c.aboveComments(before, at)
	b.Rewrite(at, at, "case "+strings.Join(names, ", ")+":\n"+indent+"\t"+body+"\n"+indent)
}

// newCasePlace returns where a case is added, before the default or at the end,
// and the case before that place, or nil.
func newCasePlace(s *ast.SwitchStmt) (at token.Pos, before *ast.CaseClause) {
	at = s.Body.Rbrace
	var last *ast.CaseClause
	for clause := range astutil.Clauses(s.Body) {
		if clause.List == nil {
			return clause.Case, last
		}
		last = clause
	}
	return at, last
}

func fallsThrough(clause *ast.CaseClause) bool {
	if len(clause.Body) == 0 {
		return false
	}
	branch, ok := clause.Body[len(clause.Body)-1].(*ast.BranchStmt)
	return ok && branch.Tok == token.FALLTHROUGH
}

func (p *Pass) line(pos token.Pos) int { return p.Fset.PositionFor(pos, false).Line }

// aboveComments returns the place above the comments that belong to what
// stands at a place.
func (p *Pass) aboveComments(before *ast.CaseClause, at token.Pos) token.Pos {
	column := func(pos token.Pos) int { return p.Fset.PositionFor(pos, false).Column }
	cur, ok := p.root.FindByPos(at, at)
	if !ok || before == nil {
		return at
	}
	for _, file := range astutil.Only[*ast.File](cur.Enclosing((*ast.File)(nil))) {
		for _, group := range file.Comments {
			if before.End() <= group.Pos() && group.End() <= at && p.line(group.Pos()) > p.line(before.End()) && p.line(group.End())+1 == p.line(at) && column(group.Pos()) == column(at) {
				return group.Pos()
			}
		}
	}
	return at
}

// indent returns the white space before the switch, which gofmt gives its
// cases too.
func (p *Pass) indent(s *ast.SwitchStmt) string {
	column := p.Fset.PositionFor(s.Body.Rbrace, false).Column
	return strings.Repeat("\t", column-1)
}
