package existing

import . "github.com/tcerr/tcerrlint/tcerr"

var _ = CodeSuccess

func dot(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}

func dotShadowed(r response) bool {
	const CodeResourceNotFound = 1
	return CodeResourceNotFound == 1 && r.Code == 5000 // want `compare: 5000 `
}
