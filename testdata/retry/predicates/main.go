// Program predicates says that what cannot succeed is to be repeated.
package main

import (
	"errors"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var req = &api.Request{}

func main() {
	run("shouldRetry", shouldRetry)
	run("isRetryable", func(code int) bool { return isRetryable(&api.APIError{Code: code}) })
	run("IsTemporaryError", func(code int) bool { return IsTemporaryError(&api.APIError{Code: code}) })
	run("needRetryOnCode", func(code int) bool { again, _ := needRetryOnCode(&api.Response{Code: code}); return again })
	run("CanRetry", func(code int) bool { return (*failure)(&api.APIError{Code: code}).CanRetry() })
	run("isErrRetryable", func(code int) bool { return isErrRetryable(code) })
	run("field", field)
	run("should_retry", func(code int) bool { return should_retry(code) })
}

// run repeats what it is told to.
func run(name string, again func(code int) bool) {
	api.Run(name, func(c *api.Client) error {
		for {
			resp, err := c.Describe(req)
			if err != nil || resp.Code == 0 {
				return err
			}
			if !again(resp.Code) {
				return errors.New(resp.Message)
			}
		}
	})
}

func shouldRetry(code int) bool {
	return code == 4000 || code == 4400 // want `retry: this condition says to make the request again for 4000 \(tcerr.CodeInvalidParameter\), which can never succeed; answer false instead` `compare: 4400`
}

func isRetryable(e *api.APIError) bool {
	switch e.Code { // want `retry: this switch says to make the request again for 4100 `
	case 4100, 6000: // want `compare: 6000`
		return true
	default:
		return false
	}
}

func IsTemporaryError(err error) bool {
	var e *api.APIError
	if !errors.As(err, &e) {
		return false
	}
	return e.Code == 6000 || e.Code == 5300 || e.Code == 6200 // want `retry: .* 5300 ` `compare: 6000` `compare: 6200`
}

func needRetryOnCode(resp *api.Response) (bool, error) {
	switch resp.Code { // want `retry: this switch says to make the request again for 4100 .* which can never succeed; it says .* for 5000 `
	case 4000: // want `compare: 4000`
		return false, errors.New(resp.Message)
	default:
		return true, nil
	}
}

type failure api.APIError

func (f *failure) CanRetry() bool {
	code := tcerr.Code(f.Code)
	if code == tcerr.CodeInvalidParameter || code == tcerr.CodeQuotaExceeded { // want `retry: .* 4000 `
		return true
	}
	return false
}

// What the condition does not name has no fix.
func isErrRetryable(code int) bool {
	return code != 4000 && code != 4100 // want `retry: .* 4300 .* 5000 ` `compare: 4000` `compare: 4100`
}

func field(code int) bool {
	options := struct {
		Retryable func(code int) bool
	}{
		Retryable: func(code int) (again bool) {
			switch code { // want `retry: .* 4600 `
			case 4600, 6200: // want `compare: 6200`
				again = true
			}
			return
		},
	}
	return options.Retryable(code)
}

func should_retry(code int) bool {
	if code == 4400 { // want `compare: 4400`
		return true
	}
	if code == 6100 || code == 6200 { // want `retry: .* 6100 ` `compare: 6200`
		return true
	}
	return false
}
