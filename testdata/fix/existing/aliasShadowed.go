package existing

import codes "github.com/tcerr/tcerrlint/tcerr"

var _ = codes.CodeSuccess

func aliasShadowed(r response, codes []int) bool {
	return len(codes) > 0 && r.Code == 5000 // want `compare: 5000 `
}
