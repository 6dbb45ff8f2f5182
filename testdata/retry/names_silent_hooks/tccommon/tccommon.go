// Package tccommon decides for others what is repeated.
package tccommon

import (
	"slices"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"
	sdkErrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

// RetryError repeats only some codes.
func RetryError(err error, codes ...string) *retry.RetryError {
	if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && slices.Contains(codes, e.Code) {
		return retry.RetryableError(err)
	}
	return retry.NonRetryableError(err)
}

// RetryableError repeats one code, whatever its name says.
func RetryableError(err error) *retry.RetryError { return RetryError(err, "InternalError") }
