// Program run prints what it makes of codes; after the fixes, it prints the same.
package main

import (
	"errors"
	"fmt"
	"slices"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

type code string

var waits = map[string]int{"InternalError": 1, "RequestLimitExceeded": 2, kms.AUTHFAILURE: 3} // want `sdkconst: ` `sdkconst: `

var retried = []string{"InternalError", "LimitExceeded"} // want `sdkconst: ` `sdkconst: `

func tag(e *sdk.TencentCloudSDKError) int {
	switch c := e.Code; c {
	case "ResourceUnavailable.CmkNotFound", "ResourceNotFound": // want `sdkconst: ` `sdkconst: `
		return 1
	case "RequestLimitExceeded": // want `sdkconst: `
		return 2
	case "Undeclared", kms.AUTHFAILURE:
		return len(c)
	}
	return 0
}

func is(e *sdk.TencentCloudSDKError, names ...string) bool { return slices.Contains(names, e.Code) }

func equal(e *sdk.TencentCloudSDKError) []bool {
	return []bool{
		e.Code == "ResourceNotFound",                      // want `sdkconst: `
		any(e.Code) == "RequestLimitExceeded",             // want `sdkconst: `
		any(code(e.Code)) == code("RequestLimitExceeded"), // want `sdkconst: `
		any(e.Code) == any("InternalError"),
		code(e.Code) == "LimitExceeded",                  // want `sdkconst: `
		is(e, "InternalError", "LimitExceeded", "Other"), // want `sdkconst: ` `sdkconst: `
		slices.Contains(retried, e.GetCode()),
		slices.Contains([]string{"LimitExceeded"}, e.Code), // want `sdkconst: `
		"RequestLimitExceeded" != e.Code,                   // want `sdkconst: `
	}
}

func main() {
	for _, name := range []string{
		"", "InternalError", "RequestLimitExceeded", "ResourceNotFound", "ResourceUnavailable.CmkNotFound",
		"LimitExceeded", "AuthFailure", "Undeclared", "Other", "resourcenotfound",
	} {
		var e *sdk.TencentCloudSDKError
		if !errors.As(sdk.NewTencentCloudSDKError(name, "", ""), &e) {
			panic(name)
		}
		fmt.Println(name, tag(e), waits[e.Code], equal(e))
	}
}
