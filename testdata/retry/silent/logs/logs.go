// Package logs only logs or counts in its decisions, and finds words.
package logs

import (
	"errors"
	"log"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func logs(c *api.Client, req *api.Request) ([]string, error) {
	resp, err := c.Describe(req)
	if err != nil {
		return nil, err
	}
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeInvalidParameter:
		log.Print("bad")
	case tcerr.CodeAuthFailure:
		log.Print("who?")
	}
	return resp.Data, nil
}

var failures, quota int

func counts(resp *api.Response) error {
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeInvalidParameter:
		failures++
	case tcerr.CodeQuotaExceeded:
		quota++
	}
	return nil
}

func word(code tcerr.Code) string {
	switch code {
	case tcerr.CodeInvalidParameter:
		return "bad"
	case tcerr.CodeAuthFailure:
		return "who?"
	}
	return ""
}

func status(resp *api.Response) (int, error) {
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeInvalidParameter:
		return 400, nil
	case tcerr.CodeResourceNotFound:
		return 404, nil
	}
	return 500, nil
}

func exists(c *api.Client, req *api.Request) (bool, error) {
	resp, err := c.Describe(req)
	if err != nil {
		return false, err
	}
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeSuccess:
		return true, nil
	case tcerr.CodeAuthFailure:
		return false, errors.New(resp.Message)
	}
	return false, nil
}

// Who gets the whole answer can look at its code.
func answer(c *api.Client, req *api.Request) (*api.Response, error) {
	resp, err := c.Describe(req)
	if err != nil {
		return nil, err
	}
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeQuotaExceeded:
		return nil, errors.New(resp.Message)
	}
	return resp, nil
}

func wrapped(c *api.Client, req *api.Request) (result, error) {
	resp, err := c.Describe(req)
	if err != nil {
		return result{}, err
	}
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeQuotaExceeded:
		return result{}, errors.New(resp.Message)
	}
	return result{resp: resp}, nil
}

func code(c *api.Client, req *api.Request) (int, error) {
	resp, err := c.Describe(req)
	if err != nil {
		return 0, err
	}
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeQuotaExceeded:
		return 0, errors.New(resp.Message)
	}
	return resp.Code, nil
}

type result struct{ resp *api.Response }
