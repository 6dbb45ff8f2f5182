package tests

import (
	"testing"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func TestInternal(t *testing.T) {
	e := &sdk.TencentCloudSDKError{Code: "InternalError"}
	if !internal(e) || e.Code != "InternalError" {
		t.Error(e)
	}
}
