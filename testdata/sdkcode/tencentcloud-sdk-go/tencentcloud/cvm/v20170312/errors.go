// Package v20170312 is a product of the fork.
package v20170312

import sdk "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go/tencentcloud/common/errors"

// APIVersion is the version of the product.
const APIVersion = "2017-03-12"

const (
	INTERNALERROR                          = "InternalError"
	INVALIDINSTANCEID_NOTFOUND             = "InvalidInstanceId.NotFound"
	INVALIDPARAMETER                       = "InvalidParameter"
	RESOURCEINSUFFICIENT_SPECIFIEDINSTANCE = "ResourceInsufficient.SpecifiedInstance"
)

// Client calls the product.
type Client struct{}

// StopInstances stops instances.
func (c *Client) StopInstances(id string) (string, error) {
	if id == "" {
		return "", &sdk.TencentCloudSDKError{Code: INVALIDPARAMETER}
	}
	return id, nil
}
