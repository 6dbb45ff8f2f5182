// Package helper_forms asks functions of its own about codes, which are written
// in many ways.
package helper_forms

import (
	"encoding/json"
	"net/http"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func inBlock(code int) bool {
	{
		return code == 4000 // want `compare: 4000`
	}
}

func upTo(code int) bool { return code >= 4000 && code <= 4100 }

func byCases(code int) bool {
	switch {
	case code == 6000: // want `compare: 6000`
		return true
	case code == 4300: // want `compare: 4300`
		return true
	default:
		return false
	}
}

func byTag(code int) bool {
	switch code {
	default:
		return false
	case 4100, 6000: // want `compare: 4100` `compare: 6000`
		return true
	}
}

func inElse(code int) bool {
	if code != 4000 { // want `compare: 4000`
		return code == 6000 // want `compare: 6000`
	} else {
		return true
	}
}

func inRange(code int) bool {
	for _, c := range []int{6000, 4300} {
		if code == c {
			return true
		}
	}
	return false
}

func block() response {
	for {
		r := call()
		if inBlock(r.Code) { // want `retry: .*4000`
			continue
		}
		return r
	}
}

func range4000() response {
	for {
		r := call()
		if upTo(r.Code) { // want `retry: .*4000 \(.* and 4100`
			continue
		}
		return r
	}
}

func cases() response {
	for {
		r := call()
		if byCases(r.Code) { // want `retry: .*4300`
			continue
		}
		return r
	}
}

func tag() response {
	for {
		r := call()
		if byTag(r.Code) { // want `retry: .*4100`
			continue
		}
		return r
	}
}

func elseOf() response {
	for {
		r := call()
		if inElse(r.Code) { // want `retry: .*4000`
			continue
		}
		return r
	}
}

func rangeOver() response {
	for {
		r := call()
		if inRange(r.Code) { // want `retry: .*4300`
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
