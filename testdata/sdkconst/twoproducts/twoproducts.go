// Package twoproducts imports two products that declare the same codes.
package twoproducts

import (
	sdk "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go/tencentcloud/common/errors"
	cvm "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go/tencentcloud/cvm/v20170312"
	vpc "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go/tencentcloud/vpc/v20170312"
)

var _, _ = cvm.APIVersion, vpc.APIVersion

func invalid(e *sdk.TencentCloudSDKError) bool { return e.Code == "InvalidInstanceName" }
