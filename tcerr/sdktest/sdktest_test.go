package sdktest

import (
	"context"
	stderrors "errors"
	"testing"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"

	"github.com/tcerr/tcerrlint/tcerr"
	private "github.com/tcerr/tcerrlint/tcerr/sdktest/private/common/errors"
)

func Test(t *testing.T) { Run(t) }

// TestVersion checks that the SDK is one from before the change.
func TestVersion(t *testing.T) {
	if _, ok := errors.NewTencentCloudSDKError("A", "", "").(interface{ Unwrap() error }); ok {
		t.Error("the SDK's error unwraps: this is not the older SDK; is GOWORK off?")
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if stderrors.Is(Call(ctx, t, 200, `{}`), context.Canceled) {
		t.Error("the SDK keeps the cause of its error")
	}
}

// TestPrivate checks the names of the type in the private cloud's SDKs.
func TestPrivate(t *testing.T) {
	check(t, &private.CloudSDKError{Code: "ResourceInUse"}, tcerr.SDKResourceInUse)
	check(t, &private.TceCloudSDKError{Code: "ResourceInUse"}, tcerr.SDKResourceInUse)
	check(t, &private.OtherSDKError{Code: "ResourceInUse"}, "")
}
