// Package on compares codes of another module of the API.
package on

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func is(r response) bool {
	return r.Code == 7000 // want `compare: 7000 `
}
