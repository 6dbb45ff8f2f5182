package analyzer_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"math"
	"runtime"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/analyzer"
)

// standard loads a part of the standard library, once.
var standard = sync.OnceValues(func() (pkgs []*packages.Package, err error) {
	return packages.Load(&packages.Config{Mode: packages.LoadSyntax},
		"net/...", "go/...", "encoding/...", "os/...", "text/...", "html/...", "archive/...", "runtime")
})

// BenchmarkStandard measures, in one process and on one goroutine, what the
// analyzer adds to a driver that has loaded the packages: the driver's own
// cost is that of the empty analyzer, and nearly every driver pays for inspect
// anyway. The unit is CPU milliseconds for 166,000 lines, which is the size of
// prometheus.
func BenchmarkStandard(b *testing.B) {
	pkgs, err := standard()
	if err != nil {
		b.Fatal(err)
	}
	lines := 0
	for _, pkg := range pkgs {
		for _, file := range pkg.Syntax {
			lines += pkg.Fset.File(file.FileStart).LineCount()
		}
	}
	empty := &analysis.Analyzer{Name: "empty", Doc: "nothing", Run: func(*analysis.Pass) (any, error) { return nil, nil }}
	for _, a := range []*analysis.Analyzer{empty, inspect.Analyzer, analyzer.New(analyzer.Settings{})} {
		b.Run(a.Name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := checker.Analyze([]*analysis.Analyzer{a}, pkgs, &checker.Options{Sequential: true}); err != nil {
					b.Fatal(err)
				}
			}
			perOp := float64(b.Elapsed().Milliseconds()) / float64(b.N)
			b.ReportMetric(perOp*166_000/float64(lines), "ms/166klines")
		})
	}
}

// BenchmarkOwn measures the analyzer without driver and inspect.
func BenchmarkOwn(b *testing.B) {
	pkgs, err := standard()
	if err != nil {
		b.Fatal(err)
	}
	a := analyzer.New(analyzer.Settings{})
	var passes []*analysis.Pass
	lines := 0
	for _, pkg := range pkgs {
		passes = append(passes, newPass(a, pkg.Fset, pkg.Syntax, pkg.Types, pkg.TypesInfo))
		for _, file := range pkg.Syntax {
			lines += pkg.Fset.File(file.FileStart).LineCount()
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, pass := range passes {
			if _, err := a.Run(pass); err != nil {
				b.Fatal(err)
			}
		}
	}
	perOp := float64(b.Elapsed().Microseconds()) / 1000 / float64(b.N)
	b.ReportMetric(perOp*166_000/float64(lines), "ms/166klines")
}

// newInfo returns an info to fill with what an analyzer may ask for.
func newInfo() *types.Info {
	return &types.Info{
		Types:      make(map[ast.Expr]types.TypeAndValue),
		Defs:       make(map[*ast.Ident]types.Object),
		Uses:       make(map[*ast.Ident]types.Object),
		Selections: make(map[*ast.SelectorExpr]*types.Selection),
		Implicits:  make(map[ast.Node]types.Object),
		Scopes:     make(map[ast.Node]*types.Scope),
	}
}

func newPass(a *analysis.Analyzer, fset *token.FileSet, files []*ast.File, pkg *types.Package, info *types.Info) *analysis.Pass {
	return &analysis.Pass{
		Analyzer:  a,
		Fset:      fset,
		Files:     files,
		Pkg:       pkg,
		TypesInfo: info,
		Report:    func(analysis.Diagnostic) {},
		ResultOf:  map[*analysis.Analyzer]any{inspect.Analyzer: inspector.New(files)},
	}
}

// TestAllocations checks that a package with a hundred times as much in it
// that does not interest the analyzer costs no allocation more.
func TestAllocations(t *testing.T) {
	a := analyzer.New(analyzer.Settings{})
	allocs := func(functions int) float64 {
		pass := uninteresting(t, a, functions)
		return testing.AllocsPerRun(5, func() {
			if _, err := a.Run(pass); err != nil {
				t.Fatal(err)
			}
		})
	}
	if small, large := allocs(10), allocs(1000); large > small {
		t.Errorf("%v allocations for 10 functions, %v for 1000", small, large)
	}
}

// TestNamesCostNothing checks that the checks that are about API 3.0 alone cost
// nothing where its SDK is not imported, whatever texts there are: no allocation
// more than without them. (TestLooks of package site counts the looks.)
func TestNamesCostNothing(t *testing.T) {
	allocs := func(settings analyzer.Settings) float64 {
		a := analyzer.New(settings)
		pass := uninteresting(t, a, 100)
		return testing.AllocsPerRun(5, func() {
			if _, err := a.Run(pass); err != nil {
				t.Fatal(err)
			}
		})
	}
	without := allocs(analyzer.Settings{Disable: []string{"sdkcode", "sdkconst", "unwrap"}})
	if with := allocs(analyzer.Settings{}); with > without {
		t.Errorf("%v allocations with API 3.0, %v without", with, without)
	}
}

// TestAlone checks that the analyzer of a program that runs no other makes no index
// of a package in which there is nothing to find: what it allocates does not grow
// with the package.
func TestAlone(t *testing.T) {
	a := analyzer.NewAlone(analyzer.Settings{})
	if len(a.Requires) > 0 {
		t.Fatalf("it requires %v", a.Requires)
	}
	allocated := func(functions int) uint64 {
		pass := uninteresting(t, a, functions)
		pass.ResultOf = nil
		least := uint64(math.MaxUint64)
		for range 5 { // what the runtime does meanwhile counts too
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			if _, err := a.Run(pass); err != nil {
				t.Fatal(err)
			}
			runtime.ReadMemStats(&after)
			least = min(least, after.TotalAlloc-before.TotalAlloc)
		}
		return least
	}
	// Even the least may have a few bytes of the runtime in it. A byte for each
	// function would be too many.
	if small, large := allocated(10), allocated(1000); large > small+990 {
		t.Errorf("%d bytes for 10 functions, %d for 1000", small, large)
	}
}

// uninteresting returns a package of functions with what a linter of error
// codes meets everywhere and has to pass by.
func uninteresting(t *testing.T, a *analysis.Analyzer, functions int) *analysis.Pass {
	t.Helper()
	var src strings.Builder
	src.WriteString("package p\nimport \"strings\"\nconst prefix = \"x\"\n")
	for i := range functions {
		fmt.Fprintf(&src, `
func f%d(n, port int, s string, err error, m map[int]string) int {
	if err != nil || n == 0 || n == -1 || s == "" || port == 8080 || n < 5000 || int64(n) != 1<<20 {
		return 4000
	}
	switch n {
	case 1, 2, 100, 404:
		return len(s) + 5000
	case 3:
	}
	switch s {
	case "a", "(x)", "ResourceNotFound", "Name":
	}
	for _, p := range []int{80, 443, 8443} {
		m[p] = s
	}
	if strings.HasPrefix(s, "a") || strings.Contains(s, "f(%%d)") || strings.Index(s, prefix) >= 0 || s[:1] == "(" || s == "400" {
		return strings.Count(s, "(") + len(strings.Split(s, ")"))
	}
	return f%d(n+4400, 1_000, s, err, m)
}
`, i, i)
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src.String(), parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	info := newInfo()
	conf := types.Config{Importer: fromSource()}
	pkg, err := conf.Check("p", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	return newPass(a, fset, []*ast.File{file}, pkg, info)
}
