package tight

import (
	"github.com/dbdd4us/qcloudapi-sdk-go/common"; tc "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
)

var (
	_ common.LegacyAPIError
	_ tc.Client
)

func third(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
