// Package silent_written puts texts of its own beside codes of API 3.0.
package silent_written

import (
	"errors"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const internal = "internal error"

func codeOf(err error) string {
	var e *sdk.TencentCloudSDKError
	switch {
	case errors.As(err, &e):
		return e.Code
	case err == nil:
		return "ok"
	}
	return internal
}

func done(err error) bool { return codeOf(err) == "ok" || codeOf(err) == internal }

func missing(err error) bool { return codeOf(err) == "not found" } // want `"not found" never`

func local(err error) bool {
	code := "unknown"
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		code = e.Code
	}
	return code == "unknown"
}

type failure struct{ Code string }

func failed(err error) failure {
	f := failure{Code: "n/a"}
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		f.Code = e.GetCode()
	}
	return f
}

func known(err error) bool { return failed(err).Code != "n/a" }

func literal(e *sdk.TencentCloudSDKError) bool {
	_ = []error{
		sdk.NewTencentCloudSDKError("no key", "", ""),
		&sdk.TencentCloudSDKError{Code: "no lock"},
	}
	e.Code = "no door"
	return e.Code == "no key" || e.Code == "no lock" || e.Code == "no door" || e.Code == "no room" // want `"no room" never`
}

type answer struct{ code string }

func (a *answer) set(code string) { a.code = code }

func answered(err error) bool {
	a := new(answer)
	a.set("no answer")
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		a.set(e.Code)
	}
	return a.code == "no answer"
}
