// Program operators puts what the fixes write under operators, into conversions
// and beside other types, and prints what comes out.
package main

import (
	"bytes"
	"fmt"
	"strings"
)

type flag bool

type text string

type box[T any] struct{ value T }

func not(m string) bool {
	return !!strings.HasPrefix(m, "(-514)") // want `message: `
}

func notNotNot(m string) bool {
	return !!!strings.HasPrefix(m, "(-514)") // want `message: `
}

func notContains(m string) bool {
	return !!strings.Contains(m, "(-514)") // want `message: `
}

func notInParens(m string) bool {
	return !(!(strings.HasPrefix(m, "(-514)"))) // want `message: `
}

func notIndex(m string) bool {
	return !(strings.Index(m, "(-514)") < 0) // want `message: `
}

func compared(m string, ok bool) bool {
	return ok != !strings.HasPrefix(m, "(-514)") // want `message: `
}

func comparisons(m string) bool {
	return strings.HasPrefix(m, "(-514)") == strings.Contains(m, "(-514)") != !strings.HasPrefix(m, "(-502)") // want `message: ` `message: ` `message: `
}

func equal(m string, ok bool) bool {
	return m == "(-514)" == ok // want `message: `
}

func converted(m string) flag {
	return flag(strings.HasPrefix(m, "(-514)")) // want `message: `
}

func convertedNot(m string) flag {
	return !!flag(!strings.Contains(m, "(-514)")) // want `message: `
}

// The result of strings.Contains is no flag, that of a comparison can be one.
func named(m string) (f, g flag) {
	f = strings.Index(m, "(-514)") >= 0           // want `message: `
	g = strings.Index(m, "(-514)") == 0           // want `message: `
	return f, !!(strings.Count(m, "(-514)") == 0) // want `message: `
}

func generic[B ~bool](m string) B {
	return strings.Index(m, "(-514)") != -1 // want `message: `
}

func same[B comparable](a, b B) bool { return a == b }

func inferred(m string) bool {
	return same(strings.Index(m, "(-514)") < 0, flag(true)) && // want `message: `
		same(strings.HasPrefix(m, "(-514)"), true) // want `message: `
}

func boxed(m string) any {
	return box[bool]{strings.HasPrefix(m, "(-514)")}.value // want `message: `
}

func inInterface(m string) any {
	return strings.Index(m, "(-514)") >= 0 // want `message: `
}

func keyed(m string) int {
	return map[bool]int{strings.HasPrefix(m, "(-514)"): 1, false: 2}[true] + // want `message: `
		map[bool]int{true: 1}[!!strings.Contains(m, "(-514)")] // want `message: `
}

func sent(m string) bool {
	ch := make(chan bool, 1)
	ch <- strings.HasPrefix(m, "(-514)") // want `message: `
	return <-ch
}

func deferred(m string) (n int) {
	defer func(found bool) {
		if found {
			n = 2
		}
	}(strings.HasPrefix(m, "(-514)")) // want `message: `
	defer func() { n++ }()
	return 0
}

func switched(m string) string {
	switch !!strings.HasPrefix(m, "(-514)") { // want `message: `
	case strings.Contains(m, "(-502)"): // want `message: `
		return "same"
	}
	var any any = true
	switch any {
	case strings.HasPrefix(m, "(-514)"): // want `message: `
		return "true"
	}
	return ""
}

// A conversion to string would mean another string.
func shadowed(m text) bool {
	type string = int
	_ = string(0)
	return m == "(-514)" // want `message: `
}

func inBytes(m []byte) bool {
	return !!bytes.HasPrefix(m, []byte("(-514)")) // want `message: `
}

func main() {
	for _, m := range []string{"", "(-514)", "(-502)", "x (-514)", "x", "(-5"} {
		f, g := named(m)
		fmt.Println(not(m), notNotNot(m), notContains(m), notInParens(m), notIndex(m), compared(m, true), comparisons(m), equal(m, false),
			converted(m), convertedNot(m), f, g, generic[flag](m), inferred(m), boxed(m), inInterface(m), keyed(m), sent(m), deferred(m), switched(m),
			shadowed(text(m)), inBytes([]byte(m)))
	}
}
