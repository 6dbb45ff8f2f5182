// Package off leaves codes to the default, which stops them.
package off

import (
	"errors"

	"github.com/tcerr/tcerrlint/tcerr"
)

func handle(err *tcerr.Error) error {
	switch err.Code {
	case tcerr.CodeInvalidParameter, tcerr.CodeAccessDenied:
		return errors.New("bad request")
	default:
		return err
	}
}
