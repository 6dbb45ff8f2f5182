package evidence

import (
	"go/ast"
	"go/constant"
	"go/types"
	"strings"

	"golang.org/x/tools/go/ast/edge"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// written says which codes a package itself gives to errors of API 3.0 that it
// makes, and to the variables that hold such a code:
//
//	&errors.TencentCloudSDKError{Code: "4400"}                                // "4400"
//	errors.NewTencentCloudSDKError(strconv.Itoa(resp.Code), resp.Message, "") // any number
//
// In this package, err.Code == "4400" may then be true, although the API never
// answers with a number.
type written struct {
	texts   map[string]bool // the constants
	numbers bool            // whether it is given something that may be any number
	seen    map[*node]bool
}

// WritesSDKCode reports whether the package may itself make a text the code of an
// error of API 3.0: the text as a constant or, if it is a number, something that
// may be any number.
func (x *Index) WritesSDKCode(text string) bool {
	if x.written == nil {
		x.written = &written{texts: make(map[string]bool), seen: make(map[*node]bool)}
		for v := range x.holdersOf(SDKCode) {
			for _, text := range x.node(v).texts {
				x.written.texts[text] = true
			}
		}
		x.findWrites()
	}
	return x.written.texts[text] || x.written.numbers && isDigits(text)
}

// findWrites records what the package makes the code of an error.
func (x *Index) findWrites() {
	for cur := range x.preorder((*ast.CompositeLit)(nil), (*ast.CallExpr)(nil), (*ast.AssignStmt)(nil), (*ast.UnaryExpr)(nil), (*ast.Ident)(nil)) {
		switch n := cur.Node().(type) {
		case *ast.CompositeLit:
			x.writeLiteral(n)
		case *ast.CallExpr:
			x.writeCall(n)
		case *ast.AssignStmt:
			for i, lhs := range n.Lhs {
				if x.isSDKField(lhs) {
					x.write(n.Rhs[min(i, len(n.Rhs)-1)])
				}
			}
		case *ast.UnaryExpr: // whoever has the pointer &err.Code can write anything
			if x.isSDKField(n.X) {
				x.written.numbers = true
			}
		case *ast.Ident: // who calls newError := errors.NewTencentCloudSDKError is not seen
			fn, ok := x.info.Uses[n].(*types.Func)
			if !ok || fn.Pkg() == nil || !library.MakesSDKError(fn.Pkg().Path(), fn.Name()) {
				break
			}
			if cur.ParentEdgeKind() == edge.SelectorExpr_Sel {
				cur = cur.Parent()
			}
			if cur.ParentEdgeKind() != edge.CallExpr_Fun {
				x.written.numbers = true
			}
		}
	}
}

// isDigits reports whether a text consists of digits, perhaps behind a minus, as
// what strconv.Itoa returns.
func isDigits(text string) bool {
	return strings.Trim(strings.TrimPrefix(text, "-"), "0123456789") == "" && text != "" && text != "-"
}

// isSDKField reports whether e is the field Code of an error of API 3.0.
func (x *Index) isSDKField(e ast.Expr) bool {
	sel, _ := ast.Unparen(e).(*ast.SelectorExpr)
	return x.field(sel, SDKCode) >= Type
}

// writeLiteral records the code in a composite literal of an error.
func (x *Index) writeLiteral(n *ast.CompositeLit) {
	if !IsSDKError(astutil.Deref(x.info.TypeOf(n))) { // of {…} in []*T{{…}}, it is *T
		return
	}
	for field, value := range astutil.FieldValues(x.info, n) {
		if field.Name() == "Code" {
			x.write(value)
		}
	}
}

// writeCall records what a call makes the code of an error: NewTencentCloudSDKError
// and the like in the package of the type, a conversion of another struct type,
// and a function of package encoding/json or xml that is given a pointer to one.
func (x *Index) writeCall(n *ast.CallExpr) {
	if len(n.Args) == 0 {
		return
	}
	if fun := x.info.Types[n.Fun]; fun.IsType() {
		if from := x.info.TypeOf(n.Args[0]); IsSDKError(astutil.Deref(fun.Type)) && !IsSDKError(astutil.Deref(from)) {
			x.written.numbers = true
		}
		return
	}
	fn := astutil.StaticCallee(x.info, n)
	if fn == nil || fn.Pkg() == nil {
		return
	}
	if library.MakesSDKError(fn.Pkg().Path(), fn.Name()) {
		x.write(n.Args[0])
		return
	}
	if strings.HasPrefix(fn.Pkg().Path(), "encoding/") {
		for _, arg := range n.Args {
			if t := x.info.TypeOf(arg); t != astutil.Deref(t) && IsSDKError(astutil.Deref(t)) {
				x.written.numbers = true
			}
		}
	}
}

// write records that the value of e is made the code of an error. A code that an
// error has already, and what begins as no number does, add nothing.
func (x *Index) write(e ast.Expr) {
	if text, ok := x.text(e); ok {
		x.written.texts[text] = true
		return
	}
	if x.Of(e, SDKCode) != None || x.beginsAsName(e) {
		return
	}
	v := x.variable(e)
	if x.flowGraph().byVar[v] == nil {
		x.written.numbers = true
		return
	}
	x.writeNode(x.graph.byVar[v])
}

// writeNode records that the value of a variable is made the code of an error: so
// is everything that the variable is given.
func (x *Index) writeNode(n *node) {
	if x.written.seen[n] {
		return
	}
	x.written.seen[n] = true
	for _, text := range n.texts {
		x.written.texts[text] = true
	}
	for _, s := range n.sources {
		switch {
		case s.from != nil:
			x.writeNode(s.from)
		case x.direct(s.expr, SDKCode) == None && !x.beginsAsName(s.expr):
			x.written.numbers = true
		}
	}
	if len(n.sources) == 0 && len(n.texts) == 0 {
		x.written.numbers = true // a parameter of a function that is called elsewhere
	}
}

// text returns the value of e if e is a constant text.
func (x *Index) text(e ast.Expr) (string, bool) {
	v := x.info.Types[e].Value
	if v == nil || v.Kind() != constant.String {
		return "", false
	}
	return constant.StringVal(v), true
}

// beginsAsName reports whether the value of e begins with a letter, as no number
// does: "ClientError." + kind, fmt.Sprintf("ClientError.%s", kind).
func (x *Index) beginsAsName(e ast.Expr) bool {
	text, _ := x.text(e)
	switch n := ast.Unparen(e).(type) {
	case *ast.BinaryExpr:
		return x.beginsAsName(n.X)
	case *ast.CallExpr:
		fn := astutil.StaticCallee(x.info, n)
		if fn != nil && fn.FullName() == "fmt.Sprintf" && len(n.Args) > 0 {
			text, _ = x.text(n.Args[0])
		}
	}
	return text != "" && ('A' <= text[0] && text[0] <= 'Z' || 'a' <= text[0] && text[0] <= 'z')
}
