package main

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/internal/command"
)

const program = `package main

import "os"

func both(a, b bool) bool { return a && b }

func either(a, b bool) bool { return a || b }

func yes() bool { return true }

func is(s string) bool { return s == "x" }

func sum() (n int) {
	for i := range 3 {
		if i == 1 {
			continue
		}
		n += i
	}
	return n
}

func show(b bool) {
	switch {
	case b:
		os.Stdout.WriteString("1")
	default:
		os.Stdout.WriteString("0")
	}
}

func main() {
	show(both(true, false))
	show(both(false, true))
	show(either(true, false))
	show(either(false, true))
	show(yes())
	show(is("x"))
	show(sum() == 2)
}
`

// Each mutation of the program changes what it prints, and none does so while it
// is switched off.
func TestInstrument(t *testing.T) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "main.go", program, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Types: make(map[ast.Expr]types.TypeAndValue), Uses: make(map[*ast.Ident]types.Object), Defs: make(map[*ast.Ident]types.Object)}
	conf := types.Config{Importer: importer.ForCompiler(fset, "source", nil)}
	if _, err := conf.Check("main", fset, []*ast.File{file}, info); err != nil {
		t.Fatal(err)
	}
	out, mutations := instrument(&packages.Package{Fset: fset, TypesInfo: info}, file, []byte(program), 1)

	// The switch is a package of the program's own here.
	dir := t.TempDir()
	source := strings.ReplaceAll(string(out), mutantPath, "example.com/program/mutant")
	mutant, err := os.ReadFile(filepath.Join(folderOf("mutate"), "mutant", "mutant.go"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "mutant"), 0o777); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{"go.mod": "module example.com/program\n\ngo 1.26\n", "main.go": source, "mutant/mutant.go": string(mutant)} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	binary := filepath.Join(dir, "program.exe")
	command.Go(t, dir, "build", "-o", binary, ".")
	run := func(id int) string {
		t.Setenv("MUTANT", strconv.Itoa(id))
		return command.Run(t, dir, binary).Stdout
	}
	const want = "0011111"
	if got := run(0); got != want {
		t.Errorf("without a mistake, the program prints %q, want %q", got, want)
	}
	changes := make(map[string]bool)
	for _, m := range mutations {
		changes[m.change] = true
		if run(m.id) == want {
			t.Errorf("%v changes nothing", m)
		}
	}
	for _, change := range []string{
		"if = false", "if = true", "case = false", "case = true", "conjunct dropped", "disjunct dropped",
		"return flipped", "assignment dropped", "call dropped", "continue dropped", "string",
	} {
		if !changes[change] {
			t.Errorf("there is no mutation %q", change)
		}
	}
}

func TestEquivalent(t *testing.T) {
	known, err := parseEquivalent("# a comment\n\ncheck/retry.go f: if = true: ok -- there is no other\n")
	if err != nil || known["check/retry.go f: if = true: ok"] != "there is no other" {
		t.Errorf("got %q, %v", known, err)
	}
	if _, err := parseEquivalent("check/retry.go f: if = true: ok\n"); err == nil {
		t.Error("a line without a reason is accepted")
	}
	if _, err := parseEquivalent(equivalent); err != nil {
		t.Error(err)
	}
}

// What is said of code that is not there is found, if its package is looked at.
func TestNameNone(t *testing.T) {
	all := []*mutation{{folder: "check", file: "a.go", function: "f", change: "if = true", text: "x"}}
	known := map[string]string{
		"check/a.go f: if = true: x":   "there is",
		"check/b.go f: if = true: x":   "moved",
		"site/a.go f: if = true: x":    "not looked at",
		"nowhere/a.go f: if = true: x": "no package",
	}
	want := []string{"check/b.go f: if = true: x", "nowhere/a.go f: if = true: x"}
	if got := nameNone(known, all, []string{"check"}); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestReport(t *testing.T) {
	tried := func(killed ...bool) []*mutation {
		var list []*mutation
		for _, k := range killed {
			list = append(list, &mutation{folder: "check", file: "a.go", function: "f", change: "if = true", text: "x", killed: k})
		}
		return list
	}
	if !report(io.Discard, tried(true, true, true, false), nil, 75) {
		t.Error("three of four are not 75 %")
	}
	if report(io.Discard, tried(true, true, false), nil, 75) {
		t.Error("two of three are 75 %")
	}
	if !report(io.Discard, tried(true, false), map[string]string{"check/a.go f: if = true: x": "why"}, 100) {
		t.Error("an equivalent mutation counts as alive")
	}
}

// A choice is the same in each run, and hardly another one when the code changes.
func TestChoose(t *testing.T) {
	var all []*mutation
	for i := range 100 {
		all = append(all, &mutation{id: i, folder: []string{"check", "site"}[i%2], function: fmt.Sprint("f", i/10), text: "x"})
	}
	chosen := choose(all, 20, 1)
	if len(chosen) != 40 {
		t.Errorf("%d are chosen, want 20 of each package", len(chosen))
	}
	if !slices.Equal(chosen, choose(all, 20, 1)) {
		t.Error("the same seed makes another choice")
	}
	if slices.Equal(chosen, choose(all, 20, 2)) {
		t.Error("another seed makes the same choice")
	}
	kept := 0
	for _, m := range choose(all[10:], 20, 1) {
		if slices.Contains(chosen, m) {
			kept++
		}
	}
	if kept < 30 {
		t.Errorf("without the first function, %d of 40 are still chosen", kept)
	}
}
