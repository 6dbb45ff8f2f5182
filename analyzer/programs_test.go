package analyzer_test

import (
	"errors"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"

	"github.com/tcerr/tcerrlint/analyzer"
	"github.com/tcerr/tcerrlint/internal/corpus"
)

var compilerPrograms = flag.String("compiler-programs", "", "the `folder` of the programs for TestCompilerPrograms, if not that of this Go")

// TestCompilerPrograms looks at the programs that the Go compiler is tested
// with, among them wrong ones and the strangest there are: no panic, and no
// finding. They are checked without what they import, as in a broken build.
func TestCompilerPrograms(t *testing.T) {
	dir := *compilerPrograms
	if dir == "" {
		root, err := exec.Command("go", "env", "GOROOT").Output()
		if err != nil {
			t.Fatal(err)
		}
		dir = filepath.Join(strings.TrimSpace(string(root)), "test")
	}
	a := analyzer.New(analyzer.Settings{})
	programs, lines := 0, 0
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) && d == nil {
			return filepath.SkipAll // a Go without its tests
		}
		if err != nil || d.IsDir() || filepath.Ext(name) != ".go" {
			return err
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil //nolint:nilerr // wrong on purpose
		}
		info := newInfo()
		conf := types.Config{Importer: noImports{}, Error: func(error) {}}
		pkg, _ := conf.Check("p", fset, []*ast.File{file}, info)
		pass := newPass(a, fset, []*ast.File{file}, pkg, info)
		pass.Report = func(d analysis.Diagnostic) { t.Errorf("%s: %s", fset.Position(d.Pos), d.Message) }
		if _, err := a.Run(pass); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		programs++
		lines += fset.File(file.FileStart).LineCount()
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d programs, %d lines", programs, lines)
}

// noImports finds no package.
type noImports struct{}

func (noImports) Import(string) (*types.Package, error) { return nil, errors.New("no imports") }

// TestTogether runs analyzers with different settings on the same packages at
// once: they find what each of them finds alone.
func TestTogether(t *testing.T) {
	pkgs, err := standard()
	if err != nil {
		t.Fatal(err)
	}
	// Package net/smtp has a switch on a code: in the mode names, with these
	// among the codes, there is something to find.
	const smtp = "-codes=334:common:CodeContinue:later,235:common:CodeAccepted:never"
	settings := [][]string{nil, {"-evidence=names"}, {"-evidence=names", "-disable=compare"}, {smtp, "-evidence=names"}, {smtp}}
	find := func(flags []string) []string {
		graph, err := checker.Analyze([]*analysis.Analyzer{corpus.Analyzer(t, flags)}, pkgs, nil)
		if err != nil {
			t.Error(err)
			return nil
		}
		var found []string
		for _, act := range graph.Roots {
			for _, d := range act.Diagnostics {
				found = append(found, act.Package.Fset.Position(d.Pos).String()+": "+d.Message)
			}
		}
		slices.Sort(found)
		return found
	}
	alone := make([][]string, len(settings))
	for i, flags := range settings {
		alone[i] = find(flags)
	}
	var all sync.WaitGroup
	for i, flags := range settings {
		all.Go(func() {
			if together := find(flags); !slices.Equal(together, alone[i]) {
				t.Errorf("%v find %q together and %q alone", flags, together, alone[i])
			}
		})
	}
	all.Wait()
	if len(alone[3]) == 0 {
		t.Error("nothing is found, so nothing is compared")
	}
	if len(alone[0]) > 0 {
		t.Errorf("the standard library has findings: %q", alone[0])
	}
}
