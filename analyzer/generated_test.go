package analyzer_test

import (
	"bytes"
	"flag"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/programs"
)

var (
	generated = flag.Int("programs", 1000, "how many generated packages TestGenerated fixes")
	seed      = flag.Uint64("seed", 1, "the seed of the first of them; the next ones have the next seeds")
	with      = flag.String("settings", "", "the flags of the analyzer: \"-named-constants -explicit-switch\"")
	shrunk    = flag.Int("shrink", 1, "how many of the generated packages that fail are made smaller")
)

// TestGenerated fixes generated programs, several functions each, and runs them
// before and after. Each of them must compile after the fixes, with its tests
// and with the files of another build as well, be formatted, have the comments
// that it had, have no finding left that has a fix, and do with every answer of
// the API what the checks promise. Of a program that fails, the test prints the
// seed and the smallest program that still fails.
//
//	go test ./analyzer -run TestGenerated -programs 3000 -seed 1000
func TestGenerated(t *testing.T) {
	const batch = 1000
	m := newMill(t, strings.Fields(*with))
	found, fixes, stops := make(map[string]int), make(map[string]int), make(map[string]int)
	for first := 0; first < *generated; first += batch {
		draws := draws(*seed+uint64(first), min(batch, *generated-first))
		results := m.check(t, draws, behaves)
		for i, r := range results {
			for category, n := range r.found {
				found[category] += n
			}
			for category, n := range r.fixes {
				fixes[category] += n
			}
			for _, function := range r.promised() {
				stops[r.program.Repeats[function]]++
			}
			if len(r.failures) > 0 {
				t.Errorf("seed %d: %s", *seed+uint64(first+i), r.failures[0])
				if *shrunk--; *shrunk >= 0 {
					small := m.smallest(t, draws[i], r.failures[0].stage)
					t.Errorf("the smallest program that fails so:\n%s%v", small.source(), small.failures)
				}
			}
		}
	}
	t.Logf("%d programs, findings %v, with fixes %v, functions that stop %v", *generated, found, fixes, stops)
	if *generated < 1000 || *with != "" {
		return // there may be less to fix
	}
	for _, category := range []string{"compare", "codedesc", "sdkconst", "message", "unwrap", "retry"} {
		if fixes[category] == 0 {
			t.Errorf("nothing is fixed by %s", category)
		}
	}
	for _, by := range programs.Repeats() {
		if stops[by] == 0 {
			t.Errorf("nothing stops that %s repeats", by)
		}
	}
}

// draws returns the choices of some seeds.
func draws(first uint64, n int) []*programs.Draws {
	var draws []*programs.Draws
	for i := range n {
		draws = append(draws, programs.Random(first+uint64(i)))
	}
	return draws
}

// smallest returns the smallest program that fails at a stage.
func (m *mill) smallest(t *testing.T, d *programs.Draws, stage string) *result {
	t.Helper()
	rounds, atOnce := 400, 8
	if stage == behaves { // each round runs the go command
		rounds, atOnce = 40, 96
	}
	small := programs.Shrink(d.Taken(), rounds, atOnce, programs.Make, func(lists [][]int) []bool {
		var draws []*programs.Draws
		for _, choices := range lists {
			draws = append(draws, programs.Given(choices))
		}
		fails := make([]bool, len(lists))
		for i, r := range m.check(t, draws, stage) {
			fails[i] = slices.ContainsFunc(r.failures, func(f failure) bool { return f.stage == stage })
		}
		return fails
	})
	return m.check(t, []*programs.Draws{programs.Given(small)}, stage)[0]
}

// source returns the files of a program, but for those that many have.
func (r *result) source() string {
	var text strings.Builder
	for _, name := range slices.Sorted(mapKeys(r.program.Files)) {
		fmt.Fprintf(&text, "// %s\n%s\n", name, r.program.Files[name])
	}
	if r.program.Helper != "" {
		fmt.Fprintf(&text, "// another package\n%s", r.program.Helper)
	}
	return text.String()
}

// TestMillNotices spoils the fixes in one way after the other: programs fail at the
// stage that is there for it, and at no other.
func TestMillNotices(t *testing.T) {
	sound := newMill(t, nil)
	for _, test := range []struct {
		stage string
		spoil func(*analysis.TextEdit)
	}{
		{applies, func(e *analysis.TextEdit) { // two fixes for one place
			if bytes.Contains(e.NewText, []byte("tcerr.Code")) {
				e.Pos, e.End = e.Pos-2, e.End+2
			}
		}},
		{tidy, func(e *analysis.TextEdit) { e.NewText = append(bytes.Clone(e.NewText), " /* new */"...) }},
		{compiles, replaces("tcerr.Code", "tcerr.Kode")},
		{clean, replaces("tcerr.CodeResourceNotFound", "5000")},
		{behaves, replaces("CodeResourceNotFound", "CodeInvalidParameter")},
	} {
		m := *sound
		m.analyzer = &analysis.Analyzer{Name: "spoiled", Doc: "spoiled", Run: func(pass *analysis.Pass) (any, error) {
			report := pass.Report
			pass.Report = func(d analysis.Diagnostic) {
				for _, f := range d.SuggestedFixes {
					for i := range f.TextEdits {
						test.spoil(&f.TextEdits[i])
					}
				}
				report(d)
			}
			return sound.analyzer.Run(pass)
		}}
		stages := make(map[string]int)
		failing := -1
		draws := draws(1, 25)
		for i, r := range m.check(t, draws, test.stage) {
			if len(r.failures) > 0 {
				stages[r.failures[0].stage]++
				if r.failures[0].stage == test.stage {
					failing = i
				}
			}
		}
		if failing < 0 {
			t.Errorf("no program fails because %s, but %v", test.stage, stages)
			continue
		}
		if test.stage != compiles { // one is enough to see it shrink
			continue
		}
		small := m.smallest(t, draws[failing], test.stage)
		if n := strings.Count(small.source(), "\nfunc f"); len(small.failures) == 0 || n != 1 {
			t.Errorf("the smallest program that fails because %s has %d functions, and fails with %v:\n%s", test.stage, n, small.failures, small.source())
		}
	}
}

func replaces(old, with string) func(*analysis.TextEdit) {
	return func(e *analysis.TextEdit) { e.NewText = bytes.ReplaceAll(e.NewText, []byte(old), []byte(with)) }
}

func mapKeys[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// A said is what a function says before and after the fixes, about each input.
type said struct {
	Function      string
	Before, After []string
}

// compare compares what a function says with what the fixes in it promise.
func (s said) compare(r *result) {
	fixed := r.fixed[functionID(s.Function)]
	differs := func(i int, input any, want string) bool {
		if want != "" {
			r.Errorf("%s says %q about %+v, and after the fixes %q; want %s", s.Function, s.Before[i], input, s.After[i], want)
		}
		return want != ""
	}
	if slices.Contains(r.program.Names, s.Function) {
		for i, in := range programs.Outcomes() {
			if differs(i, in, s.aboutOutcome(i, in, fixed)) {
				return
			}
		}
		return
	}
	for i, in := range programs.Answers() {
		if differs(i, in, s.aboutAnswer(i, in, fixed)) {
			return
		}
	}
}

// aboutAnswer returns what a function with some fixes is to say about an answer, if
// it does not say it.
func (s said) aboutAnswer(i int, in programs.Answer, fixed map[string]bool) (want string) {
	before, after := s.Before[i], s.After[i]
	switch {
	case fixed["retry "+strconv.Itoa(in.Code)]:
		return s.stops(i)
	case before == after, fixed["message"] && after == s.Before[in.Like]:
		return ""
	case fixed["message"] && fixed["message without fix"] && in.Like != i: // one reads it, the other does not
		return ""
	}
	return "the same"
}

// aboutOutcome is aboutAnswer for the errors of API 3.0.
func (s said) aboutOutcome(i int, in programs.Outcome, fixed map[string]bool) (want string) {
	before, after := s.Before[i], s.After[i]
	switch {
	case in.Plain:
	case fixed["retry "+strconv.Quote(in.Code)] && !(in.Wraps && before == after):
		return s.stops(i)
	case fixed["unwrap"] && after == "found "+in.Code:
		return ""
	}
	if before == after {
		return ""
	}
	return "the same"
}

var oneCall = regexp.MustCompile(`^calls=1 (failed=\w+) owes (.*)`)

// stops demands that a function stops after one call that fails, and holds and
// owes what it did before, or what it held and owed before when it ended after one
// call for another reason.
func (s said) stops(i int) (want string) {
	m := oneCall.FindStringSubmatch(s.After[i])
	if m == nil || m[1] != "failed=true" {
		return "a stop"
	}
	if strings.HasSuffix(s.Before[i], " owes "+m[2]) {
		return ""
	}
	for _, before := range s.Before {
		if b := oneCall.FindStringSubmatch(before); b != nil && b[2] == m[2] {
			return ""
		}
	}
	return "a stop that leaves nothing undone"
}

var functionName = regexp.MustCompile(`\d+_\d+$`)

// functionID returns which function a declaration is a part of.
func functionID(name string) string { return functionName.FindString(name) }
