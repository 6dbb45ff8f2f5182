// Package assigned gives an error another code.
package assigned

import (
	"strings"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func lower(e *sdk.TencentCloudSDKError) bool {
	e.Code = strings.ToLower(e.Code)
	return e.Code == "internalerror"
}
