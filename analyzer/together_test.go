package analyzer_test

import (
	"os"
	"slices"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/analyzer"
	"github.com/tcerr/tcerrlint/internal/corpus"
)

// TestTogetherOnFixtures has several analyzers look at the same packages at
// once, each package on its own goroutine, as golangci-lint and gopls do: what
// they share is the syntax and the types, which no pass may change. Each finds
// what it finds alone.
func TestTogetherOnFixtures(t *testing.T) {
	g := corpus.Groups(t, corpus.Root(t))[0]
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax, Dir: g.Dir, Env: append(os.Environ(), "GOWORK=off"),
	}, g.Packages...)
	if err != nil {
		t.Fatal(err)
	}
	analyzers := []*analysis.Analyzer{
		analyzer.New(analyzer.Settings{}),
		analyzer.New(analyzer.Settings{Evidence: "names", NamedConstants: true, ExplicitSwitch: true, Generated: true}),
		analyzer.New(analyzer.Settings{Evidence: "strict", Disable: []string{"retry"}, Codes: []string{"7000:common:CodeX:never"}}),
	}
	find := func(a *analysis.Analyzer, pkg *packages.Package) []string {
		var l looked
		pass := newPass(a, pkg.Fset, pkg.Syntax, pkg.Types, pkg.TypesInfo)
		pass.Report = func(d analysis.Diagnostic) { l.found = append(l.found, d) }
		if _, err := a.Run(pass); err != nil {
			t.Error(err)
		}
		return describe(&l)
	}
	type run struct{ analyzer, pkg int }
	alone := make(map[run][]string)
	found := 0
	for i, a := range analyzers {
		for j, pkg := range pkgs {
			alone[run{i, j}] = find(a, pkg)
			found += len(alone[run{i, j}])
		}
	}
	if found == 0 {
		t.Error("nothing is found, so nothing is compared")
	}
	var all sync.WaitGroup
	for r, want := range alone {
		all.Go(func() {
			if together := find(analyzers[r.analyzer], pkgs[r.pkg]); !slices.Equal(together, want) {
				t.Errorf("%s: found %q together and %q alone", pkgs[r.pkg].PkgPath, together, want)
			}
		})
	}
	all.Wait()
}
