//go:build special

package silent_errtext_platforms

import (
	"errors"

	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

func do(client *kms.Client) error { return errors.New("LimitExceeded: of another kind") }
