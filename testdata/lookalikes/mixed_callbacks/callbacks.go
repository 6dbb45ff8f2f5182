// Package mixed_callbacks has tests of numbers that are called in ways that
// nobody sees.
package mixed_callbacks

import (
	"slices"
	"sync"

	"github.com/dbdd4us/qcloudapi-sdk-go/common"
)

func contains(e common.LegacyAPIError, ports []int) bool {
	isX := func(n int) bool { return n == 6100 }
	isY := func(code int) bool { return code == 6100 }
	return isX(e.Code) || slices.ContainsFunc(ports, isX) || isY(e.Code) || slices.ContainsFunc(ports, isY)
}

func is(n int) bool { return n == 4000 }

func stored(e common.LegacyAPIError, port int) bool {
	fs := []func(int) bool{is}
	return is(e.Code) || fs[0](port)
}

type number interface{ check(n int) bool }

type exact struct{}

func (exact) check(n int) bool { return n == 5000 }

func method(e common.LegacyAPIError, port int, n number) bool {
	return exact{}.check(e.Code) || n.check(port)
}

// An emitter of another package calls with what it likes: on takes any.
func emitter(e common.LegacyAPIError, m *sync.Map) {
	m.Store("close", func(code int) bool { return code == 4000 })
	f := func(code int) bool { return code == 4100 }
	f(e.Code)
	m.Store("closed", f)
}
