package check

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/tools/go/ast/edge"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/product"
	"github.com/tcerr/tcerrlint/internal/site"
)

// names is what is found where the program tests the codes of API 3.0, or the
// texts of errors, against constants. It is a walk of its own over the package,
// as nearly every text is of interest, and so only for packages that import the
// SDK.
type names struct {
	*Pass
	products []*types.Package // imported, the tests' among them

	codes, texts []Finding // of sdkcode, of message

	sends     *bool           // see sendsAny; nil until asked for
	written   map[string]bool // see writes; nil until asked for
	writesAny bool
	filled    map[*types.Var]bool               // see fill
	pointed   map[*types.Named]bool             // the types that fill has looked at
	uses      map[*types.Var][]inspector.Cursor // nil until asked for
}

// names returns what is found, or nil if the package does not import the SDK:
// that costs no look at its files.
func (p *Pass) names() *names {
	if !p.isNamed {
		p.isNamed = true
		if p.importsSDK {
			p.named = &names{Pass: p}
			p.named.find()
		}
	}
	return p.named
}

// isProduct reports whether a package is a product of Tencent Cloud. Other
// vendors have copied the SDK, packages and constants of the same names included,
// but not the module that its client is of:
//
//	type Client struct {
//		common.Client // of …/tencentcloud/common
//	}
func isProduct(pkg *types.Package) bool {
	if !product.Is(pkg) {
		return false
	}
	client, ok := pkg.Scope().Lookup("Client").(*types.TypeName)
	if !ok {
		return false
	}
	st, ok := client.Type().Underlying().(*types.Struct)
	if !ok || st.NumFields() == 0 || !st.Field(0).Embedded() {
		return false
	}
	base, ok := types.Unalias(st.Field(0).Type()).(*types.Named)
	return ok && base.Obj().Pkg() != nil && isTencent(base.Obj().Pkg())
}

// isTencent reports whether a package that may be of the SDK is, and not of one
// that another vendor has made of it.
func isTencent(pkg *types.Package) bool {
	return strings.Contains(pkg.Path(), "tencentcloud") || strings.Contains(pkg.Path(), "tcecloud")
}

func (n *names) find() {
	for _, pkg := range n.Pkg.Imports() {
		if isProduct(pkg) {
			n.products = append(n.products, pkg)
		}
	}
	finder := site.Finder{
		Info: n.Info,
		Pkg:  n.Pkg,
		Root: n.root,
		Literal: func(lit *ast.BasicLit, _ bool) bool {
			return lit.Kind == token.STRING && len(lit.Value) > len(`""`) && n.interests(lit.Value[1:len(lit.Value)-1])
		},
		Value: func(constant.Value) bool { return false },
		Named: func(c *types.Const) bool {
			return c.Val().Kind() == constant.String && n.interests(constant.StringVal(c.Val()))
		},
	}
	for s := range finder.All() {
		if n.inTest(s.Node.Pos()) {
			continue
		}
		n.misnomers(s)
		n.searches(s)
	}
}

// interests reports whether a text may be no code, or a part of an error's text
// that says which code it has.
func (n *names) interests(text string) bool {
	if text == "" {
		return false
	}
	if !codes.IsName(text) {
		return true
	}
	if _, ok := n.Codes.Family(text); ok {
		return true
	}
	if _, ok := n.Codes.NameFold(text); ok {
		return true
	}
	return slices.ContainsFunc(n.products, func(pkg *types.Package) bool { return product.Like(pkg, text) != nil })
}

// misnomers looks at a site that compares a code of API 3.0 with texts that it
// never is.
func (n *names) misnomers(s *site.Site) {
	if s.Kind == site.Match && s.Search.Place != site.Whole {
		return
	}
	call, isCall := s.Node.(*ast.CallExpr)
	fold := isCall && s.Kind == site.Match && astutil.CalledName(call) == "EqualFold"
	checked := false
	for _, c := range s.Constants {
		if c.Value == nil || c.Value.Kind() != constant.String {
			continue
		}
		text := constant.StringVal(c.Value)
		if _, ok := n.numeric(text); ok {
			continue // runSDKCode reports it
		}
		why := n.misnomer(text, c.Expr.Pos(), fold)
		if why == "" {
			continue
		}
		if !checked && !(n.evidenced(s, evidence.SDKCode) && n.onlyCompared(s)) {
			return
		}
		checked = true
		if n.writes(text) || slices.ContainsFunc(s.Operands, n.mayBeFilled) || n.mayBeMade(s) {
			continue
		}
		n.codes = append(n.codes, Finding{Pos: c.Expr.Pos(), End: c.Expr.End(), Message: shown(c, text) + " never matches: " + why})
	}
}

// shown returns how messages show a constant.
func shown(c site.Constant, text string) string {
	if c.Name != nil {
		return c.Name.Name() + " = " + quoted(text)
	}
	return quoted(text)
}

// quoted returns a text of the program as messages show it: of a very long one,
// the beginning.
func quoted(text string) string {
	const most = 200
	if len(text) > most {
		return strconv.Quote(strings.ToValidUTF8(text[:most], "")) + "…"
	}
	return strconv.Quote(text)
}

// misnomer says why a text that stands at pos is never the code of an error, or
// returns "". With fold, the case of letters does not matter.
//
// That no product declares a text proves nothing: services answer with codes
// that the SDK does not know. So the shape decides, which all codes have, or
// that a code differs from the text only by case.
func (n *names) misnomer(text string, pos token.Pos, fold bool) string {
	const holds = "TencentCloudSDKError.Code holds a name"
	switch {
	case text == "":
		return ""
	case isNumeral(text):
		return holds + ", not a number"
	case fold && codes.IsName(capitalized(text)):
		return ""
	case fold && strings.IndexFunc(text, func(r rune) bool { return r > unicode.MaxASCII }) >= 0:
		return "" // two letters that are not ASCII fold to one that is
	case codes.IsName(text) || codes.IsName(capitalized(text)):
		if name := n.spelled(text, pos); name != "" {
			return "the code is spelled " + name
		}
		if codes.IsName(text) {
			return ""
		}
		return holds + " that begins with a capital letter, such as \"ResourceNotFound\""
	case strings.ContainsFunc(text, unicode.IsSpace):
		return holds + " without blanks, such as \"ResourceNotFound\""
	}
	return holds + ", such as \"ResourceNotFound\", which begins with a capital letter and has only letters, digits, dots and underscores"
}

func isNumeral(text string) bool {
	_, err := strconv.ParseFloat(text, 64)
	return err == nil && strings.ContainsAny(text, "0123456789")
}

func capitalized(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// spelled returns the code that differs from a text only by case, if the text
// itself is none. What counts as a code is different for the two questions, so
// that both answers are certain: any product that the package imports may
// declare the text, but only one that the file imports tells what errors the
// file deals with. There are products whose codes differ from each other only by
// case.
//
//	import kms "…/tencentcloud/kms/v20190118"
//
//	e.Code == "LimitExceeded.CMKLimitExceeded" // kms has LimitExceeded.CmkLimitExceeded
func (n *names) spelled(text string, pos token.Pos) string {
	if n.sendsAny() {
		return ""
	}
	if _, ok := n.Codes.Name(text); ok {
		return ""
	}
	if _, ok := n.Codes.Desc(text); ok {
		return ""
	}
	if slices.ContainsFunc(n.products, func(pkg *types.Package) bool { return product.Declared(pkg, text) != nil }) {
		return ""
	}
	if code, ok := n.Codes.NameFold(text); ok {
		return strconv.Quote(code.Name)
	}
	for _, name := range n.productImports(pos) {
		if c := product.Like(name.Imported(), text); c != nil {
			return fmt.Sprintf("%s (%s)", c.Val(), qualified(name, c))
		}
	}
	return ""
}

// sendsAny reports whether the package uses the client that all products have in
// common, by which it can ask products that it does not import:
//
//	common.NewCommonClient(…), (*common.Client).Send
func (n *names) sendsAny() bool {
	if n.sends == nil {
		n.sends = new(bool)
		for _, obj := range n.Info.Uses {
			if obj.Pkg() != nil && isTencent(obj.Pkg()) && strings.HasSuffix(obj.Pkg().Path(), "/common") && !product.Is(obj.Pkg()) &&
				(obj.Name() == "Client" || obj.Name() == "NewCommonClient" || strings.HasPrefix(obj.Name(), "Send")) {
				*n.sends = true
				break
			}
		}
	}
	return *n.sends
}

// qualified returns how a file writes the constant of a product.
func qualified(name *types.PkgName, c *types.Const) string {
	switch name.Name() {
	case ".":
		return c.Name()
	case "_":
		return c.Pkg().Name() + "." + c.Name()
	}
	return name.Name() + "." + c.Name()
}

// productImports returns the products that the file at pos imports.
func (n *names) productImports(pos token.Pos) []*types.PkgName {
	var products []*types.PkgName
	for _, file := range n.pass.Files {
		if pos < file.FileStart || file.FileEnd < pos {
			continue
		}
		for _, spec := range file.Imports {
			if name := n.Info.PkgNameOf(spec); name != nil && slices.Contains(n.products, name.Imported()) {
				products = append(products, name)
			}
		}
	}
	return products
}

// onlyCompared reports whether the texts of a site are good for nothing but to
// be equal to its operands. A list or a parameter may be used for more:
//
//	for _, text := range retried { // of "InternalError", "connection reset"
//		if e.Code == text || strings.Contains(e.Message, text) {
func (n *names) onlyCompared(s *site.Site) bool {
	call, isCall := s.Node.(*ast.CallExpr)
	switch {
	case isCall && s.Kind == site.Argument:
		params := astutil.StaticCallee(n.Info, call).Origin().Signature().Params()
		i := slices.IndexFunc(call.Args, func(e ast.Expr) bool { return ast.Unparen(e) == s.Constants[0].Expr })
		return n.onlyUsedToCompare(params.At(min(i, params.Len()-1)))
	case s.Kind == site.Collection:
		return s.Holder == nil || n.onlyUsedToCompare(s.Holder)
	}
	return true
}

// onlyUsedToCompare reports whether all uses of a variable are comparisons of
// its value, or of its elements.
func (n *names) onlyUsedToCompare(v *types.Var) bool {
	if v == nil || v.Parent() == n.Pkg.Scope() && v.Exported() && n.Pkg.Name() != "main" {
		return false
	}
	for _, use := range n.usesOfVar(v) {
		if !n.compares(use) {
			return false
		}
	}
	return true
}

// usesOfVar returns the uses of a variable.
func (n *names) usesOfVar(v *types.Var) []inspector.Cursor {
	if n.uses == nil {
		n.uses = make(map[*types.Var][]inspector.Cursor)
		for cur, id := range astutil.Only[*ast.Ident](n.root.Preorder((*ast.Ident)(nil))) {
			if v, ok := n.Info.Uses[id].(*types.Var); ok {
				n.uses[v] = append(n.uses[v], cur)
			}
		}
	}
	return n.uses[v]
}

// compares reports whether a use of a variable compares it.
func (n *names) compares(use inspector.Cursor) bool {
	outer, use := astutil.Outer(use)
	switch parent := outer.Node().(type) {
	case *ast.BinaryExpr:
		return parent.Op == token.EQL || parent.Op == token.NEQ
	case *ast.CaseClause, *ast.SwitchStmt:
		return true
	case *ast.IndexExpr:
		if t := n.Info.TypeOf(parent.X); t != nil && use.ParentEdgeKind() == edge.IndexExpr_X {
			_, isMap := t.Underlying().(*types.Map)
			return isMap
		}
	case *ast.RangeStmt:
		return use.ParentEdgeKind() == edge.RangeStmt_X && parent.Tok == token.DEFINE && parent.Value != nil &&
			(parent.Key == nil || astutil.IsBlank(parent.Key)) && n.onlyUsedToCompare(astutil.BareVar(n.Info, parent.Value))
	case *ast.CallExpr:
		return n.looksUp(parent)
	}
	return false
}

// looksUp reports whether a call is one of slices.Contains or slices.Index.
func (n *names) looksUp(call *ast.CallExpr) bool {
	fn := astutil.StaticCallee(n.Info, call)
	return fn != nil && fn.Pkg() != nil && (fn.Pkg().Path() == "slices" || fn.Pkg().Path() == "golang.org/x/exp/slices") &&
		(fn.Name() == "Contains" || fn.Name() == "Index")
}
