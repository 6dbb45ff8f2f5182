// Package texts compares the code of the API 3.0 error with texts that it never
// has, in every form.
package texts

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const internal = "InternalError"

const notFound = "resource not found"

func numbers(e *sdk.TencentCloudSDKError) bool {
	_ = e.Code == "404"                                              // want `sdkcode: "404" never matches: TencentCloudSDKError.Code holds a name, not a number$`
	_ = e.Code != "0"                                                // want `sdkcode: "0" never`
	_ = "-1" == e.Code                                               // want `sdkcode: "-1" never`
	_ = e.Code == "7000"                                             // want `sdkcode: "7000" never`
	_ = e.Code == "04400" || e.Code == "+4400" || e.Code == "4400.0" // want `"04400" never.* not a number$` `"\+4400" never.* not a number$` `"4400.0" never.* not a number$`
	return e.Code == "1e3"                                           // want `"1e3" never.* not a number$`
}

func texts(err error) bool {
	var e *sdk.TencentCloudSDKError
	if !errors.As(err, &e) {
		return false
	}
	_ = e.Code == "ResourceNotFound "           // want `sdkcode: "ResourceNotFound " never matches: TencentCloudSDKError.Code holds a name without blanks, such as "ResourceNotFound"$`
	_ = e.Code == "The instance was not found." // want `holds a name without blanks`
	_ = e.Code == "\tInternalError\n"           // want `"\\tInternalError\\n" never matches: .* without blanks`
	_ = e.GetCode() == notFound                 // want `sdkcode: notFound = "resource not found" never matches`
	_ = e.Code == "unsupportedInstance"         // want `sdkcode: "unsupportedInstance" never matches: TencentCloudSDKError.Code holds a name that begins with a capital letter, such as "ResourceNotFound"$`
	_ = e.Code == "Resource-Not-Found"          // want `"Resource-Not-Found" never matches: .* which begins with a capital letter and has only letters, digits, dots and underscores$`
	_ = e.Code == "Code=InternalError"          // want `"Code=InternalError" never`
	_ = e.Code == "RESOURCE_NOT_FOUND"          // want `"RESOURCE_NOT_FOUND" never`
	_ = e.Code == ".NotFound"                   // want `".NotFound" never`
	_ = e.Code == "资源不存在"                       // want `"资源不存在" never`
	return e.Code == "4400x"                    // want `"4400x" never`
}

func forms(e *sdk.TencentCloudSDKError) int {
	switch code := e.Code; code {
	case internal, "internal error": // want `"internal error" never`
		return 1
	case notFound: // want `notFound = "resource not found" never`
		return 2
	}
	switch "not found" { // want `"not found" never`
	case e.Code, e.GetCode():
		return 3
	}
	_ = strings.EqualFold(e.Code, "internal error")                                     // want `"internal error" never`
	_ = strings.EqualFold("404", e.Code)                                                // want `"404" never`
	_ = strings.Compare(e.Code, "internal error") == 0                                  // want `"internal error" never`
	_ = bytes.Equal([]byte(e.Code), []byte("internal error"))                           // want `"internal error" never`
	_ = slices.Contains([]string{"not found", "-5x"}, e.GetCode())                      // want `"not found" never` `"-5x" never`
	_ = slices.Index([]string{"not found"}, e.Code) >= 0                                // want `"not found" never`
	_ = is(e, "not found") || isAny(e, internal, "not found", "404") || oneOf(e, "x y") // want `"not found" never` `"not found" never` `"404" never` `"x y" never`
	for _, text := range []string{internal, "not found"} {                              // want `"not found" never`
		if text == e.Code {
			return 4
		}
	}
	return table[e.Code] + map[string]int{"not found": 1}[e.Code] // want `"not found" never`
}

var table = map[string]int{internal: 1, "not found": 2} // want `"not found" never`

func is(e *sdk.TencentCloudSDKError, name string) bool { return e.Code == name }

func isAny(e *sdk.TencentCloudSDKError, names ...string) bool { return slices.Contains(names, e.Code) }

func oneOf(e *sdk.TencentCloudSDKError, names ...string) bool {
	for _, n := range names {
		if e.Code == n {
			return true
		}
	}
	return false
}

var retried = []string{internal, "connection reset"} // want `"connection reset" never`

func list(e *sdk.TencentCloudSDKError) bool {
	for _, r := range retried {
		if r == e.Code {
			return true
		}
	}
	return slices.Contains(retried, e.GetCode())
}

type wrapped struct {
	*sdk.TencentCloudSDKError
	Action string
}

func flow(w wrapped) bool {
	code := w.Code
	return code == "not found" || w.GetCode() == "not found" || missing(w.Code) // want `"not found" never` `"not found" never`
}

func missing(code string) bool { return code == "not found" } // want `"not found" never`
