package tcerr_test

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/tcerr"
)

// TestDocumentation checks that each constant answers with the description and the
// class that its documentation has.
func TestDocumentation(t *testing.T) {
	file, err := parser.ParseFile(gotoken.NewFileSet(), "codes.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	classes := map[string]tcerr.Retry{
		"RetryNever": tcerr.RetryNever, "RetryOnChange": tcerr.RetryOnChange, "RetryFresh": tcerr.RetryFresh, "RetryLater": tcerr.RetryLater, "": tcerr.RetryUnknown,
	}
	class := regexp.MustCompile(`Class: \[(\w+)\]`)
	checked := make(map[string]int)
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 || spec.Doc == nil {
			return true
		}
		text := strings.Join(strings.Fields(spec.Doc.Text()), " ")
		typ, _ := spec.Type.(*ast.Ident)
		if typ == nil || typ.Name == "Desc" {
			return true
		}
		code := value(t, typ.Name, spec.Values[0])
		name := spec.Names[0].Name
		checked[typ.Name]++
		if d := code.Description(); d == "" || !strings.Contains(text, d) {
			t.Errorf("%s is documented as %q, and described as %q", name, text, d)
		}
		said := ""
		if m := class.FindStringSubmatch(text); m != nil {
			said = m[1]
		}
		if want, ok := classes[said]; !ok || code.Retry() != want {
			t.Errorf("%s has the class %v, and is documented as %q", name, code.Retry(), said)
		}
		return true
	})
	if checked["Code"] < 17 || checked["ModuleCode"] < 8 || checked["SDKCode"] < 20 {
		t.Errorf("checked are %v", checked)
	}
}

// value returns the value of a constant.
func value(t *testing.T, typ string, e ast.Expr) interface {
	Description() string
	Retry() tcerr.Retry
} {
	t.Helper()
	sign := ""
	if minus, ok := e.(*ast.UnaryExpr); ok {
		sign, e = minus.Op.String(), minus.X
	}
	literal, ok := e.(*ast.BasicLit)
	if !ok {
		t.Fatalf("%T is no literal", e)
	}
	if typ == "SDKCode" {
		text, err := strconv.Unquote(literal.Value)
		if err != nil {
			t.Fatal(err)
		}
		return tcerr.SDKCode(text)
	}
	n, err := strconv.Atoi(sign + literal.Value)
	if err != nil {
		t.Fatal(err)
	}
	if typ == "ModuleCode" {
		return tcerr.ModuleCode(n)
	}
	return tcerr.Code(n)
}
