// Program blanket repeats whatever fails, and names no code.
package main

import (
	"errors"
	"log"
	"time"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var req = &api.Request{}

func main() {
	api.Run("forever", func(c *api.Client) error { return forever(c) })
	api.Run("ordered", func(c *api.Client) error { return ordered(c) })
	api.Run("elses", func(c *api.Client) error { return elses(c) })
	api.Run("switched", func(c *api.Client) error { return switched(c) })
	api.Run("shouldRetry", func(c *api.Client) error { return asked(c, shouldRetry) })
	api.Run("isRetryable", func(c *api.Client) error { return asked(c, isRetryable) })
	api.Run("retryIf", func(c *api.Client) error {
		return asked(c, func(r *api.Response) bool { again, _ := retryIf(r); return again })
	})
	api.Run("compared", func(c *api.Client) error { return compared(c) })
}

func forever(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code != 0 { // want `retry: this condition makes the request again for 4000 .*, which can never succeed; it makes the request again for 5000 .*; return an error instead`
			time.Sleep(time.Microsecond)
			continue
		}
		return nil
	}
}

func ordered(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code >= 4000 { // want `retry: .* 4000 .* 6100 `
			log.Print(resp.Message)
			continue
		}
		return nil
	}
}

func elses(c *api.Client) error {
	for {
		if resp, err := c.Describe(req); err != nil {
			return err
		} else if 0 == resp.Code { // want `retry: .* 4000 `
			return nil
		}
	}
}

func switched(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch { // want `retry: this switch makes the request again for 4000 `
		case resp.Code == 0:
			return nil
		default:
			time.Sleep(time.Microsecond)
		}
	}
}

func asked(c *api.Client, again func(*api.Response) bool) error {
	for {
		resp, err := c.Describe(req)
		if err != nil || resp.Code == 0 {
			return err
		}
		if !again(resp) {
			return errors.New(resp.Message)
		}
	}
}

func shouldRetry(resp *api.Response) bool {
	return resp.Code >= 4000 // want `retry: this condition says to make the request again for 4000 .* 6100 .*, which can never succeed; it says .*; answer false instead`
}

func isRetryable(resp *api.Response) bool {
	if resp.Code != 0 { // want `retry: .* 4000 `
		return true
	}
	return false
}

func retryIf(resp *api.Response) (bool, time.Duration) {
	return resp.Code > 0, time.Second // want `retry: .* 4000 `
}

// So that the program has something to compare before and after the fixes.
func compared(c *api.Client) error {
	resp, err := c.Describe(req)
	if err == nil && resp.Code == 5000 { // want `compare: 5000`
		err = errors.New(resp.Message)
	}
	return err
}
