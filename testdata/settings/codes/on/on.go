// Program on compares codes of another module of the API.
package main

import (
	"errors"
	"strings"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func main() {
	api.Run("retried", func(c *api.Client) error {
		return retried(func() (response, error) {
			resp, err := c.Describe(nil)
			return response{Code: resp.Code, Message: resp.Message}, err
		})
	})
}

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func is(r response) bool {
	return r.Code == 7000 // want `compare: 7000 `
}

func full(err error) bool {
	return strings.Contains(err.Error(), "(-901)") // want `message: "\(-901\)" `
}

func retried(call func() (response, error)) error {
	for {
		r, err := call()
		if err != nil {
			return err
		}
		if r.Code == 7000 || r.Code == 7001 { // want `retry: this condition makes the request again for 7000 `
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}
