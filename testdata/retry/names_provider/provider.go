// Package names_provider is written as Terraform providers are: it asks a
// configuration for its client in every attempt, limits its rate and logs much.
package names_provider

import (
	"context"
	"fmt"
	"log"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/resource"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	sdkErrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"

	"github.com/tcerr/tcerrlint/testdata/retry/names_provider/ratelimit"
)

type connection struct {
	region string
	client *kms.Client
}

// UseKmsClient makes the client when it is first asked.
func (c *connection) UseKmsClient() *kms.Client {
	if c.client != nil {
		return c.client
	}
	c.client, _ = kms.NewClient(common.NewCredential("id", "key"), c.region, nil)
	return c.client
}

type service struct{ client *connection }

func (me *service) describeKey(ctx context.Context, id string) (info *kms.KeyMetadata, errRet error) {
	request := kms.NewDescribeKeyRequest()
	request.KeyId = &id
	err := resource.Retry(5*time.Minute, func() *resource.RetryError {
		ratelimit.Check(request.GetAction())
		response, e := me.client.UseKmsClient().DescribeKey(request)
		if e != nil {
			if sdkErr, ok := e.(*sdkErrors.TencentCloudSDKError); ok {
				if sdkErr.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
					return nil
				}
			}
			log.Printf("[CRITAL]api[%s] fail, request body [%s], reason[%s]\n", request.GetAction(), request.ToJsonString(), e.Error())
			return resource.RetryableError(e)
		}
		info = response.Response.KeyMetadata
		return nil
	})
	return info, err
}

func (me *service) captured(id string) (errRet error) {
	request := kms.NewScheduleKeyDeletionRequest()
	request.KeyId = &id
	var response *kms.ScheduleKeyDeletionResponse
	var err error
	errRet = resource.Retry(5*time.Minute, func() *resource.RetryError {
		ratelimit.Check(request.GetAction())
		response, err = me.client.UseKmsClient().ScheduleKeyDeletion(request)
		if err != nil {
			sdkErr, ok := err.(*sdkErrors.TencentCloudSDKError)
			if ok && sdkErr.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
				return nil
			}
			return resource.RetryableError(err)
		}
		return nil
	})
	fmt.Println(response)
	return errRet
}

// The request is made of what a method of the service does.
func (me *service) deleteKey(id string) error {
	request := kms.NewScheduleKeyDeletionRequest()
	request.KeyId = &id
	_, err := me.client.UseKmsClient().ScheduleKeyDeletion(request)
	return err
}

func (me *service) throughMethod(id string) error {
	return resource.Retry(5*time.Minute, func() *resource.RetryError {
		err := me.deleteKey(id)
		if err != nil {
			if sdkErr, ok := err.(*sdkErrors.TencentCloudSDKError); ok && sdkErr.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
				return nil
			}
			return resource.RetryableError(err)
		}
		return nil
	})
}

// A provider hides the connection behind an interface.
type providerMeta interface{ GetAPIV3Conn() *connection }

func behindInterface(meta any, request *kms.DescribeKeyRequest) error {
	return resource.Retry(5*time.Minute, func() *resource.RetryError {
		_, e := meta.(providerMeta).GetAPIV3Conn().UseKmsClient().DescribeKeyWithContext(context.Background(), request)
		if e != nil {
			if sdkErr, ok := e.(*sdkErrors.TencentCloudSDKError); ok {
				if sdkErr.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
					return nil
				}
			}
			return resource.RetryableError(e)
		}
		return nil
	})
}

func inside(id string, meta any) error {
	return resource.Retry(5*time.Minute, func() *resource.RetryError {
		request := kms.NewDescribeKeyRequest()
		request.KeyId = common.StringPtr(id)
		response, err := meta.(*connection).UseKmsClient().DescribeKey(request)
		if err != nil {
			if sdkErr, ok := err.(*sdkErrors.TencentCloudSDKError); ok && sdkErr.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
				return nil
			}
			return resource.RetryableError(err)
		}
		if *response.Response.KeyMetadata.KeyState != "Enabled" {
			return resource.RetryableError(fmt.Errorf("key %s is not enabled", id))
		}
		return nil
	})
}
