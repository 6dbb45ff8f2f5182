// Package off compares codes with a constant of its own.
package off

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

const wrongStatus = 4000

func is(r response) bool {
	return r.Code == wrongStatus
}
