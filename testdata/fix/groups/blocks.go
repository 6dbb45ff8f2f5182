package groups

import (
	"fmt"
	"os"

	"github.com/dbdd4us/qcloudapi-sdk-go/common"

	tc "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
)

var _, _ = fmt.Sprint, os.Open

var (
	_ common.LegacyAPIError
	_ tc.Client
)

func blocks(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
