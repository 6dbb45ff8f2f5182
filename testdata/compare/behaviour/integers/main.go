// Command integers compares codes of all integer types.
package main

import (
	"fmt"
	"math"
	"slices"
)

type response[C any] struct {
	Code              C
	Message, CodeDesc string
}

// numbers are the codes of the tables, others, and their neighbours.
var numbers = []int{
	0, 1, -1, 200, 3999, 4000, 4001, 4100, 4101, 4102, 4103, 4104, 4105, 4106, 4107, 4110, 4200, 4300, 4400, 4500, 4600, 4711,
	4999, 5000, 5001, 5100, 5200, 5300, 5400, 5500, 6000, 6100, 6200, 6201, -502, -503, -505, -507, -509, -513, -514, -515, 514, -5000,
	5000 - 1<<16, 5000 + 1<<16, math.MaxInt8, math.MinInt16, math.MaxInt32, math.MinInt32,
}

func main() {
	wide := []int64{math.MaxInt64, math.MinInt64, math.MaxUint32, math.MaxUint32 + 1, 1 << 31, 1<<32 + 5000, -1<<32 + 5000, 1<<48 + 4000}
	for _, n := range numbers {
		wide = append(wide, int64(n))
	}
	for _, n := range wide {
		fmt.Print(n,
			" ", is(response[int]{Code: int(n)}), narrow(response[int16]{Code: int16(n)}), word(response[int32]{Code: int32(n)}),
			unsigned(response[uint]{Code: uint(n)}), u16(response[uint16]{Code: uint16(n)}), u32(response[uint32]{Code: uint32(n)}),
			long(response[int64]{Code: n}), ulong(response[uint64]{Code: uint64(n)}),
			" ", tag(response[int]{Code: int(n)}), tagLong(response[int64]{Code: n}, n-1), constant(response[int]{Code: int(n)}),
			" ", inSlices(response[int]{Code: int(n)}), inMaps(response[int]{Code: int(n)}), pointer(response[*int64]{Code: &n}),
			" ", own(response[ownCode]{Code: ownCode(n)}), generic(response[int8]{Code: int8(n)}, 1), truncated(response[int64]{Code: n}),
			"\n")
	}
}

func is(r response[int]) []bool {
	return []bool{
		r.Code == 5000,         // want `compare: 5000 `
		4000 != r.Code,         // want `compare: 4000 `
		!(r.Code == (4400)),    // want `compare: 4400 `
		r.Code == 6000 == true, // want `compare: 6000 `
	}
}

func narrow(r response[int16]) bool {
	return r.Code == 5000 // want `compare: 5000 `
}

func word(r response[int32]) bool {
	return r.Code == 5000 // want `compare: 5000 `
}

func unsigned(r response[uint]) bool {
	return r.Code == 5000 // want `compare: 5000 `
}

func u16(r response[uint16]) bool {
	return r.Code == 5000 // want `compare: 5000 `
}

func u32(r response[uint32]) bool {
	return r.Code == 5000 // want `compare: 5000 `
}

func long(r response[int64]) bool {
	return r.Code == 5000 // want `compare: 5000 `
}

func ulong(r response[uint64]) bool {
	return 4000 == r.Code // want `compare: 4000 `
}

func truncated(r response[int64]) bool {
	return int32(r.Code) == 5000 // want `compare: 5000 `
}

func pointer(r response[*int64]) bool {
	return r.Code != nil && *r.Code == 4000 // want `compare: 4000 `
}

func tag(r response[int]) (s string) {
	other := len(numbers)
	switch code := r.Code; code {
	case 0:
		s = "0"
	case 4000, 4100: // want `compare: 4000 ` `compare: 4100 `
		s = "request "
		fallthrough
	case 4200: // want `compare: 4200 `
		s += "time"
	case 5000, other, other * 80: // want `compare: 5000 `
		s = "other"
	case 4711, -514:
		s = "unknown"
	default:
		switch {
		case r.Code == 6000, r.Code == 6200: // want `compare: 6000 ` `compare: 6200 `
			s = "later"
		}
	}
	return s
}

func tagLong(r response[int64], variable int64) int {
	switch r.Code {
	case variable:
		return 1
	case 4000, 1 << 40, 5000: // want `compare: 4000 ` `compare: 5000 `
		return 2
	}
	return 3
}

func constant(r response[int]) int {
	switch 5000 { // want `compare: 5000 `
	case r.Code:
		return 1
	case response[int]{Code: 4711}.Code:
		return 2
	}
	return 3
}

var (
	again = map[int]string{4400: "quota", 6000: "internal", 1: "one"} // want `compare: 4400 ` `compare: 6000 `
	stop  = []int{4000, 5000, 1}                                      // want `compare: 4000 ` `compare: 5000 `
)

func inSlices(r response[int]) []any {
	return []any{
		slices.Index(stop, r.Code),
		slices.Contains([]int{4000, 1, -1}, r.Code),        // want `compare: 4000 `
		slices.Index([]int64{4711, 4000}, int64(r.Code)),   // want `compare: 4000 `
		slices.Index([]int{2: 4711, 6000, r.Code}, r.Code), // want `compare: 6000 `
	}
}

func inMaps(r response[int]) []any {
	_, ok := map[int]bool{5000: true, 2: false}[r.Code]               // want `compare: 5000 `
	return []any{again[r.Code], map[any]bool{5000: true}[r.Code], ok} // want `compare: 5000 `
}

type ownCode int16

const ownNotFound ownCode = 5000

func own(r response[ownCode]) string {
	switch r.Code {
	case 5000: // want `compare: 5000 .*ownNotFound`
		return "not found"
	case 6000: // want `compare: 6000 `
		return "internal"
	}
	return fmt.Sprint(r.Code == ownNotFound)
}

func generic[C ~int8 | ~int16](r response[C], other C) bool {
	return r.Code == other || int(r.Code) == 5000 // want `compare: 5000 `
}
