package silent_texts

import (
	"testing"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func TestCode(t *testing.T) {
	e := &sdk.TencentCloudSDKError{Code: "not found"}
	if e.Code != "not found" || e.Code == "404" || e.Code == "internalError" {
		t.Error(e)
	}
}
