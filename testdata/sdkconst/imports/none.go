package imports

import (
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	_ "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

// The constants of a product that this file cannot name are none for it.
func none(e *sdk.TencentCloudSDKError) bool {
	return e.Code == "ResourceNotFound" || // want `sdkconst: .* compare with tcerr.SDKResourceNotFound$`
		e.Code == "ResourceUnavailable.CmkNotFound"
}
