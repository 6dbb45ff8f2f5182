// Package silent_vendors handles the errors of several clouds, whose codes have
// other shapes.
package silent_vendors

import (
	"errors"

	"github.com/aws/smithy-go"
	"github.com/tcerr/tcerrlint/testdata/sdkcode/clone/common"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const gone = "ResourceNotFound"

// awsError stands for awserr.Error, of version 1 of the AWS SDK.
type awsError interface {
	error
	Code() string
}

// serverError stands for *errors.ServerError of Alibaba Cloud.
type serverError struct{ code string }

func (e *serverError) Error() string     { return e.code }
func (e *serverError) ErrorCode() string { return e.code }

// responseError stands for *azcore.ResponseError, and for ObsError.
type responseError struct{ ErrorCode, Code, Message string }

func (e *responseError) Error() string   { return e.ErrorCode }
func (e *responseError) GetCode() string { return e.Code }

// statusError stands for *apierrors.StatusError of Kubernetes, and grpcError for
// *status.Error.
type (
	statusError struct{ Reason string }
	grpcError   struct{ code code }
	code        string
)

func (e *statusError) Error() string { return e.Reason }
func (e *grpcError) Error() string   { return "rpc error: code = " + e.code.String() }
func (e *grpcError) Code() code      { return e.code }
func (c code) String() string        { return string(c) }

func missing(err error) bool {
	var tencent *sdk.TencentCloudSDKError
	if errors.As(err, &tencent) {
		return tencent.Code == gone
	}
	var aws smithy.APIError
	if errors.As(err, &aws) {
		return aws.ErrorCode() == "404" || aws.ErrorCode() == "not-found" || aws.ErrorCode() == "internalError"
	}
	if e, ok := err.(awsError); ok {
		return e.Code() == "404 Not Found"
	}
	if e, ok := err.(*serverError); ok {
		return e.ErrorCode() == "resourceNotFound" || e.code == "not found"
	}
	if e, ok := err.(*responseError); ok {
		return e.ErrorCode == "internalError" || e.Code == "404" || e.GetCode() == "not found"
	}
	if e, ok := err.(*common.CloneSDKError); ok {
		return e.Code == "not found" || e.GetCode() == "404"
	}
	if e, ok := err.(*statusError); ok {
		return e.Reason == "not found"
	}
	e, ok := err.(*grpcError)
	return ok && (e.Code().String() == "not found" || e.Code() == "5")
}

// One helper serves all.
func is(code, want string) bool { return code == want }

func any(tencent *sdk.TencentCloudSDKError, aws smithy.APIError) bool {
	return is(tencent.Code, "ResourceNotFound") || is(aws.ErrorCode(), "404") || is(aws.ErrorCode(), "not found")
}
