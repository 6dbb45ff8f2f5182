package evidence

import (
	"go/ast"
	"go/constant"
	"go/types"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// rendering returns the evidence for a call that turns a code into its digits:
// strconv.Itoa(resp.Code) is, as a text, what resp.Code is as a number.
func (x *Index) rendering(call *ast.CallExpr, role Role) Strength {
	if role != CodeText {
		return None
	}
	if number := x.Rendered(call); number != nil {
		return x.Of(number, Code)
	}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && sel.Sel.Name == "String" {
		if isJSONNumber(x.info.TypeOf(sel.X)) {
			return x.Of(sel.X, CodeText)
		}
	}
	return None
}

// Rendered returns the number whose decimal digits a call returns, or nil if it
// returns something else:
//
//	strconv.Itoa(n)   strconv.FormatInt(n, 10)   fmt.Sprint(n)   fmt.Sprintf("%d", n)
func (x *Index) Rendered(e ast.Expr) ast.Expr {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return nil
	}
	fn := astutil.StaticCallee(x.info, call)
	if fn == nil {
		return nil
	}
	first, last := call.Args[0], call.Args[len(call.Args)-1]
	switch fn.FullName() {
	case "strconv.Itoa":
		return first
	case "strconv.FormatInt", "strconv.FormatUint":
		if base, _ := constant.Int64Val(constant.ToInt(x.info.Types[last].Value)); base == 10 {
			return first
		}
	case "fmt.Sprint":
		if len(call.Args) == 1 && printsDigits(x.info.TypeOf(first)) {
			return first
		}
	case "fmt.Sprintf":
		format, _ := x.text(first)
		t := x.info.TypeOf(last)
		if len(call.Args) == 2 && printsDigits(t) && (format == "%v" || format == "%d" && astutil.IsInteger(t)) {
			return last
		}
	}
	return nil
}

// printsDigits reports whether package fmt prints a value of the type as the digits
// of a number: it is a number without a method like String, or an interface, which
// holds a float64 if encoding/json has put a number there.
func printsDigits(t types.Type) bool {
	if t == nil {
		return false
	}
	for _, method := range [...]string{"Error", "Format", "String"} {
		if obj, _, _ := types.LookupFieldOrMethod(t, false, nil, method); obj != nil {
			return false
		}
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && (astutil.IsInteger(b) || b.Kind() == types.Float64) || types.IsInterface(t)
}
