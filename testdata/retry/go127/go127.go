//go:build go1.27

package main

import (
	"errors"
	"time"

	"github.com/cenkalti/backoff/v4"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func init() {
	newer = []func(){
		func() { api.Run("called", func(c *api.Client) error { return called(caller{c}) }) },
		func() { api.Run("operation", func(c *api.Client) error { return operation(caller{c}) }) },
		func() { api.Run("described", func(c *api.Client) error { return described(caller{c}) }) },
		func() {
			api.Run("isRetryable", func(c *api.Client) error {
				for {
					err := c.Do(&api.Request{})
					if err == nil || !(policy{}).isRetryable(err) {
						return err
					}
				}
			})
		},
		func() {
			api.Run("next", func(c *api.Client) error { return next(caller{c}) })
		},
	}
}

// A caller has generic methods.
type caller struct{ c *api.Client }

func (c caller) call[R any](req R) (R, error) { return req, c.c.Do(&api.Request{}) }

// describe returns any response that has a code.
func (c caller) describe[R any](req *api.Request) (*R, error) {
	resp, err := c.c.Describe(req)
	r, _ := any(resp).(*R)
	return r, err
}

func called(c caller) error {
	for {
		_, err := c.call[api.Request](api.Request{})
		if e, ok := errors.AsType[*api.APIError](err); ok && (e.Code == 4000 || e.Code == 6000) { // want `retry: .* 4000 \(` `compare: 6000`
			continue
		}
		return err
	}
}

func operation(c caller) error {
	return backoff.Retry(func() error {
		_, err := c.call("DescribeInstances")
		if err == nil {
			return nil
		}
		if e, ok := errors.AsType[*api.APIError](err); ok && (e.Code == 4100 || e.Code == 6000) { // want `retry: .* 4100 \(` `compare: 6000`
			return errors.New("again")
		}
		return backoff.Permanent(err)
	}, backoff.WithMaxRetries(backoff.NewConstantBackOff(time.Microsecond), 5))
}

func described(c caller) error {
	for {
		resp, err := c.describe[api.Response](&api.Request{})
		if err != nil {
			return err
		}
		switch resp.Code { // want `retry: .* 4100 \(`
		case 4100, 6000: // want `compare: 6000`
			continue
		}
		return nil
	}
}

type policy struct{}

// isRetryable is a predicate, and generic.
func (policy) isRetryable[E error](err E) bool {
	e, ok := errors.AsType[*api.APIError](err)
	return ok && (e.Code == 4000 || e.Code == 6000) // want `retry: .* 4000 \(` `compare: 6000`
}

// next makes another request in each round.
func next(c caller) error {
	for offset := 0; ; offset++ {
		resp, err := c.describe[api.Response](&api.Request{Offset: offset})
		if err == nil && (resp.Code == 4000 || resp.Code == 6000) { // want `compare: 4000` `compare: 6000`
			continue
		}
		return err
	}
}
