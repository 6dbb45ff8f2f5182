// Package errors is the errors of a certificate authority: a category times a
// thousand plus a reason, in a struct with code and message.
package errors

import "encoding/json"

// Error is an answer of the authority.
type Error struct {
	ErrorCode int    `json:"code"`
	Message   string `json:"message"`
}

// The categories.
const (
	CertificateError int = 1000 * (iota + 1)
	PrivateKeyError
	IntermediatesError
	RootError
	PolicyError
	DialError
)

// The reasons, in hundreds.
const (
	Unknown = 100 * iota
	InvalidRequest
	Unsupported
)

func (e *Error) Error() string {
	text, err := json.Marshal(e)
	if err != nil {
		return err.Error()
	}
	return string(text)
}

// New makes an error.
func New(category, reason int, message string) *Error {
	return &Error{ErrorCode: category + reason, Message: message}
}

// IsPolicy reports whether the policy of the authority refuses a request.
func IsPolicy(err *Error) bool {
	return err.ErrorCode == 5000 || err.ErrorCode == 5100 || err.ErrorCode == 5200
}
