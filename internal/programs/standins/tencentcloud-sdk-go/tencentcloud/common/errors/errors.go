package errors

import "fmt"

type TencentCloudSDKError struct {
	Code      string
	Message   string
	RequestId string
}

func NewTencentCloudSDKError(code, message, requestId string) error {
	return &TencentCloudSDKError{code, message, requestId}
}

func (e *TencentCloudSDKError) Error() string {
	return fmt.Sprintf("[TencentCloudSDKError] Code=%s, Message=%s, RequestId=%s", e.Code, e.Message, e.RequestId)
}

func (e *TencentCloudSDKError) GetCode() string      { return e.Code }
func (e *TencentCloudSDKError) GetMessage() string   { return e.Message }
func (e *TencentCloudSDKError) GetRequestId() string { return e.RequestId }
