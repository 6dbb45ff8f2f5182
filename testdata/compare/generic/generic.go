// Package generic has codes of types that are known later.
package generic

// A Response has a payload.
type Response[T any] struct {
	Code     int    `json:"code"`
	Message  string `json:"message"`
	CodeDesc string `json:"codeDesc"`
	Data     T      `json:"data"`
}

func payload[T any](r *Response[T]) bool {
	return r.Code == 5000 // want `compare: 5000 `
}

func instance(r Response[map[string]string]) bool {
	switch r.Code {
	case 4000, 4100: // want `compare: 4000 ` `compare: 4100 `
		return false
	}
	return payload(&r)
}

// A Coded has a code of any width.
type Coded[C ~int | ~int64] struct {
	Code     C
	Message  string
	CodeDesc string
}

func coded[C ~int | ~int64](r Coded[C]) bool {
	switch r.Code {
	case 4000: // want `compare: 4000 `
		return false
	}
	return r.Code == 5000 // want `compare: 5000 `
}

// Missing is true of a missing resource.
func (r Coded[C]) Missing() bool {
	return r.Code == 5000 // want `compare: 5000 `
}

// A Narrow has a code that fits into an int.
type Narrow[C ~int | ~int32 | ~uint16] struct {
	Code              C
	Message, CodeDesc string
}

func (r Narrow[Number]) missing(other Number) bool {
	switch r.Code {
	case 5000, other: // want `compare: 5000 `
		return true
	}
	return false
}

// A Float may have a fraction.
type Float[C int | float64] struct {
	Code              C
	Message, CodeDesc string
}

func (r Float[C]) missing() bool {
	return r.Code == 5000 // want `compare: 5000 `
}

var _ = instance(Response[map[string]string]{}) || coded(Coded[int]{}) || Narrow[int]{}.missing(1) || Float[int]{}.missing()
