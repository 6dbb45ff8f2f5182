// Package unseen has a test file and one for another system that declare what
// the import would be called.
package unseen

type response struct {
	Code              int
	Message, CodeDesc string
}

func gone(r response) bool {
	return r.Code == 5000 // want `compare: `
}
