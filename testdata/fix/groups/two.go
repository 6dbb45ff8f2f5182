package groups

import (
	"fmt"
)

import (
	"os"
)

var _, _ = fmt.Sprint, os.Open

func two(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
