// Package given has variables that hold the code of API 3.0, or else a number
// that the package puts there.
package given

import (
	"net/http"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func codeOf(err error, resp *http.Response) string {
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		return e.Code
	}
	if resp != nil && resp.StatusCode == http.StatusTooManyRequests {
		return "4400"
	}
	return ""
}

func limited(err error, resp *http.Response) bool { return codeOf(err, resp) == "4400" }

type failure struct{ Code string }

func wrap(err error) failure {
	f := failure{Code: "6000"}
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		f.Code = e.GetCode()
	}
	return f
}

func internal(err error) bool { return wrap(err).Code == "6000" }
