package evidence

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// A kind says what is known of a value that does not come from a variable of this
// package.
type kind uint8

const (
	unknown kind = iota // may be anything, a code too: read from text, written through a pointer
	number              // a constant
	small               // a number too small to be taken for a code of the API: an HTTP status
	parsed              // read out of a text that is not known to be a code
	decoded             // decoded into a struct, perhaps from an answer of another service
	other               // something else than a code: computed, an element, another package's
)

// kindOf returns what is known of the value of a variable, by the package that
// declares it. Of a variable of this package that is not known by itself.
func (x *Index) kindOf(v *types.Var) kind {
	pkg := v.Pkg()
	switch {
	case pkg == nil:
		return other
	case x.ours(pkg):
		return unknown
	}
	switch library.Yields(pkg.Path()) {
	case library.AnyNumbers:
		return unknown
	case library.Statuses:
		return small
	}
	return other
}

// isConstant reports whether e is a constant, nil, or new(int), which points to 0.
func (x *Index) isConstant(e ast.Expr) bool {
	tv := x.info.Types[e]
	if tv.Value != nil || tv.IsNil() {
		return true
	}
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	// What make returns of a type alone, a map or a channel, holds no code anyway.
	return ok && len(call.Args) == 1 && x.info.Types[call.Args[0]].IsType()
}

// isNeutral reports whether a constant speaks neither for a code nor against one:
// it is 0 or -1, which programs give to what is not set, or no number.
func (x *Index) isNeutral(e ast.Expr) bool {
	v := x.info.Types[e].Value
	if v == nil || v.Kind() != constant.Int && v.Kind() != constant.Float {
		return true
	}
	n, _ := constant.Float64Val(v)
	return n == 0 || n == -1
}

// readsSDKCode reports whether e is a call with a code of API 3.0 among its
// arguments. Those are names, so what strconv.Atoi(err.Code) returns is no code
// of API 2.0.
func (x *Index) readsSDKCode(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	for _, arg := range call.Args {
		switch n := ast.Unparen(arg).(type) {
		case *ast.SelectorExpr:
			if x.field(n, SDKCode) >= Type {
				return true
			}
		case *ast.CallExpr:
			if x.getter(n, SDKCode) >= Type {
				return true
			}
		}
	}
	return false
}

// hand records that the value of e goes to a field or parameter v that another
// package declares for codes or statuses of its own, or, as an address, to be
// written there:
//
//	conn.Close(code)       // func (*Conn) Close(code int)
//	other.ReadStatus(&n)
//	fmt.Sscan(text, &n)
//
// So the variable that e stands for holds the codes of that package.
func (x *Index) hand(v *types.Var, e ast.Expr) {
	if x.kindOf(v) == unknown {
		return
	}
	t, name := v.Origin().Type(), strings.ToLower(v.Name())
	isCode := astutil.IsInteger(t) && (strings.Contains(name, "code") || strings.Contains(name, "status") || x.foreignType(t))
	if !isCode && !astutil.IsAddress(e) {
		return
	}
	x.setHanded(e)
}

// setHanded records that the variable that e stands for holds the codes of others.
func (x *Index) setHanded(e ast.Expr) {
	if v := x.variable(e); v != nil {
		if n := x.node(v); n != nil {
			n.handed = true
		}
	}
}
