package library

import (
	"slices"
	"strings"
)

// A Form says what the results of a function mean to its caller.
type Form uint8

// What results mean.
const (
	Plain      Form = iota // nothing about a repetition
	Predicate              // true repeats
	RetryError             // func() *RetryError: what Repeat makes repeats, what Mark makes stops
	Operation              // func() error or (T, error): an error repeats, unless Mark has made it
	Marked                 // func() error or (T, error): an error stops, unless Repeat has made it
	Poll                   // func() (bool, error): false without an error repeats
	Callback               // called by somebody who may repeat it if it returns an error
)

// A Retry is a library that calls a function again and again, or that only
// waits between the calls which the program makes itself.
type Retry struct {
	// Path is what import paths of the library hold: whole elements, without
	// the host and the version.
	Path string
	// Calls are the functions, and the methods of the library's types, that
	// are given the function to repeat, or one that decides what is repeated.
	Calls []Call
	// Options are the functions and methods that decide which errors are
	// repeated. Where one of them is called, the results of a callback say
	// nothing.
	Options []string
	// Once are what tells the library, among the arguments beside the function, to
	// call it once only.
	Once []Once
	// Hooks are fields that hold a function which is called before the request is made
	// again, and may change it.
	Hooks []string
	// Mark makes an error that is not to be repeated; the type of it begins with
	// the same word, if the program can see it. Repeat makes one that is.
	Mark, Repeat string
	// Result is the type to which callbacks return a pointer.
	Result string
	// Waits are the functions and methods that wait, say how long to wait, or
	// count the attempts.
	Waits []string
}

// A Call is a function that is given a callback.
type Call struct {
	Name string // a star at its end stands for any further letters
	Form Form   // of the callback
}

// Once is an option with which nothing is repeated: a function that is given a
// constant, a field that is, or the name of a type.
type Once struct {
	Name  string
	Count string // "" of a type
}

// retries are the libraries that we know.
var retries = []Retry{
	{
		Path:   "terraform-plugin-sdk",
		Result: "RetryError", Mark: "NonRetryableError", Repeat: "RetryableError",
	},
	{
		Path:  "cenkalti/backoff",
		Calls: []Call{{"Retry*", Operation}},
		Once:  []Once{{"WithMaxTries", "1"}, {"WithMaxRetries", "0"}, {"StopBackOff", ""}},
		Mark:  "Permanent",
		Waits: []string{"Reset"},
	},
	{
		Path:    "avast/retry-go",
		Calls:   []Call{{"Do", Operation}, {"DoWithData", Operation}},
		Options: []string{"AttemptsForError"},
		Once:    []Once{{"Attempts", "1"}},
		Mark:    "Unrecoverable",
	},
	{
		Path:    "codeGROOVE-dev/retry",
		Calls:   []Call{{"Do", Operation}, {"DoWithData", Operation}},
		Options: []string{"AttemptsForError"},
		Once:    []Once{{"Attempts", "1"}},
		Mark:    "Unrecoverable",
	},
	{
		Path: "sethvargo/go-retry",
		Calls: []Call{
			{"Do", Marked}, {"DoValue", Marked}, {"Constant", Marked}, {"Exponential", Marked}, {"Fibonacci", Marked},
		},
		Once:   []Once{{"WithMaxRetries", "0"}},
		Repeat: "RetryableError",
		Waits:  []string{"Next"},
	},
	{
		Path:  "apimachinery/pkg/util/wait",
		Calls: []Call{{"Poll*", Poll}, {"ExponentialBackoff*", Poll}},
		Once:  []Once{{"Steps", "1"}},
		Waits: []string{"Step"},
	},
	{Path: "client-go/util/retry", Calls: []Call{{"OnError", Predicate}}},
	{
		Path:    "failsafe-go/failsafe-go/retrypolicy",
		Calls:   []Call{{"HandleIf", Predicate}},
		Options: []string{"AbortOnErrors", "AbortOnErrorTypes", "AbortOnResult"},
		Once:    []Once{{"WithMaxAttempts", "1"}, {"WithMaxRetries", "0"}},
	},
	{Path: "go-resty/resty", Calls: []Call{{"AddRetryCondition", Predicate}}, Once: []Once{{"SetRetryCount", "0"}}},
	{Path: "resty.dev", Calls: []Call{{"AddRetryConditions", Predicate}, {"SetRetryConditions", Predicate}}, Once: []Once{{"SetRetryCount", "0"}}},
	{Path: "hashicorp/go-retryablehttp", Hooks: []string{"PrepareRetry", "RequestLogHook"}, Once: []Once{{"RetryMax", "0"}}},
	{Path: "jpillora/backoff", Waits: []string{"Duration", "ForAttempt", "Attempt", "Reset"}},
}

// RetryOf returns the library that a package belongs to, or nil.
func RetryOf(path string) *Retry {
	path = "/" + path + "/"
	for i := range retries {
		if strings.Contains(path, "/"+retries[i].Path+"/") {
			return &retries[i]
		}
	}
	return nil
}

// RetryResult returns the library whose callbacks return a pointer to a type of
// that name, whatever the package is called: older editions and forks call it
// otherwise.
func RetryResult(name string) *Retry {
	for i := range retries {
		if retries[i].Result == name {
			return &retries[i]
		}
	}
	return nil
}

// CallbackForm returns what the results of a function mean that a function of
// the library is given, or Plain.
func (r *Retry) CallbackForm(name string) Form {
	for _, c := range r.Calls {
		if prefix, more := strings.CutSuffix(c.Name, "*"); name == c.Name || more && strings.HasPrefix(name, prefix) {
			return c.Form
		}
	}
	return Plain
}

// IsRetryMark reports whether a function of a package only marks an error.
func IsRetryMark(path, name string) bool {
	r := RetryOf(path)
	return r != nil && name != "" && (name == r.Mark || name == r.Repeat)
}

// IsRetryWait reports whether a function or method of a package waits, says how
// long, or counts the attempts.
func IsRetryWait(path, name string) bool {
	r := RetryOf(path)
	return r != nil && slices.Contains(r.Waits, name)
}

// MarksRetry reports whether functions that begin with the name of a mark, or
// types of its name, are those of a library: who gives an error such a name
// means the same.
func MarksRetry(name string) bool {
	for i := range retries {
		r := &retries[i]
		for _, mark := range []string{r.Mark, r.Repeat} {
			if mark != "" && len(name) >= len(mark) && strings.EqualFold(name[:len(mark)], mark) {
				return true
			}
		}
	}
	return false
}
