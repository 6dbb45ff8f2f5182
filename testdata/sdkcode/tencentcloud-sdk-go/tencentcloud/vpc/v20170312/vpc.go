// Package v20170312 stands for another product of a fork of the SDK.
package v20170312

import "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go/tencentcloud/common"

const APIVersion = "2017-03-12"

const (
	INVALIDINSTANCENAME = "InvalidInstanceName"
	RESOURCEINUSE       = "ResourceInUse"
	VPCLIMITEXCEEDED_X  = "VpcLimitExceeded.X"
)

type Client struct{ common.Client }
