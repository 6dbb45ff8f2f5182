package v20170312

const (
	INTERNALERROR              = "InternalError"
	INVALIDINSTANCEID_NOTFOUND = "InvalidInstanceId.NotFound"
	INVALIDPARAMETER           = "InvalidParameter"
	UNAUTHORIZEDOPERATION      = "UnauthorizedOperation"
)
