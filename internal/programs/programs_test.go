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
		if !maps.Equal(p.Files, again.Files) {
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
		for name, src := range p.Files {
			all.WriteString(name + "\n" + src)
		}
	}
	for _, want := range []string{
		"tcerr := 1", "func tcerr", "const tcerr", ". \"strings\"", "str \"strings\"", "_ \"sort\"", "0x1388", "5_000", "5 * 1000",
		"!!", "||", "&&", "// why", "\r\n", "continue", "held = true", "slices.Contains", "map[int]bool", "default:", "a.P.Code", "TrimPrefix",
	} {
		if !strings.Contains(all.String(), want) {
			t.Errorf("no program has %q", want)
		}
	}
}

func TestShrink(t *testing.T) {
	// It fails with a choice of at least 3 behind one of at least 2.
	fails := func(choices []int) bool {
		i := slices.IndexFunc(choices, func(c int) bool { return c >= 2 })
		return i >= 0 && slices.ContainsFunc(choices[i+1:], func(c int) bool { return c >= 3 })
	}
	got := Shrink([]int{1, 0, 7, 1, 1, 2, 9, 4, 0, 0, 5}, 1000, fails)
	if len(got) != 2 || got[0] > 3 || got[1] > 5 || !fails(got) {
		t.Errorf("got %v", got)
	}
	if got := Shrink([]int{5, 5}, 0, fails); len(got) != 2 {
		t.Errorf("without attempts, got %v", got)
	}
}
