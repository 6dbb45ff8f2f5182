// Package cause tests package tcerr with errors of the SDK that wrap their
// cause.
package cause

import (
	"context"
	stderrors "errors"
	"fmt"
	"io"
	"testing"

	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"

	"github.com/tcerr/tcerrlint/tcerr"
	"github.com/tcerr/tcerrlint/tcerr/sdktest"
)

func Test(t *testing.T) { sdktest.Run(t) }

func TestCause(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := sdktest.Call(ctx, t, 200, `{}`)
	if !stderrors.Is(err, context.Canceled) {
		t.Errorf("%v has no cause: this is not the newer SDK", err)
	}
	if got := tcerr.SDKCodeOf(err); got != tcerr.SDKClientErrorNetworkError {
		t.Errorf("the code of an ended context is %q", got)
	}

	inner := errors.NewTencentCloudSDKError("ResourceInUse", "", "")
	for _, test := range []struct {
		err  error
		want tcerr.SDKCode
	}{
		{errors.NewTencentCloudSDKErrorWithCause("LimitExceeded", "", "", io.EOF), tcerr.SDKLimitExceeded},
		{errors.NewTencentCloudSDKErrorWithCause("LimitExceeded", "", "", inner), tcerr.SDKLimitExceeded},
		{wrapper{errors.NewTencentCloudSDKErrorWithCause("LimitExceeded", "", "", inner)}, tcerr.SDKLimitExceeded},
		{fmt.Errorf("%v: %w", inner, io.EOF), ""},
	} {
		if got := tcerr.SDKCodeOf(test.err); got != test.want {
			t.Errorf("the code of %v is %q, want %q", test.err, got, test.want)
		}
	}
}

type wrapper struct{ err error }

func (w wrapper) Error() string { return "wrapper: " + w.err.Error() }
func (w wrapper) Unwrap() error { return w.err }
