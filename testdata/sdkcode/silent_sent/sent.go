// Package silent_sent writes texts of its own beside codes of API 3.0: over
// channels, into lists and maps that others fill.
package silent_sent

import "encoding/json"

// TencentCloudSDKError is a copy of the SDK's.
type TencentCloudSDKError struct{ Code, Message, RequestId string }

func (e *TencentCloudSDKError) Error() string        { return e.Message }
func (e *TencentCloudSDKError) GetCode() string      { return e.Code }
func (e *TencentCloudSDKError) GetMessage() string   { return e.Message }
func (e *TencentCloudSDKError) GetRequestId() string { return e.RequestId }

func sent(e *TencentCloudSDKError, texts chan string) bool {
	texts <- "no door"
	return e.Code == "no door"
}

func unkeyed(e *TencentCloudSDKError) bool {
	_ = []*TencentCloudSDKError{{"no key", "", ""}}
	_ = TencentCloudSDKError{"no lock", "", ""}
	return e.Code == "no key" || e.Code == "no lock" || e.Code == "no room" // want `"no room" never`
}

type answer struct {
	Items  [2]item
	ByName map[string]item
	Others []*answer
}

type item struct{ Code string }

func decoded(data []byte, e *TencentCloudSDKError) bool {
	var a answer
	if e != nil {
		a.Items[0].Code = e.Code
	} else if json.Unmarshal(data, &a) != nil {
		return false
	}
	return a.Items[0].Code == "no item"
}
