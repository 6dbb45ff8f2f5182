// Package mixed_helper has helpers that take codes and other numbers, and
// variables that hold a code now and something else later. What they compare
// is not a code every time, so no constant can name it.
package mixed_helper

import (
	"fmt"
	"net"
	"slices"
	"time"

	"github.com/dbdd4us/qcloudapi-sdk-go/common"
)

type health struct {
	Addr     *net.TCPAddr
	Answer   common.LegacyAPIError
	Services []string
	Elapsed  time.Duration
}

// is reports whether n is one of the numbers that the dashboard shows in red.
func is(n int) bool { return n == 4000 || n == 5000 }

func red(h health) bool {
	return is(h.Answer.Code) || is(h.Addr.Port)
}

func summary(h health) string {
	n := h.Answer.Code
	text := fmt.Sprintf("code %d", n)
	n = len(h.Services)
	if n == 4000 {
		text += ", full"
	}
	for n = h.Addr.Port; n != 5000 && n < 6000; n += 100 {
		text += fmt.Sprintf(", %d", n)
	}
	return text
}

type gauge struct {
	name  string
	value int
}

func gauges(h health) []gauge {
	g := gauge{name: "code"}
	g.value = h.Answer.Code
	port := gauge{name: "port", value: h.Addr.Port}
	return []gauge{g, port, {"elapsed", int(h.Elapsed.Milliseconds())}}
}

func alarm(gs []gauge) []string {
	var names []string
	for _, g := range gs {
		if g.value == 5000 || g.value == 6000 {
			names = append(names, g.name)
		}
	}
	return names
}

var watched = []int{4000, 4400, 5000}

var labels = map[int]string{4000: "parameter, or the proxy", 5000: "not found, or the registry"}

func label(h health) (code, port string) {
	if slices.Contains(watched, h.Answer.Code) && slices.Contains(watched, h.Addr.Port) {
		return "both", "both"
	}
	return labels[h.Answer.Code], labels[h.Addr.Port]
}

func closures(h health) []bool {
	var out []bool
	check := func(v int) { out = append(out, v == 6000) }
	check(h.Answer.Code)
	check(h.Addr.Port)
	limit := h.Answer.Code
	func() { limit = cap(h.Services) }()
	return append(out, limit == 5000)
}
