package fix

import (
	"bytes"
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"golang.org/x/tools/go/analysis"
)

// Rewrite replaces the text from pos to end, if that loses no comment. Unlike
// Replace, it may take the last use of an import: see File.Settle.
func (b *Builder) Rewrite(pos, end token.Pos, text string) {
	if pos == end && text == "" {
		return
	}
	for _, group := range b.file.ast.Comments {
		if group.Pos() < end && pos < group.End() {
			b.failed = true
		}
	}
	uses := b.file.importUses()
	first, _ := slices.BinarySearchFunc(uses, pos, func(id *ast.Ident, pos token.Pos) int { return int(id.Pos() - pos) })
	for _, id := range uses[first:] {
		if id.End() > end {
			break
		}
		if _, ok := b.file.info.Uses[id].(*types.PkgName); ok {
			b.drops = append(b.drops, id)
		} else {
			b.failed = true // of a dot import
		}
	}
	b.edit(pos, end, text)
}

// importUses returns, in source order, the identifiers of the file that name an
// import or what a dot import declares.
func (f *File) importUses() []*ast.Ident {
	if f.uses == nil {
		f.uses = []*ast.Ident{}
		var inspect func(n ast.Node) bool
		inspect = func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ImportSpec:
				return false
			case *ast.SelectorExpr:
				ast.Inspect(n.X, inspect)
				return false
			case *ast.Ident:
				if f.usesImport(n) {
					f.uses = append(f.uses, n)
				}
			}
			return true
		}
		for _, decl := range f.ast.Decls {
			ast.Inspect(decl, inspect)
		}
		slices.SortFunc(f.uses, func(a, b *ast.Ident) int { return int(a.Pos() - b.Pos()) })
	}
	return f.uses
}

// A madeFix is a fix that the file has handed out.
type madeFix struct {
	*analysis.SuggestedFix
	drops []*ast.Ident // the uses of imports that it takes
	adds  bool         // it adds the new import
}

// maxShared is how many fixes may each have the edits of all of them. Their
// size grows with the square.
const maxShared = 50

// Settle sees to the imports that the fixes of the file leave unused, when it is
// known which of them are reported. A fix is to compile alone and together with
// any others, in drivers that clean imports up and in those that do not. So the
// fixes that together take the last uses of an import become one, which removes
// it: each has the edits of all, or, where they are very many, only the first.
// Where the import can't be removed, as a comment belongs to it, the fixes are
// withdrawn: they have no edits.
func (f *File) Settle(reported map[*analysis.SuggestedFix]bool) {
	f.made = slices.DeleteFunc(f.made, func(m madeFix) bool { return !reported[m.SuggestedFix] })
	var unused []*ast.ImportSpec
	left := f.usesLeft()
	for _, spec := range f.ast.Imports {
		if n, dropped := left[f.info.PkgNameOf(spec)]; dropped && n == 0 {
			unused = append(unused, spec)
		}
	}
	if len(unused) == 0 {
		return
	}

	takes := func(m madeFix) bool {
		return slices.ContainsFunc(m.drops, func(id *ast.Ident) bool {
			return slices.ContainsFunc(unused, func(spec *ast.ImportSpec) bool { return f.info.Uses[id] == f.info.PkgNameOf(spec) })
		})
	}
	removals, ok := f.removals(unused)
	ok = ok && !f.mentioned(unused)
	inPlace := false
	if first, last := unused[0], unused[len(unused)-1]; !ok && f.added != nil && f.addedStd == nil && !f.mentioned(unused) && len(unused) == len(f.ast.Imports) && f.sameDecl(first, last) && !f.commented(first, last) {
		// The new import takes the place of them all, so that all fixes that
		// bring it are of the group.
		removals, ok = edit(first.Pos(), last.End(), f.added.spec.String()), true
		inPlace = true
	}
	var group []madeFix
	for _, m := range f.made {
		if takes(m) || inPlace && m.adds {
			group = append(group, m)
		}
	}
	edits := removals
	for _, m := range group {
		for _, e := range m.TextEdits {
			if !hasEdit(edits, e) && !(inPlace && hasEdit(f.added.edits, e)) {
				edits = append(edits, e)
			}
		}
	}
	slices.SortStableFunc(edits, func(a, b analysis.TextEdit) int { return int(a.Pos - b.Pos) })
	for i, m := range group {
		if ok && (i == 0 || len(group) <= maxShared) {
			m.TextEdits = edits
		} else {
			m.TextEdits = nil
		}
	}
}

// mentioned reports whether a fix writes the name of one of the imports.
func (f *File) mentioned(specs []*ast.ImportSpec) bool {
	return slices.ContainsFunc(specs, func(spec *ast.ImportSpec) bool {
		name := []byte(f.info.PkgNameOf(spec).Name() + ".")
		return slices.ContainsFunc(f.made, func(m madeFix) bool {
			return slices.ContainsFunc(m.TextEdits, func(e analysis.TextEdit) bool { return bytes.Contains(e.NewText, name) })
		})
	})
}

// usesLeft returns, for each import that the fixes take uses of, how many are
// left when all fixes have been applied.
func (f *File) usesLeft() map[types.Object]int {
	left := make(map[types.Object]int)
	for _, m := range f.made {
		for _, id := range m.drops {
			left[f.info.Uses[id]] = 0
		}
	}
	if len(left) == 0 {
		return nil
	}
	dropped := make(map[*ast.Ident]bool)
	for _, m := range f.made {
		for _, id := range m.drops {
			dropped[id] = true
		}
	}
	for _, id := range f.importUses() {
		obj := f.info.Uses[id]
		if n, ok := left[obj]; ok && !dropped[id] {
			left[obj] = n + 1
		}
	}
	return left
}

// removals returns the edits that remove the imports, or false if one of them
// can't be removed with its line.
func (f *File) removals(specs []*ast.ImportSpec) ([]analysis.TextEdit, bool) {
	var edits []analysis.TextEdit
	for _, decl := range f.ast.Decls {
		decl, ok := decl.(*ast.GenDecl)
		if !ok || decl.Tok != token.IMPORT {
			break
		}
		isUnused := func(s ast.Spec) bool { return slices.Contains(specs, s.(*ast.ImportSpec)) }
		if !slices.ContainsFunc(decl.Specs, isUnused) {
			continue
		}
		if !slices.ContainsFunc(decl.Specs, func(s ast.Spec) bool { return !isUnused(s) }) {
			// The whole declaration, unless the new import goes there.
			e, ok := f.removal(decl, decl)
			if !ok {
				return nil, false
			}
			edits = append(edits, e)
			continue
		}
		for i := 0; i < len(decl.Specs); i++ {
			if !isUnused(decl.Specs[i]) {
				continue
			}
			first := decl.Specs[i]
			for i+1 < len(decl.Specs) && isUnused(decl.Specs[i+1]) {
				i++
			}
			e, ok := f.removal(first, decl.Specs[i])
			if !ok {
				return nil, false
			}
			edits = append(edits, e)
		}
	}
	return edits, true
}

// sameDecl reports whether one declaration has both imports.
func (f *File) sameDecl(first, last *ast.ImportSpec) bool {
	return slices.ContainsFunc(f.ast.Decls, func(decl ast.Decl) bool {
		return decl.Pos() <= first.Pos() && last.End() <= decl.End()
	})
}

// removal returns the edit that removes the lines of the nodes and, where
// blank lines would meet, those on one side.
func (f *File) removal(first, last ast.Node) (analysis.TextEdit, bool) {
	if f.commented(first, last) {
		return analysis.TextEdit{}, false
	}
	start, end := f.line(first.Pos()), f.line(last.End())
	for line := start; line <= end; line++ {
		for _, pos := range f.tokens() {
			if f.line(pos) == line && (pos < first.Pos() || last.End() <= pos) {
				return analysis.TextEdit{}, false // shares its line
			}
		}
	}
	above, below := start-1, end+1
	for above > 1 && f.isEmpty(above) {
		above--
	}
	for below < f.tok.LineCount() && f.isEmpty(below) {
		below++
	}
	newline := func(line int) token.Pos { return f.tok.LineStart(line+1) - 1 }
	if end >= f.tok.LineCount() {
		return analysis.TextEdit{}, false
	}
	ranges := [][2]token.Pos{
		{newline(start - 1), newline(end)},
		{f.tok.LineStart(start), f.tok.LineStart(end + 1)},
	}
	switch opens, closes := f.isParenLine(above), f.isParenLine(below); {
	case opens && closes:
		return analysis.TextEdit{}, false // the only one of a group
	case opens:
		ranges = [][2]token.Pos{{f.tok.LineStart(start), f.tok.LineStart(below)}}
	case above < start-1 && (below > end+1 || closes):
		ranges = [][2]token.Pos{{newline(above), newline(end)}}
	}
	for _, r := range ranges {
		if !f.meetsNewImport(r[0], r[1]) {
			return edit(r[0], r[1], "")[0], true
		}
	}
	return analysis.TextEdit{}, false
}

// meetsNewImport reports whether a new import is inserted within a range to
// remove, or where the range begins.
func (f *File) meetsNewImport(pos, end token.Pos) bool {
	meets := func(added *newImport) bool {
		return added != nil && slices.ContainsFunc(added.edits, func(e analysis.TextEdit) bool {
			return pos <= e.Pos && e.Pos < end
		})
	}
	return meets(f.added) || meets(f.addedStd)
}

// commented reports whether a comment stands between the nodes, on their lines
// or right above.
func (f *File) commented(first, last ast.Node) bool {
	start, end := f.line(first.Pos()), f.line(last.End())
	return slices.ContainsFunc(f.ast.Comments, func(g *ast.CommentGroup) bool {
		return start-1 <= f.line(g.End()) && f.line(g.Pos()) <= end
	})
}

// tokens returns where something of the file's head begins: the package
// clause, imports and their parentheses, and the other declarations.
func (f *File) tokens() []token.Pos {
	positions := []token.Pos{f.ast.Package}
	for _, decl := range f.ast.Decls {
		positions = append(positions, decl.Pos())
		if gen, ok := decl.(*ast.GenDecl); ok && gen.Tok == token.IMPORT && gen.Lparen.IsValid() {
			positions = append(positions, gen.Lparen, gen.Rparen)
		}
	}
	for _, spec := range f.ast.Imports {
		positions = append(positions, spec.Pos())
	}
	return positions
}

// isEmpty reports whether nothing of the file's head is on the line.
func (f *File) isEmpty(line int) bool {
	for _, pos := range f.tokens() {
		if f.line(pos) == line {
			return false
		}
	}
	return !slices.ContainsFunc(f.ast.Comments, func(g *ast.CommentGroup) bool {
		return f.line(g.Pos()) <= line && line <= f.line(g.End())
	})
}

// isParenLine reports whether a parenthesis of an import declaration is on the
// line.
func (f *File) isParenLine(line int) bool {
	return slices.ContainsFunc(f.ast.Decls, func(decl ast.Decl) bool {
		gen, ok := decl.(*ast.GenDecl)
		return ok && gen.Tok == token.IMPORT && gen.Lparen.IsValid() && (f.line(gen.Lparen) == line || f.line(gen.Rparen) == line)
	})
}

func edit(pos, end token.Pos, text string) []analysis.TextEdit {
	return []analysis.TextEdit{{Pos: pos, End: end, NewText: []byte(text)}}
}

func hasEdit(edits []analysis.TextEdit, e analysis.TextEdit) bool {
	return slices.ContainsFunc(edits, func(o analysis.TextEdit) bool {
		return o.Pos == e.Pos && o.End == e.End && bytes.Equal(o.NewText, e.NewText)
	})
}
