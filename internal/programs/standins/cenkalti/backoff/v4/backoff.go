package backoff

import "errors"

type BackOff interface{ Reset() }

type ExponentialBackOff struct{}

func (ExponentialBackOff) Reset() {}

func NewExponentialBackOff() *ExponentialBackOff { return new(ExponentialBackOff) }

type Operation func() error

type PermanentError struct{ Err error }

func (e *PermanentError) Error() string { return e.Err.Error() }
func (e *PermanentError) Unwrap() error { return e.Err }

func Permanent(err error) error {
	if err == nil {
		return nil
	}
	return &PermanentError{err}
}

func Retry(o Operation, b BackOff) error {
	var last error
	for range 5 {
		err := o()
		if err == nil {
			return nil
		}
		var permanent *PermanentError
		if errors.As(err, &permanent) {
			return permanent.Err
		}
		last = err
	}
	return last
}
