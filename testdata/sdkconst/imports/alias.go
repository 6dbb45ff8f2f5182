// Package imports has files that import products under several names, or none.
package imports

import (
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	keys "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
	kms2 "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sts/v20180813"
)

var (
	_ = keys.AUTHFAILURE
	_ = kms2.AUTHFAILURE
)

func alias(e *sdk.TencentCloudSDKError) bool {
	if e.Code == v20180813.INTERNALERROR_DBERROR {
		return false
	}
	return e.Code == "ResourceNotFound" || // want `sdkconst: "ResourceNotFound" is an error code of kms; compare with keys.RESOURCENOTFOUND$`
		e.Code == "RequestLimitExceeded" || // want `sdkconst: "RequestLimitExceeded" is an error code of sts; compare with v20180813.REQUESTLIMITEXCEEDED$`
		e.Code == "UnauthorizedOperation" // of both products
}

func shadowed(e *sdk.TencentCloudSDKError, keys, v20180813 string) bool {
	return e.Code == "ResourceNotFound" || // want `sdkconst: .* compare with kms2.RESOURCENOTFOUND$`
		e.Code == "RequestLimitExceeded" || keys+v20180813 == "" // want `sdkconst: .* compare with sts.REQUESTLIMITEXCEEDED$`
}
