package single

import "fmt"

// The other one.
import "os"

// Not about the imports.

var _, _ = fmt.Sprint, os.Open

func apart(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
