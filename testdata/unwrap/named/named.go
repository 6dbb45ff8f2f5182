// Package named has functions whose results have names: all that these are ever
// given counts.
package named

import (
	"fmt"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func request() (string, error) { return "", sdk.NewTencentCloudSDKError("InternalError", "", "") }

func bare() (s string, err error) {
	s, e := request()
	if e != nil {
		err = fmt.Errorf("bare: %w", e)
		return
	}
	return s, nil
}

func logged() (s string, err error) {
	defer func() {
		if err != nil {
			fmt.Println(err)
		}
	}()
	if s, e := request(); e != nil {
		return s, fmt.Errorf("logged: %w", e)
	}
	return
}

func unnamed() (_ string, _ error) {
	_, err := request()
	return "", fmt.Errorf("unnamed: %w", err)
}

func positive() {
	_, err := bare()
	_, _ = err.(*sdk.TencentCloudSDKError) // want `unwrap: bare `
	_, err = logged()
	_, _ = err.(*sdk.TencentCloudSDKError) // want `unwrap: logged `
	_, err = unnamed()
	_, _ = err.(*sdk.TencentCloudSDKError) // want `unwrap: unnamed `
}

// assigned hands the error through in one of two ways.
func assigned(n int) (s string, err error) {
	s, err = request()
	if n > 0 {
		return s, fmt.Errorf("assigned: %w", err)
	}
	return
}

func deferred() (err error) {
	defer func() { _, err = request() }()
	return fmt.Errorf("deferred")
}

func recovered() (err error) {
	defer func() {
		if r, ok := recover().(error); ok {
			err = r
		}
	}()
	_, cause := request()
	panic(cause)
}

func pointed() (err error) {
	defer fill(&err)
	return fmt.Errorf("pointed")
}

func fill(err *error) { _, *err = request() }

func other() (err error) {
	defer func() {
		if _, e := request(); e != nil {
			err = e
		}
	}()
	err = fmt.Errorf("other")
	return err
}

func negative() {
	_, err := assigned(0)
	_, _ = err.(*sdk.TencentCloudSDKError)
	err = deferred()
	_, _ = err.(*sdk.TencentCloudSDKError)
	err = recovered()
	_, _ = err.(*sdk.TencentCloudSDKError)
	err = pointed()
	_, _ = err.(*sdk.TencentCloudSDKError)
	err = other()
	_, _ = err.(*sdk.TencentCloudSDKError)
}
