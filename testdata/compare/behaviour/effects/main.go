// Command effects has operands with effects and conditions that stop early.
package main

import (
	"fmt"
	"math"
	"slices"

	"github.com/tcerr/tcerrlint/tcerr"
)

type response struct {
	Code              int
	Message, CodeDesc string
}

// numbers are the codes of the tables, others, and their neighbours.
var numbers = []int{
	0, 1, -1, 200, 3999, 4000, 4001, 4100, 4101, 4102, 4103, 4104, 4105, 4106, 4107, 4110, 4200, 4300, 4400, 4500, 4600, 4711,
	4999, 5000, 5001, 5100, 5200, 5300, 5400, 5500, 6000, 6100, 6200, 6201, -502, -503, -505, -507, -509, -513, -514, -515, 514, -5000,
	5000 - 1<<16, 5000 + 1<<16, math.MaxInt8, math.MinInt16, math.MaxInt32, math.MinInt32,
}

func main() {
	for _, n := range numbers {
		r := &response{Code: n, Message: fmt.Sprintf("(%d) text", n)}
		fmt.Println(n, conditions(r), order(r), modules(r.Message), modules(fmt.Sprintf("(- %d)x", -n)))
		func() {
			defer func() { fmt.Println(recover() != nil) }()
			var none *response
			fmt.Println(r.Code == 5000 || none.Code == 4000) // want `compare: 5000 ` `compare: 4000 `
		}()
	}
}

func (r *response) next() *response {
	fmt.Print("next ")
	return &response{Code: r.Code + 1}
}

func conditions(r *response) (s string) {
	if r.Code == 0 || r.next().Code == 5000 { // want `compare: 5000 `
		s += "a"
	}
	if r.next().Code != 4001 && r.next().Code != 4400 { // want `compare: 4400 `
		s += "b"
	}
	for r := r; r.Code != 5000 && r.Code > 4997 && r.Code < 5000; r = r.next() { // want `compare: 5000 `
		s += "c"
	}
	switch code := r.next().Code; {
	case code == 4000: // want `compare: 4000 `
		s += "d"
	case code == 5000, r.next().Code == 6000: // want `compare: 5000 ` `compare: 6000 `
		s += "e"
	}
	return s
}

func order(r *response) bool {
	switch r.next().Code {
	case r.next().Code - 1, 5000: // want `compare: 5000 `
		return true
	}
	return slices.Contains([]int{r.next().Code, 4000}, r.next().Code) // want `compare: 4000 `
}

func modules(message string) []bool {
	code := tcerr.MessageCode(message)
	return []bool{
		code == -514,        // want `compare: -514 `
		-515 != code,        // want `compare: -515 `
		int64(code) == -502, // want `compare: -502 `
		code == 9003,
	}
}
