package check

import (
	"cmp"
	"go/ast"
	"go/token"
	"slices"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/site"
)

// inSite returns the cursor of an expression that is mostly a part of a site's node.
// There it is found by what it is: to look for its position takes a square of the
// steps in a chain a || b || c …, whose nodes all begin with a.
func (p *Pass) inSite(s *site.Site, e ast.Expr) (inspector.Cursor, bool) {
	switch s.Kind {
	case site.Comparison, site.Match, site.Argument: // others may be long
		if cur, ok := s.Cursor.FindNode(e); ok {
			return cur, true
		}
	}
	return p.cursor(e)
}

// cursor returns the cursor of a node. The root's FindByPos looks at each
// declaration before the node's own, which is a square over the findings of a
// package; this looks the declaration up.
func (p *Pass) cursor(n ast.Node) (inspector.Cursor, bool) {
	if p.declarations == nil {
		for file := range p.root.Children() {
			p.declarations = slices.AppendSeq(p.declarations, file.Children())
		}
		slices.SortFunc(p.declarations, func(a, b inspector.Cursor) int { return cmp.Compare(a.Node().Pos(), b.Node().Pos()) })
	}
	i, found := slices.BinarySearchFunc(p.declarations, n.Pos(), func(c inspector.Cursor, pos token.Pos) int {
		return cmp.Compare(c.Node().Pos(), pos)
	})
	if !found {
		i--
	}
	if i < 0 {
		return inspector.Cursor{}, false
	}
	return p.declarations[i].FindByPos(n.Pos(), n.End())
}
