package check

import (
	"fmt"
	"go/ast"
	"go/constant"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/product"
	"github.com/tcerr/tcerrlint/internal/site"
)

// A sought is what a text is searched for: a code of API 3.0 as it stands in the
// text of an SDK error,
//
//	[TencentCloudSDKError] Code=ResourceNotFound, Message=…, RequestId=…
type sought struct {
	code  string // or ""
	proof proof
	// longer says that the text goes on behind a longer code as well.
	longer bool
}

// A proof says what else must be known for that to be the code of an SDK error.
type proof uint8

const (
	noCode proof = iota
	// formCode is Code=X, or a text that only the SDK begins its errors with: it
	// is enough that the error may be the SDK's, and none of others.
	formCode
	// dottedCode is a name with a dot that a product or a family has. Other
	// vendors have such names: if nothing says that the error is the SDK's, it
	// must be just the name of a code: see isOurs.
	dottedCode
	// bareCode is a name that other vendors have as well: the error must be
	// known to be the SDK's.
	bareCode
	// numberCode is Code=4400: the same, as another error of this module may
	// have that text, while one of API 3.0 never does.
	numberCode
)

// sought returns what a constant searches for.
func (n *names) sought(text string) sought {
	rest, isMarked := text, false
	for _, mark := range [...]string{"[TencentCloudSDKError", "[TCECloudSDKError", "[TceCloudSDKError", "[CloudSDKError"} {
		if after, ok := strings.CutPrefix(text, mark); ok && (after == "" || after[0] == ']') {
			rest, isMarked = strings.TrimLeft(after, "] "), true
		}
	}
	if s := codeField(rest); s.proof != noCode {
		return s
	}
	if isMarked {
		return sought{proof: formCode}
	}
	if !codes.IsName(text) {
		return sought{}
	}
	s := sought{code: text, longer: true, proof: bareCode}
	if strings.Contains(text, ".") {
		s.proof = dottedCode
	}
	if _, ok := n.Codes.Family(text); ok || s.proof == dottedCode && n.declares(text) {
		return s
	}
	return sought{}
}

// isOurs reports whether a name with a dot is one of API 3.0: of the list that all
// products have in common, or one that begins like those, of an imported product.
func (n *names) isOurs(code string) bool {
	if _, ok := n.Codes.Name(code); ok {
		return true
	}
	_, ok := n.Codes.Family(code)
	return ok && n.declares(code)
}

// codeField returns what a text searches for that begins with the code as it
// stands in an error: "Code=ResourceNotFound, Message=".
func codeField(text string) sought {
	code, ok := strings.CutPrefix(text, "Code=")
	if !ok {
		return sought{}
	}
	end := strings.IndexFunc(code, func(r rune) bool { return !isAlphanumeric(r) && r != '.' && r != '_' && r != '-' })
	if end >= 0 {
		code = code[:end]
	}
	s := sought{code: code, longer: end < 0}
	switch {
	case isNumeral(code):
		s.proof = numberCode
	case codes.IsName(code):
		s.proof = formCode
	}
	return s
}

func isAlphanumeric(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
}

func (n *names) declares(code string) bool {
	for _, pkg := range n.products {
		if product.Declared(pkg, code) != nil {
			return true
		}
	}
	return false
}

// plain turns what is literal in a regular expression into alternatives of text.
var plain = strings.NewReplacer(`(?i)`, "", `(?:`, "", `(`, "", `)`, "", `^`, "", `$`, "", `\b`, "", `\.`, ".", `\[`, "[", `\]`, "]")

// soughtBy returns what a constant of a site searches for.
func (n *names) soughtBy(s *site.Site, text string) sought {
	if !s.Search.Regexp {
		return n.sought(text)
	}
	for text := range strings.SplitSeq(plain.Replace(text), "|") {
		if s := n.sought(text); s.proof != noCode {
			return s
		}
	}
	return sought{}
}

// searches looks at a site that searches a text for constants.
func (n *names) searches(s *site.Site) {
	for _, c := range s.Constants {
		if c.Value == nil || c.Value.Kind() != constant.String {
			continue
		}
		text := constant.StringVal(c.Value)
		found := n.soughtBy(s, text)
		if found.proof == noCode || mayHoldToken(text) || !n.searchesErrors(s, found) {
			continue
		}
		finding := Finding{Pos: c.Expr.Pos(), End: c.Expr.End()}
		if found.proof == numberCode {
			if !n.writes(found.code) {
				finding.Message = shown(c, text) + " never matches: the code in the text of a TencentCloudSDKError is a name, not a number"
				n.codes = append(n.codes, finding)
			}
			continue
		}
		finding.Message = shown(c, text) + n.advice(found, c.Expr)
		n.texts = append(n.texts, finding)
	}
}

// advice says what is wrong with a search, and what to do instead.
func (n *names) advice(found sought, at ast.Expr) string {
	what, how := "messages that quote it", "errors.As"
	if found.longer {
		what = "longer codes and " + what
	}
	if n.hasAsType(at) {
		how = "errors.AsType"
	}
	then := ""
	switch {
	case strings.HasSuffix(found.code, "."):
		then = " and ask whether its Code has the prefix " + quoted(found.code)
	case found.code != "":
		then = " and compare its Code with " + n.called(found.code, at)
	}
	return fmt.Sprintf(", searched in the text of an error, also matches %s; find the SDK error with %s%s", what, how, then)
}

// called returns how the file of an expression can write a code.
func (n *names) called(code string, at ast.Expr) string {
	for _, name := range n.productImports(at.Pos()) {
		if c := product.Declared(name.Imported(), code); c != nil {
			return qualified(name, c)
		}
	}
	return quoted(code)
}

// searchesErrors reports whether all that a site searches are the texts of
// errors that can be the SDK's, as far as the constant does not prove it.
func (n *names) searchesErrors(s *site.Site, found sought) bool {
	if s.Kind == site.Match {
		if s.Search.Place == site.Whole || s.Search.Place == site.Pieces {
			return false
		}
	} else if s.Kind != site.Argument && s.Kind != site.Collection || s.Equal {
		return false
	}
	for _, operand := range s.Operands {
		if s.Kind != site.Match && !n.searched(s, operand) || !n.searchesError(s, operand, found) {
			return false
		}
	}
	return true
}

// searched reports whether an expression is an argument of a function that
// searches texts.
func (n *names) searched(s *site.Site, e ast.Expr) bool {
	cur, ok := n.inSite(s, e)
	if !ok {
		return false
	}
	outer, _ := astutil.Outer(cur)
	call, ok := outer.Node().(*ast.CallExpr)
	if !ok {
		return false
	}
	fn := astutil.StaticCallee(n.Info, call)
	if fn == nil || fn.Pkg() == nil || fn.Pkg().Path() != "strings" && fn.Pkg().Path() != "bytes" {
		return false
	}
	return fn.Name() != "Equal" && fn.Name() != "EqualFold" && fn.Name() != "Compare"
}

func (n *names) searchesError(s *site.Site, operand ast.Expr, found sought) bool {
	at, ok := n.inSite(s, operand)
	if !ok {
		return false
	}
	o := n.errorOrigins()
	o.seen = make(map[any]bool)
	errors, ok := o.errorsOf(n.given(s, operand, at))
	if !ok {
		return false
	}
	var m makers
	for _, err := range errors {
		m |= n.makersOf(n.given(s, err.value, err.at))
	}
	return found.isShown(n, m)
}

// isShown reports whether a text can be that of an SDK error, if those make the
// error.
func (s sought) isShown(n *names, m makers) bool {
	isSDK, isUnknown := m&(bySDK|byWrap) != 0, m&(byModule|bySibling) != 0
	switch s.proof {
	case formCode:
		return m&byOthers == 0 && (isSDK || isUnknown)
	case dottedCode:
		return m&byOthers == 0 && (isSDK || isUnknown && n.isOurs(s.code))
	}
	return m == bySDK
}

// given returns what the call of a site gives a parameter of the function that
// it calls, or else the expression itself, and where it stands.
func (n *names) given(s *site.Site, e ast.Expr, at inspector.Cursor) (ast.Expr, inspector.Cursor) {
	id, ok := ast.Unparen(e).(*ast.Ident)
	call, isCall := s.Node.(*ast.CallExpr)
	if s.Kind != site.Argument || !ok || !isCall {
		return e, at
	}
	sig := astutil.StaticCallee(n.Info, call).Origin().Signature()
	for i := range min(sig.Params().Len(), len(call.Args)) {
		if v := sig.Params().At(i); v == n.Info.Uses[id] && !(sig.Variadic() && i == sig.Params().Len()-1) {
			return call.Args[i], s.Cursor
		}
	}
	return e, at
}
