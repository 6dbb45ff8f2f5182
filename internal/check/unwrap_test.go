package check

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/settings"
)

// sources stand for packages that programs import. This github.com/pkg/errors is
// one before v0.9, which has no Unwrap.
var sources = map[string]string{
	"example.com/sdk": `package sdk
type TencentCloudSDKError struct{ Code, Message, RequestId string }
func (e *TencentCloudSDKError) Error() string        { return "" }
func (e *TencentCloudSDKError) GetCode() string      { return e.Code }
func (e *TencentCloudSDKError) GetMessage() string   { return "" }
func (e *TencentCloudSDKError) GetRequestId() string { return "" }
`,
	"example.com/sdkis": `package sdkis
type TencentCloudSDKError struct{ Code, Message, RequestId string }
func (e *TencentCloudSDKError) Error() string        { return "" }
func (e *TencentCloudSDKError) GetCode() string      { return e.Code }
func (e *TencentCloudSDKError) GetMessage() string   { return "" }
func (e *TencentCloudSDKError) GetRequestId() string { return "" }
func (e *TencentCloudSDKError) Is(target error) bool { return true }
`,
	"github.com/pkg/errors": `package errors
func Wrap(err error, message string) error { return err }
func Cause(err error) error                { return err }
`,
}

// std imports the standard library.
var std = sync.OnceValue(importer.Default)

type sourceImporter struct{ fset *token.FileSet }

func (i sourceImporter) Import(path string) (*types.Package, error) {
	src, ok := sources[path]
	if !ok {
		return std().Import(path)
	}
	file, err := parser.ParseFile(i.fset, path, src, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	return (&types.Config{Importer: i}).Check(path, i.fset, []*ast.File{file}, nil)
}

// passOf returns the pass of a package with one file.
func passOf(t *testing.T, goVersion, src string) *Pass {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, filepath.Join(t.TempDir(), "p.go"), src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Instances:    make(map[*ast.Ident]types.Instance),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		Scopes:       make(map[ast.Node]*types.Scope),
		FileVersions: make(map[*ast.File]string),
	}
	conf := types.Config{Importer: sourceImporter{fset}, GoVersion: goVersion}
	pkg, err := conf.Check("example.com/p", fset, []*ast.File{file}, info)
	if err != nil {
		t.Fatal(err)
	}
	config, err := new(settings.Settings).Compile(Names())
	if err != nil {
		t.Fatal(err)
	}
	files := []*ast.File{file}
	pass := &analysis.Pass{Analyzer: &analysis.Analyzer{Name: "tcerr"}, Fset: fset, Files: files, Pkg: pkg, TypesInfo: info}
	p, err := NewPass(pass, inspector.New(files).Root(), config)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestUnwrapFix(t *testing.T) {
	const program = `package p

import (
	"fmt"

	"github.com/pkg/errors"
	"example.com/sdk"
)

var _, _ = errors.Wrap, fmt.Errorf

func do(err error) error { return WRAP }

func ask(err error) bool {
	err = do(err)
	_, ok := err.(*sdk.TencentCloudSDKError)
	return ok
}
`
	for _, test := range []struct {
		name, goVersion, wrap, message string
		fix                            bool
	}{
		{"the standard library", "go1.26", `fmt.Errorf("%w", err)`, "do wraps every SDK error that it returns, so this assertion never passes; use errors.AsType[*sdk.TencentCloudSDKError], which looks inside", true},
		{"no AsType", "go1.25", `fmt.Errorf("%w", err)`, "do wraps every SDK error that it returns, so this assertion never passes; use errors.As, which looks inside", false},
		{"an unknown version", "", `fmt.Errorf("%w", err)`, "do wraps every SDK error that it returns, so this assertion never passes; use errors.As, which looks inside", false},
		{"no Unwrap", "go1.26", `errors.Wrap(err, "")`, "do returns no SDK error itself, so this assertion never passes; wrap it there with fmt.Errorf and %w, and look for it with errors.As", false},
		{"a text", "go1.26", `fmt.Errorf("%v", err)`, "do keeps no SDK error in the errors that it returns, so this assertion never passes; wrap it there with fmt.Errorf and %w, and look for it with errors.As", false},
		{"a format", "go1.26", `fmt.Errorf(err.Error(), err)`, "do returns no SDK error itself, so this assertion never passes; wrap it there with fmt.Errorf and %w, and look for it with errors.As", false},
		{"the cause", "go1.26", `errors.Cause(err)`, "", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			p := passOf(t, test.goVersion, strings.Replace(program, "WRAP", test.wrap, 1))
			findings := p.assertions().findings
			if test.message == "" {
				if len(findings) > 0 {
					t.Errorf("found %q", findings[0].Message)
				}
				return
			}
			if len(findings) != 1 || findings[0].Message != test.message {
				t.Fatalf("found %v, want %q", findings, test.message)
			}
			if got := findings[0].Fix != nil; got != test.fix {
				t.Errorf("has a fix: %v, want %v", got, test.fix)
			}
		})
	}
}

// TestUnwrapIs checks that an SDK error that says itself what it is, is compared
// as it likes.
func TestUnwrapIs(t *testing.T) {
	const program = `package p

import (
	"errors"

	"example.com/sdk"
)

func ask(err *sdk.TencentCloudSDKError) bool {
	return errors.Is(err, &sdk.TencentCloudSDKError{Code: "X"})
}
`
	if n := len(passOf(t, "go1.26", program).assertions().findings); n != 1 {
		t.Errorf("%d findings, want 1", n)
	}
	if n := len(passOf(t, "go1.26", strings.ReplaceAll(strings.Replace(program, "example.com/sdk", "example.com/sdkis", 1), "sdk.T", "sdkis.T")).assertions().findings); n != 0 {
		t.Errorf("%d findings with a method Is, want none", n)
	}
}

func TestNeverFilled(t *testing.T) {
	p := passOf(t, "go1.26", `package p

import (
	"errors"
	"fmt"

	"example.com/sdk"
)

func do(err error) error { return fmt.Errorf("%w", err) }

func text(err error) error { return errors.New(err.Error()) }

func ask(err error) (never, perhaps []string) {
	perhaps = append(perhaps, err.(*sdk.TencentCloudSDKError).Code)
	if e, ok := err.(*sdk.TencentCloudSDKError); ok {
		perhaps = append(perhaps, e.Code, e.GetCode())
	}
	wrapped := do(err)
	if e, ok := wrapped.(*sdk.TencentCloudSDKError); ok {
		never = append(never, e.Code, (*e).Code, e.GetCode())
	}
	switch e := wrapped.(type) {
	case *sdk.TencentCloudSDKError:
		never = append(never, (e).Code)
	case error:
		perhaps = append(perhaps, e.Error())
	}
	var e *sdk.TencentCloudSDKError
	if errors.As(wrapped, &e) {
		perhaps = append(perhaps, e.Code)
	}
	flat := text(err)
	var f *sdk.TencentCloudSDKError
	if errors.As(flat, &f) {
		never = append(never, f.Code)
	}
	if g, ok := errors.AsType[*sdk.TencentCloudSDKError](flat); ok {
		never = append(never, g.GetCode())
	}
	return never, perhaps
}
`)
	looked := 0
	for cur := range p.root.Preorder((*ast.CallExpr)(nil)) {
		call := cur.Node().(*ast.CallExpr)
		if fun, ok := call.Fun.(*ast.Ident); !ok || fun.Name != "append" {
			continue
		}
		want := call.Args[0].(*ast.Ident).Name == "never"
		for _, e := range call.Args[1:] {
			looked++
			if got := p.neverFilled(e); got != want {
				t.Errorf("%s: got %v, want %v", types.ExprString(e), got, want)
			}
		}
	}
	if looked != 11 {
		t.Errorf("looked at %d expressions, want 11", looked)
	}
}

// TestNoSDK checks that a package that names no SDK error costs no look at its
// files.
func TestNoSDK(t *testing.T) {
	p := passOf(t, "go1.26", "package p\n\nimport \"fmt\"\n\nfunc do(err error) error { return fmt.Errorf(\"%w\", err) }\n")
	if allocs := testing.AllocsPerRun(100, func() {
		if p.assertions() != nil {
			t.Error("there are assertions")
		}
	}); allocs > 0 {
		t.Errorf("%v allocations, want none", allocs)
	}
}

func TestHasVerb(t *testing.T) {
	for format, want := range map[string]bool{
		"": false, "w": false, "%": false, "%%": false, "%%w": false, "%w": true, "a: %w": true, "%v: %w": true,
		"%+w": true, "%[1]w": true, "%[2]*.[1]*w": true, "%-10w": true, "%d%% w": false, "100%": false, "%s %": false, "%%%w": true, "% w": true,
	} {
		if got := hasVerb(format, 'w'); got != want {
			t.Errorf("%q: got %v, want %v", format, got, want)
		}
	}
}

// TestHasAsType asks for the version of each of two files: their own, or else that
// of the package.
func TestHasAsType(t *testing.T) {
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range []string{"a.go", "b.go"} {
		file, err := parser.ParseFile(fset, name, "package p", 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	for _, test := range []struct {
		pkg   string
		files [2]string
		want  [2]bool
	}{
		{"go1.25", [2]string{"go1.25", "go1.26"}, [2]bool{false, true}},
		{"go1.25", [2]string{"go1.26", "go1.25"}, [2]bool{true, false}},
		{"go1.26", [2]string{"", "go1.25"}, [2]bool{true, false}},
		{"go1.25", [2]string{"go1.27", ""}, [2]bool{true, false}},
		{"", [2]string{}, [2]bool{}},
	} {
		pkg, err := (&types.Config{GoVersion: test.pkg}).Check("p", fset, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		p := &Pass{Pkg: pkg, pass: &analysis.Pass{Files: files}, Info: &types.Info{FileVersions: make(map[*ast.File]string)}}
		for i, v := range test.files {
			if v != "" {
				p.Info.FileVersions[files[i]] = v
			}
		}
		for i, file := range files {
			if got := p.hasAsType(file.Name); got != test.want[i] {
				t.Errorf("package %q, files %q: file %d has errors.AsType: %v, want %v", test.pkg, test.files, i, got, test.want[i])
			}
		}
		elsewhere := &ast.Ident{NamePos: files[1].FileEnd + 10, Name: "x"}
		if p.hasAsType(elsewhere) {
			t.Error("a node of no file has errors.AsType")
		}
	}
}
