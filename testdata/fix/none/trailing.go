package none // import comments stood here once

func trailing(r response) bool {
	return r.Code == 5000 // want `compare: 5000 `
}
