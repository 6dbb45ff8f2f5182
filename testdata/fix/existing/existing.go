// Package existing has files that import the constants already.
package existing

import "github.com/tcerr/tcerrlint/tcerr"

var _ = tcerr.CodeSuccess

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func plain(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
