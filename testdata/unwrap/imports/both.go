package imports

import (
	"encoding/json"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

// both takes package errors and package tcerr.
func both(body []byte) bool {
	var r response
	err := stack()
	if e, ok := err.(*sdk.TencentCloudSDKError); ok { // want `unwrap: stack `
		return e.Code == ""
	}
	return json.Unmarshal(body, &r) == nil && r.Code == 5000 // want `compare: 5000`
}
