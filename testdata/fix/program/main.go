// Command program is one.
package main

import "fmt"

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func main() {
	for _, code := range []int{0, 4999, 5000, 5001} {
		r := response{Code: code}
		fmt.Println(code, r.Code == 5000, tcerr(r)) // want `compare: 5000 `
	}
}

func tcerr(r response) bool {
	return r.Code != 5000 // want `compare: 5000 `
}
