// Package errtext searches the texts of errors for codes of API 3.0.
package errtext

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"

	perrors "github.com/pkg/errors"
	"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

const limited = "Code=RequestLimitExceeded"

// Any error may be the SDK's, perhaps wrapped.
func forms(err error) bool {
	_ = strings.Contains(err.Error(), "Code=ResourceUnavailable.CmkNotFound")                                                          // want `message: "Code=ResourceUnavailable.CmkNotFound", searched in the text of an error, also matches longer codes and messages that quote it; find the SDK error with errors.AsType and compare its Code with kms.RESOURCEUNAVAILABLE_CMKNOTFOUND$`
	_ = strings.Contains(err.Error(), limited)                                                                                         // want `message: limited = "Code=RequestLimitExceeded", searched .* compare its Code with "RequestLimitExceeded"$`
	_ = strings.HasPrefix(err.Error(), "[TencentCloudSDKError] Code=AuthFailure")                                                      // want `also matches longer codes .* compare its Code with kms.AUTHFAILURE$`
	_ = strings.HasPrefix(err.Error(), "[TencentCloudSDKError] Code=AuthFailure, ")                                                    // want `also matches messages that quote it; `
	_ = strings.HasPrefix(err.Error(), "[TencentCloudSDKError]")                                                                       // want `message: "\[TencentCloudSDKError\]", searched in the text of an error, also matches messages that quote it; find the SDK error with errors.AsType$`
	_ = strings.Index(err.Error(), "[TencentCloudSDKError") == 0                                                                       // want `message: `
	_ = strings.Index(fmt.Sprint(err), "Code=InternalError,") >= 0                                                                     // want `message: `
	_ = strings.Count(fmt.Sprintf("%v", err), "Code=NoSuchThing.Yet") > 0                                                              // want `compare its Code with "NoSuchThing.Yet"$`
	_ = strings.Contains(strings.TrimSpace(err.Error()), "ResourceUnavailable.CmkNotFound")                                            // want `compare its Code with kms.RESOURCEUNAVAILABLE_CMKNOTFOUND$`
	_ = bytes.Contains([]byte(err.Error()), []byte("InvalidParameterValue.NoSuchName"))                                                // other vendors may have that name
	_ = strings.Contains(err.Error(), kms.LIMITEXCEEDED_KEYLIMITEXCEEDED)                                                              // want `message: LIMITEXCEEDED_KEYLIMITEXCEEDED = "LimitExceeded.KeyLimitExceeded", .* with kms.LIMITEXCEEDED_KEYLIMITEXCEEDED$`
	_ = strings.Contains(err.Error(), "ResourceNotFound.")                                                                             // and names that begin so
	_, _, found := strings.Cut(err.Error(), "Code=InternalError")                                                                      // want `message: `
	_ = strings.Contains(errors.Unwrap(err).Error(), "Code=InternalError") || strings.Contains(perrors.Cause(err).Error(), "Code=X.Y") // want `"Code=InternalError"` `"Code=X.Y"`
	text := err.Error()
	return found || strings.Contains(text, "ClientError.NetworkError") // want `message: `
}

var missing = regexp.MustCompile(`^\[TencentCloudSDKError\] Code=(ResourceNotFound|X)`) // want `compare its Code with kms.RESOURCENOTFOUND$`

func patterns(err error) bool {
	ok, _ := regexp.MatchString(`ResourceNotFound\.\w+|ResourceUnavailable\.CmkNotFound`, err.Error()) // want `compare its Code with kms.RESOURCEUNAVAILABLE_CMKNOTFOUND$`
	return ok || missing.MatchString(err.Error())
}

var transient = []string{"Code=InternalError", "ClientError.NetworkError", "connection reset"} // want `"Code=InternalError"` `"ClientError.NetworkError"`

func lists(err error) bool {
	for _, text := range transient {
		if strings.Contains(err.Error(), text) {
			return true
		}
	}
	for _, text := range []string{"timeout", "Code=ServiceUnavailable"} { // want `"Code=ServiceUnavailable"`
		if strings.Contains(err.Error(), text) {
			return true
		}
	}
	return contains(err, "timeout", "Code=ResourceInUse", "ResourceNotFound.Key") || has(err.Error(), "Code=ResourceBusy") // want `"Code=ResourceInUse"` `"Code=ResourceBusy"`
}

func contains(err error, texts ...string) bool {
	for _, text := range texts {
		if strings.Contains(err.Error(), text) {
			return true
		}
	}
	return false
}

func has(text, part string) bool { return strings.Contains(text, part) }

// The text of an error, whoever asks.
func is(text string) bool { return strings.Contains(text, "Code=ResourceInsufficient") } // want `"Code=ResourceInsufficient"`

func asks(err error) bool { return is(err.Error()) || is(fmt.Sprint(err)) }

// A name without a dot needs to be the SDK's.
func bare(client *kms.Client, request *kms.DescribeKeyRequest, e *sdk.TencentCloudSDKError) bool {
	_, err := client.DescribeKey(request)
	if err != nil && strings.Contains(err.Error(), "InternalError") { // want `message: "InternalError", searched in .* with kms.INTERNALERROR$`
		return true
	}
	_ = strings.Contains(e.Error(), "RequestLimitExceeded") // want `message: `
	if err := describe(client); err != nil {
		return strings.Contains(err.Error(), "ResourceNotFound") // want `message: `
	}
	err = send(common.NewCommonClient(nil, "", nil))
	return err != nil && strings.Contains(err.Error(), kms.AUTHFAILURE) // want `message: AUTHFAILURE = "AuthFailure", `
}

// What was in the variable before does not count.
func reused(client *kms.Client) bool {
	_, err := os.Open("x")
	if err != nil {
		return false
	}
	_, err = client.DescribeKey(nil)
	return err != nil && (strings.Contains(err.Error(), "InternalError") || strings.Contains(err.Error(), "Code=X")) // want `"InternalError"` `"Code=X"`
}

func describe(client *kms.Client) error {
	if client == nil {
		return nil
	}
	if _, err := client.DescribeKey(nil); err != nil {
		return err
	}
	return again(client)
}

func again(client *kms.Client) (err error) {
	if client == nil {
		return describe(client)
	}
	_, err = client.ListKeys(nil)
	return
}

func send(client *common.Client) error { return client.Send(nil, nil) }

// A number is never there.
func numbers(client *kms.Client) bool {
	_, err := client.DescribeKey(nil)
	var e *sdk.TencentCloudSDKError
	if errors.As(err, &e) {
		return strings.Contains(e.Error(), "Code=4000") // want `sdkcode: "Code=4000" never matches: the code in the text of a TencentCloudSDKError is a name, not a number$`
	}
	if strings.Contains(err.Error(), "ResourceNotFound.") { // want `ask whether its Code has the prefix "ResourceNotFound."$`
		return true
	}
	return strings.Contains(err.Error(), "Code=4400,") // want `sdkcode: "Code=4400," never matches`
}
