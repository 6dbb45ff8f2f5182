// Package seen has conditions before it repeats every code that say nothing about
// the code, or that come behind.
package seen

import (
	"errors"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func another(c *api.Client, req *api.Request) error {
	for {
		r, err := c.Describe(req)
		if err != nil {
			return err
		}
		if len(r.Data) > 3 {
			return nil
		}
		if r.Code != 0 { // want "retry: this condition makes the request again for 4000"
			continue
		}
		return nil
	}
}

func named(c *api.Client, req *api.Request, permanent func(int) bool) error {
	for {
		r, err := c.Describe(req)
		if err != nil {
			return err
		}
		if permanent(r.Code) {
			return errors.New(r.Message)
		}
		if r.Code == 4000 || r.Code == 6000 { // want "retry: this condition makes the request again for 4000" "compare: 4000" "compare: 6000"
			continue
		}
		return nil
	}
}
