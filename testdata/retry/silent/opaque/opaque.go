// Package opaque asks somebody about the code before it repeats the rest: who
// knows which codes that stops?
package opaque

import (
	"errors"
	"strings"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

type codes interface{ Permanent(code int) bool }

func asks(c *api.Client, req *api.Request, cs codes) error {
	for {
		r, err := c.Describe(req)
		if err != nil {
			return err
		}
		if cs.Permanent(r.Code) {
			return errors.New(r.Message)
		}
		if r.Code != 0 {
			continue
		}
		return nil
	}
}

type skipper struct {
	skip  map[int]bool
	codes []int
}

func (s *skipper) looksUp(c *api.Client, req *api.Request) error {
	for {
		r, err := c.Describe(req)
		if err != nil {
			return err
		}
		if s.skip[r.Code] {
			return errors.New(r.Message)
		}
		if r.Code != 0 {
			continue
		}
		return nil
	}
}

func (s *skipper) goesOver(c *api.Client, req *api.Request) error {
	for {
		r, err := c.Describe(req)
		if err != nil {
			return err
		}
		for _, code := range s.codes {
			if r.Code == code {
				return errors.New(r.Message)
			}
		}
		if r.Code != 0 {
			continue
		}
		return nil
	}
}

func family(c *api.Client, req *api.Request) error {
	for {
		r, err := c.Describe(req)
		if err != nil {
			return err
		}
		if strings.HasPrefix(r.CodeDesc, "InvalidParameter") {
			return errors.New(r.Message)
		}
		if r.Code != 0 {
			continue
		}
		return nil
	}
}

func classified(c *api.Client, req *api.Request, classify func(int) error) error {
	for {
		r, err := c.Describe(req)
		if err != nil {
			return err
		}
		if err := classify(r.Code); err != nil {
			return err
		}
		if r.Code != 0 {
			continue
		}
		return nil
	}
}
