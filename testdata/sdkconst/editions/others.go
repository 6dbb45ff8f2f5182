package editions

import (
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"

	dnspod "github.com/tcerr/tcerrlint/testdata/sdkcode/dnspod/tencentclouddnspod/v20210323"
)

// The product is in no SDK, so it is none of another SDK.
func full(e *sdk.TencentCloudSDKError) bool {
	var _ dnspod.Client
	return e.Code == "LimitExceeded.DomainRecord" // want `sdkconst: .* an error code of tencentclouddnspod; compare with dnspod.LIMITEXCEEDED_DOMAINRECORD$`
}
