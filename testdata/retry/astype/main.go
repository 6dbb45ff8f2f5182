// Program astype finds the error with the code by errors.AsType.
package main

import (
	"errors"
	"time"

	"github.com/cenkalti/backoff/v4"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func main() {
	api.Run("loop", func(c *api.Client) error { return loop(c) })
	api.Run("switched", func(c *api.Client) error { return switched(c) })
	api.Run("operation", func(c *api.Client) error { return operation(c) })
	api.Run("isRetryable", func(c *api.Client) error {
		for {
			err := c.Do(&api.Request{})
			if err == nil || !isRetryable(err) {
				return err
			}
		}
	})
}

func loop(c *api.Client) error {
	for {
		err := c.Do(new(api.Request))
		if e, ok := errors.AsType[*api.APIError](err); ok && (e.Code == 4000 || e.Code == 6000) { // want `retry: .* 4000 \(` `compare: 6000`
			continue
		}
		return err
	}
}

func switched(c *api.Client) error {
	for {
		err := c.Do(&api.Request{})
		if err == nil {
			return nil
		}
		e, ok := errors.AsType[*api.APIError](err)
		if !ok {
			return err
		}
		switch e.Code { // want `retry: .* 4100 \(`
		case 4100, 6000: // want `compare: 6000`
			continue
		}
		return err
	}
}

func isRetryable(err error) bool {
	e, ok := errors.AsType[*api.APIError](err)
	return ok && (e.Code == 4000 || e.Code == 6000) // want `retry: .* 4000 \(` `compare: 6000`
}

func operation(c *api.Client) error {
	return backoff.Retry(func() error {
		err := c.Do(&api.Request{})
		if e, ok := errors.AsType[*api.APIError](err); ok {
			if e.Code == 4000 || e.Code == 6000 { // want `retry: .* 4000 \(` `compare: 6000`
				return errors.New("again")
			}
			return backoff.Permanent(err)
		}
		return nil
	}, backoff.WithMaxRetries(backoff.NewConstantBackOff(time.Microsecond), 5))
}
