// Package sdk compares the codes of the SDKs of API 2.0.
package sdk

import (
	"errors"

	"github.com/dbdd4us/qcloudapi-sdk-go/clb"
	"github.com/dbdd4us/qcloudapi-sdk-go/common"
	tchttp "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/http"
)

func value(err error) bool {
	if e, ok := err.(common.LegacyAPIError); ok {
		return e.Code == 5000 // want `compare: 5000 `
	}
	return false
}

func as(err error) bool {
	var e common.LegacyAPIError
	return errors.As(err, &e) && e.Code == clb.ErrQuotaExceeded
}

func response(r *clb.DescribeLoadBalancersResponse) bool {
	return r.Response.Code == 4400 || r.Code == 4000 // want `compare: 4400 ` `compare: 4000 `
}

func deprecated(r tchttp.DeprecatedAPIErrorResponse) bool {
	switch r.Code {
	case clb.ErrParamInvalid, 4100: // want `compare: 4100 `
		return true
	}
	return false
}
