// Program switches lets codes pass.
package main

import (
	"errors"
	"fmt"
	"log"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var (
	errBad   = errors.New("bad request")
	errQuota = errors.New("quota")
	req      = &api.Request{}
)

func main() {
	api.Run("lists", func(c *api.Client) error { return lists(c) })
	api.Run("check", func(c *api.Client) error { resp, _ := c.Describe(req); return check(resp) })
	api.Run("uses", func(c *api.Client) error { _, err := uses(c); return err })
	api.Run("assigns", func(c *api.Client) error { return assigns(c) })
	api.Run("tagless", func(c *api.Client) error { return tagless(c) })
	api.Run("own", func(c *api.Client) error { return own(c) })
	api.Run("falls", func(c *api.Client) error { return falls(c) })
	api.Run("initialized", func(c *api.Client) error { return initialized(c) })
	api.Run("structs", func(c *api.Client) error { _, err := structs(c); return err })
	api.Run("namedResults", func(c *api.Client) error { _, err := namedResults(c); return err })
	api.Run("generic", func(c *api.Client) error { _, err := generic[int](c, 1); return err })
	api.Run("shadowed", func(c *api.Client) error { return shadowed(c) })
	api.Run("items", func(c *api.Client) error { _, err := items(c); return err })
	api.Run("twice", func(c *api.Client) error { return twice(c) })
	api.Run("constants", func(c *api.Client) error { return constants(c) })
	api.Run("noError", func(c *api.Client) error { noError(c); return nil })
	api.Run("nested", func(c *api.Client) error { return nested(c, true) })
}

func lists(c *api.Client) error {
	resp, err := c.Describe(req)
	if err != nil {
		return err
	}
	switch resp.Code { // want `retry: this switch has no case for 4100 \(tcerr.CodeAuthFailure\), 4300 .* and 6100 \(tcerr.CodeUnsupportedVersion\): control goes on and returns no error, as if the call had succeeded; return an error instead`
	case 4000: // want `compare: 4000`
		return errBad
	case 4400: // want `compare: 4400`
		return errQuota
	}
	return nil
}

func check(resp *api.Response) error {
	switch resp.Code { // want `retry: this switch has no case for 4000 .*: control goes on and returns no error`
	case 5000: // want `compare: 5000`
		return fmt.Errorf("not found: %s", resp.Message)
	}
	return nil
}

func uses(c *api.Client) ([]string, error) {
	resp, err := c.Describe(req)
	if err != nil {
		return nil, err
	}
	switch resp.Code { // want `retry: this switch has no case for 4000 .*: control goes on and uses the answer as if the call had succeeded; return an error instead`
	case 5000: // want `compare: 5000`
		return nil, nil
	case 4100: // want `compare: 4100`
		return nil, errBad
	}
	return resp.Data, nil
}

func assigns(c *api.Client) error {
	resp, err := c.Describe(req)
	if err != nil {
		return err
	}
	switch resp.Code { // want `retry: this switch has no case for 4300 .*: control goes on and returns no error`
	case 4000, 4100: // want `compare: 4000` `compare: 4100`
		err = errBad
	case 4400: // want `compare: 4400`
		err = errQuota
		// The last comment.
	}
	if err != nil {
		return err
	}
	return nil
}

// A switch without a tag has no fix.
func tagless(c *api.Client) error {
	resp, err := c.Describe(req)
	switch { // want `retry: this switch has no case for 4100 .*: control goes on and returns no error`
	case err != nil:
		return err
	case resp.Code == 4000: // want `compare: 4000`
		return errBad
	}
	return nil
}

// Code is this program's own.
type Code int

const (
	BadRequest Code = 4000
	NoAccess   Code = 4100
)

func own(c *api.Client) error {
	resp, err := c.Describe(req)
	if err != nil {
		return err
	}
	switch Code(resp.Code) { // want `retry: this switch has no case for 4300 `
	case BadRequest, NoAccess:
		return errBad
	}
	return nil
}

// One case falls through to the next.
func falls(c *api.Client) error {
	resp, err := c.Describe(req)
	if err != nil {
		return err
	}
	switch resp.Code { // want `retry: this switch has no case for 4300 `
	case 4000: // want `compare: 4000`
		fallthrough
	case 4100: // want `compare: 4100`
		return errBad
	}
	return nil
}

func initialized(c *api.Client) error {
	resp, err := c.Describe(req)
	if err != nil {
		return err
	}
	switch code := resp.Code; code { // want `retry: this switch has no case for 4100 `
	case 4000: // want `compare: 4000`
		return errBad
	}
	return nil
}

// The zero value of the first result would have to be spelled.
func structs(c *api.Client) (api.Request, error) {
	resp, err := c.Describe(req)
	if err != nil {
		return api.Request{}, err
	}
	switch resp.Code { // want `retry: this switch has no case for 4100 `
	case 4000: // want `compare: 4000`
		return api.Request{}, errBad
	}
	return api.Request{ID: resp.Data[0]}, nil
}

func namedResults(c *api.Client) (data []string, err error) {
	resp, err := c.Describe(req)
	if err != nil {
		return nil, err
	}
	switch resp.Code { // want `retry: this switch has no case for 4100 `
	case 4000: // want `compare: 4000`
		return nil, errBad
	}
	data = resp.Data
	return data, nil
}

// The zero value of a type parameter has no name.
func generic[T any](c *api.Client, value T) (T, error) {
	resp, err := c.Describe(req)
	if err != nil {
		return value, err
	}
	switch resp.Code { // want `retry: this switch has no case for 4100 .* uses the answer`
	case 4000: // want `compare: 4000`
		return value, errBad
	}
	log.SetPrefix(resp.Data[0])
	return value, nil
}

func shadowed(c *api.Client) error {
	tcerr := c
	resp, err := tcerr.Describe(req)
	if err != nil {
		return err
	}
	switch resp.Code { // want `retry: this switch has no case for 4100 `
	case 4000: // want `compare: 4000`
		return errBad
	}
	return nil
}

func items(c *api.Client) ([]string, error) {
	var all []string
	for _, id := range []string{"a"} {
		resp, err := c.Describe(&api.Request{ID: id})
		if err != nil {
			return nil, err
		}
		switch resp.Code { // want `retry: this switch has no case for 4000 .* uses the answer`
		case 5000: // want `compare: 5000`
			continue
		case 4400: // want `compare: 4400`
			return nil, errQuota
		}
		all = append(all, resp.Data...)
	}
	return all, nil
}

// The last of several switches is the one that lets codes pass.
func twice(c *api.Client) error {
	resp, err := c.Describe(req)
	if err != nil {
		return err
	}
	switch resp.Code {
	case 4000: // want `compare: 4000`
		return errBad
	}
	switch resp.Code { // want `retry: this switch has no case for 4300 `
	case 4100: // want `compare: 4100`
		return errBad
	}
	return nil
}

func constants(c *api.Client) error {
	resp, err := c.Describe(req)
	if err != nil {
		return err
	}
	switch code := tcerr.Code(resp.Code); code { // want `retry: this switch has no case for 4300 `
	case tcerr.CodeInvalidParameter, tcerr.CodeAuthFailure:
		return code
	}
	return nil
}

func nested(c *api.Client, yes bool) error {
	resp, err := c.Describe(req)
	if err != nil {
		return err
	}
	if yes {
		switch resp.Code { // want `retry: this switch has no case for 4300 `
		// Those that we know.
		case 4000, 4100: // want `compare: 4000` `compare: 4100`
			return errBad // it is bad
		}
	}
	return nil
}

// A function that returns no error has no fix.
func noError(c *api.Client) {
	resp, err := c.Describe(req)
	if err != nil {
		return
	}
	switch resp.Code { // want `retry: this switch has no case for 4100 .* uses the answer`
	case 4000: // want `compare: 4000`
		return
	}
	log.SetPrefix(resp.Data[0])
}
