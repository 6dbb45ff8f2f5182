package groups

import (
	"fmt"
	"github.com/dbdd4us/qcloudapi-sdk-go/common"
	"os"
)

var _, _ = fmt.Sprint, os.Open

var _ common.LegacyAPIError

func mixed(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
