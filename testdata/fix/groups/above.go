package groups

import (
	// Printing.
	"fmt"

	// Files
	// and more.
	"os"
)

var _, _ = fmt.Sprint, os.Open

func above(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
