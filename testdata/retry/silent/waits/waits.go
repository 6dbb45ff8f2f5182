// Package waits waits for something in a loop that goes on for success too.
package waits

import (
	"errors"
	"log"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"
	"k8s.io/apimachinery/pkg/util/wait"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

func untilGone(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeResourceNotFound {
			return nil
		}
		time.Sleep(time.Second)
	}
}

func untilGoneSwitch(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch tcerr.Code(resp.Code) {
		case tcerr.CodeResourceNotFound:
			return nil
		case tcerr.CodeAuthFailure, tcerr.CodeInvalidParameter:
			return errors.New(resp.Message)
		default:
			time.Sleep(time.Second)
		}
	}
}

// It waits for what is not found yet, and names it.
func untilThere(c *api.Client, req *api.Request) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if tcerr.Code(resp.Code) == tcerr.CodeResourceNotFound || tcerr.Code(resp.Code) == tcerr.CodePurchaseFailed {
			time.Sleep(time.Second)
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func polled(c *api.Client, req *api.Request) error {
	return wait.PollImmediate(time.Second, time.Minute, func() (bool, error) {
		resp, err := c.Describe(req)
		if err != nil {
			return false, err
		}
		return tcerr.Code(resp.Code) == tcerr.CodeResourceNotFound, nil
	})
}

func deleted(c *api.Client, req *api.Request) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		resp, err := c.Describe(req)
		if err != nil {
			return retry.NonRetryableError(err)
		}
		if tcerr.Code(resp.Code) == tcerr.CodeResourceNotFound {
			return nil
		}
		return retry.RetryableError(errors.New("still there"))
	})
}

// A program that watches never ends.
func watch(c *api.Client, req *api.Request, use func([]string)) {
	for {
		resp, err := c.Describe(req)
		switch {
		case err != nil:
			log.Print(err)
		case tcerr.Code(resp.Code) == tcerr.CodeAuthFailure:
			log.Print("who are we?")
		case resp.Code == 0:
			use(resp.Data)
		}
		time.Sleep(time.Minute)
	}
}
