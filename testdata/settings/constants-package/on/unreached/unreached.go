// Package unreached does not import the package of the constants, so that
// nothing is known of them.
package unreached

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func is(r response) bool {
	return r.Code == 5000 // want `compare: 5000 .*; compare with a constant of .*/apicodes, which this package does not import`
}
