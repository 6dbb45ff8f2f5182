package check_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/txtar"

	"github.com/tcerr/tcerrlint/analyzer"
)

// TestCases runs the analyzer on the programs in testdata, each a package of one
// file whose "want" comments say what is found, as in the fixtures, with what the
// fix writes and says in brackets behind. They cost
// less than fixtures, because what they import are a few declarations in
// testdata/imports.txtar, and may be programs that do not compile: those begin
// with the comment "broken". One that begins with "flags:" is analyzed with them.
// Where it matters what else a package does, an
// archive holds many small ones.
func TestCases(t *testing.T) {
	imports := readImports(t)
	for name, src := range programs(t) {
		t.Run(strings.TrimSuffix(name, ".go"), func(t *testing.T) {
			fset := token.NewFileSet()
			// No two of them are in one folder: what other files there declare counts.
			name := filepath.Join("testdata", strings.TrimSuffix(name, ".go"), "p.go")
			file, err := parser.ParseFile(fset, name, src, parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			compareCases(t, fset, file, findings(t, fset, file, src, &importer{fset: fset, sources: imports, done: make(map[string]*types.Package)}))
		})
	}
}

// programs returns the programs by their names.
func programs(t *testing.T) map[string][]byte {
	t.Helper()
	names, err := filepath.Glob("testdata/*")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	sources := make(map[string][]byte)
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		base := filepath.Base(name)
		switch {
		case filepath.Ext(name) == ".go":
			sources[base] = src
		case base != "imports.txtar":
			for _, f := range txtar.Parse(src).Files {
				sources[strings.TrimSuffix(base, ".txtar")+"/"+f.Name] = f.Data
			}
		}
	}
	return sources
}

// findings are what the analyzer finds in a file.
func findings(t *testing.T, fset *token.FileSet, file *ast.File, src []byte, imports types.Importer) []analysis.Diagnostic {
	t.Helper()
	broken := bytes.HasPrefix(src, []byte("// broken"))
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
	config := types.Config{Importer: imports, GoVersion: "go1.26", Sizes: types.SizesFor("gc", "amd64")}
	if broken {
		config.Error = func(error) {}
	}
	pkg, err := config.Check("example.com/program/"+file.Name.Name, fset, []*ast.File{file}, info)
	if (err != nil) != broken {
		t.Fatalf("the program compiles with the error %v", err)
	}
	var found []analysis.Diagnostic
	files := []*ast.File{file}
	a := analyzer.New(analyzer.Settings{})
	if flags, ok := bytes.CutPrefix(src, []byte("// flags: ")); ok {
		line, _, _ := bytes.Cut(flags, []byte("\n"))
		if err := a.Flags.Parse(strings.Fields(string(line))); err != nil {
			t.Fatal(err)
		}
	}
	pass := &analysis.Pass{
		Analyzer: a, Fset: fset, Files: files, Pkg: pkg, TypesInfo: info, TypesSizes: config.Sizes,
		Module:   &analysis.Module{Path: "example.com/program"},
		ResultOf: map[*analysis.Analyzer]any{inspect.Analyzer: inspector.New(files)},
		ReadFile: func(string) ([]byte, error) { return src, nil },
		Report:   func(d analysis.Diagnostic) { found = append(found, d) },
	}
	if _, err := a.Run(pass); err != nil {
		t.Fatal(err)
	}
	return found
}

var quoted = regexp.MustCompile("`[^`]*`" + `|"(?:[^"\\]|\\.)*"`)

// compareCases compares findings with the comments of a file.
func compareCases(t *testing.T, fset *token.FileSet, file *ast.File, found []analysis.Diagnostic) {
	t.Helper()
	wants := make(map[int][]string) // by line
	for _, group := range file.Comments {
		for _, c := range group.List {
			if _, patterns, ok := strings.Cut(c.Text, "want "); ok {
				wants[fset.Position(c.Pos()).Line] = quoted.FindAllString(patterns, -1)
			}
		}
	}
	for _, d := range found {
		line := fset.Position(d.Pos).Line
		message := d.Message
		for _, fix := range d.SuggestedFixes {
			message += " ["
			for _, e := range fix.TextEdits {
				message += string(e.NewText) + "; "
			}
			message += fix.Message + "]"
		}
		message = strings.Join(strings.Fields(message), " ")
		i := slices.IndexFunc(wants[line], func(literal string) bool {
			pattern, err := strconv.Unquote(literal)
			if err != nil {
				t.Fatal(literal, err)
			}
			return regexp.MustCompile(pattern).MatchString(message)
		})
		if i < 0 {
			t.Errorf("%v: unexpected: %s", fset.Position(d.Pos), message)
			continue
		}
		wants[line] = slices.Delete(slices.Clone(wants[line]), i, i+1)
	}
	for line, patterns := range wants {
		for _, p := range patterns {
			t.Errorf("%s:%d: not found: %s", fset.File(file.FileStart).Name(), line, p)
		}
	}
}

// readImports returns the sources of the packages that the programs import.
func readImports(t *testing.T) map[string]string {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/imports.txtar")
	if err != nil {
		t.Fatal(err)
	}
	sources := make(map[string]string)
	for _, f := range archive.Files {
		sources[f.Name] = string(f.Data)
	}
	return sources
}

// An importer type-checks packages of one file each.
type importer struct {
	fset    *token.FileSet
	sources map[string]string
	done    map[string]*types.Package
}

func (i *importer) Import(name string) (*types.Package, error) {
	if pkg := i.done[name]; pkg != nil {
		return pkg, nil
	}
	src, ok := i.sources[name]
	if !ok {
		return nil, os.ErrNotExist
	}
	file, err := parser.ParseFile(i.fset, path.Base(name), src, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	pkg, err := (&types.Config{Importer: i, GoVersion: "go1.26", IgnoreFuncBodies: true}).Check(name, i.fset, []*ast.File{file}, nil)
	i.done[name] = pkg
	return pkg, err
}
