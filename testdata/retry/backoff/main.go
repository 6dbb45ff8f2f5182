// Program backoff lets cenkalti/backoff repeat requests that cannot succeed.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/cenkalti/backoff/v4"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var req = &api.Request{}

func main() {
	api.Run("literal", func(c *api.Client) error { return literal(c) })
	api.Run("variable", func(c *api.Client) error { return variable(c) })
	api.Run("notified", func(c *api.Client) error { return notified(c) })
	api.Run("data", func(c *api.Client) error { _, err := data(c); return err })
	api.Run("added", func(c *api.Client) error { return added(c) })
	api.Run("declared", func(c *api.Client) error { return backoff.Retry((&worker{c}).declared, policy()) })
	api.Run("asserted", func(c *api.Client) error { return asserted(c) })
	api.Run("elses", func(c *api.Client) error { return elses(c) })
	api.Run("waits", func(c *api.Client) error { return waits(c) })
	api.Run("resets", func(c *api.Client) error { return resets(c) })
	api.Run("once", func(c *api.Client) error { return once(c) })
	api.Run("stopped", func(c *api.Client) error { return stopped(c) })
}

func policy() backoff.BackOff {
	return backoff.WithMaxRetries(backoff.NewConstantBackOff(time.Microsecond), 5)
}

func literal(c *api.Client) error {
	return backoff.Retry(func() error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: this condition makes the request again for 4000 \(tcerr.CodeInvalidParameter\), which can never succeed; return an error that is marked permanent instead` `compare: 6000`
			return fmt.Errorf("describe: %s", resp.Message)
		}
		if resp.Code != 0 {
			return backoff.Permanent(errors.New(resp.Message))
		}
		return nil
	}, policy())
}

func variable(c *api.Client) error {
	operation := func() error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch resp.Code { // want `retry: .* 4000 \(`
		case 0:
			return nil
		case 4400, 4000: // want `compare: 4400`
			return errors.New(resp.Message)
		}
		return backoff.Permanent(errors.New(resp.Message))
	}
	return backoff.Retry(operation, backoff.WithContext(policy(), context.Background()))
}

func notified(c *api.Client) error {
	return backoff.RetryNotify(func() error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 \(` `compare: 6000`
			return &api.APIError{Code: resp.Code, Message: resp.Message}
		}
		if resp.Code != 0 {
			return backoff.Permanent(errors.New(resp.Message))
		}
		return nil
	}, policy(), func(error, time.Duration) {})
}

func data(c *api.Client) ([]string, error) {
	return backoff.RetryWithData(func() ([]string, error) {
		resp, err := c.Describe(req)
		if err != nil {
			return nil, err
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4100 .* which can never succeed; it makes .* 5200 `
		case 0:
			return resp.Data, nil
		case 4000: // want `compare: 4000`
			return nil, backoff.Permanent(errors.New(resp.Message))
		default:
			return nil, errors.New(resp.Message)
		}
	}, policy())
}

func added(c *api.Client) error {
	return backoff.Retry(func() error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch resp.Code { // want `retry: this switch has no case for 4100 .*: control goes on and returns no error`
		case 4000: // want `compare: 4000`
			return backoff.Permanent(errors.New(resp.Message))
		case 4400: // want `compare: 4400`
			return errors.New(resp.Message)
		}
		return nil
	}, policy())
}

type worker struct{ c *api.Client }

func (w *worker) declared() error {
	resp, err := w.c.Describe(req)
	if err != nil {
		return err
	}
	if resp.Code == 6000 || resp.Code == 4000 { // want `retry: .* 4000 \(` `compare: 6000`
		return errors.New(resp.Message)
	}
	if resp.Code != 0 {
		return backoff.Permanent(errors.New(resp.Message))
	}
	return nil
}

func asserted(c *api.Client) error {
	return backoff.Retry(func() error {
		err := c.Do(req)
		if e, ok := err.(*api.APIError); ok {
			if e.Code == 6000 || e.Code == 4000 { // want `retry: .* 4000 \(` `compare: 6000`
				return err
			}
			return backoff.Permanent(err)
		}
		return err
	}, policy())
}

// What an else repeats, no code of it named, has no fix.
func elses(c *api.Client) error {
	return backoff.Retry(func() error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 0 { // want `retry: this condition makes the request again for 4100 `
			return nil
		} else if resp.Code == 4000 { // want `compare: 4000`
			return backoff.Permanent(errors.New(resp.Message))
		}
		return errors.New(resp.Message)
	}, policy())
}

// The program waits itself, as long as the library says.
func waits(c *api.Client) error {
	b := policy()
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 ` `compare: 6000`
			time.Sleep(b.NextBackOff())
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
	b := policy()
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

// Nothing is repeated.
func once(c *api.Client) error {
	return backoff.Retry(func() error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `compare: 4000` `compare: 6000`
			return errors.New(resp.Message)
		}
		return nil
	}, backoff.WithMaxRetries(policy(), 0))
}

func stopped(c *api.Client) error {
	return backoff.Retry(func() error {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `compare: 4000` `compare: 6000`
			return errors.New(resp.Message)
		}
		return nil
	}, &backoff.StopBackOff{})
}
