// flags: -disable=compare

// Package retryforms gives functions to libraries that call them again.
package retryforms

import (
	"errors"

	"example.com/others"
	"github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"
	"github.com/failsafe-go/failsafe-go/retrypolicy"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/resource"
	"k8s.io/apimachinery/pkg/util/wait"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func call() *response

var errFailed = errors.New("failed")

// A callback whose error is repeated unless it is marked.

func operation(b backoff.BackOff) {
	_ = backoff.Retry(func() error {
		r := call()
		if r.Code == 4000 { // want "for 4000 .*; return an error that is marked permanent instead"
			return errFailed
		}
		return nil
	}, b)
	_ = backoff.Retry((func() error {
		r := call()
		if r.Code == 4000 { // want "marked permanent"
			return errFailed
		}
		return nil
	}), b)
	_ = backoff.Retry(backoff.Operation(func() error {
		r := call()
		if r.Code == 4000 { // want "marked permanent"
			return errFailed
		}
		return nil
	}), b)
	held := func() error {
		r := call()
		if r.Code == 4000 { // want "marked permanent"
			return errFailed
		}
		return nil
	}
	_ = backoff.Retry(held, b)
	var one, declared = 1, func() error {
		r := call()
		if r.Code == 4000 { // want "marked permanent"
			return errFailed
		}
		return nil
	}
	_ = backoff.Retry(declared, b)
	_, assigned := one, func() error {
		r := call()
		if r.Code == 4000 { // want "marked permanent"
			return errFailed
		}
		return nil
	}
	_ = backoff.Retry(assigned, b)
	_ = backoff.Retry(declaredOperation, b)
	_ = backoff.Retry(client{}.operation, b)
	_ = backoff.Retry(generic[int], b)
}

func declaredOperation() error {
	r := call()
	if r.Code == 4000 { // want "marked permanent"
		return errFailed
	}
	return nil
}

func generic[T any]() error {
	r := call()
	if r.Code == 4000 { // want "marked permanent"
		return errFailed
	}
	return nil
}

type client struct{ failed error }

func (client) operation() error {
	r := call()
	if r.Code == 4000 { // want "marked permanent"
		return errFailed
	}
	return nil
}

// What is also called by the program, or given to others, has results with two
// meanings.

func both(b backoff.BackOff) {
	_ = backoff.Retry(calledToo, b)
	_ = calledToo()
	_ = backoff.Retry(givenToo, b)
	_ = others.Retry(givenToo)
	_ = others.Retry(func() error {
		r := call()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	})
	notified = func() error {
		r := call()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}
	_ = backoff.Retry(notified, b)
}

// notified may be called by anybody.
var notified func() error

func calledToo() error {
	r := call()
	if r.Code == 4000 {
		return errFailed
	}
	return nil
}

func givenToo() error {
	r := call()
	if r.Code == 4000 {
		return errFailed
	}
	return nil
}

// An option may decide which errors are repeated.

func options(attempts retry.Option, more []retry.Option) {
	_ = retry.Do(func() error {
		r := call()
		if r.Code == 4000 { // want "marked unrecoverable"
			return errFailed
		}
		return nil
	})
	_ = retry.Do(func() error {
		r := call()
		if r.Code == 4000 { // want "marked unrecoverable"
			return errFailed
		}
		return nil
	}, retry.Attempts(3))
	_ = retry.Do(func() error {
		r := call()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, retry.Attempts(3), retry.RetryIf(func(err error) bool { return err != errFailed }))
	_ = retry.Do(func() error {
		r := call()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, attempts)
	_ = retry.Do(func() error {
		r := call()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, more...)
	_ = retry.Do(func() error {
		r := call()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, made())
}

func made() retry.Option

// It may be told to call the function once.

func onlyOnce(b backoff.BackOff, stop *backoff.StopBackOff, n uint) {
	const one = 1
	_ = retry.Do(func() error {
		r := call()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, retry.Attempts(1))
	_ = retry.Do(func() error {
		r := call()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, retry.Attempts(one))
	_ = retry.Do(func() error {
		r := call()
		if r.Code == 4000 { // want "marked unrecoverable"
			return errFailed
		}
		return nil
	}, retry.Attempts(n))
	_ = retry.Do(func() error {
		r := call()
		if r.Code == 4000 { // want "marked unrecoverable"
			return errFailed
		}
		return nil
	}, retry.Attempts(2))
	_ = retry.Do(func() error {
		r := call()
		if r.Code == 4000 { // want "marked unrecoverable"
			return errFailed
		}
		return nil
	}, retry.Attempts(0))
	_ = backoff.Retry(func() error {
		r := call()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, backoff.WithMaxRetries(b, 0))
	_ = backoff.Retry(func() error {
		r := call()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, &backoff.StopBackOff{})
	_ = backoff.Retry(func() error {
		r := call()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, new(backoff.StopBackOff))
	_ = backoff.Retry(func() error {
		r := call()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, stop)
	_ = backoff.Retry(func() error {
		r := call()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, backoff.WithMaxRetries(stop, 3))
	_ = backoff.Retry(func() error {
		r := call()
		if r.Code == 4000 { // want "marked permanent"
			return errFailed
		}
		return nil
	}, backoff.WithMaxRetries(b, 1))
	_ = backoff.Retry(func() error {
		r := call()
		if r.Code == 4000 { // want "marked permanent"
			return errFailed
		}
		return nil
	}, backoff.WithMaxRetries(b, uint64(n)))
	_ = backoff.Retry(func() error {
		r := call()
		if r.Code == 4000 { // want "marked permanent"
			return errFailed
		}
		return nil
	}, StopBackOff{})
	_ = backoff.Retry(func() error {
		r := call()
		if r.Code == 4000 { // want "marked permanent"
			return errFailed
		}
		return nil
	}, backoff.WithMaxRetries(b, Attempts(1)))
	_ = retry.Do(func() error {
		r := call()
		switch r.Code { // want "has no case for .*as if the call had succeeded"
		case 6000:
			return errFailed
		}
		return nil
	}, retry.Attempts(1))
}

// StopBackOff is this program's own.
type StopBackOff struct{}

func (StopBackOff) Reset() {}

// Attempts is this program's own.
func Attempts(n uint64) uint64

// A builder has them in methods.

func builder(r *response) {
	retrypolicy.New().HandleIf(func(_ *int, err error) bool {
		return r.Code == 4000 // want "says to make the request again for 4000"
	}).WithMaxRetries(3)
}

func aborting(r *response) {
	retrypolicy.New().HandleIf(func(_ *int, err error) bool {
		return r.Code == 4000
	}).AbortIf(func(_ *int, err error) bool { return true })
}

func build(zone string) (*int, error)

func repeating(r *response) {
	_, _ = retrypolicy.New().HandleIf(func(_ *int, err error) bool {
		return r.Code == 4000 // want "says to make the request again for 4000"
	}).Get(func() (*int, error) { return build("a") })
}

func repeatingOthers(r *response, zones []string) {
	i := 0
	_, _ = retrypolicy.New().HandleIf(func(_ *int, err error) bool {
		return r.Code == 4000
	}).Get(func() (*int, error) { i++; return build(zones[i]) })
}

func hooked(r *response, zone *string) {
	_, _ = retrypolicy.New().HandleIf(func(_ *int, err error) bool {
		return r.Code == 4000
	}).OnRetry(func(*int) { *zone = "b" }).Get(func() (*int, error) { return build(*zone) })
}

// A condition that is polled for has two results.

func polling() {
	_ = wait.Poll(1, 2, func() (bool, error) {
		r := call()
		if r.Code == 4000 { // want "makes the request again for 4000"
			return false, nil
		}
		return true, nil
	})
	_ = wait.PollOther(func() bool {
		r := call()
		if r.Code == 4000 {
			return false
		}
		return true
	})
}

// A *RetryError says itself what it means.

func terraform() {
	_ = resource.Retry(1, func() *resource.RetryError {
		r := call()
		if r.Code == 4000 { // want "makes the request again for 4000 .*; return a NonRetryableError instead"
			return resource.RetryableError(errFailed)
		}
		return nil
	})
}

// Functions that say by the name of what holds them that they decide on a
// repetition, and others.

type policy struct {
	shouldRetry, onFailure func(r *response) bool
}

type CheckRetry func(r *response) bool

func holders(p *policy) {
	p.shouldRetry = func(r *response) bool {
		return r.Code == 4000 || r.Code == 6000 // want "answer false instead"
	}
	p.onFailure = func(r *response) bool {
		return r.Code == 4000 || r.Code == 6000
	}
	p.shouldRetry, p.onFailure = func(r *response) bool {
		return r.Code == 4000 || r.Code == 6000 // want "answer false instead"
	}, nil
	_ = policy{shouldRetry: func(r *response) bool {
		return r.Code == 4000 || r.Code == 6000 // want "answer false instead"
	}}
	_ = policy{onFailure: func(r *response) bool {
		return r.Code == 4000 || r.Code == 6000
	}}
	_ = CheckRetry(func(r *response) bool {
		return r.Code == 4000 || r.Code == 6000 // want "answer false instead"
	})
	shouldRetry := func(r *response) bool {
		return r.Code == 4000 || r.Code == 6000 // want "answer false instead"
	}
	for r := call(); shouldRetry(r); r = call() {
	}
}

var isRetryable = func(r *response) bool {
	return r.Code == 4000 || r.Code == 6000 // want "answer false instead"
}

// Everybody in the package may give it another function.
var global = func() error {
	r := call()
	if r.Code == 4000 {
		return errFailed
	}
	return nil
}

func givesGlobal(b backoff.BackOff) { _ = backoff.Retry(global, b) }

// The function that is given one has such a name.
func givenByName(r *response) {
	others.RetryIf(func() bool {
		return r.Code == 4000 || r.Code == 6000 // want "answer false instead"
	})
	others.RetryWith(func() (bool, bool) {
		return r.Code == 4000 || r.Code == 6000, true
	})
}
