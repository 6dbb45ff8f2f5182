// Package dot imports what it needs by dot.
package dot

import (
	. "errors"
	"fmt"

	. "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func dot() bool {
	err := stack()
	_, ok := err.(*TencentCloudSDKError)          // want `unwrap: stack `
	return ok || Is(err, &TencentCloudSDKError{}) // want `unwrap: a new pointer `
}

func stack() error { return fmt.Errorf("stack: %w", NewTencentCloudSDKError("InternalError", "", "")) }
