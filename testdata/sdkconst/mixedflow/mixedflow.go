// Package mixedflow has variables that hold a code of API 3.0 or something else.
package mixedflow

import (
	"slices"

	"github.com/aws/smithy-go"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func codeOf(err error) string {
	switch e := err.(type) {
	case *sdk.TencentCloudSDKError:
		return e.Code
	case smithy.APIError:
		return e.ErrorCode()
	}
	return ""
}

func internal(err error) bool {
	code := codeOf(err)
	return code == "InternalError" || codeOf(err) == "RequestLimitExceeded"
}

var retried = []string{"InternalError"}

func listed(e *sdk.TencentCloudSDKError, a smithy.APIError) bool {
	return slices.Contains(retried, e.Code) || slices.Contains(retried, a.ErrorCode())
}

func contains(codes []string, code string) bool {
	for _, c := range codes {
		if c == code {
			return true
		}
	}
	return false
}

func either(e *sdk.TencentCloudSDKError, a smithy.APIError) bool {
	return contains([]string{"InternalError"}, e.Code) || contains([]string{"RequestLimitExceeded"}, a.ErrorCode())
}
