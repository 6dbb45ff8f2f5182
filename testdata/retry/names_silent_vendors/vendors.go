// Package names_silent_vendors has errors of others beside those of API 3.0.
package names_silent_vendors

import (
	"errors"
	"net/http"
	"time"

	"github.com/aws/smithy-go"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"
	sdkErrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

// A cloudError is another vendor's, with the same fields and methods.
type cloudError struct{ Code, Message, RequestId string }

func (e *cloudError) Error() string        { return e.Message }
func (e *cloudError) GetCode() string      { return e.Code }
func (e *cloudError) GetMessage() string   { return e.Message }
func (e *cloudError) GetRequestId() string { return e.RequestId }

func homeMade() error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		err := call()
		if err == nil {
			return nil
		}
		if e, ok := err.(*cloudError); ok && (e.Code == "UnauthorizedOperation" || e.GetCode() == "MissingParameter") {
			return retry.RetryableError(err)
		}
		if e, ok := err.(*cloudError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		return retry.RetryableError(err)
	})
}

func aws() error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		err := call()
		var e smithy.APIError
		if errors.As(err, &e) && e.ErrorCode() == "ResourceNotFound" {
			return nil
		}
		if err != nil {
			return retry.RetryableError(err)
		}
		return nil
	})
}

// Behind an assertion that the error is ours, another vendor's is tested.
func mixed() error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		err := call()
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "RequestLimitExceeded" {
			return retry.RetryableError(err)
		}
		var other smithy.APIError
		if errors.As(err, &other) && other.ErrorCode() == "ResourceNotFound" {
			return retry.RetryableError(err)
		}
		return retry.NonRetryableError(err)
	})
}

// call makes a request.
func call() error {
	_, err := http.Get("https://example.com")
	return err
}
