// Package silent_vendors asserts on the errors of other vendors, beside those of
// the SDK.
package silent_vendors

import (
	"errors"
	"fmt"

	"github.com/aws/smithy-go"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

// A KsyunSDKError is that of a clone of the SDK.
type KsyunSDKError struct {
	Code, Message, RequestId string
}

func (e *KsyunSDKError) Error() string        { return e.Code }
func (e *KsyunSDKError) GetCode() string      { return e.Code }
func (e *KsyunSDKError) GetMessage() string   { return e.Message }
func (e *KsyunSDKError) GetRequestId() string { return e.RequestId }

// A CloudSDKError is one of another package than those of private clouds.
type CloudSDKError struct {
	Code, Message, RequestId string
}

func (e *CloudSDKError) Error() string        { return e.Code }
func (e *CloudSDKError) GetCode() string      { return e.Code }
func (e *CloudSDKError) GetMessage() string   { return e.Message }
func (e *CloudSDKError) GetRequestId() string { return e.RequestId }

func NewCloudSDKError(code, message, requestId string) error {
	return &CloudSDKError{code, message, requestId}
}

func NewTencentCloudSDKError() error { return &sdk.TencentCloudSDKError{} }

func wrapped(err error) error { return fmt.Errorf("wrapped: %w", err) }

func text(err error) error { return errors.New(err.Error()) }

func ask(err error) (ok bool) {
	err = wrapped(err)
	_, ok = err.(*KsyunSDKError)
	_, ok = err.(*CloudSDKError)
	_, ok = err.(*smithy.GenericAPIError)
	_, ok = err.(smithy.APIError)
	err = text(err)
	var k *KsyunSDKError
	var c *CloudSDKError
	var a smithy.APIError
	if errors.As(err, &k) || errors.As(err, &c) || errors.As(err, &a) {
		return ok
	}
	if errors.Is(err, &KsyunSDKError{Code: "X"}) || errors.Is(err, &smithy.GenericAPIError{}) {
		return ok
	}
	return err == NewCloudSDKError("X", "", "") || err == NewTencentCloudSDKError()
}
