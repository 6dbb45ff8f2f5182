package taken

import (
	"fmt"

	. "github.com/tcerr/tcerrlint/testdata/fix/taken/tcerr"
)

var _, _ = fmt.Sprint, Nothing

func dot(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
