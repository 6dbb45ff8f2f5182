// Package homemade wraps errors of API 3.0 into errors of its own, whose codes are
// its own too.
package homemade

import (
	"errors"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

// A Failure is what callers get.
type Failure struct{ Code, Message string }

func (f *Failure) Error() string   { return f.Message }
func (f *Failure) GetCode() string { return f.Code }

func wrap(err error, kind string) *Failure {
	var e *sdk.TencentCloudSDKError
	if errors.As(err, &e) {
		return &Failure{Code: kind, Message: e.Code}
	}
	return &Failure{Code: "InternalError", Message: err.Error()}
}

func internal(err error) bool {
	var f *Failure
	return errors.As(err, &f) && (f.Code == "InternalError" || f.GetCode() == "ResourceNotFound")
}
