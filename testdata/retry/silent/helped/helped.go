// Package helped gives its functions away: to whom an error may mean anything.
package helped

import (
	"errors"
	"fmt"

	"github.com/avast/retry-go/v4"
	"github.com/cenkalti/backoff/v4"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func given(c *api.Client, req *api.Request, repeat func(func() error) error) error {
	return repeat(func() error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			return errors.New(resp.Message)
		}
		return nil
	})
}

// An option says which errors are repeated.
func decided(c *api.Client, req *api.Request, options ...retry.Option) error {
	operation := func() error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter {
			return errors.New(resp.Message)
		}
		return nil
	}
	if len(options) > 0 {
		return retry.Do(operation, options...)
	}
	return retry.Do(operation, retry.RetryIf(func(err error) bool { return false }))
}

// What a call returns may be marked already.
func marked(c *api.Client, req *api.Request) error {
	return backoff.Retry(func() error {
		resp, err := describe(c, req)
		if resp != nil && tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter {
			return err
		}
		if resp != nil && tcerr.Code(resp.Code) == tcerr.CodeAuthFailure {
			return fmt.Errorf("describe: %w", backoff.Permanent(errors.New(resp.Message)))
		}
		return nil
	}, backoff.NewExponentialBackOff())
}

func describe(c *api.Client, req *api.Request) (*api.Response, error) {
	resp, err := c.Describe(req)
	if err == nil && resp.Code != 0 {
		err = backoff.Permanent(errors.New(resp.Message))
	}
	return resp, err
}
