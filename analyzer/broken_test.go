package analyzer_test

import (
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

	"github.com/tcerr/tcerrlint/internal/corpus"
)

// TestBroken checks that code which does not compile, as an editor has it most
// of the time, makes no analysis panic: the functions that package outcome is
// tested on, with lines that are lost, moved, doubled or torn.
func TestBroken(t *testing.T) {
	files, err := filepath.Glob("../internal/outcome/testdata/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	a := corpus.Analyzer(t, []string{"-evidence=names", "-explicit-switch"})
	imports := importer.ForCompiler(token.NewFileSet(), "source", nil)
	random := rand.New(rand.NewPCG(4000, 6200))
	for i := range 1000 {
		src, err := os.ReadFile(files[i%len(files)])
		if err != nil {
			t.Fatal(err)
		}
		text := tear(random, string(src))
		fset := token.NewFileSet()
		file, _ := parser.ParseFile(fset, "p.go", text, parser.ParseComments|parser.SkipObjectResolution)
		info := newInfo()
		conf := types.Config{Importer: imports, Error: func(error) {}}
		pkg, _ := conf.Check("p", fset, []*ast.File{file}, info)
		func() {
			defer func() {
				if r := recover(); r != nil {
					t.Errorf("%v in\n%s", r, text)
					panic(r)
				}
			}()
			if _, err := a.Run(newPass(a, fset, []*ast.File{file}, pkg, info)); err != nil {
				t.Error(err)
			}
		}()
	}
}

// tear breaks a few lines of a file, but not its first ones.
func tear(random *rand.Rand, src string) string {
	const first = 8
	lines := strings.Split(src, "\n")
	other := func() int { return first + random.IntN(len(lines)-first) }
	for range 1 + random.IntN(6) {
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
			}
			lines[i] += "\n" + stray[random.IntN(len(stray))]
		}
	}
	return strings.Join(lines, "\n")
}
