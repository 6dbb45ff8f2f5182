package evidence

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"testing"
)

const getters = `
func (e *T) GetCode() string      { return "" }
func (e *T) GetMessage() string   { return "" }
func (e *T) GetRequestId() string { return "" }
`

func TestIsSDKError(t *testing.T) {
	const fields = "Code, Message, RequestId string"
	for _, test := range []struct {
		name, path, typ, decl string
		want                  bool
	}{
		{"the SDK", "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors", "TencentCloudSDKError", "type T struct { " + fields + " }" + getters, true},
		{"with a cause", "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors", "TencentCloudSDKError", "type T struct { " + fields + "; cause error }; func (e *T) Unwrap() error { return e.cause }" + getters, true},
		{"a copy", "example.com/app/clouds", "TencentCloudSDKError", "type T struct { " + fields + " }" + getters, true},
		{"private cloud", "example.com/tce/common/errors", "TceCloudSDKError", "type T struct { " + fields + " }" + getters, true},
		{"private cloud, older", "example.com/tce/common/errors", "CloudSDKError", "type T struct { " + fields + " }" + getters, true},
		{"another cloud", "example.com/unicloud/errors", "CloudSDKError", "type T struct { " + fields + " }" + getters, false},
		{"a part of the folder's name", "example.com/x/uncommon/errors", "TceCloudSDKError", "type T struct { " + fields + " }" + getters, false},
		{"another vendor", "example.com/ksc/common/errors", "KsyunSDKError", "type T struct { " + fields + " }" + getters, false},
		{"no request", "example.com/p", "TencentCloudSDKError", "type T struct { Code, Message string }" + getters, false},
		{"a number", "example.com/p", "TencentCloudSDKError", "type T struct { Code int; Message, RequestId string }" + getters, false},
		{"no methods", "example.com/p", "TencentCloudSDKError", "type T struct { " + fields + " }", false},
		{"a method less", "example.com/p", "TencentCloudSDKError", "type T struct { " + fields + " }; func (e *T) GetCode() string { return e.Code }; func (e *T) GetMessage() string { return e.Code }", false},
		{"methods on the value", "example.com/p", "TencentCloudSDKError", "type T struct { " + fields + " }; func (T) GetCode() string { return e }; func (T) GetMessage() string { return e }; func (T) GetRequestId() string { return e }; const e = \"\"", false},
		{"other results", "example.com/p", "TencentCloudSDKError", "type T struct { " + fields + " }; func (*T) GetCode() int { return 0 }; func (*T) GetMessage() string { return e }; func (*T) GetRequestId() string { return e }; const e = \"\"", false},
		{"two results", "example.com/p", "TencentCloudSDKError", "type T struct { " + fields + " }; func (*T) GetCode() (string, error) { return e, nil }; func (*T) GetMessage() string { return e }; func (*T) GetRequestId() string { return e }; const e = \"\"", false},
		{"no result", "example.com/p", "TencentCloudSDKError", "type T struct { " + fields + " }; func (*T) GetCode() {}; func (*T) GetMessage() string { return e }; func (*T) GetRequestId() string { return e }; const e = \"\"", false},
		{"a parameter", "example.com/p", "TencentCloudSDKError", "type T struct { " + fields + " }; func (*T) GetCode(int) string { return e }; func (*T) GetMessage() string { return e }; func (*T) GetRequestId() string { return e }; const e = \"\"", false},
		{"inherited", "example.com/p", "TencentCloudSDKError", "type T struct { base }; type base struct { " + fields + " }; func (*base) GetCode() string { return e }; func (*base) GetMessage() string { return e }; func (*base) GetRequestId() string { return e }; const e = \"\"", false},
		{"an interface", "example.com/p", "TencentCloudSDKError", "type T interface { GetCode() string; GetMessage() string; GetRequestId() string }", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			fset := token.NewFileSet()
			src := "package p\n" + test.decl
			file, err := parser.ParseFile(fset, "p.go", src, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok && id.Name == "T" {
					id.Name = test.typ
				}
				return true
			})
			conf := types.Config{Importer: importer.Default()}
			pkg, err := conf.Check(test.path, fset, []*ast.File{file}, nil)
			if err != nil {
				t.Fatal(err)
			}
			typ := pkg.Scope().Lookup(test.typ).Type()
			if got := IsSDKError(typ); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
			if got := IsSDKError(types.NewPointer(typ)); got {
				t.Error("a pointer is one, too")
			}
			if got := CanNameSDKError(pkg); got != test.want {
				t.Errorf("CanNameSDKError = %v, want %v", got, test.want)
			}
			user := types.NewPackage("example.com/user", "user")
			user.SetImports([]*types.Package{pkg})
			if got := CanNameSDKError(user); got != test.want {
				t.Errorf("CanNameSDKError of a package that imports it = %v, want %v", got, test.want)
			}
		})
	}
}

// TestHasHost looks into literals, one of which is not finished.
func TestHasHost(t *testing.T) {
	for literal, want := range map[string]bool{
		`"cvm.api.qcloud.com"`:         true,
		`"api.qcloud.com`:              true,
		`"api.qcloud.com.example.org"`: false,
		`7`:                            false,
	} {
		if got := hasHost(literal, "api.qcloud.com"); got != want {
			t.Errorf("hasHost(%s) = %v, want %v", literal, got, want)
		}
	}
}
