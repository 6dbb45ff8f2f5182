package own

import (
	"github.com/tcerr/tcerrlint/testdata/fix/own/lib"
	"github.com/tcerr/tcerrlint/testdata/fix/own/status"
)

// The conversions are all that needs the import.
func converted(r lib.Response) bool {
	return r.Code == status.Code(4400) || // want `compare: 4400 `
		int(r.Code) == int(status.Code(6000)) // want `compare: 6000 `
}
