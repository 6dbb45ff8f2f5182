// Package v20170312 stands for a product of a fork of the SDK.
package v20170312

import "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go/tencentcloud/common"

const APIVersion = "2017-03-12"

const (
	AUTHFAILURE_CAMROLENAMEAUTHENTICATEFAILED   = "AuthFailure.CamRoleNameAuthenticateFailed"
	INTERNALERROR_DBOPERATIONFAIL               = "InternalError.DbOperationFail"
	INVALIDINSTANCEID_NOTFOUND                  = "InvalidInstanceId.NotFound"
	INVALIDINSTANCENAME                         = "InvalidInstanceName"
	LIMITEXCEEDED_CMKLIMITEXCEEDED              = "LimitExceeded.CMKLimitExceeded"
	RESOURCEINSUFFICIENT_CLOUDDISKUNAVAILABLE   = "ResourceInsufficient.CloudDiskUnavailable"
	UNSUPPORTEDOPERATION_INSTANCESTATECORRUPTED = "UnsupportedOperation.InstanceStateCorrupted"
)

type Client struct{ common.Client }

type (
	Request  struct{ InstanceIds []string }
	Response struct{ State, Code string }
)

func NewClient() (*Client, error) { return &Client{}, nil }

func (c *Client) DescribeInstances(request *Request) (*Response, error) {
	response := new(Response)
	if err := c.Send(request, response); err != nil {
		return nil, err
	}
	return response, nil
}
