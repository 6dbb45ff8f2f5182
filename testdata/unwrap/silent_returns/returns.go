// Package silent_returns has functions of which something else than a wrap may
// come.
package silent_returns

import (
	"encoding/json"
	"errors"
	"fmt"

	perrors "github.com/pkg/errors"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

type getter interface{ Get() error }

type client struct {
	getter
	hook func() error
	last error
}

func request() error { return sdk.NewTencentCloudSDKError("InternalError", "", "") }

func bare(n int) error {
	err := request()
	if n > 0 {
		return fmt.Errorf("bare: %w", err)
	}
	return err
}

func foreign(data []byte) error {
	if len(data) == 0 {
		return errors.New("empty")
	}
	return json.Unmarshal(data, new(int))
}

func (c *client) viaInterface() error { return c.Get() }

func viaEmbedded(c *client) error { return c.getter.Get() }

func (c *client) viaValue() error { return c.hook() }

func (c *client) viaField() error { return c.last }

func given(err error) error { return err }

func wrapUnless(err error, n int) error {
	if n > 0 {
		return err
	}
	return perrors.Wrap(err, "given")
}

func viaHelper() error { return wrapUnless(request(), 1) }

func cause() error { return perrors.Cause(perrors.Wrap(request(), "cause")) }

func unwrapped() error { return errors.Unwrap(fmt.Errorf("unwrapped: %w", request())) }

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return errors.New("none")
}

func received(c chan error) error {
	select {
	case err := <-c:
		return err
	default:
		return errors.New("none")
	}
}

func switched(x any) error {
	switch x := x.(type) {
	case error:
		return x
	case fmt.Stringer:
		return errors.New(x.String())
	}
	return nil
}

func itself() error {
	if err := request(); err == nil {
		return fmt.Errorf("itself")
	}
	return &sdk.TencentCloudSDKError{Code: "X"}
}

func typed() *sdk.TencentCloudSDKError { return &sdk.TencentCloudSDKError{Code: "X"} }

func viaTyped() error { return typed() }

func converted() error { return error(request()) }

func fromMap(m map[string]error) error {
	err, ok := m["x"]
	if !ok {
		err = errors.New("none")
	}
	return err
}

func closure() error {
	err := errors.New("none")
	func() { err = request() }()
	return err
}

func address() error {
	err := errors.New("none")
	fill(&err)
	return err
}

func fill(err *error) { *err = request() }

func nothing() error { return nil }

func external() error

func literal() error {
	return func() error { return errors.New("none") }()
}

var value = func() error { return errors.New("none") }

func ask(c *client, ch chan error) (n int) {
	for i := range 30 {
		var err error
		switch i {
		case 0:
			err := bare(1)
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 1:
			err = foreign(nil)
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 2:
			err = c.viaInterface()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 3:
			err = c.viaValue()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 4:
			err = c.viaField()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 5:
			err = given(request())
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 6:
			err = viaHelper()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 7:
			err = cause()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 8:
			err = unwrapped()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 9:
			err = first(request())
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 10:
			err = received(ch)
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 11:
			err = switched(request())
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 12:
			err = itself()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 13:
			err = viaTyped()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 14:
			err = converted()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 15:
			err = fromMap(nil)
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 16:
			err = closure()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 17:
			err = address()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 18:
			err = nothing()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 19:
			err = external()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 20:
			err = literal()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 21:
			err = value()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 22:
			err = viaEmbedded(c)
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 23:
			err = c.Get()
			_, _ = err.(*sdk.TencentCloudSDKError)
		case 24:
			err = typed()
			_, _ = err.(*sdk.TencentCloudSDKError)
		}
	}
	return n
}
