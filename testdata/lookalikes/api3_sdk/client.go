// Package api3_sdk calls API 3.0 with its SDK. That API answers with names, so
// the numbers in the package are other vendors'.
package api3_sdk

import (
	"errors"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const throttled = "RequestLimitExceeded"

func limited(err error) bool {
	var e *sdk.TencentCloudSDKError
	return errors.As(err, &e) && e.Code == throttled
}
