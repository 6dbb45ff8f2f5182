// Package bounded repeats whatever fails, but not forever, or not certainly.
package bounded

import (
	"context"
	"errors"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func counter(c *api.Client, req *api.Request) error {
	for try := 0; try < 5; try++ {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code != 0 {
			time.Sleep(time.Second)
			continue
		}
		return nil
	}
	return errors.New("too often")
}

func counterInside(c *api.Client, req *api.Request) error {
	tries := 0
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code != 0 {
			if tries++; tries > 5 {
				return errors.New(resp.Message)
			}
			continue
		}
		return nil
	}
}

func counted(c *api.Client, req *api.Request) (tries int) {
	for {
		tries += 1
		resp, err := c.Describe(req)
		if err != nil {
			return tries
		}
		if resp.Code != 0 {
			continue
		}
		return tries
	}
}

func ranged(c *api.Client, req *api.Request) error {
	for range 5 {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code >= 4000 {
			continue
		}
		return nil
	}
	return errors.New("too often")
}

func deadline(c *api.Client, req *api.Request) error {
	end := time.Now().Add(time.Minute)
	for {
		resp, err := c.Describe(req)
		if err != nil || time.Now().After(end) {
			return err
		}
		if resp.Code != 0 {
			continue
		}
		return nil
	}
}

type client struct{ api *api.Client }

func (c client) Describe(ctx context.Context, req *api.Request) (*api.Response, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return c.api.Describe(req)
}

// The context ends the request, which then fails.
func cancelled(ctx context.Context, c client, req *api.Request) error {
	for {
		resp, err := c.Describe(ctx, req)
		if err != nil {
			return err
		}
		if resp.Code != 0 {
			time.Sleep(time.Second)
			continue
		}
		return nil
	}
}

func timeout(c *api.Client, req *api.Request) error {
	timer := time.NewTimer(time.Minute)
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code != 0 {
			select {
			case <-timer.C:
				return errors.New(resp.Message)
			default:
				continue
			}
		}
		return nil
	}
}

// The library has a timeout.
func library(c *api.Client, req *api.Request) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		resp, err := c.Describe(req)
		if err != nil {
			return retry.NonRetryableError(err)
		}
		if resp.Code != 0 {
			return retry.RetryableError(errors.New(resp.Message))
		}
		return nil
	})
}

func items(c *api.Client, reqs []*api.Request) (failed []string) {
	for _, req := range reqs {
		resp, err := c.Describe(req)
		if err != nil || resp.Code != 0 {
			failed = append(failed, req.ID)
			continue
		}
	}
	return failed
}

// The next item is another request.
func queue(c *api.Client, next func() *api.Request) {
	for {
		resp, err := c.Describe(next())
		if err != nil {
			return
		}
		if resp.Code != 0 {
			continue
		}
	}
}

// Who waits for something to be gone waits for an error.
func gone(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code != 0 {
			return nil
		}
		time.Sleep(time.Second)
	}
}

func narrowed(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code != 0 && resp.CodeDesc == "RequestLimitExceeded" {
			continue
		}
		return nil
	}
}

func isRetryable(resp *api.Response) bool {
	return resp.Code != 0 && resp.CodeDesc == "RequestLimitExceeded"
}

func isTemporary(resp *api.Response) bool {
	if resp.Code != 0 {
		return resp.Message == ""
	}
	return false
}

func shouldRetry(resp *api.Response) bool { return resp.Code == 0 && resp.Status == "PENDING" }

// It says that something failed, and not that it is to be repeated.
func failed(resp *api.Response) bool { return resp.Code != 0 }

// No Tencent Cloud code.
func canRetry(code int) bool { return code >= 400 }

type exit struct{ Code int }

func untilDone(run func() exit) {
	for {
		if e := run(); e.Code != 0 {
			continue
		}
		return
	}
}

// A predicate that is told how often it was asked puts an end to it itself.
func shouldRetryAttempt(resp *api.Response, attempt int) bool {
	if attempt > 3 {
		return false
	}
	return resp.Code != 0
}

func isRetryableUntil(resp *api.Response, deadline time.Time) bool {
	return resp.Code != 0 && time.Now().Before(deadline)
}

type asker struct{ left int }

func (a *asker) shouldRetry(resp *api.Response) bool {
	a.left--
	if resp.Code != 0 {
		return a.left > 0
	}
	return false
}
