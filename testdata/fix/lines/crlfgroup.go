package lines

import (
	"fmt"

	"github.com/dbdd4us/qcloudapi-sdk-go/common" // 2.0
)

var _ = fmt.Sprint
var _ common.LegacyAPIError

func crlfGroup(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
