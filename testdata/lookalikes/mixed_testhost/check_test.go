package mixed_testhost

import "testing"

const host = "cvm.api.qcloud.com"

func TestFailed(t *testing.T) {
	if failed(0, reply{Message: host}) {
		t.Error("failed")
	}
}
