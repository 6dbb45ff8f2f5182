package codes

// Where an SDK code comes from.
const (
	official  = "Tencent Cloud API 3.0, common error codes"
	family    = "the family of several of the common error codes of API 3.0, declared by many products"
	goSDK     = "tencentcloud-sdk-go, package common"
	goSDKHTTP = "tencentcloud-sdk-go, package common/http"
)

// commonNames returns the common names of API 3.0, which each product can
// answer with, and those that the Go SDK makes itself, with wording of our own.
//
// The names of single products are no rows: there are more than ten thousand,
// and they come and go. Nor are names that many products declare but the list
// of common errors does not have, such as OperationDenied.
//
// A class is certain where the meaning of the name leaves no other, or where
// the documentation or the SDK says so; the others are marked Judged. A class
// is that of the very name, and says nothing about the longer names of the
// family: services answer with InvalidParameter.ActionInProgress, and mean
// "later".
//
// A constant is called SDK and the name without its dots, with initialisms as
// Go spells them (ID, IP, HTTP, JSON, IO).
func commonNames() []Code {
	rows := []Code{
		{
			Name:        "ActionOffline",
			Constant:    "SDKActionOffline",
			Retry:       Never,
			Title:       "API taken offline",
			Description: "The API is no longer offered. Use the one that replaces it.",
			Source:      official,
		},
		{
			Name:        "AuthFailure",
			Constant:    "SDKAuthFailure",
			Retry:       Never,
			Judged:      true,
			Title:       "authentication failed",
			Description: "The request could not be authenticated. Check the credentials and how the request is signed.",
			Source:      family,
		},
		{
			Name:        "AuthFailure.InvalidAuthorization",
			Constant:    "SDKAuthFailureInvalidAuthorization",
			Retry:       Never,
			Title:       "malformed Authorization header",
			Description: "The header Authorization does not have the form that the API asks for. Correct how the request is signed.",
			Source:      official,
		},
		{
			Name:        "AuthFailure.InvalidSecretId",
			Constant:    "SDKAuthFailureInvalidSecretID",
			Retry:       Never,
			Title:       "secret ID of another kind",
			Description: "The secret ID is none of a key for the cloud API. Check the credentials.",
			Source:      official,
		},
		{
			Name:        "AuthFailure.MFAFailure",
			Constant:    "SDKAuthFailureMFAFailure",
			Retry:       Never,
			Judged:      true,
			Title:       "multi-factor authentication failed",
			Description: "The multi-factor authentication of the request failed. Authenticate anew.",
			Source:      official,
		},
		{
			Name:        "AuthFailure.SecretIdNotFound",
			Constant:    "SDKAuthFailureSecretIDNotFound",
			Retry:       Never,
			Title:       "secret ID does not exist",
			Description: "The secret ID does not exist, or the key has been deleted or disabled. Check the credentials, blanks around them included.",
			Source:      official,
		},
		{
			Name:        "AuthFailure.SignatureExpire",
			Constant:    "SDKAuthFailureSignatureExpire",
			Retry:       Fresh,
			Title:       "signature expired",
			Description: "The timestamp of the request is more than five minutes away from the time of the server. Check the clock, then sign the request anew with the current time.",
			Source:      official,
		},
		{
			Name:        "AuthFailure.SignatureFailure",
			Constant:    "SDKAuthFailureSignatureFailure",
			Retry:       Never,
			Title:       "wrong signature",
			Description: "The signature does not belong to the request. Check the secret key and how the request is signed.",
			Source:      official,
		},
		{
			Name:        "AuthFailure.TokenFailure",
			Constant:    "SDKAuthFailureTokenFailure",
			Retry:       Never,
			Judged:      true,
			Title:       "invalid token",
			Description: "The token of the request was not accepted. Obtain new temporary credentials.",
			Source:      official,
		},
		{
			Name:        "AuthFailure.UnauthorizedOperation",
			Constant:    "SDKAuthFailureUnauthorizedOperation",
			Retry:       Never,
			Title:       "request not authorized",
			Description: "Cloud Access Management does not allow the request. Ask the administrator of the account for the permission.",
			Source:      official,
		},
		{
			Name:        "ClientError",
			Constant:    "SDKClientError",
			Retry:       Never,
			Title:       "client cannot send an octet stream",
			Description: "The SDK did not send the request, because an octet stream needs another signature method or HTTP method. Correct the profile of the client.",
			Source:      goSDK,
		},
		{
			Name:        "ClientError.CircuitBreakerError",
			Constant:    "SDKClientErrorCircuitBreakerError",
			Judged:      true,
			Title:       "panic while the SDK chose a region",
			Description: "The circuit breaker of the SDK recovered from a panic; the message has its text. Look for its cause.",
			Source:      goSDK,
		},
		{
			Name:        "ClientError.CredentialError",
			Constant:    "SDKClientErrorCredentialError",
			Retry:       Never,
			Judged:      true,
			Title:       "no credentials",
			Description: "The SDK found no credentials, or could not fetch them. The message says where it looked; provide them there.",
			Source:      goSDK,
		},
		{
			Name:        "ClientError.HttpStatusCodeError",
			Constant:    "SDKClientErrorHTTPStatusCodeError",
			Retry:       Later,
			Judged:      true,
			Title:       "HTTP status other than 200",
			Description: "The answer is JSON without an error, but its HTTP status is not 200. Try again later if the request may be made twice.",
			Source:      goSDKHTTP,
		},
		{
			Name:        "ClientError.INIError",
			Constant:    "SDKClientErrorINIError",
			Retry:       Never,
			Judged:      true, // the file may be about to come
			Title:       "unusable credentials file",
			Description: "The file with the credentials could not be read, or it does not have the form that the SDK reads. Correct the file.",
			Source:      goSDK,
		},
		{
			Name:        "ClientError.IOError",
			Constant:    "SDKClientErrorIOError",
			Retry:       Later,
			Judged:      true,
			Title:       "answer could not be read",
			Description: "The body of the answer could not be read to its end. The request may have been carried out; try again later if it may be made twice.",
			Source:      goSDKHTTP,
		},
		{
			Name:        "ClientError.InvalidParameter",
			Constant:    "SDKClientErrorInvalidParameter",
			Retry:       Never,
			Title:       "parameters of an unusable type",
			Description: "The program gave the parameters of a common request in a type that the SDK does not take. Correct the program.",
			Source:      goSDKHTTP,
		},
		{
			Name:        "ClientError.NetworkError",
			Constant:    "SDKClientErrorNetworkError",
			Retry:       Later,
			Judged:      true,
			Title:       "no answer",
			Description: "The connection failed or timed out, or the context of the request ended. The request may have been carried out; try again later if it may be made twice and the context has not ended.",
			Source:      goSDK,
		},
		{
			Name:        "ClientError.ParseJsonError",
			Constant:    "SDKClientErrorParseJSONError",
			Judged:      true,
			Title:       "answer of an unexpected form",
			Description: "The answer is not JSON, as the page of a gateway with an HTTP status other than 200, or has values of other types than the SDK expects. The message holds the answer.",
			Source:      goSDKHTTP,
		},
		{
			Name:        "ClientError.TypeError",
			Constant:    "SDKClientErrorTypeError",
			Retry:       Never,
			Title:       "response type without events",
			Description: "The service answered with a stream of events, which the type of the response cannot take. Correct the program.",
			Source:      goSDKHTTP,
		},
		{
			Name:        "DryRunOperation",
			Constant:    "SDKDryRunOperation",
			Retry:       Never,
			Title:       "dry run successful",
			Description: "The request would have succeeded, but asks for a dry run with its parameter DryRun. Send it without that parameter.",
			Source:      official,
		},
		{
			Name:        "FailedOperation",
			Constant:    "SDKFailedOperation",
			Judged:      true,
			Title:       "operation failed",
			Description: "The operation failed; the message says why.",
			Source:      official,
		},
		{
			Name:        "InternalError",
			Constant:    "SDKInternalError",
			Retry:       Later,
			Title:       "internal error",
			Description: "An error occurred inside the service. Try again later or contact customer service.",
			Source:      official,
		},
		{
			Name:        "InvalidAction",
			Constant:    "SDKInvalidAction",
			Retry:       Never,
			Title:       "API does not exist",
			Description: "The product has no API of this name. Check the action and the version.",
			Source:      official,
		},
		{
			Name:        "InvalidParameter",
			Constant:    "SDKInvalidParameter",
			Retry:       Never,
			Title:       "invalid parameter",
			Description: "A parameter has the wrong format or type. The message says which; correct the request.",
			Source:      official,
		},
		{
			Name:        "InvalidParameterValue",
			Constant:    "SDKInvalidParameterValue",
			Retry:       Never,
			Title:       "invalid value of a parameter",
			Description: "A parameter has a value that it cannot have. The message says which; correct the request.",
			Source:      official,
		},
		{
			Name:        "InvalidRequest",
			Constant:    "SDKInvalidRequest",
			Retry:       Never,
			Title:       "malformed multipart body",
			Description: "The multipart body of the request is malformed. Correct the request.",
			Source:      official,
		},
		{
			Name:        "IpInBlacklist",
			Constant:    "SDKIPInBlacklist",
			Retry:       Never,
			Title:       "IP address blocked",
			Description: "The IP address of the caller is on the list of those that are blocked. Have it taken off, or call from elsewhere.",
			Source:      official,
		},
		{
			Name:        "IpNotInWhitelist",
			Constant:    "SDKIPNotInWhitelist",
			Retry:       Never,
			Title:       "IP address not allowed",
			Description: "The IP address of the caller is not on the list of those that are allowed. Have it added, or call from elsewhere.",
			Source:      official,
		},
		{
			Name:        "LimitExceeded",
			Constant:    "SDKLimitExceeded",
			Retry:       OnChange,
			Title:       "quota exceeded",
			Description: "The operation would exceed a quota of the account. Release what is no longer needed or have the quota raised.",
			Source:      official,
		},
		{
			Name:        "MissingParameter",
			Constant:    "SDKMissingParameter",
			Retry:       Never,
			Title:       "missing parameter",
			Description: "A required parameter is missing. The message says which; add it to the request.",
			Source:      official,
		},
		{
			Name:        "NoSuchProduct",
			Constant:    "SDKNoSuchProduct",
			Retry:       Never,
			Title:       "product does not exist",
			Description: "There is no product of this name. Check the domain of the request.",
			Source:      official,
		},
		{
			Name:        "NoSuchVersion",
			Constant:    "SDKNoSuchVersion",
			Retry:       Never,
			Title:       "API version does not exist",
			Description: "The product has no API of this version. Check the version of the request.",
			Source:      official,
		},
		{
			Name:        "RequestLimitExceeded",
			Constant:    "SDKRequestLimitExceeded",
			Retry:       Later,
			Title:       "request rate exceeded",
			Description: "More requests were sent in a second than the API allows. Try again later and send fewer.",
			Source:      official,
		},
		{
			Name:        "RequestLimitExceeded.GlobalRegionUinLimitExceeded",
			Constant:    "SDKRequestLimitExceededGlobalRegionUinLimitExceeded",
			Retry:       Later,
			Title:       "request rate of the account exceeded in all regions",
			Description: "The account sent more requests, to all regions together, than the API allows. Try again later and send fewer.",
			Source:      official,
		},
		{
			Name:        "RequestLimitExceeded.IPLimitExceeded",
			Constant:    "SDKRequestLimitExceededIPLimitExceeded",
			Retry:       Later,
			Judged:      true,
			Title:       "request rate of the IP address exceeded",
			Description: "More requests came from the IP address than the API allows. Try again later and send fewer.",
			Source:      official,
		},
		{
			Name:        "RequestLimitExceeded.UinLimitExceeded",
			Constant:    "SDKRequestLimitExceededUinLimitExceeded",
			Retry:       Later,
			Title:       "request rate of the account exceeded",
			Description: "The account sent more requests than the API allows. Try again later and send fewer.",
			Source:      official,
		},
		{
			Name:        "RequestSizeLimitExceeded",
			Constant:    "SDKRequestSizeLimitExceeded",
			Retry:       Never,
			Title:       "request too large",
			Description: "The request is larger than the API allows. Split it.",
			Source:      official,
		},
		{
			Name:        "ResourceInUse",
			Constant:    "SDKResourceInUse",
			Retry:       OnChange,
			Judged:      true,
			Title:       "resource in use",
			Description: "The operation is not possible while the resource is in use. Release it first, or wait for its release.",
			Source:      official,
		},
		{
			Name:        "ResourceInsufficient",
			Constant:    "SDKResourceInsufficient",
			Retry:       OnChange,
			Title:       "not enough resources",
			Description: "There are not enough resources of the kind that the request asks for. Choose another configuration or wait for stock.",
			Source:      official,
		},
		{
			Name:        "ResourceNotFound",
			Constant:    "SDKResourceNotFound",
			Retry:       OnChange,
			Title:       "resource does not exist",
			Description: "The resource that the request names does not exist. Check its ID and the region; wait only if the resource is just being created.",
			Source:      official,
		},
		{
			Name:        "ResourceUnavailable",
			Constant:    "SDKResourceUnavailable",
			Retry:       OnChange,
			Judged:      true,
			Title:       "resource unavailable",
			Description: "The resource cannot be used in its present state. Wait only if the state is about to change.",
			Source:      official,
		},
		{
			Name:        "ResponseSizeLimitExceeded",
			Constant:    "SDKResponseSizeLimitExceeded",
			Retry:       Never,
			Judged:      true, // the answer shrinks when resources go
			Title:       "answer too large",
			Description: "The answer would be larger than the API allows. Ask for less at a time.",
			Source:      official,
		},
		{
			Name:        "ServiceUnavailable",
			Constant:    "SDKServiceUnavailable",
			Retry:       Later,
			Judged:      true,
			Title:       "service temporarily unavailable",
			Description: "The service is not available at the moment. Try again later.",
			Source:      official,
		},
		{
			Name:        "UnauthorizedOperation",
			Constant:    "SDKUnauthorizedOperation",
			Retry:       Never,
			Title:       "operation not authorized",
			Description: "The account may not do this. Ask its administrator for the permission.",
			Source:      official,
		},
		{
			Name:        "UnknownParameter",
			Constant:    "SDKUnknownParameter",
			Retry:       Never,
			Title:       "unknown parameter",
			Description: "The request has a parameter that the API does not define. Remove it, or check its spelling.",
			Source:      official,
		},
		{
			Name:        "UnsupportedOperation",
			Constant:    "SDKUnsupportedOperation",
			Judged:      true,
			Title:       "operation not supported",
			Description: "The operation is not possible, for the resource as it is or in general; the message says why.",
			Source:      official,
		},
		{
			Name:        "UnsupportedProtocol",
			Constant:    "SDKUnsupportedProtocol",
			Retry:       Never,
			Title:       "protocol not supported",
			Description: "The API takes GET and POST requests by HTTP or HTTPS only. Correct the request.",
			Source:      official,
		},
		{
			Name:        "UnsupportedRegion",
			Constant:    "SDKUnsupportedRegion",
			Retry:       Never,
			Title:       "region not supported",
			Description: "The API is not offered in the region of the request. Use another region.",
			Source:      official,
		},
	}
	for i := range rows {
		rows[i].Kind = SDK
	}
	return rows
}

// IsName reports whether s has the shape of a name of API 3.0:
//
//	^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9_]*)*$
//
// Every name that the SDK ever declared has it. What has another shape, as a
// number, a text with blanks or one in lower case, is none.
func IsName(s string) bool {
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	dotted := false
	for _, c := range []byte(s) {
		switch {
		case 'A' <= c && c <= 'Z', 'a' <= c && c <= 'z', '0' <= c && c <= '9', c == '_' && dotted:
		case c == '.':
			dotted = true
		default:
			return false
		}
	}
	return true
}
