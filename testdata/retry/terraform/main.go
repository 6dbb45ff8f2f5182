// Program terraform lets the Terraform plugin SDK repeat requests that cannot
// succeed.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var req = &api.Request{}

func main() {
	api.Run("literal", func(c *api.Client) error { return literal(c) })
	api.Run("added", func(c *api.Client) error { return added(c) })
	api.Run("passed", func(c *api.Client) error { return passed(c) })
	api.Run("declared", func(c *api.Client) error {
		return retry.Retry(time.Second, func() *retry.RetryError { return declared(c) })
	})
	api.Run("composed", func(c *api.Client) error { return composed(c) })
}

func literal(c *api.Client) error {
	return retry.RetryContext(context.Background(), time.Second, func() *retry.RetryError {
		resp, err := c.Describe(req)
		if err != nil {
			return retry.NonRetryableError(err)
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: this condition makes the request again for 4000 .* return a NonRetryableError instead` `compare: 6000`
			return retry.RetryableError(fmt.Errorf("describe: %s", resp.Message))
		}
		if resp.Code != 0 {
			return retry.NonRetryableError(errors.New(resp.Message))
		}
		return nil
	})
}

func added(c *api.Client) error {
	return retry.Retry(time.Second, func() *retry.RetryError {
		resp, err := c.Describe(req)
		if err != nil {
			return retry.NonRetryableError(err)
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4100 `
		case 0:
			return nil
		case 4000: // want `compare: 4000`
			return retry.NonRetryableError(errors.New(resp.Message))
		default:
			return retry.RetryableError(errors.New(resp.Message))
		}
	})
}

func passed(c *api.Client) error {
	return retry.Retry(time.Second, func() *retry.RetryError {
		resp, err := c.Describe(req)
		if err != nil {
			return retry.NonRetryableError(err)
		}
		switch resp.Code { // want `retry: this switch has no case for 4100 .*: control goes on and returns no error`
		case 4000: // want `compare: 4000`
			return retry.NonRetryableError(errors.New(resp.Message))
		}
		return nil
	})
}

func declared(c *api.Client) *retry.RetryError {
	err := c.Do(req)
	if e, ok := err.(*api.APIError); ok {
		if e.Code == 4400 || e.Code == 4100 { // want `retry: .* 4100 ` `compare: 4400`
			return retry.RetryableError(err)
		}
		return retry.NonRetryableError(err)
	}
	return nil
}

func composed(c *api.Client) error {
	return retry.Retry(time.Second, func() *retry.RetryError {
		resp, err := c.Describe(req)
		if err != nil {
			return retry.NonRetryableError(err)
		}
		switch resp.Code { // want `retry: .* 4100 `
		case 0:
			return nil
		case 4400, 4100: // want `compare: 4400`
			return &retry.RetryError{Err: errors.New(resp.Message), Retryable: true}
		}
		return &retry.RetryError{Err: errors.New(resp.Message), Retryable: false}
	})
}
