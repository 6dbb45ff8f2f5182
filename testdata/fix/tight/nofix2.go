package tight; var nothing int

func nofix2(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
