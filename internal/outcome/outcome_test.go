package outcome

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/request"
)

// asked are the values that the test asks for. The others behave like 9999.
var asked = []Value{Success, Number(4000), Number(4400), Number(5000), Number(6000), Number(9999)}

// TestOutcomes checks the outcomes of the functions in testdata. The comment
// of a decision's line states them, all that are not named being those of 9999:
//
//	if resp.Code == 4000 { // 4000 stop, rest on
//
// The results of a function whose name begins with a form's mean what they
// mean in that form.
func TestOutcomes(t *testing.T) {
	files, err := filepath.Glob("testdata/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".go"), func(t *testing.T) { testFile(t, name) })
	}
}

func testFile(t *testing.T, name string) {
	src, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	fset, file, pkg, info := check(t, name, src)
	want := make(map[int]string)
	for _, group := range file.Comments {
		for _, c := range group.List {
			text := strings.TrimSpace(strings.TrimPrefix(c.Text, "//"))
			if first, _, _ := strings.Cut(text, " "); first == "rest" || isNumber(first) {
				want[fset.Position(c.Pos()).Line] = text
			}
		}
	}
	for _, f := range functions(pkg, info, file) {
		for _, d := range f.Analyze(asked) {
			line := fset.Position(d.Node.Pos()).Line
			expected, ok := want[line]
			if !ok {
				t.Errorf("%s:%d: decision without a comment; it has %s", name, line, describe(d))
				continue
			}
			delete(want, line)
			outcomes := parse(t, expected)
			for _, value := range asked {
				w, ok := outcomes[value]
				if !ok {
					w = outcomes[Number(9999)]
				}
				if got := d.Outcome(value); got.String() != w {
					t.Errorf("%s:%d: %d has outcome %s, want %s", name, line, value.Number(), got, w)
				}
			}
		}
	}
	for line, text := range want {
		t.Errorf("%s:%d: no decision, want %q", name, line, text)
	}
}

func isNumber(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil
}

// parse reads "0 on, 4000 stop, rest retry".
func parse(t *testing.T, text string) map[Value]string {
	outcomes := make(map[Value]string)
	for part := range strings.SplitSeq(text, ",") {
		fields := strings.Fields(part)
		outcome := fields[len(fields)-1]
		for _, field := range fields[:len(fields)-1] {
			if field == "rest" {
				field = "9999"
			}
			value, err := strconv.ParseInt(field, 10, 64)
			if err != nil {
				t.Fatalf("%q: %v", text, err)
			}
			outcomes[Number(value)] = outcome
		}
	}
	return outcomes
}

func describe(d *Decision) string {
	var parts []string
	for _, value := range asked {
		parts = append(parts, fmt.Sprintf("%d %s", value.Number(), d.Outcome(value)))
	}
	return strings.Join(parts, ", ")
}

// imports type-checks each package that the sources import once.
var imports = importer.ForCompiler(token.NewFileSet(), "source", nil)

func check(t testing.TB, name string, src []byte) (*token.FileSet, *ast.File, *types.Package, *types.Info) {
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
		Scopes:     make(map[ast.Node]*types.Scope),
	}
	config := types.Config{Importer: imports}
	pkg, err := config.Check("p", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	return fset, file, pkg, info
}

// functions returns the functions of a file. A code is what is called code.
func functions(pkg *types.Package, info *types.Info, file *ast.File) []*Function {
	var list []*Function
	requests := &request.Package{Types: pkg, Info: info, Files: []*ast.File{file}}
	add := func(form library.Form, typ *ast.FuncType, body *ast.BlockStmt) {
		list = append(list, &Function{
			Info: info, Pkg: pkg, Requests: requests, Type: typ, Body: body, Form: form, Library: library.RetryResult("RetryError"),
			IsCode: func(e ast.Expr) bool {
				for {
					switch n := ast.Unparen(e).(type) {
					case *ast.Ident:
						return strings.EqualFold(n.Name, "code")
					case *ast.SelectorExpr:
						return n.Sel.Name == "Code"
					case *ast.StarExpr:
						e = n.X
					case *ast.CallExpr:
						if len(n.Args) != 1 || !info.Types[n.Fun].IsType() {
							return false
						}
						e = n.Args[0]
					default:
						return false
					}
				}
			},
			IsAnswer: func(e ast.Expr) bool {
				sel, ok := e.(*ast.SelectorExpr)
				return ok && slices.Contains([]string{"Code", "Message", "CodeDesc"}, sel.Sel.Name)
			},
		})
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Body == nil {
				return true
			}
			form := library.Plain
			for prefix, f := range map[string]library.Form{"predicate": library.Predicate, "retryError": library.RetryError, "operation": library.Operation, "poll": library.Poll} {
				if strings.HasPrefix(n.Name.Name, prefix) {
					form = f
				}
			}
			add(form, n.Type, n.Body)
		case *ast.FuncLit:
			add(library.Plain, n.Type, n.Body)
		}
		return true
	})
	return list
}

// TestManyVariables follows what is known of more variables than a leaf of facts
// has, in more branches than one.
func TestManyVariables(t *testing.T) {
	var src strings.Builder
	src.WriteString("package p\nimport \"errors\"\nvar errBad = errors.New(\"\")\nfunc f(code int, flags []bool) error {\n")
	const n = 300
	for i := range n {
		fmt.Fprintf(&src, "b%[1]d := code == 4000\nif flags[%[1]d] { b%[1]d = false }\nc%[1]d := code == 6000\n", i)
	}
	for i := range n {
		fmt.Fprintf(&src, "_ = c%d\n", i)
	}
	src.WriteString("if flags[1] { c1 = true } else { c1 = true }\nif code == 4000 { println() }\n")
	for i := range n {
		fmt.Fprintf(&src, "if b%d { return errBad }\n", i)
	}
	fmt.Fprintf(&src, "if c%d { return errBad }\nif c1 { return nil }\nreturn errBad\n}\n", n-1)
	_, file, pkg, info := check(t, "p.go", []byte(src.String()))
	decisions := functions(pkg, info, file)[0].Analyze(asked)
	at := slices.IndexFunc(decisions, func(d *Decision) bool {
		n, ok := d.Node.(*ast.IfStmt)
		return ok && slices.ContainsFunc(n.Body.List, func(s ast.Stmt) bool { _, ok := s.(*ast.ExprStmt); return ok })
	})
	if at < 0 {
		t.Fatalf("%d decisions, none of them the one in the middle", len(decisions))
	}
	// Of 4000, a flag may be false, but of each variable something is known.
	for value, want := range map[Value]Outcome{Number(4000): Open, Number(6000): Stop, Number(9999): On, Success: On} {
		if got := decisions[at].Outcome(value); got != want {
			t.Errorf("%d has outcome %s, want %s", value.Number(), got, want)
		}
	}
}

// TestTooManyVisits checks that of a function with more requests and blocks than
// anybody writes, each of which has to be followed to the end, the first are
// followed, and of the others all is open.
func TestTooManyVisits(t *testing.T) {
	var src strings.Builder
	src.WriteString("package p\nimport \"errors\"\nvar errBad = errors.New(\"\")\ntype response struct{ Code int }\nfunc f(call func(int) response) error {\n")
	for i := range 1000 {
		fmt.Fprintf(&src, "r%[1]d := call(%[1]d)\nif r%[1]d.Code == 4000 { return errBad }\n", i)
	}
	src.WriteString("return nil\n}\n")
	_, file, pkg, info := check(t, "p.go", []byte(src.String()))
	decisions := functions(pkg, info, file)[0].Analyze(asked)
	if first, last := decisions[0].Outcome(Number(4000)), decisions[len(decisions)-1].Outcome(Number(4000)); first != Stop || last != Open {
		t.Errorf("4000 has outcome %s at the first decision and %s at the last, want stop and open", first, last)
	}
}

// BenchmarkAnalyze shows that the cost grows with the size of the function,
// not faster: ns/part stays about the same from line to line.
func BenchmarkAnalyze(b *testing.B) {
	// Each shape is a function of n parts. The first line of a part, if there
	// are two, stands before all second ones.
	for _, shape := range []struct {
		name         string
		head         string
		part, second func(i int) string
		tail         string
		max          int // the parser's own limit is near
	}{
		{"switch", "switch code {\n", format("case %d: return errBad\n"), nil, "}\nreturn nil\n", 1e4},
		{"chain", "", format("if code == %d { return errBad } else "), nil, "{ return nil }\n", 1e3},
		{"ifs", "", format("if code == %d { return errBad }\n"), nil, "return nil\n", 1e4},
		{"or", "if code == 1 ", format("||\ncode == %d"), nil, "{ return errBad }\nreturn nil\n", 1e4},
		{"booleans", "", format("var b%[1]d bool\nif flags[%[1]d] { b%[1]d = true }\n"), format("if b%d { println() }\n"), "if code == 4000 { return errBad }\nreturn nil\n", 1e4},
		{"results", "again := false\n", format("again = code == %d\nif again { return errBad }\n"), nil, "return nil\n", 1e4},
		{"assignments", "var r response\n", format("r = call(%d)\nif r.Code == 4000 { return errBad }\n"), nil, "return nil\n", 1e4},
		{"rounds", "var r response\nfor {\n", format("r = call(%d)\nif r.Code == 4000 { continue }\n"), nil, "return nil\n}\n", 1e4},
		{"variables", "", format("r%[1]d := call(%[1]d)\nif r%[1]d.Code == 4000 { return errBad }\n"), nil, "return nil\n", 1e4},
		{"loops", "", format("for { r := call(%d)\nif r.Code == 4000 { continue }\nif r.Code != 0 { return errBad }\nbreak }\n"), nil, "return nil\n", 1e4},
		{"nested", "", format("for { // %d\n"), format("} // %d\n"), "return nil\n", 1e4},
		{"guards", "", format("r%[1]d := call(%[1]d)\nif r%[1]d.Code == 4000 { return errBad }\nmust(r%[1]d.Code == 0)\n"), nil, "return nil\n", 1e4},
	} {
		for _, n := range []int{100, 1000, 10000} {
			if n > shape.max {
				continue
			}
			var src strings.Builder
			src.WriteString("package p\nimport \"errors\"\nvar errBad = errors.New(\"\")\ntype response struct{ Code int }\n" +
				"func must(ok bool) { if !ok { panic(errBad) } }\n" +
				"func f(code int, flags []bool, call func(int) response) error {\n" + shape.head)
			for i := range n {
				src.WriteString(shape.part(i + 100))
			}
			if shape.name == "nested" {
				src.WriteString("r := call(1)\nif r.Code == 4000 { continue }\nif r.Code != 0 { return errBad }\n")
			}
			for i := range n {
				if shape.second != nil {
					src.WriteString(shape.second(i + 100))
				}
			}
			src.WriteString(shape.tail + "}\n")
			b.Run(fmt.Sprintf("%s-%d", shape.name, n), func(b *testing.B) {
				_, file, pkg, info := check(b, "p.go", []byte(src.String()))
				for b.Loop() {
					for _, f := range functions(pkg, info, file) {
						f.Analyze(asked)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/part")
			})
		}
	}
}

func format(text string) func(i int) string {
	return func(i int) string { return fmt.Sprintf(text, i) }
}
