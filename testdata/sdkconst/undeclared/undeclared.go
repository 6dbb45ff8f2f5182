// Package undeclared compares codes that no product has, which services answer
// with all the same, and what is no code.
package undeclared

import (
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

const pending = kms.RESOURCEUNAVAILABLE_KEYPENDINGDELETE

func undeclared(e *sdk.TencentCloudSDKError) bool {
	switch e.Code {
	case "ResourceUnavailable.KeyIsBusy", "UnauthorizedOperation.Cam", "VpcLimitExceeded.X", pending:
		return true
	}
	return e.Code == "" || e.Code == "2018" || e.Code == "ResourceUnavailable.CmkNotFoundAnymore"
}
