// Package mixed_generic has generic and higher-order helpers that codes pass
// through, and ports and sizes as well. A helper that takes both compares
// neither.
package mixed_generic

import (
	"fmt"
	"net"

	"github.com/dbdd4us/qcloudapi-sdk-go/common"
)

type box[T any] struct{ value T }

func (b box[T]) get() T { return b.value }

func identity[T any](v T) T { return v }

func filter[T any](in []T, keep func(T) bool) (out []T) {
	for _, v := range in {
		if keep(v) {
			out = append(out, v)
		}
	}
	return out
}

func apply[T any](v T, f func(T) bool) bool { return f(v) }

func oneOf[T comparable](v T, list ...T) bool {
	for _, x := range list {
		if x == v {
			return true
		}
	}
	return false
}

type probe struct {
	Answer common.LegacyAPIError
	Addr   *net.TCPAddr
	Open   []int
}

func (p probe) boxes() bool {
	code, port := box[int]{p.Answer.Code}, box[int]{p.Addr.Port}
	fmt.Println(code.get())
	return port.value == 4000 || port.get() == 5000
}

func (p probe) same() bool {
	n := identity(p.Answer.Code)
	m := identity(p.Addr.Port)
	return m == 4000 || identity(len(p.Open)) == 5000 || n == m
}

func (p probe) filtered() []int {
	special := func(n int) bool { return n == 4000 || n == 6200 }
	if special(p.Answer.Code) {
		return nil
	}
	return filter(p.Open, special)
}

func (p probe) applied() bool {
	is := func(n int) bool { return n == 5200 }
	return apply(p.Addr.Port, is) || is(p.Answer.Code)
}

func (p probe) listed() bool {
	return oneOf(p.Addr.Port, 4000, 5000) || max(p.Answer.Code, p.Addr.Port) == 6000
}

func (p probe) pairs() (byName map[string]int) {
	byName = map[string]int{"code": p.Answer.Code}
	byName["port"] = p.Addr.Port
	if byName["port"] == 4000 || len(byName) == 5000 {
		delete(byName, "port")
	}
	return byName
}
