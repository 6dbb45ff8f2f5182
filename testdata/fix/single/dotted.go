package single

import . "fmt"

var _ = Sprint

func dotted(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
