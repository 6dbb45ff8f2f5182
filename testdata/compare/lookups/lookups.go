// Package lookups has collections that codes and other things are looked up in,
// and collections that no code is looked up in.
package lookups

import (
	"slices"
	"sort"
)

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

var both = map[int]string{4000: "four", 5000: "five"}

var bothSlice = []int{4000, 5000}

func mixed(r response, port int) bool {
	return both[r.Code] == both[port] || slices.Contains(bothSlice, r.Code) && slices.Contains(bothSlice, port)
}

var ports = map[int]bool{5000: true}

var never = map[int]bool{5000: true}

var values = map[string]int{"a": 5000}

var sorted = []int{4000, 5000}

var escaped = any([]int{4000})

func others(r response, port int) bool {
	for i := range never {
		return never[i]
	}
	return ports[port] || values[r.Message] > 0 || sort.SearchInts(sorted, r.Code) > 0 || escaped == nil
}

func constantKey() bool {
	return map[int]bool{5000: true}[5000] || map[int]bool{4000: true}[4000]
}

// own is a Contains of another package than slices.
type own struct{}

// Contains is true of nothing.
func (own) Contains(list []int, n int) bool { return false }

func notSlices(r response) bool {
	slices := own{}
	return slices.Contains([]int{4000}, r.Code)
}

func array(r response) bool {
	return [...]bool{5: true}[r.Code%6] || [6000]int{5000: 1}[r.Code] > 0
}
