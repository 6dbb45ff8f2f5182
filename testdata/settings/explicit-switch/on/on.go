// Program on leaves codes to the default.
package main

import (
	"errors"

	"github.com/cenkalti/backoff/v4"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func main() {
	api.Run("handle", func(c *api.Client) error {
		if failed := call(c); failed != nil {
			return handle(failed)
		}
		return nil
	})
}

func call(c *api.Client) *tcerr.Error {
	resp, _ := c.Describe(nil)
	if resp.Code == 0 {
		return nil
	}
	return &tcerr.Error{Code: tcerr.Code(resp.Code), Message: resp.Message}
}

func handle(err *tcerr.Error) error {
	switch err.Code { // want `retry: .* does not name 4100 \(tcerr.CodeAuthFailure\)`
	case tcerr.CodeInvalidParameter, tcerr.CodeAccessDenied:
		return errors.New("bad request")
	default:
		return err
	}
}

func all(err *tcerr.Error) error {
	switch err.Code {
	case tcerr.CodeInvalidParameter, tcerr.CodeAuthFailure, tcerr.CodeAccessDenied, tcerr.CodeUnsupportedProtocol,
		tcerr.CodeResourceNotFound, tcerr.CodePurchaseFailed, tcerr.CodeInsufficientBalance, tcerr.CodePartialSuccess,
		tcerr.CodeUnverifiedUser, tcerr.CodeUnsupportedVersion:
		return err
	default:
		return nil
	}
}

// To name the codes is one thing, to stop what is repeated now is another: no fix.
func repeated(c *api.Client, req *api.Request) error {
	return backoff.Retry(func() error {
		r, err := c.Describe(req)
		if err != nil {
			return backoff.Permanent(err)
		}
		switch r.Code { // want `retry: this switch does not name 4000 `
		case 6000: // want `compare: 6000 `
			print("again")
		case 4100: // want `compare: 4100 `
			return backoff.Permanent(errors.New(r.Message))
		default:
			return errors.New(r.Message)
		}
		return nil
	}, backoff.NewExponentialBackOff())
}
