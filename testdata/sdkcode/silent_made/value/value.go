// Package value gives the function that makes errors away.
package value

import (
	"os"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func fail(newError func(code, message, id string) error) error {
	return newError(os.Getenv("CODE"), "", "")
}

func missing() bool {
	e, ok := fail(sdk.NewTencentCloudSDKError).(*sdk.TencentCloudSDKError)
	return ok && e.Code == "not found"
}
