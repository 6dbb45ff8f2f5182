// Program run repeats a request for a code that it has a constant of its own for.
// The setting lets compare replace that, so retry does not keep it either.
package main

import (
	"errors"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

const serverBusy = 4000

func main() {
	api.Run("repeat", func(c *api.Client) error { return repeat(c, &api.Request{}) })
}

func repeat(c *api.Client, req *api.Request) error {
	for {
		r, err := c.Describe(req)
		if err != nil {
			return err
		}
		if r.Code == serverBusy || r.Code == 6000 { // want `retry: this condition makes the request again for 4000 ` `compare: 6000 `
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}
