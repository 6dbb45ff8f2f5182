// Package tests has tests within it and beside it.
package tests

// A Response is exported for the tests beside.
type Response struct {
	Code     Code
	Message  string
	CodeDesc string
}

// A Code has constants of its own, one for the tests only.
type Code int

const NotFound Code = 5000

func (r Response) missing() bool {
	return r.Code == 5000 // want `compare: 5000 .*compare with NotFound`
}

func (r Response) limited() bool {
	return r.Code == 4400 // want `compare: 4400 .*compare with tcerr.CodeQuotaExceeded`
}
