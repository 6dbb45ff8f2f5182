// Package v20160304 is a product of another vendor that has copied the SDK.
package v20160304

import "github.com/tcerr/tcerrlint/testdata/sdkcode/clone/common"

const APIVersion = "2016-03-04"

const (
	ADDRESSINUSE_BOUND = "AddressInUse.Bound"
	EIPNOTFOUND        = "EIPNotFound"
)

type Client struct{ common.Client }

func (c *Client) Release(id string) error { return &common.CloneSDKError{Code: EIPNOTFOUND} }
