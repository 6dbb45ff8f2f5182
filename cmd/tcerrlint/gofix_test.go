package main

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
	"github.com/tcerr/tcerrlint/internal/corpus"
)

// goFix returns the drivers of the corpus that are go fix. It reports nothing,
// and takes flags as go vet does.
func goFix() []corpus.Driver {
	tool := "-fixtool=" + program
	return []corpus.Driver{
		{
			Name:        "go fix",
			DefaultOnly: true,
			Fix: func(t *testing.T, g corpus.Group) {
				command.Run(t, g.Dir, "go", goArgs("fix", tool, g)...).Check(t, 0)
			},
		},
		{
			Name:        "go fix -diff",
			DefaultOnly: true,
			Fix: func(t *testing.T, g corpus.Group) {
				r := command.Run(t, g.Dir, "go", goArgs("fix", tool, g, "-diff")...)
				if r.Stdout == "" {
					r.Check(t, 0)
				} else {
					r.Check(t, 1)
				}
				applyDiff(t, r.Stdout)
			},
		},
	}
}

var hunk = regexp.MustCompile(`^@@ -(\d+)`)

// applyDiff applies a unified diff, each line of which must fit, to files that
// it names by their paths.
func applyDiff(t *testing.T, diff string) {
	t.Helper()
	for _, file := range strings.Split("\n"+diff, "\n--- ")[1:] {
		lines := strings.SplitAfter(strings.TrimSuffix(file, "\n"), "\n")
		name, _, _ := strings.Cut(lines[0], " (old)")
		old := strings.SplitAfter(read(t, name), "\n")
		var fixed []string
		next := 0 // in old
		for _, line := range lines[2:] {
			if m := hunk.FindStringSubmatch(line); m != nil {
				start, _ := strconv.Atoi(m[1])
				fixed = append(fixed, old[next:start-1]...)
				next = start - 1
				continue
			}
			text := strings.TrimSuffix(line[1:], "\n") + "\n"
			if line[0] != '+' {
				if old[next] != text {
					t.Fatalf("%s:%d: the diff has\n%sbut the file\n%s", name, next+1, text, old[next])
				}
				next++
			}
			if line[0] != '-' {
				fixed = append(fixed, text)
			}
		}
		fixed = append(fixed, old[next:]...)
		if err := os.WriteFile(name, []byte(strings.Join(fixed, "")), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// TestGoFix applies the fixes as go fix does.
func TestGoFix(t *testing.T) {
	dir := module(t)
	fix := "-fixtool=" + program
	command.Run(t, dir, "go", "fix", fix, "-diff", "./...").CheckText(t, 1, "+\treturn tcerr.Code(r.Code) == tcerr.CodeResourceNotFound\n", "")
	if after := read(t, dir, "client.go"); strings.Contains(after, "tcerr.") {
		t.Errorf("-diff changes the file to\n%s", after)
	}
	command.Run(t, dir, "go", "fix", fix, "-tcerr.disable=compare", "-diff", "./...").CheckText(t, 0, "", "")
	command.Run(t, dir, "go", "fix", fix, "./...").CheckText(t, 0, "", "")
	tcerrlint(t, dir, "./...").CheckText(t, 0, "", "")
	command.Run(t, dir, "go", "test", "./...").CheckText(t, 0, "ok", "")
}
