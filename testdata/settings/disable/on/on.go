// Package on has a finding of a check that is disabled.
package on

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func is(r response) bool {
	return r.Code == 4000
}
