// Package names_silent_inputs makes another request of API 3.0 in every round.
package names_silent_inputs

import (
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"
	sdkErrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

func scanned(c *kms.Client) error {
	for {
		var id string
		fmt.Scanln(&id)
		req := kms.NewDescribeKeyRequest()
		req.KeyId = &id
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return err
		}
		fmt.Println(err)
	}
}

func queue(c *kms.Client, ids chan string) error {
	for {
		id := <-ids
		req := kms.NewDescribeKeyRequest()
		req.KeyId = &id
		if _, err := c.DescribeKey(req); err != nil {
			if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "UnauthorizedOperation" {
				continue
			}
			return err
		}
	}
}

func pages(c *kms.Client, req *kms.ListKeysRequest) error {
	for page := uint64(0); ; page++ {
		req.Offset = &page
		_, err := c.ListKeys(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
	}
}

// The next attempt has other parameters.
func corrected(c *kms.Client, req *kms.DescribeKeyRequest, other string) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "InvalidParameter" {
			req.KeyId = &other
			return retry.RetryableError(err)
		}
		return retry.NonRetryableError(err)
	})
}

// And here, new credentials.
func renewed(c *kms.Client, req *kms.DescribeKeyRequest, login func()) error {
	for {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "AuthFailure.SecretIdNotFound" {
			login()
			continue
		}
		return err
	}
}

func renewedForAll(c *kms.Client, req *kms.DescribeKeyRequest, login func()) error {
	for {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return err
		}
		login()
	}
}

// Who makes the request is not known.
func given(call func() error) error {
	for {
		err := call()
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "UnauthorizedOperation" {
			return err
		}
		if err == nil {
			return nil
		}
		call = nil
	}
}
