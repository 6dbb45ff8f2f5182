// Package asserted is tested with errors that its tests make up, which is no
// sign that it makes such errors.
package asserted

import sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"

func code(err error) *sdk.TencentCloudSDKError {
	e, _ := err.(*sdk.TencentCloudSDKError)
	if e != nil && e.Code == "4100" { // want `sdkcode: "4100" `
		return nil
	}
	return e
}
