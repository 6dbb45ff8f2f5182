package groups

import (
	"github.com/dbdd4us/qcloudapi-sdk-go/common"

	"fmt"
)

var _ = fmt.Sprint

var _ common.LegacyAPIError

func last(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
