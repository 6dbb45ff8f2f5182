// flags: -disable=compare

// Command p exports nothing: nobody imports it.
package main

import (
	"errors"
	"slices"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func call() *response

var Retried = []int{4000, 6000}

var Names = []string{"no code"} // want "sdkcode"

func askRetried() error {
	for {
		r := call()
		if slices.Contains(Retried, r.Code) { // want "makes the request again for 4000"
			continue
		}
		return nil
	}
}

var Limits = []string{"RequestLimitExceeded"} // want "sdkconst"

func limits(e *sdk.TencentCloudSDKError) bool { return slices.Contains(Limits, e.Code) }

func names(e *sdk.TencentCloudSDKError) bool { return slices.Contains(Names, e.Code) }

// ErrText is assigned by nobody else.
var ErrText = errors.New("x")

func get() error { return ErrText }

func main() {
	_, _ = get().(*sdk.TencentCloudSDKError) // want "get keeps no SDK error"
}
