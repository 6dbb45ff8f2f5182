package backoff

import (
	"context"
	"errors"
)

type Operation[T any] func() (T, error)

type RetryOption func()

type PermanentError struct{ Err error }

func (e *PermanentError) Error() string { return e.Err.Error() }
func (e *PermanentError) Unwrap() error { return e.Err }

func Permanent(err error) error {
	if err == nil {
		return nil
	}
	return &PermanentError{err}
}

func Retry[T any](ctx context.Context, o Operation[T], opts ...RetryOption) (result T, err error) {
	for range 5 {
		if result, err = o(); err == nil {
			return result, nil
		}
		var permanent *PermanentError
		if errors.As(err, &permanent) {
			return result, permanent.Err
		}
	}
	return result, err
}
