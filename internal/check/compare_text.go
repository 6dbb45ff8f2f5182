package check

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strconv"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/site"
)

// isCommonText reports whether a text is that of a code: "4400".
func isCommonText(p *Pass, text string) bool {
	if !mayBeNumeric(text) {
		return false
	}
	code, ok := p.numeric(text)
	return ok && code.Kind == codes.Common
}

// compareText is isCommonText for a constant.
func compareText(p *Pass, v constant.Value) bool {
	_, ok := p.commonText(v)
	return ok
}

// commonText returns the common code whose decimal digits a constant is. Other
// spellings, "+4400" and "04400", are no text that a program makes of a number.
func (p *Pass) commonText(v constant.Value) (codes.Code, bool) {
	if v.Kind() != constant.String {
		return codes.Code{}, false
	}
	code, ok := p.numeric(constant.StringVal(v))
	return code, ok && code.Kind == codes.Common
}

// runCompareText reports a code that is compared as a text.
func runCompareText(p *Pass, s *site.Site) []Finding {
	if s.Kind == site.Match || s.Kind == site.Argument {
		return nil
	}
	var hits []hit
	for _, c := range s.Constants {
		if !c.Raw && !(p.Settings.NamedConstants && p.ownPlain(c.Name)) {
			continue
		}
		if code, ok := p.commonText(c.Value); ok {
			hits = append(hits, hit{Constant: c, code: code})
		}
	}
	if len(hits) == 0 || !p.evidenced(s, evidence.CodeText) {
		return nil
	}
	t := &textComparison{Pass: p, site: s, hits: hits}
	fix := t.fix()
	findings := make([]Finding, len(hits))
	for i, h := range hits {
		text := strconv.Quote(constant.StringVal(h.Value))
		if h.Name != nil {
			text = h.Name.Name() + " = " + text
		}
		findings[i] = Finding{Pos: h.Expr.Pos(), End: h.Expr.End(), Fix: fix, Message: fmt.Sprintf(
			"%s is the Tencent Cloud code for %q as a text; %s with %s", text, h.code.Title, t.advice(), p.words.constantFor(commonFamily, h.code))}
	}
	return findings
}

// A textComparison is a site where the text of a code is compared.
type textComparison struct {
	*Pass
	site *site.Site
	hits []hit
}

// advice says what to do in place of comparing texts.
func (t *textComparison) advice() string {
	for _, e := range t.site.Operands {
		if t.Evidence.Of(e, evidence.CodeText) != evidence.Shape || t.Evidence.Rendered(e) != nil {
			return "compare the number"
		}
	}
	return "decode the code into an int and compare it"
}

// fix compares the numbers:
//
//	strconv.Itoa(resp.Code) == "4400"
//	tcerr.Code(resp.Code) == tcerr.CodeQuotaExceeded
//
// Equal numbers have equal digits and different ones different digits, so the
// result is the same for every value, if each text is made on the spot of an
// integer that fits into an int, and each constant is the digits of one.
// "04400" is not, and what a string of an answer holds need not be.
func (t *textComparison) fix() *analysis.SuggestedFix {
	if t.site.Kind == site.Collection || !t.words.keepsPlain(commonFamily) {
		return nil
	}
	b := t.File(t.site.Node.Pos()).NewFix()
	meanings := make(map[ast.Expr]codes.Code, len(t.hits))
	for _, h := range t.hits {
		meanings[h.Expr] = h.code
	}
	for _, e := range t.site.Members {
		e = ast.Unparen(e)
		v := t.Info.Types[e].Value
		code, isHit := meanings[e]
		switch {
		case isHit:
			b.Replace(e, t.words.spell(b, commonFamily, code, e.Pos()))
		case v == nil:
			number := t.number(e)
			if number == nil {
				return nil
			}
			b.Rewrite(e.Pos(), number.Pos(), t.words.spellType(b, commonFamily, e.Pos())+"(")
			b.Rewrite(number.End(), e.End(), ")")
		default:
			lit, ok := e.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING || !isDecimal(constant.StringVal(v)) {
				return nil
			}
			b.Replace(e, constant.StringVal(v))
		}
	}
	return b.Fix("Use " + t.words.constantFor(commonFamily, t.hits[0].code))
}

// number returns the integer whose digits e is, without conversions that keep
// its value, or nil if it is none, or may not fit into an int.
func (t *textComparison) number(e ast.Expr) ast.Expr {
	number := t.Evidence.Rendered(e)
	for number != nil {
		number = ast.Unparen(number)
		call, ok := number.(*ast.CallExpr)
		if !ok || len(call.Args) != 1 || !t.Info.Types[call.Fun].IsType() || !t.isInt(call.Args[0]) {
			break
		}
		switch to := types.Unalias(t.Info.TypeOf(call)); to {
		case types.Typ[types.Int], types.Typ[types.Int64]: // int64(resp.Code)
			number = call.Args[0]
			continue
		}
		break
	}
	if number == nil || !t.isInt(number) {
		return nil
	}
	return number
}

// isInt reports whether e is an integer that keeps its digits in an int of any
// platform. In 32 bits, a large uint has those of a negative number.
func (t *textComparison) isInt(e ast.Expr) bool {
	typ := t.Info.TypeOf(e)
	if typ == nil || t.Info.Types[e].Value != nil || !astutil.IsInteger(typ) || !fitsInt(typ) {
		return false
	}
	return !astutil.IsUnsigned(typ)
}

// isDecimal reports whether a text is the digits of a number that fits into an
// int of any platform, as strconv.Itoa writes them.
func isDecimal(text string) bool {
	n, err := strconv.ParseInt(text, 10, 32)
	return err == nil && strconv.FormatInt(n, 10) == text
}
