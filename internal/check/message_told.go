package check

import (
	"go/ast"
	"go/constant"
	"go/token"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// wordings are how a package asks for the module codes, and writes them.
type wordings struct {
	uses      map[int64]map[token.Pos]bool  // where a code is asked for, or written
	texts     map[ast.Expr]inspector.Cursor // the constants with a code in them, without parentheses
	decisions map[place]map[wording]bool
	contexts  map[inspector.Cursor]context // of what stands in a node
}

// A context is the function that a test stands in, and whether it decides which way
// that goes.
type context struct {
	fn      ast.Node
	decides bool
}

// A place is a function that decides by a code.
type place struct {
	code int64
	fn   ast.Node
}

// A wording is one way to ask for a code.
type wording struct {
	description string
	whole       bool // the text is compared with the whole of another
}

// ambiguous reports whether the fix could make two tests the same by which the
// package tells messages apart: it looks at the code only. So a constant with a
// description must be the only place where the package has its code, and one that is
// to be the whole message the only wording by which its function decides. The fix of
// any other accepts what it accepted before. (If the same description in two places
// had two fixes, the one would take the other away: an editor makes one at a time.)
//
//	case strings.HasPrefix(msg, "(-514) Alias"): // no fix
//	case strings.HasPrefix(msg, "(-514)"):       // tcerr.MessageCode(msg) == …
func (m *matching) ambiguous(h textHit) bool {
	w := m.wordingsOf()
	cur, ok := w.texts[h.Expr]
	if !ok { // of a test
		if cur, ok = m.inSite(m.site, h.Expr); !ok {
			return true
		}
	}
	if strings.TrimSpace(h.text[h.token.end:]) != "" && len(w.uses[h.token.code]) > 1 {
		return true
	}
	c := w.contextOf(cur)
	return m.isWhole(cur) && c.decides && len(w.decisions[place{h.token.code, c.fn}]) > 1
}

// contextOf returns the context of a test. That of each node on the way up is kept: the
// operands of a || b || c … and the arms of a chain of else have most of it in common.
func (w *wordings) contextOf(cur inspector.Cursor) (c context) {
	var passed []inspector.Cursor
	for outer := range cur.Enclosing((*ast.BinaryExpr)(nil), (*ast.IfStmt)(nil), (*ast.SwitchStmt)(nil), (*ast.ReturnStmt)(nil), (*ast.FuncDecl)(nil), (*ast.FuncLit)(nil)) {
		known, ok := w.contexts[outer]
		if ok {
			c = known
			break
		}
		passed = append(passed, outer)
	}
	for _, outer := range slices.Backward(passed) {
		switch n := outer.Node().(type) {
		case *ast.IfStmt, *ast.SwitchStmt, *ast.ReturnStmt:
			c.decides = true
		case *ast.FuncDecl, *ast.FuncLit:
			c = context{fn: n}
		}
		w.contexts[outer] = c
	}
	return c
}

// wordingsOf returns how the package words the codes, apart from its tests. What
// it only declares says nothing: it is the uses of a constant that count. So do
// the typed constants, which the fix of another test may have written.
func (p *Pass) wordingsOf() *wordings {
	if p.wordings != nil {
		return p.wordings
	}
	p.wordings = &wordings{
		uses:      make(map[int64]map[token.Pos]bool),
		texts:     make(map[ast.Expr]inspector.Cursor),
		decisions: make(map[place]map[wording]bool),
		contexts:  make(map[inspector.Cursor]context),
	}
	for file := range p.programFiles() {
		for cur := range file.Preorder((*ast.BasicLit)(nil), (*ast.Ident)(nil)) {
			if sum, ok := cur.Parent().Node().(*ast.BinaryExpr); ok && cur.ParentEdgeKind() == edge.BinaryExpr_Y && p.Info.Types[sum].Value != nil && astutil.IsString(p.Info.TypeOf(sum)) {
				continue // the first part has led to it
			}
			if cur = p.wholeConstant(cur); p.isDeclared(cur) {
				continue
			}
			e, _ := cur.Node().(ast.Expr)
			tv := p.Info.Types[e]
			switch {
			case tv.Value == nil:
			case tv.Value.Kind() == constant.String:
				p.word(cur, e, constant.StringVal(tv.Value))
			case tv.Value.Kind() == constant.Int && p.words.owns(tv.Type, moduleFamily):
				if code, exact := constant.Int64Val(tv.Value); exact {
					p.wordings.add(code, cur, "", false)
				}
			}
		}
	}
	return p.wordings
}

// word records a text and the codes in it.
func (p *Pass) word(cur inspector.Cursor, e ast.Expr, text string) {
	if !mayHoldToken(text) {
		return
	}
	p.wordings.texts[ast.Unparen(e)] = cur
	for _, isRegexp := range [...]bool{false, true} {
		for _, t := range tokens(text, isRegexp) {
			p.wordings.add(t.code, cur, strings.TrimSpace(text[t.end:]), p.isWhole(cur))
		}
	}
}

func (w *wordings) add(code int64, cur inspector.Cursor, description string, isWhole bool) {
	if w.uses[code] == nil {
		w.uses[code] = make(map[token.Pos]bool)
	}
	w.uses[code][cur.Node().Pos()] = true
	c := w.contextOf(cur)
	if !c.decides {
		return
	}
	at := place{code, c.fn}
	if w.decisions[at] == nil {
		w.decisions[at] = make(map[wording]bool)
	}
	w.decisions[at][wording{description, isWhole}] = true
}

// wholeConstant returns the largest constant that an expression is a part of.
func (p *Pass) wholeConstant(cur inspector.Cursor) inspector.Cursor {
	for {
		e, ok := cur.Parent().Node().(ast.Expr)
		if !ok {
			return cur
		}
		v := p.Info.Types[e].Value
		if call, ok := e.(*ast.CallExpr); v == nil || v.Kind() == constant.Bool || ok && !p.Info.Types[call.Fun].IsType() {
			return cur // len("…"), "a" == "b"
		}
		cur = cur.Parent()
	}
}

// isDeclared reports whether a constant is the value of a declared one.
func (p *Pass) isDeclared(cur inspector.Cursor) bool {
	if cur.ParentEdgeKind() != edge.ValueSpec_Values {
		return false
	}
	decl, ok := cur.Parent().Parent().Node().(*ast.GenDecl)
	return ok && decl.Tok == token.CONST
}

// isWhole reports whether a text is compared with the whole of another, or may be,
// as an element of a list. One that is cut out of another is none.
func (p *Pass) isWhole(cur inspector.Cursor) bool {
	outer, text := astutil.Outer(cur)
	for {
		call, ok := outer.Node().(*ast.CallExpr)
		if !ok || !p.Info.Types[call.Fun].IsType() {
			break
		}
		outer, text = astutil.Outer(outer) // []byte("(-514)")
	}
	isCut := func(e ast.Expr) bool {
		_, ok := ast.Unparen(e).(*ast.SliceExpr)
		return ok
	}
	switch n := outer.Node().(type) {
	case *ast.BinaryExpr:
		return (n.Op == token.EQL || n.Op == token.NEQ) && !isCut(n.X) && !isCut(n.Y)
	case *ast.CaseClause:
		s, ok := outer.Parent().Parent().Node().(*ast.SwitchStmt)
		return !ok || s.Tag == nil || !isCut(s.Tag)
	case *ast.SwitchStmt, *ast.CompositeLit:
		return true
	case *ast.KeyValueExpr:
		return text.ParentEdgeKind() == edge.KeyValueExpr_Key
	case *ast.CallExpr:
		switch astutil.CalledName(n) {
		case "Equal", "EqualFold", "Compare":
			return true
		}
	}
	return false
}
