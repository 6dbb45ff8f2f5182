// Package silent does with codes what is not to be reported.
package silent

import "fmt"

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

const (
	notFound = 5000
	isSame   = 5000 == notFound
)

var table = [6000]string{5000: "not found"}

func success(r response) bool { return r.Code == 0 || 0 != r.Code }

func unknown(r response) bool {
	switch r.Code {
	case 4711, 3999, 4001, -4000, -514, 514, 50000, 5000 + 1:
		return true
	}
	return r.Code == 4711 || r.Code != 1<<12 || r.Code == 'a' || r.Code == 5000/3
}

func order(r response) bool {
	return r.Code < 5000 || r.Code <= 5000 || r.Code > 4000 || r.Code >= 6000 || 4000 <= r.Code
}

func arithmetic(r response) int {
	r.Code = 5000
	r.Code += 4000
	return r.Code - 5000&r.Code%6000
}

func arguments(r response) response {
	fmt.Println(r.Code, 5000)
	isCode(5000)
	return response{Code: 5000, Message: table[5000] + table[r.Code]}
}

func isCode(n int) bool { return n == notFound }

func composite(r response) bool {
	return r == response{Code: 5000} || r == (response{4000, "", ""})
}

func list() ([]int, map[int]bool) {
	return []int{4000, 5000}, map[int]bool{4400: true}
}

func constants(r response) bool {
	switch 5000 {
	case notFound:
		return isSame
	}
	switch {
	case 4000 == 4000:
		return true
	}
	return r.Code == notFound
}

func computed(r response) bool {
	return r.Code == max(5000, 1) || r.Code == len([5000]int{})
}
