// Package forms compares codes of a product with texts in every form.
package forms

import (
	"errors"
	"slices"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"

	"github.com/tcerr/tcerrlint/tcerr"
)

type code string

type wrapped struct {
	*sdk.TencentCloudSDKError
	action string
}

func equal(err error) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	if !ok {
		return false
	}
	_ = e.Code == "ResourceUnavailable.CmkNotFound"              // want `sdkconst: "ResourceUnavailable.CmkNotFound" is an error code of kms; compare with kms.RESOURCEUNAVAILABLE_CMKNOTFOUND$`
	_ = `ResourceUnavailable.CmkNotFound` != e.GetCode()         // want `sdkconst: "ResourceUnavailable.CmkNotFound" is `
	_ = (*e).Code == ("ResourceNotFound")                        // want `sdkconst: .*; compare with kms.RESOURCENOTFOUND$`
	_ = e.Code == "Resource"+"NotFound"                          // want `sdkconst: "ResourceNotFound" `
	_ = code(e.Code) == "InternalError"                          // want `sdkconst: .*; compare with kms.INTERNALERROR$`
	_ = tcerr.SDKCodeOf(err) == "LimitExceeded.KeyLimitExceeded" // want `sdkconst: .*; compare with kms.LIMITEXCEEDED_KEYLIMITEXCEEDED$`
	_ = code(e.Code) == code("InternalError")                    // want `sdkconst: `
	_ = any(e.Code) == "InternalError"                           // want `sdkconst: `
	_ = string(e.Code) == "RequestLimitExceeded"                 // want `sdkconst: "RequestLimitExceeded" is the Tencent Cloud code for "request rate exceeded"; compare with tcerr.SDKRequestLimitExceeded$`
	_ = any(e.Code) == "RequestLimitExceeded"                    // want `sdkconst: `
	_ = any(e.Code) == any("RequestLimitExceeded")               // no constant
	_ = code(e.Code) == "RequestLimitExceeded"                   // want `sdkconst: `
	_ = code(e.Code) == code("RequestLimitExceeded")             // want `sdkconst: `
	_ = e.Code == "ClientError.NetworkError"                     /* no answer */ // want `sdkconst: "ClientError.NetworkError" .*; compare with tcerr.SDKClientErrorNetworkError$`
	_ = tcerr.SDKCode(e.Code) == "RequestLimitExceeded"          // want `sdkconst: .*; compare with tcerr.SDKRequestLimitExceeded$`
	_ = tcerr.SDKCodeOf(err) == "ResourceNotFound"               // want `sdkconst: .*; compare with tcerr.SDKResourceNotFound$`
	_ = tcerr.SDKCodeOf(err) == "UnsupportedOperation"           // want `sdkconst: .*; compare with tcerr.SDKUnsupportedOperation$`
	_ = tcerr.SDKCodeOf(err).Family() == "FailedOperation"       // want `sdkconst: .*; compare with tcerr.SDKFailedOperation$`
	return e.Code == /* why */ "ResourceUnavailable.KeyDisabled" // want `sdkconst: .*; compare with kms.RESOURCEUNAVAILABLE_KEYDISABLED$`
}

func embedded(w wrapped, p *wrapped) bool {
	return w.Code == "InternalError" || p.GetCode() == "InternalError" // want `sdkconst: ` `sdkconst: `
}

func flow(err error) bool {
	var e *sdk.TencentCloudSDKError
	if !errors.As(err, &e) {
		return false
	}
	c := e.Code
	return c == "InternalError" || retryable(e.Code) || is(e, "ResourceNotFound") || is(e, "LimitExceeded") // want `sdkconst: ` `sdkconst: .*kms.RESOURCENOTFOUND` `sdkconst: .*tcerr.SDKLimitExceeded`
}

func retryable(text string) bool { return text == "InternalError" } // want `sdkconst: `

func is(e *sdk.TencentCloudSDKError, name string) bool { return e.Code == name }

func isAny(e *sdk.TencentCloudSDKError, names ...string) bool { return slices.Contains(names, e.Code) }

func switches(e *sdk.TencentCloudSDKError) int {
	switch e.Code {
	case "ResourceNotFound", "ResourceUnavailable.CmkNotFound": // want `sdkconst: ` `sdkconst: `
		return 1
	case "":
		return 0
	}
	switch c := e.GetCode(); c { // both kinds
	case "InternalError", "RequestLimitExceeded": // want `sdkconst: .*kms.INTERNALERROR` `sdkconst: .*tcerr.SDKRequestLimitExceeded`
		return 2
	case kms.AUTHFAILURE, "Undeclared.Code":
		return len(c)
	default:
	}
	switch "RequestLimitExceeded" { // want `sdkconst: `
	case e.Code:
		return 4
	}
	switch {
	case e.Code == "InternalError": // want `sdkconst: `
		return 5
	}
	if isAny(e, "ResourceNotFound", "Other", "LimitExceeded") { // want `sdkconst: .*kms.RESOURCENOTFOUND` `sdkconst: .*tcerr.SDKLimitExceeded`
		return 6
	}
	return 3
}

func collections(e *sdk.TencentCloudSDKError) int {
	if slices.Contains([]string{"InternalError", kms.AUTHFAILURE, ""}, e.Code) { // want `sdkconst: `
		return 1
	}
	if slices.Index([]string{"InternalError", "RequestLimitExceeded", "Undeclared"}, e.Code) > 0 { // want `sdkconst: ` `sdkconst: `
		return 2
	}
	return map[string]int{"ResourceNotFound": 3, "LimitExceeded": 4}[e.Code] // want `sdkconst: ` `sdkconst: `
}

// What never matches is another check's.
func beside(e *sdk.TencentCloudSDKError) int {
	switch e.Code {
	case "4400", "RequestLimitExceeded": // want `sdkcode: "4400" ` `sdkconst: "RequestLimitExceeded" `
		return 1
	case "not found", "ResourceNotFound": // want `sdkcode: "not found" ` `sdkconst: "ResourceNotFound" `
		return 2
	case "internalError": // want `sdkcode: `
		return 3
	}
	return 0
}
