//go:build hostile && unix

package main

import (
	"encoding/json"
	"flag"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
	"github.com/tcerr/tcerrlint/internal/hostile"
)

// What no driver may need for one of the hostile programs, and for all of them
// at once, which have 13 MB.
const (
	maxMemory    = 1 << 30
	maxMemoryAll = 8 << 30
)

var scale = flag.Int("scale", 1, "make the hostile programs so many times smaller")

const allHostile = "./hostile/..."

// measure runs a command that must keep within bounds.
func measure(t *testing.T, dir, name string, args ...string) (command.Result, command.Cost) {
	t.Helper()
	r, c := command.Measure(t, dir, name, args...)
	most := int64(maxMemory)
	if slices.Contains(args, allHostile) {
		most = maxMemoryAll
	}
	if c.Memory > most {
		t.Errorf("%s %v needs %d MB", filepath.Base(name), args, c.Memory>>20)
	}
	return r, c
}

// hostileModule writes a module of all hostile programs, and has the go command
// compile them.
func hostileModule(t *testing.T) (dir string, compiling command.Cost) {
	t.Helper()
	dir = module(t)
	write(t, filepath.Join(dir, "hostile"), hostile.Files(*scale))
	r, compiling := measure(t, dir, "go", "build", allHostile)
	r.Check(t, 0)
	return dir, compiling
}

// TestHostile passes the hostile programs through the drivers that are this
// program, and prints what that costs. The go command has compiled them before.
func TestHostile(t *testing.T) {
	dir, compiling := hostileModule(t)
	t.Logf("| program | CPU time | memory |")
	findings, fixes := 0, 0
	for _, p := range hostile.ForDrivers(*scale) {
		r, c := measure(t, dir, program, "./hostile/"+p.Folder())
		status := 0
		if p.Findings > 0 {
			status = exitFindings
		}
		if got := strings.Count(r.Stdout, "\n"); r.Code != status || got != p.Findings {
			t.Errorf("%s: exit %d with %d findings, want %d with %d\n%.1000s", p.Name, r.Code, got, status, p.Findings, r.Stderr)
		}
		findings += p.Findings
		fixes += p.Fixes
		t.Logf("| %s, %d KB | %v |", p.Name, len(p.Source)>>10, c)
	}

	t.Logf("| driver, %d findings, %d with a fix | CPU time | memory |", findings, fixes)
	t.Logf("| the compiler | %v |", compiling)
	r, c := measure(t, dir, program, allHostile)
	r.Check(t, exitFindings)
	t.Logf("| tcerrlint | %v |", c)
	if got := strings.Count(r.Stdout, "\n"); got != findings {
		t.Errorf("%d findings, want %d", got, findings)
	}
	r, c = measure(t, dir, program, "-json", allHostile)
	t.Logf("| tcerrlint -json | %v |", c)
	checkJSON(t, r, findings, fixes)
	before := files(t, dir)
	r, c = measure(t, dir, program, "-fix", "-diff", allHostile)
	r.Check(t, 0)
	t.Logf("| tcerrlint -fix -diff | %v |", c)
	checkSame(t, dir, before)
	r, c = measure(t, dir, "go", "vet", "-vettool="+program, allHostile)
	r.Check(t, 1)
	t.Logf("| go vet -vettool | %v |", c)
	if got := strings.Count(r.Stderr, "hostile.go:"); got != findings {
		t.Errorf("go vet has %d findings, want %d", got, findings)
	}
	r, c = measure(t, dir, program, "-fix", allHostile)
	r.Check(t, exitFindings)
	t.Logf("| tcerrlint -fix | %v |", c)
	r, _ = measure(t, dir, program, "-json", allHostile)
	checkJSON(t, r, findings-fixes, 0)

	write(t, dir, before)
	r, c = measure(t, dir, "go", "fix", "-fixtool="+program, allHostile)
	r.Check(t, 0)
	t.Logf("| go fix -fixtool | %v |", c)
	r, _ = measure(t, dir, program, "-json", allHostile)
	checkJSON(t, r, findings-fixes, 0)
}

// checkJSON checks how many findings JSON has, and how many of them have a fix.
func checkJSON(t *testing.T, r command.Result, findings, fixes int) {
	t.Helper()
	if r.Code != 0 || r.Stderr != "" {
		t.Errorf("exit %d\n%.1000s", r.Code, r.Stderr)
	}
	var byPackage map[string]map[string][]struct {
		SuggestedFixes []any `json:"suggested_fixes"`
	}
	if err := json.Unmarshal([]byte(r.Stdout), &byPackage); err != nil {
		t.Fatal(err)
	}
	found, fixable := 0, 0
	for _, byAnalyzer := range byPackage {
		for _, f := range byAnalyzer["tcerr"] {
			found++
			fixable += len(f.SuggestedFixes)
		}
	}
	if found != findings || fixable != fixes {
		t.Errorf("JSON has %d findings, %d with a fix; want %d and %d", found, fixable, findings, fixes)
	}
}

// TestTooDeep checks that a file that is nested more deeply than package
// go/parser goes is one error, and nothing is written.
func TestTooDeep(t *testing.T) {
	dir := module(t)
	write(t, dir, map[string]string{"deep/deep.go": hostile.TooDeep()})
	before := files(t, dir)
	for _, args := range [][]string{{"./deep"}, {"-json", "./deep"}, {"-fix", "./deep"}} {
		r, _ := measure(t, dir, program, args...)
		if r.Code != 1 || strings.Count(r.Stderr, "\n") != 1 || !strings.Contains(r.Stderr, "exceeded max nesting depth") {
			t.Errorf("%v: exit %d\n%.1000s%.1000s", args, r.Code, r.Stdout, r.Stderr)
		}
	}
	checkSame(t, dir, before)
}
