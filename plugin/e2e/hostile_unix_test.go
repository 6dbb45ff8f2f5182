//go:build unix

package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
	"github.com/tcerr/tcerrlint/internal/corpus"
	"github.com/tcerr/tcerrlint/internal/hostile"
)

// maxMemory is what golangci-lint may need for all of them.
const maxMemory = 8 << 30

var scale = flag.Int("scale", 20, "make the hostile programs so many times smaller")

// TestHostile passes the hostile programs through golangci-lint: it finds what the
// analyzer does, and fixes everything that has a fix. It prints what that costs.
func TestHostile(t *testing.T) {
	dir := module(t, hostile.Files(*scale))
	command.Go(t, dir, "build", "./...")

	measured := func(args ...string) []issue {
		t.Helper()
		r, c := command.Measure(t, dir, golangci, arguments(config(t, nil), args...)...)
		t.Logf("| golangci-lint %s | %v |", strings.Join(args, " "), c)
		if c.Memory > maxMemory {
			t.Errorf("it needs %d MB", c.Memory>>20)
		}
		return issues(t, r)
	}
	g := corpus.Group{Dir: dir, Packages: []string{"./..."}}
	corpus.Compare(t, findings(t, g, measured("./...")), g)
	measured("--fix", "./...")
	command.Go(t, dir, "build", "./...")
	left := 0
	for _, p := range hostile.ForDrivers(*scale) {
		left += p.Findings - p.Fixes
	}
	if got := measured("./..."); len(got) != left {
		t.Errorf("%d findings are left, want the %d without a fix", len(got), left)
	}
}

// module writes a module that can import package tcerr.
func module(t *testing.T, files map[string]string) string {
	t.Helper()
	tcerr, err := filepath.Abs("../../tcerr")
	if err != nil {
		t.Fatal(err)
	}
	files["go.mod"] = "module example.com/hostile\n\ngo 1.26.0\n\nrequire github.com/tcerr/tcerrlint/tcerr v0.1.0\n\nreplace github.com/tcerr/tcerrlint/tcerr => " + tcerr + "\n"
	dir := t.TempDir()
	for name, content := range files {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestTooDeep checks that a file that is nested more deeply than package go/parser
// goes is one error, and that nothing is written.
func TestTooDeep(t *testing.T) {
	dir := module(t, map[string]string{"deep.go": hostile.TooDeep()})
	for _, args := range [][]string{{"./..."}, {"--fix", "./..."}} {
		got := run(t, dir, config(t, nil), args...)
		if len(got) != 1 || got[0].FromLinter != "typecheck" || !strings.Contains(got[0].Text, "exceeded max nesting depth") {
			t.Errorf("%v has %.1000v", args, got)
		}
	}
	if after, err := os.ReadFile(filepath.Join(dir, "deep.go")); err != nil || string(after) != hostile.TooDeep() {
		t.Errorf("the file is another one: %v", err)
	}
}
