// Package client may use the constants.
package client

import "github.com/tcerr/tcerrlint/testdata/settings/constants-package/hidden/client/internal/apicodes"

// A Response is an answer of the API.
type Response struct {
	Code     int
	Message  string
	CodeDesc string
}

// NotFound reports whether there is no such resource.
func (r Response) NotFound() bool {
	return apicodes.Code(r.Code) == apicodes.NotFound
}

func is(r Response) bool {
	return r.Code == 5000 // want `compare: 5000 .*; compare with apicodes.NotFound`
}
