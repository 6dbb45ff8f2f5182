package single

import f "fmt"

var _ = f.Sprint

func alias(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
