// Package own has a copy of the SDK's error.
package own

import "fmt"

type TencentCloudSDKError struct {
	Code, Message, RequestId string
}

func (e *TencentCloudSDKError) Error() string        { return e.Code }
func (e *TencentCloudSDKError) GetCode() string      { return e.Code }
func (e *TencentCloudSDKError) GetMessage() string   { return e.Message }
func (e *TencentCloudSDKError) GetRequestId() string { return e.RequestId }

var known = map[string]*TencentCloudSDKError{}

// NewTencentCloudSDKError makes one pointer a code.
func NewTencentCloudSDKError(code, message, requestId string) error {
	if known[code] == nil {
		known[code] = &TencentCloudSDKError{code, message, requestId}
	}
	return known[code]
}

func do() error { return fmt.Errorf("do: %w", NewTencentCloudSDKError("X", "", "")) }

func done() bool {
	err := do()
	_, ok := err.(*TencentCloudSDKError) // want `unwrap: do `
	if ok || err == NewTencentCloudSDKError("X", "", "") {
		return true
	}
	return err == error(&TencentCloudSDKError{}) // want `unwrap: a new pointer `
}
