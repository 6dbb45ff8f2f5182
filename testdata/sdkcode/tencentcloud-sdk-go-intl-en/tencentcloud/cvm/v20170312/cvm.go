// Package v20170312 stands for a product of the international edition of the SDK.
package v20170312

import "github.com/tcerr/tcerrlint/testdata/sdkcode/tencentcloud-sdk-go-intl-en/tencentcloud/common"

const APIVersion = "2017-03-12"

const (
	INVALIDINSTANCEID_NOTFOUND = "InvalidInstanceId.NotFound"
	INVALIDINSTANCENAME        = "InvalidInstanceName"
	ONLYABROAD                 = "OnlyAbroad"
)

type Client struct{ common.Client }
