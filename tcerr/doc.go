// Package tcerr gives names and meaning to the error codes of Tencent Cloud,
// of API 2.0 and of API 3.0.
//
// # API 2.0
//
// Every response of API 2.0 has the same envelope:
//
//	{"code": 5100, "message": "(-514) Resource already exists", "codeDesc": "OperationDenied.SourceAlreadyExists"}
//
// The code is a common error code, a [Code]; 0 means that the call succeeded.
// The number in parentheses that leads the message is a module error code, a
// [ModuleCode], which says more about the cause than the common code does. The
// codeDesc is a [Desc]. An [Error] decodes all three, and matches the codes
// with [errors.Is]:
//
//	if errors.Is(err, tcerr.ModuleSourceAlreadyExists) {
//		return nil // somebody else was faster
//	}
//
// A program with types of its own for responses needs conversions only, or,
// for the message, [MessageCode]:
//
//	switch tcerr.Code(resp.Code) {
//	case tcerr.CodeSuccess:
//		return nil
//	case tcerr.CodeResourceNotFound:
//		return ErrNotFound
//	default:
//		return tcerr.Code(resp.Code)
//	}
//
// # API 3.0
//
// API 3.0 has names instead of numbers, an [SDKCode]. [SDKCodeOf] finds it in
// an error of tencentcloud-sdk-go, wrapped or not:
//
//	switch code := tcerr.SDKCodeOf(err); {
//	case code.In(tcerr.SDKResourceNotFound):
//		return nil // gone already
//	case code.Retry() == tcerr.RetryNever:
//		return err
//	}
//
// A name is never equal to a number of API 2.0.
//
// # Classes and sources
//
// Whether to send a request again is a property of the code: see [Retry].
//
// The constants, their meaning and their classes follow the documentation:
// "Tencent Cloud API 2.0, common error codes" and "module error codes", for
// codes that only a later edition has, "API 2.0 error codes of Cloud Virtual
// Machine", "Tencent Cloud API 3.0, common error codes", and the source of
// tencentcloud-sdk-go. Services may return codes that are not documented
// there; every type of this package can hold and print them.
package tcerr
