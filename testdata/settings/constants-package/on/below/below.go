// Package below is imported by the package of the constants and so can't
// import it.
package below

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

// Is reports whether the code is that of a response.
func Is(code int) bool {
	r := response{Code: code}
	return r.Code == 5000 // want `compare: 5000 `
}
