// Package peers lists the analyzers that are compared.
package peers

import (
	"go/ast"
	"reflect"

	testifylint "github.com/Antonboom/testifylint/analyzer"
	"github.com/nishanths/exhaustive"
	"github.com/polyfloyd/go-errorlint/errorlint"
	usestdlibvars "github.com/sashamelentyev/usestdlibvars/pkg/analyzer"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"

	tcerr "github.com/tcerr/tcerrlint/analyzer"
)

// All are what is compared in one process, with the defaults of their authors.
func All() []*analysis.Analyzer {
	return []*analysis.Analyzer{
		Empty,
		inspect.Analyzer,
		Traversal,
		Subject,
		usestdlibvars.New(),
		testifylint.New(),
		errorlint.NewAnalyzer(),
		exhaustive.Analyzer,
	}
}

// Subject is what this is about.
var Subject = tcerr.New(tcerr.Settings{})

// Alone is the same as a program runs it that runs no other, as tcerrlint does.
var Alone = tcerr.NewAlone(tcerr.Settings{})

// Empty is the floor: what a driver costs that has nothing to do.
var Empty = &analysis.Analyzer{
	Name: "empty",
	Doc:  "does nothing",
	Run:  func(*analysis.Pass) (any, error) { return nil, nil },
}

// Traversal visits the nodes that a test of a value against a constant is made
// of, and does not look at them.
var Traversal = &analysis.Analyzer{
	Name:       "traversal",
	Doc:        "counts nodes",
	Requires:   []*analysis.Analyzer{inspect.Analyzer},
	ResultType: reflect.TypeFor[int](),
	Run: func(pass *analysis.Pass) (any, error) {
		n := 0
		root := pass.ResultOf[inspect.Analyzer].(*inspector.Inspector).Root()
		for range root.Preorder((*ast.BinaryExpr)(nil), (*ast.SwitchStmt)(nil), (*ast.CompositeLit)(nil), (*ast.CallExpr)(nil)) {
			n++
		}
		return n, nil
	},
}
