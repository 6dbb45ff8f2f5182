package existing

import codes "github.com/tcerr/tcerrlint/tcerr"

var _ = codes.CodeSuccess

func alias(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
