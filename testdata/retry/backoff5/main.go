// Program backoff5 lets the generic cenkalti/backoff repeat requests that
// cannot succeed.
package main

import (
	"context"
	"errors"
	"time"

	"github.com/cenkalti/backoff/v5"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var req = &api.Request{}

func main() {
	api.Run("literal", func(c *api.Client) error { _, err := literal(c); return err })
	api.Run("instantiated", func(c *api.Client) error { _, err := instantiated(c); return err })
	api.Run("once", func(c *api.Client) error { _, err := once(c); return err })
}

func literal(c *api.Client) ([]string, error) {
	return backoff.Retry(context.Background(), func() ([]string, error) {
		resp, err := c.Describe(req)
		if err != nil {
			return nil, err
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4000 \(tcerr.CodeInvalidParameter\), which can never succeed`
		case 4400, 4000: // want `compare: 4400`
			return nil, errors.New(resp.Message)
		case 0:
			return resp.Data, nil
		default:
			return nil, backoff.Permanent(errors.New(resp.Message))
		}
	}, backoff.WithBackOff(backoff.NewConstantBackOff(time.Microsecond)))
}

func instantiated(c *api.Client) (bool, error) {
	return backoff.Retry[bool](context.Background(), func() (bool, error) {
		resp, err := c.Describe(req)
		if err != nil {
			return false, err
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4100 `
		case 0:
			return true, nil
		case 4000: // want `compare: 4000`
			return false, backoff.Permanent(errors.New(resp.Message))
		}
		return false, errors.New(resp.Message)
	}, backoff.WithBackOff(backoff.NewConstantBackOff(time.Microsecond)))
}

// Nothing is repeated.
func once(c *api.Client) ([]string, error) {
	return backoff.Retry(context.Background(), func() ([]string, error) {
		resp, err := c.Describe(req)
		if err != nil {
			return nil, err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `compare: 4000` `compare: 6000`
			return nil, errors.New(resp.Message)
		}
		return resp.Data, nil
	}, backoff.WithMaxTries(1))
}
