// Package counts counts what the next request is made of.
package counts

import (
	"errors"
	"sync/atomic"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var (
	offset   int
	Exported int
	sum      int64
	number   atomic.Int64
	pages    = &pager{}
)

type pager struct{ page int }

func (p *pager) Inc()     { p.page++ }
func (p *pager) get() int { return p.page }

func read() int { return offset }

func global(c *api.Client) error {
	for {
		resp, err := c.Describe(&api.Request{Offset: read()})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			offset++
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
		resp, err := c.Describe(&api.Request{Offset: int(sum)})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			atomic.AddInt64(&sum, 1)
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func value(c *api.Client) error {
	for {
		resp, err := c.Describe(&api.Request{Offset: int(number.Load())})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			number.Add(1)
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func object(c *api.Client) error {
	for {
		resp, err := c.Describe(&api.Request{Offset: pages.get()})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			pages.Inc()
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func direct(c *api.Client) error {
	for {
		resp, err := c.Describe(&api.Request{Offset: offset})
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			offset++
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

type service struct {
	*api.Client
	next, Page int
}

func (s *service) describe() (*api.Response, error) { return s.Describe(&api.Request{Offset: s.next}) }

func (s *service) all() error {
	for {
		resp, err := s.describe()
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeInternalError {
			s.next++
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}
