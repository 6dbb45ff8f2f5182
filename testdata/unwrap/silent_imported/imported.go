// Package silent_imported imports an error that knows those of the SDK.
package silent_imported

import (
	"errors"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"

	"github.com/tcerr/tcerrlint/testdata/unwrap/silent_imported/api"
)

func gone(err error) bool {
	if err == nil {
		err = &api.Error{Code: "ResourceNotFound"}
	}
	return errors.Is(err, &sdk.TencentCloudSDKError{Code: "ResourceNotFound"})
}

func wrapped() error { return api.Wrap(sdk.NewTencentCloudSDKError("X", "", "")) }

func ask() bool {
	err := wrapped()
	_, ok := err.(*sdk.TencentCloudSDKError)
	err = api.Wrap(nil)
	_, also := err.(*sdk.TencentCloudSDKError)
	return ok && also && err == api.ErrGone && api.New("X") == err
}
