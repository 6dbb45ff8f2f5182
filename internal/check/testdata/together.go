// Package together has decisions that both compare and retry have something to say
// about: what the fix of retry takes away, compare does not name.
package together

import "errors"

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type status int

const statusBad status = 4000

func call() *response

var errFailed = errors.New("failed")

func inSwitch() error {
	for {
		r := call()
		switch r.Code { // want "retry: .* for 4000 .*Do not retry"
		case 4000, 6000: // want "compare: 6000 "
			continue
		}
		return errFailed
	}
}

func inCondition() error {
	for {
		r := call()
		if r.Code == 4000 || r.Code == 6000 { // want "retry: .* for 4000 .*Do not retry" "compare: 6000 "
			continue
		}
		return errFailed
	}
}

// The only code that has a constant of the own type goes.
func ownType() error {
	for {
		r := call()
		switch status(r.Code) { // want "retry: .* for 4000 .*Do not retry"
		case 4000, 6000: // want "compare: 6000 "
			continue
		}
		return errFailed
	}
}

// Nothing can be taken away: compare names both.
func both() error {
	for {
		r := call()
		if r.Code == 4000 || r.Code == 6000 { // want "retry: .* for 4000 .*instead$" "compare: 4000 " "compare: 6000 "
			continue
		}
		return nil
	}
}
