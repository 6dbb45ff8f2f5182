// Program poll lets wait.Poll of Kubernetes repeat requests that cannot
// succeed: false without an error means again.
package main

import (
	"context"
	"errors"
	"time"

	"k8s.io/apimachinery/pkg/util/wait"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var req = &api.Request{}

func main() {
	api.Run("literal", func(c *api.Client) error { return literal(c) })
	api.Run("added", func(c *api.Client) error { return added(c) })
	api.Run("exponential", func(c *api.Client) error { return exponential(c) })
	api.Run("converted", func(c *api.Client) error { return converted(c) })
	api.Run("stepped", func(c *api.Client) error { return stepped(c) })
	api.Run("once", func(c *api.Client) error { return once(c) })
}

func literal(c *api.Client) error {
	return wait.PollImmediate(time.Microsecond, time.Second, func() (bool, error) {
		resp, err := c.Describe(req)
		if err != nil {
			return false, err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: this condition makes the request again for 4000 .*; return an error instead` `compare: 6000`
			return false, nil
		}
		if resp.Code != 0 {
			return false, errors.New(resp.Message)
		}
		return true, nil
	})
}

func added(c *api.Client) error {
	return wait.PollUntilContextTimeout(context.Background(), time.Microsecond, time.Second, true, func(context.Context) (bool, error) {
		resp, err := c.Describe(req)
		if err != nil {
			return false, err
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4100 .* which can never succeed; it makes .* 5200 `
		case 0:
			return true, nil
		case 4000: // want `compare: 4000`
			return false, errors.New(resp.Message)
		case 5000: // want `compare: 5000`
			return false, nil // it may come yet
		}
		return false, nil
	})
}

func exponential(c *api.Client) error {
	return wait.ExponentialBackoff(wait.Backoff{Duration: time.Microsecond, Steps: 5}, func() (done bool, err error) {
		resp, err := c.Describe(req)
		if err != nil {
			return false, err
		}
		switch resp.Code { // want `retry: this switch has no case for 4100 .*: control goes on and returns no error`
		case 4000: // want `compare: 4000`
			return false, errors.New(resp.Message)
		case 4400: // want `compare: 4400`
			return false, nil
		}
		return true, nil
	})
}

func converted(c *api.Client) error {
	condition := wait.ConditionFunc(func() (bool, error) {
		resp, err := c.Describe(req)
		if err != nil {
			return false, err
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4000 `
		case 4000, 6000: // want `compare: 6000`
			return false, nil
		case 0:
			return true, nil
		}
		return false, errors.New(resp.Message)
	})
	return wait.PollImmediate(time.Microsecond, time.Second, condition)
}

// The program waits itself, as long as the library says.
func stepped(c *api.Client) error {
	b := wait.Backoff{Duration: time.Microsecond, Steps: 5}
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 ` `compare: 6000`
			time.Sleep(b.Step())
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

// Nothing is repeated.
func once(c *api.Client) error {
	b := wait.Backoff{Duration: time.Microsecond, Steps: 1}
	return wait.ExponentialBackoff(b, func() (bool, error) {
		resp, err := c.Describe(req)
		if err != nil {
			return false, err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `compare: 4000` `compare: 6000`
			return false, nil
		}
		return true, nil
	})
}
