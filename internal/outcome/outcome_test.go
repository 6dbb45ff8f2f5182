package outcome_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/corpus"
	"github.com/tcerr/tcerrlint/internal/library"
	"github.com/tcerr/tcerrlint/internal/outcome"
	"github.com/tcerr/tcerrlint/internal/request"
)

// What the programs ask for. The other numbers behave like 9999, and the other
// names like "another".
var (
	numbers = []outcome.Value{outcome.Success, outcome.Number(4000), outcome.Number(4400), outcome.Number(5000), outcome.Number(6000), outcome.Number(9999)}
	names   = []outcome.Value{outcome.Name("A"), outcome.Name("AB"), outcome.Name("B"), outcome.Name("another")}
)

// TestOutcomes checks the outcomes of the functions in testdata. The comment of a
// decision's line states them, and behind each ";" of which values something else
// is true; "rest" are the values that are not named there:
//
//	if resp.Code == 4000 { // 4000 stop, rest on; acts 4000 no, rest
//
// In package names, codes are names, success is called so, and "whole" states the outcomes from where the
// error got its value:
//
//	if e.Code == "A" { // A stop, rest retry; whole A stop, rest open
//
// The results of a function whose name begins with a form's mean what they mean in
// that form. One whose name begins with "is" is only called by others.
func TestOutcomes(t *testing.T) {
	cases, err := corpus.LoadCases("testdata")
	if err != nil || len(cases) == 0 {
		t.Fatal(len(cases), err)
	}
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) { testCase(t, c) })
	}
}

func testCase(t *testing.T, c corpus.Case) {
	file := c.Pkg.Syntax[0]
	line := func(pos token.Pos) int { return c.Pkg.Fset.Position(pos).Line }
	asked := numbers
	if file.Name.Name == "names" {
		asked = names
	}
	want := make(map[int]string)
	for _, group := range file.Comments {
		for _, c := range group.List {
			text := strings.TrimSpace(strings.TrimPrefix(c.Text, "//"))
			outcomes, _, _ := strings.Cut(text, ";")
			if fields := strings.Fields(outcomes); len(fields) > 1 && isOutcome(fields[len(fields)-1]) {
				want[line(c.Pos())] = text
			}
		}
	}
	for _, f := range functions(c.Pkg.Types, c.Pkg.TypesInfo, file) {
		for _, d := range f.Analyze(asked) {
			at := line(d.Node.Pos())
			expected, ok := want[at]
			if !ok {
				t.Errorf("line %d: decision without a comment; it has %s", at, describe(d, asked))
				continue
			}
			delete(want, at)
			for _, wrong := range compare(d, asked, expected) {
				t.Errorf("line %d: %s", at, wrong)
			}
		}
	}
	for line, text := range want {
		t.Errorf("line %d: no decision, want %q", line, text)
	}
}

func isOutcome(text string) bool {
	for o := outcome.Unreached; o <= outcome.Open; o++ {
		if o.String() == text {
			return true
		}
	}
	return false
}

// truths are what a comment may state behind a ";".
var truths = map[string]func(*outcome.Decision, outcome.Value) bool{
	"names": (*outcome.Decision).Names, "acts": (*outcome.Decision).Acts, "fails": (*outcome.Decision).Fails,
	"loops": (*outcome.Decision).Loops, "handles": (*outcome.Decision).HandlesError, "maybe": (*outcome.Decision).MayNotReach, "passes": (*outcome.Decision).ReturnsNoError, "uses": (*outcome.Decision).UsesAnswer,
}

// compare returns what is otherwise than a comment says.
func compare(d *outcome.Decision, asked []outcome.Value, comment string) (wrong []string) {
	for i, clause := range strings.Split(comment, "; ") {
		first, rest, _ := strings.Cut(strings.TrimSuffix(clause, " yes"), " ")
		is, isTruth := truths[first]
		values := asked
		if strings.Contains(clause, "success") {
			values = append(slices.Clip(values), outcome.Success)
		}
		for _, value := range values {
			var got, want string
			switch {
			case i == 0:
				got, want = d.Outcome(value).String(), stated(clause, value)
			case first == "whole":
				got, want = d.WholeOutcome(value).String(), stated(rest, value)
			case isTruth:
				got, want = fmt.Sprint(is(d, value)), fmt.Sprint(stated(rest+" yes", value) == "yes")
			default:
				return append(wrong, fmt.Sprintf("%q: what is that?", clause))
			}
			if got != want {
				wrong = append(wrong, fmt.Sprintf("%q: of %v, it is %s, and not %s", clause, value, got, want))
			}
		}
	}
	return wrong
}

// stated reads what "0 on, 4000 5000 stop, rest retry" says of a value.
func stated(text string, value outcome.Value) string {
	rest := ""
	for part := range strings.SplitSeq(text, ", ") {
		fields := strings.Fields(part)
		last := len(fields) - 1
		for _, field := range fields[:last] {
			if field == "rest" {
				rest = fields[last]
			} else if valueOf(field) == value {
				return fields[last]
			}
		}
	}
	return rest
}

func valueOf(text string) outcome.Value {
	if text == "success" {
		return outcome.Success
	}
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return outcome.Number(n)
	}
	return outcome.Name(text)
}

func describe(d *outcome.Decision, asked []outcome.Value) string {
	var parts []string
	for _, value := range asked {
		parts = append(parts, fmt.Sprintf("%v %s", value, d.Outcome(value)))
	}
	return strings.Join(parts, ", ")
}

// check type-checks a program that imports nothing.
func check(t testing.TB, src string) (*ast.File, *types.Package, *types.Info) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", src, parser.SkipObjectResolution)
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
	pkg, err := new(types.Config).Check("p", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	return file, pkg, info
}

// functions returns the functions of a file. A code is what is called code.
func functions(pkg *types.Package, info *types.Info, file *ast.File) []*outcome.Function {
	var list []*outcome.Function
	p := program{info: info, file: file}
	requests := &request.Package{Types: pkg, Info: info, Files: []*ast.File{file}}
	add := func(form library.Form, typ *ast.FuncType, body *ast.BlockStmt) {
		list = append(list, &outcome.Function{
			Info: info, Pkg: pkg, Requests: requests, Type: typ, Body: body, Form: form, Library: library.RetryResult("RetryError"),
			Names: file.Name.Name == "names", IsCode: p.isCode, IsAnswer: isAnswer, Decl: p.declaration, Helper: p.declaration, List: p.list,
			Keeps: func(*types.Var) bool { return true },
		})
	}
	forms := map[string]library.Form{
		"predicate": library.Predicate, "retryError": library.RetryError, "operation": library.Operation, "poll": library.Poll,
		"marked": library.Marked, "callback": library.Callback,
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Body == nil || strings.HasPrefix(n.Name.Name, "is") {
				return true
			}
			form := library.Plain
			for prefix, f := range forms {
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

// A program answers what the analysis asks of its package.
type program struct {
	info *types.Info
	file *ast.File
}

func (p program) isCode(e ast.Expr) bool {
	for {
		switch n := ast.Unparen(e).(type) {
		case *ast.Ident:
			return strings.EqualFold(n.Name, "code")
		case *ast.SelectorExpr:
			return n.Sel.Name == "Code"
		case *ast.StarExpr:
			e = n.X
		case *ast.CallExpr:
			if astutil.CalledName(n) == "GetCode" {
				return true
			}
			if len(n.Args) != 1 || !p.info.Types[n.Fun].IsType() {
				return false
			}
			e = n.Args[0]
		default:
			return false
		}
	}
}

func isAnswer(e ast.Expr) bool {
	if call, ok := e.(*ast.CallExpr); ok {
		return astutil.CalledName(call) == "GetMessage"
	}
	sel, ok := e.(*ast.SelectorExpr)
	return ok && slices.Contains([]string{"Code", "Message", "CodeDesc"}, sel.Sel.Name)
}

func (p program) declaration(fn *types.Func) *ast.FuncDecl {
	for _, decl := range p.file.Decls {
		if d, ok := decl.(*ast.FuncDecl); ok && p.info.Defs[d.Name] == fn {
			return d
		}
	}
	return nil
}

// list returns the literal that a variable of the package is declared with.
func (p program) list(v *types.Var) *ast.CompositeLit {
	var lit *ast.CompositeLit
	ast.Inspect(p.file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == 1 && p.info.Defs[spec.Names[0]] == v {
			lit, _ = spec.Values[0].(*ast.CompositeLit)
		}
		return lit == nil
	})
	return lit
}

// TestManyVariables follows what is known of more variables than a leaf of facts
// has, in more branches than one.
func TestManyVariables(t *testing.T) {
	var src strings.Builder
	src.WriteString("package p\nvar errBad error\nfunc f(code int, flags []bool) error {\n")
	const n = 80
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
	file, pkg, info := check(t, src.String())
	decisions := functions(pkg, info, file)[0].Analyze(numbers)
	at := slices.IndexFunc(decisions, func(d *outcome.Decision) bool {
		n, ok := d.Node.(*ast.IfStmt)
		return ok && slices.ContainsFunc(n.Body.List, func(s ast.Stmt) bool { _, ok := s.(*ast.ExprStmt); return ok })
	})
	if at < 0 {
		t.Fatalf("%d decisions, none of them the one in the middle", len(decisions))
	}
	// Of 4000, a flag may be false, but of each variable something is known.
	for value, want := range map[outcome.Value]outcome.Outcome{outcome.Number(4000): outcome.Open, outcome.Number(6000): outcome.Stop, outcome.Number(9999): outcome.On, outcome.Success: outcome.On} {
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
	src.WriteString("package p\nvar errBad error\ntype response struct{ Code int }\nfunc f(call func(int) response) error {\n")
	for i := range 200 {
		fmt.Fprintf(&src, "r%[1]d := call(%[1]d)\nif r%[1]d.Code == 4000 { return errBad }\n", i)
	}
	src.WriteString("return nil\n}\n")
	file, pkg, info := check(t, src.String())
	decisions := functions(pkg, info, file)[0].Analyze(numbers)
	if first, last := decisions[0].Outcome(outcome.Number(4000)), decisions[len(decisions)-1].Outcome(outcome.Number(4000)); first != outcome.Stop || last != outcome.Open {
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
			src.WriteString("package p\nvar errBad error\ntype response struct{ Code int }\n" +
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
				file, pkg, info := check(b, src.String())
				for b.Loop() {
					for _, f := range functions(pkg, info, file) {
						f.Analyze(numbers)
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
