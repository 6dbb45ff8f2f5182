package fix

import (
	"go/ast"
	"go/parser"
	"go/token"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// unseenNames returns what the package declares in files of a folder that the
// pass does not have: its tests, where it is analyzed without them, and the files for
// other systems, without cgo and so on. An import of the same name does not
// compile with those:
//
//	a.go            import "…/tcerr"
//	a_windows.go    func tcerr() {}   // tcerr already declared through import of package
//
// The drivers know the ignored files, but no pass knows all tests. So the folder
// is read, once, when a fix needs a new import: the pass of a package and that of
// the same with its tests must choose the same name.
func (m *Maker) unseenNames(dir string) map[string]bool {
	if names, ok := m.unseen[dir]; ok {
		return names
	}
	names := make(map[string]bool)
	for _, src := range m.Unseen(dir) {
		addDeclared(names, m.pass.Pkg.Name(), src)
	}
	if m.unseen == nil {
		m.unseen = make(map[string]map[string]bool)
	}
	m.unseen[dir] = names
	return names
}

// Unseen yields the names and contents of the Go files that the pass does not
// have: those that the driver says are ignored, and those in a folder, as not
// every driver says it.
func (m *Maker) Unseen(dir string) iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		seen := make(map[string]bool)
		for _, file := range m.pass.Files {
			seen[m.pass.Fset.File(file.FileStart).Name()] = true
		}
		files := slices.Clone(m.pass.IgnoredFiles)
		entries, _ := os.ReadDir(dir) // a folder that cannot be read has nothing to compile
		for _, e := range entries {
			files = append(files, filepath.Join(dir, e.Name()))
		}
		for _, name := range files {
			if strings.HasSuffix(name, ".go") && !seen[name] {
				seen[name] = true
				if !yield(name, m.read(name)) {
					return
				}
			}
		}
	}
}

// read returns the content of a file as the driver sees it, with an editor's
// changes, if the driver lets the pass read it.
func (m *Maker) read(name string) []byte {
	if m.pass.ReadFile != nil {
		if content, err := m.pass.ReadFile(name); err == nil {
			return content
		}
	}
	content, _ := os.ReadFile(name)
	return content
}

// addDeclared adds the names that a file declares in the scope of the package,
// if it is one of that package. Of a file with syntax errors, each word counts:
// one of them may be such a name when the file is repaired.
func addDeclared(names map[string]bool, pkg string, src []byte) {
	file, err := parser.ParseFile(token.NewFileSet(), "", src, parser.SkipObjectResolution)
	if name := file.Name.Name; name != pkg && name != "" && name != "_" { // which stand for none
		return
	}
	if err != nil {
		for _, word := range strings.FieldsFunc(string(src), func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			names[word] = true
		}
		return
	}
	for _, decl := range file.Decls {
		switch decl := decl.(type) {
		case *ast.FuncDecl:
			if decl.Recv == nil {
				names[decl.Name.Name] = true
			}
		case *ast.GenDecl:
			for _, spec := range decl.Specs {
				switch spec := spec.(type) {
				case *ast.TypeSpec:
					names[spec.Name.Name] = true
				case *ast.ValueSpec:
					for _, id := range spec.Names {
						names[id.Name] = true
					}
				}
			}
		}
	}
}
