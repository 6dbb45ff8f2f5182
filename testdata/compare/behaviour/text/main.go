// Program text prints what comparisons of texts decide, for many numbers.
package main

import (
	"fmt"
	"strconv"
)

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

type narrow struct {
	Code     int16
	Message  string
	CodeDesc string
}

func main() {
	for _, n := range []int{0, -1, 1, 44, 440, 4000, 4400, 44000, 5000, 5100, 6200, 7777, -4400, 04400, 1 << 31, -1 << 31} {
		r := response{Code: n}
		fmt.Println(n, compare(r), decide(r), small(narrow{Code: int16(n)}))
	}
}

func compare(r response) []bool {
	return []bool{
		strconv.Itoa(r.Code) == "4400",                    // want `compare: "4400" `
		strconv.Itoa(r.Code) != "5000",                    // want `compare: "5000" `
		"5100" == strconv.FormatInt(int64(r.Code), 10),    // want `compare: "5100" `
		!(strconv.FormatInt(int64(r.Code), 10) == "6200"), // want `compare: "6200" `
	}
}

func decide(r response) int {
	switch strconv.Itoa(r.Code) {
	case "0":
		return 1
	case "4400", "7777": // want `compare: "4400" `
		return 2
	case "-1":
		return 3
	}
	return 4
}

func small(n narrow) bool {
	return fmt.Sprint(n.Code) == "4000" // want `compare: "4000" `
}
