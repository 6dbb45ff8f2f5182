package evidence

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// This file is about where a decoded object comes from. The graph follows numbers and
// texts; the maps, readers and decoders on the way to them are followed here, and only
// through the variables of a function.

// A whence is all that the package gives to a variable, by name, and what is known of that.
type whence struct {
	values  []ast.Expr
	element bool // of a slice, which a range gives it
	part    answer
	request answer
}

// An answer is that to a question which is asked at most once.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

// whencesOf returns what the variables of the package are given. It is worked out once.
func (x *Index) whencesOf() map[*types.Var]*whence {
	if x.whence != nil {
		return x.whence
	}
	x.whence = make(map[*types.Var]*whence)
	for cur := range x.preorder((*ast.AssignStmt)(nil), (*ast.ValueSpec)(nil), (*ast.RangeStmt)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.AssignStmt:
			recordValues(x, n.Lhs, n.Rhs)
		case *ast.ValueSpec:
			recordValues(x, n.Names, n.Values)
		case *ast.RangeStmt:
			x.recordValue(n.Value, n.X, true)
		}
	}
	return x.whence
}

func recordValues[E ast.Expr](x *Index, lhs []E, rhs []ast.Expr) {
	for i, e := range lhs {
		switch {
		case len(lhs) == len(rhs):
			x.recordValue(e, rhs[i], false)
		case i == 0 && len(rhs) == 1: // a call, or v, ok := m[key]
			x.recordValue(e, rhs[0], false)
		}
	}
}

func (x *Index) recordValue(lhs, rhs ast.Expr, element bool) {
	id, ok := lhs.(*ast.Ident)
	if !ok {
		return
	}
	v, ok := x.info.ObjectOf(id).(*types.Var)
	if !ok || v.IsField() {
		return
	}
	w := x.whence[v]
	if w == nil {
		w = new(whence)
		x.whence[v] = w
	}
	w.values = append(w.values, rhs)
	w.element = w.element || element
}

// isPart reports whether e certainly is a part of an object, or of an element of its
// lists, so that a "code" in it is not that of the answer:
//
//	payment := m["payment"].(map[string]any)
//	payment["code"]
//
// What a variable is the key of may be an answer: API 2.0 answers a request for several
// instances with a map of answers.
func (x *Index) isPart(e ast.Expr) bool {
	for ; e != nil; e = x.inner(e) {
		switch n := e.(type) {
		case *ast.IndexExpr:
			if x.isObject(n.X) {
				return x.namesPart(n.Index)
			}
			return x.isList(n.X) && x.isPart(n.X)
		case *ast.CallExpr:
			if _, key := x.getting(n); key != nil && x.isCall(n) {
				return x.namesPart(key)
			}
		case *ast.Ident:
			return x.always(n, func(w *whence) *answer { return &w.part }, func(w *whence, value ast.Expr) bool {
				return (!w.element || x.isList(value)) && x.isPart(value)
			})
		}
	}
	return false
}

// namesPart reports whether a key is the name of a part that is no whole answer.
func (x *Index) namesPart(key ast.Expr) bool {
	v := x.info.Types[key].Value
	return v != nil && v.Kind() == constant.String && !library.NamesAnswer(constant.StringVal(v))
}

// isList reports whether e is a slice or an array.
func (x *Index) isList(e ast.Expr) bool {
	if t := x.info.TypeOf(e); t != nil {
		switch t.Underlying().(type) {
		case *types.Slice, *types.Array:
			return true
		}
	}
	return false
}

// readsRequest reports whether a call reads what the users of the program send it, and
// no answer that it gets:
//
//	json.NewDecoder(r.Body).Decode(&form) // func(w http.ResponseWriter, r *http.Request)
//	c.BindJSON(&form)
func (x *Index) readsRequest(call *ast.CallExpr) bool {
	name := astutil.CalledName(call)
	if library.BindsRequest(name) {
		return true
	}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && name == "Decode" && x.info.Selections[sel] != nil {
		return x.isRequest(sel.X)
	}
	return x.isRequest(call)
}

// isRequest reports whether e certainly is the body of a request that the program gets,
// or what a function makes of it.
func (x *Index) isRequest(e ast.Expr) bool {
	for ; e != nil; e = x.inner(e) {
		switch n := e.(type) {
		case *ast.SelectorExpr:
			v := x.variable(n)
			return v != nil && v.IsField() && v.Name() == "Body" && astutil.IsFrom(astutil.Deref(x.info.TypeOf(n.X)), "net/http", "Request")
		case *ast.CallExpr:
			if !x.isCall(n) {
				continue
			}
			return x.onlyReads(n) && slices.ContainsFunc(n.Args, x.isRequest)
		case *ast.Ident:
			return x.always(n, func(w *whence) *answer { return &w.request }, func(_ *whence, value ast.Expr) bool { return x.isRequest(value) })
		}
	}
	return false
}

// encode records that a call may write a struct as JSON, for those who use the program,
// or gets a pointer to one, and may decode something into it:
//
//	json.NewEncoder(w).Encode(Response{Code: code, Message: text})
//	c.JSON(http.StatusOK, reply)
func (x *Index) encode(call *ast.CallExpr, arg ast.Expr) {
	t := x.info.TypeOf(arg)
	if !library.WritesAnswer(astutil.CalledName(call)) {
		if _, isPointer := t.(*types.Pointer); isPointer {
			if st := structOf(element(astutil.Deref(t))); st != nil {
				x.graph.lent[st] = true
			}
		}
		return
	}
	if named, ok := types.Unalias(astutil.Deref(t)).(*types.Named); ok && named.TypeArgs() == nil {
		if st := structOf(named); st != nil {
			x.graph.encoded = append(x.graph.encoded, st)
		}
	}
}

// settleOwn finds the codes in answers of the program: in structs that it fills and writes
// as JSON, and cannot decode anything into. What such a field is called says nothing of the API;
// a code of the API may flow to it nevertheless.
func (x *Index) settleOwn() {
	for _, st := range x.graph.encoded {
		if x.graph.lent[st] {
			continue
		}
		for f := range st.Fields() {
			if n := x.graph.byVar[f]; n != nil && slices.ContainsFunc(n.sources, func(s source) bool { return s.expr != nil }) {
				x.graph.own[f] = true
			}
		}
	}
}

// onlyReads reports whether a function makes its result of nothing but its arguments, as
// io.ReadAll does. One of the program may send them, and return the answer.
func (x *Index) onlyReads(call *ast.CallExpr) bool {
	fn := astutil.StaticCallee(x.info, call)
	return fn != nil && fn.Pkg() != nil && (library.IsStd(fn.Pkg().Path()) || fn.Pkg() != x.pkg && strings.Contains(fn.Pkg().Path(), "json"))
}

// always reports whether everything that a variable is given satisfies a condition. A
// variable that is given its own value, on a way through others, satisfies none.
func (x *Index) always(id *ast.Ident, at func(*whence) *answer, is func(*whence, ast.Expr) bool) bool {
	v, _ := x.info.ObjectOf(id).(*types.Var)
	w := x.whencesOf()[v]
	if w == nil {
		return false
	}
	known := at(w)
	if *known == unasked {
		*known = no
		if !slices.ContainsFunc(w.values, func(value ast.Expr) bool { return !is(w, value) }) {
			*known = yes
		}
	}
	return *known == yes
}
