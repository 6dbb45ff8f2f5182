// Package off has a finding of a check that is enabled.
package off

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func is(r response) bool {
	return r.Code == 4000 // want `compare: 4000 `
}
