// Program shifts compares codes with the shift of a constant, whose type comes
// from what is around it.
package main

import "fmt"

type response struct {
	Code              int16
	Message, CodeDesc string
}

type wide struct {
	Code              int
	Message, CodeDesc string
}

func describe(r response, n int) string {
	switch r.Code {
	case 5000: // want `compare: `
		return "gone"
	case 1 << n: // 0 in an int16 from 16 on
		return "shifted"
	case int16(1) << n >> 1:
		return "typed"
	}
	return ""
}

func describeWide(w wide, n int) string {
	switch w.Code {
	case 5000: // want `compare: `
		return "gone"
	case 1 << n:
		return "shifted"
	}
	return ""
}

func main() {
	for _, code := range []int{0, 1, 5000, 4096, 8192} {
		for _, n := range []int{0, 12, 13, 16, 40} {
			fmt.Println(describe(response{Code: int16(code)}, n), describeWide(wide{Code: code}, n))
		}
	}
}
