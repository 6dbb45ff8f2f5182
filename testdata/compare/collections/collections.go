// Package collections looks codes up in slices and maps.
package collections

import (
	"slices"
	sl "slices"
)

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func inline(r response, other int) (ok bool) {
	ok = slices.Contains([]int{4000, other, 4711}, r.Code)           // want `compare: 4000 `
	ok = sl.Index([]int{0: 4100, 2: 4200}, r.Code) >= 0              // want `compare: 4100 ` `compare: 4200 `
	ok = slices.Contains([]int64{6000}, int64(r.Code))               // want `compare: 6000 `
	ok = slices.Contains([]any{6000, 4400.0, "x"}, any(r.Code))      // want `compare: 6000 ` `compare: 4400 `
	ok = slices.Contains(([]int{5000}), (r.Code))                    // want `compare: 5000 `
	ok = slices.Contains[[]int, int]([]int{5000}, r.Code)            // want `compare: 5000 `
	ok = map[int]bool{5000: true}[r.Code]                            // want `compare: 5000 `
	_, ok = map[int]struct{}{5000: {}, other: {}}[r.Code]            // want `compare: 5000 `
	ok = map[int64]bool{5000: true}[int64(r.Code)]                   // want `compare: 5000 `
	ok = map[float64]bool{5000: true, 5000.5: true}[float64(r.Code)] // want `compare: 5000 `
	ok = map[any]bool{5000: true, "5000": true}[r.Code]              // want `compare: 5000 `
	ok = codes{5000: true}[r.Code]                                   // want `compare: 5000 `
	ok = list{4000}.has(r.Code)                                      // a method is none of ours
	ok = map[int]map[int]bool{4000: {4100: true}}[r.Code][r.Code]    // want `compare: 4000 `
	ok = slices.Contains([]int{r.Code, 5000}, r.Code)                // want `compare: 5000 `
	ok = slices.Contains([]int{5000}, r.Code) == (r.Code == 4400)    // want `compare: 5000 ` `compare: 4400 `
	ok = map[bool]bool{r.Code == 4000: true}[r.Code == 4100]         // want `compare: 4000 ` `compare: 4100 `
	ok = map[int]bool{5000: r.Code == 4000}[r.Code]                  // want `compare: 5000 ` `compare: 4000 `
	return ok
}

type codes map[int]bool

type list []int

func (l list) has(code int) bool { return len(l) == code }

var retryable = map[int]string{
	4400: "quota", // want `compare: 4400 `
	4711: "other",
	// Later.
	6000: "internal", // want `compare: 6000 `
}

var permanent = []int{4000, 4100} // want `compare: 4000 ` `compare: 4100 `

var named = codes{5000: true} // want `compare: 5000 `

var first, second = map[int]int64{5000: 1}, []int{4200} // want `compare: 5000 ` `compare: 4200 `

// Only its keys are codes.
var waits = map[int]int{6200: 4000} // want `compare: 6200 `

func lookup(r response) bool {
	_, ok := retryable[r.Code]
	delete(retryable, r.Code)
	for code := range retryable {
		ok = ok && code > 0
	}
	return ok && !slices.Contains(permanent, r.Code) && named[r.Code] && first[r.Code] > 0 &&
		slices.Index(second, r.Code) < 0 && waits[r.Code] > 0
}

func local(r response) bool {
	quick := map[int64]bool{4400: true} // want `compare: 4400 `
	var slow, slower = []int{6000}, 1   // want `compare: 6000 `
	quick[int64(r.Code)] = true
	slow = append(slow, slower)
	return slices.Contains(slow, r.Code)
}
