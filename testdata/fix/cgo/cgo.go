// Package cgo has a file that cgo translates. It has findings like any other,
// but no fix: some drivers see only the translation.
package cgo

// static int last_code(void) { return 5000; }
import "C"

import "fmt"

func ask() response {
	return response{Code: int(C.last_code())}
}

func notFound() bool {
	r := ask()
	fmt.Println(C.last_code(), r.Code)
	return r.Code == 5000 // want `compare: 5000 `
}

func describe(r response) string {
	switch r.Code {
	case 4400: // want `compare: 4400 `
		return "quota"
	case int(C.last_code()):
		return "last"
	}
	return ""
}

// A code of C's own says nothing of the cloud's.
func own() bool {
	return C.last_code() == 5000
}
