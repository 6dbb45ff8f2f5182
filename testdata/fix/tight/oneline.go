package tight

import ("fmt")

var _ = fmt.Sprint

func oneline(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
