package silent_tests

import (
	"errors"
	"testing"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func TestDo(t *testing.T) {
	err := Do()
	if _, ok := err.(*sdk.TencentCloudSDKError); ok {
		t.Error("not wrapped")
	}
	if errors.Is(err, &sdk.TencentCloudSDKError{Code: "X"}) {
		t.Error("equal")
	}
}
