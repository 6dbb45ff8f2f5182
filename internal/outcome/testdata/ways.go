// Package ways shows which way control goes from a decision.
package ways

import (
	"errors"
	"log"
	"os"
)

type response struct {
	Code    int
	Message string
	Data    []string
}

func call(args ...any) *response { return nil }
func use(...any)                 {}

var errBad = errors.New("bad")

// What falls out of a decision goes where the code behind it goes, be that behind
// other statements.

func inIf(resp *response, n int) error {
	if n > 3 {
		if resp.Code == 4000 { // 4000 stop, rest on
			return errBad
		}
	}
	use(resp.Data)
	return nil
}

func inCase(resp *response, n int) error {
	switch n {
	case 3:
		if resp.Code == 4000 { // 4000 5000 stop, rest on
			return errBad
		}
	}
	if resp.Code == 5000 { // 5000 stop, rest on
		return errBad
	}
	return nil
}

func inSelect(resp *response, ch chan int) error {
	select {
	case <-ch:
		switch { // 4000 stop, rest on
		case resp.Code == 4000:
			return errBad
		}
	}
	use(resp.Data)
	return nil
}

// The end of an inner loop is no end of the decision.
func withLoop(resp *response, list []int) error {
	if resp.Code == 4000 { // 4000 5000 stop, rest on
		for range list {
			use(1)
		}
		for i := 0; i < 3; i++ {
			if i == 2 {
				break
			}
		}
		return errBad
	}
	if resp.Code == 5000 { // 5000 stop, 4000 unreached, rest on
		return errBad
	}
	return nil
}

func withSwitch(resp *response, n int) error {
	if resp.Code == 4000 { // 4000 open, rest on
		switch n {
		case 1:
			return errBad
		case 2:
			use(1)
		}
	}
	return nil
}

func withSwitchThatStops(resp *response, n int) error {
	switch resp.Code { // 4000 5000 stop, rest on
	case 4000:
		if n > 3 {
			log.Print(n)
		} else {
			use(1)
		}
		return errBad
	case 5000:
		switch {
		case n > 3:
			return errBad
		default:
			os.Exit(1)
		}
	}
	return nil
}

// To break out of a loop, to go on with it or to go elsewhere leaves the decision.

func breaks(id string) error {
	for {
		r := call(id)
		if r.Code == 4000 { // 4000 stop, 5000 stop, rest open
			break
		}
		if r.Code == 5000 { // 5000 stop, 4000 unreached, rest open
			return errBad
		}
		if r.Message == "" {
			return nil
		}
	}
	return nil
}

func continues(ids []string) error {
	for i := 0; i < len(ids); i++ {
		r := call(ids[i])
		if r.Code == 4000 { // 4000 stop, rest on
			continue
		}
		use(r.Data)
	}
	return nil
}

func jumps(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest on
		goto bad
	}
	use(resp.Data)
	return nil
bad:
	log.Print("bad")
	return nil
}

// Without an error, a function stops where success does not go.
func leaves(resp *response) error {
	if resp.Code == 4000 { // 0 on, rest stop; fails none
		log.Print("bad")
	}
	if resp.Code != 0 { // 0 on, rest stop; fails none
		return nil
	}
	use(resp.Data)
	return nil
}

func leavesAsSuccess(resp *response) error {
	if resp.Code == 4000 { // rest on
		log.Print("bad")
	}
	if resp.Code != 0 { // rest on
		log.Print("bad")
	}
	return nil
}

func leavesByFlag(resp *response, quiet bool) error {
	if resp.Code == 4000 { // rest on; passes rest
		log.Print("bad")
	}
	if quiet {
		return nil
	}
	use(resp.Data)
	return nil
}

// Nothing, and no error, is no success.
func nothing(resp *response, n int) (bool, error) {
	if resp.Code == 4000 { // 0 on, rest stop
		return false, nil
	}
	if resp.Code != 0 { // 4000 unreached, 0 on, rest stop
		return false, nil
	}
	return true, nil
}

func nothingFurther(resp *response, n int) ([]string, error) {
	if resp.Code == 4000 { // rest on; passes 0
		log.Print(n)
	}
	if n > 3 && resp.Code > 0 { // 0 on, rest open
		return nil, nil
	}
	return resp.Data, nil
}

// A decision that is not reached has no outcome.
func notReached(resp *response, n int) error {
	if resp.Code != 0 { // 0 on, rest stop
		return errBad
	}
	if n > 3 {
		if resp.Code == 4000 { // 0 on, rest unreached
			return errBad
		}
	}
	return nil
}

func behindPanic(resp *response) error {
	if resp.Code == 4000 { // 4000 stop, rest stop
		panic("x")
	} else {
		os.Exit(2)
	}
	if resp.Code == 5000 { // rest unreached
		return errBad
	}
	return nil
}

// The beginning of a request is in a condition, or beside the code.
func inCondition(id string) error {
	if r := call(id); r.Code == 4000 { // 4000 stop, rest on
		return errBad
	}
	for r := call(id); r.Code == 5000; r = call(id) { // 5000 retry, rest on
		use(r.Data)
	}
	return nil
}

// A switch of which another case is tried first.
func caseBefore(resp *response, err error) error {
	switch { // 4000 stop, rest on
	case err != nil:
		return err
	case resp.Code == 4000:
		return errBad
	}
	return nil
}

func caseOfOther(resp *response, n int) error {
	switch resp.Code { // 4000 5000 stop, rest open; names 4000 5000
	case 4000:
		return errBad
	case n:
		return errBad
	case 5000:
		return errBad
	}
	return nil
}

// A switch on another code, or on a boolean, is not decided by this one.
func switchOnOther(resp, other *response) error {
	if resp.Code == 4000 { // 4000 open, 5000 stop, rest open
		use(1)
	}
	switch other.Code { // 4000 stop, rest open
	case 4000:
		return errBad
	}
	if resp.Code == 5000 { // 5000 stop, rest on
		return errBad
	}
	return nil
}

func switchOnBoolean(resp *response, ok bool) error {
	if resp.Code == 4000 { // 4000 open, rest open
		use(1)
	}
	switch ok {
	case resp.Code == 4000:
		return errBad
	}
	return nil
}

// What a case says is known in it, unless it is compared with a tag.
func caseIsKnown(resp *response, ok bool) error {
	if resp.Code == 4000 { // 4000 stop, rest on
		switch {
		case ok:
			if ok {
				return errBad
			}
		default:
			return errBad
		}
	}
	return nil
}

func caseOfTag(resp *response, ok, fine bool) error {
	if resp.Code == 4000 { // 4000 open, rest on
		switch ok {
		case fine:
			if fine {
				return errBad
			}
		default:
			return errBad
		}
	}
	return nil
}

// What a round of a loop forgets is not known in the next.
func forgets(resp *response, list []int) error {
	ok := false
	for range list {
		if resp.Code == 4000 { // 4000 open, rest on
			if ok {
				return errBad
			}
		}
		ok = len(resp.Data) > 3
	}
	return nil
}
