// Package on compares codes with a constant of its own.
package on

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

const wrongStatus = 4000

func is(r response) bool {
	return r.Code == wrongStatus // want `compare: wrongStatus = 4000 `
}
