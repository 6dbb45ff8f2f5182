package none

func several(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}

func inOne(r response) bool {
	return r.Code != 6000 // want `compare: 6000 `
}

func file(r response) int {
	switch r.Code {
	case 4000, 4100: // want `compare: 4000 ` `compare: 4100 `
		return 1
	case 4200: // want `compare: 4200 `
		return 2
	}
	return 0
}
