// Package silent_spelling imports two products whose codes differ from each
// other by case, and one of another vendor.
package silent_spelling

import (
	eip "github.com/tcerr/tcerrlint/testdata/sdkcode/clone/eip/v20160304"
	cvm "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go/tencentcloud/cvm/v20170312"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

var _, _ = cvm.APIVersion, eip.APIVersion

func both(e *sdk.TencentCloudSDKError) bool {
	return e.Code == "LimitExceeded.CMKLimitExceeded" || e.Code == "LimitExceeded.CmkLimitExceeded"
}

func clone(e *sdk.TencentCloudSDKError) bool {
	return e.Code == "EipNotFound" || e.Code == "AddressInUse.bound"
}

// An answer of API 2.0 leaves its codeDesc, and cvm has another spelling.
func codeDesc(e *sdk.TencentCloudSDKError) bool { return e.Code == "InternalError.DBoperationFail" }

func declared(e *sdk.TencentCloudSDKError) bool {
	return e.Code == "InvalidInstanceId.Notfound" || // want `the code is spelled "InvalidInstanceId.NotFound" \(cvm.INVALIDINSTANCEID_NOTFOUND\)$`
		e.Code == "InvalidInstanceID.NotFound" // want `the code is spelled "InvalidInstanceId.NotFound"`
}
