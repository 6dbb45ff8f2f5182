package fix

import (
	"cmp"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// A Package is one whose names a fix may use.
type Package struct {
	Path, Name string
}

// A Qualifier spells the names of other packages for one fix, and collects
// the import that they need.
type Qualifier struct {
	file  *File
	added string // the path of the import to add, or ""
	edits []analysis.TextEdit
}

// Qualifier returns a qualifier for a new fix.
func (f *File) Qualifier() *Qualifier { return &Qualifier{file: f} }

// Name returns how a member of the package is spelled at pos, and false if it
// can't be: an internal package of somebody else, a program, or an import that
// has no safe place.
//
// In order: the package itself, an import that the file has and that is not
// shadowed at pos (under its name, or a dot), an import to add, under a name
// that nothing in the file or package declares.
func (q *Qualifier) Name(pkg Package, member string, pos token.Pos) (string, bool) {
	f := q.file
	if withoutVendor(f.pkg.Path()) == pkg.Path {
		obj := f.pkg.Scope().Lookup(member)
		return member, obj != nil && f.lookup(member, pos) == obj
	}
	for _, spec := range f.ast.Imports {
		imported := f.info.PkgNameOf(spec)
		if imported == nil || withoutVendor(imported.Imported().Path()) != pkg.Path {
			continue
		}
		switch name := imported.Name(); name {
		case "_":
		case ".":
			if f.lookup(member, pos) == imported.Imported().Scope().Lookup(member) {
				return member, true
			}
		default:
			if f.lookup(name, pos) == imported {
				return name + "." + member, true
			}
		}
	}
	if !f.MayImport(pkg) {
		return "", false
	}
	added := f.addImport(pkg)
	if added.edits == nil || q.added != "" && q.added != pkg.Path {
		// No safe place, or a second new import: two that land on the same
		// line have no order that every driver keeps.
		return "", false
	}
	q.added, q.edits = pkg.Path, added.edits
	return added.name + "." + member, true
}

// lookup returns what name means at pos.
func (f *File) lookup(name string, pos token.Pos) types.Object {
	scope := f.info.Scopes[f.ast].Innermost(pos)
	if scope == nil {
		return nil
	}
	_, obj := scope.LookupParent(name, pos)
	return obj
}

// Means reports whether a name means the object at pos.
func (f *File) Means(name string, obj types.Object, pos token.Pos) bool {
	return f.lookup(name, pos) == obj
}

// MayImport reports whether the go command lets the file use a package: its
// own, or one that is no program, no test, and not an internal package of
// somebody else. It does not know whether a module provides the package.
func (f *File) MayImport(pkg Package) bool {
	from := withoutVendor(f.pkg.Path())
	if pkg.Path == from {
		return true
	}
	if pkg.Name == "main" || strings.HasSuffix(pkg.Name, "_test") {
		return false
	}
	parent, isInternal := cutInternal(pkg.Path)
	from = strings.TrimSuffix(from, "_test")
	return !isInternal || parent == "" || from == parent || strings.HasPrefix(from, parent+"/")
}

// cutInternal returns what stands before the last element "internal" of a path.
func cutInternal(path string) (parent string, found bool) {
	if i := strings.LastIndex(path+"/", "/internal/"); i >= 0 {
		return path[:i], true
	}
	return "", path == "internal" || strings.HasPrefix(path, "internal/")
}

type addedImport struct {
	name  string
	edits []analysis.TextEdit
}

// addImport returns the one name and the one place of a new import, whatever
// the position that it is for. No edits: there is no safe place.
func (f *File) addImport(pkg Package) addedImport {
	added, ok := f.imports[pkg.Path]
	if !ok {
		added.name = f.freshName(pkg.Name)
		spec := strconv.Quote(pkg.Path)
		if added.name != path.Base(pkg.Path) {
			spec = added.name + " " + spec
		}
		added.edits = f.importEdits(pkg.Path, spec)
		if f.imports == nil {
			f.imports = make(map[string]addedImport)
		}
		f.imports[pkg.Path] = added
	}
	return added
}

// freshName returns a name like the preferred one that nothing declares in the
// file or the package.
func (f *File) freshName(preferred string) string {
	name := preferred
	for i := 2; f.pkg.Scope().Lookup(name) != nil || declares(f.info.Scopes[f.ast], name); i++ {
		name = preferred + strconv.Itoa(i)
	}
	return name
}

// declares reports whether the scope or one within it declares the name.
func declares(scope *types.Scope, name string) bool {
	if scope.Lookup(name) != nil {
		return true
	}
	for child := range scope.Children() {
		if declares(child, name) {
			return true
		}
	}
	return false
}

// importEdits returns the edits that add an import spec.
//
//	import (            import "fmt"  →  import (        package p  →  package p
//		"fmt"                                "fmt"
//	                                                                    import "new"
//		"a.com/a"                            "new"
//		"new"                            )
//	)
//
// It goes to the block of a group whose paths resemble it most, in order, or
// to a block of its own at the end. Several ungrouped imports get one more.
// The import "C" and its preamble are left alone.
func (f *File) importEdits(path, spec string) []analysis.TextEdit {
	var group *ast.GenDecl     // the last parenthesised import declaration
	var singles []*ast.GenDecl // the others
	for _, decl := range f.ast.Decls {
		decl, ok := decl.(*ast.GenDecl)
		if !ok || decl.Tok != token.IMPORT {
			break
		}
		switch {
		case importsC(decl):
		case !decl.Lparen.IsValid():
			singles = append(singles, decl)
		case len(decl.Specs) > 0 || group == nil:
			group = decl
		}
	}
	switch {
	case group != nil && len(group.Specs) == 0:
		return insert(group.Lparen+1, "\n\t"+spec+"\n")
	case group != nil:
		return f.inGroup(group, path, spec)
	case len(singles) == 1:
		only := singles[0].Specs[0].(*ast.ImportSpec)
		end := f.endOfSpec(only)
		if !f.endsLine(end) {
			return nil
		}
		text := "\n\n\t" + spec + "\n)"
		if isStd(importPath(only)) == isStd(path) {
			text = "\n\t" + spec + "\n)"
			if path < importPath(only) { // gofmt sorts a block
				return insert(only.Pos(), "(\n\t"+spec+"\n\t", edit(end, "\n)")...)
			}
		}
		return insert(only.Pos(), "(\n\t", edit(end, text)...)
	case len(singles) > 1:
		end := f.endOfSpec(singles[len(singles)-1].Specs[0].(*ast.ImportSpec))
		if !f.endsLine(end) {
			return nil
		}
		return insert(end, "\nimport "+spec)
	}
	// After the package clause, or after import "C", which the loop passed.
	end := f.endOfLine(f.ast.Name.End())
	for _, decl := range f.ast.Decls {
		if decl, ok := decl.(*ast.GenDecl); ok && importsC(decl) {
			end = f.endOfLine(decl.End())
		}
	}
	if !f.endsLine(end) {
		return nil
	}
	return insert(end, "\n\nimport "+spec)
}

func importsC(decl *ast.GenDecl) bool {
	for _, spec := range decl.Specs {
		if spec, ok := spec.(*ast.ImportSpec); ok && spec.Path.Value == `"C"` {
			return true
		}
	}
	return false
}

// inGroup returns the edit that adds a spec to a parenthesised declaration.
func (f *File) inGroup(group *ast.GenDecl, path, spec string) []analysis.TextEdit {
	blocks := f.blocks(group)
	best, score := -1, 0
	for i, block := range blocks {
		for _, s := range block {
			if n := resemblance(importPath(s), path); n > score {
				best, score = i, n
			}
		}
	}
	last := group.Specs[len(group.Specs)-1].(*ast.ImportSpec)
	newBlock := func() []analysis.TextEdit {
		end := f.endOfSpec(last)
		if !f.endsLine(end) {
			return insert(group.Rparen, "\n\n\t"+spec+"\n") // import ("fmt")
		}
		return insert(end, "\n\n\t"+spec)
	}
	if best < 0 {
		return newBlock()
	}
	var after *ast.ImportSpec // the last spec of the block that sorts before the new one
	for _, s := range blocks[best] {
		if cmp.Compare(importPath(s), path) < 0 {
			after = s
		}
	}
	if after == nil {
		// First of its block. A comment above the present first one may be
		// about that import or about the block: a block of its own keeps
		// both readings.
		first := blocks[best][0]
		if first.Doc != nil || !f.beginsLine(first.Pos()) {
			return newBlock()
		}
		return insert(first.Pos(), spec+"\n\t")
	}
	end := f.endOfSpec(after)
	if !f.endsLine(end) {
		return newBlock()
	}
	return insert(end, "\n\t"+spec)
}

// blocks splits a group's specs at blank lines and stray comments, as gofmt
// does for sorting.
func (f *File) blocks(group *ast.GenDecl) [][]*ast.ImportSpec {
	var blocks [][]*ast.ImportSpec
	lastLine := -1
	for _, s := range group.Specs {
		s := s.(*ast.ImportSpec)
		line := f.tok.Line(s.Pos())
		if s.Doc != nil {
			line = f.tok.Line(s.Doc.Pos())
		}
		if len(blocks) == 0 || line > lastLine+1 {
			blocks = append(blocks, nil)
		}
		blocks[len(blocks)-1] = append(blocks[len(blocks)-1], s)
		lastLine = f.tok.Line(f.endOfSpec(s))
	}
	return blocks
}

// resemblance returns how well a path fits beside another: not at all between
// the standard library and the rest, else better with each leading element
// that they share.
func resemblance(have, want string) int {
	if isStd(have) != isStd(want) || have == "C" {
		return 0
	}
	n := 1
	a, b := strings.Split(have, "/"), strings.Split(want, "/")
	for i := 0; i < len(a) && i < len(b) && a[i] == b[i]; i++ {
		n++
	}
	return n
}

// isStd reports whether a path looks like one of the standard library: the
// others begin with a host.
func isStd(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".")
}

func importPath(s *ast.ImportSpec) string {
	p, err := strconv.Unquote(s.Path.Value)
	if err != nil {
		return s.Path.Value
	}
	return p
}

// endOfSpec returns the end of a spec and of the comment behind it.
func (f *File) endOfSpec(s *ast.ImportSpec) token.Pos {
	return f.endOfLine(s.End())
}

// endOfLine returns pos, or the end of the comment that follows on its line.
func (f *File) endOfLine(pos token.Pos) token.Pos {
	for _, group := range f.ast.Comments {
		if pos <= group.Pos() && f.tok.Line(group.Pos()) == f.tok.Line(pos) {
			pos = group.End()
			// A group may go on in the next lines; they are not ours.
			for _, c := range group.List {
				if f.tok.Line(c.Pos()) == f.tok.Line(group.Pos()) {
					pos = c.End()
				}
			}
		}
	}
	return pos
}

// endsLine reports whether nothing else of the program stands on the line
// behind pos.
func (f *File) endsLine(pos token.Pos) bool {
	line := f.tok.Line(pos)
	for _, decl := range f.ast.Decls {
		if decl.Pos() >= pos && f.tok.Line(decl.Pos()) == line {
			return false
		}
		gen, ok := decl.(*ast.GenDecl)
		if !ok || gen.Tok != token.IMPORT {
			continue
		}
		for _, s := range gen.Specs {
			if s.Pos() >= pos && f.tok.Line(s.Pos()) == line {
				return false
			}
		}
		if gen.Rparen.IsValid() && gen.Rparen >= pos && f.tok.Line(gen.Rparen) == line {
			return false
		}
	}
	return true
}

// beginsLine reports whether pos is the first of its line but for the indent
// of one tab.
func (f *File) beginsLine(pos token.Pos) bool {
	return f.tok.Position(pos).Column == 2
}

func insert(pos token.Pos, text string, more ...analysis.TextEdit) []analysis.TextEdit {
	return append(edit(pos, text), more...)
}

func edit(pos token.Pos, text string) []analysis.TextEdit {
	return []analysis.TextEdit{{Pos: pos, End: pos, NewText: []byte(text)}}
}

// withoutVendor returns the path as it is imported.
func withoutVendor(path string) string {
	if i := strings.LastIndex(path, "/vendor/"); i >= 0 {
		return path[i+len("/vendor/"):]
	}
	return strings.TrimPrefix(path, "vendor/")
}
