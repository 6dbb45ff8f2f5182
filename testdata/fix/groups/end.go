package groups

import (
	"fmt"
	"os"
	// No more than these.
)

var _, _ = fmt.Sprint, os.Open

func end(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
