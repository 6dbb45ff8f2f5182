// Package leaves returns out of its loops: that repeats nothing.
package leaves

import (
	"errors"
	"log"
	"os"
	"time"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func returns(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeInvalidParameter || tcerr.Code(resp.Code) == tcerr.CodeResourceNotFound {
			return errors.New(resp.Message)
		}
		if tcerr.Code(resp.Code) != tcerr.CodeInternalError {
			return nil
		}
	}
}

func breaks(c *api.Client, req *api.Request) (err error) {
attempts:
	for {
		resp, callErr := c.Describe(req)
		if callErr != nil {
			return callErr
		}
		switch tcerr.Code(resp.Code) {
		case tcerr.CodeInvalidParameter, tcerr.CodeAuthFailure:
			err = errors.New(resp.Message)
			break attempts
		case tcerr.CodeInternalError:
			time.Sleep(time.Second)
		default:
			break attempts
		}
	}
	return err
}

func panics(c *api.Client, req *api.Request) {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			log.Fatal(err)
		}
		switch tcerr.Code(resp.Code) {
		case tcerr.CodeInvalidParameter:
			panic(resp.Message)
		case tcerr.CodeAuthFailure:
			log.Fatalf("%s", resp.Message)
		case tcerr.CodeAccessDenied:
			os.Exit(1)
		case tcerr.CodeInternalError:
			continue
		default:
			return
		}
	}
}

func outerBreaks(c *api.Client, req *api.Request) {
	for again := true; again; {
		resp, err := c.Describe(req)
		again = err == nil && tcerr.Code(resp.Code) == tcerr.CodeInternalError
	}
}
