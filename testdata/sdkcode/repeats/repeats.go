// Package repeats makes the request again for numbers that never come. Who made
// them come would repeat what never succeeds, so the message does not say how.
package repeats

import (
	"errors"
	"time"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func loop(call func() error) error {
	for {
		err := call()
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && (e.Code == "4400" || e.Code == "4000" || e.Code == "5100") { // want `sdkcode: "4400" never matches: TencentCloudSDKError.Code holds a name, such as "RequestLimitExceeded"$` `sdkcode: "4000" never matches: TencentCloudSDKError.Code holds a name, not a number$` `sdkcode: "5100" .*such as`
			time.Sleep(time.Second)
			continue
		}
		return err
	}
}

func isRetryable(err error) bool {
	var e *sdk.TencentCloudSDKError
	return errors.As(err, &e) && e.Code == "4100" // want `sdkcode: "4100" .* a name, not a number$`
}

var again = map[string]bool{"4000": true, "4400": true} // want `sdkcode: "4000" .* a name, not a number$` `sdkcode: "4400" .* such as "RequestLimitExceeded"$`

func busy(e *sdk.TencentCloudSDKError) bool { return again[e.Code] || denied(e) }

func denied(e *sdk.TencentCloudSDKError) bool { return e.Code == "4300" } // want `sdkcode: "4300" .* a name, not a number$`

func helped(call func() *sdk.TencentCloudSDKError) {
	for e := call(); e != nil && busy(e); e = call() {
		time.Sleep(time.Second)
	}
}

func once(e *sdk.TencentCloudSDKError) bool { return e.Code == "4100" } // want `sdkcode: "4100" .* such as "AuthFailure.SignatureFailure" or "AuthFailure.SecretIdNotFound"$`

func counted(call func() error) (err error) {
	for range 3 {
		err = call()
		if e, ok := err.(*sdk.TencentCloudSDKError); !ok || e.Code != "4000" { // want `sdkcode: "4000" .* a name, not a number$`
			break
		}
	}
	return err
}

func items(calls []func() error) (wrong int) {
	for _, call := range calls {
		if e, ok := call().(*sdk.TencentCloudSDKError); ok && e.Code == "4000" { // want `sdkcode: "4000" .* such as "InvalidParameter", `
			wrong++
		}
	}
	return wrong
}
