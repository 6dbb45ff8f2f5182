package groups

import (
	"fmt"

	// Others:
	tc "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
)

var _ = fmt.Sprint

var _ tc.Client

func heading(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
