// Package forms has assertions without a fix: they panic, are cases, or there is
// nothing to unwrap.
package forms

import (
	"context"
	"errors"
	"fmt"

	perrors "github.com/pkg/errors"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func request() error { return sdk.NewTencentCloudSDKError("InternalError", "", "") }

func wrapped() error {
	if err := request(); err != nil {
		return fmt.Errorf("%d%%: %[2]w", 1, err)
	}
	return nil
}

func text() error {
	err := request()
	if err != nil {
		return fmt.Errorf("%%w: %v", err)
	}
	return nil
}

func made() (int, error) {
	switch err := request(); {
	case err == nil:
		return 1, nil
	case err.Error() == "":
		return 0, errEmpty
	default:
		return 0, errors.New(err.Error())
	}
}

var errEmpty = perrors.Errorf("empty: %w", context.Canceled)

type apiError struct {
	Action string
	Err    error
}

func (e *apiError) Error() string { return e.Action + e.Err.Error() }

func own(action string) error { return &apiError{action, request()} }

type status string

func (s status) Error() string { return string(s) }

func value() (err error) {
	err = status(request().Error())
	return
}

func concrete() *apiError { return &apiError{"x", request()} }

func code() string {
	err := wrapped()
	return err.(*sdk.TencentCloudSDKError).Code // want `unwrap: wrapped wraps every SDK error that it returns, so this assertion always panics; use errors.AsType`
}

func direct() bool {
	if _, ok := wrapped().(*sdk.TencentCloudSDKError); ok { // want `unwrap: wrapped `
		return true
	}
	e := text().(*sdk.TencentCloudSDKError) // want `unwrap: text keeps no SDK error in the errors that it returns, so this assertion always panics; wrap it there with fmt.Errorf and %w, and look for it with errors.As$`
	return e.Code == ""
}

func cases(err error) int {
	err = wrapped()
	switch e := err.(type) {
	case nil:
		return 0
	case *apiError, *sdk.TencentCloudSDKError: // want `unwrap: wrapped wraps every SDK error that it returns, so this case is never reached`
		return 1
	case interface{ GetCode() string }:
		return len(e.GetCode())
	}
	switch text().(type) {
	case *sdk.TencentCloudSDKError: // want `unwrap: text keeps no SDK error `
		return 2
	}
	return 3
}

func flattened() bool {
	n, err := made()
	if e, ok := err.(*sdk.TencentCloudSDKError); ok { // want `unwrap: made `
		return e.Code == ""
	}
	err = own("x")
	_, ok := err.(*sdk.TencentCloudSDKError) // want `unwrap: own `
	err = value()
	_, again := err.(*sdk.TencentCloudSDKError) // want `unwrap: value `
	return ok && again && n > 0
}

func as() (string, bool) {
	err := text()
	var e *sdk.TencentCloudSDKError
	if errors.As(err, &e) { // want `unwrap: text keeps no SDK error in the errors that it returns, so errors.As never finds one; wrap it there with fmt.Errorf and %w$`
		return e.Code, true
	}
	_, err = made()
	if e, ok := errors.AsType[*sdk.TencentCloudSDKError](err); ok { // want `unwrap: made keeps no SDK error in the errors that it returns, so errors.AsType never finds one`
		return e.Code, true
	}
	target := new(*sdk.TencentCloudSDKError)
	return "", perrors.As(own("y"), target) || errors.As(concrete(), &e) // want `unwrap: own ` `unwrap: concrete `
}

type flag bool

// typed would not compile with the fix: its result is a bool.
func typed() (ok flag) {
	err := wrapped()
	_, ok = err.(*sdk.TencentCloudSDKError) // want `unwrap: wrapped `
	return ok
}

// wide asserts on what is no error for the compiler.
func wide() bool {
	var x any = wrapped()
	_, ok := x.(*sdk.TencentCloudSDKError) // want `unwrap: wrapped `
	return ok
}
