// Package policy is another package of the same project: what programs ask about
// codes there, the linter does not see.
package policy

import "slices"

// Codes of the project.
const (
	NotFound = 5000
	Busy     = 6000
	Gone     = "ResourceNotFound"
	Slow     = "RequestLimitExceeded"
)

var (
	Numbers = []int{4000, 6000}
	Names   = []string{"InternalError", "ResourceNotFound"}
)

func IsBusy(code int) bool    { return slices.Contains(Numbers, code) }
func IsSlow(code string) bool { return slices.Contains(Names, code) }
func Same[T any](value T) T   { return value }
func Set[T comparable](list ...T) map[T]bool {
	set := make(map[T]bool)
	for _, value := range list {
		set[value] = true
	}
	return set
}
