package programs

import (
	"go/parser"
	"go/token"
	"maps"
	"slices"
	"strings"
	"testing"
)

// A seed always makes the same program, and so do the choices that it made.
func TestReproducible(t *testing.T) {
	for seed := range uint64(200) {
		d := Random(seed)
		p, err := New("p", d)
		if err != nil {
			t.Fatal(err)
		}
		again, err := New("p", Given(d.Taken()))
		if err != nil {
			t.Fatal(err)
		}
		if !maps.Equal(p.Files, again.Files) || p.Helper != again.Helper {
			t.Fatalf("seed %d makes two programs", seed)
		}
		for name, src := range p.Files {
			if _, err := parser.ParseFile(token.NewFileSet(), name, src, 0); err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
		}
	}
}

// The programs have what the tests are about.
func TestVariety(t *testing.T) {
	var all strings.Builder
	for seed := range uint64(300) {
		p, err := New("p", Random(seed))
		if err != nil {
			t.Fatal(err)
		}
		all.WriteString(p.Helper)
		for name, src := range p.Files {
			all.WriteString(name + "\n" + src)
		}
	}
	for _, want := range []string{
		"tcerr := 1", "func tcerr", "const tcerr", ". \"strings\"", "strgs \"strings\"", "_ \"sort\"", "0x1388", "5_000", "5 * 1000",
		"!!", "||", "&&", "// why", "\r\n", "continue", "defer ", "close(done)", "RetryableError", "HandleIf", "errors.As(", "AsType[", "Lock()", "shouldRetry", "//go:build", "slices.Contains", "map[int]bool", "default:", "a.P.Code", "TrimPrefix",
		"goto again", "goto done", "select {", "CheckRetry =", "AddRetryConditions(", "policy.IsBusy", "package ph", "IsRetryable(c *client, err error)", "policy.Slow",
	} {
		if !strings.Contains(all.String(), want) {
			t.Errorf("no program has %q", want)
		}
	}
}

// Shrink finds the smallest choices that fail, whatever is around them.
func TestShrink(t *testing.T) {
	// A program is a list of lists of numbers. It fails with a 7 or more in front of
	// a 3 or more in a list.
	failing := false
	program := func(d *Draws) {
		failing = false
		d.list("outer", 0, 9, 4, func() string {
			high := false
			d.list("inner", 0, 9, 4, func() string {
				n := d.int(10)
				failing = failing || high && n >= 3
				high = high || n >= 7
				return ""
			})
			return ""
		})
	}
	asked := 0
	fails := func(lists [][]int) []bool {
		asked++
		var fail []bool
		for _, choices := range lists {
			program(Given(choices))
			fail = append(fail, failing)
		}
		return fail
	}
	for seed := range uint64(50) {
		d := Random(seed)
		if program(d); !failing {
			continue
		}
		got := Shrink(d.Taken(), 1000, 48, program, fails)
		if want := []int{1, 1, 7, 1, 3}; !slices.Equal(got, want) {
			t.Errorf("seed %d: got %v, want %v", seed, got, want)
		}
		asked = 0
		if Shrink(d.Taken(), 2, 48, program, fails); asked > 2 {
			t.Errorf("seed %d: asked %d times, want at most 2", seed, asked)
		}
	}
}
