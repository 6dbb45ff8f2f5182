// Package names_silent_unwrap decides on codes that are never found, of which
// unwrap says so.
package names_silent_unwrap

import (
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"
	sdkErrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

func describe(c *kms.Client, req *kms.DescribeKeyRequest) error {
	if _, err := c.DescribeKey(req); err != nil {
		return fmt.Errorf("describe: %v", err)
	}
	return nil
}

func neverFound(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		err := describe(c, req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `unwrap: .* never passes`
			return nil
		}
		return retry.RetryableError(err)
	})
}
