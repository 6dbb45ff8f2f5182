// Package api has an error that knows those of the SDK.
package api

import (
	"fmt"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

type Error struct{ Code string }

func (e *Error) Error() string { return e.Code }

func (e *Error) Is(target error) bool {
	t, ok := target.(*sdk.TencentCloudSDKError)
	return ok && t.Code == e.Code
}

var ErrGone = sdk.NewTencentCloudSDKError("ResourceNotFound", "", "")

func New(code string) error { return ErrGone }

// Wrap wraps, but who calls it from elsewhere can't tell.
func Wrap(err error) error { return fmt.Errorf("api: %w", err) }
