// Package sendstatus looks at what answers of API 3.0 hold beside errors.
package sendstatus

import (
	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

// A SendStatus says what became of one of several messages.
type SendStatus struct {
	Code    *string
	Message *string
}

func failed(statuses []*SendStatus) bool {
	for _, s := range statuses {
		if *s.Code != "Ok" && *s.Code == "InternalError" {
			return true
		}
	}
	return false
}

func enabled(m *kms.KeyMetadata) bool {
	return *m.KeyState == "Enabled" || *m.KeyState == "ResourceNotFound"
}

func parts(e *sdk.TencentCloudSDKError) bool {
	return e.Message == "InternalError" || e.RequestId == "InternalError" || e.GetMessage() == "ResourceNotFound" || e.Error() == "InternalError"
}
