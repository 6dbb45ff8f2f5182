package groups

import (
	"github.com/dbdd4us/qcloudapi-sdk-go/common"
)

import (
	"os"
)

var _ = os.Open

var _ common.LegacyAPIError

func twoKinds(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
