// Package decoded has codes of type interface{}. What encoding/json puts there
// is a float64, which no int equals.
package decoded

type response struct {
	Code     interface{} `json:"code"`
	Message  string      `json:"message"`
	CodeDesc string      `json:"codeDesc"`
}

func equal(r *response) (ok bool) {
	ok = r.Code == 5000          // want `compare: 5000 \(resource does not exist\) never equals this code if encoding/json decoded it into an interface{}: the one is of type int, the other float64; decode the code into an int and compare with tcerr.CodeResourceNotFound`
	ok = 5000 != (r.Code)        // want `compare: 5000 .* never equals .* type int`
	ok = r.Code == int64(5000)   // want `compare: 5000 .* never equals .* type int64`
	ok = r.Code == float32(5000) // want `compare: 5000 .* never equals .* type float32`
	ok = r.Code == 'ྠ'           // want `compare: 4000 .* never equals .* type rune`
	ok = r.Code == number(5000)  // want `compare: 5000 .* never equals .* type number`
	return ok
}

type number float64

func float(r response) (ok bool) {
	ok = r.Code == 5000.0              // want `compare: 5000 is the Tencent Cloud code`
	ok = r.Code == float64(5000)       // want `compare: 5000 is the Tencent Cloud code`
	ok = r.Code == 5e3                 // want `compare: 5000 is the Tencent Cloud code`
	ok = r.Code.(float64) == 5000      // want `compare: 5000 is the Tencent Cloud code`
	ok = r.Code.(int) == 5000          // want `compare: 5000 is the Tencent Cloud code`
	ok = int(r.Code.(float64)) == 5000 // want `compare: 5000 is the Tencent Cloud code`
	return ok
}

// Those that can be equal have a fix.
func tag(r response) int {
	switch r.Code {
	case 4000, "4000": // want `compare: 4000 .* never equals`
		return 1
	case 4100.0: // want `compare: 4100 is the Tencent Cloud code`
		return 2
	case nil, 0, 0.0:
		return 3
	}
	switch v := r.Code.(type) {
	case float64:
		if v == 4200 { // want `compare: 4200 is the Tencent Cloud code`
			return 4
		}
	case int:
		switch v {
		case 4300: // want `compare: 4300 is the Tencent Cloud code`
			return 5
		}
	}
	return 0
}

// A variable may hold what the program put there.
func variable(r response) bool {
	code := r.Code
	if f, ok := code.(float64); ok {
		code = int(f)
	}
	return code == 5000 // want `compare: 5000 is the Tencent Cloud code`
}

// An int in an interface{} equals an int.
func converted(r struct {
	Code              int
	Message, CodeDesc string
}) bool {
	return any(r.Code) == 5000 || interface{}(r.Code) == any(4000) // want `compare: 5000 is the Tencent Cloud code`
}

func constant(r response) bool {
	switch 5000 { // want `compare: 5000 .* never equals`
	case r.Code:
		return true
	}
	return false
}
