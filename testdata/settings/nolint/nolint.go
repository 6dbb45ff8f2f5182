// Package nolint silences findings on a line, a statement and a declaration.
package nolint

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func line(r response) bool {
	if r.Code == 4000 { //nolint:tcerr // a test server's own code
		return true
	}
	return r.Code == 5000 // want `compare: 5000 `
}

func statement(r response) bool {
	//nolint:errcheck,tcerr
	return r.Code == 4000 ||
		r.Code == 5000
}

//nolint:tcerr
func declaration(r response) bool {
	return r.Code == 4000
}

func others(r response) bool {
	return r.Code == 4000 //nolint:errcheck // want `compare: 4000 `
}
