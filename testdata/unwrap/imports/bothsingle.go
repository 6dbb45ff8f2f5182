package imports

import sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"

func bothSingle(r response) bool {
	err := stack()
	if e, ok := err.(*sdk.TencentCloudSDKError); ok { // want `unwrap: stack `
		return e.Code == ""
	}
	return r.Code == 5000 // want `compare: 5000`
}
