// Package names_helpers gives the error to functions of its own, which find the code
// in it.
package names_helpers

import (
	"errors"
	"net"
	"slices"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/resource"
	sdkErrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

func isExpectError(err error, expected []string) bool {
	e, ok := err.(*sdkErrors.TencentCloudSDKError)
	if !ok {
		return false
	}
	return slices.Contains(expected, e.Code)
}

func isNotFound(err error) bool {
	if err == nil {
		return false
	}
	var e *sdkErrors.TencentCloudSDKError
	return errors.As(err, &e) && e.GetCode() == "ResourceNotFound"
}

func isAccess(err error) bool {
	return isExpectError(err, []string{"UnauthorizedOperation", "AuthFailure.SecretIdNotFound"})
}

func isBusy(err error) bool {
	var timeout net.Error
	if errors.As(err, &timeout) && timeout.Timeout() {
		return true
	}
	return isExpectError(err, []string{"RequestLimitExceeded"})
}

func rest(client *kms.Client, req *kms.DescribeKeyRequest) error {
	return resource.Retry(time.Minute, func() *resource.RetryError {
		_, err := client.DescribeKey(req)
		if err != nil {
			if isExpectError(err, []string{"ResourceNotFound", "LimitExceeded"}) { // want `retry: .* every code that it does not name: wrong credentials .* until the timeout; return a NonRetryableError`
				return resource.NonRetryableError(err)
			}
			return resource.RetryableError(err)
		}
		return nil
	})
}

func untilGone(client *kms.Client, req *kms.DescribeKeyRequest) error {
	return resource.Retry(time.Minute, func() *resource.RetryError {
		_, err := client.DescribeKey(req)
		if isNotFound(err) { // want `retry: .* every code that it does not name`
			return nil
		}
		if err != nil {
			return resource.RetryableError(err)
		}
		return resource.RetryableError(errors.New("still there"))
	})
}

func named(client *kms.Client, req *kms.DescribeKeyRequest) error {
	for {
		_, err := client.DescribeKey(req)
		if isAccess(err) { // want `retry: this condition makes the request again for "AuthFailure.SecretIdNotFound" .*"UnauthorizedOperation"`
			time.Sleep(time.Second)
			continue
		}
		return err
	}
}

// Silent: only what may succeed is repeated.
func busy(client *kms.Client, req *kms.DescribeKeyRequest) error {
	return resource.Retry(time.Minute, func() *resource.RetryError {
		_, err := client.DescribeKey(req)
		if err == nil {
			return nil
		}
		if isBusy(err) {
			return resource.RetryableError(err)
		}
		return resource.NonRetryableError(err)
	})
}

// Silent: what else stops is not known.
func notBusy(client *kms.Client, req *kms.DescribeKeyRequest) error {
	return resource.Retry(time.Minute, func() *resource.RetryError {
		_, err := client.DescribeKey(req)
		if err == nil {
			return nil
		}
		if isBusy(err) {
			return resource.NonRetryableError(err)
		}
		return resource.RetryableError(err)
	})
}

// Silent: the error of another call.
func other(client *kms.Client, req *kms.DescribeKeyRequest, before error) error {
	return resource.Retry(time.Minute, func() *resource.RetryError {
		_, err := client.DescribeKey(req)
		if err == nil {
			return nil
		}
		if isNotFound(before) {
			return resource.NonRetryableError(before)
		}
		return resource.RetryableError(err)
	})
}
