//go:build go1.25

// Package older is of a Go without errors.AsType.
package older

import (
	"fmt"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func do() error { return fmt.Errorf("do: %w", sdk.NewTencentCloudSDKError("X", "", "")) }

func ask() {
	err := do()
	_, _ = err.(*sdk.TencentCloudSDKError) // want `unwrap: do wraps every SDK error that it returns, so this assertion never passes; use errors.As, which looks inside$`
}
