// Program resource lets the older name of the Terraform plugin SDK's retry
// repeat requests that cannot succeed.
package main

import (
	"errors"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/resource"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func main() {
	api.Run("create", func(c *api.Client) error { return create(c, &api.Request{}) })
	api.Run("wait", func(c *api.Client) error { return wait(c, &api.Request{}) })
}

func create(c *api.Client, req *api.Request) error {
	return resource.Retry(time.Minute, func() *resource.RetryError {
		resp, err := c.Describe(req)
		if err != nil {
			return resource.NonRetryableError(err)
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: this condition makes the request again for 4000 .* return a NonRetryableError instead` `compare: 6000`
			return resource.RetryableError(errors.New(resp.Message))
		}
		if resp.Code != 0 {
			return resource.NonRetryableError(errors.New(resp.Message))
		}
		return nil
	})
}

func wait(c *api.Client, req *api.Request) error {
	return resource.Retry(time.Minute, func() *resource.RetryError {
		resp, err := c.Describe(req)
		if err != nil {
			return resource.NonRetryableError(err)
		}
		if resp.Code == 5000 { // want `compare: 5000`
			return resource.RetryableError(errors.New(resp.Message)) // it may appear
		}
		if resp.Code != 0 {
			return resource.NonRetryableError(errors.New(resp.Message))
		}
		return nil
	})
}
