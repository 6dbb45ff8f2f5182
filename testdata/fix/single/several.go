package single

import "fmt"
import "os" // for files

var _, _ = fmt.Sprint, os.Open

func several(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
