// Package counters repeats codes as long as a counter or a deadline allows it, which the
// condition itself asks for.
package counters

import (
	"context"
	"errors"
	"time"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func counter(c *api.Client, req *api.Request) error {
	attempts := 0
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter && attempts < 3 {
			attempts++
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func within(c *api.Client, req *api.Request) error {
	attempts := 0
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter {
			if attempts++; attempts > 3 {
				return errors.New(resp.Message)
			}
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func deadline(c *api.Client, req *api.Request, end time.Time) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if time.Now().Before(end) && (tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError) {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func cancelled(ctx context.Context, c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter {
			select {
			case <-ctx.Done():
				return ctx.Err()
			case <-time.After(time.Second):
				continue
			}
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func condition(c *api.Client, req *api.Request) {
	resp, _ := c.Describe(req)
	for i := 0; tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter && i < 3; i++ {
		resp, _ = c.Describe(req)
	}
}

func helped(c *api.Client, req *api.Request, allowed func() bool) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		again := tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter && allowed()
		if again {
			continue
		}
		return errors.New(resp.Message)
	}
}
