// Package named compares with constants of its own, which the setting asks for.
package named

import "net/http"

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

const (
	notFound       = 5000
	invalid  int   = 4000
	quota    int32 = 4400
	half           = 2500
	status         = http.StatusOK
	other          = 4711
)

// A code is what we ask for: a type with constants.
type code int

const typedInvalid code = 4000

func equal(r response) (ok bool) {
	const local = 6000
	ok = r.Code == notFound   // want `compare: notFound = 5000 is the Tencent Cloud code for "resource does not exist"; compare with tcerr.CodeResourceNotFound`
	ok = invalid != r.Code    // want `compare: invalid = 4000 `
	ok = r.Code == int(quota) // want `compare: quota = 4400 `
	ok = r.Code == (local)    // want `compare: local = 6000 `
	ok = r.Code == 4000       // want `compare: 4000 `
	ok = r.Code == 2*half
	ok = r.Code == half+2500
	ok = r.Code == status
	ok = r.Code == http.StatusOK
	ok = r.Code == other
	ok = code(r.Code) == typedInvalid
	ok = code(r.Code) == 4000     // want `compare: 4000 .*compare with typedInvalid`
	ok = code(r.Code) == notFound // want `compare: notFound = 5000 `
	ok = int(typedInvalid) == r.Code
	return ok
}

func tag(r response) int {
	switch r.Code {
	case notFound, invalid, other: // want `compare: notFound = 5000 ` `compare: invalid = 4000 `
		return 1
	}
	switch notFound { // want `compare: notFound = 5000 `
	case r.Code:
		return 2
	}
	return 0
}

var retryable = map[int]bool{int(quota): true, notFound: true} // want `compare: quota = 4400 ` `compare: notFound = 5000 `

func lookup(r response) bool { return retryable[r.Code] }
