package request

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// TestSame proves, or fails to prove, the request of each function in
// testdata. It is what gives r its value in the function's first loop; the
// comment of the loop says whether it is the same. Of the statements on the way
// from one request to the next, all are asked for that stand in the loop, and
// in an if on r.Code.
func TestSame(t *testing.T) {
	fset, file, p := load(t, "testdata/same.go")
	want := make(map[int]string)
	for _, group := range file.Comments {
		for _, c := range group.List {
			want[fset.Position(c.Pos()).Line] = strings.TrimPrefix(c.Text, "// ")
		}
	}
	tested := 0
	for _, decl := range file.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok || fn.Body == nil {
			continue
		}
		loop := firstLoop(fn.Body, want, fset)
		if loop == nil {
			continue
		}
		tested++
		got := "another"
		if isSame(p, fn.Body, loop) {
			got = "same"
		}
		if w := want[fset.Position(loop.Pos()).Line]; got != w {
			t.Errorf("%s: %s: the request is %s, want %s", fset.Position(loop.Pos()), fn.Name.Name, got, w)
		}
	}
	if comments := countWords(want); tested != comments {
		t.Errorf("%d functions for %d comments", tested, comments)
	}
}

func countWords(want map[int]string) int {
	n := 0
	for _, text := range want {
		if text == "same" || text == "another" {
			n++
		}
	}
	return n
}

func firstLoop(body *ast.BlockStmt, want map[int]string, fset *token.FileSet) ast.Node {
	var loop ast.Node
	ast.Inspect(body, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.ForStmt, *ast.RangeStmt:
			if text := want[fset.Position(n.Pos()).Line]; loop == nil && (text == "same" || text == "another") {
				loop = n
			}
		}
		return loop == nil
	})
	return loop
}

// isSame proves the request of a loop and asks for what stands in it.
func isSame(p *Package, body *ast.BlockStmt, loop ast.Node) bool {
	var made ast.Node
	var root *types.Var
	var way []ast.Node
	var init ast.Node
	if loop, ok := loop.(*ast.ForStmt); ok && loop.Init != nil {
		init = loop.Init
	}
	ast.Inspect(loop, func(n ast.Node) bool {
		if n != nil && n == init {
			return false
		}
		switch n := n.(type) {
		case *ast.FuncLit:
			return false
		case *ast.AssignStmt:
			if id, ok := n.Lhs[0].(*ast.Ident); ok && id.Name == "r" {
				made, root = n, p.Info.ObjectOf(id).(*types.Var)
				return true
			}
			way = append(way, n)
		case *ast.ExprStmt:
			switch call, ok := n.X.(*ast.CallExpr); {
			case !ok:
				way = append(way, n) // <-ch
			case made == nil && fills(call):
				made, root = n, p.Info.Uses[call.Args[len(call.Args)-1].(*ast.UnaryExpr).X.(*ast.Ident)].(*types.Var)
				return true
			case astutil.CalledName(call) != "use":
				way = append(way, n)
			}
		case *ast.IncDecStmt, *ast.SendStmt, *ast.GoStmt, *ast.DeferStmt:
			way = append(way, n)
			return false
		}
		return true
	})
	r := p.Prove(body, loop, made, root, nil)
	if r == nil {
		return false
	}
	for _, n := range way {
		if n != made && r.Changes(n) {
			return false
		}
	}
	return true
}

func fills(call *ast.CallExpr) bool {
	if len(call.Args) == 0 {
		return false
	}
	u, ok := call.Args[len(call.Args)-1].(*ast.UnaryExpr)
	if !ok || u.Op != token.AND {
		return false
	}
	id, ok := u.X.(*ast.Ident)
	return ok && id.Name == "r"
}

func load(t testing.TB, name string) (*token.FileSet, *ast.File, *Package) {
	t.Helper()
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return check(t, name, string(src))
}

// imports type-checks each package that the sources import once.
var imports = importer.ForCompiler(token.NewFileSet(), "source", nil)

func check(t testing.TB, name, src string) (*token.FileSet, *ast.File, *Package) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Types:      make(map[ast.Expr]types.TypeAndValue),
		Defs:       make(map[*ast.Ident]types.Object),
		Uses:       make(map[*ast.Ident]types.Object),
		Selections: make(map[*ast.SelectorExpr]*types.Selection),
		Implicits:  make(map[ast.Node]types.Object),
	}
	config := types.Config{Importer: imports}
	pkg, err := config.Check("p", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	return fset, file, &Package{Types: pkg, Info: info, Files: []*ast.File{file}}
}

// TestTooMany checks that of a variable which is written to more often than
// anybody counts nothing is proven, and that the others do not suffer.
func TestTooMany(t *testing.T) {
	const head = "package p\n\nimport \"context\"\n\ntype R struct{ Code int }\n\nfunc call(context.Context, []string) R\n\nfunc f(ctx context.Context, use func(R), id string) {\n"
	for _, test := range []struct {
		name, before, each, way, args string
		same                          bool
	}{
		{"input", "ids := []string{id}\n", "ids[0] = id\n", "", "ctx, ids", false},
		{"leads to input", "other := []string{id}\nids := other\n", "other = []string{id}\n", "other[0] = id\n", "ctx, ids", false},
		{"beside", "ids := []string{id}\nother := []string{id}\n_ = other\n", "other = []string{id}\n", "", "ctx, ids", true},
		{"context", "ids := []string{id}\n", "ctx = context.Background()\n", "", "ctx, ids", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			for n, same := range map[int]bool{2: true, tooMany + 10: test.same} {
				src := head + test.before + strings.Repeat(test.each, n) + "for {\nr := call(" + test.args + ")\nuse(r)\n" + test.way + "}\n}\n"
				_, file, p := check(t, "p.go", src)
				fn := file.Decls[3].(*ast.FuncDecl)
				loop := fn.Body.List[len(fn.Body.List)-1]
				if test.way != "" && n == 2 {
					continue // it is another request then, too
				}
				if got := isSame(p, fn.Body, loop); got != same {
					t.Errorf("%d writes: the request is the same: %v, want %v", n, got, same)
				}
			}
		})
	}
}

// BenchmarkProve shows that a proof costs as much as the function's size says.
func BenchmarkProve(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		var src strings.Builder
		src.WriteString("package p\ntype R struct{ Code int }\ntype Q struct{ F []string }\nfunc call(*Q) R\nfunc f(id string) {\nfor {\n\tq := &Q{}\n")
		for range n {
			src.WriteString("\tq.F = append(q.F, id)\n")
		}
		src.WriteString("\tr := call(q)\n\t_ = r\n}\n}\n")
		_, file, p := check(b, "p.go", src.String())
		fn := file.Decls[3].(*ast.FuncDecl)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				p.indexed = false
				isSame(p, fn.Body, fn.Body.List[0])
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/statement")
		})
	}
}
