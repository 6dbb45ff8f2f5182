// Package intest imports the constants only in its tests: its own code is the same with
// and without them.
package intest

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func notFound(r response) bool {
	return r.Code == 5000 // want `compare: 5000 .*; compare with a constant of .*/apicodes, which this package does not import`
}
