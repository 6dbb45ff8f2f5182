package single

import "fmt" /* for one thing */ // and another

var _ = fmt.Sprint

func block(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
