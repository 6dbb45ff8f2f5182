// Package off has no setting: package tcerr is used.
package off

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

// Is reports whether the code is that of a response.
func Is(code int) bool {
	r := response{Code: code}
	return r.Code == 5000 // want `compare: 5000 .*; compare with tcerr.CodeResourceNotFound`
}
