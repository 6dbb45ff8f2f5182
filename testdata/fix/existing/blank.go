package existing

import _ "github.com/tcerr/tcerrlint/tcerr"

var _ = 0

func blank(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
