package outcome

import (
	"cmp"
	"go/constant"
	"strings"
)

// A Value is what a code can be: success, a number or a name. Values can be
// compared and be keys of a map, which a constant.Value can't.
//
// The zero Value is success. It is the number 0, and it is no name at all: of
// names, the request has succeeded if there is no error that could have one.
type Value struct {
	number int64
	name   string
}

// Success is the value of a request that has succeeded.
var Success Value //nolint:gochecknoglobals // a constant, if Go had those of structs

// Number returns the value of a number; that of 0 is Success.
func Number(n int64) Value { return Value{number: n} }

// Name returns the value of a name.
func Name(name string) Value { return Value{name: name} }

// Other returns a name that no program tests for: it stands for all that a
// decision does not name.
func Other() Value { return Name("\x00") }

// Number returns the number that the value is, or 0.
func (v Value) Number() int64 { return v.number }

// compare orders values. What begins with "ResourceNotFound" lies between that
// name and "ResourceNotFound\xff", so that the values which a few constants and
// prefixes do not tell apart are neighbors.
func (v Value) compare(w Value) int {
	return cmp.Or(cmp.Compare(v.number, w.number), strings.Compare(v.name, w.name))
}

// valueOf returns the value that a constant is: of a function that decides on
// names, that of a text, and else that of a number.
func valueOf(c constant.Value, names bool) (Value, bool) {
	switch {
	case c == nil:
	case names:
		if c.Kind() == constant.String {
			return Name(constant.StringVal(c)), true
		}
	default:
		n, exact := constant.Int64Val(constant.ToInt(c))
		return Number(n), exact
	}
	return Success, false
}
