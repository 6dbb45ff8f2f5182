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
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
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
		{`_ = x == +1000`, "0 [x] [+1000]"},
		{`_ = x == ^1000`, ""},
		{`_ = x == -(1)`, ""},
		{`_ = x == int(1)`, ""},
		{`_ = x == f(x)+1`, ""},
		{`_ = x == len("abc")*500`, "0 [x] [len(\"abc\") * 500(computed)]"},
		{`_ = x < 1000`, ""},
		{`_ = 1000 == 1000`, ""},
		{`_ = x == c`, ""},
		{`_ = *p == -1000`, "0 [*p] [-1000]"},
		{`switch x { case 1, c, 1000, max(1, 2), x + 1: }`, "1 [x] [1 c(named) 1000 max(1, 2)(computed)]"},
		{`switch x { case 1: }`, ""},
		{`switch { case x == 1000: }`, "0 [x] [1000]"},
		{`switch 1000 { case x, 1: default: }`, "1 [x] [1000]"},
		{`switch x {}`, ""},
		{`switch x { case f(1000): }`, ""},
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
		{`_ = map[int]int{1: 2}[x]`, ""},
		{`var any1 map[any]int; _ = any1[map[int]int{1000: 1}]`, ""},
		{`_ = slices.Contains([]int{f(1000)}, x)`, ""},
		{`_ = slices.Contains[[]any, any]([]any{x}, []int{1000})`, ""},
		{`l := []any{"xx"}; _ = slices.Contains(l, any(s))`, "2 held [any(s)] [\"xx\"]"},
		{`_ = []int{1000}[x]`, ""},
		{`l := []int{1000}; _ = l[x]`, ""},
		{`l := []int{1000}; _ = slices.Contains(l, x); _ = slices.Contains(f2(l))`, "2 held [x] [1000]"},
		{`_ = slices.Contains[[]int](nil, x); _ = []int{1000}`, ""},
		{`_ = [2000]int{1000: 1}[x]`, ""},
		{`_ = struct{ a int }{1000}`, ""},
		{`m := map[int]int{1000: 1}; _ = m[x] + (m)[*p]; m = nil`, "2 held [x *p] [1000]"},
		{`var l, y = []int{1000}, 1; _ = slices.Contains(l, x); _ = y`, "2 held [x] [1000]"},
		{`m := map[int]int{1000: 1}; for range m { }`, ""},
		{`l, y := f2([]int{1000}); _ = slices.Contains(l, y)`, ""},
		// Elements and arguments are followed into what they are compared with,
		// if they are texts.
		{`_ = has([]string{"xx"}, s)`, "2 held equal [text] [\"xx\"]"},
		{`l := []string{"xx"}; _ = has(l, s)`, "2 held equal [text] [\"xx\"]"},
		{`l := []string{"xx"}; _ = any1(s, l...) || slices.Contains(l, s)`, "2 held equal [s one text] [\"xx\"]"},
		{`_ = any1(s, "a", "xx", "yy")`, "4 held equal [one text] [\"xx\" \"yy\"]"},
		{`_ = any1(s, "xx", s, ct)`, "4 held equal [one text] [\"xx\"]"},
		{`_ = two("xx", "yy", s)`, "4 held equal [s1] [\"xx\"]; 4 held searched [s1] [\"yy\"]"},
		{`_ = rest("xx", s)`, "4 held equal [s1] [\"xx\"]"},
		{`_ = rest("xx", "a")`, ""},
		{`_ = rest("xx", ct, s)`, ""},
		{`_ = any1("a", "xx")`, "4 held equal [text] [\"xx\"]"},
		{`_ = reassigned("xx", "a")`, "4 held equal [s1] [\"xx\"]"},
		{`_ = other("xx", s)`, "4 held equal [s1] [\"xx\"]"},
		{`_ = cases("xx", s)`, "4 held equal [s1] [\"xx\"]"},
		{`_ = notZ("xx", s)`, "4 held equal [s1] [\"xx\"]"},
		{`_ = searches([]string{"xx"}, s)`, "2 held equal searched [s1 s1] [\"xx\"]"},
		{`for _, e := range []string{"xx"} { _ = e == s }`, "2 held equal [s] [\"xx\"]"},
		// What the elements of a list of numbers are compared with, is for who looks
		// at the range.
		{`for _, e := range []int{1000} { _ = e == x }`, "6 [x] [1000]"},
		{`for _, e := range ([]int{1000}) { _ = x != (e) && 1 < e }`, "6 [x] [1000]"},
		{`for e := range map[int]bool{1000: true} { _ = e == x }`, "6 [x] [1000]"},
		{`l := []int{1000}; for _, e := range l { _ = e == x }`, "6 held [x] [1000]"},
		{`l := map[int]bool{1000: true}; for e := range l { _ = e == x }`, "6 held [x] [1000]"},
		{`l := []int{1000}; for _, e := range l { _ = e == x }; _ = slices.Contains(l, *p)`, "2 held [*p] [1000] ranged [x]"},
		{`for _, e := range []int{1} { _ = e == x }`, ""},
		{`for e := range []int{1000} { _ = e == x }`, ""},
		{`for range []int{1000} { _ = x == *p }`, ""},
		{`for _, *p = range []int{1000} { _ = x == *p }`, ""},
		{`for _, _ = range []int{1000} { _ = x == *p }`, ""},
		{`for _, e := range []int{1000} { _ = e < x; _ = func() bool { return e == x } }`, ""},
		{`for _, e := range []any{1000} { _ = e == x }`, ""},
		{`l := []int{1000}; for _, e := range l[:] { _ = e == x }`, ""},
		{`_ = hasInt([]int{1000}, x)`, "6 [x] [1000]"},
		{`l := []int{1000}; _ = hasInt(l, *p)`, "6 held [*p] [1000]"},
		{`l := []int{1000}; f2(l)`, ""},
		{`l := []int{1000}; copy(l, []int{x})`, ""},
		{`_ = eqInt(1000, x)`, ""},
		{`m := map[string]string{"xx": "yy"}; for _, e := range m { _ = e == s }`, ""},
		{`for range []string{"xx"} {}; _ = strings.ToUpper(s) == s || strings.Contains(s, strings.ToUpper(s))`, ""},
		{`l := []string{"xx"}; all(s, l); _ = has(l, s)`, "2 held equal [text] [\"xx\"]"},
		{`_ = again([]string{"xx"}, s)`, ""},
		{`_ = less("xx", s)`, ""},
		{`_ = assigned("xx", s) || inParens("xx", s) || taken("xx", s) || ranged("xx", nil, s)`, ""},
		{`_ = lookalike("xx", s) || pattern("xx", s)`, ""},
		{`ignored("xx", s); _ = pieces("xx", s)`, ""},
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
			if f := newFinder(t, test.code); len(got) > 0 && !f.Any(filesOf(f)) {
				t.Error("Any sees none")
			}
		})
	}
	for _, test := range []struct{ code, want string }{
		{`_ = x == c`, "0 [x] [c(named)]"},
		{`_ = x == len(ct)`, "0 [x] [len(ct)(computed)]"},
		{`switch { case yes: }`, ""},
		{`switch x { case max(c, 1000): }`, ""},
		{`switch x { case max(c, 1000), 1000: }`, "1 [x] [max(c, 1000)(computed) 1000]"},
	} {
		if got := strings.Join(slices.Collect(sites(t, test.code, true)), "; "); got != test.want {
			t.Errorf("with names: %s: got %s, want %s", test.code, got, test.want)
		}
	}
}

// TestStatus checks which comparisons with any number are sites.
func TestStatus(t *testing.T) {
	for _, test := range []struct{ code, want string }{
		{`_ = code == 1000`, "0 [code] [1000]"},
		{`_ = code != 0`, "5 [code] [0]"},
		{`_ = 0 == (code)`, "5 [(code)] [0]"},
		{`_ = *pcode >= 40`, "5 [*pcode] [40]"},
		{`_ = t.code() > 40 || int64(t.c.code) <= 40`, "5 [t.code()] [40]; 5 [int64(t.c.code)] [40]"},
		{`_ = code + 40`, ""},
		{`_ = x == 0`, ""},
		{`_ = code == x`, ""},
		{`_ = f(code, 1) == 40`, ""},
		{`_ = (func() int)(nil)() == 40`, ""},
		{`_ = code == 'x'`, ""},
	} {
		f := newFinder(t, `var code int; var pcode *int; var t struct { code func() int; c struct { code int } }; f := func(int, int) int { return 0 }; _, _, _, _ = code, pcode, t, f; `+test.code)
		f.Status = func(name string) bool { return strings.HasSuffix(name, "code") }
		var got []string
		for s := range f.All() {
			got = append(got, inWords(s))
		}
		if got := strings.Join(got, "; "); got != test.want {
			t.Errorf("%s: got %s, want %s", test.code, got, test.want)
		}
	}
}

// TestBreak checks that nothing comes behind the site at which a loop ends.
func TestBreak(t *testing.T) {
	for _, code := range []string{`_ = two("xx", "yy", s)`, `_ = x == 1000 || x == 1001`} {
		n := 0
		for range find(t, code, false) {
			n++
			break
		}
		if n != 1 {
			t.Errorf("%s has no site", code)
		}
	}
}

// TestBrokenSites checks programs that do not compile, where go/types does not
// say everything.
func TestBrokenSites(t *testing.T) {
	for _, test := range []struct{ code, want string }{
		{`_ = undefined{slices.Contains([]int{1000}, x): 1}`, ""},
		{`l := []int{1000}; _ = undefined{l[x]: 1, slices.Contains(l, x): 1}; _ = slices.Contains(l, x)`, "2 held [x] [1000]"},
		{`_ = []string{"xx"}()`, ""},
		{`a = 1, []int{1000}`, ""},
		{`re = "a", regexp.MustCompile("(x)")`, ""},
		{`_ = two(s, s, s, "xx")`, ""},
		{`_ = strings.Contains([]byte(), "(x)") || strings.Contains()`, "3 [[]byte()] [\"(x)\"]"},
		{`_ = x == int()`, ""},
	} {
		f := newFinder(t, "// broken\n"+test.code)
		var got []string
		for s := range f.All() {
			got = append(got, inWords(s))
		}
		if got := strings.Join(got, "; "); got != test.want {
			t.Errorf("%s: got %s, want %s", test.code, got, test.want)
		}
	}
}

// std is the standard library: what the compiler knows of it is loaded faster than
// its source, and once.
var std = importer.Default()

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
func rest(a, s1 string, more ...string) bool { return a == s1 }
func other(a, s1 string) bool                { return a != s1 }
func cases(a, s1 string) bool {
	switch s1 {
	case a:
		return true
	}
	return false
}
func notZ(a, s1 string) bool { return a != "z" && a == s1 }
func searches(list []string, s1 string) bool {
	for _, e := range list {
		if strings.Contains(s1, e) {
			return true
		}
	}
	for _, e := range list {
		if e == s1 {
			return true
		}
	}
	return false
}

// What is compared here is not the argument, or not with anything, or differs.
func all(...any)
func again(list []string, s1 string) bool { return len(list) > 0 && again(list, s1) }
func less(a, s1 string) bool              { return a < s1 }
func assigned(a, s1 string) bool          { a = strings.ToUpper(a); return a == s1 }
func reassigned(a, s1 string) bool        { s1 = strings.ToUpper(s1); return a == s1 }
func inParens(a, s1 string) bool          { (a) = strings.ToUpper(a); return a == s1 }
func taken(a, s1 string) bool             { p := &a; *p = s1; return a == s1 }
func ranged(a string, list []string, s1 string) bool {
	for _, a = range list {
	}
	return a == s1
}
func lookalike(a, s1 string) bool {
	var strings matcher
	return strings.Contains(s1, a)
}
func pattern(a, s1 string) bool  { ok, _ := regexp.MatchString(a, s1); return ok }
func ignored(a, s1 string)       { strings.Contains(s1, a) }
func pieces(a, s1 string) string { return strings.Split(s1, a)[0] }
func hasInt(list []int, n int) bool {
	for _, e := range list {
		if e == n {
			return true
		}
	}
	return false
}
func eqInt(a, b int) bool { return a == b }

type matcher struct{ re *regexp.Regexp }

func (matcher) Contains(a, b string) bool
func (matcher) Find() bool
func pair() (string, string)
func same(string) string
func numbered(string, int) string
func use(...any)
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
	looks := func(t *testing.T, code string) int {
		t.Helper()
		f := newFinder(t, code)
		literals := 0
		f.Literal = func(*ast.BasicLit, bool) bool { literals++; return false }
		for s := range f.All() {
			t.Errorf("a site: %s", inWords(s))
		}
		if f.Any(filesOf(f)) {
			t.Error("Any sees one")
		}
		return literals / 2 // All and Any look at the same
	}
	others := looks(t, "")
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := looks(t, test.code) - others; got != test.want*size {
				t.Errorf("%d looks at literals, want %d", got, test.want*size)
			}
		})
	}
}

// TestVisited counts the nodes that the finder visits: those that a test of a value
// against a constant is made of, and calls only in a package that can search a text.
func TestVisited(t *testing.T) {
	const body = `
func f(x int, s string, m map[string]int) int {
	if x > 1 && s != "" {
		f(x, s, nil)
		x = g(f(x, s, m))
	}
	switch x {
	case 1:
		return m[s]
	}
	return len([]int{x, 2})
}
func g(x int) int { return x }
`
	const tests, calls = 3 + 1 + 1 + 4, 4 // comparisons, switches, lists and literals
	for _, test := range []struct {
		imports string
		want    int
	}{
		{"", tests},
		{"import \"os\"\nvar _ = os.Args\n", tests + 1}, // the path is a literal
		{"import \"strings\"\nvar _ = strings.ToUpper\n", tests + 1 + calls},
	} {
		f := finderOf(t, "package p\n"+test.imports+body, false)
		nodes := 0
		for range f.Root.Preorder(f.visited()...) {
			nodes++
		}
		if nodes != test.want {
			t.Errorf("with %q it visits %d nodes, want %d", test.imports, nodes, test.want)
		}
	}
}

// find yields the sites of a function body. It asks for literals of four bytes
// and for "(x)".
func find(t *testing.T, code string, names bool) iter.Seq[*Site] {
	t.Helper()
	f := newFinder(t, code)
	f.Named = func(*types.Const) bool { return names }
	return f.All()
}

// newFinder returns a finder for a function body, which may begin with the
// comment "broken" if it does not compile.
func newFinder(t *testing.T, code string) *Finder {
	t.Helper()
	return finderOf(t, "package p\nimport (\n\"regexp\"\n\"slices\"\n\"strings\"\n)\n"+
		"const c, ct, yes = 1001, \"zzzz\", true\nvar _ = slices.Max[[]int]\nvar _ = strings.ToUpper\n"+
		"func f(int) int\nfunc f2([]int) ([]int, int)\n"+
		helpers+"func g(x int, p *int, s string) {\n"+code+"\n}", strings.HasPrefix(code, "// broken"))
}

func finderOf(t *testing.T, src string, broken bool) *Finder {
	t.Helper()
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
	if broken {
		conf.Error = func(error) {}
	}
	pkg, err := conf.Check("p", fset, []*ast.File{file}, info)
	if (err != nil) != broken {
		t.Fatal(err)
	}
	return &Finder{
		Info:    info,
		Root:    inspector.New([]*ast.File{file}).Root(),
		Pkg:     pkg,
		Literal: func(lit *ast.BasicLit, _ bool) bool { return len(lit.Value) == 4 || lit.Value == `"(x)"` },
		Value: func(v constant.Value) bool {
			if v == nil || v.Kind() != constant.Int {
				return false
			}
			n, exact := constant.Int64Val(v)
			return exact && 1000 <= n && n < 10000
		},
		Named: func(*types.Const) bool { return false },
	}
}

func filesOf(f *Finder) []*ast.File {
	var files []*ast.File
	for _, file := range astutil.Only[*ast.File](f.Root.Children()) {
		files = append(files, file)
	}
	return files
}

// sites yields the sites of a function body, in words.
func sites(t *testing.T, code string, names bool) iter.Seq[string] {
	t.Helper()
	return func(yield func(string) bool) {
		for s := range find(t, code, names) {
			if !yield(inWords(s)) {
				return
			}
		}
	}
}

func inWords(s *Site) string {
	text := fmt.Sprint(s.Kind)
	for _, word := range []struct {
		is   bool
		word string
	}{{s.Inline, " inline"}, {s.Holder != nil, " held"}, {s.Equal, " equal"}, {s.Searched, " searched"}} {
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
	text = fmt.Sprint(text, " ", operands, " ", constants)
	if s.Kind == Ranged || s.Ranged == nil {
		return text
	}
	operands = nil
	for _, e := range s.Ranged {
		operands = append(operands, types.ExprString(e))
	}
	return fmt.Sprint(text, " ranged ", operands)
}
