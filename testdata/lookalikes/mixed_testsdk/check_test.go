package mixed_testsdk

import (
	"testing"

	"github.com/dbdd4us/qcloudapi-sdk-go/common"
)

func TestFailed(t *testing.T) {
	if failed(common.NoErr, reply{}) {
		t.Error("failed")
	}
}
