// Package fork uses a fork of the SDK.
package fork

import (
	"errors"

	sdk "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func busy(err error) bool {
	var e *sdk.TencentCloudSDKError
	return errors.As(err, &e) && (e.Code == "4400" || e.GetCode() == "5100") // want `sdkcode: "4400" ` `sdkcode: "5100" `
}
