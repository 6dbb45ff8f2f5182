// Package errors has error types as the SDKs of the private cloud name them,
// whose path ends like this one's.
package errors

// The error of a private cloud's SDK has one of two names.
type (
	CloudSDKError    struct{ Code, Message, RequestId string }
	TceCloudSDKError struct{ Code, Message, RequestId string }
)

// An OtherSDKError is of another vendor.
type OtherSDKError struct{ Code, Message, RequestId string }

func (e *CloudSDKError) Error() string        { return "[CloudSDKError] Code=" + e.Code }
func (e *CloudSDKError) GetCode() string      { return e.Code }
func (e *CloudSDKError) GetMessage() string   { return e.Message }
func (e *CloudSDKError) GetRequestId() string { return e.RequestId }

func (e *TceCloudSDKError) Error() string        { return "[TCECloudSDKError] Code=" + e.Code }
func (e *TceCloudSDKError) GetCode() string      { return e.Code }
func (e *TceCloudSDKError) GetMessage() string   { return e.Message }
func (e *TceCloudSDKError) GetRequestId() string { return e.RequestId }

func (e *OtherSDKError) Error() string        { return "[OtherSDKError] Code=" + e.Code }
func (e *OtherSDKError) GetCode() string      { return e.Code }
func (e *OtherSDKError) GetMessage() string   { return e.Message }
func (e *OtherSDKError) GetRequestId() string { return e.RequestId }
