// Package twice trims a prefix and compares the rest with the text, whatever
// the text is.
package twice

import (
	"fmt"
	"net/http"
	"strings"
)

type response struct {
	Messages []string
	byName   map[string]*response
}

func plain(s string) bool {
	return strings.TrimPrefix(s, "(-514)") != s // want `message: `
}

func reversed(s string) bool {
	return s == strings.TrimPrefix(s, "(-514)") // want `message: `
}

func parens(s string) bool {
	return (strings.TrimPrefix(s, "(-514)")) != (s) // want `message: `
}

func negated(s string, ok bool) bool {
	return ok == !(strings.TrimPrefix(s, "(-514)") != s) // want `message: `
}

func operands(r response, p *string, v any, b []byte) {
	_ = strings.TrimPrefix(*p, "(-514)") != *p                                                       // want `message: `
	_ = strings.TrimPrefix(r.Messages[0], "(-514)") != r.Messages[0]                                 // want `message: `
	_ = strings.TrimPrefix(r.byName["a"].Messages[1], "(-514)") != r.byName["a"].Messages[1]         // want `message: `
	_ = strings.TrimPrefix(r.Messages[0][2:], "(-514)") != r.Messages[0][2:]                         // want `message: `
	_ = strings.TrimPrefix(r.Messages[len(r.Messages)-1], "(-514)") != r.Messages[len(r.Messages)-1] // want `message: `
	_ = strings.TrimPrefix(v.(string), "(-514)") != v.(string)                                       // want `message: `
	_ = strings.TrimPrefix(string(b), "(-514)") != string(b)                                         // want `message: `
	_ = strings.TrimPrefix("x"+*p, "(-514)") != "x"+*p                                               // want `message: `
	_ = strings.TrimPrefix(http.CanonicalHeaderKey("a"), "(-514)") != http.CanonicalHeaderKey("a")   // want `message: `
}

// What is called twice may do something twice: no fix.
func calls(err error, h http.Header) {
	_ = strings.TrimPrefix(err.Error(), "(-514)") != err.Error()         // want `message: `
	_ = strings.TrimPrefix(h.Get("x"), "(-514)") == h.Get("x")           // want `message: `
	_ = strings.TrimPrefix(fmt.Sprint(err), "(-514)") != fmt.Sprint(err) // want `message: `
	_ = strings.ReplaceAll(err.Error(), "(-514)", "") != err.Error()     // want `message: `
}
