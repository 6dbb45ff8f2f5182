// Package silent_helper_forms has nothing for retry: it asks functions of its own about codes in ways that nobody
// can see through.
package silent_helper_forms

import (
	"encoding/json"
	"net/http"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

var (
	temporary = []int{6000}
	counts    = map[int]int{6000: 3, 6200: 1}            // want `compare: 6000` `compare: 6200`
	own       = map[int]bool{6000: true, 5100: isOpen()} // want `compare: 6000` `compare: 5100`
)

func isOpen() bool { return len(temporary) > 1 }

func withInit(code int) bool {
	if n := code / 2 * 2; n == 6000 {
		return true
	}
	return false
}

func switchInit(code int) bool {
	switch n := code / 2 * 2; n {
	case 6000:
		return true
	}
	return false
}

func switchOther(code int) bool {
	switch code % 100 {
	case 0:
		return code == 6000 // want `compare: 6000`
	}
	return false
}

func caseOther(code int) bool {
	switch {
	case isOpen():
		return true
	case code == 6000: // want `compare: 6000`
		return false
	}
	return false
}

func caseVariable(code int) bool {
	switch code {
	case temporary[0]:
		return true
	case 6000: // want `compare: 6000`
		return true
	}
	return false
}

func rangeVariable(code int) bool {
	var c int
	for _, c = range temporary {
		if code == c {
			return true
		}
	}
	return code == 6000 // want `compare: 6000`
}

func rangeChanged(code int) bool {
	for _, c := range temporary {
		if code == c {
			return true
		}
	}
	return code == 6000 // want `compare: 6000`
}

func looksUp(code int) bool { return own[code] || code == 6000 } // want `compare: 6000`

func add(code int) { temporary = append(temporary, code) }

func unnamed(int) bool { return isOpen() }

func blank(_ int) bool { return isOpen() }

func again(r response, form int) bool {
	switch form {
	case 0:
		return withInit(r.Code)
	case 1:
		return switchInit(r.Code)
	case 2:
		return switchOther(r.Code)
	case 3:
		return caseOther(r.Code)
	case 4:
		return caseVariable(r.Code)
	case 5:
		return rangeVariable(r.Code)
	case 6:
		return rangeChanged(r.Code)
	case 7:
		return looksUp(r.Code)
	case 8:
		return unnamed(r.Code)
	}
	return blank(r.Code)
}

func loops() response {
	for {
		r := call()
		if withInit(r.Code) || r.Code == 6200 { // want `compare: 6200`
			continue
		}
		if switchInit(r.Code) {
			continue
		}
		if switchOther(r.Code) {
			continue
		}
		if caseOther(r.Code) {
			continue
		}
		if caseVariable(r.Code) {
			continue
		}
		if rangeVariable(r.Code) {
			continue
		}
		if rangeChanged(r.Code) {
			continue
		}
		if looksUp(r.Code) {
			continue
		}
		if counts[r.Code] > 2 {
			continue
		}
		if unnamed(r.Code) || blank(r.Code) {
			continue
		}
		return r
	}
}

// call makes a request.
func call() (r response) {
	a, err := http.Get("https://example.com")
	if err == nil {
		_ = json.NewDecoder(a.Body).Decode(&r)
	}
	return r
}
