package main

import (
	"fmt"
	"go/types"
	"time"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/packages"
)

// inProcess returns what each analyzer adds to inspect, in CPU time, on packages
// that are loaded already: for each package the least of a number of rounds.
// Inspect runs anew before each, as in a driver.
func inProcess(pkgs []*packages.Package, analyzers []*analysis.Analyzer, rounds int) (spent []time.Duration, err error) {
	spent = make([]time.Duration, len(analyzers))
	onThread(func() {
		for _, pkg := range pkgs {
			least := make([]time.Duration, len(analyzers))
			for round := range rounds {
				for i, a := range analyzers {
					var d time.Duration
					if d, err = run(a, pkg, threadTime); err != nil {
						return
					}
					if round == 0 || d < least[i] {
						least[i] = d
					}
				}
			}
			for i, d := range least {
				spent[i] += d
			}
		}
	})
	return spent, err
}

// run returns the time of an analyzer on a package, with that of the analyzers
// that it requires, but for inspect.
func run(a *analysis.Analyzer, pkg *packages.Package, now func() time.Duration) (time.Duration, error) {
	results := map[*analysis.Analyzer]any{}
	if a != inspect.Analyzer {
		results[inspect.Analyzer] = inspector.New(pkg.Syntax)
	}
	start := now()
	_, err := result(a, pkg, results)
	return now() - start, err
}

// result runs an analyzer and those that it requires. There are no facts of other
// packages.
func result(a *analysis.Analyzer, pkg *packages.Package, results map[*analysis.Analyzer]any) (any, error) {
	if r, ok := results[a]; ok {
		return r, nil
	}
	for _, required := range a.Requires {
		if _, err := result(required, pkg, results); err != nil {
			return nil, err
		}
	}
	r, err := a.Run(&analysis.Pass{
		Analyzer:          a,
		Fset:              pkg.Fset,
		Files:             pkg.Syntax,
		Pkg:               pkg.Types,
		TypesInfo:         pkg.TypesInfo,
		TypesSizes:        pkg.TypesSizes,
		ResultOf:          results,
		Report:            func(analysis.Diagnostic) {},
		ImportObjectFact:  func(types.Object, analysis.Fact) bool { return false },
		ExportObjectFact:  func(types.Object, analysis.Fact) {},
		ImportPackageFact: func(*types.Package, analysis.Fact) bool { return false },
		ExportPackageFact: func(analysis.Fact) {},
		AllObjectFacts:    func() []analysis.ObjectFact { return nil },
		AllPackageFacts:   func() []analysis.PackageFact { return nil },
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", a.Name, err)
	}
	results[a] = r
	return r, nil
}
