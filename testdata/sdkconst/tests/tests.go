// Package tests has tests that write codes out, to pin what the constants hold.
package tests

import (
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

func internal(e *sdk.TencentCloudSDKError) bool { return e.Code == kms.INTERNALERROR }
