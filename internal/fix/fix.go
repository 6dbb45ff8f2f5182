// Package fix builds suggested fixes that a driver can apply: a fix carries the
// import that it needs, edits the smallest ranges, and is not offered where it
// could lose a comment, leave an import unused or miss the user's file.
//
// Fixes of one file are made to be applied together or alone, in any order.
// That is why a file gets at most one new import, under one name and at one
// place, whichever fix asks for it: the drivers merge identical edits, but two
// texts at one point break the file. One of the standard library may come
// beside, at a place of its own. What happens to the imports is decided
// once for all fixes of a file, by File.Settle: which one comes, which ones go
// as their last uses go, and which fixes only compile together for that reason.
package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"regexp"
	"slices"

	"golang.org/x/tools/go/analysis"
)

// A Maker makes the makers of fixes for the files of one pass. It must not be
// used concurrently.
type Maker struct {
	pass       *analysis.Pass
	importable Package
	unseen     map[string]map[string]bool // see unseenNames; by folder
}

// NewMaker returns the maker for a pass. Fixes may add an import of the package
// importable and of one of the standard library, and of no other.
func NewMaker(pass *analysis.Pass, importable Package) *Maker {
	return &Maker{pass: pass, importable: importable}
}

// A File makes fixes for one source file. It must not be used concurrently.
type File struct {
	maker *Maker
	pkg   *types.Package
	info  *types.Info
	ast   *ast.File
	tok   *token.File

	generated, cgo, refused bool

	// What the methods of the same names fill when they are first asked.
	uses     []importUse
	keywords map[token.Pos]bool
	children map[*types.Scope][]*types.Scope

	// importable is the one package that a fix may add an import of, apart
	// from one of the standard library, and added and addedStd are those
	// imports, nil until a fix asks for them.
	importable      Package
	added, addedStd *newImport

	made  []*madeFix
	stuck map[*types.PkgName]bool // the imports that fixes may not take the last uses of
}

// File returns the maker of fixes for a file of the pass.
func (m *Maker) File(file *ast.File) *File {
	f := &File{
		maker:      m,
		pkg:        m.pass.Pkg,
		info:       m.pass.TypesInfo,
		ast:        file,
		tok:        m.pass.Fset.File(file.FileStart),
		importable: m.importable,
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
	adds   []*newImport     // those of the file that it uses
	takes  []importUse      // the uses of imports that it takes
	writes []*types.PkgName // the imports that it writes a use of
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
// import that the fix does not write again. Another way of fixing the same may
// leave the import alone.
func (b *Builder) Replace(n ast.Node, text string) {
	for _, use := range b.file.usesWithin(n.Pos(), n.End()) {
		if !slices.Contains(b.writes, use.imported) {
			b.failed = true
		}
	}
	b.Rewrite(n.Pos(), n.End(), text)
}

// Rewrite replaces the text from pos to end, if that loses no comment. It may
// take the last use of an import: see File.Settle.
func (b *Builder) Rewrite(pos, end token.Pos, text string) {
	if pos == end && text == "" {
		return
	}
	if b.file.commentWithin(pos, end) {
		b.failed = true
	}
	b.takes = append(b.takes, b.file.usesWithin(pos, end)...)
	b.edit(pos, end, text)
}

// IsCommented reports whether a comment stands behind pos on its line, and before end.
func (b *Builder) IsCommented(pos, end token.Pos) bool {
	f := b.file
	if line := f.tok.PositionFor(pos, false).Line; line < f.tok.LineCount() {
		end = min(end, f.tok.LineStart(line+1))
	}
	return f.commentWithin(pos, end)
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

// Fix returns the fix, or nil if it is impossible. It is not complete before
// File.Settle, which adds what happens to the imports.
func (b *Builder) Fix(message string) *analysis.SuggestedFix {
	if b.failed || slices.ContainsFunc(b.edits, b.file.isCopied) {
		return nil
	}
	sortEdits(b.edits)
	fix := &analysis.SuggestedFix{Message: message, TextEdits: b.edits}
	b.file.made = append(b.file.made, &madeFix{fix, b.adds, b.takes, b.writes})
	return fix
}

// sortEdits sorts edits by position; those at one place stay in their order.
func sortEdits(edits []analysis.TextEdit) {
	slices.SortStableFunc(edits, func(a, b analysis.TextEdit) int { return int(a.Pos - b.Pos) })
}

// isCopied reports whether a line directive says that what is edited comes from
// another file.
func (f *File) isCopied(edit analysis.TextEdit) bool {
	return f.tok.Position(edit.Pos).Filename != f.tok.Name()
}

// commentWithin reports whether a comment overlaps the range.
func (f *File) commentWithin(pos, end token.Pos) bool {
	groups := f.ast.Comments // in source order
	i, _ := slices.BinarySearchFunc(groups, pos, func(g *ast.CommentGroup, pos token.Pos) int { return int(g.End() - 1 - pos) })
	return i < len(groups) && groups[i].Pos() < end
}

// followsKeyword reports whether pos is right behind a keyword that an
// expression may follow, with no space.
func (f *File) followsKeyword(pos token.Pos) bool {
	if f.keywords == nil {
		f.keywords = make(map[token.Pos]bool)
		ends := func(keyword token.Token, pos token.Pos) { f.keywords[pos+token.Pos(len(keyword.String()))] = true }
		ast.Inspect(f.ast, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CaseClause:
				ends(token.CASE, n.Case)
			case *ast.CommClause:
				ends(token.CASE, n.Case)
			case *ast.ForStmt:
				ends(token.FOR, n.For)
			case *ast.IfStmt:
				ends(token.IF, n.If)
			case *ast.RangeStmt:
				ends(token.RANGE, n.Range)
			case *ast.ReturnStmt:
				ends(token.RETURN, n.Return)
			case *ast.SwitchStmt:
				ends(token.SWITCH, n.Switch)
			}
			return true
		})
	}
	return f.keywords[pos]
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
