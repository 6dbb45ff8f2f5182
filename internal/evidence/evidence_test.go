package evidence_test

import (
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/txtar"

	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
)

const (
	module = "example.org/app"
	tested = module + "/p"
)

var (
	roles = map[string]evidence.Role{
		"code": evidence.Code, "module": evidence.ModuleCode, "message": evidence.Message, "desc": evidence.Desc,
		"sdk": evidence.SDKCode, "text": evidence.CodeText,
	}
	modes = map[string]evidence.Mode{
		"standard": evidence.Standard, "strict": evidence.Strict, "names": evidence.Names,
	}
)

// TestOf checks the archives in testdata. The files without a folder are the
// package that is tested, "example.org/app/p"; the folders of the others are
// their import paths. A line
//
//	_ = resp.Code // E1
//
// states the evidence that the expression is a code; "// message E1" that it
// is a message. A line without a statement is not asked about. E4 holds in the
// modes standard and names, "name" in the mode names alone, and everything
// else in all modes. Lines "code-fields …" and "code-funcs …" in the archive's
// comment are the user's settings.
func TestOf(t *testing.T) { testArchives(t, "testdata/*.txtar") }

func testArchives(t *testing.T, pattern string) {
	archives, err := filepath.Glob(pattern)
	if err != nil || len(archives) == 0 {
		t.Fatal("no archives", err)
	}
	for _, name := range archives {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			p := load(t, archive, false)
			reverse := load(t, archive, true)
			for mode, m := range modes {
				if n := p.check(t, mode, p.index(m)); n == 0 {
					t.Error("no statements")
				}
				reverse.check(t, mode+", declarations reversed", reverse.index(m))
			}
		})
	}
}

// check compares the statements of a package with the evidence and returns
// their number.
func (p *pkg) check(t *testing.T, mode string, x *evidence.Index) int {
	t.Helper()
	mode, _, _ = strings.Cut(mode, ",")
	n := 0
	for _, file := range p.files {
		statements := make(map[int]string) // by line
		for _, group := range file.Comments {
			for _, c := range group.List {
				statements[p.fset.Position(c.Pos()).Line] = strings.TrimPrefix(c.Text, "// ")
			}
		}
		ast.Inspect(file, func(node ast.Node) bool {
			assign, ok := node.(*ast.AssignStmt)
			if !ok {
				return true
			}
			blank, ok := assign.Lhs[0].(*ast.Ident)
			statement := statements[p.fset.Position(assign.Pos()).Line]
			if !ok || blank.Name != "_" || statement == "" {
				return true
			}
			role, want, found := strings.Cut(statement, " ")
			if !found {
				role, want = "code", role
			}
			r, ok := roles[role]
			if !ok {
				t.Errorf("%s: no role %q", p.fset.Position(assign.Pos()), role)
			}
			if mode == "strict" && want == "E4" || mode != "names" && want == "name" {
				want = "none"
			}
			n++
			if got := x.Of(assign.Rhs[0], r); got.String() != want {
				t.Errorf("%s: %s: evidence for %s %s is %s, want %s",
					p.fset.Position(assign.Pos()), mode, role, types.ExprString(assign.Rhs[0]), got, want)
			}
			return true
		})
	}
	return n
}

// A pkg is a parsed and type-checked package.
type pkg struct {
	fset          *token.FileSet
	files         []*ast.File
	types         *types.Package
	info          *types.Info
	root          inspector.Cursor
	fields, funcs []evidence.Ref
}

func (p *pkg) index(mode evidence.Mode) *evidence.Index {
	x, err := p.indexWith(evidence.Options{Mode: mode, Codes: codes.Default(), Fields: p.fields, Funcs: p.funcs})
	if err != nil {
		panic(err)
	}
	return x
}

func (p *pkg) indexWith(options evidence.Options) (*evidence.Index, error) {
	return evidence.New(p.fset, p.info, p.types, module, p.root, options)
}

// load checks the archive's package, with its declarations in the opposite
// order if reverse is set. Type errors are fatal.
func load(t testing.TB, archive *txtar.Archive, reverse bool) *pkg {
	t.Helper()
	sources := make(map[string][]txtar.File)
	for _, f := range archive.Files {
		dir := path.Dir(f.Name)
		if dir == "." {
			dir = tested
		}
		sources[dir] = append(sources[dir], f)
	}
	imports := &fakeImporter{sources: sources, fset: token.NewFileSet(), done: make(map[string]*types.Package)}
	p, err := imports.check(tested, reverse)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(archive.Comment)) {
		setting, entry, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch setting {
		case "code-fields":
			p.fields = append(p.fields, parse(t, evidence.ParseField, entry))
		case "code-funcs":
			p.funcs = append(p.funcs, parse(t, evidence.ParseFunc, entry))
		}
	}
	return p
}

func parse(t testing.TB, parse func(string) (evidence.Ref, error), entry string) evidence.Ref {
	t.Helper()
	r, err := parse(entry)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestUser checks that what the user names has to exist where the package is
// known.
func TestUser(t *testing.T) {
	p := load(t, &txtar.Archive{Files: []txtar.File{
		{Name: "p.go", Data: []byte("package p\nimport _ \"x/y\"\ntype local struct { n int }\nfunc (local) text() []byte { return nil }")},
		{Name: "x/y/y.go", Data: []byte("package y\nimport _ \"x/z\"\ntype T struct { E; Code int; Text string; Raw []byte }\ntype E struct { N int }\ntype I int\nfunc F() (string, error)\nfunc G() (a, b int)\nfunc (E) M() int\ntype N interface { Close(); Number() int }\ntype A = struct { Code int }")},
		{Name: "x/z/z.go", Data: []byte("package z\ntype T struct { Code int }")},
	}}, false)
	// As go vet calls a package that is built for its tests, and one that is not
	// wholly known.
	withTests := types.NewPackage("x/v [x/v.test]", "v")
	withTests.MarkComplete()
	p.types.SetImports(append(p.types.Imports(), withTests, types.NewPackage("x/w", "w")))
	for entry, want := range map[string]string{
		"field x/v.T.Code":                 "package x/v has no type T",
		"field x/w.T.Code":                 "",
		"func (x/y.E).Gone":                "type E of package x/y has no method Gone of its own",
		"func (x/y.N).Gone":                "type N of package x/y has no method Gone of its own",
		"func (x/y.N).Number":              "",
		"func (x/y.N).Close":               "Close returns neither an integer nor a string",
		"field x/y.T.Code":                 "",
		"field x/y.T.Text":                 "", // a name of API 3.0
		"field x/y.T.Raw":                  "a []byte holds no code",
		"field x/y.T.Gone":                 "type T of package x/y has no field Gone of its own",
		"field x/y.T.N":                    "type T of package x/y has no field N of its own",
		"field x/y.Gone.Code":              "package x/y has no type Gone",
		"field x/y.F.Code":                 "package x/y has no type F",
		"field x/y.I.Code":                 "type I of package x/y is no struct",
		"field x/y.A.Code":                 "A of package x/y is no type with a name of its own",
		"field x/y.T.gone":                 "", // perhaps it is there
		"field x/y.gone.Code":              "",
		"field x/z.T.Gone":                 "type T of package x/z has no field Gone of its own",
		"field x/a.T.Gone":                 "", // not imported
		"func x/y.G":                       "",
		"func x/y.G:1":                     "",
		"func x/y.G:2":                     "G has 2 results, and the first is 0",
		"func x/y.F":                       "",
		"func x/y.F:0":                     "",
		"func x/y.F:1":                     "a error holds no code",
		"func x/y.Gone":                    "package x/y has no function Gone",
		"func x/y.T":                       "package x/y has no function T",
		"func (x/y.E).M":                   "",
		"func (*x/y.E).M":                  "",
		"func (*x/y.T).M":                  "type T of package x/y has no method M of its own",
		"func (*x/y.Gone).M":               "package x/y has no type Gone",
		"func (x/a.Gone).M":                "",
		"func " + tested + ".f":            "package " + tested + " has no function f",
		"field " + tested + ".local.n":     "",
		"field " + tested + ".local.m":     "type local of package " + tested + " has no field m of its own",
		"func (" + tested + ".local).text": "text returns neither an integer nor a string",
	} {
		kind, entry, _ := strings.Cut(entry, " ")
		var options evidence.Options
		setting := "code-" + kind + "s"
		if kind == "field" {
			options.Fields = []evidence.Ref{parse(t, evidence.ParseField, entry)}
		} else {
			options.Funcs = []evidence.Ref{parse(t, evidence.ParseFunc, entry)}
		}
		if want != "" {
			want = fmt.Sprintf("%s: %q: %s", setting, entry, want)
		}
		got := ""
		if _, err := p.indexWith(options); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("-%s=%s gives the error %q, want %q", setting, entry, got, want)
		}
	}
}

// TestParse checks what the user may write.
func TestParse(t *testing.T) {
	const (
		wantField = "want pkg/path.Type.Field"
		wantFunc  = "want pkg/path.Func or (*pkg/path.Type).Method, perhaps with :N for a result"
	)
	for entry, want := range map[string]string{
		"field x/y.T.Code":      "",
		"field x.io/y.T.Code":   "",
		"field T.Code":          wantField,
		"field Code":            wantField,
		"field ":                wantField,
		"field x/y.T.":          wantField,
		"field x/y.T.0":         wantField,
		"field x/y.1.Code":      wantField,
		"field x y.T.Code":      wantField,
		"field (x/y.T).Code":    wantField,
		"field x/y[int].T.Code": wantField,
		"field \"x/y\".T.Code":  wantField,
		"field 'x/y'.T.Code":    wantField,
		"field `x/y`.T.Code":    wantField,
		"field x/y\t.T.Code":    wantField,
		"field *x/y.T.Code":     wantField,
		"func x/y.F":            "",
		"func x.io/y.F":         "",
		"func x/y.F:0":          "",
		"func x/y.F:255":        "",
		"func (x/y.T).M":        "",
		"func (*x/y.T).M:1":     "",
		"func F":                wantFunc,
		"func x/y.":             wantFunc,
		"func x/y.0":            wantFunc,
		"func x y.F":            wantFunc,
		"func (x/y.T.M":         wantFunc,
		"func (x/y.T.x).M":      "", // the package may be called y.T
		"func (*x/y.1).M":       wantFunc,
		"func (T).M":            wantFunc,
		"func x/y.T).M":         wantFunc,
		"func [x/y.T].M":        wantFunc,
		"func x/y.F:":           `"" is no index of a result`,
		"func x/y.F:-1":         `"-1" is no index of a result`,
		"func x/y.F:a":          `"a" is no index of a result`,
		"func x/y.F:256":        `"256" is no index of a result`,
	} {
		kind, entry, _ := strings.Cut(entry, " ")
		parse := evidence.ParseFunc
		if kind == "field" {
			parse = evidence.ParseField
		}
		got := ""
		if _, err := parse(entry); err != nil {
			got = err.Error()
		}
		if want != "" {
			want = fmt.Sprintf("%q: %s", entry, want)
		}
		if got != want {
			t.Errorf("%s %q gives the error %q, want %q", kind, entry, got, want)
		}
	}
}

// A fakeImporter takes packages from an archive, or else from the standard
// library.
type fakeImporter struct {
	sources map[string][]txtar.File
	fset    *token.FileSet
	done    map[string]*types.Package
}

var standard = importer.Default()

func (im *fakeImporter) Import(path string) (*types.Package, error) {
	if p := im.done[path]; p != nil {
		return p, nil
	}
	if im.sources[path] == nil {
		return standard.Import(path)
	}
	p, err := im.check(path, false)
	if err != nil {
		return nil, err
	}
	im.done[path] = p.types
	return p.types, nil
}

func (im *fakeImporter) check(path string, reverse bool) (*pkg, error) {
	p := &pkg{fset: im.fset, info: newInfo()}
	for _, f := range im.sources[path] {
		file, err := parser.ParseFile(p.fset, f.Name, f.Data, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		if reverse {
			imports := slices.IndexFunc(file.Decls, func(d ast.Decl) bool {
				g, ok := d.(*ast.GenDecl)
				return !ok || g.Tok != token.IMPORT
			})
			slices.Reverse(file.Decls[max(imports, 0):])
		}
		p.files = append(p.files, file)
	}
	var errs []error
	config := types.Config{Importer: im, Error: func(err error) { errs = append(errs, err) }}
	p.types, _ = config.Check(path, p.fset, p.files, p.info)
	p.root = inspector.New(p.files).Root()
	return p, errors.Join(errs...)
}

func newInfo() *types.Info {
	return &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Instances:    make(map[*ast.Ident]types.Instance),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:       make(map[ast.Node]*types.Scope),
		FileVersions: make(map[*ast.File]string),
	}
}

// ofEverything asks about every expression in every role.
func (p *pkg) ofEverything(mode evidence.Mode) {
	x := p.index(mode)
	x.WritesSDKCode("4400")
	for _, file := range p.files {
		ast.Inspect(file, func(node ast.Node) bool {
			if e, ok := node.(ast.Expr); ok {
				for _, role := range roles {
					x.Of(e, role)
				}
				x.SDKErrorPackage(e)
			}
			return true
		})
	}
}

// TestUnfinished asks about everything in programs that are being written.
func TestUnfinished(*testing.T) {
	for i, src := range strings.Split(broken, "\n---\n") {
		p := loadBroken(fmt.Sprintf("%d.go", i), src)
		for _, mode := range modes {
			p.ofEverything(mode)
		}
	}
}

// loadBroken checks a source that may lack anything.
func loadBroken(name, src string) *pkg {
	fset := token.NewFileSet()
	file, _ := parser.ParseFile(fset, name, src, parser.SkipObjectResolution)
	if file == nil {
		return nil
	}
	p := &pkg{fset: fset, files: []*ast.File{file}, info: newInfo(), root: inspector.New([]*ast.File{file}).Root()}
	config := types.Config{Importer: noImports{}, Error: func(error) {}}
	p.types, _ = config.Check(tested, fset, p.files, p.info)
	return p
}

// TestBroken asks about everything in programs that do not compile, with a part
// missing here and there.
func TestBroken(t *testing.T) {
	archives, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var sources []string
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if !strings.Contains(f.Name, "/") {
				sources = append(sources, string(f.Data))
			}
		}
	}
	sources = append(sources, strings.Split(broken, "\n---\n")...)
	for i, src := range sources {
		// The source as it is, whose imports are missing, and with a part of
		// it that is missing as well.
		for cut := range 40 {
			text := src
			if cut > 0 {
				from := len(src) * (cut - 1) / 40
				text = src[:from] + src[min(len(src), from+7):]
			}
			p := loadBroken(fmt.Sprintf("%d.go", i), text)
			if p == nil {
				continue
			}
			for _, mode := range modes {
				p.ofEverything(mode)
			}
			// Nothing but the package is known.
			p.info = newInfo()
			p.ofEverything(evidence.Names)
		}
	}
}

type noImports struct{}

func (noImports) Import(path string) (*types.Package, error) {
	return nil, fmt.Errorf("no package %s", path)
}

// TestTermination asks about everything in programs that turn in circles. It
// fails by not coming back.
func TestTermination(t *testing.T) {
	for name, src := range map[string]string{
		"chain":       chain(20_000),
		"levels":      levels(3_000),
		"functions":   functions(5_000),
		"closures":    closures(3_000),
		"assignments": assignments(20_000),
		"embedded":    embedded(300),
		"parens":      "package p\nvar v = " + strings.Repeat("(", 5_000) + "1" + strings.Repeat(")", 5_000),
	} {
		t.Run(name, func(t *testing.T) {
			load(t, &txtar.Archive{Files: []txtar.File{{Name: "p.go", Data: []byte(src)}}}, false).ofEverything(evidence.Names)
		})
	}
}

func BenchmarkFlow(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		for name, src := range map[string]string{
			"chain": chain(n), "levels": levels(n), "functions": functions(n), "closures": closures(n), "assignments": assignments(n),
		} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				p := load(b, &txtar.Archive{Files: []txtar.File{{Name: "p.go", Data: []byte(src)}}}, false)
				e := lastBlank(p)
				b.ReportAllocs()
				for b.Loop() {
					p.index(evidence.Standard).Of(e, evidence.Code)
				}
			})
		}
	}
}

// BenchmarkSites asks about each of many functions' own value, as a package with
// a site in each does.
func BenchmarkSites(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		for name, role := range map[string]evidence.Role{"number": evidence.Code, "text": evidence.CodeText} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				p := load(b, &txtar.Archive{Files: []txtar.File{{Name: "p.go", Data: []byte(sites(n))}}}, false)
				var asked []ast.Expr
				ast.Inspect(p.files[0], func(n ast.Node) bool {
					if assign, ok := n.(*ast.AssignStmt); ok {
						asked = append(asked, assign.Rhs[0])
					}
					return true
				})
				b.ReportAllocs()
				for b.Loop() {
					x := p.index(evidence.Standard)
					for _, e := range asked {
						x.Of(e, role)
					}
				}
			})
		}
	}
}

// sites returns a program of n functions that hand a code on, as a number and as
// a text.
func sites(n int) string {
	var b strings.Builder
	b.WriteString(strings.Replace(envelope, "package p", "package p\nimport \"strconv\"", 1))
	for i := range n {
		fmt.Fprintf(&b, "func f%d(r response) { code := r.Code; text := strconv.Itoa(code); _ = code; _ = text; _ = strconv.Itoa(r.Code) }\n", i)
	}
	return b.String()
}

// lastBlank returns what is assigned to the last _ of the package.
func lastBlank(p *pkg) (last ast.Expr) {
	ast.Inspect(p.files[0], func(n ast.Node) bool {
		if assign, ok := n.(*ast.AssignStmt); ok {
			if id, ok := assign.Lhs[0].(*ast.Ident); ok && id.Name == "_" {
				last = assign.Rhs[0]
			}
		}
		return true
	})
	return last
}

const envelope = `package p
type response struct {
	Code     int
	Message  string
	CodeDesc string
}
`

// chain returns a program that hands a code through n variables, back and
// forth.
func chain(n int) string {
	var b strings.Builder
	b.WriteString(envelope + "func f(r response) {\nn0 := r.Code\n")
	for i := range n {
		fmt.Fprintf(&b, "n%d := n%d\nn%[2]d = n%[1]d\n", i+1, i)
	}
	fmt.Fprintf(&b, "_ = n%d\n}\n", n)
	return b.String()
}

// levels returns a program whose variables stop to be codes one after the
// other.
func levels(n int) string {
	var b strings.Builder
	b.WriteString(envelope + "var n0 int\nfunc f(r response, s []int) {\nn0 = r.Code; n0 = len(s) * 2\n_ = n0\n}\n")
	for i := range n {
		fmt.Fprintf(&b, "var n%[1]d int\nfunc f%[1]d(r response) {\ncode := n%[2]d\nn%[1]d = code\nn%[1]d = r.Code\n_ = n%[1]d\n}\n", i+1, i)
	}
	return b.String()
}

// functions returns a program of n functions, of which each calls itself, one
// that calls it, and the next. (Larger circles take go/types minutes.)
func functions(n int) string {
	var b strings.Builder
	b.WriteString(envelope)
	for i := range n {
		fmt.Fprintf(&b, "func f%[1]d(n int) int { if n > 1 { return f%[1]d(n) }; if n > 2 { return f%[2]d(n) }; return f%[3]d(n) }\n", i, i^1, min(i+1, n-1))
	}
	b.WriteString("func f(r response) { _ = f0(r.Code) }\n")
	return b.String()
}

// closures returns a program of n functions in variables that are assigned to
// one another.
func closures(n int) string {
	var b strings.Builder
	b.WriteString(envelope)
	for i := range n {
		fmt.Fprintf(&b, "var g%d func(int) int\n", i)
	}
	b.WriteString("func f(r response) {\n")
	for i := range n {
		fmt.Fprintf(&b, "g%[1]d = g%[2]d\ng%[2]d = g%[1]d\ng%[3]d = g%[1]d\ng%[1]d = func(n int) int { return g%[1]d(n) }\n", i, (i+1)%n, (i*7+1)%n)
	}
	b.WriteString("_ = g0(r.Code)\n}\n")
	return b.String()
}

// assignments returns a program that assigns n values to one variable.
func assignments(n int) string {
	var b strings.Builder
	b.WriteString(envelope + "func f(r response) {\nvar n int\n")
	for range n {
		b.WriteString("n = r.Code\nn = n\n")
	}
	b.WriteString("_ = n\n}\n")
	return b.String()
}

// embedded returns a program of n structs that all embed the next two.
func embedded(n int) string {
	var b strings.Builder
	b.WriteString("package p\n")
	for i := range n {
		fmt.Fprintf(&b, "type s%d struct { *s%d; *s%d; f%[1]d int }\n", i, (i+1)%n, (i+2)%n)
	}
	fmt.Fprintf(&b, "func f(s s0) { _ = s.f%d }\n", n/2)
	return b.String()
}

const broken = `package p
const host = "cvm.api.qcloud.com"
type response struct { Code int; Message string; CodeDesc string }
type G[X any] struct { Code X }
type chain[X any] struct { Code int; next *chain[[]X] }
type hooks struct { f func(int); g int }
type numbers struct { f, g int }
type twice struct { a int "x"; a int "y" }
type TencentCloudSDKError struct { Code, Message, RequestId string }
func (e *TencentCloudSDKError) GetCode() string { return e.Code }
func (e *TencentCloudSDKError) GetMessage() string { return e.Code }
func (e *TencentCloudSDKError) GetRequestId() string { return e.Code }
func NewTencentCloudSDKError(code string) error { return nil }
func codeOf(r response) int { return r.Code }
func codeOf(r *response) int { return r.Code }
func take(v any) {}
func sprint(r response, c map[string]any, code int) {
	code = G(r.Code)
	code = G(codeOf(r))
	code = G(func(code int) { n = code; code = n; take(&r) })
	code = int(missing)
	code = int(G(missing))
	_, code = codeOf(r)
	code = missing(r.Code)
	code = missing()
	code = int()
	var endless chain[int]
	take(&endless)
	take(&r, &r)
	take(&missing)
	take(&missing{})
	_ = hooks(numbers{})
	_ = numbers(hooks{})
	_ = response(5)
	_ = numbers(code)
	_ = response{Nope: 1, Code: code}
	_ = response{1, "", "", 4}
	switch v := 5.(type) { case int: _ = v }
	switch v := missing.(type) { case int: code = v }
	_ = c["code"]
	_ = missing["code"]
	missing["code"] = 1
	_ = missing{"code": 1}
	_ = missing.Get("code").Int()
	code = missing
	code = fmt.Sprint(missing) + strconv.Itoa(missing)
	new(missing)
	code = new(missing)
	code = new(r.Missing)
	code = len(missing)
	_ = missing.GetCode()
	code.GetCode()
	code.Code = 5
	_ = TencentCloudSDKError{"Code": "x", 5: "y"}
	_ = TencentCloudSDKError{"a", "b", "c", "d"}
	_ = TencentCloudSDKError()
	_ = TencentCloudSDKError(missing)
	_ = NewTencentCloudSDKError()
	_ = NewTencentCloudSDKError(missing)
}
---
package p
type T struct { Code int; Message string; CodeDesc string; T; *U; missing.V }
func (T) f(a int, b undefined) (c int, d) { return a, b, c }
func g[X undefined, Y ~int | missing.Z, Z interface{ Y }](x X, y Y, z Z) { _ = x == 1; _ = y; _ = z; g(y, x); g[int] }
var v, w = f(), 1, 2
var _ = T{1, 2, 3, 4, 5, 6, 7, 8, 9}.Code
var _ = T{Code: T.Code, Nothing: 1, 2: 3}.CodeDesc.Message
---
package p
func f() { return 1, 2 }
func g() (int, int) { return }
func h() {
	var a, b, c = g()
	a, b = f(), g(), h()
	a := 1
	for a.b, c[1] = range a { a++; b += c; *d = e }
	switch x := y.(type) { case int, undefined: _ = x; case nil: x.Code() }
	switch x.(type) { }
	f(g())(1)(2)
	f = func(n int) int { return f(n) }
	var q func(undefined) (undefined, int) = f
	_ = q(1).Code
	(func(code int) { code = q })(1, 2, 3)
	_ = m["code"].(undefined)
	_ = undefined.Get("code").Int()
	_ = &undefined{Code: 1}
	_ = []undefined{{Code: 1}}
	_ = [...]int{f: g}[h]
	_ = T[int]{}.Code
	_ = new()
	_ = new(int, int)
	_ = int()
	_ = string(1, 2)
	select { case x := <-y: _ = x }
	return q
}
---
package p
type A = A
type B B
type C struct { C }
type D interface { D; Code() int }
type E[T E[T]] struct { Code T; Message string; CodeDesc T }
type F[T F[T]] interface { ~int | F[T] }
type G func(G) G
type H func(func(H)) H
func a(x A, b B, c C, d D, e E[int], f F[int]) { _ = x.Code; _ = b.Code; _ = c.Code; _ = d.Code(); _ = e.Code; _ = f == 5000 }
func k[T F[T]](x T) bool { var g G = h; var h H = g; g = g(h); g(g)(h(h)); return x == 5000 }
func (r *Missing) m() int { return r.m() }
func (int) n() int { return n.n }
var x = x
var y, z = z, y
---
package p
func (
---
package p
func f() { switch { case 1: }; switch x := ; x { default: } ; if x == }
`

// TestSigns checks what makes the weak signs of a package count.
func TestSigns(t *testing.T) {
	const code = "\nfunc f(code int) { _ = code }\n"
	for sign, want := range map[string]bool{
		`const c = "%s.api.qcloud.com"`:                                                         true,
		`const c = "api.qcloud.com"`:                                                            true,
		"const c = `https://cvm.api.qcloud.com/v2/index.php`":                                   true,
		`var v = "POST" + "cbs.api.qcloud.com:443/x"`:                                           true,
		`const c = "https://monitor.tencentcloudapi.com/?x=1"`:                                  false,
		`const c = "cvm.ap-guangzhou.tencentcloudapi.com"`:                                      false,
		`const c = "myapi.qcloud.com, but api.qcloud.com"`:                                      true,
		`const c = "api.qcloud.com.example.org"`:                                                false,
		`const c = "myapi.qcloud.com"`:                                                          false,
		`const c = "api.qcloud.comapi.qcloud.com"`:                                              false,
		`const c = "api-qcloud.com"`:                                                            false,
		`const c = "x.qcloud.com"`:                                                              false,
		`const c = "{api.qcloud.com"`:                                                           true,
		`const c = "[api.qcloud.com"`:                                                           true,
		`const c = ":api.qcloud.com"`:                                                           true,
		`const c = "api.qcloud.com{"`:                                                           true,
		`const c = "9api.qcloud.com"`:                                                           false,
		`const c = "Zapi.qcloud.com"`:                                                           false,
		`const c = "-api.qcloud.com"`:                                                           false,
		`// api.qcloud.com`:                                                                     false,
		`import _ "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common"`:            false,
		`import _ "github.com/tencentcloud/tencentcloud-sdk-go-intl-en/tencentcloud/cvm/v2017"`: false,
		`import _ "github.com/somebody/tencentcloud-sdk-go/tencentcloud/cvm"`:                   false,
		`import _ "git.example.org/group/sub/qcloudapi-sdk-go/common"`:                          true,
		`import _ "example.org/app/vendor/github.com/dbdd4us/qcloudapi-sdk-go/common"`:          true,
		`import _ "vendor/github.com/kcchy/qcloud-sdk-go/common"`:                               true,
		`import _ "example.org/app/third_party/qcloudapi-sdk-go/common"`:                        true,
		`import _ "github.com/metayd/qcloudapi-sdk-go/clb"`:                                     true,
		`import _ "tencentcloud-sdk-go/tencentcloud/cvm"`:                                       false,
		`import _ "github.com/zqfan/tencentcloud-sdk-go/services/cvm"`:                          true,
		`import _ "example.org/app/zqfan/tencentcloud-sdk-go/common"`:                           true,
		`import _ "github.com/Tencent/bk-cmdb"`:                                                 false,
		`import _ "github.com/qcloudapi-sdk-go"`:                                                false,
		`import _ "github.com/tencentyun/cos-go-sdk-v5"`:                                        false,
		`import _ "github.com/yunify/qingcloud-sdk-go"`:                                         false,
		`import _ "github.com/tencentcloudstack/terraform-provider-tencentcloud/x"`:             false,
		`import _ "example.org/x/xqcloudapi-sdk-go"`:                                            false,
		`import _ "example.org/x/qcloudapi-sdkless"`:                                            false,
	} {
		archive := &txtar.Archive{Files: []txtar.File{{Name: "p.go", Data: []byte("package p\n" + sign + code)}}}
		if _, path, ok := strings.Cut(sign, `import _ "`); ok {
			archive.Files = append(archive.Files, txtar.File{Name: strings.TrimSuffix(path, `"`) + "/x.go", Data: []byte("package x")})
		}
		p := load(t, archive, false)
		if got := p.index(evidence.Standard).Of(lastBlank(p), evidence.Code) == evidence.Weak; got != want {
			t.Errorf("%s: got %v, want %v", sign, got, want)
		}
		if got := p.index(evidence.Strict).Of(lastBlank(p), evidence.Code); got != evidence.None {
			t.Errorf("%s: got %v in mode strict", sign, got)
		}
	}
}
