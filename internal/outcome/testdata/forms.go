package p

import "errors"

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

var errBad = errors.New("bad")

func predicate(code int) bool {
	return code == 4000 || code == 4400 // 4000 4400 retry, rest stop
}

func predicateSwitch(code int) (again bool) {
	switch code { // 4000 5000 retry, 4400 stop, rest stop
	case 4000:
		return true
	case 4400:
		return false
	case 5000:
		again = true
	}
	return
}

func predicateIf(code int, n int) bool {
	if code == 4400 { // 4400 open, rest retry
		return n < 3
	}
	return true
}

type RetryError struct{}

func RetryableError(error) *RetryError    { return &RetryError{} }
func NonRetryableError(error) *RetryError { return &RetryError{} }

func retryError(resp *response) *RetryError {
	if resp.Code == 4000 || resp.Code == 6000 { // 4000 6000 retry, 0 on, rest stop
		return RetryableError(errBad)
	}
	if resp.Code != 0 { // 4000 6000 unreached, 0 on, rest stop
		return NonRetryableError(errBad)
	}
	return nil
}

func Permanent(error) error { return nil }

func operation(resp *response) error {
	switch resp.Code { // 0 4000 stop, rest retry
	case 0:
		return nil
	case 4000:
		return Permanent(errBad)
	}
	return errBad
}

type sdkError struct{ response }

func (*sdkError) Error() string { return "" }

func call() error { return nil }

func operationAsserted() error {
	err := call()
	if e, ok := err.(*sdkError); ok && e.Code == 5000 { // 5000 stop, rest retry
		return nil
	}
	return err
}

func poll(resp *response, err error) (bool, error) {
	if err != nil {
		return false, err
	}
	switch resp.Code { // 0 4000 stop, 5000 retry, rest on
	case 0:
		return true, nil
	case 4000:
		return false, errBad
	case 5000:
		return false, nil
	}
	return true, nil
}
