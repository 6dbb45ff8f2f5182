package main

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"runtime"
	"strings"
	"time"

	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/internal/bench/peers"
)

// A shape is a kind of program that can have more and more of the same.
type shape struct {
	name string
	of   string // what there is more of
	body func(n int) string
}

// shapes are those in which an analysis of data flow is easily a square.
func shapes() []shape {
	const retried = "func call() (r response) { return }\nfunc wait() {}\n"
	return []shape{
		{"one condition", "comparisons joined by ||", func(n int) string {
			return "func f(r response) bool { return " + repeat(n, " ||\n", "r.Code == %[2]d", 5000, 6000) + " }\n"
		}},
		{"one switch", "cases", func(n int) string {
			return "func f(r response) int {\nswitch r.Code {\ncase 5000: return 2\n" + repeat(n, "\n", "case %[1]d + 10000: return %[1]d") + "\n}\nreturn 0 }\n"
		}},
		{"one chain of if and else", "arms", func(n int) string {
			return "func f(r response) int {\n" + repeat(n, " else ", "if r.Code == %[1]d + 10000 { return %[1]d }") + "\nif r.Code == 5000 { return 1 }\nreturn 0 }\n"
		}},
		{"variables of one function", "variables that pass a code on", func(n int) string {
			return "func f(r response) bool {\nv0 := r.Code\n" + repeat(n, "\n", "v%[3]d := v%[1]d") + fmt.Sprintf("\nreturn v%d == 5000 }\n", n)
		}},
		{"one variable", "assignments to it", func(n int) string {
			return "func f(r response) bool {\nvar code int\n" + repeat(n, "\n", "code = r.Code") + "\nreturn code == 5000 }\n"
		}},
		{"functions", "functions with a comparison", func(n int) string {
			return repeat(n, "\n", "func f%[1]d(r response) bool { return r.Code == %[2]d }", 5000, 6000) + "\n"
		}},
		{"retry loops", "functions with a loop that repeats a request", func(n int) string {
			return retried + repeat(n, "\n", "func f%[1]d() response {\nfor {\nr := call()\nif r.Code == 4000 || r.Code == %[2]d { wait(); continue }\nreturn r\n}\n}", 5100, 6000) + "\n"
		}},
		{"predicates", "functions that say whether to retry", func(n int) string {
			return repeat(n, "\n", "type r%[1]d struct{ response }\n\nfunc (r r%[1]d) isRetryable() bool { return r.Code == 4000 || r.Code == %[2]d }", 5100, 6000) + "\n"
		}},
		{"messages", "searches in one condition", func(n int) string {
			return "func f(r response) bool { return " + repeat(n, " ||\n", `strings.HasPrefix(r.Message, "(-%[2]d)")`, 514, 502) + " }\n"
		}},
	}
}

// lines is the shape of code that has nothing to do with error codes. Each of its
// functions has what a linter of error codes meets everywhere and has to pass by.
var lines = shape{"lines", "lines", func(n int) string {
	const function = `func f%[1]d(n, port int, s string, err error, m map[int]string) int {
	if err != nil || n == 0 || n == -1 || s == "" || port == 8080 || n < 500 || int64(n) != 1<<20 {
		return 404
	}
	switch n {
	case 1, 2, 100, 404:
		return len(s) + 200
	case 3:
	}
	switch s {
	case "a", "(x)", "ResourceNotFound", "Name":
	}
	for _, p := range []int{80, 443, 8443} {
		m[p] = s
	}
	if strings.HasPrefix(s, "a") || strings.Contains(s, "f(%%d)") || s[:1] == "(" || s == "400" {
		return strings.Count(s, "(") + len(strings.Split(s, ")"))
	}
	return f%[1]d(n+44, 1_000, s, err, m)
}
`
	return repeat(n/strings.Count(function, "\n"), "", function)
}}

// repeat returns n texts of a format that gets the count, one of the numbers and
// the next count.
func repeat(n int, separator, format string, numbers ...int) string {
	texts := make([]string, n)
	for i := range texts {
		number := 0
		if len(numbers) > 0 {
			number = numbers[i%len(numbers)]
		}
		texts[i] = fmt.Sprintf(format+"%.[4]s", i, number, i+1, "") // the last is so that each format uses its arguments
	}
	return strings.Join(texts, separator)
}

// source returns the package that a shape of a size is.
func source(body string) (*packages.Package, error) {
	src := "package p\n\nimport \"strings\"\n\ntype response struct {\n\tCode int\n\tMessage, CodeDesc string\n}\n\nvar _ = strings.ToUpper\n\n" + body
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	info := &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Instances:    make(map[*ast.Ident]types.Instance),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:       make(map[ast.Node]*types.Scope),
		FileVersions: make(map[*ast.File]string),
	}
	conf := types.Config{Importer: importer.ForCompiler(token.NewFileSet(), "source", nil)}
	pkg, err := conf.Check("p", fset, []*ast.File{file}, info)
	if err != nil {
		return nil, err
	}
	return &packages.Package{Name: "p", PkgPath: "p", Fset: fset, Syntax: []*ast.File{file}, Types: pkg, TypesInfo: info}, nil
}

// A growth is what a shape costs at several sizes.
type growth struct {
	shape
	sizes []int
	spent []time.Duration
}

// scale measures the analyzer, with its fixes and with the garbage collection
// that they cause, on a shape of each size.
func scale(s shape, sizes []int, rounds int) (growth, error) {
	g := growth{shape: s, sizes: sizes}
	for _, n := range sizes {
		pkg, err := source(s.body(n))
		if err != nil {
			return g, fmt.Errorf("%s: %w", s.name, err)
		}
		least := time.Duration(0)
		for round := range rounds {
			runtime.GC()
			d, err := run(peers.Subject, pkg, processTime)
			if err != nil {
				return g, err
			}
			if round == 0 || d < least {
				least = d
			}
		}
		g.spent = append(g.spent, least)
	}
	return g, nil
}
