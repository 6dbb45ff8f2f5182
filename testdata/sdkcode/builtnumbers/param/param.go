// Package param lets others say what the code is.
package param

import (
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func Fail(name, message string) error { return sdk.NewTencentCloudSDKError(name, message, "") }

func limited(e *sdk.TencentCloudSDKError) bool { return e.Code == "4400" }
