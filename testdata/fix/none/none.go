// Package none has files without an import.
package none

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func documented(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
