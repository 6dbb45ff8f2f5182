// Package names uses the API 3.0 error as it is meant.
package names

import (
	"errors"
	"slices"
	"strconv"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const (
	throttled = "RequestLimitExceeded"
	internal  = "InternalError"
)

type own struct{ Code, Message string }

func (o own) GetCode() string { return o.Code }

func compare(err error, o own, port string) bool {
	var e *sdk.TencentCloudSDKError
	if !errors.As(err, &e) {
		return false
	}
	switch e.Code {
	case throttled, "FailedOperation.4400":
		return true
	case "":
		return false
	}
	_ = e.Message == "4400" || e.RequestId == "4400" || e.GetMessage() == "4400"
	_ = o.Code == "4400" || o.GetCode() == "4400" || port == "5000"
	_ = e.Code < "4400"
	return slices.Contains([]string{internal}, e.Code)
}

func both(e *sdk.TencentCloudSDKError, number int) bool {
	return is(e.Code) || is(strconv.Itoa(number))
}

// is takes numbers too.
func is(text string) bool { return text == "4400" }
