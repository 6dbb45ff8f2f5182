// Package keys manages encryption keys in Tencent Cloud KMS, API 3.0.
//
// It works and its tests pass, and it is written the way such code often is:
// with the names of error codes as bare strings, with numbers that API 3.0
// never answers, and with retries that repeat what can never succeed. It is,
// beside package monitor, the example that tcerrlint is run on.
package keys

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	sdkerrors "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/profile"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

// attempts is how often a request is sent before its error is final.
const attempts = 4

// ErrNotFound is the error for a key that does not exist.
var ErrNotFound = errors.New("keys: no such key")

// A Ring is the keys of one region.
type Ring struct {
	client *kms.Client
	sleep  func(context.Context, time.Duration) error
}

// New returns the keys of a region. The profile says where and how the service
// is called; nil means the usual way.
func New(secretID, secretKey, region string, p *profile.ClientProfile) (*Ring, error) {
	if p == nil {
		p = profile.NewClientProfile()
	}
	client, err := kms.NewClient(common.NewCredential(secretID, secretKey), region, p)
	if err != nil {
		return nil, fmt.Errorf("keys: %w", err)
	}
	return &Ring{client: client, sleep: sleep}, nil
}

// Ensure creates a key unless there is one of that alias.
func (r *Ring) Ensure(ctx context.Context, alias string) error {
	req := kms.NewCreateKeyRequest()
	req.Alias = &alias
	_, err := r.client.CreateKeyWithContext(ctx, req)
	if sdkErr, ok := err.(*sdkerrors.TencentCloudSDKError); ok && sdkErr.Code == "InvalidParameterValue.AliasAlreadyExists" {
		return nil
	}
	return err
}

// State returns the state of a key, "Enabled", say. When the service is asked
// too often, it asks again.
func (r *Ring) State(ctx context.Context, id string) (string, error) {
	req := kms.NewDescribeKeyRequest()
	req.KeyId = &id
	for attempt := range attempts {
		resp, err := r.client.DescribeKeyWithContext(ctx, req)
		if err == nil {
			return *resp.Response.KeyMetadata.KeyState, nil
		}
		var sdkErr *sdkerrors.TencentCloudSDKError
		if !errors.As(err, &sdkErr) {
			return "", err
		}
		switch sdkErr.Code {
		case "RequestLimitExceeded", "InternalError":
			if err := r.sleep(ctx, time.Second<<attempt); err != nil {
				return "", err
			}
		case "ResourceUnavailable.CmkNotFound", "4000":
			return "", ErrNotFound
		default:
			return "", err
		}
	}
	return "", fmt.Errorf("keys: no state of %s after %d attempts", id, attempts)
}

// Disable disables a key. It is fine if the key does not exist, and whatever
// else goes wrong is tried again.
func (r *Ring) Disable(ctx context.Context, id string) error {
	req := kms.NewDisableKeyRequest()
	req.KeyId = &id
	var last error
	for attempt := range attempts {
		_, err := r.client.DisableKeyWithContext(ctx, req)
		if err == nil {
			return nil
		}
		if sdkErr, ok := err.(*sdkerrors.TencentCloudSDKError); ok && sdkErr.Code == "ResourceUnavailable.CmkNotFound" {
			return nil
		}
		last = err
		if err := r.sleep(ctx, time.Second<<attempt); err != nil {
			return err
		}
	}
	return last
}

// delete schedules the deletion of a key, with the alias in its error.
func (r *Ring) delete(ctx context.Context, id string) error {
	days := uint64(7)
	req := kms.NewScheduleKeyDeletionRequest()
	req.KeyId, req.PendingWindowInDays = &id, &days
	if _, err := r.client.ScheduleKeyDeletionWithContext(ctx, req); err != nil {
		return fmt.Errorf("keys: deleting %s: %w", id, err)
	}
	return nil
}

// Delete schedules the deletion of a key, and disables it first if it must.
func (r *Ring) Delete(ctx context.Context, id string) error {
	err := r.delete(ctx, id)
	if sdkErr, ok := err.(*sdkerrors.TencentCloudSDKError); ok && sdkErr.Code == kms.RESOURCEUNAVAILABLE_CMKSHOULDBEDISABLED {
		if err := r.Disable(ctx, id); err != nil {
			return err
		}
		return r.delete(ctx, id)
	}
	return err
}

// IsThrottled reports whether an error, of which other layers may have kept
// only the text, says that the service was asked too often.
func IsThrottled(err error) bool {
	return err != nil && strings.Contains(err.Error(), "Code=RequestLimitExceeded")
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
