// Package silent_platforms returns something else on other platforms.
package silent_platforms

import (
	"errors"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func request() error { return sdk.NewTencentCloudSDKError("X", "", "") }

var errOther = errors.New("other")

type local struct{ err error }

func (l *local) Error() string { return "local" }

func variable() error { return errOther }

func typed() error { return &local{request()} }

func ask() (ok bool) {
	err := do()
	_, ok = err.(*sdk.TencentCloudSDKError)
	err = variable()
	_, ok = err.(*sdk.TencentCloudSDKError)
	var e *sdk.TencentCloudSDKError
	return ok || errors.As(typed(), &e)
}
