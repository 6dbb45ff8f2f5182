package own

import (
	"github.com/tcerr/tcerrlint/testdata/fix/own/lib"
	st "github.com/tcerr/tcerrlint/testdata/fix/own/status"
)

// No fix: without the product, nothing would need the import.
func computed(r lib.Response) bool {
	return r.Code == 44*st.Code(100) // want `compare: 4400 `
}
