// Package nolint finds out whether a comment such as
//
//	//nolint:tcerr // the numbers are the API's own test data
//
// silences a finding. golangci-lint reads these comments itself, and what they
// look like is its choice; the other drivers leave them to the analyzer.
package nolint

import (
	"go/ast"
	"go/token"
	"slices"
	"strings"
)

// A File holds the comments of a file that silence a linter.
type File struct {
	tok    *token.File
	ranges []lines
}

// lines is a range of lines, both included, that a comment silences.
type lines struct {
	comment     *ast.Comment
	first, last int
}

// NewFile returns the comments of the file that silence the linter: those that
// name it, alone or in a list, and those that name no linter or "all".
//
// A comment silences its line, the statements and declarations that begin in
// its line, and, if it stands alone in its line, those that begin in the next
// line of code. A comment above the package clause silences the file.
func NewFile(fset *token.FileSet, file *ast.File, linter string) *File {
	f := &File{tok: fset.File(file.FileStart)}
	for _, group := range file.Comments {
		for _, c := range group.List {
			if silences(c.Text, linter) {
				line := f.line(c.Pos())
				f.ranges = append(f.ranges, lines{c, line, line})
				// Of the lines of a comment above something, the last counts.
				if end := f.line(group.End()); end > line && isLast(group, c, linter) {
					f.ranges = append(f.ranges, lines{c, end, end})
				}
			}
		}
	}
	if len(f.ranges) > 0 {
		f.extend(file)
	}
	return f
}

// isLast reports whether no comment of a group that stands behind c silences.
func isLast(group *ast.CommentGroup, c *ast.Comment, linter string) bool {
	behind := group.List[slices.Index(group.List, c)+1:]
	return !slices.ContainsFunc(behind, func(other *ast.Comment) bool { return silences(other.Text, linter) })
}

// Silencer returns a comment that silences what is found at pos, or nil.
func (f *File) Silencer(pos token.Pos) *ast.Comment {
	line := f.line(pos)
	for _, r := range f.ranges {
		if r.first <= line && line <= r.last {
			return r.comment
		}
	}
	return nil
}

func (f *File) line(pos token.Pos) int { return f.tok.PositionFor(pos, false).Line }

// extend adds the lines of the nodes that the comments belong to.
func (f *File) extend(file *ast.File) {
	comments := make(map[int]*ast.Comment, len(f.ranges))
	for _, r := range f.ranges {
		comments[r.first] = r.comment
	}
	code := make(map[int]bool) // lines in which code begins or ends
	ast.Inspect(file, func(n ast.Node) bool {
		if n == nil {
			return false
		}
		first, last := f.line(n.Pos()), f.line(n.End())
		switch n.(type) {
		case *ast.Comment, *ast.CommentGroup:
			return false
		case *ast.BlockStmt: // its statement begins where the user sees it begin
		case *ast.File:
			if c := comments[first-1]; c != nil {
				f.ranges = append(f.ranges, lines{c, first, last})
			}
			return true
		case ast.Stmt, ast.Decl, ast.Spec, *ast.Field, *ast.KeyValueExpr:
			if c := comments[first]; c != nil {
				f.ranges = append(f.ranges, lines{c, first, last})
			} else if c := comments[first-1]; c != nil && !code[first-1] {
				f.ranges = append(f.ranges, lines{c, first, last})
			}
		}
		code[first], code[last] = true, true
		return true
	})
}

// silences reports whether the text of a comment is a directive that names the
// linter: nolint, nolint:all, nolint:other,tcerr, each with a reason behind.
func silences(comment, linter string) bool {
	text, ok := strings.CutPrefix(comment, "//")
	if !ok {
		return false
	}
	text, ok = strings.CutPrefix(strings.TrimLeft(text, " "), "nolint")
	if !ok {
		return false
	}
	text, _, _ = strings.Cut(text, "//") // the reason
	list, ok := strings.CutPrefix(text, ":")
	if !ok {
		return text == "" || text[0] == ' '
	}
	for name := range strings.SplitSeq(list, ",") {
		name = strings.TrimSpace(name)
		if strings.EqualFold(name, linter) || strings.EqualFold(name, "all") {
			return true
		}
	}
	return false
}
