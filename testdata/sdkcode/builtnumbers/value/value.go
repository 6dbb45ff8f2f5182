// Package value has the function that makes an error in a variable.
package value

import (
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

var newError = sdk.NewTencentCloudSDKError

func fail() error { return newError("4400", "too many", "") }

func limited(e *sdk.TencentCloudSDKError) bool { return e.Code == "4400" }
