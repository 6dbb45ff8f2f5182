package single

import _ "embed" // for the directive

//go:embed single.go
var text string

func blank(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
