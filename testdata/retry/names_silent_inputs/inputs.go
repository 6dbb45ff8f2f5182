// Package names_silent_inputs makes another request of API 3.0 in every round.
package names_silent_inputs

import (
	"fmt"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"
	sdkErrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"

	"github.com/tcerr/tcerrlint/testdata/retry/names_silent_inputs/pool"
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

// Each attempt asks another client of a pool, whose accounts have other keys.
func nextClient(p *pool.Pool, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := p.NextClient().DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		return retry.RetryableError(err)
	})
}

func rotated(p *pool.Pool, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := p.Rotate().DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		return retry.RetryableError(err)
	})
}

func numbered(p *pool.Pool, req *kms.DescribeKeyRequest) error {
	account := 0
	return retry.Retry(time.Minute, func() *retry.RetryError {
		account++
		_, err := p.Client(account).DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "UnauthorizedOperation" {
			return retry.RetryableError(err)
		}
		return retry.NonRetryableError(err)
	})
}

// The request is made of a job that is taken, or of a new ID.
func jobs(c *kms.Client, p *pool.Pool) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		req := kms.NewDescribeKeyRequest()
		req.KeyId = p.GetJob()
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		return retry.RetryableError(err)
	})
}

func describeNew(c *kms.Client) error {
	id := pool.NewID()
	req := kms.NewDescribeKeyRequest()
	req.KeyId = id
	_, err := c.DescribeKey(req)
	return err
}

func newID(c *kms.Client) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		err := describeNew(c)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		return retry.RetryableError(err)
	})
}

// Nobody knows what a function does that is not that of a rate limiter.
func checked(c *kms.Client, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		pool.Check("DescribeKey")
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			pool.Check("again")
			return nil
		}
		pool.Check("again")
		return retry.RetryableError(err)
	})
}

// Another function assigns the error, too.
func shared(c *kms.Client, req *kms.DescribeKeyRequest) error {
	var err error
	time.AfterFunc(time.Second, func() { err = nil })
	failed := retry.Retry(time.Minute, func() *retry.RetryError {
		_, err = c.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		if err != nil {
			return retry.RetryableError(err)
		}
		return nil
	})
	return failed
}

func pointed(c *kms.Client, req *kms.DescribeKeyRequest, watch func(*error)) error {
	var err error
	watch(&err)
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err = c.DescribeKey(req)
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		if err != nil {
			return retry.RetryableError(err)
		}
		return nil
	})
}

func anyClient(p *pool.Pool, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := p.AnyClient().DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		return retry.RetryableError(err)
	})
}

func doJob(c *kms.Client, job *pool.Job) error {
	req := kms.NewDescribeKeyRequest()
	req.KeyId = &job.ID
	_, err := c.DescribeKey(req)
	return err
}

func newJob(c *kms.Client) error { return doJob(c, pool.NewJob()) }

func newJobs(c *kms.Client) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		err := newJob(c)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		return retry.RetryableError(err)
	})
}

// What is printed is taken from others.
func printed(c *kms.Client, p *pool.Pool, req *kms.DescribeKeyRequest) error {
	return retry.Retry(time.Minute, func() *retry.RetryError {
		_, err := c.DescribeKey(req)
		if err == nil {
			return nil
		}
		if e, ok := err.(*sdkErrors.TencentCloudSDKError); ok && e.Code == "ResourceNotFound" {
			return nil
		}
		fmt.Println(p.GetJob())
		return retry.RetryableError(err)
	})
}
