// Package decisions shows what is a decision, and what it names.
package decisions

import (
	"errors"
	"log"
	"slices"
)

type response struct {
	Code, Level int
	Message     string
	Data        []string
}

func call(args ...any) (*response, error) { return nil, nil }
func use(...any)                          {}
func check(bool) error                    { return nil }

var errBad = errors.New("bad")

var reasons = map[int]string{4000: "parameter", 5000: "gone"}

// A variable that is declared with a test decides where it is a condition.
func declared(resp *response) error {
	var gone = resp.Code == 5000
	log.Print(gone)
	if gone { // 5000 stop, rest on; names 5000
		return errBad
	}
	use(resp.Data)
	return nil
}

// Each of two tests decides where its own variable is a condition.
func declaredPair(resp *response) error {
	var busy, gone = resp.Code == 6000, resp.Code == 5000
	if gone { // 5000 6000 stop, rest on; names 5000
		return errBad
	}
	if busy { // 6000 stop, 5000 unreached, rest on; names 6000
		return errBad
	}
	return nil
}

func assignedPair(resp *response) error {
	busy, gone := resp.Code == 6000, resp.Code == 5000
	if gone { // 5000 6000 stop, rest on; names 5000
		return errBad
	}
	if busy { // 6000 stop, 5000 unreached, rest on; names 6000
		return errBad
	}
	return nil
}

// Of the uses, it is the first condition behind the test that is the decision.
func assignedTwice(resp *response, again bool) error {
	if again {
		use(1)
	}
	again = resp.Code == 5000
	log.Print(again)
	if again { // 5000 stop, rest on; names 5000
		return errBad
	}
	if again {
		return nil
	}
	return nil
}

// What a list says is in the second of two variables.
func lookedUp(resp *response) error {
	reason, known := reasons[resp.Code]
	if reason != "" {
		use(reason)
	}
	if known { // 4000 5000 stop, rest on; names 4000 5000
		return errBad
	}
	return nil
}

func lookedUpVar(resp *response) error {
	var reason, known = reasons[resp.Code]
	if reason != "" {
		use(reason)
	}
	if known { // 4000 5000 stop, rest on; names 4000 5000
		return errBad
	}
	return nil
}

// A test beside another value decides where its own variable is.
func lookedUpBeside(resp *response, n int) error {
	_, isFirst := reasons[resp.Code], n == 1
	if isFirst {
		return errBad
	}
	return nil
}

// A decision is on one code: the first.
func two(a, b *response) error {
	if a.Code == 4000 || b.Code == 5000 { // 4000 stop, rest open; names 4000
		return errBad
	}
	return nil
}

// A chain is one decision, whatever stands between its tests.
func chain(resp *response, n int) error {
	if resp.Code == 4000 { // 4000 stop, 5000 open, rest on; names 4000 5000
		return errBad
	} else if n > 3 {
		use(1)
	} else if resp.Code == 5000 {
		return errBad
	}
	return nil
}

// It begins where a code is tested first.
func chainBehind(resp *response, n int) error {
	if n > 3 {
		use(1)
	} else if resp.Code == 4000 { // 4000 5000 stop, rest on; names 4000 5000
		return errBad
	} else if resp.Code == 5000 {
		return errBad
	}
	return nil
}

// So is one whose first test is that of a list.
func chainOfLists(resp *response, n int) error {
	if slices.Contains([]int{4000, 4400}, resp.Code) { // 4000 4400 5000 stop, rest on; names 4000 4400 5000
		return errBad
	} else if resp.Code == 5000 {
		return errBad
	}
	return nil
}

// An ordering names no code.
func ordering(resp *response) error {
	if resp.Code >= 5000 { // 0 4000 4400 on, rest stop; names none
		return errBad
	}
	return nil
}

func orderings(resp *response) error {
	if 4400 < resp.Code { // 0 on, rest stop; names none
		return errBad
	}
	if resp.Code > 4000 { // 4400 stop, 0 on, 4000 stop, rest unreached; names none
		return errBad
	}
	if 4000 <= resp.Code { // 4000 stop, 0 on, rest unreached; names none
		return errBad
	}
	return nil
}

// An inequality names the code that it leaves out.
func inequality(resp *response) error {
	if 5000 != resp.Code { // 5000 on, rest stop; names 5000
		return errBad
	}
	return nil
}

// Another number is no code.
func level(resp *response) error {
	switch resp.Level {
	case 4000:
		return errBad
	}
	if resp.Level == 5000 || 4000 == resp.Level {
		return errBad
	}
	return nil
}

// A code that is compared with what may change decides nothing.
func limit(resp *response, max int) error {
	switch resp.Code {
	case max:
		return errBad
	}
	if resp.Code == max {
		return errBad
	}
	return nil
}

// Neither does a switch on a boolean.
func boolean(resp *response) error {
	switch true {
	case resp.Code == 4000:
		return errBad
	}
	return nil
}

// Nor what is handed to a function, or is the answer of one that says nothing of
// a repetition.
func handed(resp *response) error {
	return check(resp.Code == 4000)
}

func gone(resp *response) bool { return resp.Code == 5000 }

// Of the results of a predicate, only the boolean one is its answer.
func predicateDetail(code int) (bool, any) {
	return true, code == 4000
}

func predicateReason(code int) (string, bool) {
	return "code", code == 4000 // 4000 retry, rest stop; names 4000
}

func predicateNamed(code int) (first, second string, again bool) {
	return "", "", code == 4000 // 4000 retry, rest stop; names 4000
}

// Constants stand on either side, and in parentheses.
func sides(resp *response) error {
	if (4000 == resp.Code) || (!(resp.Code != 5000)) { // 4000 5000 stop, rest on; names 4000 5000
		return errBad
	}
	return nil
}
