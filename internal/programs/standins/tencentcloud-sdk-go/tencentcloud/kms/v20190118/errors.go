package v20190118

const (
	AUTHFAILURE                      = "AuthFailure"
	INTERNALERROR                    = "InternalError"
	INVALIDPARAMETER                 = "InvalidParameter"
	RESOURCENOTFOUND                 = "ResourceNotFound"
	RESOURCEUNAVAILABLE_CMKNOTFOUND  = "ResourceUnavailable.CmkNotFound"
	UNSUPPORTEDOPERATION_EXTERNALCMK = "UnsupportedOperation.ExternalCmk"
)
