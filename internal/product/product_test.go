package product

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"testing"
)

const sts = `package v20180813

const (
	APIVersion = "2018-08-13"

	INTERNALERROR = "InternalError"
	INTERNALERROR_DBERROR = "InternalError.DbError"
	RESOURCENOTFOUND_ROLENOTFOUND = "ResourceNotFound.RoleNotFound"
	OTHER = "SomethingElse"
	NUMBER = 1
	LIMIT_1_A_B_C_D = "Limit.1[a]b{c:d"
)

var VARIABLE = "Variable"
`

func check(t *testing.T, path, src string) *types.Package {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "errors.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	pkg, err := new(types.Config).Check(path, fset, []*ast.File{file}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return pkg
}

func TestIs(t *testing.T) {
	for path, want := range map[string]bool{
		"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/sts/v20180813": true,
		"example.com/copy/sts/v20180813":                                         true,
		"v20180813":                                                              true,
		"example.com/sts/v20180814":                                              false, // another date than APIVersion
		"example.com/sts/w20180813":                                              false,
		"example.com/sts/v2018081":                                               false,
		"example.com/sts/v2018081x":                                              false,
		"example.com/sts/v20180813/models":                                       false,
	} {
		if got := Is(check(t, path, sts)); got != want {
			t.Errorf("Is(%s) = %t", path, got)
		}
	}
	for path, date := range map[string]string{"v2018a813": "2018-a8-13", "v2018-813": "2018--8-13", "v201808131": "2018-08-131"} {
		if Is(check(t, "example.com/sts/"+path, "package p\nconst APIVersion = \""+date+"\"\n")) {
			t.Errorf("%s is no date", date)
		}
	}
	if Is(check(t, "example.com/sts/v20180813", "package v20180813\n")) {
		t.Error("a package without APIVersion is a product")
	}
	if Is(check(t, "example.com/sts/v20180813", "package v20180813\nconst APIVersion = 20180813\n")) {
		t.Error("a package whose APIVersion is a number is a product")
	}
}

func TestDeclared(t *testing.T) {
	pkg := check(t, "example.com/sts/v20180813", sts)
	for code, want := range map[string][2]string{ // what Declared and Like return
		"ResourceNotFound.RoleNotFound": {"RESOURCENOTFOUND_ROLENOTFOUND", "RESOURCENOTFOUND_ROLENOTFOUND"},
		"InternalError":                 {"INTERNALERROR", "INTERNALERROR"},
		"InternalError.DBError":         {"", "INTERNALERROR_DBERROR"},
		"internalerror":                 {"", "INTERNALERROR"},
		"InternalError_DbError":         {}, // has the name, but is another text
		"Limit.1[a]b{c:d":               {"LIMIT_1_A_B_C_D", "LIMIT_1_A_B_C_D"},
		"Other":                         {}, // the constant of that name is another code
		"Number":                        {},
		"Variable":                      {},
		"ResourceNotFound":              {},
		"":                              {},
	} {
		declared, like := Declared(pkg, code), Like(pkg, code)
		if name(declared) != want[0] || name(like) != want[1] {
			t.Errorf("%q: declared %q, like %q; want %q", code, name(declared), name(like), want)
		}
	}
}

func TestName(t *testing.T) {
	if name := Name(check(t, "example.com/copy/sts/v20180813", sts)); name != "sts" {
		t.Errorf("the product is called %q", name)
	}
}

func name(c *types.Const) string {
	if c == nil {
		return ""
	}
	return c.Name()
}
