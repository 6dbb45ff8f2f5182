// Package pointer hands the code out for others to write.
package pointer

import (
	"fmt"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func read(text string) error {
	e := &sdk.TencentCloudSDKError{}
	if _, err := fmt.Sscan(text, &e.Code); err != nil {
		return err
	}
	return e
}

func limited(e *sdk.TencentCloudSDKError) bool { return e.Code == "4400" }
