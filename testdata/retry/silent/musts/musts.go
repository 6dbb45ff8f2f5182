// Package musts has its guards in functions of its own.
package musts

import (
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"os"

	"github.com/tcerr/tcerrlint/tcerr"
)

type response struct {
	Code     int
	Message  string
	CodeDesc string
	Items    []string
}

func (r response) Err() error {
	if r.Code == 0 {
		return nil
	}
	return errors.New(r.Message)
}

func (r *response) check() error {
	if r.Code != 0 {
		return errors.New(r.Message)
	}
	return nil
}

func (r response) failed() bool { return r.Code != 0 }

func must(ok bool, text string) {
	if !ok {
		panic(text)
	}
}

func exitOn(r response) {
	if r.Code != 0 {
		log.Print(r.Message)
		os.Exit(1)
	}
}

func toError(code int, text string) error {
	switch code {
	case 0:
		return nil
	}
	return errors.New(text)
}

func mustOf(r response) { must(r.Code == 0, r.Message) }

var errGone = errors.New("gone")

func condition() ([]string, error) {
	r := call()
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return nil, errGone
	}
	must(r.Code == 0, r.Message)
	return r.Items, nil
}

func carried() ([]string, error) {
	r := call()
	ok := r.Code == 0
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return nil, errGone
	}
	must(ok, r.Message)
	return r.Items, nil
}

func answer() ([]string, error) {
	r := call()
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return nil, errGone
	}
	exitOn(r)
	return r.Items, nil
}

func nested() ([]string, error) {
	r := call()
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return nil, errGone
	}
	mustOf(r)
	return r.Items, nil
}

func method() ([]string, error) {
	r := call()
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return nil, errGone
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	return r.Items, nil
}

func pointerMethod() ([]string, error) {
	r := call()
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return nil, errGone
	}
	err := r.check()
	if err != nil {
		return nil, err
	}
	return r.Items, nil
}

func function() ([]string, error) {
	r := call()
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return nil, errGone
	}
	if err := toError(r.Code, r.Message); err != nil {
		return nil, err
	}
	return r.Items, nil
}

func question() ([]string, error) {
	r := call()
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return nil, errGone
	}
	if r.failed() {
		return nil, errors.New(r.Message)
	}
	return r.Items, nil
}

func returned() ([]string, error) {
	r := call()
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return nil, errGone
	}
	return r.Items, r.Err()
}

// Before the decision, it stops as well.
func before() ([]string, error) {
	r := call()
	must(r.Code == 0 || tcerr.Code(r.Code) == tcerr.CodeResourceNotFound, r.Message)
	switch tcerr.Code(r.Code) {
	case tcerr.CodeResourceNotFound:
		return nil, errGone
	}
	return r.Items, nil
}

// In a loop, nothing is repeated.
func loop() []string {
	for {
		r := call()
		if tcerr.Code(r.Code) == tcerr.CodeInternalError {
			continue
		}
		exitOn(r)
		return r.Items
	}
}

// call makes a request.
func call() (r response) {
	a, err := http.Get("https://example.com")
	if err == nil {
		_ = json.NewDecoder(a.Body).Decode(&r)
	}
	return r
}
