// flags: -disable=compare,sdkconst

// Package askers has callers of predicates: what true means, they know.
package askers

import (
	"errors"
	"log"
	"time"

	"github.com/cenkalti/backoff/v4"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func call(where, token string) *response
func fill(where string, r *response) error
func fresh() string

var errFailed = errors.New("failed")

// They make another request.

func isRetryable(r *response) bool { return r.Code == 4000 || r.Code == 6000 }

func zones(list []string) *response {
	var r *response
	for _, zone := range list {
		r = call(zone, "")
		if r.Code == 0 || !isRetryable(r) {
			return r
		}
	}
	return r
}

func isRetriable(r *response) bool { return r.Code == 4100 || r.Code == 6000 }

func renewed(where, token string) error {
	for range 2 {
		r := call(where, token)
		if r.Code == 0 {
			return nil
		}
		if !isRetriable(r) {
			return errors.New(r.Message)
		}
		token = fresh()
	}
	return errFailed
}

func isTemporary(code int) bool { return code == 4100 || code == 6000 }

func once(where, token string) *response {
	r := call(where, token)
	if isTemporary(r.Code) {
		r = call(where, fresh())
	}
	return r
}

func isTransient(code int) bool { return code == 4100 || code == 6000 }

func called(where, token string, b backoff.BackOff) error {
	return backoff.Retry(func() error {
		r := call(where, token)
		if isTransient(r.Code) {
			token = fresh()
			return errFailed
		}
		return nil
	}, b)
}

func literal(list []string) {
	shouldRetry := func(r *response) bool { return r.Code == 4000 || r.Code == 6000 }
	for _, zone := range list {
		if r := call(zone, ""); !shouldRetry(r) {
			return
		}
	}
}

func retryIf(r *response) bool { return r.Code == 4000 || r.Code == 6000 }

func loggedIn(where string) {
	for {
		r := call(where, "")
		if !retryIf(r) {
			return
		}
		switch {
		case len(where) > 3:
			fresh()
			break
		}
	}
}

// One of two does.
func canRetry(r *response) bool { return r.Code == 4000 || r.Code == 6000 }

func sameHere(where string) {
	for {
		if r := call(where, ""); !canRetry(r) {
			return
		}
	}
}

func otherThere(list []string) {
	for _, where := range list {
		if r := call(where, ""); !canRetry(r) {
			return
		}
	}
}

// They make the same.

func mayRetry(r *response) bool { return r.Code == 4000 || r.Code == 6000 } // want "again for 4000"

func same(where, token string) error {
	for range 3 {
		r := call(where, token)
		if r.Code == 0 {
			log.Print(fresh()) // on the way out
			return nil
		}
		switch {
		case r.Code < 0:
			fresh()
			return errFailed
		}
		if !mayRetry(r) {
			break
		}
		time.Sleep(time.Second)
	}
	return errFailed
}

func needRetry(code int) bool { return code == 4000 || code == 6000 } // want "again for 4000"

func filled(where string) error {
	for {
		var r response
		if err := fill(where, &r); err != nil || !needRetry(r.Code) {
			return err
		}
	}
}

func wantRetry(code int) bool { return code == 4000 || code == 6000 } // want "again for 4000"

func condition(where string) *response {
	r := call(where, "")
	for wantRetry(r.Code) {
		r = call(where, "")
	}
	return r
}

func mustRetry(code int) bool { return code == 4000 || code == 6000 } // want "again for 4000"

func operation(where string, b backoff.BackOff) error {
	return backoff.Retry(func() error {
		r := call(where, "")
		if mustRetry(r.Code) {
			return errFailed
		}
		return nil
	}, b)
}

func couldRetry(code int) bool { return code == 4000 || code == 6000 } // want "again for 4000"

func handedOn(where string) (again bool, err error) {
	r := call(where, "")
	return couldRetry(r.Code), errors.New(r.Message)
}

func literalAgain(where string) {
	shouldRetry := func(r *response) bool { return r.Code == 4000 || r.Code == 6000 } // want "again for 4000"
	for {
		if r := call(where, ""); !shouldRetry(r) {
			return
		}
	}
}
