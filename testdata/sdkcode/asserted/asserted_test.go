package asserted

import (
	"testing"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func TestCode(t *testing.T) {
	e := code(sdk.NewTencentCloudSDKError("4100", "", ""))
	if e.Code == "4400" || e.GetCode() == "5000" {
		t.Error(e)
	}
}
