package mixed_testhost

import "testing"

const host = "cvm.tencentcloudapi.com"

func TestFailed(t *testing.T) {
	if failed(0, reply{Message: host}) {
		t.Error("failed")
	}
}
