package imports

import "bytes"
import sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
import "fmt"

func gettingGone(err error) error {
	if err != nil {
		return fmt.Errorf("get: %w", err)
	}
	return nil
}

func going(err error, body []byte) bool {
	if bytes.Contains(body, []byte("(-503)")) { // want `message: .*-503`
		return true
	}
	if err := gettingGone(err); err != nil {
		_, ok := err.(*sdk.TencentCloudSDKError) // want `unwrap: `
		return ok
	}
	return false
}
