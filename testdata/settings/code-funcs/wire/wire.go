// Package wire is a client whose functions return a code.
package wire

import "errors"

// Do calls an action.
func Do(action string) (string, int, error) { return "", 0, errors.New(action) }

// Count counts calls and failures, the last of which had a code.
func Count() (calls, failures, last int) { return 0, 0, 0 }

// A Reply is what a call returns.
type Reply struct{ ret int }

// Ret returns the code.
func (r *Reply) Ret() int { return r.ret }

// Total returns the number of items.
func (r *Reply) Total() int { return 0 }

// A Page is a reply with items.
type Page struct{ *Reply }

// A Failure is an error of the API.
type Failure interface {
	error
	Number() int
}
