// Package outside repeats codes that are not in the table, and those that may be repeated.
package outside

import (
	"errors"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func transient(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch code := tcerr.Code(resp.Code); code {
		case tcerr.CodeSuccess:
			return nil
		case tcerr.CodeRequestExpired, tcerr.CodeQuotaExceeded, tcerr.CodeReplayAttack, tcerr.CodeOperationFailed, tcerr.CodeInternalError, tcerr.CodeUnavailable:
			continue
		case 7000, 9999, tcerr.CodeTokenFailure:
			continue
		default:
			return code
		}
	}
}

func others(resp *api.Response) error {
	switch resp.Code {
	case 7000:
		return errors.New(resp.Message)
	case 9999:
		return nil
	}
	return nil
}
