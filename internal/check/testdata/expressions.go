// Package expressions has codes in larger expressions, which the fix of compare
// must keep the value of.
package expressions

import (
	"fmt"
	"strconv"

	"example.com/others"
)

type response struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type narrow struct {
	Code     int16  `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type wide struct {
	Code     uint64 `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type anything struct {
	Code     any    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

const limit int = 7777
const free = 7777

// A constant that is shifted by a variable takes its type from what is around.

func shifts(r *narrow, n uint, m int16) {
	switch r.Code {
	case 5000: // want "compare: 5000"
	case 1 << n:
	}
	switch r.Code {
	case 5000: // want "compare: 5000"
	case 1 >> n:
	}
	switch r.Code {
	case 5000: // want "compare: 5000"
	case m << 2:
	}
	switch r.Code {
	case 5000: // want "compare: 5000"
	case 1<<3 + m:
	}
	switch r.Code {
	case 5000: // want "compare: 5000"
	case 1<<n + m, m * 2:
	}
}

// The other cases of a switch keep their types, too.

func cases(r *response) {
	switch r.Code {
	case 5000: // want "compare: 5000"
	case limit:
	case free + 1:
	case len("text"):
	case int(free + 2):
	}
}

// The text of a number is compared as a number where both are the same.

func texts(r *response, n *narrow, w *wide, a *anything, f float64) {
	_ = strconv.Itoa(r.Code) == "5000"                        // want "compare: "
	_ = strconv.Itoa(int(n.Code)) == "5000"                   // want "compare: "
	_ = strconv.FormatInt(int64(r.Code), 10) == "5000"        // want "compare: "
	_ = strconv.FormatInt(int64(int(r.Code)), 10) == "5000"   // want "compare: "
	_ = strconv.FormatInt(int64(int16(r.Code)), 10) == "5000" // want "compare: "
	_ = strconv.FormatUint(uint64(r.Code), 10) == "5000"      // want "compare: "
	_ = strconv.FormatUint(w.Code, 10) == "5000"              // want "compare: "
	_ = strconv.FormatInt(int64(w.Code), 10) == "5000"        // want "compare: "
	_ = fmt.Sprint(a.Code) == "5000"                          // want "compare: "
	_ = fmt.Sprint(r.Code) == "5000"                          // want "compare: "
	_ = fmt.Sprintf("%d", r.Code) == "5000"                   // want "compare: "
	_ = fmt.Sprintf("%v", a.Code) == "5000"                   // want "compare: "
	_ = strconv.Itoa(int(int32(f))) == "5000" || strconv.Itoa(5000) == "5000"
	switch strconv.Itoa(r.Code) {
	case "5000": // want "compare: "
	case "8":
	}
	switch strconv.Itoa(r.Code) {
	case "5000": // want "compare: "
	case "08":
	}
	switch strconv.Itoa(r.Code) {
	case "5000": // want "compare: "
	case "99999999999":
	}
	switch strconv.Itoa(r.Code) {
	case "5000": // want "compare: "
	case "none":
	}
	switch strconv.Itoa(r.Code) {
	case "5000": // want "compare: "
	case r.Message:
	}
}

// A constant of a type that does not fit into an int is converted to that type, if
// it has a name here.

type own uint64
type generic[T any] uint64

type ownWide struct {
	Code     own    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
}

type genericWide struct {
	Code     generic[int] `json:"code"`
	Message  string       `json:"message"`
	CodeDesc string       `json:"codeDesc"`
}

func names(w *wide, o *ownWide, g *genericWide, h *others.Hidden, s *others.Shown) {
	_ = w.Code == 5000 // want "compare: 5000"
	_ = o.Code == 5000 // want "compare: 5000"
	_ = g.Code == 5000 // want "compare: 5000 [^[]*$"
	_ = h.Code == 5000 // want "compare: 5000 [^[]*$"
	_ = s.Code == 5000 // want "compare: 5000 .*others.Wide"
	type own string
	_ = o.Code == 5000 // want "compare: 5000 [^[]*$"
}
