// Package searched makes errors with numbers, and looks for them in texts.
package searched

import (
	"strings"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func limited() error { return sdk.NewTencentCloudSDKError("4400", "too often", "") }

func isLimited(e *sdk.TencentCloudSDKError) bool {
	return strings.Contains(e.Error(), "Code=4400") || strings.Contains(e.Error(), "Code=5000") // want `sdkcode: "Code=5000" never`
}
