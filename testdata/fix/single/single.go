// Package single has files with imports that are in no group.
package single

import "fmt"

var _ = fmt.Sprint

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func std(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
