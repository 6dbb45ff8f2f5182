package existing

import (
	"fmt"

	_ "github.com/tcerr/tcerrlint/tcerr"
)

var _ = fmt.Sprint

func grouped(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
