// Package builds makes errors of API 3.0 itself, with texts of its own. The
// others never come.
package builds

import (
	"errors"
	"fmt"

	fork "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go/tencentcloud/common/errors"
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

const expired = "4200"

func made(kind string) []error {
	return []error{
		sdk.NewTencentCloudSDKError("4400", "too many", ""),
		&sdk.TencentCloudSDKError{Message: "expired", Code: expired},
		&fork.TencentCloudSDKError{"4500", "replayed", ""},
		sdk.NewTencentCloudSDKError("ClientError."+kind, "", ""),
		sdk.NewTencentCloudSDKError(fmt.Sprintf("ClientError.%s", kind), "", ""),
	}
}

func renamed(e *sdk.TencentCloudSDKError) error {
	e.Code = "6000"
	return sdk.NewTencentCloudSDKError(e.Code, "again: "+e.Message, e.RequestId)
}

// The literal gets its code on the way.
func fail(code, message string) error {
	return sdk.NewTencentCloudSDKError(code, message, "")
}

func failures() []error {
	return []error{fail("6200", "down"), fail("InternalError", "")}
}

func tested(err error) int {
	var e *sdk.TencentCloudSDKError
	if !errors.As(err, &e) {
		return 0
	}
	switch e.Code {
	case "4400", expired, "4500":
		return 1
	case "5000": // want `sdkcode: "5000" never matches: TencentCloudSDKError.Code holds a name, such as "ResourceNotFound"$`
		return 2
	}
	if e.Code == "6000" || e.GetCode() == "6200" {
		return 3
	}
	if e.Code == "5100" { // want `sdkcode: "5100" never matches`
		return 4
	}
	return 5
}
