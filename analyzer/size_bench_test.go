package analyzer_test

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/analyzer"
)

// A shape is a kind of program that can have more and more of the same.
type shape struct {
	name string
	body func(n int) string
}

func shapes() []shape {
	return []shape{
		{"chain", func(n int) string { // code == 5000 || code == 6000 || …
			return "func f(r response) bool { return " + repeat(n, " ||\n", "r.Code == %d", 5000, 6000) + " }\n"
		}},
		{"messages", func(n int) string { // strings.HasPrefix(…) || …: all become one fix
			return "func f(r response) bool { return " + repeat(n, " ||\n", `strings.HasPrefix(r.Message, "(-%d)")`, 514, 502) + " }\n"
		}},
		{"statements", func(n int) string {
			return "func f(r response, ok bool) {\n" + repeat(n, "\n", "if ok { _ = r.Code == %d } // comment", 5000, 6000) + "\n}\n"
		}},
		{"cases", func(n int) string {
			return "func f(r response) int {\nswitch r.Code {\ncase 5000: return 2\n" + repeat(n, "\n", "case %[2]d + 10000: return %[1]d", 1) + "\n}\nreturn 0 }\n"
		}},
		{"arms", func(n int) string {
			return "func f(r response) int {\n" + repeat(n, " else ", "if r.Code == %[2]d + 10000 { return %[2]d }", 1) + "\nif r.Code == 5000 { return 1 }\nreturn 0 }\n"
		}},
		{"variables", func(n int) string { // that pass a code on
			src := "func f(r response) bool {\nv0 := r.Code\n"
			for i := range n {
				src += fmt.Sprintf("v%d := v%d\n", i+1, i)
			}
			return src + fmt.Sprintf("return v%d == 5000 }\n", n)
		}},
		{"assignments", func(n int) string { // to one variable
			return "func f(r response) bool {\nvar code int\n" + strings.Repeat("code = r.Code\n", n) + "return code == 5000 }\n"
		}},
		{"retries", func(n int) string {
			return "func call() (r response) { return }\n" + repeat(n, "\n", "func f%[2]d() response { for { r := call(); if r.Code == 4000 || r.Code == %[1]d { continue }; return r } }", 5100, 6000) + "\n"
		}},
		{"predicates", func(n int) string {
			return repeat(n, "\n", "func (r response) isRetryable%[2]d() bool { return r.Code == 4000 || r.Code == %[1]d }", 5100, 6000) + "\n"
		}},
		{"functions", func(n int) string {
			return repeat(n, "\n", "func f%[2]d(r response) bool { return r.Code == %[1]d }", 5000, 6000) + "\n"
		}},
		{"named", func(n int) string { // a type with a constant of its own
			return "type own int\nconst gone own = 5000\n" + repeat(n, "\n", "func f%[2]d(r struct { Code own; Message, CodeDesc string }) bool { return r.Code == %[1]d }", 5000) + "\n"
		}},
		{"text", func(n int) string { // "a" + "b" + …
			return "func f(r response) bool { return r.CodeDesc == " + repeat(n, " +\n", `"%d"`, 1, 2) + " }\n"
		}},
		{"comparisons", func(n int) string { // of comparisons
			return "func f(r response, ok bool) bool { return " + repeat(n, " ==\n", "(r.Code == %d)", 5000, 6000) + " }\n"
		}},
	}
}

// BenchmarkSize measures the analyzer, with its fixes, on one file with more and
// more of the same. The time must grow with the size. Of a machine that others use
// too, only CPU time says something: -cpuprofile, or internal/bench.
func BenchmarkSize(b *testing.B) {
	for _, shape := range shapes() {
		for _, n := range []int{100, 1000, 10_000} {
			b.Run(fmt.Sprintf("%s/%d", shape.name, n), func(b *testing.B) {
				a := analyzer.New(analyzer.Settings{})
				pass := passOf(b, a, shape.body(n))
				b.ReportAllocs()
				for b.Loop() {
					if _, err := a.Run(pass); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// TestLinear checks that ten times as much costs at most twelve times the
// allocations.
func TestLinear(t *testing.T) {
	a := analyzer.New(analyzer.Settings{})
	for _, shape := range shapes() {
		t.Run(shape.name, func(t *testing.T) {
			allocs := func(n int) float64 {
				pass := passOf(t, a, shape.body(n))
				return testing.AllocsPerRun(1, func() {
					if _, err := a.Run(pass); err != nil {
						t.Fatal(err)
					}
				})
			}
			if small, large := allocs(100), allocs(1000); large > 12*small {
				t.Errorf("%v allocations for 100, %v for 1000", small, large)
			}
		})
	}
}

// repeat returns n texts of a format that gets one of the numbers and the count.
func repeat(n int, separator, format string, numbers ...int) string {
	texts := make([]string, n)
	for i := range texts {
		args := []any{numbers[i%len(numbers)], i}
		texts[i] = fmt.Sprintf(format, args[:max(1, strings.Count(format, "%"))]...)
	}
	return strings.Join(texts, separator)
}

// fromSource imports the standard library, each package once.
var fromSource = sync.OnceValue(func() types.Importer { return importer.ForCompiler(token.NewFileSet(), "source", nil) })

// passOf returns the pass of a program.
func passOf(t testing.TB, a *analysis.Analyzer, body string) *analysis.Pass {
	t.Helper()
	src := "package p\nimport \"strings\"\ntype response struct { Code int; Message, CodeDesc string }\nvar _ = strings.ToUpper\n" + body
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments|parser.SkipObjectResolution)
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
