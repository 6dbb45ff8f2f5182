//go:build go1.25

// Package errtext_older is of a language without errors.AsType.
package errtext_older

import (
	"strings"

	kms "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/kms/v20190118"
)

func missing(client *kms.Client) bool {
	_, err := client.DescribeKey(nil)
	return err != nil && strings.Contains(err.Error(), "Code=ResourceNotFound") // want `find the SDK error with errors.As and compare its Code with kms.RESOURCENOTFOUND$`
}
