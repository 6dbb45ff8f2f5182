// Package typed has a type of its own for codes, with constants.
package typed

import (
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

type code string

const (
	missing   code = "ResourceNotFound"
	throttled code = "RequestLimitExceeded"
)

func own(e *sdk.TencentCloudSDKError) int {
	switch code(e.Code) {
	case "ResourceNotFound", "RequestLimitExceeded": // want `sdkconst: "ResourceNotFound" .* compare with missing$` `sdkconst: .* compare with throttled$`
		return 1
	case "InternalError": // want `sdkconst: .* compare with kms.INTERNALERROR$`
		return 2
	case "LimitExceeded": // want `sdkconst: .* compare with tcerr.SDKLimitExceeded$`
		return 3
	case kms.AUTHFAILURE:
		return 4
	}
	return 0
}
