package analyzer_test

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/corpus"
	"github.com/tcerr/tcerrlint/internal/hostile"
)

// manners are the flags that a fuzzed file is analyzed with.
var manners = [][]string{nil, {"-evidence=names", "-explicit-switch", "-named-constants", "-generated"}, {"-evidence=strict"}}

// FuzzAnalyzer analyzes any text as a Go file, as it is or torn once more, and
// applies the fixes. There is no panic, the findings are in order and the same
// each time, and the fixed file has as few errors as it had before and nothing
// left to fix. The fixtures are what a fuzzing run starts from; a test run has
// them in TestFixtures and TestBroken.
func FuzzAnalyzer(f *testing.F) {
	if flag.Lookup("test.fuzz").Value.String() != "" {
		for _, g := range corpus.Groups(f, "../testdata") {
			for _, pkg := range g.Packages {
				names, err := filepath.Glob(filepath.Join(g.Dir, pkg, "*.go"))
				if err != nil {
					f.Fatal(err)
				}
				for _, name := range names {
					src, err := os.ReadFile(name)
					if err != nil {
						f.Fatal(err)
					}
					f.Add(string(src), uint64(0), uint8(0))
				}
			}
		}
	}
	for _, p := range hostile.Programs(10_000) {
		f.Add(p.Source, uint64(0), uint8(1))
	}
	imports := corpus.Importer(f)
	f.Fuzz(func(t *testing.T, src string, torn uint64, manner uint8) {
		if torn > 0 && strings.Count(src, "\n") > 1 {
			src = tear(rand.New(rand.NewPCG(torn, 0)), src)
		}
		flags := manners[int(manner)%len(manners)]
		before := look(t, flags, imports, src)
		if before == nil {
			return
		}
		checkOrder(t, before)
		if again := look(t, flags, imports, src); !slices.Equal(describe(before), describe(again)) {
			t.Errorf("the findings are\n%q\nand then\n%q", describe(before), describe(again))
		}
		read := func(string) ([]byte, error) { return []byte(src), nil }
		for _, fixed := range applyFixes(t, before.fset, before.found, read) {
			checkFixedSource(t, before, look(t, flags, imports, string(fixed)), string(fixed))
		}
	})
}

// A looked is what the analyzer has made of a file.
type looked struct {
	fset   *token.FileSet
	file   *ast.File
	errors []string // of syntax or else of types
	syntax bool
	found  []analysis.Diagnostic
}

// look analyzes a file, or returns nil if package types can't stand it.
func look(t *testing.T, flags []string, imports types.Importer, src string) *looked {
	t.Helper()
	l := &looked{fset: token.NewFileSet()}
	var err error
	l.file, err = parser.ParseFile(l.fset, "fuzz.go", src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		l.syntax, l.errors = true, []string{err.Error()}
	}
	if l.file == nil {
		return nil
	}
	info := newInfo()
	conf := types.Config{Importer: imports, GoVersion: "go1.26", Error: func(err error) {
		if !l.syntax {
			l.errors = append(l.errors, err.Error())
		}
	}}
	pkg := typeCheck(&conf, l.fset, l.file, info)
	if pkg == nil {
		return nil
	}
	a := corpus.Analyzer(t, flags)
	pass := newPass(a, l.fset, []*ast.File{l.file}, pkg, info)
	pass.Report = func(d analysis.Diagnostic) { l.found = append(l.found, d) }
	if _, err := a.Run(pass); err != nil {
		t.Error(err)
	}
	return l
}

// typeCheck returns nil if package types panics, as it does with some syntax
// trees that no parser should make.
func typeCheck(conf *types.Config, fset *token.FileSet, file *ast.File, info *types.Info) (pkg *types.Package) {
	defer func() { _ = recover() }()
	p, _ := conf.Check("example.com/fuzz", fset, []*ast.File{file}, info)
	return p
}

func describe(l *looked) []string {
	var texts []string
	for _, d := range l.found {
		text := fmt.Sprint(d.Pos, d.End, d.Message)
		for _, fix := range d.SuggestedFixes {
			for _, e := range fix.TextEdits {
				text += fmt.Sprintf(" %d-%d %q", e.Pos, e.End, e.NewText)
			}
		}
		texts = append(texts, text)
	}
	return texts
}

// checkOrder checks that findings and edits are in order, and in the file.
func checkOrder(t *testing.T, l *looked) {
	t.Helper()
	tok := l.fset.File(l.file.FileStart)
	first, last := token.Pos(tok.Base()), token.Pos(tok.Base()+tok.Size())
	inFile := func(pos, end token.Pos) bool { return first <= pos && pos <= end && end <= last }
	for i, d := range l.found {
		if i > 0 && d.Pos < l.found[i-1].Pos {
			t.Errorf("%q stands before %q", l.found[i-1].Message, d.Message)
		}
		if !inFile(d.Pos, d.End) || d.Pos == d.End {
			t.Errorf("%q is from %d to %d, in a file from %d to %d", d.Message, d.Pos, d.End, first, last)
		}
		for _, fix := range d.SuggestedFixes {
			for _, e := range fix.TextEdits {
				if !inFile(e.Pos, e.End) {
					t.Errorf("the edit %q is from %d to %d, in a file from %d to %d", e.NewText, e.Pos, e.End, first, last)
				}
			}
		}
	}
}

// checkFixedSource checks that a fixed file has no more errors than before, and
// nothing that has a fix.
func checkFixedSource(t *testing.T, before, after *looked, fixed string) {
	t.Helper()
	if after == nil {
		t.Fatalf("package types can't stand the fixed file\n%s", fixed)
	}
	if len(after.errors) > len(before.errors) || after.syntax && !before.syntax {
		t.Errorf("the errors were\n%q\nand after the fixes are\n%q\nin\n%s", before.errors, after.errors, fixed)
	}
	if before.syntax {
		return // it may mean something else now
	}
	for _, d := range after.found {
		if len(d.SuggestedFixes) > 0 {
			t.Errorf("after the fixes: %s: %s\nin\n%s", after.fset.Position(d.Pos), d.Message, fixed)
		}
	}
}
