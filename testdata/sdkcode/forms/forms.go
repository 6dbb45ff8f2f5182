// Package forms compares the code of the API 3.0 error with numbers.
package forms

import (
	"errors"
	"slices"
	"strings"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const (
	internal  = "InternalError"
	throttled = "RequestLimitExceeded"
	operation = "FailedOperation"
)

const (
	limited      = "4400"
	expired      = "4200"
	failed  code = "5100"
)

type code string

func value(err error) bool {
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		return e.Code == "4400" // want `sdkcode: "4400" never matches: TencentCloudSDKError.Code holds a name, such as "RequestLimitExceeded"$`
	}
	return false
}

func as(err error) bool {
	var e *sdk.TencentCloudSDKError
	if !errors.As(err, &e) {
		return false
	}
	_ = "4000" != e.Code                                                 // want `sdkcode: "4000" never matches: TencentCloudSDKError.Code holds a name, such as "InvalidParameter", "InvalidParameterValue" or "MissingParameter"$`
	_ = e.GetCode() == "4500"                                            // want `sdkcode: "4500" never matches: TencentCloudSDKError.Code holds a name, not a number$`
	_ = e.Code == limited                                                // want `sdkcode: limited = "4400" never matches`
	_ = code(e.Code) == failed                                           // want `sdkcode: failed = "5100" never matches`
	_ = (*e).Code == "-514"                                              // want `sdkcode: "-514" never matches`
	_ = e.Code == string(failed)                                         // want `sdkcode: failed = `
	_ = strings.EqualFold(e.Code, "4400")                                // want `sdkcode: "4400" `
	_ = strings.HasPrefix(e.GetCode(), "4400")                           // want `sdkcode: "4400" `
	return slices.Contains([]string{"4400", operation, limited}, e.Code) // want `sdkcode: "4400" ` `sdkcode: limited `
}

func tag(e *sdk.TencentCloudSDKError) int {
	switch e.Code {
	case "4400", throttled: // want `sdkcode: "4400" `
		return 1
	case expired: // want `sdkcode: expired = "4200" `
		return 2
	}
	switch c := e.GetCode(); c {
	case "6000": // want `sdkcode: "6000" `
		return 3
	}
	return map[string]int{"5000": 4}[e.Code] // want `sdkcode: "5000" `
}

type wrapped struct {
	*sdk.TencentCloudSDKError
	Action string
}

func embedded(w wrapped, p *wrapped) bool {
	return w.Code == "4400" || p.GetCode() == "4400" || w.TencentCloudSDKError.Code == "4400" // want `sdkcode: ` `sdkcode: ` `sdkcode: `
}

func flow(e *sdk.TencentCloudSDKError) bool {
	c := e.Code
	return c == "4400" || retryable(e.Code) || is(e, "4400") || isAny(e, "5100", "x") || oneOf(e, "6000") // want `sdkcode: "4400" ` `sdkcode: "4400" ` `sdkcode: "5100" ` `sdkcode: "x" never` `sdkcode: "6000" `
}

func retryable(text string) bool { return text == "4400" } // want `sdkcode: "4400" `

func is(e *sdk.TencentCloudSDKError, name string) bool { return e.Code == name }

func isAny(e *sdk.TencentCloudSDKError, names ...string) bool { return slices.Contains(names, e.Code) }

func oneOf(e *sdk.TencentCloudSDKError, names ...string) bool {
	for _, n := range names {
		if e.Code == n {
			return true
		}
	}
	return false
}

var retried = []string{"4400", internal} // want `sdkcode: "4400" `

func list(e *sdk.TencentCloudSDKError) bool {
	for _, r := range retried {
		if r == e.Code {
			return true
		}
	}
	return false
}

func typeSwitch(err error) string {
	switch e := err.(type) {
	case *sdk.TencentCloudSDKError:
		if e.Code == "4100" { // want `sdkcode: "4100" `
			return "auth"
		}
	}
	return ""
}
