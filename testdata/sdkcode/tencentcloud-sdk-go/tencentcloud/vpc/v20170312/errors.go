// Package v20170312 is another product of the fork.
package v20170312

// APIVersion is the version of the product.
const APIVersion = "2017-03-12"

const (
	INTERNALERROR      = "InternalError"
	RESOURCEINUSE      = "ResourceInUse"
	RESOURCENOTFOUND   = "ResourceNotFound"
	VPCLIMITEXCEEDED_X = "VpcLimitExceeded.X"
)
