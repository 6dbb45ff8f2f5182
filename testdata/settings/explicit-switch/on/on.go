// Package on leaves codes to the default.
package on

import (
	"errors"

	"github.com/tcerr/tcerrlint/tcerr"
)

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
