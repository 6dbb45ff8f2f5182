// Package codes has a code that the user has added.
package codes

import sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"

func busy(e *sdk.TencentCloudSDKError) bool {
	return e.Code == "ResourceBusy" || e.Code == "ResourceIdle" // want `sdkconst: "ResourceBusy" is .*; compare with a constant such as SDKResourceBusy, which github.com/tcerr/tcerrlint/tcerr does not have$`
}
