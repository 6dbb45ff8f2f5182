// Package lists has lists and maps of codes that nothing is done with but to look
// something up.
package lists

import (
	"fmt"
	"slices"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

var retried = []string{"InternalError", "RequestLimitExceeded"} // want `sdkconst: .*kms.INTERNALERROR` `sdkconst: .*tcerr.SDKRequestLimitExceeded`

var gone = []string{ // the key
	"ResourceUnavailable.CmkNotFound", // want `sdkconst: `
	kms.RESOURCENOTFOUND,
}

var waits = map[string]int{
	"InternalError":        1, // want `sdkconst: `
	"RequestLimitExceeded": 2, // want `sdkconst: `
	"Undeclared":           3,
}

func list(e *sdk.TencentCloudSDKError) bool {
	for _, r := range retried {
		if r == e.Code {
			return true
		}
	}
	return len(gone) > 0 && slices.Contains(gone, e.Code)
}

func wait(e *sdk.TencentCloudSDKError) int {
	if n, ok := waits[e.GetCode()]; ok {
		return n
	}
	return waits[e.Code]
}

var handed = []string{"InternalError"} // want `sdkconst: `

func chain(e *sdk.TencentCloudSDKError) bool {
	local := []string{"LimitExceeded"}                                                                           // want `sdkconst: `
	return isAny(e, handed...) || isAny(e, local...) || isAny(e, "ResourceNotFound", "UnauthorizedOperation") || // want `sdkconst: ` `sdkconst: `
		has([]string{"AuthFailure"}, e.Code) // want `sdkconst: `
}

func isAny(e *sdk.TencentCloudSDKError, codes ...string) bool { return has(codes, e.Code) }

func has(codes []string, code string) bool {
	for _, c := range codes {
		if c == code {
			return true
		}
	}
	return false
}

// What is printed is no less a code.
func told(e *sdk.TencentCloudSDKError) bool {
	for i, c := range retried {
		if c == e.Code {
			fmt.Println(i, c)
			return true
		}
	}
	return tells(e, "InternalError") // want `sdkconst: `
}

func tells(e *sdk.TencentCloudSDKError, code string) bool {
	if e.Code != code {
		fmt.Println("no", code)
	}
	switch e.Code {
	case code:
		return true
	}
	return false
}

func ranged(e *sdk.TencentCloudSDKError) bool {
	for _, c := range []string{"InternalError", "LimitExceeded"} { // want `sdkconst: ` `sdkconst: `
		if e.Code == c {
			return true
		}
	}
	return false
}
