// Package common stands for a fork of the SDK.
package common

import "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go/tencentcloud/common/errors"

type Client struct{}

func NewCommonClient() *Client { return &Client{} }

func (c *Client) Send(request, response any) error {
	return &errors.TencentCloudSDKError{Code: "InternalError"}
}
