package tcerr

import "strconv"

// A ModuleCode is a module error code: the number N of the "(N)" that leads
// the message of a response. [MessageCode] reads it. Modules have codes of
// their own besides those that have a constant here, positive ones among them.
// 0 is not a module code.
//
// Like a [Code], a ModuleCode is an error as it is.
//
// Source: Tencent Cloud API 2.0, module error codes.
type ModuleCode int

// A Desc is the codeDesc of a response, the name of an error. Besides those
// that have a constant here there are many that only one module has.
//
// Source: Tencent Cloud API 2.0, module error codes.
type Desc string

// String returns the name of the constant, such as
// "ModuleSourceAlreadyExists", or, for a code that has none,
// "ModuleCode(12003)".
func (c ModuleCode) String() string {
	if s := c.constant(); s != "" {
		return s
	}
	return "ModuleCode(" + strconv.Itoa(int(c)) + ")"
}

// Error returns a text with the number and, if it is known, the meaning of the
// code: "tencent cloud module error (-514): resource already exists". The
// number stands in parentheses, as in a message, so that [MessageContains]
// finds it.
func (c ModuleCode) Error() string {
	s := "tencent cloud module error (" + strconv.Itoa(int(c)) + ")"
	if title := c.title(); title != "" {
		s += ": " + title
	}
	return s
}

// Description returns one or two sentences about what the code means and what
// to do, or "" for a code that has no constant.
func (c ModuleCode) Description() string { return c.description() }

// Desc returns the codeDesc that comes with the code, or "" for a code that
// has no constant.
func (c ModuleCode) Desc() Desc { return c.desc() }

// Retry returns what a repetition of the request can achieve. It is
// [RetryUnknown] for a code that has no constant.
func (c ModuleCode) Retry() Retry { return c.retry() }
