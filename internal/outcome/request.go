package outcome

import (
	"go/ast"
	"go/token"
	"go/types"
	"strings"
	"unicode"

	"golang.org/x/tools/go/types/typeutil"
)

// repeats reports whether a loop, or a function that is called again and
// again, makes the request of a start again, and the variables that the
// request is made of. The start is in the loop, and what makes its value does
// not depend on anything that changes from round to round: an item, a page, a
// region, a new login. What can't be seen through counts as such.
func (f *Function) repeats(loop ast.Node, s start, op *operand) (inputs map[*types.Var]bool, same bool) {
	if s.node == nil || s.node.Pos() < loop.Pos() || loop.End() <= s.node.Pos() {
		return nil, false
	}
	if r, ok := loop.(*ast.RangeStmt); ok {
		t := f.Info.TypeOf(r.X)
		if t == nil {
			return nil, false
		}
		if b, ok := t.Underlying().(*types.Basic); !ok || b.Info()&types.IsInteger == 0 {
			return nil, false
		}
	}
	r := request{f: f, loop: loop, start: s.node, root: op.root, walking: f.walkingIn(loop), inputs: make(map[*types.Var]bool)}
	values := []ast.Node{s.node}
	switch n := s.node.(type) {
	case *ast.AssignStmt:
		values = values[:0]
		for _, e := range n.Rhs {
			values = append(values, e)
		}
	case *ast.ValueSpec:
		values = values[:0]
		for _, e := range n.Values {
			values = append(values, e)
		}
	}
	for _, value := range values {
		if f.takesNext(value) || !r.isSame(value, false) {
			return nil, false
		}
	}
	delete(r.inputs, op.root)
	return r.inputs, r.called
}

// A request is what a value is made of, looked at within a loop.
type request struct {
	f       *Function
	loop    ast.Node
	start   ast.Node
	root    *types.Var
	walking map[*types.Var]bool
	inputs  map[*types.Var]bool // the variables seen
	called  bool                // something is called
}

// isSame reports whether an expression is the same in every round. The first
// call on the way is the request, those behind it make what it is given.
func (r *request) isSame(e ast.Node, behind bool) bool {
	first := behind
	same := true
	var receiver ast.Expr // of the request: s.client().Describe(req)
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if tv := r.f.Info.Types[n.Fun]; tv.IsType() || tv.IsBuiltin() || r.f.isAs(n) {
				break
			}
			r.called = true
			if r.f.isMoment(n) {
				same = false // the name of a resource, a port, a window of time
			}
			if !behind || n == receiver {
				if sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr); ok {
					receiver = ast.Unparen(sel.X)
				}
			} else {
				same = same && r.f.isRepeatable(n)
			}
			behind = true
		case *ast.UnaryExpr:
			if n.Op == token.ARROW {
				same = false // the next item of a channel
			}
		case *ast.KeyValueExpr:
			if isNonce(n.Key) {
				return false
			}
		case *ast.Ident:
			if v, ok := r.f.Info.Uses[n].(*types.Var); ok && !v.IsField() && !r.inputs[v] {
				r.inputs[v] = true
				same = same && r.isSameVar(v, first, behind)
			}
		}
		return same
	})
	return same
}

func (r *request) isSameVar(v *types.Var, first, behind bool) bool {
	switch {
	case isNonceName(v.Name()):
		return true
	case r.walking[v], r.f.inner[v] && !isError(v.Type()):
		return false
	case v == r.root:
		return !first // the next page has a token that this answer holds
	}
	for _, g := range r.f.given[v] {
		within := r.loop.Pos() <= g.at.Pos() && g.at.Pos() < r.loop.End()
		if _, isFunc := g.value.(*ast.FuncLit); g.value == nil || !within && !isFunc {
			continue
		}
		if !g.whole && !g.alone && r.start.Pos() <= g.at.Pos() && g.at.End() <= r.start.End() {
			continue // the request itself: client.Do(req, &resp)
		}
		if givesNonce(g.at) {
			continue
		}
		if !r.isSame(g.value, behind) {
			return false
		}
	}
	return true
}

// isAs reports whether a call only looks for an error in another one.
func (f *Function) isAs(call *ast.CallExpr) bool {
	fn := typeutil.StaticCallee(f.Info, call)
	return fn != nil && fn.Pkg() != nil && fn.Pkg().Path() == "errors" && hasWord(fn.Name(), "as", "unwrap")
}

// isRepeatable reports whether a call on the way to a request gives the same
// value again. One without arguments, or with constants only, may give the next
// item, an answer of the user or a new login, unless it is the standard
// library's or its name says that it makes something or turns it into something.
func (f *Function) isRepeatable(call *ast.CallExpr) bool {
	name := strings.ToLower(calledName(call))
	if isNext(name) || isReceive(name) {
		return false
	}
	for _, arg := range call.Args {
		if tv := f.Info.Types[arg]; !isTimeOrContext(tv.Type) && tv.Value == nil && !tv.IsNil() {
			return true
		}
	}
	if fn := typeutil.StaticCallee(f.Info, call); fn != nil && fn.Pkg() != nil && !strings.Contains(fn.Pkg().Path(), ".") {
		switch path := fn.Pkg().Path(); path {
		case "bufio", "database/sql", "sync", "encoding/csv", "text/scanner":
			return false
		default:
			return isStandard(path) && !strings.HasPrefix(path, "container/")
		}
	}
	return hasWord(calledName(call), "new", "make", "build", "default", "to", "string", "bytes", "encode", "marshal", "json", "query", "url", "values", "body", "background", "todo")
}

// walkingIn returns the variables that change from round to round and so may
// say which item it is: counters, the variables of ranges, what is cut off
// itself, iterators that the condition moves, and what is read from them.
func (f *Function) walkingIn(loop ast.Node) map[*types.Var]bool {
	if walking, ok := f.walking[loop]; ok {
		return walking
	}
	walking := make(map[*types.Var]bool)
	f.walking[loop] = walking
	mark := func(e ast.Expr) {
		if v, _ := f.base(e); v != nil {
			walking[v] = true
		}
	}
	each(loop, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.ForStmt:
			if n.Cond == nil {
				return
			}
			each(n.Cond, func(n ast.Node) { // for rows.Next() {
				if call, ok := n.(*ast.CallExpr); ok {
					if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && !isTimeOrContext(f.Info.TypeOf(sel.X)) {
						mark(sel.X)
					}
				}
			})
		case *ast.RangeStmt:
			if n.Key != nil {
				mark(n.Key)
			}
			if n.Value != nil {
				mark(n.Value)
			}
		case *ast.IncDecStmt:
			mark(n.X)
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				value := n.Rhs[0]
				if len(n.Lhs) == len(n.Rhs) {
					value = n.Rhs[i]
				}
				// offset += limit, queue = queue[1:], id := ids.Next()
				if n.Tok != token.ASSIGN && n.Tok != token.DEFINE || f.mentions(value, lhs) || f.takesNext(value) {
					mark(lhs)
				}
			}
		case *ast.CallExpr:
			sel, ok := ast.Unparen(n.Fun).(*ast.SelectorExpr)
			if !ok {
				return
			}
			if isNext(strings.ToLower(sel.Sel.Name)) {
				mark(sel.X) // cursor.Next()
			}
			for _, arg := range n.Args { // rows.Scan(&id), decoder.Decode(&item)
				u, ok := ast.Unparen(arg).(*ast.UnaryExpr)
				if !ok || u.Op != token.AND {
					return
				}
			}
			if f.Info.Selections[sel] != nil {
				for _, arg := range n.Args {
					mark(ast.Unparen(arg).(*ast.UnaryExpr).X)
				}
			}
		}
	})
	return walking
}

// mentions reports whether an expression uses the variable. An error that is
// wrapped, and a context that is extended, are no other item; neither is a
// request that is given another context.
func (f *Function) mentions(e ast.Expr, variable ast.Expr) bool {
	v, _ := f.base(variable)
	if v == nil || isError(v.Type()) || isTimeOrContext(v.Type()) {
		return false
	}
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok {
		if name := calledName(call); name == "WithContext" || name == "Clone" {
			return false
		}
	}
	found := false
	each(e, func(n ast.Node) {
		if use, ok := n.(*ast.Ident); ok && f.Info.Uses[use] == v {
			found = true
		}
	})
	return found
}

// takesNext reports whether an expression reads the next item of something: a
// channel, or a call with a name that says so.
func (f *Function) takesNext(e ast.Node) bool {
	found := false
	each(e, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.UnaryExpr:
			found = found || n.Op == token.ARROW
		case *ast.CallExpr:
			found = found || isNext(strings.ToLower(calledName(n)))
		}
	})
	return found
}

// isNext and isReceive report whether a function of that name, in lower case,
// gives the next item: isNext for certain, isReceive perhaps.
func isNext(name string) bool {
	switch name {
	case "scan", "text", "item", "take", "front":
		return true
	}
	return hasPrefix(name, "next", "pop", "shift", "dequeue", "advance", "movenext", "skip",
		"readstring", "readline", "readbytes", "readmessage", "readrune", "readbyte")
}

func isReceive(name string) bool {
	return hasPrefix(name, "recv", "receive", "fetch", "poll", "pull", "read", "take", "lease", "reserve",
		"consume", "claim", "acquire", "pick", "choose", "select", "rotate", "refresh", "renew", "login", "switch")
}

func hasPrefix(s string, prefixes ...string) bool {
	for _, prefix := range prefixes {
		if strings.HasPrefix(s, prefix) {
			return true
		}
	}
	return false
}

// hasWord reports whether a name begins with one of the words.
func hasWord(name string, words ...string) bool {
	for _, word := range words {
		if len(name) >= len(word) && strings.EqualFold(name[:len(word)], word) && (len(name) == len(word) || !unicode.IsLower(rune(name[len(word)]))) {
			return true
		}
	}
	return false
}

// calledName returns the name that a call is written with, or "".
func calledName(call *ast.CallExpr) string {
	fun := ast.Unparen(call.Fun)
	switch n := fun.(type) { // of a generic function
	case *ast.IndexExpr:
		fun = n.X
	case *ast.IndexListExpr:
		fun = n.X
	}
	switch n := ast.Unparen(fun).(type) {
	case *ast.SelectorExpr:
		return n.Sel.Name
	case *ast.Ident:
		return n.Name
	}
	return ""
}

func isTimeOrContext(t types.Type) bool {
	if t == nil {
		return false
	}
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	path := named.Obj().Pkg().Path()
	return path == "time" || path == "context"
}
