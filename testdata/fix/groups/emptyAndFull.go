package groups

import (
	"fmt"
)

import ()

var _ = fmt.Sprint

func emptyAndFull(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
