package spelling

import sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"

// The file does not say which product it is about: another one may have this
// very code.
func elsewhere(e *sdk.TencentCloudSDKError) bool {
	return e.Code == "ResourceUnavailable.CMKNotFound" || e.Code == "internalError" // want `"internalError" never matches: the code is spelled "InternalError"$`
}
