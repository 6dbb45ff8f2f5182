// Program loops repeats requests that cannot succeed.
package main

import (
	"errors"
	"fmt"
	"log"
	"math/rand"
	"time"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/testdata/retry/api"
)

var (
	errOther = errors.New("other")
	req      = &api.Request{}
)

func main() {
	api.Run("counted", func(c *api.Client) error { return counted(c) })
	api.Run("endless", func(c *api.Client) error { return endless(c) })
	api.Run("deadline", func(c *api.Client) error { return deadline(c) })
	api.Run("caseList", func(c *api.Client) error { return caseList(c) })
	api.Run("caseFirst", func(c *api.Client) error { return caseFirst(c) })
	api.Run("named", func(c *api.Client) error { return named(c) })
	api.Run("several", func(c *api.Client) error { return several(c) })
	api.Run("lines", func(c *api.Client) error { return lines(c) })
	api.Run("tight", func(c *api.Client) error { return tight(c) })
	api.Run("parens", func(c *api.Client) error { return parens(c) })
	api.Run("elses", func(c *api.Client) error { return elses(c) })
	api.Run("defaults", func(c *api.Client) error { return defaults(c) })
	api.Run("dropAndAdd", func(c *api.Client) error { return dropAndAdd(c) })
	api.Run("sdk", func(c *api.Client) error { return sdk(c) })
	api.Run("filled", func(c *api.Client) error { return filled(c) })
	api.Run("jump", func(c *api.Client) error { return jump(c) })
	api.Run("labelled", func(c *api.Client) error { return labelled(c) })
	api.Run("carried", func(c *api.Client) error { return carried(c) })
	api.Run("nonce", func(c *api.Client) error { return nonce(c) })
	api.Run("ranged", func(c *api.Client) error { return ranged(c) })
	api.Run("tagless", func(c *api.Client) error { return tagless(c) })
	api.Run("twoResults", func(c *api.Client) error { _, _, err := twoResults(c); return err })
	api.Run("converted", func(c *api.Client) error { return converted(c) })
	api.Run("initialized", func(c *api.Client) error { return initialized(c) })
	api.Run("commented", func(c *api.Client) error { return commented(c) })
	api.Run("reversed", func(c *api.Client) error { return reversed(c) })
	api.Run("wrapped", func(c *api.Client) error { return wrapped(c) })
	api.Run("inner", func(c *api.Client) error { return inner(c) })
	api.Run("closure", func(c *api.Client) error { return closure(c) })
	api.Run("repeat", func(c *api.Client) error { return repeat(func() error { return c.Do(req) }) })
	api.Run("typed", func(c *api.Client) error { return typed(c) })
}

// The form of the wild: seven of seven live loops like this one repeat every
// 4000.
func counted(c *api.Client) error {
	for count := 0; count <= 5; count++ {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 4400 { // want `retry: this condition makes the request again for 4000 \(tcerr.CodeInvalidParameter\), which can never succeed; return an error instead` `compare: 4400`
			time.Sleep(time.Microsecond)
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		break
	}
	return nil
}

func endless(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 6000 || resp.Code == 4000 { // want `retry: .* 4000 \(` `compare: 6000`
			time.Sleep(time.Microsecond)
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func deadline(c *api.Client) error {
	for end := time.Now().Add(time.Minute); time.Now().Before(end); {
		resp, err := c.Describe(req)
		switch { // want `retry: this switch makes the request again for 4300 \(`
		case err != nil:
			return err
		case resp.Code == 0:
			return nil
		case resp.Code == 4300 || resp.Code == 4500: // want `compare: 4500`
			// A new round.
		default:
			return errors.New(resp.Message)
		}
	}
	return errOther
}

func caseList(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4000 \(tcerr.CodeInvalidParameter\) and 5300 \(tcerr.CodeInsufficientBalance\), which can never succeed; return an error instead`
		case 0:
			return nil
		case 4400, 4000, 6000, 5300: // want `compare: 4400` `compare: 6000`
			continue
		default:
			return errors.New(resp.Message)
		}
	}
}

func caseFirst(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch resp.Code { // want `retry: .* 4000 \(tcerr.CodeInvalidParameter\), 4100 \(tcerr.CodeAuthFailure\) and 4300 \(`
		default:
			return errors.New(resp.Message)
		case 4000, 4100, 4300, 4400: // want `compare: 4400`
			continue
		case 0:
			return nil
		}
	}
}

func named(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		code := tcerr.Code(resp.Code)
		if code == tcerr.CodeInternalError || code == tcerr.CodeAuthFailure { // want `retry: .* 4100 \(`
			continue
		}
		if code != tcerr.CodeSuccess {
			return code
		}
		return nil
	}
}

func several(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 4100 || resp.Code == 4300 || resp.Code == 4400 || resp.Code == 5500 { // want `retry: .* 4000 \(.*, 4100 \(.*, 4300 \(.* and 5500 \(` `compare: 4400`
			continue
		}
		if resp.Code == 0 {
			return nil
		}
		return errors.New(resp.Message)
	}
}

func lines(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4400 || // want `compare: 4400`
			resp.Code == 4000 || // want `retry: .* 4000 \(.* and 4600 \(` `compare: 4000`
			resp.Code == 6000 || // want `compare: 6000`
			resp.Code == 4600 { // want `compare: 4600`
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func tight(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 6200 || resp.Code == 4000 || resp.Code == 6000 || // want `retry: .* 4000 \(.* and 4600 \(` `compare: 6200` `compare: 6000`
			resp.Code == 4400 || resp.Code == 4600 { // want `compare: 4400`
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func parens(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if (resp.Code == 4000) || (resp.Code == 6000) || resp.Code == 6200 { // want `retry: .* 4000 \(` `compare: 6000` `compare: 6200`
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

// What an else repeats, no code of it named, has no fix.
func elses(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 0 { // want `retry: this condition makes the request again for 4100 \(.*, 4300 .* 6100 \(tcerr.CodeUnsupportedVersion\), which can never succeed; it makes the request again for 5000 \(tcerr.CodeResourceNotFound\) and 5200 \(tcerr.CodePurchaseFailed\), which cannot succeed until the resource, stock or limit has changed`
			return nil
		} else if resp.Code == 4000 { // want `compare: 4000`
			return errors.New(resp.Message)
		} else {
			time.Sleep(time.Microsecond)
		}
	}
}

func defaults(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4100 \(.* which can never succeed; it makes the request again for 5200 \(`
		case 0:
			return nil
		case 4000: // want `compare: 4000`
			return errors.New(resp.Message)
		case 5000: // want `compare: 5000`
			// It may come yet.
		default:
			log.Print(resp.Message)
		}
	}
}

func dropAndAdd(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch code := int64(resp.Code); code { // want `retry: this switch makes the request again for 4300 .* which can never succeed; it makes .* 5200`
		case 4000, 4100: // want `compare: 4000` `compare: 4100`
			return errors.New(resp.Message)
		case 4400, 4300: // want `compare: 4400`
			time.Sleep(time.Microsecond)
		case 0, 5000: // want `compare: 5000`
			return nil
		}
	}
}

func sdk(c *api.Client) error {
	for {
		err := c.Do(req)
		if err != nil {
			if e, ok := err.(*api.APIError); ok {
				if e.Code == 4400 || e.Code == 4000 { // want `retry: .* 4000 \(` `compare: 4400`
					time.Sleep(time.Microsecond)
					continue
				}
			}
			return err
		}
		return nil
	}
}

func filled(c *api.Client) error {
	for {
		var resp api.Response
		if err := c.Fill(req, &resp); err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 6200 { // want `retry: .* 4000 \(` `compare: 6200`
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func jump(c *api.Client) error {
again:
	resp, err := c.Describe(req)
	if err != nil {
		return err
	}
	if resp.Code == 4000 || resp.Code == 6200 { // want `retry: .* 4000 \(` `compare: 6200`
		goto again
	}
	if resp.Code != 0 {
		return errors.New(resp.Message)
	}
	return nil
}

func labelled(c *api.Client) error {
retry:
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch resp.Code { // want `retry: .* 5500 \(`
		case 0:
			break retry
		case 5500, 6000: // want `compare: 6000`
			continue retry
		default:
			return errors.New(resp.Message)
		}
	}
	return nil
}

func carried(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		temporary := resp.Code == 4000 || resp.Code == 6000 // want `compare: 6000`
		if temporary {                                      // want `retry: .* 4000 \(`
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

// A new nonce makes no other request of it.
func nonce(c *api.Client) error {
	req := &api.Request{}
	for {
		req.Nonce = rand.Int()
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 4500 { // want `retry: .* 4000 \(` `compare: 4500`
			req.Nonce = rand.Int()
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func ranged(c *api.Client) error {
	for range 5 {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 || resp.Code == 4500 { // want `retry: .* 4000 \(` `compare: 4500`
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
	return errOther
}

func tagless(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		switch { // want `retry: this switch makes the request again for 4000 \(`
		case err != nil:
			return err
		case resp.Code == 4000, resp.Code == 6000: // want `compare: 6000`
			continue
		case resp.Code != 0:
			return errors.New(resp.Message)
		}
		return nil
	}
}

func twoResults(c *api.Client) ([]string, int, error) {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return nil, 0, err
		}
		switch resp.Code { // want `retry: this switch makes the request again for 4100 `
		case 0:
			return resp.Data, 1, nil
		case 4000: // want `compare: 4000`
			return nil, 0, errors.New(resp.Message)
		}
		time.Sleep(time.Microsecond)
	}
}

func converted(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		switch tcerr.Code(resp.Code) { // want `retry: this switch makes the request again for 4100 `
		case 0:
			return nil
		case tcerr.CodeInvalidParameter, tcerr.CodeRequestExpired:
			return errors.New(resp.Message)
		}
	}
}

func initialized(c *api.Client) error {
	for {
		if resp, err := c.Describe(req); err != nil {
			return err
		} else if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 \(` `compare: 6000`
			continue
		} else if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

// A comment in the middle belongs to what would be dropped.
func commented(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if resp.Code == 4000 /* bad */ || resp.Code == 6000 { // want `retry: .* 4000 \(` `compare: 4000` `compare: 6000`
			continue
		}
		if resp.Code != 0 {
			return errors.New(resp.Message)
		}
		return nil
	}
}

func reversed(c *api.Client) error {
	for {
		resp, err := c.Describe(req)
		if err != nil {
			return err
		}
		if 4000 == resp.Code || 6000 == resp.Code { // want `retry: .* 4000 \(` `compare: 6000`
			continue
		}
		if 0 != resp.Code {
			return errors.New(resp.Message)
		}
		return nil
	}
}

// Nothing is left of the condition without the code, and nothing stops it.
func wrapped(c *api.Client) (err error) {
	for {
		resp, callErr := c.Describe(req)
		if callErr != nil {
			return fmt.Errorf("describe: %w", callErr)
		}
		if resp.Code == 4000 { // want `retry: .* 4000 \(` `compare: 4000`
			continue
		}
		return nil
	}
}

func inner(c *api.Client) error {
	for _, id := range []string{"a"} {
		for {
			resp, err := c.Describe(&api.Request{ID: id})
			if err != nil {
				return err
			}
			if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 \(` `compare: 6000`
				continue
			}
			if resp.Code != 0 {
				return errors.New(resp.Message)
			}
			break
		}
	}
	return nil
}

func closure(c *api.Client) error {
	return func() error {
		for {
			resp, err := c.Describe(req)
			if err != nil {
				return err
			}
			if resp.Code == 4000 || resp.Code == 6000 { // want `retry: .* 4000 \(` `compare: 6000`
				continue
			}
			if resp.Code != 0 {
				return errors.New(resp.Message)
			}
			return nil
		}
	}()
}

// The form of most helpers: what is repeated has no arguments.
func repeat(op func() error) error {
	for {
		err := op()
		var failed *api.APIError
		if errors.As(err, &failed) {
			if failed.Code == 4000 || failed.Code == 6000 { // want `retry: .* 4000 \(` `compare: 6000`
				continue
			}
		}
		return err
	}
}

func typed(c *api.Client) error {
	for {
		err := c.Do(req)
		switch failed := err.(type) {
		case nil:
			return nil
		case *api.APIError:
			if failed.Code == 4100 || failed.Code == 6000 { // want `retry: .* 4100 \(` `compare: 6000`
				continue
			}
		}
		return err
	}
}
