package groups

import (
	"fmt"
	// Files.
	"os" // really
)

var _, _ = fmt.Sprint, os.Open

func inside(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
