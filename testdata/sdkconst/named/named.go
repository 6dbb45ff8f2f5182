// Package named has constants of its own for codes.
package named

import (
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

type code string

const (
	notFound          = "ResourceUnavailable.CmkNotFound"
	limited    string = "RequestLimitExceeded"
	undeclared        = "Undeclared.Code"
	typed      code   = "InternalError"
)

func own(e *sdk.TencentCloudSDKError) bool {
	switch e.Code {
	case notFound, limited: // want `sdkconst: notFound = "ResourceUnavailable.CmkNotFound" is an error code of kms; compare with kms.RESOURCEUNAVAILABLE_CMKNOTFOUND$` `sdkconst: limited = "RequestLimitExceeded" is .* compare with tcerr.SDKRequestLimitExceeded$`
		return true
	}
	return e.Code == notFound || e.Code == undeclared || code(e.Code) == typed || e.Code == kms.INTERNALERROR // want `sdkconst: notFound `
}
