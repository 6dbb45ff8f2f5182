// Package forms has a comparison of each form.
package forms

import "slices"

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

func equal(r response) bool {
	return r.Code == 5000 // want `compare: 5000 is the Tencent Cloud code for "resource does not exist"; compare with tcerr.CodeResourceNotFound`
}

func left(r response) bool {
	return 4400 != r.Code // want `compare: 4400 `
}

func spellings(r *response) {
	_ = r.Code == 0x1388             // want `compare: 5000 `
	_ = r.Code == 0b111110100000     // want `compare: 4000 `
	_ = r.Code == 0o7640             // want `compare: 4000 `
	_ = r.Code == 07640              // want `compare: 4000 `
	_ = r.Code == 5_000              // want `compare: 5000 `
	_ = r.Code == 5e3                // want `compare: 5000 `
	_ = r.Code == 5000.0             // want `compare: 5000 `
	_ = r.Code == 'ྠ'                // want `compare: 4000 `
	_ = r.Code == '\u1388'           // want `compare: 5000 `
	_ = r.Code == 5*1000             // want `compare: 5000 `
	_ = r.Code == (4000)             // want `compare: 4000 `
	_ = (r.Code) == (+4000)          // want `compare: 4000 `
	_ = r.Code == int(4000)          // want `compare: 4000 `
	_ = int(r.Code) == 4000          // want `compare: 4000 `
	_ = int64(r.Code) == 4000        // want `compare: 4000 `
	_ = int64(r.Code) == int64(4000) // want `compare: 4000 `
}

func tag(r response, last int) string {
	switch code := r.Code; code { // init
	case 0:
		return "ok"
	case 4000 /* signature */, 4100: // want `compare: 4000 ` `compare: 4100 `
		return "request"
	case last:
		return "again"
	case 4711:
		return "unknown"
	}
	return ""
}

func tagless(r response) string {
	switch {
	case r.Code == 4200: // want `compare: 4200 `
		return "expired"
	case r.Code != 6000 && r.Code != 0: // want `compare: 6000 `
		return "other"
	}
	return ""
}

func constantTag(r response) bool {
	switch 5000 { // want `compare: 5000 `
	case r.Code:
		return true
	}
	return false
}

func collections(r response) bool {
	if slices.Contains([]int{5100, 6000, 4711}, r.Code) { // want `compare: 5100 ` `compare: 6000 `
		return true
	}
	if slices.Contains[[]int]([]int{5100}, r.Code) { // want `compare: 5100 `
		return true
	}
	if slices.Index([]int{0, 6200}, r.Code) >= 0 { // want `compare: 6200 `
		return true
	}
	return map[int]bool{4400: true, 0: false}[r.Code] // want `compare: 4400 `
}

var retryable = map[int]bool{
	4400: true, // want `compare: 4400 `
	6000: true, // want `compare: 6000 `
}

var permanent = []int{4000, 4100} // want `compare: 4000 ` `compare: 4100 `

func lookup(r response) bool {
	return retryable[r.Code] && !slices.Contains(permanent, r.Code)
}
