package lines // CRLF

import "fmt" // printing

var _ = fmt.Sprint

func crlf(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
