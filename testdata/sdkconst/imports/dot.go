package imports

import (
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	. "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

func dot(e *sdk.TencentCloudSDKError) bool {
	if e.Code == AUTHFAILURE {
		return false
	}
	return e.Code == "ResourceNotFound" // want `sdkconst: "ResourceNotFound" is an error code of kms; compare with RESOURCENOTFOUND$`
}

func dotShadowed(e *sdk.TencentCloudSDKError, RESOURCENOTFOUND string) bool {
	return e.Code == "ResourceNotFound" && RESOURCENOTFOUND != "" // want `sdkconst: .* compare with kms.RESOURCENOTFOUND$`
}
