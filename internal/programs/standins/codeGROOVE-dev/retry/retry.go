package retry

import "errors"

type Option func()

type RetryableFunc func() error

type unrecoverableError struct{ error }

func (e unrecoverableError) Unwrap() error { return e.error }

func Unrecoverable(err error) error { return unrecoverableError{err} }

func Attempts(n uint) Option { return func() {} }

func Do(f RetryableFunc, opts ...Option) error {
	_, err := DoWithData(func() (struct{}, error) { return struct{}{}, f() }, opts...)
	return err
}

func DoWithData[T any](f func() (T, error), opts ...Option) (result T, err error) {
	for range 5 {
		if result, err = f(); err == nil {
			return result, nil
		}
		var u unrecoverableError
		if errors.As(err, &u) {
			return result, u.error
		}
	}
	return result, err
}
