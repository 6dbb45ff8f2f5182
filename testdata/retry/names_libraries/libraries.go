// Package names_libraries lets every library repeat requests of API 3.0.
package names_libraries

import (
	"context"
	"errors"
	"net/http"
	"time"

	avast "github.com/avast/retry-go/v4"
	backoff4 "github.com/cenkalti/backoff/v4"
	backoff5 "github.com/cenkalti/backoff/v5"
	codegroove "github.com/codeGROOVE-dev/retry"
	"github.com/failsafe-go/failsafe-go/retrypolicy"
	resty2 "github.com/go-resty/resty/v2"
	"github.com/hashicorp/go-retryablehttp"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/resource"
	jpillora "github.com/jpillora/backoff"
	sethvargo "github.com/sethvargo/go-retry"
	sdkErrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
	"k8s.io/apimachinery/pkg/util/wait"
	resty3 "resty.dev/v3"

	clientgo "github.com/tcerr/tcerrlint/testdata/retry/onerror/client-go/util/retry"
)

var req = kms.NewDescribeKeyRequest()

func backoffs(c *kms.Client) error {
	_ = backoff4.Retry(func() error {
		_, err := c.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name: .* until the caller gives up; mark the error of codes that can never succeed permanent`
			return backoff4.Permanent(err)
		}
		return err
	}, backoff4.NewExponentialBackOff())
	_, err := backoff5.Retry(context.Background(), func() (string, error) {
		_, err := c.DescribeKey(req)
		if err != nil {
			if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
				return "", backoff5.Permanent(err)
			}
			return "", err
		}
		return "there", nil
	})
	return err
}

func retryGo(c *kms.Client) {
	_ = avast.Do(func() error {
		_, err := c.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name: .* mark the error of codes that can never succeed unrecoverable`
			return avast.Unrecoverable(err)
		}
		return err
	})
	_ = codegroove.Do(func() error {
		_, err := c.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
			return nil
		}
		return err
	})
}

func goRetry(c *kms.Client) error {
	return sethvargo.Do(context.Background(), sethvargo.NewConstant(time.Second), func(ctx context.Context) error {
		_, err := c.DescribeKeyWithContext(ctx, req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name: .* return the error of codes that can never succeed without RetryableError`
			return err
		}
		return sethvargo.RetryableError(err)
	})
}

func poll(c *kms.Client) error {
	return wait.PollUntilContextTimeout(context.Background(), time.Second, time.Minute, true, func(ctx context.Context) (bool, error) {
		resp, err := c.DescribeKeyWithContext(ctx, req)
		if err != nil {
			if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
				return true, nil
			}
			return false, nil
		}
		return *resp.Response.KeyMetadata.KeyState == "Enabled", nil
	})
}

func conditions() {
	retrypolicy.NewBuilder[*http.Response]().HandleIf(func(_ *http.Response, err error) bool {
		e, ok := err.(*sdkErrors.TencentCloudSDKError)
		return ok && e.Code != "ResourceNotFound" // want `retry: this condition says to make the request again for every code that it does not name: .* until the caller gives up; answer false for codes that can never succeed`
	})
	resty2.New().AddRetryCondition(func(_ *resty2.Response, err error) bool {
		e, ok := err.(*sdkErrors.TencentCloudSDKError)
		return ok && e.Code != "ResourceNotFound" // want `retry: .* every code that it does not name`
	})
	resty3.New().AddRetryConditions(func(_ *resty3.Response, err error) bool {
		e, ok := err.(*sdkErrors.TencentCloudSDKError)
		return ok && e.Code == "UnauthorizedOperation" // want `retry: this condition says to make the request again for "UnauthorizedOperation"`
	})
	retryablehttp.NewClient().CheckRetry = func(_ context.Context, _ *http.Response, err error) (bool, error) {
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
			return false, nil
		}
		return true, nil
	}
}

func waiting(c *kms.Client) error {
	b := &jpillora.Backoff{}
	for {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
			return nil
		}
		time.Sleep(b.Duration())
	}
}

func onError(c *kms.Client) error {
	return clientgo.OnError(5, func(err error) bool {
		var e *sdkErrors.TencentCloudSDKError
		return errors.As(err, &e) && e.Code != "ResourceNotFound" // want `retry: .* every code that it does not name`
	}, func() error { _, err := c.DescribeKey(req); return err })
}

// What says whether to retry is asked for it by others.
func isRetryable(err error) bool {
	if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
		switch e.Code { // want `retry: this switch says to make the request again for "UnauthorizedOperation"`
		case "UnauthorizedOperation":
			return true
		}
	}
	return false
}

func shouldRetry(err error) bool {
	if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
		if e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
			return false
		}
		return true
	}
	return false
}

// What a function of this package makes of its parameter can be decided.
func retryable(err error) *resource.RetryError { return resource.RetryableError(err) }

func retryErrorOf(e *sdkErrors.TencentCloudSDKError) *resource.RetryError {
	if e.Code == "InvalidParameter" { // want `retry: .* every code that it does not name`
		return resource.NonRetryableError(e)
	}
	return resource.RetryableError(e)
}

func ownHelpers(c *kms.Client) {
	_ = resource.Retry(time.Minute, func() *resource.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
			return nil
		}
		return retryable(err)
	})
}

func permanent(err error) *resource.RetryError { return resource.NonRetryableError(err) }

func ownPermanent(c *kms.Client) {
	_ = resource.Retry(time.Minute, func() *resource.RetryError {
		_, err := c.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			switch e.Code { // want `retry: this switch has no case for other codes`
			case "InvalidParameter":
				return permanent(err)
			}
		}
		return nil
	})
}

// A function that returns a *RetryError is called by others, who may repeat.
func declared(c *kms.Client) *resource.RetryError {
	_, err := c.DescribeKey(req)
	if err == nil {
		return nil
	}
	if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
		return resource.NonRetryableError(err)
	}
	return resource.RetryableError(err)
}
