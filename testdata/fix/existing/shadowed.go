package existing

import "github.com/tcerr/tcerrlint/tcerr"

var _ = tcerr.CodeSuccess

func shadowed(r response, tcerr bool) bool {
	return tcerr && r.Code == 5000 // want `compare: 5000 `
}

func local(r response) bool {
	if r.Code == 4400 { // want `compare: 4400 `
		return true
	}
	tcerr := 6000
	return r.Code == 6000 && tcerr > 0 // want `compare: 6000 `
}

func inSwitch(r response) int {
	switch tcerr := r.Code; tcerr {
	case 4000: // want `compare: 4000 `
		return 1
	}
	return 0
}
