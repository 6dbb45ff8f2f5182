package v20190118

const (
	RESOURCENOTFOUND                = "ResourceNotFound"
	RESOURCEUNAVAILABLE_CMKNOTFOUND = "ResourceUnavailable.CmkNotFound"
)
