// Package silent_nosdk has no SDK.
package silent_nosdk

import (
	"errors"
	"fmt"
)

type TencentCloudSDKError struct{ Code, Message string }

func (e *TencentCloudSDKError) Error() string { return e.Code }

func do() error { return fmt.Errorf("do: %w", &TencentCloudSDKError{Code: "X"}) }

func ask() bool {
	err := do()
	_, ok := err.(*TencentCloudSDKError)
	return ok || errors.Is(err, &TencentCloudSDKError{})
}
