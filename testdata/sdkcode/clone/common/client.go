// Package common is of another vendor that has copied the SDK.
package common

type Client struct{}

type CloneSDKError struct{ Code, Message, RequestId string }

func (e *CloneSDKError) Error() string {
	return "[CloneSDKError] Code=" + e.Code + ", Message=" + e.Message
}
func (e *CloneSDKError) GetCode() string      { return e.Code }
func (e *CloneSDKError) GetMessage() string   { return e.Message }
func (e *CloneSDKError) GetRequestId() string { return e.RequestId }
