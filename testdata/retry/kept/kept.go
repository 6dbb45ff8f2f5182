// Program kept has decisions that no fix is offered for, or one that keeps the
// error which the code is of.
package main

import (
	"errors"
	"fmt"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func main() {
	api.Run("typed", func(c *api.Client) error {
		client = c
		return typed("a")
	})
}

var client *api.Client

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

type failure struct {
	Code     int
	Message  string
	CodeDesc string
}

func (f failure) Error() string { return fmt.Sprintf("%d: %s", f.Code, f.Message) }

var errGone = errors.New("gone")

const serverBusy = 4000

func call(id string) (response, error) { return response{}, nil }

func do(id string) error {
	resp, err := client.Describe(&api.Request{ID: id})
	if err == nil && resp.Code != 0 {
		err = failure{Code: resp.Code, Message: resp.Message}
	}
	return err
}

// Who gave the number a name has had it in mind.
func named(id string) (response, error) {
	for {
		r, err := call(id)
		if err != nil {
			return r, err
		}
		if r.Code == 6000 || r.Code == serverBusy { // want `compare: 6000 ` `retry: this condition makes the request again for 4000 `
			continue
		}
		if r.Code != 0 {
			return r, errors.New(r.Message)
		}
		return r, nil
	}
}

// The constant takes the type of the tag that compare gives the switch, and is still
// the program's own.
func namedCase(id string) (response, error) {
	for {
		r, err := call(id)
		if err != nil {
			return r, err
		}
		switch r.Code { // want `retry: this switch makes the request again for 4000 `
		case serverBusy, 6000: // want `compare: 6000 `
			continue
		}
		if r.Code != 0 {
			return r, errors.New(r.Message)
		}
		return r, nil
	}
}

// The caller gets the error, with its message and type.
func typed(id string) error {
	err := do(id)
	f, ok := err.(failure)
	if !ok {
		return err
	}
	switch f.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000 `
		return errGone
	}
	return nil
}

type value interface{}

type loose struct {
	Code     value
	Message  string
	CodeDesc string
}

func boxed(r loose) error {
	switch r.Code { // want `retry: this switch has no case for `
	case 5000.0: // want `compare: 5000`
		return errGone
	}
	return nil
}
