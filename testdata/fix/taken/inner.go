package taken

func inner(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}

func other(tcerr int) int { return tcerr }
