// Package v20170312 is a product of the international edition.
package v20170312

// APIVersion is the version of the product.
const APIVersion = "2017-03-12"

const (
	INTERNALERROR              = "InternalError"
	INVALIDINSTANCEID_NOTFOUND = "InvalidInstanceId.NotFound"
	ONLYABROAD                 = "OnlyAbroad"
)
