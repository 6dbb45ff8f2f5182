package declared

import "errors"

var tcerr = errors.New("tcerr")

func is(r response) bool {
	tcerr2 := tcerr
	return tcerr2 != nil && r.Code == 4400 // want `compare: 4400 `
}
