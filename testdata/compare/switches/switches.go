// Package switches has switches of each kind. A switch is rewritten whole.
package switches

type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func fall(r response) (s string) {
	switch r.Code {
	// Before the first.
	case 4000: // want `compare: 4000 `
		s = "a"
		fallthrough
	case 4100, // want `compare: 4100 `
		4200: // want `compare: 4200 `
		s += "b"
	case
		// The server's.
		6000: // want `compare: 6000 `
	default: // the rest
		s = "d"
	}
	return s
}

func nested(r, inner response) int {
	switch r.Code {
	case 4000: // want `compare: 4000 `
		switch inner.Code {
		case 4000: // want `compare: 4000 `
			return 1
		case r.Code:
			return 2
		}
	case inner.Code:
		if inner.Code == 4100 || r.Code != 4200 { // want `compare: 4100 ` `compare: 4200 `
			return 3
		}
	}
	return 0
}

const (
	untypedLimit     = 70
	typedLimit   int = 71
)

func others(r response, variable int, pointer *int) int {
	switch code := r.Code; code {
	case untypedLimit, untypedLimit + 1000, 'x', 1e3, -1, 0:
		return 4
	case typedLimit, typedLimit * 2, len("seven"), min(5000, 3):
		return 1
	case variable, *pointer, variable + 1, (variable), int(int64(variable)):
		return 2
	case 2 * 2000: // want `compare: 4000 `
		return 3
	}
	return 0
}

// Too large for an int of 32 bits: the value keeps its type.
func huge(r struct {
	Code              uint32
	Message, CodeDesc string
}) bool {
	switch r.Code {
	case 1 << 31, 5000: // want `compare: 5000 `
		return true
	}
	return false
}

// An interface is no case of a tcerr.Code.
func dynamic(r response, v any) bool {
	switch r.Code {
	case v, 5000: // want `compare: 5000 `
		return true
	}
	return false
}

// Two numbers of one code.
func duplicate(r response) bool {
	if r.Code == 5000 || r.Code == 0x1388 { // want `compare: 5000 ` `compare: 5000 `
		return true
	}
	switch float := float64(r.Code); float {
	case 5000, 5000.5: // want `compare: 5000 `
		return true
	}
	return false
}

func constant(r, s response) bool {
	switch 5000 { // want `compare: 5000 `
	case r.Code, s.Code, 70:
		return true
	}
	switch int64(4000) { // want `compare: 4000 `
	case int64(r.Code):
		return true
	}
	switch true {
	case r.Code == 5000: // want `compare: 5000 `
		return true
	}
	return false
}

// A comment within a replaced text would be lost: no fix.
func commented(r response) bool {
	switch r.Code {
	case 4000, 5 /* times */ * 1000: // want `compare: 4000 ` `compare: 5000 `
		return true
	}
	return r.Code /* the code */ == /* not found */ 5000 // want `compare: 5000 `
}

func shadowedTypes(r response, int64 bool) bool {
	type float64 string
	return int64 && r.Code == 5000 // want `compare: 5000 `
}

func label(r response) {
again:
	for r.Code == 6000 { // want `compare: 6000 `
		switch {
		case r.Code == 6200: // want `compare: 6200 `
			break again
		}
	}
}

func closure(r response) func() bool {
	same := func(code int) int { return code }
	return func() bool {
		return same(r.Code) == 5000 || // want `compare: 5000 `
			func(c int) int { return c }(r.Code) != 4400 // want `compare: 4400 `
	}
}
