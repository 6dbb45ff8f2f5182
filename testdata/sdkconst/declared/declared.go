// Package declared names the codes that it compares.
package declared

import (
	"slices"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"

	"github.com/tcerr/tcerrlint/tcerr"
)

const internal = "InternalError"

type code string

const throttled code = "RequestLimitExceeded"

func named(err error, e *sdk.TencentCloudSDKError) bool {
	switch tcerr.SDKCode(e.Code) {
	case kms.RESOURCENOTFOUND, tcerr.SDKRequestLimitExceeded, internal, "", "Undeclared":
		return true
	}
	switch tcerr.SDKCodeOf(err) {
	case kms.RESOURCENOTFOUND:
		return false
	}
	return e.Code == kms.INTERNALERROR || e.Code == internal || code(e.Code) == throttled || e.Code == string(throttled) ||
		e.Code == internal+".X" || slices.Contains([]string{kms.AUTHFAILURE, internal, "Other"}, e.Code)
}

func number(n int) bool { return n == 5000 }
