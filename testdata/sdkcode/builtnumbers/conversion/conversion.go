// Package conversion makes an error of a struct of its own.
package conversion

import (
	sdk "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go/tencentcloud/common/errors"
)

type failure struct{ Code, Message, RequestId string }

func convert(f failure) error {
	e := sdk.TencentCloudSDKError(f)
	return &e
}

func limited(e *sdk.TencentCloudSDKError) bool { return e.Code == "4400" }
