package single

import "fmt" // for one thing

var _ = fmt.Sprint

func trailing(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
