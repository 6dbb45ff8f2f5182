// Package lists asks functions and lists that may say something else than what
// stands there: others change them, or they ask for more than the code.
package lists

import (
	"errors"
	"slices"
	"time"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

const invalid, internal = int(tcerr.CodeInvalidParameter), int(tcerr.CodeInternalError)

var (
	Exported  = []int{invalid, internal}
	assigned  = []int{invalid, internal}
	element   = map[int]bool{invalid: true, internal: true}
	deleted   = map[int]bool{invalid: true, internal: true}
	given     = []int{invalid, internal}
	pointed   = []int{invalid, internal}
	temporary = []int{internal}
	attempts  = 0
)

func configure(more ...int) {
	assigned = more
	element[invalid] = false
	delete(deleted, invalid)
	slices.Sort(given)
	p := &pointed
	*p = more
}

// repeats makes the request again as long as it is told to.
func exported(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if slices.Contains(Exported, resp.Code) || slices.Contains(temporary, resp.Code) {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func changed(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if slices.Contains(assigned, resp.Code) || element[resp.Code] || deleted[resp.Code] {
			continue
		}
		if slices.Contains(given, resp.Code) || slices.Contains(pointed, resp.Code) {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

// The function asks for more than the code, or does more.
func counted(code int) bool {
	attempts++
	return code == invalid && attempts < 3
}

func soon(code int) bool { return code == invalid && time.Now().Hour() < 3 }

func described(resp *api.Response) bool {
	return resp.Code == invalid && resp.CodeDesc == "InvalidParameter.Temporary"
}

func limited(code, attempt int) bool { return code == invalid && attempt < 3 }

func changes(code int) bool {
	code -= code % 100
	return code == invalid
}

func other(resp *api.Response) bool { return resp.Status == "BUSY" }

func more(c *api.Client, req *api.Request) error {
	for attempt := 0; ; attempt++ {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if counted(resp.Code) || soon(resp.Code) || described(resp) || limited(resp.Code, attempt) || changes(resp.Code) || other(resp) {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

// A method of an interface may be any.
type policy interface{ again(code int) bool }

type never struct{}

func (never) again(code int) bool { return code == invalid }

func asked(c *api.Client, req *api.Request, p policy) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if p.again(resp.Code) {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

// What is asked stops.
func stops(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if isFatal(resp.Code) {
			return errors.New(resp.Message)
		}
		if resp.Code == internal {
			continue
		}
		return nil
	}
}

func isFatal(code int) bool { return code == invalid }
