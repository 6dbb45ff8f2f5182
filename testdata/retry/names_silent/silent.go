// Package names_silent decides on names of API 3.0 as it may. None of its
// decisions has a finding.
package names_silent

import (
	"context"
	"errors"
	"fmt"
	"log"
	"slices"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"
	sdkErrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

// Only what is named is repeated.
func named(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err != nil {
			if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
				if e.Code == "RequestLimitExceeded" || strings.HasPrefix(e.Code, "InternalError") {
					return retry.RetryableError(err)
				}
			}
			return retry.NonRetryableError(err)
		}
		return nil
	})
}

// What looks permanent by its family is repeated on purpose.
func families(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			switch e.Code {
			case "InvalidParameter.ActionInProgress", "UnsupportedOperation.InvalidState", "ResourceNotFound.Version", "AuthFailure.SignatureExpire":
				return retry.RetryableError(err)
			}
		}
		return retry.NonRetryableError(err)
	})
}

// A prefix names a family, of which some can succeed.
func prefix(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && strings.HasPrefix(e.Code, "InvalidParameter") {
			return retry.RetryableError(err)
		}
		return retry.NonRetryableError(err)
	})
}

// A never code, but under a condition.
func conditions(c *kms.Client, req *kms.DescribeKeyRequest, fresh bool) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			if e.Code == "UnauthorizedOperation" && fresh {
				return retry.RetryableError(err)
			}
			if e.Code == "InvalidParameter" && strings.Contains(e.Message, "in progress") {
				return retry.RetryableError(err)
			}
			if e.Code == "MissingParameter" && strings.Contains(err.Error(), "busy") {
				return retry.RetryableError(err)
			}
		}
		return retry.NonRetryableError(err)
	})
}

// Every code that can never succeed is stopped.
func stops(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			if strings.Contains(e.Code, "Unauthorized") || isPermanent(err) {
				return retry.NonRetryableError(err)
			}
			if e.Code == "ResourceNotFound" {
				return nil
			}
		}
		return retry.RetryableError(err)
	})
}

func isPermanent(err error) bool {
	return strings.Contains(err.Error(), "AuthFailure")
}

// Who stops wrong credentials and missing permissions has thought of the rest.
func access(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			if strings.HasPrefix(e.Code, "AuthFailure") || strings.HasPrefix(e.Code, "UnauthorizedOperation") {
				return retry.NonRetryableError(err)
			}
		}
		return retry.RetryableError(err)
	})
}

// A list that somebody may change, and one of which not all can be seen.
var expected = []string{"ResourceNotFound"}

func configure(codes []string) { expected = codes }

func lists(c *kms.Client, req *kms.DescribeKeyRequest, more string) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			for _, code := range expected {
				if e.Code == code {
					return nil
				}
			}
			for _, code := range []string{"InvalidParameter", more} {
				if e.Code == code {
					return retry.NonRetryableError(err)
				}
			}
			if e.Code == "MissingParameter" || slices.Contains(expected, e.Code) {
				return retry.NonRetryableError(err)
			}
		}
		return retry.RetryableError(err)
	})
}

// The rest is looked at by its message.
func messages(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && (e.Code == "ResourceNotFound" || strings.Contains(e.Message, "denied")) {
			return retry.NonRetryableError(err)
		}
		return retry.RetryableError(err)
	})
}

func split(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			if slices.Contains([]string{"AuthFailure", "UnauthorizedOperation"}, strings.Split(e.Code, ".")[0]) {
				return retry.NonRetryableError(err)
			}
			if e.Code == "ResourceNotFound" {
				return nil
			}
		}
		return retry.RetryableError(err)
	})
}

// Deadlines and counters end a repetition, of which the closure knows better.
func deadline(c *kms.Client, req *kms.DescribeKeyRequest, until time.Time) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		if time.Now().After(until) {
			return retry.NonRetryableError(err)
		}
		return retry.RetryableError(err)
	})
}

func counter(c *kms.Client, req *kms.DescribeKeyRequest) error {
	for attempt := 0; ; attempt++ {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		if attempt == 3 {
			return err
		}
		time.Sleep(time.Second)
	}
}

func selects(ctx context.Context, c *kms.Client, req *kms.DescribeKeyRequest) error {
	for {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Second):
		}
	}
}

// A blanket repetition names no code: it is no decision on one.
func blanket(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
			log.Print(e.Code)
		}
		if err != nil {
			return retry.RetryableError(err)
		}
		return nil
	})
}

func anyCode(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code != "" {
			return retry.RetryableError(err)
		}
		return nil
	})
}

// The test of another variable says nothing of the error that the code is of.
func otherVariable(c *kms.Client, req *kms.DescribeKeyRequest, other error) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		if other != nil {
			return retry.RetryableError(other)
		}
		return nil
	})
}

func otherRequest(c *kms.Client, req *kms.DescribeKeyRequest, list *kms.ListKeysRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		_, err = c.ListKeys(list)
		if err != nil {
			return retry.RetryableError(err)
		}
		return nil
	})
}

// A loop over items, and one that goes on for success as well.
func items(c *kms.Client, reqs []*kms.DescribeKeyRequest) error {
	for _, req := range reqs {
		_, err := c.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return err
		}
	}
	return nil
}

func daemon(c *kms.Client, req *kms.DescribeKeyRequest) {
	for {
		_, err := c.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "UnauthorizedOperation" {
			log.Print("no permission yet")
		}
		time.Sleep(time.Minute)
	}
}

// A switch that fails for nothing that it names only finds words, and one behind
// which the error is used has not swallowed it.
func words(c *kms.Client, req *kms.DescribeKeyRequest) error {
	_, err := c.DescribeKey(req)
	if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
		switch e.Code {
		case "ResourceNotFound":
			log.Print("gone")
		case "UnauthorizedOperation":
			log.Print("denied")
		}
	}
	return nil
}

func logged(c *kms.Client, req *kms.DescribeKeyRequest) error {
	_, err := c.DescribeKey(req)
	if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
		switch e.Code {
		case "InvalidParameter":
			return err
		}
		log.Printf("ignored: %v", e)
	}
	return nil
}

func returned(c *kms.Client, req *kms.DescribeKeyRequest) error {
	_, err := c.DescribeKey(req)
	if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
		switch e.Code {
		case "InvalidParameter":
			return fmt.Errorf("describe: %w", err)
		}
	}
	return err
}

func returnedBehind(c *kms.Client, req *kms.DescribeKeyRequest) error {
	_, err := c.DescribeKey(req)
	if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
		switch e.Code {
		case "InvalidParameter":
			return fmt.Errorf("describe: %w", err)
		}
	}
	if err != nil {
		return err
	}
	return nil
}

func defaulted(c *kms.Client, req *kms.DescribeKeyRequest) error {
	_, err := c.DescribeKey(req)
	if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
		switch e.Code {
		case "InvalidParameter":
			return err
		default:
			log.Print("never mind")
		}
	}
	return nil
}

func inIf(c *kms.Client, req *kms.DescribeKeyRequest) error {
	_, err := c.DescribeKey(req)
	if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "InvalidParameter" {
		return err
	}
	return nil
}

// The error is collected.
func collected(c *kms.Client, req *kms.DescribeKeyRequest) (all []error, _ error) {
	_, err := c.DescribeKey(req)
	if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
		switch e.Code {
		case "InvalidParameter":
			return nil, err
		}
		all = append(all, err)
	}
	return all, nil
}

// A deferred function takes care of it.
func deferred(c *kms.Client, req *kms.DescribeKeyRequest) (err error) {
	var failure error
	defer func() { err = errors.Join(err, failure) }()
	_, failure = c.DescribeKey(req)
	if e, ok := failure.(*sdkErrors.TencentCloudSDKError); ok {
		switch e.Code {
		case "InvalidParameter":
			return failure
		}
	}
	return nil
}

// Ask for the text of a key, not of an error.
func states(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		resp, err := c.DescribeKey(req)
		if err != nil {
			return retry.NonRetryableError(err)
		}
		if *resp.Response.KeyMetadata.KeyState == "Enabled" {
			return nil
		}
		return retry.RetryableError(errors.New("not yet"))
	})
}
