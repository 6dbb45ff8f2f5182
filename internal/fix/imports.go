package fix

import (
	"cmp"
	"go/ast"
	"go/token"
	"path"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// A newSpec is an import to add and the name that it declares.
type newSpec struct{ name, path string }

func (s newSpec) String() string {
	if s.name != path.Base(s.path) {
		return s.name + " " + strconv.Quote(s.path)
	}
	return strconv.Quote(s.path)
}

// follows reports whether gofmt sorts s behind an import.
func (s newSpec) follows(spec *ast.ImportSpec) bool {
	name, own := "", ""
	if spec.Name != nil {
		name = spec.Name.Name
	}
	if s.name != path.Base(s.path) {
		own = s.name
	}
	return cmp.Or(strings.Compare(importPath(spec), s.path), strings.Compare(name, own)) < 0
}

// A newImport is an import that fixes add.
type newImport struct {
	newSpec
	// edits returns those that add it to a file from which others go, or nil
	// if there is no place for it.
	edits func(spec newSpec, going map[*ast.ImportSpec]bool) []analysis.TextEdit
}

// addition returns the edits that add an import to a file from which others go.
// It stands beside those that stay.
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
func (f *File) addition(spec newSpec, going map[*ast.ImportSpec]bool) []analysis.TextEdit {
	if edits := f.besideOthers(spec, going); edits != nil {
		return edits
	}
	text := "\n\nimport " + spec.String()
	if !f.isBlankLine(f.line(f.ast.Name.Pos()) + 1) {
		text += "\n"
	}
	if edits := f.insertAfter(f.ast.Name, text); edits != nil {
		return edits
	}
	return insert(f.ast.Name.End(), "; import "+spec.String()) // package p; import "a"; var n int
}

// stdAddition returns the edits that add an import of the standard library, or
// nil if there is no place for it. They are at places where addition, whose
// import may come as well, has none:
//
//	import (            import (        import sdk "a.com/a"  →  import "errors"
//		"fmt"               "errors"                             import sdk "a.com/a"
//		"os"                "fmt"
//	                        "os"
//		"a.com/a"
//	)                       "a.com/a"
//	                    )
func (f *File) stdAddition(spec newSpec, going map[*ast.ImportSpec]bool) []analysis.TextEdit {
	var group, single *ast.GenDecl // the last that has imports that stay; the first, if all before it go
	for _, decl := range f.importDecls() {
		switch {
		case len(staying(decl, going)) == 0:
		case !decl.Lparen.IsValid():
			if single == nil {
				single = decl
			}
		case !f.isStuck(decl):
			group = decl
		}
	}
	switch {
	case group != nil:
		return f.intoStdBlock(group, going, spec)
	case single == nil:
		return nil
	case single.Doc != nil:
		return insert(single.Doc.Pos(), "import "+spec.String()+"\n\n")
	}
	return insert(single.Pos(), "import "+spec.String()+"\n")
}

// intoStdBlock adds an import to the first block of a group that has some of the
// standard library, in order, or to a block of its own at the beginning.
func (f *File) intoStdBlock(group *ast.GenDecl, going map[*ast.ImportSpec]bool, spec newSpec) []analysis.TextEdit {
	for _, block := range f.blocks(group, going) {
		if len(block) == 0 || !library.IsStd(importPath(block[0])) {
			continue
		}
		var before *ast.ImportSpec
		for _, s := range block {
			if library.IsStd(importPath(s)) && spec.follows(s) {
				before = s
			}
		}
		first := block[0]
		switch {
		case before == nil && first.Doc == nil && f.indented(first) && first.Pos() > group.Lparen+1:
			return insert(first.Pos(), spec.String()+"\n\t")
		case before != nil && before != group.Specs[len(group.Specs)-1]:
			if edits := f.insertAfter(before, "\n\t"+spec.String()); edits != nil {
				return edits
			}
		}
		break
	}
	return insert(group.Lparen+1, "\n\t"+spec.String()+"\n")
}

// besideOthers returns the edits that add an import beside those that stay, or
// nil if there are none or something follows on their line.
func (f *File) besideOthers(spec newSpec, going map[*ast.ImportSpec]bool) []analysis.TextEdit {
	var group *ast.GenDecl // the last parenthesised declaration with imports that stay
	var empty *ast.GenDecl // the first parenthesised declaration without imports
	var singles []*ast.ImportSpec
	for _, decl := range f.importDecls() {
		staying := staying(decl, going)
		switch {
		case f.isStuck(decl):
		case decl.Lparen.IsValid() && len(staying) > 0:
			group = decl
		case len(staying) > 0:
			singles = append(singles, staying...)
		case len(decl.Specs) == 0 && empty == nil:
			empty = decl
		}
	}
	switch {
	case group != nil:
		return f.intoGroup(group, going, spec)
	case empty != nil:
		return insert(empty.Lparen+1, "\n\t"+spec.String()+"\n")
	case len(singles) == 1:
		return f.besideSingle(singles[0], spec)
	case len(singles) > 1:
		return f.insertAfter(singles[len(singles)-1], "\nimport "+spec.String())
	}
	return nil
}

// staying returns the imports of a declaration that do not go.
func staying(decl *ast.GenDecl, going map[*ast.ImportSpec]bool) []*ast.ImportSpec {
	var specs []*ast.ImportSpec
	for s := range astutil.Imports(decl.Specs) {
		if !going[s] {
			specs = append(specs, s)
		}
	}
	return specs
}

// isStuck reports whether a declaration stays for the only reason that a comment
// belongs to it. With another import in it, its own ones could go, but only at the
// next run:
//
//	// What we need.
//	import "strings"
func (f *File) isStuck(decl *ast.GenDecl) bool {
	byComment := false
	for s := range astutil.Imports(decl.Specs) {
		if !f.stuck[f.info.PkgNameOf(s)] {
			return false
		}
		byComment = byComment || !hasComment(s)
	}
	return byComment
}

// besideSingle makes a group of an ungrouped import and the new one.
func (f *File) besideSingle(only *ast.ImportSpec, spec newSpec) []analysis.TextEdit {
	before, after := "(\n\t", "\n\n\t"+spec.String()+"\n)"
	switch {
	case library.IsStd(importPath(only)) != library.IsStd(spec.path):
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
func (f *File) intoGroup(group *ast.GenDecl, going map[*ast.ImportSpec]bool, spec newSpec) []analysis.TextEdit {
	var best []*ast.ImportSpec
	score := 0
	for _, block := range f.blocks(group, going) {
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
		staying := staying(group, going)
		edits = f.insertAfter(staying[len(staying)-1], "\n\n\t"+spec.String())
	}
	if edits == nil { // import ("fmt")
		edits = insert(group.Rparen, "\n\n\t"+spec.String()+"\n")
	}
	return edits
}

// blocks splits a group's specs at blank lines and stray comments, and leaves
// out those that go.
func (f *File) blocks(group *ast.GenDecl, going map[*ast.ImportSpec]bool) [][]*ast.ImportSpec {
	var blocks [][]*ast.ImportSpec
	lastLine := -1
	for s := range astutil.Imports(group.Specs) {
		line := f.line(s.Pos())
		if s.Doc != nil {
			line = f.line(s.Doc.Pos())
		}
		if len(blocks) == 0 || line > lastLine+1 {
			blocks = append(blocks, nil)
		}
		if !going[s] {
			blocks[len(blocks)-1] = append(blocks[len(blocks)-1], s)
		}
		lastLine = f.line(s.End())
	}
	return blocks
}

// resemblance returns how well a path fits beside another: not at all between
// the standard library and the rest, else better with each leading element
// that they share.
func resemblance(have, want string) int {
	if library.IsStd(have) != library.IsStd(want) {
		return 0
	}
	n := 1
	a, b := strings.Split(have, "/"), strings.Split(want, "/")
	for i := 0; i < len(a) && i < len(b) && a[i] == b[i]; i++ {
		n++
	}
	return n
}

func importPath(s *ast.ImportSpec) string {
	p, _ := strconv.Unquote(s.Path.Value)
	return p
}

func insert(pos token.Pos, text string) []analysis.TextEdit {
	return []analysis.TextEdit{textEdit(pos, pos, text)}
}

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
	return insert(f.tok.LineStart(line+1)-1, text) // what uses the import stands behind
}

// isBlankLine reports whether no declaration and no comment begins on the line.
func (f *File) isBlankLine(line int) bool {
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
