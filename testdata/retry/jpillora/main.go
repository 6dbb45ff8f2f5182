// Program jpillora waits as long as jpillora/backoff says, and repeats requests
// that cannot succeed.
package main

import (
	"errors"
	"log"
	"time"

	"github.com/jpillora/backoff"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var req = &api.Request{}

func main() {
	api.Run("waits", func(c *api.Client) error { return waits(c) })
	api.Run("limited", func(c *api.Client) error { return limited(c) })
	api.Run("counted", func(c *api.Client) error { return counted(c) })
	api.Run("resets", func(c *api.Client) error { return resets(c) })
	api.Run("logged", func(c *api.Client) error { return logged(c) })
}

func waits(c *api.Client) error {
	b := &backoff.Backoff{Min: time.Microsecond, Max: time.Microsecond}
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 ` `compare: 6000`
			time.Sleep(b.Duration())
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		b.Reset()
		return nil
	}
}

// Nobody returns at once: the fix would leave out nothing, but waiting.
func limited(c *api.Client) error {
	b := backoff.Backoff{Min: time.Microsecond, Max: time.Microsecond}
	for attempt := 0; attempt < 5; attempt++ {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4000 `
		case 0:
			return nil
		case 6000: // want `compare: 6000`
			time.Sleep(b.ForAttempt(float64(attempt)))
		default:
			time.Sleep(b.Duration())
		}
	}
	return errors.New("too often")
}

// The number of attempts decides.
func counted(c *api.Client) error {
	b := &backoff.Backoff{Min: time.Microsecond, Max: time.Microsecond}
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 && b.Attempt() < 3 { // want `compare: 4000`
			time.Sleep(b.Duration())
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

// To begin anew with the waiting is nothing that a return must not leave out.
func resets(c *api.Client) error {
	b := &backoff.Backoff{Min: time.Microsecond, Max: time.Microsecond}
	resp, err := c.Describe(req)
	if err != nil {
		return err
	}
	switch resp.Code { // want `retry: this switch has no case for 4000 `
	case 5000: // want `compare: 5000`
		b.Reset()
		return errors.New(resp.Message)
	}
	b.Reset()
	return nil
}

func logged(c *api.Client) error {
	b := &backoff.Backoff{Min: time.Microsecond, Max: time.Microsecond}
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 ` `compare: 6000`
			log.Printf("attempt %.0f", b.Attempt())
			time.Sleep(b.Duration())
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}
