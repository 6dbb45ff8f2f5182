// Package use has constants for another version of the API.
package use

import (
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"

	"github.com/tcerr/tcerrlint/testdata/sdkconst/userdesc/apicodes"
)

func invalid(e *sdk.TencentCloudSDKError, d apicodes.Desc) bool {
	return d == apicodes.Missing || e.Code == "InvalidParameter" // want `sdkconst: .* compare with a constant such as SDKInvalidParameter, which .*apicodes does not have$`
}
