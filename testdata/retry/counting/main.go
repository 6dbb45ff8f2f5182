// Program counting counts what it repeats although it cannot succeed.
package main

import (
	"errors"
	"expvar"
	"log"
	"sync/atomic"
	"time"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

type counter struct{ n float64 }

func (c *counter) Inc()          { c.n++ }
func (c *counter) Add(n float64) { c.n += n }

type vector interface{ WithLabelValues(...string) *counter }

type labels struct{}

func (labels) WithLabelValues(...string) *counter { return &counter{} }

var (
	req             = &api.Request{}
	retries         = &counter{}
	failures vector = labels{}
	exported        = expvar.NewInt("retries")
	total    int
	sum      int64
	number   atomic.Int64
)

func main() {
	api.Run("local", func(c *api.Client) error { return local(c) })
	api.Run("metric", func(c *api.Client) error { return metric(c) })
	api.Run("added", func(c *api.Client) error { return added(c) })
	api.Run("global", func(c *api.Client) error { return global(c) })
	api.Run("atomically", func(c *api.Client) error { return atomically(c) })
	api.Run("atomicValue", func(c *api.Client) error { return atomicValue(c) })
	api.Run("field", func(c *api.Client) error { return (&service{c: c}).field() })
}

func local(c *api.Client) error {
	delay := time.Microsecond
	n := 0
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 ` `compare: 6000`
			n++
			delay *= 2
			time.Sleep(delay)
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func metric(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 ` `compare: 6000`
			failures.WithLabelValues("4000").Inc()
			retries.Inc()
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func added(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 ` `compare: 6000`
			retries.Add(1)
			exported.Add(1)
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func global(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 ` `compare: 6000`
			total++
			log.Print(total)
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func atomically(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 ` `compare: 6000`
			atomic.AddInt64(&sum, 1)
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func atomicValue(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 ` `compare: 6000`
			number.Add(1)
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

type service struct {
	c       *api.Client
	retried int
}

func (s *service) field() error {
	for {
		resp, err := s.c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 ` `compare: 6000`
			s.retried++
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}
