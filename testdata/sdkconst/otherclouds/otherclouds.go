// Package otherclouds has errors with the fields and methods of API 3.0's under
// other names, as several vendors have, beside one of API 3.0.
package otherclouds

import (
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

// A KsyunSDKError is a clone of the SDK's error.
type KsyunSDKError struct{ Code, Message, RequestId string }

func (e *KsyunSDKError) Error() string        { return e.Message }
func (e *KsyunSDKError) GetCode() string      { return e.Code }
func (e *KsyunSDKError) GetMessage() string   { return e.Message }
func (e *KsyunSDKError) GetRequestId() string { return e.RequestId }

// A ServerError is as Alibaba's.
type ServerError struct{ code string }

func (e *ServerError) Error() string     { return e.code }
func (e *ServerError) ErrorCode() string { return e.code }

// A ResponseError is as Azure's.
type ResponseError struct{ ErrorCode string }

func (e *ResponseError) Error() string { return e.ErrorCode }

// A TencentCloudSDKError has the name, but neither the fields nor the methods.
type TencentCloudSDKError struct{ Code string }

func (e TencentCloudSDKError) Error() string { return e.Code }

func kind(err error) string {
	switch e := err.(type) {
	case *KsyunSDKError:
		if e.Code == "ResourceNotFound" || e.GetCode() == "InternalError" {
			return "k"
		}
	case *ServerError:
		if e.ErrorCode() == "ResourceNotFound" {
			return "a"
		}
	case *ResponseError:
		switch e.ErrorCode {
		case "ResourceNotFound", "LimitExceeded":
			return "z"
		}
	case TencentCloudSDKError:
		if e.Code == "ResourceNotFound" {
			return "?"
		}
	case *sdk.TencentCloudSDKError:
		return e.Code
	}
	return ""
}
