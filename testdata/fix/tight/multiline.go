package tight

import "fmt" /* on
and on */

var _ = fmt.Sprint

func multiline(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
