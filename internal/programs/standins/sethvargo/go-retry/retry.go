package retry

import (
	"context"
	"errors"
	"time"
)

type Backoff interface {
	Next() (time.Duration, bool)
}

type fibonacci struct{}

func (fibonacci) Next() (time.Duration, bool) { return 0, false }

func NewFibonacci(base time.Duration) Backoff { return fibonacci{} }

type retryableError struct{ err error }

func (e *retryableError) Error() string { return "retryable: " + e.err.Error() }
func (e *retryableError) Unwrap() error { return e.err }

func RetryableError(err error) error {
	if err == nil {
		return nil
	}
	return &retryableError{err}
}

type RetryFunc func(ctx context.Context) error

func Do(ctx context.Context, b Backoff, f RetryFunc) error {
	var last error
	for range 5 {
		err := f(ctx)
		if err == nil {
			return nil
		}
		var again *retryableError
		if !errors.As(err, &again) {
			return err
		}
		last = again.err
	}
	return last
}
