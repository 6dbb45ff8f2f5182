package existing

import (
	_ "github.com/tcerr/tcerrlint/tcerr"
	codes "github.com/tcerr/tcerrlint/tcerr"
)

var _ = codes.CodeSuccess

func both(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
