//go:build unix

package e2e

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
	"github.com/tcerr/tcerrlint/internal/hostile"
)

var scale = flag.Int("scale", 20, "make the hostile programs so many times smaller")

// maxMemory is what gopls may need for all of them.
const maxMemory = 8 << 30

// TestHostile opens programs that nobody writes, one after the other, takes the
// first fix of each, and has the fixed files compiled. It prints what gopls needs.
func TestHostile(t *testing.T) {
	dir := module(t, map[string]string{})
	all := hostile.ForDrivers(*scale)
	for _, p := range all {
		name := filepath.Join(dir, p.Folder(), "hostile.go")
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		write(t, name, p.Source)
	}
	command.Go(t, dir, "build", "./...")
	gopls := build(t)
	var e *editor
	t.Cleanup(func() { // behind the one of start, in which the server ends
		c := command.CostOf(e.server.ProcessState)
		t.Logf("| gopls | %v |", c)
		if c.Memory > maxMemory {
			t.Errorf("it needs %d MB", c.Memory>>20)
		}
	})
	e = start(t, gopls, dir, immediately(object{"analyses": noOther(t, gopls)}))
	for _, p := range all {
		name := filepath.Join(dir, p.Folder(), "hostile.go")
		e.open(name, p.Source)
		found := e.diagnostics(name, "tcerr")
		if len(found) != p.Findings {
			t.Errorf("%s has %d findings, want %d", p.Name, len(found), p.Findings)
		}
		fixed := false
		for _, d := range found {
			if len(e.actions(name, "quickfix", d)) > 0 {
				write(t, name, apply(t, p.Source, e.fix(name, d)))
				fixed = true
				break
			}
		}
		if fixed != (p.Fixes > 0) {
			t.Errorf("%s has a fix: %t", p.Name, fixed)
		}
		e.close(name) // gopls looks again at all that are open whenever one changes
	}
	command.Go(t, dir, "build", "./...")
}

// TestTooDeep opens a file that is nested more deeply than package go/parser goes:
// it is an error, and the next file is analyzed as ever.
func TestTooDeep(t *testing.T) {
	dir := module(t, map[string]string{"client.go": client})
	deep := filepath.Join(dir, "deep", "deep.go")
	if err := os.Mkdir(filepath.Dir(deep), 0o777); err != nil {
		t.Fatal(err)
	}
	write(t, deep, hostile.TooDeep())
	e := start(t, build(t), dir, immediately(nil))
	e.open(deep, hostile.TooDeep())
	e.wantNone(deep)
	if errs := e.diagnostics(deep, "syntax"); len(errs) != 1 || !strings.Contains(errs[0].Message, "exceeded max nesting depth") {
		t.Errorf("the errors are %.1000v", errs)
	}
	name := filepath.Join(dir, "client.go")
	e.open(name, client)
	e.finding(name)
}

// noOther returns settings that switch off the analyzers that gopls has itself, some
// of which need half a minute for an expression of 1,800 operators, and time that
// grows with its square.
func noOther(t *testing.T, gopls string) object {
	t.Helper()
	r := command.Run(t, ".", gopls, "api-json") // lists those of gopls
	var api struct{ Analyzers []struct{ Name string } }
	if err := json.Unmarshal([]byte(r.Stdout), &api); err != nil {
		t.Fatalf("%v\n%s", err, r.Stderr)
	}
	analyses := make(object)
	for _, a := range api.Analyzers {
		analyses[a.Name] = false
	}
	return analyses
}
