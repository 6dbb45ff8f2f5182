// Package silent_variables returns errors of package variables that others
// assign.
package silent_variables

import (
	"errors"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

// ErrExported is for other packages to change.
var ErrExported = errors.New("exported")

var (
	errAssigned = errors.New("assigned")
	errPointed  = errors.New("pointed")
	errOther    error
	registry    = []*error{&errPointed}
)

func init() { errAssigned = sdk.NewTencentCloudSDKError("X", "", "") }

func exported() error { return ErrExported }
func assigned() error { return errAssigned }
func pointed() error  { return errPointed }
func zero() error     { return errOther }

func ask() (ok bool) {
	err := exported()
	_, ok = err.(*sdk.TencentCloudSDKError)
	err = assigned()
	_, ok = err.(*sdk.TencentCloudSDKError)
	err = pointed()
	_, ok = err.(*sdk.TencentCloudSDKError)
	err = zero()
	_, ok = err.(*sdk.TencentCloudSDKError)
	*registry[0] = sdk.NewTencentCloudSDKError("X", "", "")
	return ok
}
