package analyzer_test

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/analyzer"
)

// BenchmarkSize measures the analyzer, with its fixes, on one file with more and
// more of the same. The time must grow with the size: ten times as much costs at
// most twelve times the time. Of a machine that others use too, only CPU time
// says something: -cpuprofile.
func BenchmarkSize(b *testing.B) {
	for _, shape := range []struct {
		name string
		body func(n int) string
	}{
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
	} {
		for _, n := range []int{100, 1000, 10_000} {
			b.Run(fmt.Sprintf("%s/%d", shape.name, n), func(b *testing.B) { benchmarkSource(b, shape.body(n)) })
		}
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

func benchmarkSource(b *testing.B, body string) {
	src := "package p\nimport \"strings\"\ntype response struct { Code int; Message, CodeDesc string }\nvar _ = strings.ToUpper\n" + body
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		b.Fatal(err)
	}
	info := newInfo()
	conf := types.Config{Importer: importer.ForCompiler(token.NewFileSet(), "source", nil)}
	pkg, err := conf.Check("p", fset, []*ast.File{file}, info)
	if err != nil {
		b.Fatal(err)
	}
	a := analyzer.New(analyzer.Settings{})
	pass := newPass(a, fset, []*ast.File{file}, pkg, info)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := a.Run(pass); err != nil {
			b.Fatal(err)
		}
	}
}
