// Package fix builds suggested fixes that a driver can apply: a fix carries the
// import that it needs, edits the smallest ranges, and is not offered where it
// could lose a comment, leave an import unused or miss the user's file.
//
// Fixes of one file are made to be applied together or alone, in any order.
// That is why a file gets at most one new import, under one name and at one
// place, whichever fix asks for it: the drivers merge identical edits, but two
// texts at one point break the file. One of the standard library may come
// beside, at a place of its own.
package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// A File makes fixes for one source file. It must not be used concurrently.
type File struct {
	pkg  *types.Package
	info *types.Info
	ast  *ast.File
	tok  *token.File

	generated, cgo, refused bool

	uses []*ast.Ident // see importUses; nil until asked for

	// importable is the one package that a fix may add an import of, apart
	// from one of the standard library, and added and addedStd are those
	// imports, nil until a fix asks for them.
	importable      Package
	added, addedStd *newImport

	made []madeFix
}

// NewFile returns the maker of fixes for a file of a pass. They may add an
// import of the package importable and of one of the standard library, and of no
// other.
func NewFile(pass *analysis.Pass, file *ast.File, importable Package) *File {
	f := &File{
		pkg:        pass.Pkg,
		info:       pass.TypesInfo,
		ast:        file,
		tok:        pass.Fset.File(file.FileStart),
		importable: importable,
	}
	f.generated, f.cgo = origin(file)
	return f
}

// Generated reports whether a program wrote the file. A file that imports "C"
// is not generated, although cgo marks what it makes of it so.
func (f *File) Generated() bool { return f.generated }

// Refuse makes no fix of the file possible.
func (f *File) Refuse() { f.refused = true }

// A Builder collects the edits of one fix. Whatever can't be done makes the
// whole fix impossible: there is no need to look before Fix.
type Builder struct {
	file   *File
	edits  []analysis.TextEdit
	adds   []*newImport // those of the file that it uses
	drops  []*ast.Ident // the uses of imports that it takes
	failed bool
}

// NewFix returns a builder without edits. No fix is possible in a cgo file,
// where the edits would land in what cgo made of it, and in a generated file or
// a line that comes from another file, which the next run of the generator
// overwrites.
func (f *File) NewFix() *Builder {
	return &Builder{file: f, failed: f.generated || f.cgo || f.refused}
}

// Fail gives the fix up.
func (b *Builder) Fail() { b.failed = true }

// Replace replaces a node's text, if that loses no comment and no use of an
// import, which could be the last one.
func (b *Builder) Replace(n ast.Node, text string) {
	f := b.file
	for _, group := range f.ast.Comments {
		if group.Pos() < n.End() && n.Pos() < group.End() {
			b.failed = true
		}
	}
	ast.Inspect(n, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && f.usesImport(id) && !mentions(text, id.Name) {
			b.failed = true
		}
		return true
	})
	b.edit(n.Pos(), n.End(), text)
}

// Wrap writes before and after around a node.
func (b *Builder) Wrap(n ast.Node, before, after string) {
	b.edit(n.Pos(), n.Pos(), before)
	b.edit(n.End(), n.End(), after)
}

func (b *Builder) edit(pos, end token.Pos, text string) {
	if b.file.followsKeyword(pos) { // case-514:
		text = " " + text
	}
	b.edits = append(b.edits, analysis.TextEdit{Pos: pos, End: end, NewText: []byte(text)})
}

// Fix returns the fix, or nil if it is impossible.
func (b *Builder) Fix(message string) *analysis.SuggestedFix {
	if b.failed {
		return nil
	}
	var edits []analysis.TextEdit
	for _, added := range b.adds {
		edits = append(edits, added.edits...)
	}
	edits = append(edits, b.edits...)
	if slices.ContainsFunc(edits, b.file.isCopied) {
		return nil
	}
	slices.SortStableFunc(edits, func(a, b analysis.TextEdit) int { return int(a.Pos - b.Pos) })
	fix := &analysis.SuggestedFix{Message: message, TextEdits: edits}
	b.file.made = append(b.file.made, madeFix{fix, b.drops, slices.Contains(b.adds, b.file.added)})
	return fix
}

// isCopied reports whether a line directive says that what is edited comes from
// another file.
func (f *File) isCopied(edit analysis.TextEdit) bool {
	return f.tok.Position(edit.Pos).Filename != f.tok.Name()
}

// followsKeyword reports whether pos is right behind a keyword, with no space.
func (f *File) followsKeyword(pos token.Pos) bool {
	i, _ := slices.BinarySearchFunc(f.ast.Decls, pos, func(decl ast.Decl, pos token.Pos) int { return int(decl.End() - pos) })
	if i == len(f.ast.Decls) {
		return false
	}
	found := false
	ast.Inspect(f.ast.Decls[i], func(n ast.Node) bool {
		if n == nil || pos < n.Pos() || n.End() < pos {
			return false
		}
		switch n := n.(type) {
		case *ast.CaseClause:
			found = found || pos == n.Case+token.Pos(len("case"))
		case *ast.ForStmt:
			found = found || pos == n.For+token.Pos(len("for"))
		case *ast.IfStmt:
			found = found || pos == n.If+token.Pos(len("if"))
		case *ast.ReturnStmt:
			found = found || pos == n.Return+token.Pos(len("return"))
		case *ast.SwitchStmt:
			found = found || pos == n.Switch+token.Pos(len("switch"))
		}
		return !found
	})
	return found
}

// usesImport reports whether an identifier keeps an import in use: the name of
// a package, or what a dot import declares.
func (f *File) usesImport(id *ast.Ident) bool {
	obj := f.info.Uses[id]
	if _, ok := obj.(*types.PkgName); ok {
		return true
	}
	return obj != nil && obj.Pkg() != f.pkg && f.info.Scopes[f.ast].Lookup(id.Name) == obj
}

// mentions reports whether text begins with the qualifier or is the name.
func mentions(text, name string) bool {
	return text == name || strings.HasPrefix(text, name+".")
}

// generatedComment is the line of https://go.dev/s/generatedcode.
var generatedComment = regexp.MustCompile(`^// Code generated .* DO NOT EDIT\.$`)

// origin reports whether a program wrote the file, and whether it is a cgo
// file: the user's own with its import "C", or what cgo made of it, which
// begins with cgo's own mark.
func origin(file *ast.File) (generated, cgo bool) {
	for _, spec := range file.Imports {
		if spec.Path.Value == `"C"` {
			cgo = true
		}
	}
	for _, group := range file.Comments {
		if group.Pos() > file.Package {
			break
		}
		for _, c := range group.List {
			switch {
			case c.Text == "// Code generated by cmd/cgo; DO NOT EDIT.":
				cgo = true
			case generatedComment.MatchString(c.Text):
				generated = true
			}
		}
	}
	return generated, cgo
}
