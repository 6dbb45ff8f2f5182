// Package silent_errtext_platforms has a function that is another one elsewhere.
package silent_errtext_platforms

import (
	"strings"

	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

func limited(client *kms.Client) bool { return strings.Contains(do(client).Error(), "LimitExceeded") }
