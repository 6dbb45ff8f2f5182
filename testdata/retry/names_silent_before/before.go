// Package names_silent_before looks at more of an error than its code: at another
// place, in another way, or at another error.
package names_silent_before

import (
	"context"
	"errors"
	"net"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"
	sdkErrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

// The text of the error is looked at before its code is found.
func text(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if strings.Contains(err.Error(), "denied") {
			return retry.NonRetryableError(err)
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		return retry.RetryableError(err)
	})
}

func find(err error) *sdkErrors.TencentCloudSDKError {
	var e *sdkErrors.TencentCloudSDKError
	errors.As(err, &e)
	return e
}

func found(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if strings.Contains(err.Error(), "denied") {
			return retry.NonRetryableError(err)
		}
		e := find(err)
		if e.Code == "ResourceNotFound" {
			return nil
		}
		return retry.RetryableError(e)
	})
}

// The code is of the first error, and the second is repeated.
func second(c *kms.Client, req *kms.DescribeKeyRequest, list *kms.ListKeysRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		var code string
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			_, err = c.ListKeys(list)
			code = e.Code
		}
		if code == "ResourceNotFound" {
			return nil
		}
		if err != nil {
			return retry.RetryableError(err)
		}
		return nil
	})
}

// The message is looked at before the code.
func message(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			if !strings.Contains(e.Message, "role") {
				return retry.NonRetryableError(err)
			}
			if e.Code == "UnauthorizedOperation" || e.Code == "InternalError" {
				return retry.RetryableError(err)
			}
		}
		return retry.NonRetryableError(err)
	})
}

func isPermanent(err error) bool { return strings.Contains(err.Error(), "AuthFailure") }

func permanent(c *kms.Client, req *kms.DescribeKeyRequest) error {
	_, err := c.DescribeKey(req)
	if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
		if isPermanent(e) {
			return err
		}
		switch e.Code {
		case "InvalidParameter":
			return err
		}
	}
	return nil
}

// What waits for more than time may fail for other reasons.
func waitForKey(ctx context.Context, id string) error { return ctx.Err() }

func waits(ctx context.Context, c *kms.Client, req *kms.DescribeKeyRequest) error {
	for {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return err
		}
		if err := waitForKey(ctx, *req.KeyId); err != nil {
			return err
		}
	}
}

// These have a return of their own for what they ignore.
func ignores(c *kms.Client, req *kms.DescribeKeyRequest) error {
	_, err := c.DescribeKey(req)
	if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
		switch e.Code {
		case "InvalidParameter":
			return err
		}
		return nil
	}
	return err
}

func ignoresAs(c *kms.Client, req *kms.DescribeKeyRequest) error {
	_, err := c.DescribeKey(req)
	var e *sdkErrors.TencentCloudSDKError
	if errors.As(err, &e) {
		switch e.Code {
		case "InvalidParameter":
			return err
		}
		return nil
	}
	return err
}

func ignoresType(c *kms.Client, req *kms.DescribeKeyRequest) error {
	_, err := c.DescribeKey(req)
	switch e := err.(type) {
	case net.Error:
		return e
	case *sdkErrors.TencentCloudSDKError:
		switch e.Code {
		case "InvalidParameter":
			return e
		}
		return nil
	}
	return err
}

// Lists whose elements are not all known, or not what is compared.
func unknownElement(c *kms.Client, req *kms.DescribeKeyRequest, more string) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			for _, code := range []string{"InvalidParameter", more} {
				if e.Code == code {
					return retry.NonRetryableError(err)
				}
			}
		}
		return retry.RetryableError(err)
	})
}

func changedElement(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			for _, code := range []string{"InvalidParameter", "MissingParameter"} {
				code = strings.ToLower(code)
				if e.Code == code {
					return retry.NonRetryableError(err)
				}
			}
		}
		return retry.RetryableError(err)
	})
}
