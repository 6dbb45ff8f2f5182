// Program failsafe lets failsafe-go repeat requests that cannot succeed.
package main

import (
	"errors"

	"github.com/failsafe-go/failsafe-go"
	"github.com/failsafe-go/failsafe-go/circuitbreaker"
	"github.com/failsafe-go/failsafe-go/retrypolicy"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var req = &api.Request{}

func main() {
	api.Run("handled", func(c *api.Client) error { return handled(c) })
	api.Run("switched", func(c *api.Client) error { return switched(c) })
	api.Run("aborted", func(c *api.Client) error { return aborted(c) })
	api.Run("broken", func(c *api.Client) error { return broken(c) })
	api.Run("abortedOnErrors", func(c *api.Client) error { return abortedOnErrors(c) })
	api.Run("abortedOnTypes", func(c *api.Client) error { return abortedOnTypes(c) })
	api.Run("abortedOnResult", func(c *api.Client) error { return abortedOnResult(c) })
	api.Run("attempted", func(c *api.Client) error { return attempted(c) })
	api.Run("retried", func(c *api.Client) error { return retried(c) })
}

func call(c *api.Client, policy failsafe.Policy[*api.Response]) error {
	resp, err := failsafe.With(policy).Get(func() (*api.Response, error) { return c.Describe(req) })
	if err == nil && resp.Code != 0 {
		err = errors.New(resp.Message)
	}
	return err
}

func handled(c *api.Client) error {
	return call(c, retrypolicy.NewBuilder[*api.Response]().HandleIf(func(resp *api.Response, err error) bool {
		if err != nil {
			return true
		}
		return resp.Code == 4000 || resp.Code == 6000 // want `retry: this condition says to make the request again for 4000 .* answer false instead` `compare: 6000`
	}).WithMaxRetries(5).Build())
}

func switched(c *api.Client) error {
	policy := retrypolicy.NewBuilder[*api.Response]().WithMaxRetries(5)
	policy = policy.HandleIf(func(resp *api.Response, err error) bool {
		switch resp.Code { // want `retry: .* 4100 `
		case 4100, 6000: // want `compare: 6000`
			return true
		}
		return false
	})
	return call(c, policy.Build())
}

// Another function decides what is not repeated after all.
func aborted(c *api.Client) error {
	return call(c, retrypolicy.NewBuilder[*api.Response]().HandleIf(func(resp *api.Response, err error) bool {
		return resp.Code == 4000 || resp.Code == 6000 // want `compare: 4000` `compare: 6000`
	}).AbortIf(func(resp *api.Response, err error) bool { return resp.Code < 5000 }).Build())
}

// A circuit breaker counts failures, and repeats nothing.
func broken(c *api.Client) error {
	return call(c, circuitbreaker.NewBuilder[*api.Response]().HandleIf(func(resp *api.Response, err error) bool {
		return resp.Code == 4000 || resp.Code == 6000 // want `compare: 4000` `compare: 6000`
	}).Build())
}

func abortedOnErrors(c *api.Client) error {
	return call(c, retrypolicy.NewBuilder[*api.Response]().AbortOnErrors(errors.ErrUnsupported).HandleIf(func(resp *api.Response, err error) bool {
		return resp.Code == 4000 || resp.Code == 6000 // want `compare: 4000` `compare: 6000`
	}).Build())
}

func abortedOnTypes(c *api.Client) error {
	return call(c, retrypolicy.NewBuilder[*api.Response]().AbortOnErrorTypes(&api.APIError{}).HandleIf(func(resp *api.Response, err error) bool {
		return resp.Code == 4000 || resp.Code == 6000 // want `compare: 4000` `compare: 6000`
	}).Build())
}

func abortedOnResult(c *api.Client) error {
	return call(c, retrypolicy.NewBuilder[*api.Response]().AbortOnResult(nil).HandleIf(func(resp *api.Response, err error) bool {
		return resp.Code == 4000 || resp.Code == 6000 // want `compare: 4000` `compare: 6000`
	}).Build())
}

// Nothing is repeated.
func attempted(c *api.Client) error {
	return call(c, retrypolicy.NewBuilder[*api.Response]().WithMaxAttempts(1).HandleIf(func(resp *api.Response, err error) bool {
		return resp.Code == 4000 || resp.Code == 6000 // want `compare: 4000` `compare: 6000`
	}).Build())
}

func retried(c *api.Client) error {
	return call(c, retrypolicy.NewBuilder[*api.Response]().WithMaxRetries(0).HandleIf(func(resp *api.Response, err error) bool {
		return resp.Code == 4000 || resp.Code == 6000 // want `compare: 4000` `compare: 6000`
	}).Build())
}
