// Package lines has files whose lines are unusual.
package lines

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func multi(r response) bool {
	return r.
		Code ==
		5000 || // want `compare: 5000 `
		4400 != // want `compare: 4400 `
			r.
				Code
}
