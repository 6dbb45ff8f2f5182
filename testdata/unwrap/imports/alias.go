package imports

import (
	stderrors "errors"

	"github.com/pkg/errors"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func request() error { return sdk.NewTencentCloudSDKError("InternalError", "", "") }

func stack() error { return errors.WithStack(request()) }

func joined() error { return stderrors.Join(request(), errors.New("joined")) }

func alias() {
	err := stack()
	_, _ = err.(*sdk.TencentCloudSDKError) // want `unwrap: stack `
	err = joined()
	_, _ = err.(*sdk.TencentCloudSDKError) // want `unwrap: joined `
}
