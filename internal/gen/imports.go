package main

import (
	"bytes"
	"cmp"
	"fmt"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// The picture of the imports stands between these lines of CONTRIBUTING.md.
const (
	importsBegin = "<!-- The imports, by go run ./internal/gen. -->\n"
	importsEnd   = "<!-- End of the imports. -->\n"
)

// contributing returns CONTRIBUTING.md with the picture of the imports as they
// are.
func contributing(root string) ([]byte, error) {
	page, err := os.ReadFile(filepath.Join(root, "CONTRIBUTING.md"))
	if err != nil {
		return nil, err
	}
	before, rest, ok1 := bytes.Cut(page, []byte(importsBegin))
	_, after, ok2 := bytes.Cut(rest, []byte(importsEnd))
	if !ok1 || !ok2 {
		return nil, fmt.Errorf("no place between %q and %q", importsBegin, importsEnd)
	}
	imports, err := importsBelow(root, "analyzer")
	if err != nil {
		return nil, err
	}
	return slices.Concat(before, []byte(importsBegin), []byte(flowchart(imports)), []byte(importsEnd), after), nil
}

// importsBelow returns the packages of the repository that a package needs, with
// what each imports itself.
func importsBelow(root, pkg string) (map[string][]string, error) {
	imports := make(map[string][]string)
	for todo := []string{pkg}; len(todo) > 0; todo = todo[1:] {
		if _, ok := imports[todo[0]]; ok {
			continue
		}
		of, err := importsOf(root, todo[0])
		if err != nil {
			return nil, err
		}
		imports[todo[0]] = of
		todo = append(todo, of...)
	}
	return imports, nil
}

// importsOf returns the packages of the repository that a package imports.
func importsOf(root, pkg string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(pkg), "*.go"))
	if err != nil {
		return nil, err
	}
	set := make(map[string]bool)
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return nil, err
		}
		for _, spec := range file.Imports {
			path, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return nil, err
			}
			if inside, ok := strings.CutPrefix(path, "github.com/tcerr/tcerrlint/"); ok {
				set[inside] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(set)), nil
}

// flowchart draws imports in the language of Mermaid, without those that a package
// has through another one as well.
func flowchart(imports map[string][]string) string {
	var reaches func(from, to string) bool
	reaches = func(from, to string) bool {
		return from == to || slices.ContainsFunc(imports[from], func(next string) bool { return reaches(next, to) })
	}
	var b strings.Builder
	b.WriteString("```mermaid\nflowchart TD\n")
	for _, pkg := range slices.SortedFunc(maps.Keys(imports), func(a, b string) int { return cmp.Compare(short(a), short(b)) }) {
		direct := slices.DeleteFunc(slices.Clone(imports[pkg]), func(to string) bool {
			return slices.ContainsFunc(imports[pkg], func(other string) bool { return other != to && reaches(other, to) })
		})
		for i, to := range direct {
			direct[i] = short(to)
		}
		if len(direct) > 0 {
			fmt.Fprintf(&b, "    %s --> %s\n", short(pkg), strings.Join(direct, " & "))
		}
	}
	b.WriteString("```\n")
	return b.String()
}

// short returns the name of a package, which is clear within the repository.
func short(pkg string) string { return pkg[strings.LastIndexByte(pkg, '/')+1:] }
