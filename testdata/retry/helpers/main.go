// Program helpers decides in functions and lists of its own.
package main

import (
	"errors"
	"slices"
	"time"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var (
	req       = &api.Request{}
	retryable = []int{4300, 6000}                                 // want `compare: 4300` `compare: 6000`
	again     = map[int]bool{4100: true, 6000: true, 5500: false} // want `compare: 4100` `compare: 6000` `compare: 5500`
	members   = map[int]struct{}{4600: {}, 6200: {}}              // want `compare: 4600` `compare: 6200`
	ranged    = [...]int{5300, 6200}
)

func main() {
	api.Run("function", func(c *api.Client) error { return function(c) })
	api.Run("method", func(c *api.Client) error { return method(c) })
	api.Run("whole", func(c *api.Client) error { return whole(c) })
	api.Run("list", func(c *api.Client) error { return list(c) })
	api.Run("inline", func(c *api.Client) error { return inline(c) })
	api.Run("lookup", func(c *api.Client) error { return lookup(c) })
	api.Run("member", func(c *api.Client) error { return member(c) })
	api.Run("listInFunction", func(c *api.Client) error { return listInFunction(c) })
	api.Run("twoDeep", func(c *api.Client) error { return twoDeep(c) })
	api.Run("negated", func(c *api.Client) error { return negated(c) })
	api.Run("kept", func(c *api.Client) error { return kept(c) })
	api.Run("local", func(c *api.Client) error { return local(c) })
}

func busy(code int) bool {
	return code == 4000 || code == 6000 // want `compare: 4000` `compare: 6000`
}

func function(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if busy(resp.Code) { // want `retry: this condition makes the request again for 4000 \(tcerr.CodeInvalidParameter\), which can never succeed; return an error instead`
			time.Sleep(time.Microsecond)
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

type reply struct {
	Code              int
	Message, CodeDesc string
}

func describe(c *api.Client) reply {
	resp, _ := c.Describe(req)
	return reply{Code: resp.Code, Message: resp.Message}
}

func (r *reply) busy() bool {
	switch r.Code {
	case 4000, 4400: // want `compare: 4000` `compare: 4400`
		return true
	case 5000: // want `compare: 5000`
		return false
	}
	return false
}

func method(c *api.Client) error {
	for {
		resp := describe(c)
		if resp.busy() { // want `retry: .* 4000 `
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func isBusy(resp *api.Response) bool {
	if resp.Code == 0 {
		return false
	} else if resp.Code == 4300 { // want `compare: 4300`
		return true
	}
	return resp.Code == 6000 // want `compare: 6000`
}

func whole(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if isBusy(resp) { // want `retry: this condition makes the request again for 4300 `
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func list(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if slices.Contains(retryable, resp.Code) { // want `retry: .* 4300 `
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func inline(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if slices.Contains([]int{4000, 6000}, resp.Code) { // want `retry: .* 4000 ` `compare: 4000` `compare: 6000`
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func lookup(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if again[resp.Code] { // want `retry: this condition makes the request again for 4100 \(tcerr.CodeAuthFailure\), which`
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func member(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if _, ok := members[resp.Code]; ok { // want `retry: .* 4600 `
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func isListed(code int) bool {
	for _, known := range ranged {
		if known == code {
			return true
		}
	}
	return false
}

func listInFunction(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if isListed(resp.Code) { // want `retry: .* 5300 `
			continue
		}
		if resp.Code == 5000 { // want `compare: 5000`
			return nil
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func outer(code int) bool { return code != 0 && inner(code) }

func inner(code int) bool { return slices.Contains(retryable, code) }

func twoDeep(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if outer(resp.Code) { // want `retry: .* 4300 `
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func negated(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil || resp.Code == 0 {
			return err
		}
		if !busy(resp.Code) { // want `retry: .* 4000 `
			return errors.New(resp.Message)
		}
	}
}

func kept(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		repeats := busy(resp.Code)
		if repeats { // want `retry: .* 4000 `
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func local(c *api.Client) error {
	bad := []int{4000, 4400} // want `compare: 4000` `compare: 4400`
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if slices.Contains(bad, resp.Code) { // want `retry: .* 4000 `
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}
