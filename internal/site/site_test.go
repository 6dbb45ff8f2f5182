package site

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"iter"
	"strings"
	"testing"

	"golang.org/x/tools/go/ast/inspector"
)

// TestSites checks what is a site and what it is made of. The test asks for
// constants of four digits.
func TestSites(t *testing.T) {
	tests := []struct{ code, want string }{
		{`_ = x == 1000`, "0 [x] [1000]"},
		{`_ = 1000 != (x)`, "0 [(x)] [1000]"},
		{`_ = x == int((1000))`, "0 [x] [int((1000))]"},
		{`_ = x == 500*2`, "0 [x] [500 * 2]"},
		{`_ = x == 1<<9`, ""},
		{`_ = x == 1<<10`, "0 [x] [1 << 10]"},
		{`_ = x == max(1, 1000)`, ""},
		{`_ = x == f(1000)`, ""},
		{`_ = x == 100`, ""},
		{`_ = x < 1000`, ""},
		{`_ = 1000 == 1000`, ""},
		{`_ = x == c`, ""},
		{`_ = *p == -1000`, "0 [*p] [-1000]"},
		{`switch x { case 1, c, 1000, max(1, 2), x + 1: }`, "1 [x] [1 c(named) 1000 max(1, 2)(computed)]"},
		{`switch x { case 1: }`, ""},
		{`switch { case x == 1000: }`, "0 [x] [1000]"},
		{`switch 1000 { case x, 1: default: }`, "1 [x] [1000]"},
		{`switch x {}`, ""},
		{`_ = slices.Contains([]int{x, 1000}, *p)`, "2 inline [*p] [1000]"},
		{`_ = slices.Index(([]int{5: 1000}), *p)`, "2 inline [*p] [1000]"},
		{`_ = slices.Contains[[]int]([]int{1000}, x)`, "2 [x] [1000]"},
		{`_ = slices.Contains([]int{x}, 1000)`, ""},
		{`_ = slices.IndexFunc([]int{1000}, nil)`, ""},
		{`_ = map[int]int{1000: 1, 1: 2}[x]`, "2 inline [x] [1000 1]"},
		{`_ = map[int]int{1: 1000}[x]`, ""},
		{`type m map[int]int; _ = m{1000: 1}[x]`, "2 inline [x] [1000]"},
		{`type l []int; _ = slices.Contains(l{1, 2: 1000}, x)`, "2 inline [x] [1 1000]"},
		{`_ = slices.Contains([]int{0: 1000}, x)`, "2 inline [x] [1000]"},
		{`_ = slices.Contains([]any{1000}, any(x))`, "2 inline [any(x)] [1000]"},
		{`_ = slices.Contains([]*int{nil}, p)`, ""},
		{`type t struct{ a int }; _ = []t{{1000}, {a: 1000}}`, ""},
		{`type t struct{ a int }; _ = map[t]int{{1000}: 1}[t{1000}]`, ""},
		{`_ = []int{1000}[x]`, ""},
		{`_ = [2000]int{1000: 1}[x]`, ""},
		{`_ = struct{ a int }{1000}`, ""},
		{`m := map[int]int{1000: 1}; _ = m[x] + (m)[*p]; m = nil`, "2 held [x *p] [1000]"},
		{`var l, y = []int{1000}, 1; _ = slices.Contains(l, x); _ = y`, "2 held [x] [1000]"},
		{`m := map[int]int{1000: 1}; for range m { }`, ""},
		{`l, y := f2([]int{1000}); _ = slices.Contains(l, y)`, ""},
		{`_ = has([]string{"xx"}, s)`, "2 held [text] [\"xx\"]"},
		{`l := []string{"xx"}; _ = has(l, s)`, "2 held [text] [\"xx\"]"},
		{`l := []string{"xx"}; _ = any1(s, l...) || slices.Contains(l, s)`, "2 held [s one text] [\"xx\"]"},
		{`_ = any1(s, "a", "xx", "yy")`, "4 held [one text] [\"xx\" \"yy\"]"},
		{`_ = two("xx", "yy", s)`, "4 held [s1] [\"xx\"]; 4 held searched [s1] [\"yy\"]"},
		{`_ = f3([]string{"xx"})`, ""},
	}
	for _, test := range tests {
		t.Run(test.code, func(t *testing.T) {
			var got []string
			for s := range sites(t, test.code, false) {
				got = append(got, s)
			}
			if got := strings.Join(got, "; "); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
	for s := range sites(t, `_ = x == c`, true) {
		if want := "0 [x] [c(named)]"; s != want {
			t.Errorf("with names: got %s, want %s", s, want)
		}
	}
}

// std is the standard library, loaded once.
var std = importer.ForCompiler(token.NewFileSet(), "source", nil)

// helpers are functions that test their parameters.
const helpers = `
func has(list []string, text string) bool {
	for _, e := range list {
		if e == text {
			return true
		}
	}
	return false
}
func any1(one string, list ...string) bool { return slices.Contains(list, one) || has(list, one) }
func two(a, b, s1 string) bool             { return a == s1 || strings.HasPrefix(s1, b) }
func f3([]string) bool
`

// TestLooks counts what the finder looks at where nothing is of interest: the
// literals that it asks about.
func TestLooks(t *testing.T) {
	const size = 1000
	many := func(text string) string { return strings.Repeat(text, size) }
	tests := []struct {
		name, code string
		want       int // looks at literals, for each of the many
	}{
		{"arrays", "_ = [...]int{" + many("7, ") + "}", 0},
		{"structs", "type t struct{ a, b int }; _ = []t{" + many("{a: 7, b: 8}, ") + "}", 0},
		{"fields", "type t struct{ a, b int }; " + many("_ = t{a: 7, b: x}; "), 0},
		{"values of maps", "_ = map[bool]int{true: 7, false: x}" + many("; x = 7 * x + 7"), 0},
		{"lists", "_ = []int{" + many("7, ") + "}", 1},
		{"numbers as arguments", many("f(7); "), 0},
		{"texts as arguments", many("any1(s, \"long\"); "), 1},
		{"variables beside literals", many("_ = x == 7; "), 1},
		{"variables beside nil", many("_ = p != nil; "), 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			f := finder(t, test.code, false)
			literals := 0
			f.Literal = func(*ast.BasicLit) bool { literals++; return false }
			for s := range f.All() {
				t.Errorf("a site: %+v", s)
			}
			if literals != test.want*size {
				t.Errorf("%d looks at literals, want %d", literals, test.want*size)
			}
		})
	}
}

// find yields the sites of a function body. It asks for literals of four bytes
// and for "(x)".
func find(t *testing.T, code string, names bool) iter.Seq[*Site] {
	t.Helper()
	return finder(t, code, names).All()
}

func finder(t *testing.T, code string, names bool) *Finder {
	t.Helper()
	src := "package p\nimport (\n\"slices\"\n\"strings\"\n)\nconst c = 1001\nvar _ = slices.Max[[]int]\nvar _ = strings.ToUpper\nfunc f(int) int\nfunc f2([]int) ([]int, int)\n" + helpers + "func g(x int, p *int, s string) {\n" + code + "\n}"
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Types:     make(map[ast.Expr]types.TypeAndValue),
		Instances: make(map[*ast.Ident]types.Instance),
		Defs:      make(map[*ast.Ident]types.Object),
		Uses:      make(map[*ast.Ident]types.Object),
	}
	conf := types.Config{Importer: std}
	pkg, err := conf.Check("p", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	return &Finder{
		Info:    info,
		Root:    inspector.New([]*ast.File{file}).Root(),
		Pkg:     pkg,
		Literal: func(lit *ast.BasicLit) bool { return len(lit.Value) == 4 || lit.Value == `"(x)"` },
		Value: func(v constant.Value) bool {
			n, exact := constant.Int64Val(v)
			return exact && 1000 <= n && n < 10000
		},
		Named: func(*types.Const) bool { return names },
	}
}

// sites yields the sites of a function body, in words.
func sites(t *testing.T, code string, names bool) iter.Seq[string] {
	t.Helper()
	return func(yield func(string) bool) {
		for s := range find(t, code, names) {
			text := fmt.Sprint(s.Kind)
			for _, word := range []struct {
				is   bool
				word string
			}{{s.Inline, " inline"}, {s.Holder != nil, " held"}, {s.Searched, " searched"}} {
				if word.is {
					text += word.word
				}
			}
			var operands, constants []string
			for _, e := range s.Operands {
				operands = append(operands, types.ExprString(e))
			}
			for _, c := range s.Constants {
				text := types.ExprString(c.Expr)
				switch {
				case c.Name != nil:
					text += "(named)"
				case !c.Raw:
					text += "(computed)"
				}
				constants = append(constants, text)
			}
			if !yield(fmt.Sprint(text, " ", operands, " ", constants)) {
				return
			}
		}
	}
}
