package single

import "github.com/dbdd4us/qcloudapi-sdk-go/common"

var _ common.LegacyAPIError

func before(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
