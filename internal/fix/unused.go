package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"iter"
	"maps"
	"slices"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// An importUse is an identifier that keeps an import in use.
type importUse struct {
	id       *ast.Ident
	imported *types.PkgName
}

// importUses returns the uses of the file's imports in source order.
func (f *File) importUses() []importUse {
	if f.uses != nil {
		return f.uses
	}
	f.uses = []importUse{}
	var inspect func(n ast.Node) bool
	inspect = func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.SelectorExpr:
			ast.Inspect(n.X, inspect)
			return false
		case *ast.Ident:
			if imported := f.importOf(n); imported != nil {
				f.uses = append(f.uses, importUse{n, imported})
			}
		}
		return true
	}
	for _, decl := range f.ast.Decls {
		ast.Inspect(decl, inspect) // in source order
	}
	return f.uses
}

// importOf returns the import that an identifier keeps in use, as the name of a
// package or of what a dot import declares; or nil.
func (f *File) importOf(id *ast.Ident) *types.PkgName {
	obj := f.info.Uses[id]
	if name, ok := obj.(*types.PkgName); ok {
		return name
	}
	if obj == nil || obj.Pkg() == f.pkg || f.info.Scopes[f.ast].Lookup(id.Name) != obj {
		return nil
	}
	for _, spec := range f.ast.Imports {
		if name := f.info.PkgNameOf(spec); name != nil && name.Name() == "." && name.Imported() == obj.Pkg() {
			return name
		}
	}
	return nil
}

// usesWithin returns the uses of imports in a range.
func (f *File) usesWithin(pos, end token.Pos) []importUse {
	uses := f.importUses()
	search := func(pos token.Pos) int {
		i, _ := slices.BinarySearchFunc(uses, pos, func(u importUse, pos token.Pos) int { return int(u.id.Pos() - pos) })
		return i
	}
	first := search(pos)
	return uses[first:max(first, search(end))]
}

// A madeFix is a fix that the file has handed out, and what it does with
// imports: see Builder.
type madeFix struct {
	*analysis.SuggestedFix
	adds   []*newImport
	takes  []importUse
	writes []*types.PkgName
}

// touches reports whether the fix takes or writes a use of one of the imports.
func (m *madeFix) touches(imports map[*types.PkgName]bool) bool {
	return slices.ContainsFunc(m.takes, func(u importUse) bool { return imports[u.imported] }) ||
		slices.ContainsFunc(m.writes, func(name *types.PkgName) bool { return imports[name] })
}

// maxShared is how many fixes may each have the edits of all of them. Their
// size grows with the square.
const maxShared = 50

// Settle completes the fixes of the file with what happens to its imports, when
// it is known which of them are reported. A fix is to compile alone and together
// with any others, in drivers that clean imports up and in those that do not.
//
//	import "strings"                               import "…/tcerr"
//
//	strings.Contains(s, "(-514)")              →   tcerr.MessageContains(s, …)
//	strings.HasPrefix(s, "(-502)")             →   tcerr.MessageCode(s) == …
//	code == 5000                               →   tcerr.Code(code) == …
//
// Either of the first two alone leaves strings in use, both do not. So the fixes
// that together take the last uses of an import become one, which removes it:
// each has the edits of all, or, where they are very many, only the first. The
// third stays on its own. All agree where the new import goes: to a place that
// does not depend on the imports that go, so that each can be applied alone.
// Where an import can't go, as a comment belongs to it, the fixes that take its
// uses are withdrawn: they have no edits.
func (f *File) Settle(reported map[*analysis.SuggestedFix]bool) {
	f.made = slices.DeleteFunc(f.made, func(m *madeFix) bool { return !reported[m.SuggestedFix] })
	f.stuck = make(map[*types.PkgName]bool)
	for {
		emptied := f.emptied()
		going := f.going(emptied)
		removals, stuck := f.removals(going)
		if len(stuck) > 0 {
			maps.Copy(f.stuck, stuck)
			f.withdraw(func(m *madeFix) bool { return m.touches(stuck) })
			continue
		}
		if additions, ok := f.additions(going); ok {
			f.complete(emptied, removals, additions)
			return
		}
	}
}

// additions returns the edits that add the new imports. It is not ok if one has
// no place any more, so that the fixes that use it have been withdrawn.
func (f *File) additions(going map[*ast.ImportSpec]bool) (additions map[*newImport][]analysis.TextEdit, ok bool) {
	additions = make(map[*newImport][]analysis.TextEdit)
	for _, added := range []*newImport{f.added, f.addedStd} {
		if added == nil {
			continue
		}
		edits := added.edits(added.newSpec, going)
		if (edits == nil || slices.ContainsFunc(edits, f.isCopied)) && f.withdraw(func(m *madeFix) bool { return slices.Contains(m.adds, added) }) {
			return nil, false
		}
		additions[added] = edits
	}
	return additions, true
}

// withdraw takes the edits of fixes away. It reports whether there are any.
func (f *File) withdraw(fixes func(*madeFix) bool) bool {
	n := len(f.made)
	f.made = slices.DeleteFunc(f.made, func(m *madeFix) bool {
		if fixes(m) {
			m.TextEdits = nil
			return true
		}
		return false
	})
	return len(f.made) < n
}

// emptied returns the imports of which the fixes take every use that the file
// has. One that a fix also writes a use of, where it takes one, is none of
// them: it is in use with and without that fix.
func (f *File) emptied() map[*types.PkgName]bool {
	taken := make(map[*ast.Ident]bool)
	emptied := make(map[*types.PkgName]bool)
	for _, m := range f.made {
		for _, u := range m.takes {
			taken[u.id] = true
			emptied[u.imported] = true
		}
	}
	if len(emptied) == 0 {
		return nil
	}
	for _, u := range f.importUses() {
		if !taken[u.id] {
			delete(emptied, u.imported)
		}
	}
	for _, m := range f.made {
		for _, name := range m.writes {
			if slices.ContainsFunc(m.takes, func(u importUse) bool { return u.imported == name }) {
				delete(emptied, name)
			}
		}
	}
	return emptied
}

// going returns the imports to remove: those of the emptied ones that no fix
// writes a use of.
func (f *File) going(emptied map[*types.PkgName]bool) map[*ast.ImportSpec]bool {
	if len(emptied) == 0 {
		return nil
	}
	written := make(map[*types.PkgName]bool)
	for _, m := range f.made {
		for _, name := range m.writes {
			written[name] = true
		}
	}
	going := make(map[*ast.ImportSpec]bool)
	for _, spec := range f.ast.Imports {
		if name := f.info.PkgNameOf(spec); emptied[name] && !written[name] {
			going[spec] = true
		}
	}
	return going
}

// complete gives each fix its share of the edits of imports. Those that touch
// an emptied import become one.
func (f *File) complete(emptied map[*types.PkgName]bool, removals []analysis.TextEdit, additions map[*newImport][]analysis.TextEdit) {
	var group []*madeFix
	for _, m := range f.made {
		switch {
		case m.touches(emptied):
			group = append(group, m)
		case len(m.adds) > 0:
			var edits []analysis.TextEdit
			for _, added := range m.adds {
				edits = append(edits, additions[added]...)
			}
			m.TextEdits = append(edits, m.TextEdits...)
			sortEdits(m.TextEdits)
		}
	}
	if len(group) == 0 {
		return
	}
	all := removals
	for _, m := range group {
		for _, added := range m.adds {
			all = append(all, additions[added]...)
		}
		all = append(all, m.TextEdits...)
	}
	all = withoutCopies(all)
	sortEdits(all)
	for i, m := range group {
		m.TextEdits = nil
		if i == 0 || len(group) <= maxShared {
			m.TextEdits = all
		}
	}
}

// withoutCopies removes edits that are there before.
func withoutCopies(edits []analysis.TextEdit) []analysis.TextEdit {
	type key struct {
		pos, end token.Pos
		text     string
	}
	seen := make(map[key]bool, len(edits))
	return slices.DeleteFunc(edits, func(e analysis.TextEdit) bool {
		k := key{e.Pos, e.End, string(e.NewText)}
		defer func() { seen[k] = true }()
		return seen[k]
	})
}

// removals returns the edits that remove the imports, and those imports that
// can't be removed: a comment belongs to them, or their lines to another file.
func (f *File) removals(going map[*ast.ImportSpec]bool) (edits []analysis.TextEdit, stuck map[*types.PkgName]bool) {
	stuck = make(map[*types.PkgName]bool)
	remove := func(edit analysis.TextEdit, doc *ast.CommentGroup, specs []*ast.ImportSpec) {
		commented := slices.ContainsFunc(specs, hasComment)
		if doc == nil && !commented && !f.commentWithin(edit.Pos, edit.End) && !f.isCopied(edit) {
			edits = append(edits, edit)
			return
		}
		for _, s := range specs {
			if !commented || hasComment(s) { // the others may go without them
				stuck[f.info.PkgNameOf(s)] = true
			}
		}
	}
	goes := func(s *ast.ImportSpec) bool { return going[s] }
	goesWhole := func(decl *ast.GenDecl) bool {
		return len(decl.Specs) > 0 && len(staying(decl, going)) == 0
	}
	decls := f.importDecls()
	for i, j := range runs(f, decls, goesWhole) {
		var specs []*ast.ImportSpec
		for _, decl := range decls[i:j] {
			specs = slices.AppendSeq(specs, astutil.Imports(decl.Specs))
		}
		remove(f.declsRemoval(i, j), decls[i].Doc, specs)
	}
	for _, decl := range decls {
		if goesWhole(decl) {
			continue
		}
		specs := slices.Collect(astutil.Imports(decl.Specs))
		for i, j := range runs(f, specs, goes) {
			remove(f.specsRemoval(specs, i, j), nil, specs[i:j])
		}
	}
	return edits, stuck
}

// runs yields where the nodes for which goes begin and end, one behind the other
// without a comment in or between them.
func runs[N ast.Node](f *File, nodes []N, goes func(N) bool) iter.Seq2[int, int] {
	return func(yield func(i, j int) bool) {
		for i := 0; i < len(nodes); i++ {
			if !goes(nodes[i]) {
				continue
			}
			first := i
			for i+1 < len(nodes) && goes(nodes[i+1]) && !f.commentWithin(nodes[i].Pos(), nodes[i+1].End()) {
				i++
			}
			if !yield(first, i+1) {
				return
			}
		}
	}
}

// hasComment reports whether a comment belongs to an import.
func hasComment(spec *ast.ImportSpec) bool {
	return spec.Doc != nil || spec.Comment != nil
}

// declsRemoval returns the edit that removes the declarations of the file from
// index i up to j. One follows, which uses what is imported.
func (f *File) declsRemoval(i, j int) analysis.TextEdit {
	first, last := f.ast.Decls[i], f.ast.Decls[j-1]
	switch {
	case f.ownsLines(first, last):
		return f.linesRemoval(first, last)
	case i > 0 && f.line(f.ast.Decls[i-1].End()) == f.line(first.Pos()): // import "a"; import "b"
		return textEdit(f.ast.Decls[i-1].End(), last.End(), "")
	}
	return textEdit(first.Pos(), f.ast.Decls[j].Pos(), "")
}

// specsRemoval returns the edit that removes the imports from index i up to j
// of a declaration that has others.
func (f *File) specsRemoval(specs []*ast.ImportSpec, i, j int) analysis.TextEdit {
	switch first, last := specs[i], specs[j-1]; {
	case f.ownsLines(first, last):
		return f.linesRemoval(first, last)
	case i == 0:
		return textEdit(first.Pos(), specs[j].Pos(), "")
	case f.line(specs[i-1].End()) == f.line(first.Pos()): // import ("a"; "b")
		return textEdit(specs[i-1].End(), last.End(), "")
	default:
		return textEdit(first.Pos(), last.End(), "")
	}
}

// ownsLines reports whether nothing else of the program is on the lines of the
// nodes.
func (f *File) ownsLines(first, last ast.Node) bool {
	start, end := f.line(first.Pos()), f.line(last.End())
	return !slices.ContainsFunc(f.tokens(), func(pos token.Pos) bool {
		line := f.line(pos)
		return start <= line && line <= end && (pos < first.Pos() || last.End() <= pos)
	})
}

// linesRemoval returns the edit that removes the lines of the nodes and, where
// blank lines would meet each other or a parenthesis, those on one side.
func (f *File) linesRemoval(first, last ast.Node) analysis.TextEdit {
	start, end := f.line(first.Pos()), f.line(last.End())
	above, below := start-1, end+1
	for above > 1 && f.isEmpty(above) {
		above--
	}
	for below < f.tok.LineCount() && f.isEmpty(below) {
		below++
	}
	from, to := start, end+1
	switch {
	case f.isParenLine(above, true):
		to = below
	case above < start-1 && (below > end+1 || f.isParenLine(below, false)):
		from = above + 1
	}
	return textEdit(f.tok.LineStart(from), f.tok.LineStart(to), "")
}

// importDecls yields the import declarations, which are the first of a file.
func (f *File) importDecls() []*ast.GenDecl {
	var decls []*ast.GenDecl
	for _, decl := range f.ast.Decls {
		decl, ok := decl.(*ast.GenDecl)
		if !ok || decl.Tok != token.IMPORT {
			break
		}
		decls = append(decls, decl)
	}
	return decls
}

// tokens returns where something of the file's head begins: the package
// clause, imports and their parentheses, and the other declarations.
func (f *File) tokens() []token.Pos {
	positions := []token.Pos{f.ast.Package}
	for _, decl := range f.ast.Decls {
		positions = append(positions, decl.Pos())
	}
	for _, decl := range f.importDecls() {
		if decl.Lparen.IsValid() {
			positions = append(positions, decl.Lparen, decl.Rparen)
		}
	}
	for _, spec := range f.ast.Imports {
		positions = append(positions, spec.Pos())
	}
	return positions
}

// isEmpty reports whether nothing of the file's head is on the line.
func (f *File) isEmpty(line int) bool {
	return !slices.ContainsFunc(f.tokens(), func(pos token.Pos) bool { return f.line(pos) == line }) &&
		!slices.ContainsFunc(f.ast.Comments, func(g *ast.CommentGroup) bool {
			return f.line(g.Pos()) <= line && line <= f.line(g.End())
		})
}

// isParenLine reports whether an import declaration's opening parenthesis, or
// its closing one, is on the line.
func (f *File) isParenLine(line int, opening bool) bool {
	return slices.ContainsFunc(f.importDecls(), func(decl *ast.GenDecl) bool {
		paren := decl.Rparen
		if opening {
			paren = decl.Lparen
		}
		return paren.IsValid() && f.line(paren) == line
	})
}

func textEdit(pos, end token.Pos, text string) analysis.TextEdit {
	return analysis.TextEdit{Pos: pos, End: end, NewText: []byte(text)}
}
