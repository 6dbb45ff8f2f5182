// Package names_silent_hooks leaves it to others what is repeated.
package names_silent_hooks

import (
	"errors"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"
	sdkErrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"

	"github.com/tcerr/tcerrlint/testdata/retry/names_silent_hooks/tccommon"
)

// A helper of another package repeats what it wants to.
func otherPackage(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		return tccommon.RetryError(err, "InternalError")
	})
}

// Its name is that of the library's function, and it is not.
func sameName(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		return tccommon.RetryableError(err)
	})
}

// A method of an interface, and a function value.
type policy interface {
	RetryableError(error) *retry.RetryError
}

func byInterface(c *kms.Client, req *kms.DescribeKeyRequest, p policy) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		return p.RetryableError(err)
	})
}

func byValue(c *kms.Client, req *kms.DescribeKeyRequest, RetryableError func(error) *retry.RetryError) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		return RetryableError(err)
	})
}

// A function of this package that depends on more than the code.
func depends(err error, strict bool) *retry.RetryError {
	if strict {
		return retry.NonRetryableError(err)
	}
	return retry.RetryableError(err)
}

func ownHelper(c *kms.Client, req *kms.DescribeKeyRequest, strict bool) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		return depends(err, strict)
	})
}

// One that repeats only what it is given.
func retryError(err error, codes ...string) *retry.RetryError {
	var e *sdkErrors.TencentCloudSDKError
	if errors.As(err, &e) {
		for _, code := range codes {
			if e.Code == code {
				return retry.RetryableError(err)
			}
		}
	}
	return retry.NonRetryableError(err)
}

func variadic(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		return retryError(err, "InternalError")
	})
}

// No error may mean that others are to decide.
func hook(err error) *retry.RetryError {
	if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
		switch e.Code {
		case "RequestLimitExceeded":
			return retry.RetryableError(err)
		case "InvalidParameter":
			return retry.NonRetryableError(err)
		}
	}
	return nil
}

// What a wrapper does with what its callback returns is not known.
func wrapper(f func() error) error { return f() }

func wrapped(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return wrapper(func() error {
		_, err := c.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		return err
	})
}

// A function that is kept may be asked by anybody.
var kept = struct{ ask func(error) *retry.RetryError }{
	ask: func(err error) *retry.RetryError {
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			switch e.Code {
			case "InvalidParameter":
				return retry.NonRetryableError(err)
			}
		}
		return nil
	},
}

func later(f func() *retry.RetryError) {}

func givenToOthers(c *kms.Client, req *kms.DescribeKeyRequest) {
	later(func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			switch e.Code {
			case "InvalidParameter":
				return retry.NonRetryableError(err)
			}
		}
		return nil
	})
}
