// Package use has its own constants.
package use

import (
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"

	"github.com/tcerr/tcerrlint/testdata/sdkconst/userconst/apicodes"
)

func codes(e *sdk.TencentCloudSDKError, n apicodes.Name) bool {
	switch e.Code {
	case "RequestLimitExceeded", "ResourceUnavailable.CmkNotFound", kms.AUTHFAILURE: // want `sdkconst: .* compare with apicodes.Throttled$` `sdkconst: .* compare with kms.RESOURCEUNAVAILABLE_CMKNOTFOUND$`
		return true
	}
	return e.Code == "InvalidParameter" || // want `sdkconst: .* compare with kms.INVALIDPARAMETER$`
		n == "InvalidParameter" || // want `sdkconst: .* compare with apicodes.BadArgument$`
		e.Code == "LimitExceeded" || // want `sdkconst: "LimitExceeded" .*; compare with a constant such as SDKLimitExceeded, which github.com/tcerr/tcerrlint/testdata/sdkconst/userconst/apicodes does not have$`
		apicodes.Desc(e.Message) == "InvalidParameter.MissingParameter" // want `codedesc: .* apicodes.DescMissing`
}
