// Package sdkconst compares codes of API 3.0 with texts that have constants.
package sdkconst

import (
	"slices"

	"example.com/others"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	cvm "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/cvm/v20170312"
)

var _ = cvm.FOOBAR

func plain(e *sdk.TencentCloudSDKError) {
	_ = e.Code == "ResourceNotFound.Host" // want "compare with cvm.RESOURCENOTFOUND_HOST .*; Use cvm.RESOURCENOTFOUND_HOST.$"
	_ = e.Code == "FooBar"                // want "compare with cvm.FOOBAR"
	_ = e.Code == "RequestLimitExceeded"  // want "compare with tcerr.SDKRequestLimitExceeded"
	_ = e.Code == "ResourceNotFound.Nothing" || e.Message == "ResourceNotFound.Host"
	switch e.Code {
	case "FooBar", "ResourceNotFound.Host": // want "and so on.$" "and so on.$"
	}
}

// Exported may be used for more by other packages.
var Exported = []string{"FooBar"}
var lookedUp = []string{"FooBar"} // want "cvm.FOOBAR"
var indexes = []string{"FooBar"}  // want "cvm.FOOBAR"
var handed = []string{"FooBar"}   // want "cvm.FOOBAR"
var spread = []string{"FooBar"}   // want "cvm.FOOBAR"
var printed = []string{"FooBar"}
var logged = []string{"FooBar"}
var called = []string{"FooBar"}
var mapped = map[string]bool{"FooBar": true} // want "cvm.FOOBAR"
var ranged = map[string]bool{"FooBar": true}
var recursive = []string{"FooBar"} // want "cvm.FOOBAR"
var told = []string{"FooBar"}      // want "cvm.FOOBAR"
var kept = []string{"FooBar"}
var keptInside = []string{"FooBar"}

func has(list []string, code string) bool   { return slices.Contains(list, code) }
func any1(code string, list ...string) bool { return slices.Contains(list, code) }
func log(args ...any)                       {}
func again(list []string, code string) bool {
	return slices.Contains(list, code) || again((list), code)
}

func keeps(list []string, code string) bool {
	for _, c := range list {
		if c == code {
			last = c
			return true
		}
	}
	return false
}

var last string

func lists(e *sdk.TencentCloudSDKError, f func([]string)) {
	_ = slices.Contains(Exported, e.Code)
	_ = slices.Contains((lookedUp), e.Code)
	for i := range indexes {
		_ = slices.Contains(indexes, e.Code) || i == 0
	}
	for range indexes {
	}
	for _, _ = range indexes {
	}
	_ = has(handed, e.Code)
	_ = any1(e.Code, spread...)
	_ = slices.Contains(printed, e.Code)
	others.Decode(printed)
	_ = slices.Contains(logged, e.Code)
	log(logged)
	_ = slices.Contains(called, e.Code)
	f(called)
	_ = mapped[e.Code]
	_ = ranged[e.Code]
	for code := range ranged {
		last = code
	}
	_ = again(recursive, e.Code)
	for _, code := range told {
		if e.Code == code {
			others.Decode(code)
		}
	}
	for _, code := range kept {
		if e.Code == code {
			last = code
		}
	}
	_ = keeps(keptInside, e.Code)
	Local := []string{"FooBar"} // want "cvm.FOOBAR"
	_ = slices.Contains(Local, e.Code)
}
