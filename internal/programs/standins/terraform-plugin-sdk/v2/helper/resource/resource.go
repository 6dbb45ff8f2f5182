package resource

import (
	"context"
	"time"
)

type RetryError struct {
	Err       error
	Retryable bool
}

func (e *RetryError) Unwrap() error { return e.Err }

type RetryFunc func() *RetryError

func RetryableError(err error) *RetryError    { return &RetryError{err, true} }
func NonRetryableError(err error) *RetryError { return &RetryError{err, false} }

func Retry(timeout time.Duration, f RetryFunc) error {
	var last error
	for range 5 {
		err := f()
		if err == nil {
			return nil
		}
		last = err.Err
		if !err.Retryable {
			break
		}
	}
	return last
}

func RetryContext(ctx context.Context, timeout time.Duration, f RetryFunc) error {
	return Retry(timeout, f)
}
