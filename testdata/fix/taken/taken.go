// Package taken imports another package as tcerr.
package taken

import tcerr "github.com/tcerr/tcerrlint/testdata/fix/taken/errors"

var _ = tcerr.Nil

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func taken(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
