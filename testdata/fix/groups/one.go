package groups

import (
	"fmt"
)

var _ = fmt.Sprint

func one(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
