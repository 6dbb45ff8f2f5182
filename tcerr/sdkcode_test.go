package tcerr_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"testing"

	"github.com/tcerr/tcerrlint/tcerr"
)

// These tests use types of their own, because the module has no dependencies.
// The module sdktest has the same for the errors of the real SDK.

// sdkFields has what the error types of all SDKs below have in common.
type sdkFields struct{ Code, Message, RequestId string }

func (e *sdkFields) Error() string        { return e.Code + ": " + e.Message }
func (e *sdkFields) GetCode() string      { return e.Code }
func (e *sdkFields) GetMessage() string   { return e.Message }
func (e *sdkFields) GetRequestId() string { return e.RequestId }

type TencentCloudSDKError struct {
	sdkFields
	cause error
}

func (e *TencentCloudSDKError) Unwrap() error { return e.cause }

func sdkError(code string) *TencentCloudSDKError {
	return &TencentCloudSDKError{sdkFields: sdkFields{Code: code}}
}

// Types of other vendors, with the same methods.
type (
	KsyunSDKError         struct{ sdkFields }
	ZenlayerCloudSdkError struct{ sdkFields }
	WangSuSDKError        struct{ sdkFields }
	SkyflowError          struct{ sdkFields }
	CloudSDKError         struct{ sdkFields } // not in a package common/errors
	TceCloudSDKError      struct{ sdkFields }
	tencentCloudSDKError  struct{ sdkFields }
)

// myError embeds an error of the SDK and so has its methods.
type myError struct {
	*TencentCloudSDKError
	op string
}

// asError holds an error of the SDK, and unwraps.
type asError struct{ err error }

func (e asError) Error() string { return "as: " + e.err.Error() }
func (e asError) Unwrap() error { return e.err }

// badError panics when it is asked what it wraps.
type badError struct{ value any }

func (e badError) Error() string { return "bad" }
func (e badError) Unwrap() error { panic(e.value) }

func TestSDKCodeOf(t *testing.T) {
	gone := sdkError("ResourceNotFound")
	busy := sdkError("ResourceBusy")
	for _, test := range []struct {
		name string
		err  error
		want tcerr.SDKCode
	}{
		{"nil", nil, ""},
		{"itself", gone, "ResourceNotFound"},
		{"wrapped", fmt.Errorf("read: %w", fmt.Errorf("describe: %w", gone)), "ResourceNotFound"},
		{"flattened", fmt.Errorf("read: %v", gone), ""},
		{"own wrapper", asError{gone}, "ResourceNotFound"},
		{"joined", errors.Join(io.EOF, gone, busy), "ResourceNotFound"},
		{"many", fmt.Errorf("%w and %w", io.EOF, asError{busy}), "ResourceBusy"},
		{"down before on", errors.Join(asError{errors.Join(io.EOF, busy)}, gone), "ResourceBusy"},
		{"the outer one", &TencentCloudSDKError{sdkFields{Code: "ClientError.NetworkError"}, busy}, "ClientError.NetworkError"},
		{"the outer one without a code", &TencentCloudSDKError{cause: busy}, ""},
		{"the first one without a code", errors.Join(&TencentCloudSDKError{}, busy), ""},
		{"another error", io.EOF, ""},
		{"a number", tcerr.CodeResourceNotFound, ""},

		{"Ksyun", &KsyunSDKError{gone.sdkFields}, ""},
		{"Zenlayer", &ZenlayerCloudSdkError{gone.sdkFields}, ""},
		{"WangSu", &WangSuSDKError{gone.sdkFields}, ""},
		{"Skyflow", &SkyflowError{gone.sdkFields}, ""},
		{"a CloudSDKError elsewhere", &CloudSDKError{gone.sdkFields}, ""},
		{"a TceCloudSDKError elsewhere", &TceCloudSDKError{gone.sdkFields}, ""},
		{"another spelling", &tencentCloudSDKError{gone.sdkFields}, ""},
		{"another vendor's, then one of the SDK", errors.Join(&KsyunSDKError{}, gone), "ResourceNotFound"},

		{"embedded", &myError{gone, "read"}, ""},
		{"embedded, with a cause", &myError{&TencentCloudSDKError{cause: busy}, "read"}, "ResourceBusy"},

		{"nil pointer", (*TencentCloudSDKError)(nil), ""},
		{"wrapped nil pointer", fmt.Errorf("read: %w", asError{(*TencentCloudSDKError)(nil)}), ""},
		{"nil pointer to another error", (*fs.PathError)(nil), ""},
		{"embedded nil pointer", &myError{op: "read"}, ""},
		{"nil pointers, then one of the SDK", errors.Join((*fs.PathError)(nil), &myError{}, (*TencentCloudSDKError)(nil), asError{}, gone), "ResourceNotFound"},
		{"nil pointer to an error without pointer methods", (*asError)(nil), ""},
		{"a bug of the index", errors.Join(badError{indexError()}, gone), "ResourceNotFound"},
	} {
		if got := tcerr.SDKCodeOf(test.err); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// indexError returns an error of the runtime.
func indexError() (err any) {
	defer func() { err = recover() }()
	return []int{}[len("x")]
}

// TestSDKCodeOfPanic checks that a panic that somebody asked for is not lost.
func TestSDKCodeOfPanic(t *testing.T) {
	defer func() {
		if r := recover(); r != any(io.EOF) {
			t.Errorf("recovered %v, want %v", r, io.EOF)
		}
	}()
	tcerr.SDKCodeOf(badError{io.EOF})
	t.Error("no panic")
}

func TestSDKCodeFamily(t *testing.T) {
	for _, test := range []struct{ code, family tcerr.SDKCode }{
		{"ResourceNotFound", "ResourceNotFound"},
		{"ResourceNotFound.InstanceNotFound", "ResourceNotFound"},
		{"InvalidParameter.A.B", "InvalidParameter"},
		{"InvalidParameter.", "InvalidParameter"},
		{".X", ""},
		{"", ""},
	} {
		if got := test.code.Family(); got != test.family {
			t.Errorf("%q.Family() = %q, want %q", test.code, got, test.family)
		}
		if family := test.code.Family(); family != "" && !test.code.In(family) {
			t.Errorf("%q is not in its family %q", test.code, family)
		}
	}
}

func TestSDKCodeIn(t *testing.T) {
	for _, test := range []struct {
		code, family tcerr.SDKCode
		want         bool
	}{
		{"ResourceNotFound", "ResourceNotFound", true},
		{"ResourceNotFound.InstanceNotFound", "ResourceNotFound", true},
		{"ResourceNotFound.", "ResourceNotFound", true},
		{"InvalidParameter.A.B", "InvalidParameter", true},
		{"InvalidParameter.A.B", "InvalidParameter.A", true},
		{"InvalidParameter.AB", "InvalidParameter.A", false},
		{"InvalidParameterValue", "InvalidParameter", false},
		{"InvalidParameterValue.Length", "InvalidParameter", false},
		{"InvalidParameter", "InvalidParameterValue", false},
		{"ResourceNotFound", "ResourceNotFound.InstanceNotFound", false},
		{"resourceNotFound.X", "ResourceNotFound", false},
		{"ResourceNotFound.X", "ResourceNotFound.", false},
		{"", "ResourceNotFound", false},
		{"ResourceNotFound", "", false},
		{".X", "", false},
		{"", "", false},
	} {
		if got := test.code.In(test.family); got != test.want {
			t.Errorf("%q.In(%q) = %v, want %v", test.code, test.family, got, test.want)
		}
	}
}

// TestSDKCodes checks a constant of each class and scheme; the table that they
// are generated from has its own tests.
func TestSDKCodes(t *testing.T) {
	for _, test := range []struct {
		code, value tcerr.SDKCode
		retry       tcerr.Retry
	}{
		{tcerr.SDKAuthFailureInvalidSecretID, "AuthFailure.InvalidSecretId", tcerr.RetryNever},
		{tcerr.SDKAuthFailureSignatureExpire, "AuthFailure.SignatureExpire", tcerr.RetryFresh},
		{tcerr.SDKClientErrorHTTPStatusCodeError, "ClientError.HttpStatusCodeError", tcerr.RetryLater},
		{tcerr.SDKClientErrorParseJSONError, "ClientError.ParseJsonError", tcerr.RetryUnknown},
		{tcerr.SDKFailedOperation, "FailedOperation", tcerr.RetryUnknown},
		{tcerr.SDKInvalidParameter, "InvalidParameter", tcerr.RetryNever},
		{tcerr.SDKIPInBlacklist, "IpInBlacklist", tcerr.RetryNever},
		{tcerr.SDKRequestLimitExceeded, "RequestLimitExceeded", tcerr.RetryLater},
		{tcerr.SDKResourceNotFound, "ResourceNotFound", tcerr.RetryOnChange},
	} {
		if test.code != test.value {
			t.Errorf("got %q, want %q", test.code, test.value)
		}
		if got := test.code.Retry(); got != test.retry {
			t.Errorf("%s: Retry() = %v, want %v", test.code, got, test.retry)
		}
		if test.code.Description() == "" {
			t.Errorf("%s has no description", test.code)
		}
		// What is behind a dot says something else.
		longer := test.code + ".ActionInProgress"
		if r, d := longer.Retry(), longer.Description(); r != tcerr.RetryUnknown || d != "" {
			t.Errorf("%s has the class %v and the description %q", longer, r, d)
		}
	}
	if r, d := tcerr.SDKCode("").Retry(), tcerr.SDKCode("").Description(); r != tcerr.RetryUnknown || d != "" {
		t.Errorf(`"" has the class %v and the description %q`, r, d)
	}
}

// TestSDKCodeIsNoError checks that errors.Is(err, tcerr.SDKResourceNotFound),
// which could never be true, does not compile.
func TestSDKCodeIsNoError(t *testing.T) {
	if _, ok := any(tcerr.SDKResourceNotFound).(error); ok {
		t.Error("an SDKCode is an error")
	}
}

func TestSDKCodeAllocs(t *testing.T) {
	err := error(sdkError("ResourceNotFound.InstanceNotFound"))
	wrapped := fmt.Errorf("read: %w", asError{err})
	joined := errors.Join(io.EOF, &KsyunSDKError{}, &myError{}, wrapped)
	n := testing.AllocsPerRun(100, func() {
		for _, err := range [...]error{nil, io.EOF, err, wrapped} {
			code := tcerr.SDKCodeOf(err)
			_, _, _, _ = code.Family(), code.In(tcerr.SDKResourceNotFound), code.Retry(), code.Description()
		}
	})
	if n != 0 {
		t.Errorf("%v allocations", n)
	}
	if n := testing.AllocsPerRun(100, func() { tcerr.SDKCodeOf(joined) }); n > 1 {
		t.Errorf("%v allocations for joined errors, one of which panics", n)
	}
}

func BenchmarkSDKCodeOf(b *testing.B) {
	err := fmt.Errorf("read: %w", asError{sdkError("ResourceNotFound")})
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		tcerr.SDKCodeOf(err)
	}
}
