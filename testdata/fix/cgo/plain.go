package cgo

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func exists(r response) bool {
	return r.Code == 0 || r.Code == 5000 // want `compare: 5000 `
}
