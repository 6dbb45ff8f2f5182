// Package silent_tests wraps errors, and its test makes sure that it does.
package silent_tests

import (
	"fmt"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func Do() error { return fmt.Errorf("do: %w", sdk.NewTencentCloudSDKError("X", "", "")) }
