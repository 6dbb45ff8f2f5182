// Program names_terraform lets the Terraform plugin SDK repeat requests of API 3.0
// that cannot succeed.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"slices"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/resource"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"
	sdkErrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"

	api "github.com/tcerr/tcerrlint/testdata/retry/names_api"
)

func main() {
	api.Run("dropped", func(c *kms.Client) error { return dropped(c, kms.NewDescribeKeyRequest()) })
	api.Run("droppedCase", func(c *kms.Client) error { return droppedCase(c, kms.NewDescribeKeyRequest()) })
	api.Run("dropAlone", func(c *kms.Client) error { return dropAlone(c, kms.NewDescribeKeyRequest()) })
}

// The closure that is written most often.
func typical(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return resource.Retry(timeout, func() *resource.RetryError {
		_, err := client.DescribeKey(req)
		if err != nil {
			if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
				if e.Code == "ResourceNotFound" { // want `retry: this condition makes the request again for every code that it does not name: wrong credentials \("AuthFailure.SecretIdNotFound"\), missing permissions \("UnauthorizedOperation"\) and missing parameter \("MissingParameter"\) are repeated too, until the timeout; return a NonRetryableError for codes that can never succeed$`
					return nil
				}
			}
			return resource.RetryableError(err)
		}
		return nil
	})
}

func oneCondition(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.RetryContext(context.Background(), timeout, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if err != nil {
			ee, ok := err.(*sdkErrors.TencentCloudSDKError)
			if ok && ee.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
				return nil
			}
			return retry.RetryableError(err)
		}
		return nil
	})
}

func inInit(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(timeout, func() *retry.RetryError {
		if _, err := client.DescribeKey(req); err != nil {
			if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.GetCode() == kms.RESOURCEUNAVAILABLE_CMKNOTFOUND { // want `retry: .* every code that it does not name`
				return retry.NonRetryableError(err)
			}
			return retry.RetryableError(fmt.Errorf("describe: %w", err))
		}
		return nil
	})
}

func as(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(timeout, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		var e *sdkErrors.TencentCloudSDKError
		if errors.As(err, &e) && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
			return nil
		}
		if err != nil {
			return retry.RetryableError(err)
		}
		return nil
	})
}

func asInside(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(timeout, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if err == nil {
			return nil
		}
		var e *sdkErrors.TencentCloudSDKError
		if errors.As(err, &e) {
			if strings.HasPrefix(e.Code, "ResourceNotFound") { // want `retry: .* every code that it does not name`
				return nil
			}
		}
		return retry.RetryableError(err)
	})
}

func asType(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(timeout, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := errors.AsType[*sdkErrors.TencentCloudSDKError](err); ok && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
			return nil
		}
		return retry.RetryableError(err)
	})
}

const notFound = "ResourceNotFound"

var gone = []string{notFound, "ResourceUnavailable.CmkNotFound"}

func ownConstant(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(timeout, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			switch e.Code { // want `retry: this switch makes the request again for every code that it does not name`
			case notFound, "ResourceUnavailable.CmkNotFound":
				return nil
			default:
				return retry.RetryableError(err)
			}
		}
		if err != nil {
			return retry.NonRetryableError(err)
		}
		return nil
	})
}

func inList(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(timeout, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && slices.Contains(gone, e.Code) { // want `retry: .* every code that it does not name`
			return nil
		}
		if err != nil {
			return retry.RetryableError(err)
		}
		return nil
	})
}

func isGone(code string) bool {
	return code == "ResourceNotFound" || strings.HasPrefix(code, "ResourceNotFound.")
}

func inHelper(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(timeout, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && isGone(e.Code) { // want `retry: .* every code that it does not name`
			return nil
		}
		if err != nil {
			return retry.RetryableError(err)
		}
		return nil
	})
}

func copied(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(timeout, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if err != nil {
			if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
				code := e.GetCode()
				if code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
					return nil
				}
			}
			return retry.RetryableError(err)
		}
		return nil
	})
}

func typeSwitch(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(timeout, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		switch e := err.(type) {
		case nil:
			return nil
		case *sdkErrors.TencentCloudSDKError:
			if e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
				return nil
			}
		}
		return retry.RetryableError(err)
	})
}

// Polling is no exception.
func polling(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(timeout, func() *retry.RetryError {
		resp, err := client.DescribeKey(req)
		if err != nil {
			if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
				return retry.NonRetryableError(err)
			}
			return retry.RetryableError(err)
		}
		if *resp.Response.KeyMetadata.KeyState != "Enabled" {
			return retry.RetryableError(errors.New("not yet"))
		}
		return nil
	})
}

// Two decisions on one code have one finding, at the last.
func twice(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(timeout, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			if e.Code == "ResourceNotFound" {
				return nil
			}
			if e.Code == "InvalidParameter" { // want `retry: .* every code that it does not name`
				return retry.NonRetryableError(err)
			}
		}
		if err != nil {
			return retry.RetryableError(err)
		}
		return nil
	})
}

// Nothing that these name is treated otherwise.
func logs(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(timeout, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			if e.Code == "ResourceNotFound" {
				log.Print("not there")
			}
			if e.GetCode() == "InvalidParameter" { // want `retry: .* every code that it does not name`
				log.Print("invalid")
			}
		}
		return retry.RetryableError(err)
	})
}

// Permissions are thought of, credentials are not.
func permissions(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(timeout, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			if strings.HasPrefix(e.Code, "UnauthorizedOperation") { // want `retry: .* every code that it does not name: wrong credentials \("AuthFailure.SecretIdNotFound"\), missing parameter \("MissingParameter"\) and .* are repeated too`
				return retry.NonRetryableError(err)
			}
		}
		if err != nil {
			return retry.RetryableError(err)
		}
		return nil
	})
}

func ranged(timeout time.Duration, client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(timeout, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if err != nil {
			if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
				for _, code := range gone {
					if e.Code == code { // want `retry: .* every code that it does not name`
						return nil
					}
				}
			}
			return retry.RetryableError(err)
		}
		return nil
	})
}

func dropped(client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Second, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && (e.Code == "UnauthorizedOperation" || e.Code == "RequestLimitExceeded" || e.Code == "InternalError") { // want `retry: this condition makes the request again for "UnauthorizedOperation" \(operation not authorized\), which can never succeed; return a NonRetryableError instead`
			return retry.RetryableError(err)
		}
		return retry.NonRetryableError(err)
	})
}

func droppedCase(client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Second, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			switch e.Code { // want `retry: this switch makes the request again for "AuthFailure.SecretIdNotFound" .* and "MissingParameter" .*, which can never succeed; return a NonRetryableError instead`
			case "RequestLimitExceeded", "AuthFailure.SecretIdNotFound", "MissingParameter":
				return retry.RetryableError(err)
			}
		}
		return retry.NonRetryableError(err)
	})
}

// Nothing would be left of the condition.
func dropAlone(client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Second, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "MissingParameter" { // want `retry: this condition makes the request again for "MissingParameter" .*, which can never succeed`
			return retry.RetryableError(err)
		}
		return retry.NonRetryableError(err)
	})
}

// The names of the program's own are kept: who gave it has had it in mind.
const denied = "UnauthorizedOperation"

func ownName(client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Second, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && (e.Code == denied || e.Code == "RequestLimitExceeded") { // want `retry: this condition makes the request again for "UnauthorizedOperation"`
			return retry.RetryableError(err)
		}
		return retry.NonRetryableError(err)
	})
}

// A switch that swallows what it does not name.
func swallows(client *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Second, func() *retry.RetryError {
		_, err := client.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			switch e.Code { // want `retry: this switch has no case for other codes, such as "AuthFailure.SecretIdNotFound" .*: control goes on and returns no error, as if the call had succeeded; return the error in a default`
			case "RequestLimitExceeded":
				return retry.RetryableError(err)
			case "InvalidParameter":
				return retry.NonRetryableError(err)
			}
		}
		return nil
	})
}
