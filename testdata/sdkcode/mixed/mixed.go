// Package mixed has codes of both versions of the API in one place.
package mixed

import (
	"strconv"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

var retryable = map[string]bool{"4400": true, "RequestLimitExceeded": true}

func v3(e *sdk.TencentCloudSDKError) bool { return retryable[e.Code] }

func v2(number int) bool { return retryable[strconv.Itoa(number)] }

func matches(list []string, code string) bool {
	for _, c := range list {
		if c == code {
			return true
		}
	}
	return false
}

func either(e *sdk.TencentCloudSDKError, text string) bool {
	return matches([]string{"4400"}, text) || matches([]string{"RequestLimitExceeded"}, e.Code)
}

// What is made of a name is no number of API 2.0.
func parsed(e *sdk.TencentCloudSDKError) bool {
	code, _ := strconv.Atoi(e.Code)
	return code == 4400
}

func got(e *sdk.TencentCloudSDKError) bool {
	code, err := strconv.ParseInt(e.GetCode(), 10, 64)
	return err == nil && code == 4400
}
