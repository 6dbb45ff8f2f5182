// Package editions uses a product of both editions of the SDK.
package editions

import (
	intl "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go-intl-en/tencentcloud/common/errors"
	intlcvm "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go-intl-en/tencentcloud/cvm/v20170312"
	main "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go/tencentcloud/common/errors"
	cvm "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go/tencentcloud/cvm/v20170312"
)

var _, _ = cvm.APIVersion, intlcvm.APIVersion

func ofMain(e *main.TencentCloudSDKError) bool {
	return e.Code == "InvalidInstanceId.NotFound" || // want `sdkconst: .* compare with cvm.INVALIDINSTANCEID_NOTFOUND$`
		e.GetCode() == "InvalidInstanceName" || // want `sdkconst: .* compare with cvm.INVALIDINSTANCENAME$`
		e.Code == "OnlyAbroad" // which no product of its SDK has
}

func ofIntl(e *intl.TencentCloudSDKError) bool {
	return e.Code == "InvalidInstanceId.NotFound" || // want `sdkconst: .* compare with intlcvm.INVALIDINSTANCEID_NOTFOUND$`
		string(e.GetCode()) == "OnlyAbroad" || // want `sdkconst: .* compare with intlcvm.ONLYABROAD$`
		e.Code == "InvalidParameter" // want `sdkconst: .* compare with tcerr.SDKInvalidParameter$`
}

func ofEither(a *main.TencentCloudSDKError, b *intl.TencentCloudSDKError) bool {
	code := ""
	if a != nil {
		code = a.Code
	} else if b != nil {
		code = b.Code
	}
	return code == "InvalidInstanceId.NotFound" || // of both
		code == "OnlyAbroad" // want `sdkconst: .* compare with intlcvm.ONLYABROAD$`
}
