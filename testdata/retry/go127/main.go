// Program go127 repeats requests with what Go 1.27 brought. Older releases read
// this file only.
package main

import (
	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

// newer are the functions that need Go 1.27.
var newer []func()

func main() {
	api.Run("loop", func(c *api.Client) error { return loop(c) })
	api.Run("passes", func(c *api.Client) error { return passes(c) })
	for _, run := range newer {
		run()
	}
}

func loop(c *api.Client) error {
	for {
		resp, err := c.Describe(&api.Request{})
		if err != nil {
			return err
		}
		if resp.Code != 4000 && tcerr.Code(resp.Code) != tcerr.CodeInternalError { // want `retry: .* 4000 \(` `compare: 4000`
			return nil
		}
	}
}

func passes(c *api.Client) error {
	for {
		resp, err := c.Describe(&api.Request{})
		if err != nil {
			return err
		}
		switch tcerr.Code(resp.Code) { // want `retry: this switch .* 4100 .*; it has no case for 4000 .*: control goes on`
		case tcerr.CodeAuthFailure, tcerr.CodeInternalError:
			continue
		}
		return nil
	}
}
