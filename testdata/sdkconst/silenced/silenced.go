// Package silenced does not want to hear of it.
package silenced

import sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"

func internal(e *sdk.TencentCloudSDKError) bool {
	return e.Code == "InternalError" //nolint:tcerr // it is what the wire says
}
