// Package off compares codes of another module of the API.
package off

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func is(r response) bool {
	return r.Code == 7000
}
