package tcerr

import (
	"reflect"
	"runtime"
	"strings"
)

// An SDKCode is an error code of API 3.0, a name such as "ResourceNotFound" or
// "ResourceNotFound.InstanceNotFound". It is the Code of the errors of
// tencentcloud-sdk-go, its international edition and its copies; [SDKCodeOf]
// finds it.
//
// The common names and those that the SDK makes itself, "ClientError.…", have
// constants here. Each product has many more, which its package declares as
// untyped constants. They compare with an SDKCode as they are:
//
//	switch code := tcerr.SDKCodeOf(err); {
//	case code == cvm.RESOURCENOTFOUND_KEYPAIRNOTFOUND:
//		…
//	case code.In(tcerr.SDKAuthFailure):
//		…
//	}
//
// A constant is called SDK and the name without its dots, with initialisms as
// Go spells them: [SDKAuthFailureInvalidSecretID] is
// "AuthFailure.InvalidSecretId".
//
// An SDKCode is not an error. The SDK's errors do not match a code with
// [errors.Is], which could only ever say no.
//
// If the service answers in the form of API 2.0, the SDK makes its codeDesc
// the Code: compare with SDKCode([DescSourceNotExists]).
//
// Source: Tencent Cloud API 3.0, common error codes, and the source of
// tencentcloud-sdk-go.
type SDKCode string

// Description returns one or two sentences about what the code means and what
// to do, or "" for a code that has no constant.
func (c SDKCode) Description() string { return c.description() }

// Retry returns what a repetition of the request can achieve. It is
// [RetryUnknown] for "", for a code that has no constant, and for one that
// leaves it open, such as [SDKFailedOperation].
//
// The class is that of the very code. That of its [SDKCode.Family] may be
// another one: products answer with "InvalidParameter.ActionInProgress" where
// a later repetition succeeds.
func (c SDKCode) Retry() Retry { return c.retry() }

// Family returns the part of the code before its first dot: [SDKAuthFailure]
// for [SDKAuthFailureTokenFailure]. A code without a dot is its own family.
func (c SDKCode) Family() SDKCode {
	family, _, _ := strings.Cut(string(c), ".")
	return SDKCode(family)
}

// In reports whether the code is family, or family followed by a dot and more:
// "ResourceNotFound.InstanceNotFound" is in "ResourceNotFound", and
// "InvalidParameterValue" is not in "InvalidParameter". Nothing is in "", and
// "", the code of no error, is in no family.
func (c SDKCode) In(family SDKCode) bool {
	return family != "" && strings.HasPrefix(string(c), string(family)) &&
		(len(c) == len(family) || c[len(family)] == '.')
}

// SDKCodeOf returns the code of the first error of the SDK in err's tree, or
// "" if there is none. The tree is the one of [errors.As]: err itself and what
// the methods Unwrap() error and Unwrap() []error return.
//
// The error is known by its methods GetCode, GetMessage and GetRequestId, and
// by the name of its type: TencentCloudSDKError or, in the private cloud's
// package common/errors, CloudSDKError or TceCloudSDKError. Errors of other
// vendors with the same methods have no SDKCode. Nor has an error that only
// embeds one of the SDK: make it unwrap.
//
// Nil pointers, in err or within it, are no errors and have no code.
func SDKCodeOf(err error) SDKCode {
	code, _ := find(err)
	return code
}

// sdkError has the methods of the SDK's error.
type sdkError interface {
	GetCode() string
	GetMessage() string
	GetRequestId() string
}

// find returns the code of the first error of the SDK in err's tree. As
// [errors.As] does, it goes down a branch to its end before it tries the next.
func find(err error) (code SDKCode, ok bool) {
	for err != nil {
		if e, ok := err.(sdkError); ok && isSDKError(reflect.TypeOf(err)) {
			return codeOf(e)
		}
		var branches []error
		branches, err = unwrap(err)
		for _, branch := range branches {
			if code, ok := find(branch); ok {
				return code, true
			}
		}
	}
	return "", false
}

// isSDKError reports whether a type, which has the methods, has the name of
// the SDK's error too.
func isSDKError(t reflect.Type) bool {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t.Name() {
	case "TencentCloudSDKError":
		return true
	case "CloudSDKError", "TceCloudSDKError":
		return strings.HasSuffix(t.PkgPath(), "/common/errors")
	}
	return false
}

// codeOf returns the code of an error, if it is not a nil pointer or a struct
// around one.
func codeOf(e sdkError) (code SDKCode, ok bool) {
	defer ignoreNil()
	return SDKCode(e.GetCode()), true
}

// unwrap returns what an error wraps, of the two one at most: nothing if the
// error is a nil pointer, or a struct around one that it has its methods from.
func unwrap(err error) (many []error, one error) {
	defer ignoreNil()
	switch e := err.(type) {
	case interface{ Unwrap() error }:
		return nil, e.Unwrap()
	case interface{ Unwrap() []error }:
		return e.Unwrap(), nil
	}
	return nil, nil
}

// ignoreNil, deferred, ends the panic of a method that uses a nil pointer. It
// lets others pass: they are none of this package's business.
func ignoreNil() {
	if r := recover(); r != nil {
		if _, ok := r.(runtime.Error); !ok {
			panic(r)
		}
	}
}
