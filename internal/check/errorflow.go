package check

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/fix"
	"github.com/tcerr/tcerrlint/internal/library"
)

// An origin is a set of what an error may be, apart from nil. The empty set says
// that it is nil.
type origin uint8

const (
	// unknown: anything, perhaps an SDK error itself.
	unknown origin = 1 << iota
	// wrapping: an error of another type, inside which errors.As looks.
	wrapping
	// opaque: an error of another type, of which it is not known whether
	// errors.As finds an SDK error in it.
	opaque
	// flat: an error of another type, in which nothing finds an SDK error.
	flat
)

// An errorFlow knows where the errors of a package come from, as far as the
// functions of the package itself say it: a function that returns nothing but
// nil and what fmt.Errorf makes returns no SDK error.
//
//	func (c *client) get() error { return fmt.Errorf("get: %w", c.sdk.Get()) } // wrapping
//	func (c *client) try() error { if c == nil { return errNil }; return c.get() }
//
// What a function returns is what its return statements have and what they get
// from variables and other functions; those are followed as a graph, as
// functions call each other in circles. For a variable, all that it is ever
// given counts, whatever the order.
//
// Test files do not count: what a test puts into a variable is no part of the
// program.
type errorFlow struct {
	p     *Pass
	decls map[*types.Func]inspector.Cursor
	vars  map[*types.Var]*holder
	jumps map[ast.Node]bool // the functions with a goto
	// elsewhere are the names in files that this build leaves out: for another
	// platform, there may be another function or one more assignment. Nil until
	// asked for.
	elsewhere map[string]elsewhere

	done    map[source]origin
	visits  map[source]*visit // those under way, and in the circles that are not closed yet
	pending []source
}

// A source is a result of a function, or a variable, whose result is 0.
type source struct {
	obj    types.Object // *types.Func or *types.Var
	result int
}

// A visit is that of a source by Tarjan's algorithm for strongly connected
// components: all sources of one have the same origin.
type visit struct {
	index, low int
	origin     origin
}

// given returns the origin of a gift.
func (f *errorFlow) given(g gift) origin {
	o, from := f.gift(g)
	for _, s := range from {
		o |= f.of(s)
	}
	return o
}

// of returns the origin of a source.
func (f *errorFlow) of(s source) origin {
	if o, ok := f.done[s]; ok {
		return o
	}
	f.visit(s)
	return f.done[s]
}

func (f *errorFlow) visit(s source) *visit {
	v := &visit{index: len(f.visits)}
	v.low = v.index
	f.visits[s] = v
	f.pending = append(f.pending, s)
	first := len(f.pending) - 1

	o, from := f.source(s)
	v.origin = o
	for _, t := range from {
		if o, ok := f.done[t]; ok {
			v.origin |= o
		} else if open, ok := f.visits[t]; ok {
			v.low = min(v.low, open.index)
		} else {
			below := f.visit(t)
			v.origin |= below.origin
			v.low = min(v.low, below.low)
		}
	}
	if v.low == v.index {
		for _, t := range f.pending[first:] {
			f.done[t] = v.origin
			delete(f.visits, t)
		}
		f.pending = f.pending[:first]
	}
	return v
}

// source returns what a source is by itself, and what other sources it gets.
func (f *errorFlow) source(s source) (origin, []source) {
	var o origin
	var from []source
	take := func(g gift) {
		own, more := f.gift(g)
		o |= own
		from = append(from, more...)
	}
	switch obj := s.obj.(type) {
	case *types.Var:
		h := f.vars[obj]
		if h == nil || h.addressed || !f.visible(obj, h) {
			return unknown, nil
		}
		for _, g := range h.gifts {
			take(g)
		}
		for _, g := range h.returns {
			take(g)
		}
	case *types.Func:
		decl, ok := f.onlyDecl(obj)
		if !ok {
			return unknown, nil
		}
		if result := obj.Signature().Results().At(s.result); result.Name() != "" && result.Name() != "_" {
			return 0, []source{{obj: result}}
		}
		decl.Inspect([]ast.Node{(*ast.FuncLit)(nil), (*ast.ReturnStmt)(nil)}, func(cur inspector.Cursor) bool {
			if ret, ok := cur.Node().(*ast.ReturnStmt); ok {
				take(gifted(cur, ret.Results, s.result, obj.Signature().Results().Len()))
			}
			return false // function literals return for themselves
		})
	}
	return o, from
}

// gift returns what a gift is by itself, and the sources that it comes from.
func (f *errorFlow) gift(g gift) (origin, []source) {
	switch {
	case g.zero:
		return 0, nil
	case g.value == nil:
		return unknown, nil
	case g.tuple:
		if call, ok := ast.Unparen(g.value).(*ast.CallExpr); ok {
			return f.call(call, g.result)
		}
		return unknown, nil
	}
	return f.value(g.value, g.at)
}

// value returns the origin of an expression that stands in a statement.
func (f *errorFlow) value(e ast.Expr, at inspector.Cursor) (origin, []source) {
	e = ast.Unparen(e)
	tv := f.p.Info.Types[e]
	if tv.IsNil() {
		return 0, nil
	}
	switch n := e.(type) {
	case *ast.CallExpr:
		if fun := f.p.Info.Types[n.Fun]; !fun.IsType() {
			return f.call(n, 0)
		} else if types.IsInterface(fun.Type) && len(n.Args) == 1 {
			return f.value(n.Args[0], at)
		}
	case *ast.Ident:
		if v, ok := f.p.Info.Uses[n].(*types.Var); ok && types.IsInterface(v.Type()) {
			if g, ok := f.reaching(v, at); ok {
				return f.gift(g)
			}
			return 0, []source{{obj: v}}
		}
	}
	return f.made(tv.Type), nil
}

// call returns the origin of a result of a call.
func (f *errorFlow) call(call *ast.CallExpr, result int) (origin, []source) {
	fn := astutil.StaticCallee(f.p.Info, call)
	if fn == nil || fn.Pkg() == nil {
		return unknown, nil
	}
	if result >= fn.Signature().Results().Len() {
		return unknown, nil // it does not compile
	}
	if fn.Pkg() == f.p.Pkg {
		if t := fn.Signature().Results().At(result).Type(); !types.IsInterface(t) {
			return f.made(t), nil
		}
		return 0, []source{{fn, result}}
	}
	if fn.Signature().Recv() != nil {
		return unknown, nil
	}
	switch library.MakerOf(fix.PackageOf(fn.Pkg()).Path, fn.Name()) {
	case library.Flattens:
		return flat, nil
	case library.Formats:
		return f.formatted(call), nil
	case library.Wraps:
		if fn.Pkg().Scope().Lookup("Unwrap") == nil {
			return opaque, nil
		}
		return wrapping, nil
	}
	return unknown, nil
}

// formatted returns the origin of what fmt.Errorf makes.
func (f *errorFlow) formatted(call *ast.CallExpr) origin {
	if len(call.Args) == 0 {
		return unknown // it does not compile
	}
	format := f.p.Info.Types[call.Args[0]].Value
	switch {
	case format == nil || format.Kind() != constant.String:
		return opaque
	case hasVerb(constant.StringVal(format), 'w'):
		return wrapping
	}
	return flat
}

// hasVerb reports whether a format has the verb: %w, %+w, %[1]w.
func hasVerb(format string, verb byte) bool {
	for {
		_, rest, found := strings.Cut(format, "%")
		if !found {
			return false
		}
		rest = strings.TrimLeft(rest, "+-# 0123456789.*[]")
		if rest == "" {
			return false
		}
		if rest[0] == verb {
			return true
		}
		format = rest[1:]
	}
}

// made returns the origin of a value of type t, which is then that of the error
// as well: an interface may hold anything.
func (f *errorFlow) made(t types.Type) origin {
	if t == nil || types.IsInterface(t) || t == types.Typ[types.Invalid] || isSDKErrorPointer(t) || evidence.IsSDKError(t) {
		return unknown
	}
	switch {
	case hasMethod(t, f.p.Pkg, "As") || embedsSDKErrorDeep(t, nil) || f.elsewhereHas("As", true) || f.elsewhereHas("Unwrap", true):
		return opaque
	case hasMethod(t, f.p.Pkg, "Unwrap"):
		return wrapping
	}
	return flat
}

func isSDKErrorPointer(t types.Type) bool {
	if t == nil {
		return false
	}
	p, ok := types.Unalias(t).(*types.Pointer)
	return ok && evidence.IsSDKError(p.Elem())
}

// hasMethod reports whether the value of an interface that holds a t has the
// method.
func hasMethod(t types.Type, from *types.Package, name string) bool {
	obj, _, _ := types.LookupFieldOrMethod(t, false, from, name)
	_, ok := obj.(*types.Func)
	return ok
}

// embedsSDKErrorDeep reports whether a struct has an SDK error as an embedded field,
// also in one that it embeds.
func embedsSDKErrorDeep(t types.Type, seen []types.Type) bool {
	t = astutil.Deref(t)
	st, ok := t.Underlying().(*types.Struct)
	if !ok || slices.Contains(seen, t) {
		return false
	}
	seen = append(seen, t)
	for field := range st.Fields() {
		if field.Embedded() && (evidence.IsSDKError(field.Type()) || isSDKErrorPointer(field.Type()) || embedsSDKErrorDeep(field.Type(), seen)) {
			return true
		}
	}
	return false
}
