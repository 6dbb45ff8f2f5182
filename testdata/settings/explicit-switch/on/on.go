// Program on leaves codes to the default.
package main

import (
	"errors"

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
