package library

import (
	"regexp"
	"strings"
	"sync"
)

// A question is the words that names are made of which ask whether to retry:
// shouldRetry, IsRetryable, needRetryOnCode, isTemporaryError.
type question struct {
	ask   []string // begin one: should…
	about []string // what it is about: …API…, behind ask
	able  []string // answer for themselves: isRetryable, errTemporary
	when  []string // retryIf…
	joint []string // …On…, before what follows
	of    []string // what follows: …Code
}

func retryQuestion() question {
	return question{
		ask: []string{
			"should", "can", "could", "must", "may", "need", "needto", "needs", "needsto", "want", "wantto", "wants", "wantsto", "check",
		},
		about: []string{
			"err", "error", "code", "status", "resp", "response", "req", "request", "result", "http", "api", "sdk", "cloud", "qcloud", "tencent", "it", "we", "this",
		},
		able:  []string{"retryable", "retriable", "temporary", "transient"},
		when:  []string{"if", "on", "when"},
		joint: []string{"on", "for", "by", "if", "with"},
		of:    []string{"err", "error", "code", "status", "resp", "response", "req", "request", "result", "it", "this"},
	}
}

func (q question) pattern() *regexp.Regexp {
	any := func(words []string) string { return "(" + strings.Join(words, "|") + ")" }
	about := any(q.about) + "*"
	of := "(" + any(q.joint) + "?" + any(q.of) + ")*"
	return regexp.MustCompile("^(" + any(q.ask) + about + "(be)?retry" + of +
		"|retry" + any(q.when) + of +
		"|" + any(q.ask) + "?(is)?" + about + "(is|be)?" + any(q.able) + of + ")$")
}

var questionPattern = sync.OnceValue(func() *regexp.Regexp { return retryQuestion().pattern() })

// AsksForRetry reports whether a name is that of a question whose answer true
// means to retry. Names with any other word in them may ask for something else:
// isNotRetryable, doWithRetry, shouldRetryLater.
func AsksForRetry(name string) bool { return questionPattern().MatchString(plain(name)) }
