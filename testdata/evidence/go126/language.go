// Package go126 reads codes with what Go 1.26 brought.
package go126

import (
	"errors"
	"iter"
)

type failure struct {
	Code     int
	Message  string
	CodeDesc string
}

func (f *failure) Error() string { return f.Message }

type exit struct{ Code int }

func (e *exit) Error() string { return "exit" }

func asType(err error) bool {
	if f, ok := errors.AsType[*failure](err); ok {
		return f.Code == 5000 // want `compare: 5000 `
	}
	e, ok := errors.AsType[*exit](err)
	return ok && e.Code == 5000
}

func pointers(f failure, port int) bool {
	p, q := new(f.Code), new(port)
	return *p == 4400 || *q == 4400 // want `compare: 4400 `
}

func yielded(fs []failure) iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, f := range fs {
			if f.Code == 6000 && !yield(f.Code) { // want `compare: 6000 `
				return
			}
		}
	}
}

func sizes(yield func(int) bool) { _ = yield(4000) && yield(5000) }

func ranges(fs []failure) (n int) {
	for size := range sizes {
		if size == 5000 {
			n++
		}
	}
	for range yielded(fs) {
		n++
	}
	return n
}

type pair[T any] struct {
	Code              T
	Message, CodeDesc string
}
type alias[T any] = pair[T]

func aliased(a alias[int], b alias[uint8]) bool { return a.Code == 4100 } // want `compare: 4100 `
