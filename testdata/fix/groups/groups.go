// Package groups has files with groups of imports.
package groups

import (
	"fmt"
	"os"
)

var _, _ = fmt.Sprint, os.Open

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func std(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
