// Package filled reads an error from JSON.
package filled

import (
	"encoding/json"

	sdk "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors"
)

func read(body []byte) error {
	e := new(sdk.TencentCloudSDKError)
	if err := json.Unmarshal(body, e); err != nil {
		return err
	}
	return e
}

func limited(e *sdk.TencentCloudSDKError) bool { return e.Code == "4400" }
