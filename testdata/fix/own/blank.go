package own

import (
	"github.com/tcerr/tcerrlint/testdata/fix/own/lib"
	_ "github.com/tcerr/tcerrlint/testdata/fix/own/status"
)

func blank(r lib.Response) bool {
	return r.Code == 5000 // want `compare: 5000 .*; compare with tcerr.CodeResourceNotFound`
}
