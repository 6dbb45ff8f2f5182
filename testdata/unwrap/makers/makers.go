// Package makers makes an error of another one with each function that is known
// to do so. None is an SDK error any more.
package makers

import (
	"errors"
	"fmt"

	perrors "github.com/pkg/errors"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func request() error { return sdk.NewTencentCloudSDKError("ResourceNotFound", "", "") }

func errorf() error       { return fmt.Errorf("request: %w", request()) }
func flat() error         { return errors.New(request().Error()) }
func join() error         { return errors.Join(request()) }
func perrorsNew() error   { return perrors.New(request().Error()) }
func perrorsf() error     { return perrors.Errorf("request: %v", request()) }
func stack() error        { return perrors.WithStack(request()) }
func wrap() error         { return perrors.Wrap(request(), "request") }
func wrapf() error        { return perrors.Wrapf(request(), "request %d", 1) }
func withMessage() error  { return perrors.WithMessage(request(), "request") }
func withMessagef() error { return perrors.WithMessagef(request(), "request %d", 1) }

func isSDKError() []bool {
	_, a := errorf().(*sdk.TencentCloudSDKError)       // want `unwrap: errorf `
	_, b := flat().(*sdk.TencentCloudSDKError)         // want `unwrap: flat `
	_, c := join().(*sdk.TencentCloudSDKError)         // want `unwrap: join `
	_, d := perrorsNew().(*sdk.TencentCloudSDKError)   // want `unwrap: perrorsNew `
	_, e := perrorsf().(*sdk.TencentCloudSDKError)     // want `unwrap: perrorsf `
	_, f := stack().(*sdk.TencentCloudSDKError)        // want `unwrap: stack `
	_, g := wrap().(*sdk.TencentCloudSDKError)         // want `unwrap: wrap `
	_, h := wrapf().(*sdk.TencentCloudSDKError)        // want `unwrap: wrapf `
	_, i := withMessage().(*sdk.TencentCloudSDKError)  // want `unwrap: withMessage `
	_, j := withMessagef().(*sdk.TencentCloudSDKError) // want `unwrap: withMessagef `
	return []bool{a, b, c, d, e, f, g, h, i, j}
}
