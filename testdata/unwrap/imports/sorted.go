package imports

import (
	"bytes"
	"os"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func sorted() (*bytes.Buffer, *os.File) {
	err := stack()
	if e, ok := err.(*sdk.TencentCloudSDKError); ok { // want `unwrap: stack `
		return bytes.NewBufferString(e.Code), nil
	}
	return nil, nil
}
