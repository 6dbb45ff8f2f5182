// flags: -disable=compare

// Package conditions has decisions in conditions, from which the fix of retry can,
// or cannot, take a code away.
package conditions

import (
	"errors"
	"slices"

	"example.com/others"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
	Data     string `json:"data"`
}

func call() *response

var errFailed = errors.New("failed")

const busy = 4000

// The parentheses go with what stands in them, unless something else needs them.

func guarded() error {
	for {
		r := call()
		if r.Code != 0 && (r.Code == 4000 || r.Code == 6000) { // want "for 4000"
			continue
		}
		return errFailed
	}
}

func guardedInLines() error {
	for {
		r := call()
		if r.Code != 0 && (r.Code == 4000 || // want "for 4000"
			r.Code == 6000) {
			continue
		}
		return errFailed
	}
}

func guardedThree() error {
	for {
		r := call()
		if (r.Code == 4000 || r.Code == 5100 || r.Code == 6000) && r.Code != 0 { // want "for 4000"
			continue
		}
		return errFailed
	}
}

func negated() error {
	for {
		r := call()
		if !(r.Code == 4000 || r.Code == 6000) { // want "for 4000"
			return errFailed
		}
	}
}

func inParens() error {
	for {
		r := call()
		if r.Code == 4000 || (r.Code == 6000) { // want "for 4000"
			continue
		}
		return errFailed
	}
}

func parensBehind() error {
	for {
		r := call()
		if (r.Code == 6000) || r.Code == 5100 || r.Code == 4000 { // want "for 4000"
			continue
		}
		return errFailed
	}
}

func alone() error {
	for {
		r := call()
		if r.Code == 4000 { // want "for 4000 .*return an error instead$"
			continue
		}
		return errFailed
	}
}

func unequal() error {
	for {
		r := call()
		if r.Code != 4000 && r.Code != 6000 { // want "for 4000"
			return errFailed
		}
	}
}

func inCase() error {
	for {
		r := call()
		switch { // want "for 4000"
		case r.Code == 4000, r.Code == 6000:
			continue
		}
		return errFailed
	}
}

// Who gave the number a name had it in mind.

func named() error {
	for {
		r := call()
		if r.Code == busy || r.Code == 6000 { // want "for 4000 .*return an error instead$"
			continue
		}
		return errFailed
	}
}

// A function without results stops by a return; one that returns an error only by
// one with it.

func plain() {
	for {
		r := call()
		if r.Code == 4000 || r.Code == 6000 { // want "for 4000"
			continue
		}
		return
	}
}

func succeeds() error {
	for {
		r := call()
		if r.Code == 4000 || r.Code == 6000 { // want "for 4000"
			continue
		}
		return nil
	}
}

// Another code would go elsewhere without the test.

func needed() error {
	for {
		r := call()
		if r.Code == 4000 || r.Code == 6000 { // want "for 4000"
			continue
		}
		if r.Code == 4000 {
			return nil
		}
		return errFailed
	}
}

// The whole condition stands in several lines.

func inLines(count int) error {
	for {
		r := call()
		if r.Code == 4000 || // want "for 4000"
			r.Code == 6000 ||
			r.Code == 5100 {
			continue
		}
		return errFailed
	}
}

func constantFirst() error {
	for {
		r := call()
		if 4000 == r.Code || 6000 == r.Code { // want "for 4000"
			continue
		}
		return errFailed
	}
}

func loopCondition() error {
	r := call()
	for r.Code == 4000 || r.Code == 6000 { // want "for 4000"
		r = call()
	}
	return errFailed
}

func shouldRetry(code int) bool {
	return code == 4000 || code == 6000 // want "answer false instead"
}

func usesPredicate() error {
	for {
		r := call()
		if shouldRetry(r.Code) {
			continue
		}
		return errFailed
	}
}

// What the tag of a switch reads can be read once more.

func tagConverts() (string, error) {
	r := call()
	switch int64((*r).Code) { // want "has no case for"
	case 6000:
		return "", errFailed
	}
	return r.Data, nil
}

// A condition that holds a part of another one only where it is equal to something.

func compared() error {
	for {
		r := call()
		if r.Code != 0 == (r.Code == 4000 || r.Code == 6000) {
			continue
		}
		return errFailed
	}
}

// Where the finding stands if what decides is in several lines, or begins with a
// number.

func tagInLines() error {
	for {
		r := call()
		switch r. // want "for 4000"
				Code {
		case 4000, 6000:
			continue
		}
		return errFailed
	}
}

func testInLines() error {
	for {
		r := call()
		if r.Code == // want "for 4000"
			4000 || r.Code == 6000 {
			continue
		}
		return errFailed
	}
}

func secondLine() error {
	for {
		r := call()
		if r.Code == 6000 ||
			r.Code == 4000 || // want "for 4000"
			r.Code == 5100 {
			continue
		}
		return errFailed
	}
}

func numberInLoop() error {
	r := call()
	for 4000 == r.Code || 6000 == r.Code { // want "for 4000"
		r = call()
	}
	return errFailed
}

func numberInParens() error {
	for {
		r := call()
		if (4000 == r.Code) || 6000 == r.Code { // want "for 4000"
			continue
		}
		return errFailed
	}
}

func elseIf() error {
	for {
		r := call()
		if r.Code == 6000 {
			continue
		} else if r.Code == 4000 || r.Code == 5100 { // want "for 4000"
			continue
		}
		return errFailed
	}
}

// A loop without an end repeats every failure for ever; one that counts does not.

func forEver() (last int) {
	for {
		r := call()
		if r.Code != 0 { // want "retry: "
			text := errFailed.Error()
			last = len(text)
			continue
		}
		return last
	}
}

func counted() (tries int) {
	for {
		r := call()
		if r.Code != 0 {
			tries += 1
			continue
		}
		return tries
	}
}

func limited(last int) int {
	for last < 5 {
		r := call()
		if r.Code != 0 {
			continue
		}
		return last
	}
	return 0
}

func isRetryable(r *response, attempt int) bool {
	return attempt < 3 && r.Code >= 4000
}

func isTemporary(r *response) bool {
	return r.Code >= 4000 // want "retry: "
}

// A list that another package gets may hold other codes when it is asked.

var (
	again  = []int{4000, 6000}
	shared = []int{4000, 6000}
)

func inList() error {
	for {
		r := call()
		if slices.Contains(again, r.Code) { // want "for 4000"
			continue
		}
		return errFailed
	}
}

func inShared() error {
	for {
		r := call()
		if slices.Contains(shared, r.Code) {
			continue
		}
		return errFailed
	}
}

func share() bool { return others.Contains(shared, 1) }
