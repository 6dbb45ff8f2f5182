package astutil

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"testing"

	"golang.org/x/tools/go/ast/inspector"
)

const source = `package p

type T struct{ list []int }

type fails struct{}

func (fails) Error() string { return "" }

var global T

func f[P any](p *T, n int) {
	(f[int])(p, n)
	p.list[0] = (((n)))
	_ = global.list
	_ = len("x")
	switch n {
	case 1, 2:
	case 3:
	default:
	}
	func() {}()
}
`

// load type-checks the source, which imports nothing.
func load(t *testing.T) (*ast.File, *types.Info) {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Defs: make(map[*ast.Ident]types.Object), Uses: make(map[*ast.Ident]types.Object), Types: make(map[ast.Expr]types.TypeAndValue)}
	if _, err := new(types.Config).Check("p", fset, []*ast.File{file}, info); err != nil {
		t.Fatal(err)
	}
	return file, info
}

// all returns the nodes of a type in source order, with their cursors.
func all[N ast.Node](file *ast.File) (nodes []N, cursors []inspector.Cursor) {
	for cur := range inspector.New([]*ast.File{file}).Root().Preorder() {
		if n, ok := cur.Node().(N); ok {
			nodes, cursors = append(nodes, n), append(cursors, cur)
		}
	}
	return nodes, cursors
}

func TestSyntax(t *testing.T) {
	file, _ := load(t)
	calls, _ := all[*ast.CallExpr](file)
	var names []string
	for _, call := range calls {
		names = append(names, CalledName(call))
	}
	if want := []string{"f", "len", ""}; !slices.Equal(names, want) {
		t.Errorf("called %q, want %q", names, want)
	}
	switches, _ := all[*ast.SwitchStmt](file)
	clauses, cases := 0, 0
	for range Clauses(switches[0].Body) {
		clauses++
	}
	for range Cases(switches[0].Body) {
		cases++
	}
	for range Cases(switches[0].Body) {
		break // and no more is yielded
	}
	if clauses != 3 || cases != 3 {
		t.Errorf("%d clauses and %d cases, want 3 of each", clauses, cases)
	}
	idents, cursors := all[*ast.Ident](file)
	for i, cur := range cursors {
		outer, inner := Outer(cur)
		if _, ok := outer.Node().(*ast.ParenExpr); ok {
			t.Errorf("a parenthesis is around %s", idents[i].Name)
		}
		if _, isInParens := cur.Parent().Node().(*ast.ParenExpr); isInParens != (inner != cur) || inner.Parent() != outer {
			t.Errorf("%s: inner is not within outer", idents[i].Name)
		}
	}
}

func TestVariables(t *testing.T) {
	file, info := load(t)
	for text, want := range map[string]struct {
		v, bare, base string
		whole         bool
	}{
		"n":           {"n", "n", "n", true},
		"((n))":       {"n", "n", "n", true},
		"p.list[0]":   {"", "", "p", false},
		"global.list": {"list", "", "global", false},
		`len("x")`:    {"", "", "", false},
	} {
		found := false
		exprs, _ := all[ast.Expr](file)
		for _, e := range exprs {
			if types.ExprString(e) != text || info.Types[e].Type == nil {
				continue
			}
			found = true
			base, whole := Base(info, e)
			if name(Var(info, e)) != want.v || name(BareVar(info, e)) != want.bare || name(base) != want.base || whole != want.whole {
				t.Errorf("%s: Var %s, BareVar %s, Base %s, %v", text, name(Var(info, e)), name(BareVar(info, e)), name(base), whole)
			}
		}
		if !found {
			t.Errorf("no expression %s", text)
		}
	}
}

func name(v *types.Var) string {
	if v == nil {
		return ""
	}
	return v.Name()
}

func TestTypes(t *testing.T) {
	_, info := load(t)
	byName := make(map[string]types.Object)
	for id, obj := range info.Defs {
		byName[id.Name] = obj
	}
	fails, global, param := byName["fails"].Type(), byName["global"].(*types.Var), byName["n"].(*types.Var)
	for what, ok := range map[string]bool{
		"error is an error":               IsError(Error()) && ImplementsError(Error()),
		"fails implements error":          !IsError(fails) && ImplementsError(fails) && ImplementsError(types.NewPointer(fails)),
		"int is no error":                 !IsError(types.Typ[types.Int]) && !ImplementsError(types.Typ[types.Int]),
		"no type is an error":             !IsError(nil) && !ImplementsError(nil) && !IsBool(nil),
		"basic types":                     IsBool(types.Typ[types.Bool]) && IsString(types.Typ[types.String]) && IsInteger(types.Typ[types.Uint8]) && IsNumeric(types.Typ[types.Float64]),
		"a float is no integer":           !IsInteger(types.Typ[types.Float64]) && !IsNumeric(types.Typ[types.String]),
		"a pointer leads to its element":  Deref(types.NewPointer(fails)) == fails && Deref(fails) == fails,
		"fails is of package p":           IsFrom(fails, "p") && IsFrom(fails, "p", "x", "fails") && !IsFrom(fails, "p", "x") && !IsFrom(fails, "q"),
		"error is of no package":          !IsFrom(Error(), "p") && !IsFrom(types.Typ[types.Int], ""),
		"a variable of the package is it": IsGlobal(global) && !IsGlobal(param),
	} {
		if !ok {
			t.Error(what)
		}
	}
}
