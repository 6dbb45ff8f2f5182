// flags: -disable=compare

// Package answers has functions whose answers are not what comes to the library that
// repeats them, or that leave something for the next time. From asItIs on, they are.
package answers

import (
	"context"
	"errors"
	"log"

	"github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/resource"
	"k8s.io/apimachinery/pkg/util/wait"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func send() *response

var errFailed = errors.New("failed")

func seal(e *resource.RetryError)

// The answer is altered on its way.

func altered() error {
	inner := func() *resource.RetryError {
		if r := send(); r.Code == 4000 {
			return resource.RetryableError(errFailed)
		}
		return nil
	}
	return resource.Retry(1, func() *resource.RetryError {
		r := inner()
		if r != nil {
			r.Retryable = false
		}
		return r
	})
}

func remade() error {
	inner := func() *resource.RetryError {
		if r := send(); r.Code == 4000 {
			return resource.RetryableError(errFailed)
		}
		return nil
	}
	return resource.Retry(1, func() *resource.RetryError {
		if r := inner(); r != nil {
			return resource.NonRetryableError(r.Err)
		}
		return nil
	})
}

func once() *resource.RetryError {
	if r := send(); r.Code == 4000 {
		return resource.RetryableError(errFailed)
	}
	return nil
}

func callsOnce() error {
	if r := once(); r != nil {
		return r.Err
	}
	return nil
}

func chained() *resource.RetryError {
	if r := send(); r.Code == 4000 {
		return resource.RetryableError(errFailed)
	}
	return nil
}

func chain() *resource.RetryError { return chained() }

func sealsChain() error {
	return resource.Retry(1, func() *resource.RetryError {
		r := chain()
		seal(r)
		return r
	})
}

func sealing(f resource.RetryFunc) resource.RetryFunc {
	return func() *resource.RetryError {
		r := f()
		seal(r)
		return r
	}
}

func wrapped() error {
	return resource.Retry(1, sealing(func() *resource.RetryError {
		if r := send(); r.Code == 4000 {
			return resource.RetryableError(errFailed)
		}
		return nil
	}))
}

func compared() error {
	f := func() *resource.RetryError {
		if r := send(); r.Code == 4000 {
			return resource.RetryableError(errFailed)
		}
		return nil
	}
	if f() != nil {
		return errFailed
	}
	return nil
}

// Something deferred gives another one.

func deferredMark(b backoff.BackOff) error {
	return backoff.Retry(func() (err error) {
		defer func() {
			if err != nil {
				err = backoff.Permanent(err)
			}
		}()
		if r := send(); r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b)
}

func deferredAddress(b backoff.BackOff, mark func(*error)) error {
	return backoff.Retry(func() (err error) {
		defer mark(&err)
		if r := send(); r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b)
}

func deferredPart() error {
	return resource.Retry(1, func() (rerr *resource.RetryError) {
		defer func() { seal(rerr) }()
		if r := send(); r.Code == 4000 {
			return resource.RetryableError(errFailed)
		}
		return nil
	})
}

func deferredDone() error {
	return wait.Poll(1, 1, func() (done bool, err error) {
		defer func() { done = true }()
		if r := send(); r.Code == 4000 {
			return false, nil
		}
		return true, nil
	})
}

func deferredPanic(b backoff.BackOff) error {
	return backoff.Retry(func() error {
		r := send()
		defer func() {
			if r.Code == 4000 {
				panic(r.Message)
			}
		}()
		if r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b)
}

func shouldRetry(r *response) (again bool) {
	defer func() { again = again && r.Message != "" }()
	return r.Code == 4000
}

// The next time looks at something.

func fatal() error {
	var fatal error
	return retry.Do(func() error {
		if fatal != nil {
			return retry.Unrecoverable(fatal)
		}
		if r := send(); r.Code == 4000 {
			fatal = errFailed
			return errFailed
		}
		return nil
	})
}

func returnsLast() error {
	var last error
	return retry.Do(func() error {
		if last == nil {
			if r := send(); r.Code == 4000 {
				last = retry.Unrecoverable(errFailed)
				return errFailed
			}
		}
		return last
	})
}

func tried(b backoff.BackOff) error {
	tried := false
	return backoff.Retry(func() error {
		if tried {
			return backoff.Permanent(errFailed)
		}
		tried = true
		if r := send(); r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b)
}

func elsewhere(b backoff.BackOff) error {
	stop := false
	ask := func() bool { return stop }
	return backoff.Retry(func() error {
		if r := send(); r.Code == 4000 {
			stop = true
			return errFailed
		}
		return nil
	}, asking{ask})
}

type asking struct{ stop func() bool }

func (asking) Reset() {}

type pointing struct{ stop *bool }

func (pointing) Reset() {}

func pointed() error {
	stop := false
	return backoff.Retry(func() error {
		if r := send(); r.Code == 4000 {
			stop = true
			return errFailed
		}
		return nil
	}, pointing{&stop})
}

func policy() error {
	b := backoff.NewExponentialBackOff()
	return backoff.Retry(func() error {
		if r := send(); r.Code == 4000 {
			b.MaxElapsedTime = 1
			return errFailed
		}
		return nil
	}, b)
}

func policyWhole() error {
	b := backoff.NewExponentialBackOff()
	return backoff.Retry(func() error {
		if r := send(); r.Code == 4000 {
			*b = backoff.ExponentialBackOff{MaxElapsedTime: 1}
			return errFailed
		}
		return nil
	}, b)
}

func deferredStop(b backoff.BackOff) error {
	stop := false
	return backoff.Retry(func() error {
		if stop {
			return nil
		}
		defer func() { stop = true }()
		if r := send(); r.Code == 4000 {
			return errFailed
		}
		return nil
	}, b)
}

func deferredCancel(ctx context.Context, b backoff.BackOff) error {
	ctx, cancel := context.WithCancel(ctx)
	return backoff.Retry(func() error {
		if r := send(); r.Code == 4000 {
			defer cancel()
			return errFailed
		}
		return nil
	}, backoff.WithContext(b, ctx))
}

func cancelsElsewhere(ctx context.Context, b backoff.BackOff) error {
	ctx, cancel := context.WithCancel(ctx)
	fail := func() { cancel() }
	return backoff.Retry(func() error {
		if r := send(); r.Code == 4000 {
			fail()
			return errFailed
		}
		return nil
	}, backoff.WithContext(b, ctx))
}

// A table says more of the code.

var errorsOf = map[int]error{4000: errFailed, 6000: nil}

var delays = map[int]int{4000: 0, 6000: 1}

func table() error {
	for {
		r := send()
		err, ok := errorsOf[r.Code]
		if err != nil {
			return err
		}
		if ok {
			continue
		}
		return nil
	}
}

func tableOfNumbers() error {
	for {
		r := send()
		if delays[r.Code] == 0 {
			return errFailed
		}
		if r.Code == 4000 || r.Code == 6000 {
			continue
		}
		return nil
	}
}

func tableInFunction() error {
	for {
		r := send()
		if err := errorOf(r.Code); err != nil {
			return err
		}
		if _, ok := errorsOf[r.Code]; ok {
			continue
		}
		return nil
	}
}

func errorOf(code int) error { return errorsOf[code] }

// These answers come to the library as they are.

func asItIs() error {
	inner := func() *resource.RetryError {
		if r := send(); r.Code == 4000 { // want "for 4000 "
			return resource.RetryableError(errFailed)
		}
		return nil
	}
	return resource.Retry(1, func() *resource.RetryError { return inner() })
}

func ifAny() error {
	inner := func() *resource.RetryError {
		if r := send(); r.Code == 4000 { // want "for 4000 "
			return resource.RetryableError(errFailed)
		}
		return nil
	}
	return resource.Retry(1, func() *resource.RetryError {
		if r := inner(); r != nil {
			return r
		}
		return nil
	})
}

func retryFor(f resource.RetryFunc) error { return resource.Retry(1, f) }

func handedOn() error {
	return retryFor(func() *resource.RetryError {
		if r := send(); r.Code == 4000 { // want "for 4000 "
			return resource.RetryableError(errFailed)
		}
		return nil
	})
}

func both() *resource.RetryError {
	if r := send(); r.Code == 4000 { // want "for 4000 "
		return resource.RetryableError(errFailed)
	}
	return nil
}

func usesBoth() error {
	if r := both(); r != nil {
		return r.Err
	}
	return resource.Retry(1, both)
}

func deferredLog(b backoff.BackOff) error {
	return backoff.Retry(func() error {
		defer func() { log.Print("sent") }()
		if r := send(); r.Code == 4000 { // want "for 4000 "
			return errFailed
		}
		return nil
	}, b)
}

func counted(b backoff.BackOff) error {
	tries := 0
	return backoff.Retry(func() error {
		tries++
		log.Print(tries)
		if r := send(); r.Code == 4000 { // want "for 4000 "
			return errFailed
		}
		return nil
	}, b)
}

func last() error {
	var last error
	err := wait.Poll(1, 1, func() (bool, error) {
		if r := send(); r.Code == 4000 { // want "for 4000 "
			last = errFailed
			return false, nil
		}
		return true, nil
	})
	if err != nil {
		return last
	}
	return nil
}

func counts() (n int, err error) {
	b := backoff.NewExponentialBackOff()
	state := struct{ failed int }{}
	err = backoff.Retry(func() error {
		if r := send(); r.Code == 4000 { // want "for 4000 "
			state.failed = 1
			return errFailed
		}
		return nil
	}, b)
	return state.failed, err
}

func waitsByTable() error {
	for {
		r := send()
		if _, ok := delays[r.Code]; ok { // want "for 4000 "
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}
