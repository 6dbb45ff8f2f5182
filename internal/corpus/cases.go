package corpus

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/packages"
	"golang.org/x/tools/txtar"
)

// A Case is a program of one file whose "want" comments say what is found, as
// those of a fixture do. It costs less than a fixture, because what it imports
// are a few declarations beside it, and may be one that does not compile.
type Case struct {
	Name   string
	Flags  []string // of the analyzer
	Source []byte
	Pkg    *packages.Package
}

// LoadCases returns the programs in a folder: the Go files, and the files of its
// archives but for imports.txtar, which holds what they import. One that begins
// with the comment "broken" does not compile, and one that begins with "flags:"
// is analyzed with them.
func LoadCases(folder string) ([]Case, error) {
	archive, err := txtar.ParseFile(filepath.Join(folder, "imports.txtar"))
	if err != nil {
		return nil, err
	}
	imports := make(map[string][]byte)
	for _, f := range archive.Files {
		imports[f.Name] = f.Data
	}
	names, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		return nil, err
	}
	var cases []Case
	add := func(name string, src []byte) error {
		c, err := newCase(folder, strings.TrimSuffix(name, ".go"), src, imports)
		cases = append(cases, c)
		return err
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		base := filepath.Base(name)
		switch {
		case filepath.Ext(name) == ".go":
			if err := add(base, src); err != nil {
				return nil, err
			}
		case base != "imports.txtar":
			for _, f := range txtar.Parse(src).Files {
				if err := add(strings.TrimSuffix(base, ".txtar")+"/"+f.Name, f.Data); err != nil {
					return nil, err
				}
			}
		}
	}
	return cases, nil
}

func newCase(folder, name string, src []byte, imports map[string][]byte) (Case, error) {
	c := Case{Name: name, Source: src}
	if flags, ok := bytes.CutPrefix(src, []byte("// flags: ")); ok {
		line, _, _ := bytes.Cut(flags, []byte("\n"))
		c.Flags = strings.Fields(string(line))
	}
	fset := token.NewFileSet()
	// No two of them are in one folder: what other files there declare counts.
	file, err := parser.ParseFile(fset, filepath.Join(folder, name, "p.go"), src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return c, err
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
	config := types.Config{
		Importer: &sourceImporter{fset: fset, sources: imports, done: make(map[string]*types.Package)}, GoVersion: "go1.26", Sizes: types.SizesFor("gc", "amd64"),
	}
	broken := bytes.HasPrefix(src, []byte("// broken"))
	if broken {
		config.Error = func(error) {}
	}
	pkg, err := config.Check("example.com/program/"+file.Name.Name, fset, []*ast.File{file}, info)
	if (err != nil) != broken {
		return c, fmt.Errorf("%s compiles with the error %w", name, err)
	}
	c.Pkg = &packages.Package{
		ID: name, Name: pkg.Name(), PkgPath: pkg.Path(), Fset: fset, Syntax: []*ast.File{file}, Types: pkg, TypesInfo: info, TypesSizes: config.Sizes,
		Module: &packages.Module{Path: "example.com/program"},
	}
	return c, nil
}

// ReadFile reads the one file of the program.
func (c Case) ReadFile(string) ([]byte, error) { return c.Source, nil }

// A sourceImporter type-checks packages of one file each.
type sourceImporter struct {
	fset    *token.FileSet
	sources map[string][]byte
	done    map[string]*types.Package
}

func (i *sourceImporter) Import(name string) (*types.Package, error) {
	if pkg := i.done[name]; pkg != nil {
		return pkg, nil
	}
	src, ok := i.sources[name]
	if !ok {
		return nil, fmt.Errorf("no package %s", name)
	}
	file, err := parser.ParseFile(i.fset, path.Base(name), src, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	pkg, err := (&types.Config{Importer: i, GoVersion: "go1.26", IgnoreFuncBodies: true}).Check(name, i.fset, []*ast.File{file}, nil)
	i.done[name] = pkg
	return pkg, err
}
