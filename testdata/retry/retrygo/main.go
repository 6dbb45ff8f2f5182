// Program retrygo lets avast/retry-go repeat requests that cannot succeed.
package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/avast/retry-go/v4"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var req = &api.Request{}

func main() {
	api.Run("literal", func(c *api.Client) error { return literal(c) })
	api.Run("added", func(c *api.Client) error { return added(c) })
	api.Run("decided", func(c *api.Client) error { return decided(c) })
	api.Run("silent", func(c *api.Client) error { return silent(c) })
	api.Run("data", func(c *api.Client) error { _, err := data(c); return err })
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
			return fmt.Errorf("describe: %s", resp.Message)
		}
		if resp.Code != 0 {
			return retry.Unrecoverable(errors.New(resp.Message))
		}
		return nil
	}, retry.Attempts(5), retry.Delay(time.Microsecond))
}

func added(c *api.Client) error {
	return retry.Do(func() error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4100 `
		case 0:
			return nil
		case 4000: // want `compare: 4000`
			return retry.Unrecoverable(errors.New(resp.Message))
		}
		return errors.New(resp.Message)
	}, retry.Delay(time.Microsecond))
}

// The option decides what is repeated, by the codes that it lists.
func decided(c *api.Client) error {
	return retry.Do(func() error { return c.Do(req) }, retry.Delay(time.Microsecond), retry.RetryIf(func(err error) bool {
		var e *api.APIError
		return errors.As(err, &e) && (e.Code == 4000 || e.Code == 6000) // want `retry: this condition says to make the request again for 4000 \(tcerr.CodeInvalidParameter\), which can never succeed; answer false instead` `compare: 6000`
	}))
}

func data(c *api.Client) ([]string, error) {
	return retry.DoWithData(func() ([]string, error) {
		resp, err := c.Describe(req)
		if err != nil {
			return nil, err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 ` `compare: 6000`
			return nil, errors.New(resp.Message)
		}
		if resp.Code != 0 {
			return nil, retry.Unrecoverable(errors.New(resp.Message))
		}
		return resp.Data, nil
	}, retry.Delay(time.Microsecond))
}

// What the operation returns says nothing then.
func silent(c *api.Client) error {
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
