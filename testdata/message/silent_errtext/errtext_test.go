package silent_errtext

import (
	"strings"
	"testing"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func TestText(t *testing.T) {
	err := sdk.NewTencentCloudSDKError("InternalError", "", "")
	if !strings.Contains(err.Error(), "Code=InternalError") {
		t.Error(err)
	}
}
