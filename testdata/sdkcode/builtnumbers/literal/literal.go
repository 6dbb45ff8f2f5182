// Package literal fills the literal of an error.
package literal

import (
	"fmt"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func make(number int) []*sdk.TencentCloudSDKError {
	return []*sdk.TencentCloudSDKError{{Code: fmt.Sprint(number)}}
}

func limited(e *sdk.TencentCloudSDKError) bool { return e.Code == "4400" }
