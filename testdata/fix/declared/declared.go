// Package declared has something else that is called tcerr.
package declared

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func declared(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
