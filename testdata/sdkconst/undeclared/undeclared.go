// Package undeclared compares codes that no product has, which services answer
// with all the same, those of another vendor that has
// copied the SDK, and what is no code.
package undeclared

import (
	eip "github.com/tcerr/tcerrlint/testdata/sdkcode/clone/eip/v20160304"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

const pending = kms.RESOURCEUNAVAILABLE_KEYPENDINGDELETE

func undeclared(e *sdk.TencentCloudSDKError) bool {
	switch e.Code {
	case "ResourceUnavailable.KeyIsBusy", "UnauthorizedOperation.Cam", "VpcLimitExceeded.X", pending:
		return true
	}
	return e.Code == "" || e.Code == "ResourceUnavailable.CmkNotFoundAnymore" ||
		e.Code == "EIPNotFound" || e.Code == eip.ADDRESSINUSE_BOUND // another vendor's
}
