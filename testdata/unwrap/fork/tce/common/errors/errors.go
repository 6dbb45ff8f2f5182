// Package errors stands for the SDK of private clouds.
package errors

type TceCloudSDKError struct {
	Code, Message, RequestId string
}

func (e *TceCloudSDKError) Error() string        { return "[TCECloudSDKError] Code=" + e.Code }
func (e *TceCloudSDKError) GetCode() string      { return e.Code }
func (e *TceCloudSDKError) GetMessage() string   { return e.Message }
func (e *TceCloudSDKError) GetRequestId() string { return e.RequestId }
