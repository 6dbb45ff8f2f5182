package groups

import (
	tc "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common" // 3.0
)

var _ tc.Client

func alone(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
