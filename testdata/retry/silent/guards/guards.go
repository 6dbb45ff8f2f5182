// Package guards stops every other code in front of or behind a decision.
package guards

import (
	"errors"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func behind(c *api.Client, req *api.Request) ([]string, error) {
	resp, err := c.Describe(req)
	if err != nil {
		return nil, err
	}
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeResourceNotFound:
		return nil, nil
	case tcerr.CodeQuotaExceeded:
		return nil, errQuota
	}
	if resp.Code != 0 {
		return nil, errors.New(resp.Message)
	}
	return resp.Data, nil
}

func before(c *api.Client, req *api.Request) ([]string, error) {
	resp, err := c.Describe(req)
	if err != nil {
		return nil, err
	}
	if resp.Code == 0 {
		return resp.Data, nil
	}
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeResourceNotFound:
		return nil, errGone
	}
	return nil, errors.New(resp.Message)
}

func withOther(c *api.Client, req *api.Request) ([]string, error) {
	resp, err := c.Describe(req)
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeQuotaExceeded:
		return nil, errQuota
	}
	if err != nil || resp.Code != 0 {
		return nil, err
	}
	return resp.Data, nil
}

func ordered(c *api.Client, req *api.Request) ([]string, error) {
	resp, err := c.Describe(req)
	if err != nil {
		return nil, err
	}
	switch code := resp.Code; tcerr.Code(code) {
	case tcerr.CodeQuotaExceeded:
		return nil, errQuota
	}
	if resp.Code > 0 {
		return nil, errors.New(resp.Message)
	}
	return resp.Data, nil
}

func positive(c *api.Client, req *api.Request) ([]string, error) {
	resp, err := c.Describe(req)
	if err != nil {
		return nil, err
	}
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeQuotaExceeded:
		return nil, errQuota
	}
	if resp.Code == 0 {
		return resp.Data, nil
	}
	return nil, errors.New(resp.Message)
}

func defaults(c *api.Client, req *api.Request) ([]string, error) {
	resp, err := c.Describe(req)
	if err != nil {
		return nil, err
	}
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeSuccess, tcerr.CodePartialSuccess:
	case tcerr.CodeQuotaExceeded:
		return nil, errQuota
	default:
		return nil, errors.New(resp.Message)
	}
	return resp.Data, nil
}

func carried(c *api.Client, req *api.Request) ([]string, error) {
	resp, err := c.Describe(req)
	if err != nil {
		return nil, err
	}
	failed := resp.Code != 0
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeQuotaExceeded:
		return nil, errQuota
	}
	if failed {
		return nil, errors.New(resp.Message)
	}
	return resp.Data, nil
}

func deferred(c *api.Client, req *api.Request) (err error) {
	resp, err := c.Describe(req)
	if err != nil {
		return err
	}
	defer func() {
		if err == nil && resp.Code != 0 {
			err = errors.New(resp.Message)
		}
	}()
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeQuotaExceeded:
		return errQuota
	}
	return nil
}

func noData(c *api.Client, req *api.Request) ([]string, error) {
	resp, err := c.Describe(req)
	if err != nil {
		return nil, err
	}
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeQuotaExceeded:
		return nil, errQuota
	}
	if len(resp.Data) == 0 {
		return nil, errGone
	}
	return resp.Data, nil
}

var (
	errQuota = errors.New("quota")
	errGone  = errors.New("gone")
)
