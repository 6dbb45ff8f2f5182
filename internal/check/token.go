package check

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// A codeToken is a module code as it stands in a text: "(-514)".
type codeToken struct {
	code       int64
	start, end int // in the text
}

// String returns the usual spelling.
func (t codeToken) String() string { return "(" + strconv.FormatInt(t.code, 10) + ")" }

// tokenSyntax is what package tcerr accepts: spaces may stand before and after
// the sign, and nowhere else.
var tokenSyntax = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\( *([+-]?) *([0-9]+)\)`)
})

// patternSyntax is how regular expressions ask for that literally: \(-514\),
// [(]\s*-?\s*514[)] and the first code of \((?:-514|-502)\).
var patternSyntax = sync.OnceValue(func() *regexp.Regexp {
	const open, group, space, sign, end = `(?:\\\(|\[\(\])`, `(?:\((?:\?:)?)?`, `(?:(?: |\\s|\[ \])[*?+]?)*`, `\[?\\?([+-]?)\]?\??`, `(?:\\\)|\[\)\]|\||\))`
	return regexp.MustCompile(open + space + group + space + sign + space + `([0-9]+)` + end)
})

// patternHead is what may stand before the code in a pattern without asking for
// other text: ^, .*, \s*, (?i) and the parentheses of groups.
var patternHead = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\^|\\A|\\b|\.[*+]\??|(?: |\\s|\[ \])[*?+]?|\(\?[a-zA-Z-]*[:)]|\(\?P?<\w+>|\()*$`)
})

// tokens returns the module codes in a text, or in what a regular expression
// matches. 0 is no code.
func tokens(text string, isRegexp bool) []codeToken {
	syntax := tokenSyntax
	if isRegexp {
		syntax = patternSyntax
	}
	var found []codeToken
	for _, m := range syntax().FindAllStringSubmatchIndex(text, -1) {
		n, err := strconv.ParseInt(text[m[4]:m[5]], 10, 32)
		if text[m[2]:m[3]] == "-" {
			n, err = strconv.ParseInt("-"+text[m[4]:m[5]], 10, 32)
		}
		if err == nil && n != 0 {
			found = append(found, codeToken{n, m[0], m[1]})
		}
	}
	return found
}

// mayHoldToken reports whether the source text of a literal may hold a module
// code, as a text or a regular expression: digits behind a parenthesis, and
// signs of either in between. Each parenthesis of a run of them has the same
// digits behind it, so it is enough to look at the first: the time is linear.
func mayHoldToken(text string) bool {
	for {
		i := strings.IndexByte(text, '(')
		if i < 0 {
			return false
		}
		text = text[i+1:]
		digits := strings.TrimLeft(text, ` -+\s*?[]:(`)
		end := strings.TrimLeft(digits, "0123456789")
		if len(end) < len(digits) && end != "" && strings.IndexByte(`)\[|`, end[0]) >= 0 {
			return true
		}
		text = end
	}
}
