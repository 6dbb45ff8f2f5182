package errors

// IsInternal is a part of the SDK, which does not use package tcerr.
func IsInternal(err error) bool {
	e, ok := err.(*TencentCloudSDKError)
	return ok && e.Code == "InternalError"
}
