// Package builtnumbers makes errors of API 3.0 of the numbers of API 2.0, in
// each way that a program can.
package builtnumbers

import (
	"strconv"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func (r response) err() error {
	if r.Code == 0 {
		return nil
	}
	return sdk.NewTencentCloudSDKError(strconv.Itoa(r.Code), r.Message, "")
}

func limited(err error) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && (e.Code == "4400" || e.GetCode() == "-514")
}
