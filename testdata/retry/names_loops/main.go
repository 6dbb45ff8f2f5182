// Program names_loops repeats requests of API 3.0 in loops of its own.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"strings"
	"time"

	sdkErrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"

	api "github.com/tcerr/tcerrlint/testdata/retry/names_api"
)

func main() {
	req := kms.NewDescribeKeyRequest()
	api.Run("condition", func(c *kms.Client) error { return condition(c, req) })
	api.Run("cases", func(c *kms.Client) error { return cases(c, req) })
	api.Run("added", func(c *kms.Client) error { return added(c, req) })
}

func condition(c *kms.Client, req *kms.DescribeKeyRequest) error {
	for {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		var e *sdkErrors.TencentCloudSDKError
		if errors.As(err, &e) && (e.Code == "MissingParameter" || e.Code == "RequestLimitExceeded" || e.Code == "UnauthorizedOperation") { // want `retry: this condition makes the request again for "MissingParameter" \(missing parameter\) and "UnauthorizedOperation" \(operation not authorized\), which can never succeed; return an error instead`
			continue
		}
		return err
	}
}

func cases(c *kms.Client, req *kms.DescribeKeyRequest) error {
	for attempt := 0; attempt < 3; attempt++ {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		e, ok := err.(*sdkErrors.TencentCloudSDKError)
		if !ok {
			return err
		}
		switch e.Code { // want `retry: this switch makes the request again for "AuthFailure.SecretIdNotFound"`
		case "AuthFailure.SecretIdNotFound", "RequestLimitExceeded":
			log.Print(err)
		default:
			return err
		}
	}
	return errors.New("no answer")
}

// Without its test, the code would be repeated all the same.
func added(c *kms.Client, req *kms.DescribeKeyRequest) error {
	for range 3 {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "UnauthorizedOperation" { // want `retry: this condition makes the request again for "UnauthorizedOperation" .*, which can never succeed; it makes the request again for every code that it does not name: wrong credentials \("AuthFailure.SecretIdNotFound"\)`
			log.Print("no permission")
		}
	}
	return errors.New("no answer")
}

// Whoever stops because the wait was interrupted decides nothing about the code.
func waits(ctx context.Context, c *kms.Client, req *kms.DescribeKeyRequest) error {
	var last error
	for attempt := 0; attempt < 3; attempt++ {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `retry: this condition makes the request again for every code that it does not name: .* are repeated too, as long as the loop runs; return the error of codes that can never succeed$`
			return nil
		}
		last = err
		if err := sleep(ctx, time.Second); err != nil {
			return err
		}
	}
	return last
}

func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

func always(c *kms.Client, req *kms.DescribeKeyRequest) (err error) {
	for {
		if _, err = c.DescribeKey(req); err == nil {
			break
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && strings.HasPrefix(e.GetCode(), "ResourceNotFound.") { // want `retry: .* every code that it does not name`
			return err
		}
		time.Sleep(time.Second)
	}
	return nil
}

// Two requests have two findings.
func two(c *kms.Client, req *kms.DescribeKeyRequest, list *kms.ListKeysRequest) error {
	for {
		_, err := c.DescribeKey(req)
		if err == nil {
			break
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
			return err
		}
	}
	for {
		_, err := c.ListKeys(list)
		if err == nil {
			break
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
			return err
		}
	}
	return nil
}

// The request is made by a function of this package.
func describe(c *kms.Client, id string) (string, error) {
	req := kms.NewDescribeKeyRequest()
	req.KeyId = &id
	resp, err := c.DescribeKey(req)
	if err != nil {
		return "", err
	}
	return *resp.Response.KeyMetadata.KeyState, nil
}

func throughFunction(c *kms.Client, id string) (string, error) {
	for {
		state, err := describe(c, id)
		if err == nil {
			return state, nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
			return "", err
		}
		time.Sleep(time.Second)
	}
}

// A function that swallows what it does not name, without a loop.
func swallows(c *kms.Client, req *kms.DescribeKeyRequest) error {
	_, err := c.DescribeKey(req)
	if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok {
		switch e.Code { // want `retry: this switch has no case for other codes, such as "AuthFailure.SecretIdNotFound" .*: control goes on and returns no error, as if the call had succeeded; return the error in a default`
		case "ResourceNotFound":
			return nil
		case "InvalidParameter":
			return fmt.Errorf("describe: %w", err)
		}
	}
	return nil
}
