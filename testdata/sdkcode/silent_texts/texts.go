// Package silent_texts compares codes of API 3.0 with what they may be, and other
// texts with anything.
package silent_texts

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const internal = "InternalError"

// Services answer with codes that no product declares.
func undeclared(e *sdk.TencentCloudSDKError) bool {
	switch e.Code {
	case "", "ResourceNotFound.NoSuchThing", "Resourcenotfounds", "InvalidParametervalue2", "A", "Weird.", "Weird..X_1", "X.4400", "ResourceNotFoundException":
		return true
	}
	return e.Code == "InvalidInstance.NotFound" || e.GetCode() == "FailedOperation.Unknown_1"
}

// An answer of API 2.0 leaves its codeDesc.
func codeDesc(e *sdk.TencentCloudSDKError) bool {
	return e.Code == "InternalError.DBoperationFail" || e.Code == "OperationDenied.SourceNotExists"
}

// A prefix, a suffix and a part of a code need not have its shape.
func parts(e *sdk.TencentCloudSDKError) bool {
	return strings.HasPrefix(e.Code, "resource") || strings.HasSuffix(e.Code, ".NotFound") || strings.Contains(e.Code, "found") ||
		strings.Index(e.Code, "404") >= 0 || strings.Split(e.Code, ".")[0] == "resource not" || ends(e, ".NotFound") || any(e, "404", "ound")
}

func ends(e *sdk.TencentCloudSDKError, end string) bool { return strings.HasSuffix(e.Code, end) }

func any(e *sdk.TencentCloudSDKError, parts ...string) bool {
	return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(e.Code, part) })
}

// Case does not matter here.
func folded(e *sdk.TencentCloudSDKError) bool {
	_ = strings.EqualFold(e.Code, "resourcenotfound") || strings.EqualFold(e.Code, "RESOURCENOTFOUND") || strings.EqualFold("reſourceNotFound", e.Code)
	return strings.ToLower(e.Code) == "resourcenotfound" || equalFold(e, "internalerror")
}

func equalFold(e *sdk.TencentCloudSDKError, name string) bool { return strings.EqualFold(e.Code, name) }

// The texts are for other uses too.
var fragments = []string{"InternalError", "connection reset"}

func transient(err error) bool {
	for _, text := range fragments {
		if e, ok := err.(*sdk.TencentCloudSDKError); ok && e.Code == text || strings.Contains(err.Error(), text) {
			return true
		}
	}
	return false
}

var passedOn = []string{"InternalError", "connection reset"}

func passes(err error) bool {
	e, ok := err.(*sdk.TencentCloudSDKError)
	return ok && slices.Contains(passedOn, e.Code) || contains(err.Error(), passedOn)
}

func contains(text string, parts []string) bool {
	for _, part := range parts {
		if strings.Contains(text, part) {
			return true
		}
	}
	return false
}

var kinds = map[string]string{"no such": "ResourceNotFound", "InternalError": "InternalError"}

func kind2(e *sdk.TencentCloudSDKError) bool {
	for text, code := range kinds {
		if code == e.Code && strings.Contains(e.Message, text) {
			return true
		}
	}
	return kinds[e.Code] != ""
}

// Retryable is for other packages as well.
var Retryable = []string{"InternalError", "connection reset"}

func retryable(e *sdk.TencentCloudSDKError) bool { return slices.Contains(Retryable, e.Code) }

func either(e *sdk.TencentCloudSDKError, text string) bool {
	return e.Code == text || e.Message == text
}

func says(e *sdk.TencentCloudSDKError) bool { return either(e, "not found") }

func logged(e *sdk.TencentCloudSDKError, text string) bool {
	fmt.Println(e.Message, strings.Contains(e.Message, text))
	return e.Code == text
}

func logs(e *sdk.TencentCloudSDKError) bool { return logged(e, "not found") }

// Nor is everything of the error its code.
func others(e *sdk.TencentCloudSDKError) bool {
	return e.Message == "not found" || e.GetMessage() == "404" || e.RequestId == "" || e.Error() == "not found" || e.RequestId == "00-00"
}

type status struct{ Code, Message string }

type response struct{ SendStatusSet []*status }

// SendStatus of sms has a field Code, which says "Ok".
func sent(r response, e *sdk.TencentCloudSDKError) bool {
	return r.SendStatusSet[0].Code == "ok" || r.SendStatusSet[0].Code == "0" || e.Code == internal
}

// It is not always the code.
func codeOf(err error) string {
	var e *sdk.TencentCloudSDKError
	if errors.As(err, &e) {
		return e.Code
	}
	return err.Error()
}

func timedOut(err error) bool { return codeOf(err) == "context deadline exceeded" }

func kind(err error, fallback string) bool {
	code := fallback
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		code = e.Code
	}
	return code == "not found"
}
