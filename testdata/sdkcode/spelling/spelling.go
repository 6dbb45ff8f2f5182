// Package spelling compares the code of the API 3.0 error with texts that differ
// from a code only by case.
package spelling

import (
	"slices"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

var _ kms.Client

func product(e *sdk.TencentCloudSDKError) bool {
	_ = e.Code == "ResourceUnavailable.CMKNotFound"                            // want `sdkcode: "ResourceUnavailable.CMKNotFound" never matches: the code is spelled "ResourceUnavailable.CmkNotFound" \(kms.RESOURCEUNAVAILABLE_CMKNOTFOUND\)$`
	_ = e.Code == "resourceUnavailable.CmkNotFound"                            // want `the code is spelled "ResourceUnavailable.CmkNotFound"`
	return slices.Contains([]string{"LIMITEXCEEDED.KEYLIMITEXCEEDED"}, e.Code) // want `the code is spelled "LimitExceeded.KeyLimitExceeded"`
}

func common(e *sdk.TencentCloudSDKError) bool {
	switch e.GetCode() {
	case "requestLimitExceeded": // want `sdkcode: "requestLimitExceeded" never matches: the code is spelled "RequestLimitExceeded"$`
		return true
	case "ResourceNotfound": // want `the code is spelled "ResourceNotFound"$`
		return true
	case "ClientError.NetWorkError": // want `the code is spelled "ClientError.NetworkError"$`
		return true
	}
	return false
}
