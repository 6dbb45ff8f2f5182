package groups

import ()

func empty(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
