// flags: -disable=compare

// Package elements asks a list element by element, in ways that say something else than
// whether it has the code. The functions from indexed on are certain to repeat.
package elements

import (
	"errors"
	"log"
	"slices"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

var (
	errFailed = errors.New("failed")
	byIndex   = []int{0: 4000, 1: 6000}
)

func send() *response
func next() int

func above() error {
again:
	for {
		r := send()
		for _, c := range []int{4000} {
			if r.Code > c {
				continue again
			}
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func index() error {
again:
	for {
		r := send()
		for i, c := range []int{4000} {
			if r.Code == i {
				log.Print(c)
				continue again
			}
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func otherNumber(limit int) error {
again:
	for {
		r := send()
		if r.Code == 4100 {
			for _, c := range []int{4000} {
				if limit == c {
					return errFailed
				}
			}
			continue again
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func elseLeaves() error {
again:
	for {
		r := send()
		for _, c := range []int{6000, 4000} {
			if r.Code == c {
				continue again
			} else {
				return errFailed
			}
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func doesMore(last int) error {
again:
	for {
		r := send()
		for _, c := range []int{6000, 4000} {
			if r.Code == c {
				continue again
			}
			if c == last {
				return errFailed
			}
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func leavesOthers() error {
again:
	for {
		r := send()
		for _, c := range []int{6000, 4000} {
			if r.Code != c {
				return errFailed
			}
			continue again
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func breaksOthers() error {
again:
	for {
		r := send()
		for _, c := range []int{6000, 4000} {
			if r.Code != c {
				break
			}
			continue again
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func inside() error {
	for _, c := range []int{6000, 4000} {
		r := send()
		if r.Code == c {
			continue
		}
		return errFailed
	}
	return nil
}

func initialized() error {
again:
	for {
		r := send()
		for _, c := range []int{6000, 4000} {
			if n := next(); r.Code == c {
				log.Print(n)
				continue again
			}
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func larger() error {
again:
	for {
		r := send()
		if r.Code == 4100 {
			for _, c := range []int{4000} {
				if r.Code > c {
					return errFailed
				}
			}
			continue again
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func continuesOuter() error {
again:
	for {
		r := send()
		for _, c := range []int{6000, 4000} {
			if r.Code != c {
				continue again
			}
			return errFailed
		}
		return nil
	}
}

func raised() error {
again:
	for {
		r := send()
		if r.Code == 4100 {
			for _, c := range []int{4000} {
				raise(&c)
				if r.Code == c {
					return errFailed
				}
			}
			continue again
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func raise(c *int) { *c += 100 }

func codeAndNumber(r *response) (int, int)

func isEither(code, number int) bool { return code == 4000 || number == 4000 }

func ofBoth() error {
	for {
		r := send()
		if isEither(codeAndNumber(r)) {
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func numbered() error {
	last := 0
	for {
		if last == 2 {
			return errFailed
		}
		r := send()
		if r.Code == 4000 {
			for last = range 3 {
			}
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func indexed() error {
	for {
		r := send()
		if slices.Contains(byIndex, r.Code) { // want "makes the request again for 4000"
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func arrayed() error {
	for {
		r := send()
		if slices.Contains([]int{1: 4000, 0: 6000}, r.Code) { // want "makes the request again for 4000"
			continue
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}

func found() error {
again:
	for {
		r := send()
		for _, c := range []int{4000, 6000} {
			if r.Code == c { // want "makes the request again for 4000"
				continue again
			}
		}
		if r.Code != 0 {
			return errFailed
		}
		return nil
	}
}
