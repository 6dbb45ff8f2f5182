package dot

import (
	. "math"
	. "strings"
)

func last(s string, n float64) float64 {
	if !HasPrefix(s, "(-514)") { // want `message: `
		return Abs(n)
	}
	return 0
}
