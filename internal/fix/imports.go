package fix

import (
	"cmp"
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// A newImport is an import to add and the name that it declares. No edits:
// there is no safe place for it.
type newImport struct {
	name  string
	spec  newSpec
	edits []analysis.TextEdit
}

// A newSpec is an import spec; the name may be empty.
type newSpec struct{ name, path string }

func (s newSpec) String() string {
	if s.name != "" {
		return s.name + " " + strconv.Quote(s.path)
	}
	return strconv.Quote(s.path)
}

// follows reports whether gofmt sorts s behind an import.
func (s newSpec) follows(spec *ast.ImportSpec) bool {
	name := ""
	if spec.Name != nil {
		name = spec.Name.Name
	}
	return cmp.Or(strings.Compare(importPath(spec), s.path), strings.Compare(name, s.name)) < 0
}

// importEdits returns the edits that add an import.
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
func (f *File) importEdits(spec newSpec) []analysis.TextEdit {
	group, singles := f.importDecls()
	switch {
	case group != nil && len(group.Specs) == 0:
		return insert(group.Lparen+1, "\n\t"+spec.String()+"\n")
	case group != nil:
		return f.intoGroup(group, spec)
	case len(singles) == 1:
		return f.besideSingle(singles[0], spec)
	case len(singles) > 1:
		return f.insertAfter(singles[len(singles)-1], "\nimport "+spec.String())
	}
	text := "\n\nimport " + spec.String()
	if !f.isBlank(f.line(f.ast.Name.Pos()) + 1) {
		text += "\n"
	}
	return f.insertAfter(f.ast.Name, text)
}

// importDecls returns the last parenthesised import declaration that is not
// empty, or else the first, and the imports without parentheses.
func (f *File) importDecls() (group *ast.GenDecl, singles []*ast.ImportSpec) {
	for _, decl := range f.ast.Decls {
		decl, ok := decl.(*ast.GenDecl)
		if !ok || decl.Tok != token.IMPORT {
			break
		}
		switch {
		case !decl.Lparen.IsValid():
			singles = append(singles, decl.Specs[0].(*ast.ImportSpec))
		case len(decl.Specs) > 0 || group == nil:
			group = decl
		}
	}
	return group, singles
}

// stdImportEdits returns the edits that add an import of the standard library.
// They are at places where importEdits, whose import may come as well, has none:
//
//	import (            import (        import sdk "a.com/a"  →  import "errors"
//		"fmt"               "errors"                             import sdk "a.com/a"
//		"os"                "fmt"
//	                        "os"
//		"a.com/a"
//	)                       "a.com/a"
//	                    )
func (f *File) stdImportEdits(spec newSpec) []analysis.TextEdit {
	group, singles := f.importDecls()
	switch {
	case group != nil && len(group.Specs) > 0:
		return f.intoStdBlock(group, spec)
	case group != nil || len(singles) == 0:
		return nil
	}
	for _, decl := range f.ast.Decls {
		if decl, ok := decl.(*ast.GenDecl); ok && decl.Doc == nil {
			return insert(decl.Pos(), "import "+spec.String()+"\n")
		}
		break
	}
	return nil
}

// intoStdBlock adds an import to the first block of a group that has some of the
// standard library, in order, or to a block of its own at the beginning.
func (f *File) intoStdBlock(group *ast.GenDecl, spec newSpec) []analysis.TextEdit {
	blocks := f.blocks(group)
	std := slices.IndexFunc(blocks, func(block []*ast.ImportSpec) bool { return isStd(importPath(block[0])) })
	if std >= 0 {
		first := blocks[std][0]
		var before *ast.ImportSpec
		for _, s := range blocks[std] {
			if isStd(importPath(s)) && spec.follows(s) {
				before = s
			}
		}
		switch {
		case before == nil && first.Doc == nil && f.indented(first) && first.Pos() > group.Lparen+1:
			return insert(first.Pos(), spec.String()+"\n\t")
		case before != nil && before != group.Specs[len(group.Specs)-1]:
			return f.insertAfter(before, "\n\t"+spec.String())
		}
	}
	return insert(group.Lparen+1, "\n\t"+spec.String()+"\n")
}

// besideSingle makes a group of an ungrouped import and the new one.
func (f *File) besideSingle(only *ast.ImportSpec, spec newSpec) []analysis.TextEdit {
	before, after := "(\n\t", "\n\n\t"+spec.String()+"\n)"
	switch {
	case isStd(importPath(only)) != isStd(spec.path):
	case spec.follows(only):
		after = "\n\t" + spec.String() + "\n)"
	default:
		before, after = "(\n\t"+spec.String()+"\n\t", "\n)"
	}
	edits := f.insertAfter(only, after)
	if edits == nil {
		return nil
	}
	return append(insert(only.Pos(), before), edits...)
}

// intoGroup adds an import to a parenthesised declaration.
func (f *File) intoGroup(group *ast.GenDecl, spec newSpec) []analysis.TextEdit {
	var best []*ast.ImportSpec
	score := 0
	for _, block := range f.blocks(group) {
		for _, s := range block {
			if n := resemblance(importPath(s), spec.path); n > score {
				best, score = block, n
			}
		}
	}
	var before *ast.ImportSpec // the last of the block that the new one follows
	for _, s := range best {
		if spec.follows(s) {
			before = s
		}
	}
	var edits []analysis.TextEdit
	switch {
	case before != nil:
		edits = f.insertAfter(before, "\n\t"+spec.String())
	case best != nil && best[0].Doc == nil && f.indented(best[0]) && best[0].Pos() > group.Lparen+1:
		// A comment above the first one may be about that import or about
		// the block; a block of its own would keep both readings.
		edits = insert(best[0].Pos(), spec.String()+"\n\t")
	}
	if edits == nil {
		edits = f.insertAfter(group.Specs[len(group.Specs)-1], "\n\n\t"+spec.String())
	}
	if edits == nil { // import ("fmt")
		edits = insert(group.Rparen, "\n\n\t"+spec.String()+"\n")
	}
	return edits
}

// blocks splits a group's specs at blank lines and stray comments.
func (f *File) blocks(group *ast.GenDecl) [][]*ast.ImportSpec {
	var blocks [][]*ast.ImportSpec
	lastLine := -1
	for _, s := range group.Specs {
		s := s.(*ast.ImportSpec)
		line := f.line(s.Pos())
		if s.Doc != nil {
			line = f.line(s.Doc.Pos())
		}
		if len(blocks) == 0 || line > lastLine+1 {
			blocks = append(blocks, nil)
		}
		blocks[len(blocks)-1] = append(blocks[len(blocks)-1], s)
		lastLine = f.line(s.End())
	}
	return blocks
}

// resemblance returns how well a path fits beside another: not at all between
// the standard library and the rest, else better with each leading element
// that they share.
func resemblance(have, want string) int {
	if isStd(have) != isStd(want) {
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

func insert(pos token.Pos, text string) []analysis.TextEdit { return edit(pos, pos, text) }

// insertAfter inserts text at the end of the line that an import or the
// package clause ends on, behind a comment there. It returns nil if more of
// the program follows on that line, or the comment goes on in the next one.
func (f *File) insertAfter(n ast.Node, text string) []analysis.TextEdit {
	line := f.line(n.End())
	follows := func(pos token.Pos) bool { return n.End() <= pos && f.line(pos) == line }
	for _, decl := range f.ast.Decls {
		if follows(decl.Pos()) {
			return nil
		}
		if decl, ok := decl.(*ast.GenDecl); ok && follows(decl.Rparen) {
			return nil
		}
	}
	for _, spec := range f.ast.Imports {
		if follows(spec.Pos()) {
			return nil
		}
	}
	for _, group := range f.ast.Comments {
		for _, c := range group.List {
			if follows(c.Pos()) && strings.Contains(c.Text, "\n") {
				return nil
			}
		}
	}
	if line == f.tok.LineCount() {
		return insert(f.ast.FileEnd, text)
	}
	return insert(f.tok.LineStart(line+1)-1, text)
}

// isBlank reports whether no declaration and no comment begins on the line.
func (f *File) isBlank(line int) bool {
	for _, decl := range f.ast.Decls {
		if f.line(decl.Pos()) == line {
			return false
		}
	}
	for _, group := range f.ast.Comments {
		if f.line(group.Pos()) == line {
			return false
		}
	}
	return true
}

// indented reports whether a tab and nothing else stands before a spec.
func (f *File) indented(s *ast.ImportSpec) bool {
	return f.tok.PositionFor(s.Pos(), false).Column == 2
}

// line returns the line of pos in the file, whatever //line says.
func (f *File) line(pos token.Pos) int {
	return f.tok.PositionFor(pos, false).Line
}
