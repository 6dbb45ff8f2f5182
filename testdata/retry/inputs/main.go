// Program inputs makes requests that are provably the same in every round, and
// has guards that let codes pass.
package main

import (
	"context"
	"errors"
	"log"
	"strconv"
	"time"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func main() {
	api.Run("built", func(c *api.Client) error { return built(c, "a", 1) })
	api.Run("pointers", func(c *api.Client) error { return pointers(c, "a") })
	api.Run("asked", func(c *api.Client) error { return (&service{c, "a"}).asked() })
	api.Run("waits", func(c *api.Client) error { return waits(c, &policy{}) })
	api.Run("weak", func(c *api.Client) error { return weak(c) })
	api.Run("other", func(c *api.Client) error { return other(c) })
	api.Run("between", func(c *api.Client) error { return between(c) })
	api.Run("limited", func(c *api.Client) error { return limited(context.Background(), c) })
	api.Run("valued", func(c *api.Client) error { return valued(context.Background(), c) })
}

func newRequest(id string) *api.Request {
	req := &api.Request{}
	req.ID = id
	return req
}

// What it is made of is made anew, from the same.
func built(c *api.Client, id string, n int) error {
	for {
		req := newRequest(id + strconv.Itoa(n))
		req.IDs = append(req.IDs, id)
		req.Nonce = int(time.Now().Unix())
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 \(` `compare: 6000`
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func pointers(c *api.Client, id string) error {
	req := &api.Request{}
	for attempt := 0; attempt < 5; attempt++ {
		req.ID, req.Region = id, "ap-guangzhou"
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 \(` `compare: 6000`
			log.SetFlags(0)
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
	return errors.New("too often")
}

type service struct {
	client *api.Client
	id     string
}

func (s *service) describe() (*api.Response, error) {
	return s.client.Describe(&api.Request{ID: s.name()})
}

func (s *service) name() string { return "service-" + s.id }

// The function that makes the request only reads.
func (s *service) asked() error {
	for {
		resp, err := s.describe()
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 \(` `compare: 6000`
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

type policy struct{ n int }

func (p *policy) next() time.Duration {
	p.n++
	return time.Duration(p.n)
}

// The counter is the policy's own.
func waits(c *api.Client, p *policy) error {
	req := &api.Request{}
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 \(` `compare: 6000`
			time.Sleep(p.next())
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func warn(ok bool, text string) {
	if !ok {
		log.SetPrefix(text)
	}
}

// A function that warns is no guard.
func weak(c *api.Client) error {
	resp, err := c.Describe(&api.Request{})
	if err != nil {
		return err
	}
	switch resp.Code { // want `retry: this switch has no case for 4100 `
	case 4000: // want `compare: 4000`
		return errors.New(resp.Message)
	}
	warn(resp.Code == 0, resp.Message)
	return nil
}

func unlucky(resp *api.Response) error {
	if resp.Code == 4100 { // want `compare: 4100`
		return errors.New(resp.Message)
	}
	return nil
}

// A function that stops another code is a guard for that one only.
func other(c *api.Client) error {
	resp, err := c.Describe(&api.Request{})
	if err != nil {
		return err
	}
	switch resp.Code { // want `retry: this switch has no case for 4300 `
	case 4000: // want `compare: 4000`
		return errors.New(resp.Message)
	}
	if err := unlucky(resp); err != nil {
		return err
	}
	return nil
}

// What stands between the request and the decision changes nothing.
func between(c *api.Client) error {
	req := &api.Request{}
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		log.Print("code ", resp.Code)
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 \(` `compare: 6000`
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

type key struct{}

func describe(ctx context.Context, c *api.Client) (*api.Response, error) {
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	return c.Describe(&api.Request{})
}

// A context that ends earlier makes no other request.
func limited(parent context.Context, c *api.Client) error {
	var ctx context.Context
	for {
		var cancel context.CancelFunc
		ctx, cancel = context.WithDeadline(parent, time.Now().Add(time.Minute))
		resp, err := describe(ctx, c)
		cancel()
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 \(` `compare: 6000`
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

// Nor does one with the same value.
func valued(ctx context.Context, c *api.Client) error {
	for {
		ctx, cancel := context.WithTimeout(context.WithValue(ctx, key{}, "a"), time.Minute)
		resp, err := describe(ctx, c)
		cancel()
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 \(` `compare: 6000`
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}
