package single

import tc "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common" // 3.0

var _ tc.Client

func after(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
