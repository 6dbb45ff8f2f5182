// Package v20210323 is a product that somebody else publishes, for the SDK's own
// client and errors.
package v20210323

import "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"

const APIVersion = "2021-03-23"

const LIMITEXCEEDED_DOMAINRECORD = "LimitExceeded.DomainRecord"

type Client struct{ common.Client }
