// Package done has what the fixes make of comparisons.
package done

import (
	"slices"

	"github.com/tcerr/tcerrlint/tcerr"
)

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func equal(r response, wide int64, v any) (ok bool) {
	ok = tcerr.Code(r.Code) == tcerr.CodeResourceNotFound
	ok = wide == int64(tcerr.CodeResourceNotFound)
	ok = v == float64(tcerr.CodeResourceNotFound)
	ok = slices.Contains([]tcerr.Code{tcerr.CodeInternalError, 4711}, tcerr.Code(r.Code))
	ok = map[int]bool{int(tcerr.CodeInternalError): true}[r.Code]
	switch tcerr.Code(r.Code) {
	case 0, tcerr.CodeInvalidParameter, 4711:
		ok = true
	}
	return ok
}
