// Package errtext_products searches for the codes of a fork's product.
package errtext_products

import (
	"fmt"
	"strings"

	cvm "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go/tencentcloud/cvm/v20170312"
)

func describe(client *cvm.Client) error {
	_, err := client.DescribeInstances(&cvm.Request{})
	if err != nil && strings.Contains(err.Error(), "LimitExceeded") { // want `message: "LimitExceeded", `
		return fmt.Errorf("describe: %w", err)
	}
	return err
}

func missing(client *cvm.Client) bool {
	err := describe(client)
	switch {
	case err == nil:
		return false
	case strings.Contains(err.Error(), "InvalidInstanceId.NotFound"): // want `with cvm.INVALIDINSTANCEID_NOTFOUND$`
		return true
	case strings.Contains(err.Error(), "InvalidInstanceId.Malformed"), strings.Contains(err.Error(), "InvalidInstanceName"):
		return true
	}
	// The error may be wrapped, and its text be that of the wrapping.
	return strings.Contains(err.Error(), "InternalError")
}
