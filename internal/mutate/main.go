// Command mutate measures how many mistakes in the library its tests notice.
//
// It makes one small mistake at a time, a mutant: a condition that is always
// true or false, an operand of && or || that is gone, a true for a false, an
// assignment, call or continue that is left out, a text that is another one. A
// mutant is killed if a fixture has another finding or fix then, or a test of
// the mutant's own package fails. What survives is code that can break without
// anybody noticing.
//
//	go run ./internal/mutate                   # all mutants of all packages
//	go run ./internal/mutate -sample 40        # some of each package
//	go run ./internal/mutate -min 85 check fix # fail below 85 % in a package
//
// All mutants are compiled at once, each behind a switch, so that one costs a
// run of the analyzer over the loaded fixtures, not a build.
package main

import (
	"cmp"
	_ "embed"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"slices"
	"strings"
)

// mutated are the folders below internal/ that are mutated.
var mutated = []string{"check", "evidence", "fix", "nolint", "outcome", "product", "request", "site"}

// equivalent lists the survivors that change nothing, each with the reason.
//
//go:embed equivalent.txt
var equivalent string

func main() {
	sample := flag.Int("sample", 0, "try so many mutants of each package, chosen at random; 0: all")
	seed := flag.Uint64("seed", 1, "of the choice")
	least := flag.Float64("min", 0, "the percentage that must be killed in each package")
	kill := flag.Bool("kill", false, "(internal) read numbers of mutants, and say which of them the fixtures kill")
	flag.Parse()
	if *kill {
		exitOn(killAll(os.Stdin, os.Stdout))
		return
	}
	folders := flag.Args()
	if len(folders) == 0 {
		folders = mutated
	}
	ok, err := measure(folders, *sample, *seed, *least)
	exitOn(err)
	if !ok {
		os.Exit(1)
	}
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(2)
	}
}

// measure tries mutants of the folders and prints what survives. It reports
// whether at least so many percent are killed in each of them.
func measure(folders []string, sample int, seed uint64, least float64) (ok bool, err error) {
	w, err := newWorkshop(folders)
	if err != nil {
		return false, err
	}
	defer w.close()
	known, err := parseEquivalent(equivalent)
	if err != nil {
		return false, err
	}
	if dead := nameNone(known, w.mutants, folders); len(dead) > 0 {
		return false, fmt.Errorf("equivalent.txt: there is no such mutant: move the line, or take it out:\n%s", strings.Join(dead, "\n"))
	}
	chosen := w.mutants
	if sample > 0 {
		chosen = choose(w.mutants, sample, seed)
	}
	fmt.Printf("%d of %d mutants\n", len(chosen), len(w.mutants))
	if err := w.try(chosen); err != nil {
		return false, err
	}
	return report(os.Stdout, chosen, known, least), nil
}

// choose returns so many mutants of each package, in their order. What is chosen
// depends on each mutant itself, so that a change elsewhere leaves it chosen.
func choose(all []*mutation, sample int, seed uint64) []*mutation {
	type draw struct {
		*mutation
		lot uint64
	}
	var draws []draw
	seen := make(map[string]int)
	for _, m := range all {
		key := m.key()
		seen[key]++
		hash := fnv.New64a()
		fmt.Fprint(hash, seed, key, seen[key])
		draws = append(draws, draw{m, hash.Sum64()})
	}
	slices.SortFunc(draws, func(a, b draw) int { return cmp.Compare(a.lot, b.lot) })
	var chosen []*mutation
	count := make(map[string]int)
	for _, d := range draws {
		if count[d.folder] < sample {
			count[d.folder]++
			chosen = append(chosen, d.mutation)
		}
	}
	slices.SortFunc(chosen, func(a, b *mutation) int { return a.id - b.id })
	return chosen
}

// report prints the survivors and the share of each package that is killed.
func report(out io.Writer, tried []*mutation, known map[string]string, least float64) (ok bool) {
	type count struct{ killed, alive, equivalent int }
	counts := make(map[string]*count)
	alive := make(map[string]bool) // what several mutants of a function are called is one of them
	for _, m := range tried {
		alive[m.key()] = alive[m.key()] || !m.killed
	}
	for _, m := range tried {
		c := counts[m.folder]
		if c == nil {
			c = new(count)
			counts[m.folder] = c
		}
		_, isEquivalent := known[m.key()]
		switch {
		case m.killed:
			c.killed++
			if isEquivalent && !alive[m.key()] {
				fmt.Fprintf(out, "%v: is killed, so it is not equivalent: take it out of equivalent.txt\n", m)
			}
		case isEquivalent:
			c.equivalent++
		default:
			c.alive++
			fmt.Fprintln(out, m)
		}
	}
	ok = true
	folders := make([]string, 0, len(counts))
	for folder := range counts {
		folders = append(folders, folder)
	}
	slices.Sort(folders)
	for _, folder := range folders {
		c := counts[folder]
		percent := 100.0
		if n := c.killed + c.alive; n > 0 {
			percent = 100 * float64(c.killed) / float64(n)
		}
		verdict := ""
		if percent < least {
			ok, verdict = false, fmt.Sprintf(", fewer than %.0f %%", least)
		}
		fmt.Fprintf(out, "%-9s %4d killed, %4d alive, %3d equivalent: %.1f %%%s\n", folder, c.killed, c.alive, c.equivalent, percent, verdict)
	}
	return ok
}

// parseEquivalent reads lines "folder/file.go Func: change: text -- reason". It is
// an error if one has no reason.
func parseEquivalent(text string) (map[string]string, error) {
	known := make(map[string]string)
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, reason, ok := strings.Cut(line, " -- ")
		if !ok || strings.TrimSpace(reason) == "" {
			return nil, fmt.Errorf("equivalent.txt: %q has no reason", line)
		}
		known[strings.TrimSpace(key)] = strings.TrimSpace(reason)
	}
	return known, nil
}

// nameNone returns the keys that name a mutant of the folders, or of no folder that is
// mutated, where there is none: its code has changed, or stands in another file.
func nameNone(known map[string]string, all []*mutation, folders []string) []string {
	keys := make(map[string]bool)
	for _, m := range all {
		keys[m.key()] = true
	}
	var dead []string
	for key := range known {
		folder, _, _ := strings.Cut(key, "/")
		if !keys[key] && (slices.Contains(folders, folder) || !slices.Contains(mutated, folder)) {
			dead = append(dead, key)
		}
	}
	slices.Sort(dead)
	return dead
}

// A mutation is one mistake.
type mutation struct {
	id       int
	folder   string // "check"
	file     string // "retry.go"
	line     int
	function string
	change   string // "if = true"
	text     string // what is changed
	killed   bool
}

func (m *mutation) String() string {
	return fmt.Sprintf("%s/%s:%d %s: %s: %s", m.folder, m.file, m.line, m.function, m.change, m.text)
}

// key names a mutation whatever line it is in.
func (m *mutation) key() string {
	return fmt.Sprintf("%s/%s %s: %s: %s", m.folder, m.file, m.function, m.change, m.text)
}

func byPosition(a, b insertion) int {
	return cmp.Or(a.offset-b.offset, a.order-b.order)
}
