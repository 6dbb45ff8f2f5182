// Package imports needs package errors in files with other imports.
package imports

import (
	"github.com/aws/smithy-go"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

var _ smithy.APIError

func third() {
	err := stack()
	if e, ok := err.(*sdk.TencentCloudSDKError /* the error */); ok { // want `unwrap: stack `
		_ = e
	}
	if e, ok := err.(*sdk.TencentCloudSDKError); ok { // want `unwrap: stack `
		_ = e
	}
}
