// Package aws handles errors of another vendor, whose codes are the same texts, in
// a package that has errors of API 3.0 as well.
package aws

import (
	"errors"
	"slices"

	"github.com/aws/smithy-go"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

// An awsError is as in version 1 of that vendor's SDK.
type awsError interface {
	error
	Code() string
	Message() string
}

var retried = []string{"InternalError", "RequestLimitExceeded"}

func v2(err error) bool {
	var e smithy.APIError
	if !errors.As(err, &e) {
		return false
	}
	switch e.ErrorCode() {
	case "RequestLimitExceeded", "InternalError":
		return true
	}
	g := &smithy.GenericAPIError{Code: "ResourceNotFound"}
	return e.ErrorCode() == "ResourceNotFound" || g.Code == "ResourceNotFound" || slices.Contains(retried, e.ErrorCode())
}

func v1(err error) bool {
	e, ok := err.(awsError)
	return ok && (e.Code() == "UnauthorizedOperation" || e.Code() == "InvalidParameter")
}

func ours(err error) bool {
	var e *sdk.TencentCloudSDKError
	return errors.As(err, &e) && e.Code == kms.INTERNALERROR
}
