// Package equal compares errors with new ones.
package equal

import (
	"errors"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	http "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/http"
)

func send(client *common.Client, req *http.CommonRequest, resp *http.CommonResponse) bool {
	err := client.Send(req, resp)
	return errors.Is(err, (sdk.NewTencentCloudSDKError("ResourceNotFound", "", ""))) // want `unwrap: a new pointer equals no other`
}

var errGone = sdk.NewTencentCloudSDKError("ResourceNotFound", "", "")

func compare(err error) int {
	if errors.Is(err, &sdk.TencentCloudSDKError{Code: "ResourceNotFound"}) { // err may have a method Is
		return 1
	}
	if err == sdk.NewTencentCloudSDKError("ResourceNotFound", "", "") { // want `unwrap: a new pointer equals no other, so that this never matches; look for the error with errors.As and compare its code$`
		return 2
	}
	if new(sdk.TencentCloudSDKError) != err { // want `unwrap: a new pointer `
		return 3
	}
	switch err {
	case errGone:
		return 4
	case error(sdk.NewTencentCloudSDKErrorWithCause("ResourceNotFound", "", "", err)): // want `unwrap: a new pointer `
		return 5
	}
	if errors.Is(err, errGone) || err == errGone {
		return 6
	}
	return 0
}
