// Package renewed changes something before it asks again: that is another request.
package renewed

import (
	"errors"

	"github.com/cenkalti/backoff/v4"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func refreshed(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeAuthFailure || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			c.Refresh()
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func loggedIn(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeAuthFailure || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			login()
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func elsewhere(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			req.Region = "ap-guangzhou"
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func anotherClient(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			c = &api.Client{}
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func created(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			if err := create(c, req); err != nil {
				return err
			}
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func token(c *api.Client) error {
	for {
		token := newToken(c)
		resp, err := c.Describe(&api.Request{Token: token})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			forget()
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func source(c *api.Client, source interface{ Token() string }) error {
	for {
		resp, err := c.Describe(&api.Request{Token: source.Token()})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func operation(c *api.Client, req *api.Request) error {
	return backoff.Retry(func() error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeAuthFailure {
			c.Refresh()
			return errors.New(resp.Message)
		}
		if resp.Code != 0 {
			return backoff.Permanent(errors.New(resp.Message))
		}
		return nil
	}, backoff.NewExponentialBackOff())
}

func rotated(c *api.Client, regions []string) error {
	i := 0
	return backoff.Retry(func() error {
		i++
		resp, err := c.Describe(&api.Request{Region: regions[i%len(regions)]})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeAccessDenied {
			return errors.New(resp.Message)
		}
		return backoff.Permanent(errors.New(resp.Message))
	}, backoff.NewExponentialBackOff())
}

func login() { token0 = newToken(nil) }

func forget() { token0 = "" }

var token0 string

func newToken(*api.Client) string { return "" }

func create(c *api.Client, req *api.Request) error { return c.Do(req) }
