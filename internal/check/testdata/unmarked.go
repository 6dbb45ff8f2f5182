// flags: -disable=compare,sdkconst,unwrap

// Package unmarked returns errors of its own to a library, which repeats the
// request unless they are marked as permanent.
package unmarked

import (
	"errors"
	"fmt"

	"example.com/others"
	"github.com/cenkalti/backoff/v4"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type request struct{ id string }

type client struct{}

type apiError struct{ code int }

func (e *apiError) Error() string { return "failed" }

func (c *client) do(req *request) *response
func (c *client) send(req *request) error

var policy backoff.BackOff

type maker interface{ make(*response) error }

var (
	errInvalid   = errors.New("invalid")
	errMarked    = backoff.Permanent(errors.New("invalid"))
	errChanged   = errors.New("invalid")
	errAddressed = errors.New("invalid")
	errLater     error
)

func init() { errLater = errors.New("later") }

func change(e *error) {
	errChanged = backoff.Permanent(errChanged)
	*e = errChanged
}

func addressed() { change(&errAddressed) }

func made(r *response) error { return errors.New(r.Message) }

func formatted(r *response) error {
	if r.Message == "" {
		return errInvalid
	}
	err := fmt.Errorf("%d: %s", r.Code, r.Message)
	return err
}

func typed(r *response) error { return &apiError{r.Code} }

func chained(r *response) error { return made(r) }

func (r *response) err() error { return errors.New(r.Message) }

func (c *client) several(r *response) (string, error) { return "", made(r) }

func later(r *response) error { return errLater }

// With 4000, all these return errors that are not marked.
func plain(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 { // want "makes the request again for 4000"
			return made(r)
		}
		return nil
	}, policy)
}

func plainFormatted(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 { // want "makes the request again for 4000"
			return formatted(r)
		}
		return nil
	}, policy)
}

func plainTyped(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 { // want "makes the request again for 4000"
			return typed(r)
		}
		return nil
	}, policy)
}

func plainChained(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 { // want "makes the request again for 4000"
			return chained(r)
		}
		return nil
	}, policy)
}

func plainMethod(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 { // want "makes the request again for 4000"
			return r.err()
		}
		return nil
	}, policy)
}

func plainVariable(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 { // want "makes the request again for 4000"
			return errInvalid
		}
		return nil
	}, policy)
}

func plainLater(c *client, req *request) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		if r.Code == 4000 || r.Code == 6000 { // want "makes the request again for 4000"
			if err := later(r); err != nil {
				return err
			}
			return errLater
		}
		return nil
	}, policy)
}

func (c *client) describe(req *request) error {
	if err := c.send(req); err != nil {
		return fmt.Errorf("describe: %v", err.Error())
	}
	return nil
}

func named(c *client, req *request) error {
	return backoff.Retry(func() error {
		err := c.describe(req)
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

// From here on, the errors are marked, or may be.

func marks(r *response) error {
	if r.Code == 4000 {
		return backoff.Permanent(errInvalid)
	}
	return errInvalid
}

func marksInside(r *response) error { return marks(r) }

func marksPointer(r *response) error { return &backoff.PermanentError{Err: errInvalid} }

func hands(r *response, err error) error {
	if err != nil {
		return err
	}
	return errInvalid
}

func deferred(r *response) (err error) {
	defer func() { err = backoff.Permanent(err) }()
	return errInvalid
}

func bare(r *response) (err error) {
	err = backoff.Permanent(errInvalid)
	return
}

func variable(r *response) error {
	err := errInvalid
	if r.Code == 4000 {
		err = backoff.Permanent(err)
	}
	return err
}

func itself(r *response, n int) error {
	if n > 0 {
		return itself(r, n-1)
	}
	return errInvalid
}

func external(r *response) error

func inText(r *response) error { return fmt.Errorf("x: %w", errMarked) }

func inVariable(r *response) error {
	err := fmt.Errorf("x: %w", errMarked)
	return err
}

func joined(r *response) error {
	if err := errors.Join(errInvalid, errMarked); err != nil {
		return err
	}
	return errInvalid
}

func waits(r *response, j *others.Jobs) error {
	if err := j.Wait(); err != nil {
		return err
	}
	return errInvalid
}

func held(r *response) error { return hold(r) }

var hold func(*response) error

func silent(c *client, req *request, m maker, n int) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		switch r.Code {
		case 4000:
			return marks(r)
		case 4100:
			return marksInside(r)
		case 4300:
			return marksPointer(r)
		case 4600:
			return hands(r, hold(r))
		case 5300:
			return deferred(r)
		case 5400:
			return bare(r)
		case 5500:
			return variable(r)
		case 6100:
			return itself(r, n)
		default:
			return nil
		}
	}, policy)
}

func namedGiven(c *client, req *request) error {
	return backoff.Retry(func() error {
		err := others.Send(req.id)
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

// The error is that of the function, which may be marked.
func namedCalled(c *client, req *request) error {
	return backoff.Retry(func() error {
		err := others.Call(func() error { return c.send(req) })
		if err == nil {
			return nil
		}
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) && e.Code == "ResourceNotFound" {
			return backoff.Permanent(err)
		}
		return err
	}, policy)
}

// And here that which is given, whatever it is.
func namedAny(v any) error {
	return backoff.Retry(func() error {
		err := others.Cause(v)
		if err == nil {
			return nil
		}
		var e *sdk.TencentCloudSDKError
		if errors.As(err, &e) && e.Code == "ResourceNotFound" {
			return backoff.Permanent(err)
		}
		return err
	}, policy)
}

func silentThree(c *client, req *request, j *others.Jobs) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		switch r.Code {
		case 4000:
			return joined(r)
		case 4600:
			err := fmt.Errorf("x: %w", errMarked)
			return err
		case 5300:
			return waits(r, j)
		default:
			return nil
		}
	}, policy)
}

func silentToo(c *client, req *request, m maker) error {
	return backoff.Retry(func() error {
		r := c.do(req)
		switch r.Code {
		case 4000:
			return external(r)
		case 4100:
			return held(r)
		case 4300:
			return m.make(r)
		case 4600:
			return errMarked
		case 5300:
			return errChanged
		case 5400:
			return errAddressed
		case 5500:
			return inText(r)
		case 6100:
			return inVariable(r)
		default:
			return nil
		}
	}, policy)
}
