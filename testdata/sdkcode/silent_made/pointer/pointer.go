// Package pointer lets others write the code.
package pointer

import (
	"fmt"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func scan(text string) bool {
	var e sdk.TencentCloudSDKError
	fmt.Sscan(text, &e.Code)
	return e.Code == "not found"
}
