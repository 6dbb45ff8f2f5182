package groups

import (
	"fmt"

	// Others:
	"github.com/dbdd4us/qcloudapi-sdk-go/common"
)

var _ = fmt.Sprint

var _ common.LegacyAPIError

func headingAfter(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
