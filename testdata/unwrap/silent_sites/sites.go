// Package silent_sites has assertions on variables that something else than the
// wrap may be assigned to.
package silent_sites

import (
	"errors"
	"fmt"
	"iter"

	perrors "github.com/pkg/errors"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func request() error { return sdk.NewTencentCloudSDKError("InternalError", "", "") }

func wrapped() error { return fmt.Errorf("wrapped: %w", request()) }

func parameter(err error) bool {
	_, ok := err.(*sdk.TencentCloudSDKError)
	return ok
}

func twoWays(n int) bool {
	err := wrapped()
	if n > 0 {
		err = request()
	}
	_, ok := err.(*sdk.TencentCloudSDKError)
	return ok
}

func otherWay(n int) bool {
	err := request()
	if n > 0 {
		err = wrapped()
	}
	_, ok := err.(*sdk.TencentCloudSDKError)
	return ok
}

func clause(n int) bool {
	err := request()
	switch n {
	case 0:
		err = wrapped()
		fallthrough
	case 1:
		_, ok := err.(*sdk.TencentCloudSDKError)
		return ok
	}
	return false
}

func nextRound() bool {
	err := wrapped()
	for range 3 {
		if _, ok := err.(*sdk.TencentCloudSDKError); ok {
			return true
		}
		err = request()
	}
	return false
}

func thisRound() bool {
	for err := wrapped(); err != nil; err = request() {
		if _, ok := err.(*sdk.TencentCloudSDKError); ok {
			return true
		}
	}
	return false
}

func post() bool {
	var err error
	for i := 0; i < 3; i, err = i+1, wrapped() {
		if _, ok := err.(*sdk.TencentCloudSDKError); ok {
			return true
		}
		err = request()
	}
	return false
}

func inLoop(again func() bool) bool {
	err := request()
	for again() {
		err = wrapped()
	}
	_, ok := err.(*sdk.TencentCloudSDKError)
	return ok
}

func jump(n int) bool {
	err := request()
	if n > 0 {
		goto end
	}
	err = wrapped()
end:
	_, ok := err.(*sdk.TencentCloudSDKError)
	return ok
}

func within() bool {
	err := wrapped()
	for range 2 {
		err = func(e *sdk.TencentCloudSDKError, ok bool) error { return e }(err.(*sdk.TencentCloudSDKError), true)
	}
	return err == nil
}

func captured() bool {
	err := wrapped()
	change := func() { err = request() }
	change()
	_, ok := err.(*sdk.TencentCloudSDKError)
	return ok
}

func later() func() bool {
	err := wrapped()
	ask := func() bool {
		_, ok := err.(*sdk.TencentCloudSDKError)
		return ok
	}
	err = request()
	return ask
}

func pointed() bool {
	err := wrapped()
	p := &err
	*p = request()
	_, ok := err.(*sdk.TencentCloudSDKError)
	return ok
}

func ranged(errs []error) bool {
	err := wrapped()
	for _, err = range errs {
		if _, ok := err.(*sdk.TencentCloudSDKError); ok {
			return true
		}
	}
	_, ok := err.(*sdk.TencentCloudSDKError)
	return ok
}

func yielded(all iter.Seq[error]) bool {
	err := wrapped()
	for err = range all {
		if err == nil {
			break
		}
	}
	_, ok := err.(*sdk.TencentCloudSDKError)
	return ok
}

func nested(n int) bool {
	err := request()
	for i := range n {
		if i > 0 {
			_, ok := err.(*sdk.TencentCloudSDKError)
			return ok
		} else if err = wrapped(); err == nil {
			return false
		}
	}
	return false
}

func either(n int) bool {
	err := request()
	if n == 0 {
		return false
	} else if err = wrapped(); n == 1 {
		return false
	}
	_, ok := err.(*sdk.TencentCloudSDKError)
	switch n {
	case 2:
		err = wrapped()
	default:
		_, ok = err.(*sdk.TencentCloudSDKError)
	}
	return ok
}

func received(c chan error) bool {
	err := wrapped()
	select {
	case err = <-c:
	default:
	}
	_, ok := err.(*sdk.TencentCloudSDKError)
	return ok
}

var global error

func stored() bool {
	global = wrapped()
	_, ok := global.(*sdk.TencentCloudSDKError)
	return ok
}

func cause() bool {
	err := wrapped()
	_, ok := perrors.Cause(err).(*sdk.TencentCloudSDKError)
	err = errors.Unwrap(err)
	_, also := err.(*sdk.TencentCloudSDKError)
	return ok || also
}

func inner() bool {
	err := wrapped()
	if err := request(); err != nil {
		_, ok := err.(*sdk.TencentCloudSDKError)
		return ok
	}
	return err == nil
}

func before() bool {
	err := request()
	_, ok := err.(*sdk.TencentCloudSDKError)
	err = wrapped()
	return ok && err == nil
}

func switches(n int) bool {
	err := request()
	if n > 0 {
		err = wrapped()
	}
	switch err := err.(type) {
	case *sdk.TencentCloudSDKError:
		return err.Code == ""
	}
	return false
}

func others() bool {
	err := wrapped()
	_, text := err.(fmt.Stringer)
	_, code := err.(interface{ GetCode() string })
	return text || code || errors.Is(err, global)
}
