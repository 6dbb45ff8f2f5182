// Program on uses the user's own constants.
package main

import (
	"errors"
	"strings"

	"github.com/tcerr/tcerrlint/testdata/retry/api"
	"github.com/tcerr/tcerrlint/testdata/settings/constants-package/on/apicodes"
)

func main() {
	api.Run("retried", func(c *api.Client) error {
		return retried(func() (*response, error) {
			resp, err := c.Describe(nil)
			return &response{Code: resp.Code, Message: resp.Message}, err
		})
	})
}

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func compared(r response) bool {
	return r.Code == 5000 || // want `compare: 5000 .*; compare with apicodes.NotFound`
		apicodes.Status(r.Code) == apicodes.TooMany
}

func missing(r response) bool {
	return r.Code == 6000 // want `compare: 6000 .*; compare with a constant such as CodeInternalError, which .*/apicodes does not have`
}

func described(r response) bool {
	return r.CodeDesc == "OperationDenied.SourceNotExists" // want `codedesc: .*; compare with apicodes.GoneText`
}

func matched(r response) bool {
	return strings.HasPrefix(r.Message, "(-514)") // want `message: .*; compare apicodes.MessageCode with apicodes.Exists`
}

func anywhere(err error) bool {
	return strings.Contains(err.Error(), "(-514)") // want `message: .*; ask apicodes.MessageContains for apicodes.Exists`
}

func retried(call func() (*response, error)) error {
	for {
		r, err := call()
		if err != nil {
			return err
		}
		if r.Code == 4000 || r.Code == 4400 { // want `retry: .* 4000 \(apicodes.BadInput\)` `compare: 4400 .*; compare with apicodes.TooMany`
			continue
		}
		if r.Code != 0 {
			return errors.New(r.Message)
		}
		return nil
	}
}

func typed(status apicodes.Status) bool {
	return status == 5000 // want `compare: 5000 .*; compare with apicodes.NotFound`
}

func port(p apicodes.Port) bool {
	return p == 5000
}
