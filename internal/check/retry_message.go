package check

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
	"strings"

	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/outcome"
)

// place returns where a finding stands: the tag of a switch or its keyword, and
// of the others the condition that decides, or the part of it that names a
// code if it has several lines. A constant keeps its place for compare.
func (r *retrial) place(d *outcome.Decision, p problem) (pos, end token.Pos) {
	switch n := d.Node.(type) {
	case *ast.SwitchStmt:
		if n.Tag == nil || r.lines(n.Tag) > 1 {
			return n.Switch, n.Switch + token.Pos(len("switch"))
		}
		return n.Tag.Pos(), n.Tag.End()
	case *ast.IfStmt:
		decides := n
		for s := n; s != nil; s, _ = s.Else.(*ast.IfStmt) {
			if r.repeatsIn(s.Cond, d, p) {
				decides = s
				break
			}
		}
		return r.placeCondition(decides.If, "if", decides.Cond, d, p)
	case *ast.ForStmt:
		return r.placeCondition(n.For, "for", n.Cond, d, p)
	case *ast.ReturnStmt:
		return r.placeCondition(n.Return, "return", n.Results[r.function.AnswerResult()], d, p)
	}
	return d.Node.Pos(), d.Node.End()
}

func (r *retrial) placeCondition(keyword token.Pos, word string, cond ast.Expr, d *outcome.Decision, p problem) (pos, end token.Pos) {
	if r.lines(cond) > 1 {
		for _, t := range d.Tests {
			if within(t.Expr, cond) && contains(p.repeated, t.Value) && r.lines(t.Expr) == 1 {
				cond = t.Expr
				break
			}
		}
	}
	first := cond
	for {
		switch n := first.(type) {
		case *ast.BinaryExpr:
			first = n.X
			continue
		case *ast.ParenExpr:
			first = n.X
			continue
		}
		break
	}
	if r.Info.Types[first].Value != nil || r.lines(cond) > 1 {
		return keyword, keyword + token.Pos(len(word))
	}
	return cond.Pos(), cond.End()
}

func (r *retrial) lines(n ast.Node) int {
	return r.Fset.Position(n.End()).Line - r.Fset.Position(n.Pos()).Line + 1
}

func within(n, outer ast.Node) bool { return outer.Pos() <= n.Pos() && n.End() <= outer.End() }

// repeatsIn reports whether a condition names a code that is repeated.
func (r *retrial) repeatsIn(cond ast.Expr, d *outcome.Decision, p problem) bool {
	return slices.ContainsFunc(d.Tests, func(t outcome.Test) bool {
		return within(t.Expr, cond) && contains(p.repeated, t.Value)
	})
}

// message says for each code what happens, and what to do.
func (r *retrial) message(d *outcome.Decision, p problem) string {
	var parts []string
	repeats, advice := "makes the request again for", "return an error instead"
	switch r.form.results {
	case library.Predicate:
		repeats, advice = "says to make the request again for", "answer false instead"
	case library.RetryError:
		advice = "return a " + r.form.library.Mark + " instead"
	case library.Operation:
		advice = "return an error that is marked " + strings.ToLower(r.form.library.Mark) + " instead"
	case library.Marked:
		advice = "return the error without " + r.form.library.Repeat + " instead"
	}
	for _, class := range []struct {
		retry codes.Retry
		why   string
	}{
		{codes.Never, "can never succeed"},
		{codes.OnChange, "cannot succeed until the resource, stock or limit has changed"},
	} {
		var list []codes.Code
		for _, c := range p.repeated {
			if c.Retry == class.retry {
				list = append(list, c)
			}
		}
		if len(list) > 0 {
			parts = append(parts, fmt.Sprintf("%s %s, which %s", repeats, r.list(list), class.why))
		}
	}
	if len(p.rest) > 0 {
		parts = append(parts, r.restMessage(repeats, p.rest))
	}
	if len(p.ignored) > 0 {
		parts = append(parts, fmt.Sprintf("has no case for other codes, such as %s: control goes on and returns no error, as if the call had succeeded", r.list(p.ignored)))
	}
	if len(p.used) > 0 {
		parts = append(parts, fmt.Sprintf("has no case for %s: control goes on and uses the answer as if the call had succeeded", r.list(p.used)))
	}
	if len(p.passed) > 0 {
		parts = append(parts, fmt.Sprintf("has no case for %s: control goes on and returns no error, as if the call had succeeded", r.list(p.passed)))
	}
	if len(p.unnamed) > 0 {
		parts = append(parts, fmt.Sprintf("does not name %s", r.list(p.unnamed)))
	}
	subject := "this condition "
	if _, ok := d.Node.(*ast.SwitchStmt); ok {
		subject = "this switch "
	}
	switch {
	case len(p.rest) > 0:
		advice = r.restAdvice()
	case len(p.ignored) > 0 && len(p.repeated) == 0:
		advice = "return the error in a default"
	case len(p.unnamed) > 0 && len(p.repeated)+len(p.passed)+len(p.used) == 0:
		advice = "add a case for each"
	}
	return subject + strings.Join(parts, "; it ") + "; " + advice
}

func (r *retrial) list(list []codes.Code) string {
	var names []string
	for _, c := range list {
		if c.Kind == codes.SDK {
			names = append(names, fmt.Sprintf("%q (%s)", c.Name, c.Title))
		} else {
			names = append(names, fmt.Sprintf("%d (%s)", c.Number, r.words.constantFor(commonFamily, c)))
		}
	}
	return enumerate(names)
}

func enumerate(names []string) string {
	if len(names) == 1 {
		return names[0]
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
