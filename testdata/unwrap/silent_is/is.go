// Package silent_is has an error that knows those of the SDK.
package silent_is

import (
	"errors"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

type apiError struct{ code string }

func (e *apiError) Error() string { return e.code }

func (e *apiError) Is(target error) bool {
	t, ok := target.(*sdk.TencentCloudSDKError)
	return ok && t.Code == e.code
}

func gone(err error) bool {
	return errors.Is(err, &sdk.TencentCloudSDKError{Code: "ResourceNotFound"})
}
