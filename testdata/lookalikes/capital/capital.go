// Package capital uses another cloud's fork of an API 3.0 SDK: same layout, but
// its codes are strings and its own.
package capital

import (
	"errors"
	"strings"
	"time"

	"github.com/tcerr/tcerrlint/testdata/lookalikes/capital/cds-sdk-go/common"
)

var errGone = errors.New("the instance is gone")

func waitRunning(c *common.Client, id string) error {
	for range 60 {
		resp, err := c.DescribeTask(id)
		if err != nil {
			return explain(err)
		}
		if resp.Code == nil {
			return errors.New("no code in the answer")
		}
		switch *resp.Code {
		case "Success":
			return nil
		case "5000", "4000":
			return errGone
		case "6000":
			time.Sleep(5 * time.Second)
			continue
		}
		if *resp.Code == "5100" {
			continue
		}
		return errors.New(*resp.Message)
	}
	return errors.New("timeout")
}

func explain(err error) error {
	var e *common.CdsSDKError
	if !errors.As(err, &e) {
		return err
	}
	if e.Code == "4400" || e.GetCode() == "4500" {
		return nil
	}
	if strings.HasPrefix(e.GetCode(), "4") || strings.HasPrefix(e.Message, "(16)") {
		return errGone
	}
	return err
}
