package imports

import sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"

func single() {
	err := stack()
	_, _ = err.(*sdk.TencentCloudSDKError) // want `unwrap: stack `
}
