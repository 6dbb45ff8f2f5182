// flags: -explicit-switch -disable=compare

// Package explicit is to name every code that must not be retried.
package explicit

import "errors"

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func call() *response

var errFailed = errors.New("failed")

func stops() error {
	for {
		r := call()
		switch r.Code { // want "does not name 4000 .*add a case for each .*fallthrough.*Return an error for"
		case 6000:
			continue
		case 0:
			return nil
		default:
			return errFailed
		}
	}
}

func drops() error {
	for {
		r := call()
		switch r.Code { // want "for 4000 .*; it does not name 4100 .*tcerr.CodeInvalidParameter, tcerr.CodeAuthFailure.*Return an error for"
		case 4000, 6000:
			continue
		case 0:
			return nil
		default:
			return errFailed
		}
	}
}

func behind() error {
	for {
		r := call()
		switch r.Code { // want "does not name 4000 .*add a case for each$"
		case 6000:
			continue
		case 0:
			return nil
		}
		return errFailed
	}
}

func falls() error {
	for {
		r := call()
		switch r.Code { // want "does not name 4000 .*add a case for each$"
		case 6000:
			continue
		case 0:
			return nil
		case 4400:
			fallthrough
		default:
			return errFailed
		}
	}
}

func all() error {
	r := call()
	if r.Code == 6000 {
		return errFailed
	}
	return nil
}

// The case is added above the comments that belong to the default.

func commented() error {
	for {
		r := call()
		switch r.Code { // want "does not name 4000 "
		case 6000:
			continue
		case 0:
			return nil
		// All others are errors.
		default:
			return errFailed
		}
	}
}

func commentedBehind() error {
	for {
		r := call()
		switch r.Code { // want "does not name 4000 "
		case 6000:
			continue
		case 0:
			return nil // done
		default:
			return errFailed
		}
	}
}

func commentedApart() error {
	for {
		r := call()
		switch r.Code { // want "does not name 4000 "
		case 6000:
			continue
		case 0:
			return nil
		// Nothing else is known.

		default:
			return errFailed
		}
	}
}

func commentedInside() error {
	for {
		r := call()
		switch r.Code { // want "does not name 4000 "
		case 6000:
			continue
		case 0:
			return nil
			// Not reached.
		default:
			return errFailed
		}
	}
}

func first() error {
	for {
		r := call()
		switch r.Code { // want "does not name 4000 "
		default:
			return errFailed
		case 6000:
			continue
		case 0:
			return nil
		}
	}
}

func alone() error {
	r := call()
	switch r.Code {
	default:
		return errFailed
	}
}

type number int

func ownType() error {
	for {
		r := call()
		switch number(r.Code) { // want "does not name 4000 "
		case 6000:
			continue
		case 0:
			return nil
		default:
			return errFailed
		}
	}
}

func ownTypeNoNumber(ok number) error {
	for {
		r := call()
		switch number(r.Code) {
		case ok:
			return nil
		default:
			return errFailed
		}
	}
}
