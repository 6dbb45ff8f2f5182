// Package flow takes codes out of their answers before it compares them.
package flow

import (
	"fmt"

	"github.com/tcerr/tcerrlint/testdata/evidence/api"
)

func describe(r *api.Response) error {
	if reason := r.Code; reason == 5000 { // want `compare: 5000 `
		return nil
	}
	return explain(r.Code, r.Message)
}

func explain(errCode int, message string) error {
	if errCode == 4400 { // want `compare: 4400 `
		return fmt.Errorf("slower: %s", message)
	}
	return fmt.Errorf("%d: %s", errCode, message)
}

type failure struct {
	number int
	text   string
}

func (f *failure) Error() string { return f.text }

func (f *failure) internal() bool {
	return f.number == 6000 // want `compare: 6000 `
}

func fail(r *api.Response) *failure {
	return &failure{number: r.Code, text: r.Message}
}

func send(call func() *api.Response, retry func(int) bool) int {
	r := call()
	for retry(r.Code) {
		r = call()
	}
	return r.Code
}

func actions(call func() *api.Response) bool {
	last := send(call, func(n int) bool {
		return n == 6200 // want `compare: 6200 `
	})
	return last == 5100 // want `compare: 5100 `
}

type status int

func (s status) missing() bool {
	return s == 5000 // want `compare: 5000 `
}

func method(r api.Response) bool { return status(r.Code).missing() }
