// Package silent_made makes errors of API 3.0 with codes that it is given.
package silent_made

import sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"

func Fail(code, message string) error { return sdk.NewTencentCloudSDKError(code, message, "") }

func missing(err error) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && (e.Code == "not found" || e.Code == "404" || e.Code == "internalError")
}
