// Package fork uses a fork of the SDK, and that of private clouds.
package fork

import "fmt"

import sdk "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go/tencentcloud/common/errors"

import tce "github.com/tcerr/tcerrlint/testdata/unwrap/fork/tce/common/errors"

func wrap(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("fork: %w", err)
}

func code(err error) string {
	err = wrap(err)
	if e, ok := err.(*sdk.TencentCloudSDKError); ok { // want `unwrap: wrap `
		return e.Code
	}
	if e, ok := err.(*tce.TceCloudSDKError); ok { // want `unwrap: wrap `
		return e.Code
	}
	return ""
}
