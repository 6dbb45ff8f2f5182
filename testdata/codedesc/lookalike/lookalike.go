// Package lookalike has the same strings elsewhere.
package lookalike

import (
	"slices"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const invalid = "InvalidParameter"

type failure struct {
	Code    string
	Message string
}

func lookalike(f failure, e *sdk.TencentCloudSDKError, name string) bool {
	switch f.Code {
	case "InvalidParameter":
		return true
	}
	return e.Code == invalid || name == "InvalidParameter" ||
		slices.Contains([]string{invalid, "InternalError.DBoperationFail"}, e.GetCode())
}
