// Package narrowed repeats codes that a codeDesc or a message narrows: on purpose, and
// rightly.
package narrowed

import (
	"errors"
	"strings"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func byDesc(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter && resp.CodeDesc == "IncorrectStatus.LBWrongStatus" {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func nested(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch tcerr.Code(resp.Code) {
		case tcerr.CodeInvalidParameter, tcerr.CodeInternalError:
			if resp.CodeDesc != "IncorrectStatus.LBWrongStatus" {
				return errors.New(resp.Message)
			}
			continue
		case tcerr.CodeSuccess:
			return nil
		}
		return errors.New(resp.Message)
	}
}

func byMessage(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter && strings.Contains(resp.Message, "status") {
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func shouldRetry(resp *api.Response) bool {
	switch tcerr.Code(resp.Code) {
	case tcerr.CodeInvalidParameter:
		return resp.CodeDesc == "IncorrectStatus.LBWrongStatus"
	case tcerr.CodeInternalError:
		return true
	}
	return false
}

func isRetryable(resp *api.Response) bool {
	return tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter && tcerr.MessageCode(resp.Message) == 9003 ||
		tcerr.Code(resp.Code) == tcerr.CodeInternalError
}
