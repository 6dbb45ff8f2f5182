// Program codegroove lets codeGROOVE-dev/retry repeat requests that cannot
// succeed.
package main

import (
	"context"
	"errors"
	"time"

	"github.com/codeGROOVE-dev/retry"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var req = &api.Request{}

func main() {
	api.Run("literal", func(c *api.Client) error { return literal(c) })
	api.Run("added", func(c *api.Client) error { _, err := added(c); return err })
	api.Run("decided", func(c *api.Client) error { return decided(c) })
	api.Run("once", func(c *api.Client) error { return once(c) })
	api.Run("perError", func(c *api.Client) error { return perError(c) })
}

func literal(c *api.Client) error {
	return retry.Do(func() error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: this condition makes the request again for 4000 .* return an error that is marked unrecoverable instead` `compare: 6000`
			return errors.New(resp.Message)
		}
		if resp.Code != 0 {
			return retry.Unrecoverable(errors.New(resp.Message))
		}
		return nil
	}, retry.Context(context.Background()), retry.Delay(time.Microsecond))
}

func added(c *api.Client) ([]string, error) {
	return retry.DoWithData(func() ([]string, error) {
		resp, err := c.Describe(req)
		if err != nil {
			return nil, err
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4100 `
		case 0:
			return resp.Data, nil
		case 4000: // want `compare: 4000`
			return nil, retry.Unrecoverable(errors.New(resp.Message))
		}
		return nil, errors.New(resp.Message)
	}, retry.Delay(time.Microsecond))
}

// The option decides what is repeated.
func decided(c *api.Client) error {
	return retry.Do(func() error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `compare: 4000` `compare: 6000`
			return errors.New(resp.Message)
		}
		return nil
	}, retry.Delay(time.Microsecond), retry.RetryIf(func(err error) bool { return false }))
}

// Nothing is repeated.
func once(c *api.Client) error {
	return retry.Do(func() error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `compare: 4000` `compare: 6000`
			return errors.New(resp.Message)
		}
		return nil
	}, retry.Attempts(1))
}

// The option decides how often an error is repeated.
func perError(c *api.Client) error {
	return retry.Do(func() error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `compare: 4000` `compare: 6000`
			return errFailed
		}
		return nil
	}, retry.Delay(time.Microsecond), retry.AttemptsForError(1, errFailed))
}

var errFailed = errors.New("failed")
