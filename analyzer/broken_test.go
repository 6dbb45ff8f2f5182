package analyzer_test

import (
	"errors"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/corpus"
)

// TestBroken checks that code which does not compile, as an editor has it most
// of the time, makes no analysis panic: the fixtures and the functions that
// package outcome is tested on, with lines that are lost, moved, doubled or torn.
func TestBroken(t *testing.T) {
	dirs := []string{"../internal/outcome/testdata"}
	for _, g := range corpus.Groups(t, "../testdata") {
		for _, pkg := range g.Packages {
			dirs = append(dirs, filepath.Join(g.Dir, pkg))
		}
	}
	a := corpus.Analyzer(t, []string{"-evidence=names", "-explicit-switch", "-named-constants", "-generated"})
	imports := standardOnly{importer.ForCompiler(token.NewFileSet(), "source", nil)}
	random := rand.New(rand.NewPCG(4000, 6200))
	for i := range 3000 {
		names, err := filepath.Glob(filepath.Join(dirs[i%len(dirs)], "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		torn := random.IntN(len(names))
		fset := token.NewFileSet()
		var files []*ast.File
		var text string
		for j, name := range names {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if j == torn {
				text = tear(random, string(src))
				src = []byte(text)
			}
			file, _ := parser.ParseFile(fset, name, src, parser.ParseComments|parser.SkipObjectResolution)
			files = append(files, file)
		}
		analyzeBroken(t, a, fset, files, "p", imports, text)
	}
}

// TestBrokenCases does the same with the programs that package check is tested on,
// which import SDKs and libraries.
func TestBrokenCases(t *testing.T) {
	cases, err := corpus.LoadCases("../internal/check/testdata")
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(4000, 6200))
	for i := range 3000 {
		c := cases[i%len(cases)]
		text := tear(random, string(c.Source))
		file, _ := parser.ParseFile(c.Pkg.Fset, c.Name, text, parser.ParseComments|parser.SkipObjectResolution)
		analyzeBroken(t, corpus.Analyzer(t, c.Flags), c.Pkg.Fset, []*ast.File{file}, c.Pkg.PkgPath, imported(c.Pkg.Types.Imports()), text)
	}
}

// analyzeBroken analyzes a package one of whose files has a text that is torn.
func analyzeBroken(t *testing.T, a *analysis.Analyzer, fset *token.FileSet, files []*ast.File, path string, imports types.Importer, text string) {
	info := newInfo()
	conf := types.Config{Importer: imports, Error: func(error) {}}
	pkg, _ := conf.Check(path, fset, files, info)
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("%v in\n%s", r, text)
			panic(r)
		}
	}()
	if _, err := a.Run(newPass(a, fset, files, pkg, info)); err != nil {
		t.Error(err)
	}
}

// imported imports the packages that there are.
type imported []*types.Package

func (i imported) Import(path string) (*types.Package, error) {
	for _, pkg := range i {
		if pkg.Path() == path {
			return pkg, nil
		}
	}
	return nil, errors.New("not imported")
}

// standardOnly imports the standard library and nothing else.
type standardOnly struct{ types.Importer }

func (i standardOnly) Import(path string) (*types.Package, error) {
	if first, _, _ := strings.Cut(path, "/"); strings.Contains(first, ".") {
		return nil, errors.New("not imported")
	}
	return i.Importer.Import(path)
}

// tear breaks a few lines of a file, but not its first ones.
func tear(random *rand.Rand, src string) string {
	lines := strings.Split(src, "\n")
	first := min(8, len(lines)/2)
	other := func() int { return first + random.IntN(len(lines)-first) }
	for range 1 + random.IntN(6) {
		if len(lines) == first {
			break
		}
		i := other()
		switch random.IntN(5) {
		case 0:
			lines = append(lines[:i], lines[i+1:]...)
		case 1:
			j := other()
			lines[i], lines[j] = lines[j], lines[i]
		case 2:
			lines[i] = lines[other()]
		case 3:
			if words := strings.Fields(lines[i]); len(words) > 1 {
				j := random.IntN(len(words))
				lines[i] = strings.Join(words[:j], " ") + " " + strings.Join(words[j+1:], " ")
			}
		case 4:
			stray := []string{
				"goto missing", "continue", "break again", "again:", "fallthrough", "switch {", "return", "case 4000:",
				"default:", "var code int", "err := 1", "}", "{", "for code == 4000 {}", "resp.Code = 3", "select {}",
				"return code == 4000 || f(", "if code == 4000 { continue again }",
				"case :", "case \"InvalidParameter\", :", "_ = msg[\"a\":6] == \"(-514)\"", "_ = T{len([]int{4000}): 1}",
			}
			lines[i] += "\n" + stray[random.IntN(len(stray))]
		}
	}
	return strings.Join(lines, "\n")
}
