package monitor

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// The errors that callers tell apart with errors.Is.
var (
	ErrBadRequest  = errors.New("monitor: bad request")
	ErrCredentials = errors.New("monitor: credentials refused")
	ErrNotFound    = errors.New("monitor: no such resource")
)

// An Error is an answer whose code is not zero.
type Error struct {
	Action string
	Response
}

func failure(action string, resp *Response) error {
	return &Error{Action: action, Response: *resp}
}

// Error describes the failure in one line.
func (e *Error) Error() string {
	text := fmt.Sprintf("monitor: %s: code %d: %s", e.Action, e.Code, e.Message)
	if hint := describe(e.Code); hint != "" {
		text += " (" + hint + ")"
	}
	return text
}

// Unwrap returns the error of this package that the code stands for, if any.
func (e *Error) Unwrap() error {
	switch e.Code {
	case 4000, 4600:
		return ErrBadRequest
	case 4100, 4300:
		return ErrCredentials
	case 5000:
		return ErrNotFound
	default:
		return nil
	}
}

// Temporary reports whether the same call may succeed later.
func (e *Error) Temporary() bool {
	return 4400 == e.Code || slices.Contains([]int{5100, 6000, 6200}, e.Code)
}

// describe returns a hint at what can be done about a code.
func describe(code int) string {
	switch code {
	case 4200:
		return "the local clock may be wrong"
	case 4500:
		return "the nonce was used before"
	case 5200, 5300:
		return "see the billing console"
	default:
		return ""
	}
}

// IsAlreadyExists reports whether err says that what was to be created is
// there already.
func IsAlreadyExists(err error) bool {
	var e *Error
	return errors.As(err, &e) && strings.HasPrefix(e.Message, "(-514)")
}

// IsNotFound reports whether err says that the resource does not exist. It
// recognizes errors of which other layers have kept only the text.
func IsNotFound(err error) bool {
	if err == nil {
		return false
	}
	return errors.Is(err, ErrNotFound) || strings.Contains(err.Error(), "(-502)")
}
