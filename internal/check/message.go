package check

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/fix"
	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/site"
)

//nolint:funlen // a record, most of which is text
func message() *Check {
	return &Check{
		Name:  "message",
		Title: "report messages and errors whose text is searched for a code",
		Says:  `"(-514)" is the Tencent Cloud module code for "resource already exists"; compare tcerr.MessageCode with tcerr.ModuleSourceAlreadyExists`,
		Doc: `
A module code stands in the text of a message, "(-514) Resource already
exists". Some modules write "(- 514)", and the description changes, so programs
that match the text miss the code. The check reports a constant that holds such
a code and that a text is matched against: with the functions of packages
strings and bytes, with == and !=, in the cases of a switch, in slices.Contains,
in a regular expression, and, through an element of a list or a parameter of a
function of the same package, by a search. The constant may be a literal or named.

# What it leaves alone

A code of the table that leads the constant is reported for every text, unless
evidence is strict. Behind other text, at the end of a text, and in front of
what no message continues with, the same characters mean other things:
abs(-513), VALUES (-502), (-503). So do other numbers in parentheses. Those are
reported only for the message of a Tencent Cloud answer. What builds, prints,
replaces or removes a text is never reported. In test files, neither is the
comparison with a whole text, and a search only if the text is known to be such
a message.

# The fix

The fix asks tcerr.MessageCode where the text was to begin with the constant or
to be equal to it, and tcerr.MessageContains where it could be anywhere. Both
read the code only, on purpose: they accept "(- 514)" and "(-0514)" too, any
description, and, where msg[:6] was compared, messages that are shorter. There
is no fix where that could change what a program decides: if the constant holds
several codes or begins with other text; if it has a description, and the package
has the same code elsewhere as well, which may tell messages apart; if it is
compared with the whole message, and the function asks for the code in another
way too; and where the result of the search is used for more than a decision, as
those of strings.Cut and of regular expressions are.

If fixes take the last uses of an import, such as that of package strings, they
become one fix, which removes the import as well.

# With the names of API 3.0

The errors of API 3.0 have their code in their text, too. In a package that
imports the SDK, the check reports the text of an error, err.Error() or
fmt.Sprint(err), that is searched for it: for a text that begins with
"Code=ResourceNotFound" or "[TencentCloudSDKError]", or for a name with a dot
that an imported product declares or that begins with a common name,
"ResourceNotFound.InstanceNotFound". Such a search finds longer codes and
messages that quote the text as well; errors.As, or errors.AsType since Go 1.26,
finds the error itself, also where it is wrapped. It is silent where the error
comes from a package that is neither the SDK nor of the same module, or is made
here without an error of the SDK in it, and in tests. If nothing is known of the
error, a name with a dot must be a common one, or begin like those and be
declared by an imported product. Other clouds have errors of the common names,
so a name without a dot is reported only if the error is certainly the SDK's: by
its type, from a call of the SDK in the same function, or from a function of the
package that returns no other. There is no fix.`,
		Before: `if strings.HasPrefix(resp.Message, "(-514)") {
	return nil
}`,
		After: `if tcerr.MessageCode(resp.Message) == tcerr.ModuleSourceAlreadyExists {
	return nil
}`,
		NamesBefore: `if err != nil && strings.Contains(err.Error(), "Code=RequestLimitExceeded") {
	return nil
}`,
		NamesAfter: `var e *sdk.TencentCloudSDKError
if errors.As(err, &e) && tcerr.SDKCode(e.Code) == tcerr.SDKRequestLimitExceeded {
	return nil
}`,
		Text:  func(_ *Pass, text string) bool { return mayHoldToken(text) },
		Value: holdsToken,
		Named: func(p *Pass, c *types.Const) bool { return holdsToken(p, c.Val()) },
		Run:   runMessage,
		Package: func(p *Pass) []Finding {
			if n := p.names(); n != nil {
				return n.texts
			}
			return nil
		},
	}
}

// holdsToken reports whether the value is a text that may hold a module code.
func holdsToken(_ *Pass, v constant.Value) bool {
	return v.Kind() == constant.String && mayHoldToken(constant.StringVal(v))
}

// A matching is a site that matches messages against texts with module codes.
type matching struct {
	*Pass
	site *site.Site
	hits []textHit
}

// A textHit is a constant of a site that holds a module code.
type textHit struct {
	site.Constant
	text  string
	token codeToken
	only  bool // there is no other module code in it
	code  codes.Code
	known bool // code is of the table
}

func runMessage(p *Pass, s *site.Site) []Finding {
	for _, operand := range s.Operands {
		if !isStringOrBytes(p.Info.TypeOf(operand)) {
			return nil
		}
	}
	m := &matching{Pass: p, site: s}
	for _, c := range s.Constants {
		if h, ok := m.hit(c); ok && m.counts(h) {
			m.hits = append(m.hits, h)
		}
	}
	return m.findings()
}

// hit returns what the constant holds: the first code of the table, or else the
// first code.
func (m *matching) hit(c site.Constant) (textHit, bool) {
	if c.Value.Kind() != constant.String {
		return textHit{}, false
	}
	h := textHit{Constant: c, text: constant.StringVal(c.Value)}
	found := tokens(h.text, m.site.Search.Regexp)
	if len(found) == 0 {
		return textHit{}, false
	}
	h.token, h.only = found[0], len(found) == 1
	for _, t := range found {
		if code, ok := m.Codes.Module(t.code); ok {
			h.token, h.code, h.known = t, code, true
			break
		}
	}
	return h, true
}

// counts reports whether a hit is a module code: by its number and its place in
// the constant alone, or by what is known of the texts. A weak sign of those
// suffices only if the code leads the constant, as it leads a message.
func (m *matching) counts(h textHit) bool {
	inTest := m.inTest(m.site.Node.Pos())
	if inTest && m.site.Kind != site.Match {
		return false
	}
	if h.known && m.leads(h) && !inTest && !m.site.Equal && m.Settings.Evidence.Mode != evidence.Strict {
		return true
	}
	for _, operand := range m.site.Operands {
		switch m.evidence(operand) {
		case evidence.None, evidence.Name:
			return false
		case evidence.Weak:
			if !m.leads(h) {
				return false
			}
		}
	}
	return true
}

// leads reports whether the code stands in the constant as it stands in a
// message: at the start, and before a description, if anything. Elsewhere the
// same characters are the end of a call, an amount or a row of SQL:
//
//	abs(-513)    VALUES (-502), (1)    strings.HasSuffix(line, "(-502)")
func (m *matching) leads(h textHit) bool {
	before, after := h.text[:h.token.start], h.text[h.token.end:]
	if m.site.Search.Regexp {
		return patternHead().MatchString(before)
	}
	return m.site.Search.Place != site.End && strings.TrimSpace(before) == "" &&
		(after == "" || !strings.ContainsRune(",;)]}*/+-=<>|&%^.", rune(after[0])))
}

// evidence returns the evidence that a text is a message, or made of one by
// conversions and by functions that keep its code.
func (m *matching) evidence(e ast.Expr) evidence.Strength {
	for e != nil {
		e = ast.Unparen(e)
		if s := m.Evidence.Of(e, evidence.Message); s != evidence.None {
			return s
		}
		switch n := e.(type) {
		case *ast.SliceExpr:
			e = n.X
		case *ast.IndexExpr: // strings.Fields(message)[0]
			e = n.X
		case *ast.CallExpr:
			e = m.source(n)
		default:
			e = nil
		}
	}
	return evidence.None
}

// source returns the argument that the result of a call is a form of, or nil.
func (m *matching) source(call *ast.CallExpr) ast.Expr {
	if len(call.Args) == 0 {
		return nil
	}
	if m.Info.Types[call.Fun].IsType() {
		return call.Args[0]
	}
	fn := astutil.StaticCallee(m.Info, call)
	if fn == nil || fn.Pkg() == nil || fn.Signature().Recv() != nil {
		return nil
	}
	form := library.LookupTextForm(fn.Pkg().Path(), fn.Name())
	if form == nil || len(call.Args) <= form.Text || form.Last && len(call.Args) > form.Text+1 {
		return nil
	}
	return call.Args[form.Text]
}

// findings reports each hit on its own, all with the one fix of the site.
func (m *matching) findings() []Finding {
	if len(m.hits) == 0 || m.site.Kind == site.Match && m.site.Search.Place == site.Pieces && m.evidence(m.site.Operands[0]) == evidence.None {
		return nil
	}
	fix := m.fix()
	findings := make([]Finding, len(m.hits))
	for i, h := range m.hits {
		what := strconv.Quote(h.token.String())
		if h.Name != nil {
			what = h.Name.Name() + " = " + what
		}
		what += " is a Tencent Cloud module code"
		if h.known {
			what = fmt.Sprintf("%s for %q", strings.Replace(what, "is a ", "is the ", 1), h.code.Title)
		}
		how := "compare " + m.words.pkg.Name + ".MessageCode with "
		if m.anywhere() {
			how = "ask " + m.words.pkg.Name + ".MessageContains for "
		}
		findings[i] = Finding{
			Pos:     h.Expr.Pos(),
			End:     h.Expr.End(),
			Message: what + "; " + how + m.constant(h),
			Fix:     fix,
		}
	}
	return findings
}

// anywhere reports whether the code is looked for behind the start as well.
func (m *matching) anywhere() bool {
	if m.site.Kind != site.Match {
		return false
	}
	place := m.site.Search.Place
	return place != site.Start && place != site.Whole
}

// constant returns how messages name what to compare with.
func (m *matching) constant(h textHit) string {
	if h.known {
		return m.words.constantFor(moduleFamily, h.code)
	}
	return strconv.FormatInt(h.token.code, 10)
}

// fix rewrites the site:
//
//	strings.HasPrefix(msg, "(-514)")       tcerr.MessageCode(msg) == tcerr.ModuleSourceAlreadyExists
//	!strings.HasPrefix(msg, "(-514)")      tcerr.MessageCode(msg) != tcerr.ModuleSourceAlreadyExists
//	strings.Index(msg, "(-514)") < 0       !tcerr.MessageContains(msg, tcerr.ModuleSourceAlreadyExists)
//	"(-514) Resource already exists" == s  tcerr.ModuleSourceAlreadyExists == tcerr.MessageCode(s)
//	msg[:6] != "(-514)"                    tcerr.MessageCode(msg) != tcerr.ModuleSourceAlreadyExists
func (m *matching) fix() *analysis.SuggestedFix {
	for _, h := range m.hits {
		if h.token.start > 0 || !h.only || m.ambiguous(h) {
			return nil
		}
	}
	b := m.File(m.site.Node.Pos()).NewFix()
	message := "Use " + m.words.pkg.Name + ".MessageCode"
	switch {
	case m.site.Kind != site.Match:
		m.rewriteMembers(b)
	case m.site.Search.Decision == nil:
		b.Fail()
	case m.site.Search.Place == site.Start || m.site.Search.Place == site.Whole:
		m.rewriteCall(b, m.site.Search, m.hits[0])
	case m.site.Search.Place == site.Anywhere:
		message = "Use " + m.words.pkg.Name + ".MessageContains"
		m.rewriteCall(b, m.site.Search, m.hits[0])
	default:
		b.Fail()
	}
	return b.Fix(message)
}

// rewriteCall rewrites the decision that a call is for.
func (m *matching) rewriteCall(b *fix.Builder, s site.Search, h textHit) {
	text, open, end := m.text(b, m.site.Operands[0])
	pos := s.Decision.Pos()
	isAnywhere := s.Place == site.Anywhere
	if isAnywhere && !types.Identical(types.Default(m.Info.TypeOf(s.Decision)), types.Typ[types.Bool]) {
		b.Fail() // var found Flag = strings.Index(s, "(-514)") >= 0
	}
	function, op, not := "MessageCode", " == ", ""
	switch {
	case isAnywhere && s.Not:
		function, not = "MessageContains", "!"
	case isAnywhere:
		function = "MessageContains"
	case s.Not:
		op = " != "
	}
	before := not + m.words.spellFunc(b, function, pos) + "(" + open
	after := end + ")" + op + m.name(b, h)
	switch {
	case isAnywhere:
		after = end + ", " + m.name(b, h) + ")"
	case s.Operator:
		before, after = "("+before, after+")"
	}
	b.Rewrite(pos, text.Pos(), before)
	b.Rewrite(text.End(), s.Decision.End(), after)
}

// rewriteMembers names the constants of a comparison, a switch or a collection
// that is written where it is used, and asks MessageCode for everything else.
func (m *matching) rewriteMembers(b *fix.Builder) {
	names := make(map[ast.Expr]string, len(m.hits))
	seen := make(map[int64]bool)
	for _, h := range m.hits {
		names[h.Expr] = m.name(b, h)
		if seen[h.token.code] {
			b.Fail() // a case twice, or two texts that are told apart
		}
		seen[h.token.code] = true
	}
	if m.site.Kind == site.Argument || m.site.Kind == site.Collection && !m.site.Inline || len(names) != len(m.site.Constants) ||
		len(m.site.Members) != len(m.site.Operands)+len(m.site.Constants) {
		b.Fail()
		return
	}
	for _, e := range m.site.Members {
		e = ast.Unparen(e)
		if name, ok := names[e]; ok {
			b.Rewrite(e.Pos(), e.End(), name)
			continue
		}
		from, open, end := m.text(b, e)
		if slice, ok := from.(*ast.SliceExpr); ok && slice.High != nil {
			if !m.isStart(slice) {
				b.Fail()
			}
			from = slice.X
		}
		b.Rewrite(e.Pos(), from.Pos(), m.words.spellFunc(b, "MessageCode", e.Pos())+"("+open)
		b.Rewrite(from.End(), e.End(), end+")")
	}
	if lit, ok := m.site.Node.(*ast.CompositeLit); ok {
		if elem := basicElem(m.Info, lit); elem != nil {
			b.Rewrite(elem.Pos(), elem.End(), m.words.spellType(b, moduleFamily, elem.Pos()))
		} else {
			b.Fail()
		}
	}
}

// isStart reports whether a slice is the start of a text, as long as each of
// the constants that it is compared with.
func (m *matching) isStart(slice *ast.SliceExpr) bool {
	if slice.Low != nil {
		low := m.Info.Types[slice.Low].Value
		if low == nil || !constant.Compare(constant.ToInt(low), token.EQL, constant.MakeInt64(0)) {
			return false
		}
	}
	high := m.Info.Types[slice.High].Value
	n, _ := constant.Int64Val(constant.ToInt(high))
	for _, h := range m.hits {
		if int64(len(h.text)) != n {
			return false
		}
	}
	return true
}

// text returns the expression that is to be the argument of a function that
// takes a string, and what to write around it. A conversion of a string to
// []byte has become unnecessary.
func (m *matching) text(b *fix.Builder, e ast.Expr) (inner ast.Expr, open, end string) {
	e = ast.Unparen(e)
	if call, ok := e.(*ast.CallExpr); ok && len(call.Args) == 1 && m.Info.Types[call.Fun].IsType() && !astutil.IsString(m.Info.TypeOf(e)) {
		if arg := m.Info.TypeOf(call.Args[0]); astutil.IsString(arg) {
			e = call.Args[0]
		}
	}
	if !types.AssignableTo(m.Info.TypeOf(e), types.Typ[types.String]) {
		open, end = "string(", ")"
		if !m.File(e.Pos()).Means("string", types.Universe.Lookup("string"), e.Pos()) {
			b.Fail()
		}
	}
	return e, open, end
}

// name returns how the fix writes the code.
func (m *matching) name(b *fix.Builder, h textHit) string {
	if h.known {
		return m.words.spell(b, moduleFamily, h.code, h.Expr.Pos())
	}
	return strconv.FormatInt(h.token.code, 10)
}

// isStringOrBytes reports whether t is a string or a []byte.
func isStringOrBytes(t types.Type) bool {
	if t == nil {
		return false
	}
	if slice, ok := t.Underlying().(*types.Slice); ok {
		elem, ok := slice.Elem().Underlying().(*types.Basic)
		return ok && elem.Kind() == types.Byte
	}
	return astutil.IsString(t)
}
