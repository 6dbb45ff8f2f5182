// Package names_state asks Terraform's state in its attempts what to ask for.
package names_state

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/retry"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
	sdkErrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

type service struct{ client *kms.Client }

func (s *service) describe(ctx context.Context, id string) (*kms.KeyMetadata, error) {
	request := kms.NewDescribeKeyRequest()
	request.KeyId = &id
	response, err := s.client.DescribeKeyWithContext(ctx, request)
	if err != nil {
		return nil, err
	}
	return response.Response.KeyMetadata, nil
}

func pointer(s string) *string { return &s }

// The state is written to only behind the attempts.
func read(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	s := meta.(*service)
	var key *kms.KeyMetadata
	err := retry.RetryContext(ctx, d.Timeout(schema.TimeoutRead), func() *retry.RetryError {
		result, e := s.describe(ctx, d.Id())
		if e != nil {
			if sdkErr, ok := e.(*sdkErrors.TencentCloudSDKError); ok {
				if sdkErr.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
					return nil
				}
			}
			return retry.RetryableError(e)
		}
		key = result
		return nil
	})
	if err != nil {
		return diag.FromErr(err)
	}
	if key == nil {
		d.SetId("")
	}
	return nil
}

// A request that each attempt makes anew, of what the configuration says.
func update(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	s := meta.(*service)
	err := retry.RetryContext(ctx, time.Minute, func() *retry.RetryError {
		request := kms.NewUpdateAliasRequest()
		request.KeyId = pointer(d.Id())
		request.Alias = pointer(d.Get("alias").(string))
		_, e := s.client.UpdateAlias(request)
		if e != nil {
			if sdkErr, ok := e.(*sdkErrors.TencentCloudSDKError); ok && sdkErr.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
				return nil
			}
			return retry.RetryableError(e)
		}
		return nil
	})
	return diag.FromErr(err)
}

// What is read on the way to the next attempt changes nothing.
func remove(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	s := meta.(*service)
	err := retry.RetryContext(ctx, time.Minute, func() *retry.RetryError {
		request := kms.NewDisableKeyRequest()
		request.KeyId = pointer(d.Id())
		_, e := s.client.DisableKey(request)
		if e != nil {
			if sdkErr, ok := e.(*sdkErrors.TencentCloudSDKError); ok && sdkErr.Code == "ResourceNotFound" { // want `retry: .* every code that it does not name`
				return nil
			}
			if d.HasChange("alias") {
				return retry.RetryableError(e)
			}
			return retry.RetryableError(e)
		}
		return nil
	})
	return diag.FromErr(err)
}

// Each attempt asks for another key.
func moves(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	s := meta.(*service)
	err := retry.RetryContext(ctx, time.Minute, func() *retry.RetryError {
		_, e := s.describe(ctx, d.Id())
		if e != nil {
			if sdkErr, ok := e.(*sdkErrors.TencentCloudSDKError); ok && sdkErr.Code == "ResourceNotFound" {
				return nil
			}
			d.SetId(d.Get("other").(string))
			return retry.RetryableError(e)
		}
		return nil
	})
	return diag.FromErr(err)
}

// What the answer says is written to the state, which is asked again.
func follows(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	s := meta.(*service)
	err := retry.RetryContext(ctx, time.Minute, func() *retry.RetryError {
		key, e := s.describe(ctx, d.Get("key").(string))
		if e != nil {
			if sdkErr, ok := e.(*sdkErrors.TencentCloudSDKError); ok && sdkErr.Code == "ResourceNotFound" {
				return nil
			}
			return retry.RetryableError(e)
		}
		if err := d.Set("key", key.KeyId); err != nil {
			return retry.NonRetryableError(err)
		}
		return nil
	})
	return diag.FromErr(err)
}

var refresh func(*schema.ResourceData)

// Nobody knows what refresh does.
func given(ctx context.Context, d *schema.ResourceData, meta any) diag.Diagnostics {
	s := meta.(*service)
	err := retry.RetryContext(ctx, time.Minute, func() *retry.RetryError {
		_, e := s.describe(ctx, d.Id())
		if e != nil {
			if sdkErr, ok := e.(*sdkErrors.TencentCloudSDKError); ok && sdkErr.Code == "ResourceNotFound" {
				return nil
			}
			refresh(d)
			return retry.RetryableError(e)
		}
		return nil
	})
	return diag.FromErr(err)
}

// The state is written to while the attempts are made.
func beside(ctx context.Context, d *schema.ResourceData, meta any) {
	s := meta.(*service)
	go retry.RetryContext(ctx, time.Minute, func() *retry.RetryError {
		_, e := s.describe(ctx, d.Id())
		if e != nil {
			if sdkErr, ok := e.(*sdkErrors.TencentCloudSDKError); ok && sdkErr.Code == "ResourceNotFound" {
				return nil
			}
			return retry.RetryableError(e)
		}
		return nil
	})
	d.SetId("")
}

// The name of a function says little: this one may take the next of many.
type pages struct{ next int }

func (p *pages) Get(list string) any { p.next++; return list }

func pagewise(ctx context.Context, p *pages, meta any) diag.Diagnostics {
	s := meta.(*service)
	err := retry.RetryContext(ctx, time.Minute, func() *retry.RetryError {
		_, e := s.describe(ctx, p.Get("keys").(string))
		if e != nil {
			if sdkErr, ok := e.(*sdkErrors.TencentCloudSDKError); ok && sdkErr.Code == "ResourceNotFound" {
				return nil
			}
			return retry.RetryableError(e)
		}
		return nil
	})
	return diag.FromErr(err)
}

// The function is kept, and called who knows when.
func kept(ctx context.Context, d *schema.ResourceData, meta any) *retry.StateChangeConf {
	s := meta.(*service)
	attempt := func() *retry.RetryError {
		_, e := s.describe(ctx, d.Id())
		if e != nil {
			if sdkErr, ok := e.(*sdkErrors.TencentCloudSDKError); ok && sdkErr.Code == "ResourceNotFound" {
				return nil
			}
			return retry.RetryableError(e)
		}
		return nil
	}
	d.SetId("")
	return &retry.StateChangeConf{Refresh: func() (any, string, error) { return attempt(), "", nil }}
}
