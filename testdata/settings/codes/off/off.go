// Package off compares codes of another module of the API.
package off

import "strings"

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func is(r response) bool {
	return r.Code == 7000
}

func full(err error) bool {
	return strings.Contains(err.Error(), "(-901)")
}
