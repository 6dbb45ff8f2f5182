package tcerr

import "strconv"

// A Code is a common error code, which applies to the APIs of all modules: the
// number in the field "code" of a response.
//
// Like [syscall.Errno], a Code is an error as it is. It can be returned,
// wrapped and compared with [errors.Is]. Do not return a [CodeSuccess], which
// would be an error that is not nil.
//
// Being an error, a Code prints as its error text with the verbs %v and %s.
// Use %d for the number, and [Code.String] for the name.
//
// Source: Tencent Cloud API 2.0, common error codes.
type Code int

// String returns the name of the constant, such as "CodeQuotaExceeded", or,
// for a code that has none, "Code(4711)".
func (c Code) String() string {
	if s := c.constant(); s != "" {
		return s
	}
	return "Code(" + strconv.Itoa(int(c)) + ")"
}

// Error returns a text with the number and, if it is known, the meaning of the
// code: "tencent cloud error 4400: request quota exceeded".
func (c Code) Error() string {
	s := "tencent cloud error " + strconv.Itoa(int(c))
	if title := c.title(); title != "" {
		s += ": " + title
	}
	return s
}

// Description returns one or two sentences about what the code means and what
// to do, or "" for a code that has no constant.
func (c Code) Description() string { return c.description() }

// Retry returns what a repetition of the request can achieve. It is
// [RetryUnknown] for [CodeSuccess] and for a code that has no constant.
//
// If the message has a module code, the class of that code is the more precise
// one: a failed operation (5100) may be tried again later, but not when it
// failed because the resource already exists (-514).
func (c Code) Retry() Retry { return c.retry() }
