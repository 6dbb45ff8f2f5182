// flags: -disable=compare,sdkconst,unwrap

// Package marks returns errors to a library in which nobody sees that they are not
// marked. Those from converted on are certainly not.
package marks

import (
	"errors"

	"example.com/others"
	"github.com/cenkalti/backoff/v4"
	wrap "github.com/pkg/errors"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type request struct{ id string }

type client struct{}

func (c *client) do(req *request) *response
func (c *client) send(req *request) error

type (
	closer   interface{ Close() }
	several  []error
	apiError struct{ code int }
)

func (e *apiError) Error() string { return "failed" }

var (
	policy     backoff.BackOff
	errInvalid = errors.New("invalid")
	errMarked  = backoff.Permanent(errors.New("invalid"))
	hold       func(*response) error
	pair       func(*response) (int, error)
)

func external(r *response) error
func record(req *request)

func deferred(r *response) (err error) {
	defer func() { err = backoff.Permanent(err) }()
	return errInvalid
}

func bare(r *response) (err error) {
	err = backoff.Permanent(errInvalid)
	return
}

func defaulted(err error) error {
	if err == nil {
		err = errInvalid
	}
	return err
}

func newAPIError(r *response) *apiError { return &apiError{r.Code} }

func result(r *response) (err error) { return errInvalid }

func externalError(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 {
			if err := external(r); err != nil {
				return err
			}
			return errInvalid
		}
		return nil
	}, policy)
}

func heldError(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 {
			if err := hold(r); err != nil {
				return err
			}
			return errInvalid
		}
		return nil
	}, policy)
}

func pairError(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 {
			if _, err := pair(r); err != nil {
				return err
			}
			return errInvalid
		}
		return nil
	}, policy)
}

func deferredError(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 {
			if err := deferred(r); err != nil {
				return err
			}
			return errInvalid
		}
		return nil
	}, policy)
}

func bareError(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 {
			if err := bare(r); err != nil {
				return err
			}
			return errInvalid
		}
		return nil
	}, policy)
}

func firstError(c *client, req *request, errs several) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 {
			if err := errs[0]; err != nil {
				return err
			}
			return errInvalid
		}
		return nil
	}, policy)
}

func itemError(c *client, req *request, errs several) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 {
			for _, err := range errs {
				if err != nil {
					return err
				}
			}
			return errInvalid
		}
		return nil
	}, policy)
}

func defaultedError(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 {
			if err := defaulted(hold(r)); err != nil {
				return err
			}
			return errInvalid
		}
		return nil
	}, policy)
}

func wrappedError(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 {
			if err := wrap.Wrap(errInvalid, "x"); err != nil {
				return err
			}
			return errInvalid
		}
		return nil
	}, policy)
}

func embeddedError(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 {
			return struct{ error }{errMarked}
		}
		return nil
	}, policy)
}

func converted(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 { // want "makes the request again for 4000"
			return error(errInvalid)
		}
		return nil
	}, policy)
}

func made(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 { // want "makes the request again for 4000"
			var err error = newAPIError(r)
			return err
		}
		return nil
	}, policy)
}

func named(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 { // want "makes the request again for 4000"
			if err := result(r); err != nil {
				return err
			}
			return errInvalid
		}
		return nil
	}, policy)
}

func runs(req *request) error {
	return backoff.Retry(func() error {
		err := others.Run(func() { record(req) })
		if err == nil {
			return nil
		}
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) && e.Code == "ResourceNotFound" { // want "every code that it does not name"
			return backoff.Permanent(err)
		}
		return err
	}, policy)
}

func picks(req *request) error {
	return backoff.Retry(func() error {
		err := others.Pick(func() int { return len(req.id) })
		if err == nil {
			return nil
		}
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) && e.Code == "ResourceNotFound" { // want "every code that it does not name"
			return backoff.Permanent(err)
		}
		return err
	}, policy)
}

func opens(req *request, x closer) error {
	return backoff.Retry(func() error {
		err := others.Open(x)
		if err == nil {
			return nil
		}
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) && e.Code == "ResourceNotFound" { // want "every code that it does not name"
			return backoff.Permanent(err)
		}
		return err
	}, policy)
}

func asserted(c *client, req *request) error {
	return backoff.Retry(func() error {
		err := c.send(req)
		e, ok := err.(*sdk.TencentCloudSDKError)
		if !ok {
			return backoff.Permanent(errInvalid)
		}
		if e.Code == "UnauthorizedOperation" { // want "makes the request again"
			return err
		}
		return nil
	}, policy)
}
