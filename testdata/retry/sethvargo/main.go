// Program sethvargo lets sethvargo/go-retry repeat requests that cannot succeed:
// it repeats what is marked as retryable, and nothing else.
package main

import (
	"context"
	"errors"
	"time"

	"github.com/sethvargo/go-retry"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var req = &api.Request{}

func main() {
	api.Run("literal", func(c *api.Client) error { return literal(c) })
	api.Run("added", func(c *api.Client) error { return added(c) })
	api.Run("value", func(c *api.Client) error { _, err := value(c); return err })
	api.Run("constant", func(c *api.Client) error { return constant(c) })
	api.Run("named", func(c *api.Client) error { return named(c) })
	api.Run("wrapped", func(c *api.Client) error { return wrapped(c) })
	api.Run("exponential", func(c *api.Client) error { return exponential(c) })
	api.Run("fibonacci", func(c *api.Client) error { return fibonacci(c) })
	api.Run("once", func(c *api.Client) error { return once(c) })
}

func policy() retry.Backoff { return retry.WithMaxRetries(5, retry.NewConstant(time.Microsecond)) }

func literal(c *api.Client) error {
	return retry.Do(context.Background(), policy(), func(context.Context) error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: this condition makes the request again for 4000 .* return the error without RetryableError instead` `compare: 6000`
			return retry.RetryableError(errors.New(resp.Message))
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	})
}

func added(c *api.Client) error {
	return retry.Do(context.Background(), policy(), func(context.Context) error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4100 `
		case 0:
			return nil
		case 4000: // want `compare: 4000`
			return errors.New(resp.Message)
		default:
			return retry.RetryableError(errors.New(resp.Message))
		}
	})
}

func value(c *api.Client) ([]string, error) {
	return retry.DoValue(context.Background(), policy(), func(context.Context) ([]string, error) {
		resp, err := c.Describe(req)
		if err != nil {
			return nil, err
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4100 `
		case 4100, 6000: // want `compare: 6000`
			return nil, retry.RetryableError(errors.New(resp.Message))
		case 0:
			return resp.Data, nil
		}
		return nil, errors.New(resp.Message)
	})
}

func constant(c *api.Client) error {
	return retry.Constant(context.Background(), time.Microsecond, func(context.Context) error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch resp.Code { // want `retry: this switch has no case for 4100 .*: control goes on and returns no error`
		case 4000: // want `compare: 4000`
			return errors.New(resp.Message)
		}
		return nil
	})
}

// The program waits itself, as long as the library says.
func named(c *api.Client) error {
	b := policy()
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 ` `compare: 6000`
			next, _ := b.Next()
			time.Sleep(next)
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

// An error that is not marked stops, whatever the code is.
func wrapped(c *api.Client) error {
	return retry.Do(context.Background(), policy(), func(context.Context) error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `compare: 4000` `compare: 6000`
			return errors.New(resp.Message)
		}
		if resp.Code == 4400 { // want `compare: 4400`
			return retry.RetryableError(errors.New(resp.Message))
		}
		return nil
	})
}

func exponential(c *api.Client) error {
	return retry.Exponential(context.Background(), time.Microsecond, func(context.Context) error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4000 `
		case 4000, 6000: // want `compare: 6000`
			return retry.RetryableError(errors.New(resp.Message))
		case 0:
			return nil
		}
		return errors.New(resp.Message)
	})
}

func fibonacci(c *api.Client) error {
	return retry.Fibonacci(context.Background(), time.Microsecond, func(context.Context) error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4000 `
		case 4000, 6000: // want `compare: 6000`
			return retry.RetryableError(errors.New(resp.Message))
		case 0:
			return nil
		}
		return errors.New(resp.Message)
	})
}

// Nothing is repeated.
func once(c *api.Client) error {
	return retry.Do(context.Background(), retry.WithMaxRetries(0, policy()), func(context.Context) error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `compare: 4000` `compare: 6000`
			return retry.RetryableError(errors.New(resp.Message))
		}
		return nil
	})
}
