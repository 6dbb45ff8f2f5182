package tcerr

import (
	"math"
	"strings"
)

// MessageCode returns the module code that leads message, or 0 if there is
// none. The code of "(-514) Resource already exists" is
// [ModuleSourceAlreadyExists].
//
// The code is a decimal number in parentheses at the very start of message. It
// may have a sign, and spaces before and after the sign, as some modules write
// "(- 514)". What follows the closing parenthesis does not matter. A number
// that does not fit into 32 bits is not a code.
//
// For a message that has been wrapped in another text see [MessageContains].
//
// Source: Tencent Cloud API 2.0, module error codes.
func MessageCode(message string) ModuleCode {
	code, _ := parse(message)
	return code
}

// MessageContains reports whether message has code anywhere, in the form that
// [MessageCode] accepts at the start. It is meant for the text of an error
// that wraps a response's message: "monitor: create: (-514) Resource already
// exists". Where the message itself is at hand, compare [MessageCode], which
// cannot take a number from the later text for the code.
//
// 0 is a number as any other here: it is contained in "(0)" and "(-0)", not in
// a message without code.
//
// The time that MessageContains takes is proportional to len(message),
// whatever message holds.
//
// Source: Tencent Cloud API 2.0, module error codes.
func MessageContains(message string, code ModuleCode) bool {
	// Time is linear because parse stops at the next parenthesis at the
	// latest, which is where the search goes on: every byte is parsed once
	// and searched once.
	for {
		i := strings.IndexByte(message, '(')
		if i < 0 {
			return false
		}
		message = message[i:]
		if c, ok := parse(message); ok && c == code {
			return true
		}
		message = message[1:]
	}
}

// parse parses the code in parentheses that s starts with.
func parse(s string) (code ModuleCode, ok bool) {
	if s == "" || s[0] != '(' {
		return 0, false
	}
	i := skipSpaces(s, 1)
	negative := false
	if i < len(s) && (s[i] == '-' || s[i] == '+') {
		negative = s[i] == '-'
		i = skipSpaces(s, i+1)
	}
	digits := i
	value := int64(0)
	for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
		if value <= -math.MinInt32 { // else too large already, whatever follows
			value = value*10 + int64(s[i]-'0')
		}
	}
	if i == digits || i == len(s) || s[i] != ')' {
		return 0, false
	}
	if negative {
		value = -value
	}
	if value < math.MinInt32 || value > math.MaxInt32 {
		return 0, false
	}
	return ModuleCode(value), true
}

// skipSpaces returns the index of the first byte from s[i] on that is not a
// space.
func skipSpaces(s string, i int) int {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	return i
}
