package imports

import (
	. "errors"

	. "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func dot() bool {
	err := stack()
	_, ok := err.(*TencentCloudSDKError)          // want `unwrap: stack `
	return ok || Is(err, &TencentCloudSDKError{}) // want `unwrap: a new pointer `
}
