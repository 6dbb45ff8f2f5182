package check

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/fix"
	"github.com/tcerr/tcerrlint/internal/library"
)

// makers is a set of who makes an error. The empty set says that it is nil.
type makers uint8

const (
	// bySDK: it is what a function of the SDK returns, or of the SDK's type.
	bySDK makers = 1 << iota
	// byModule: it is not known who makes it, perhaps this package.
	byModule
	// bySibling: it comes from another package of this module.
	bySibling
	// byWrap: this package has wrapped an error of the SDK, or kept its text.
	byWrap
	// byText: this package makes it, and there is no other error in it.
	byText
	// byOthers: it comes from a package that is neither the SDK's nor of this
	// module, wrapped or not.
	byOthers
)

// origins know who makes the errors that the functions of a package handle.
// Where an error may come from several places, all count. They ask the same
// index of assignments as unwrap.
type origins struct {
	*Pass
	flow   *errorFlow
	held   map[*types.Var][]held              // the values of variables that hold texts, or errors of the SDK's type
	params map[*types.Var]param               // of declared functions
	calls  map[*types.Func][]inspector.Cursor // see functionsUsed; nil until asked for
	seen   map[any]bool                       // what the question under way has looked at
}

// A param is a parameter of a function.
type param struct {
	fn    *types.Func
	index int
}

// A held is a value that a variable of text gets; nil if it is not visible.
type held struct {
	value ast.Expr
	at    inspector.Cursor
}

// errorOrigins returns what knows the origins of the package.
func (p *Pass) errorOrigins() *origins {
	if p.origins == nil {
		p.origins = newOrigins(p)
	}
	return p.origins
}

// makersOf returns who makes an error.
func (p *Pass) makersOf(e ast.Expr, at inspector.Cursor) makers {
	o := p.errorOrigins()
	o.seen = make(map[any]bool)
	return o.of(e, at)
}

func newOrigins(p *Pass) *origins {
	o := &origins{Pass: p, flow: p.errorFlow(), held: make(map[*types.Var][]held), params: make(map[*types.Var]param)}
	for fn := range o.flow.decls {
		for i := range fn.Signature().Params().Len() {
			o.params[fn.Signature().Params().At(i)] = param{fn, i}
		}
	}
	for file := range p.programFiles() {
		for cur := range file.Preorder((*ast.AssignStmt)(nil), (*ast.ValueSpec)(nil), (*ast.RangeStmt)(nil), (*ast.UnaryExpr)(nil), (*ast.TypeSwitchStmt)(nil)) {
			switch node := cur.Node().(type) {
			case *ast.UnaryExpr:
				if node.Op == token.AND {
					o.hold(node.X, gift{at: cur, value: filledBy(cur)})
				}
			case *ast.TypeSwitchStmt:
				for clause := range astutil.Clauses(node.Body) {
					if v, ok := p.Info.Implicits[clause].(*types.Var); ok && isSDKErrorPointer(v.Type()) {
						o.held[v] = append(o.held[v], held{&ast.TypeAssertExpr{X: switched(node)}, cur})
					}
				}
			default:
				eachGift(cur, o.hold)
			}
		}
	}
	return o
}

func (o *origins) hold(to ast.Expr, g gift) {
	if to == nil {
		return
	}
	id, ok := ast.Unparen(to).(*ast.Ident)
	if !ok {
		return
	}
	if v, ok := o.Info.ObjectOf(id).(*types.Var); ok && !v.IsField() && (isStringOrBytes(v.Type()) || isSDKErrorPointer(v.Type())) && !g.zero {
		o.held[v] = append(o.held[v], held{g.value, g.at})
	}
}

// of returns who makes the error that e is at a place of the program.
func (o *origins) of(e ast.Expr, at inspector.Cursor) makers {
	e = ast.Unparen(e)
	tv := o.Info.Types[e]
	switch {
	case tv.IsNil():
		return 0
	case tv.Type == nil:
		return byModule
	case evidence.IsSDKError(tv.Type) || isSDKErrorPointer(tv.Type):
		return bySDK
	}
	if m := o.ofType(tv.Type); m != 0 {
		return m
	}
	switch n := e.(type) {
	case *ast.CallExpr:
		if o.Info.Types[n.Fun].IsType() && len(n.Args) == 1 {
			return o.of(n.Args[0], at)
		}
		return o.call(n, 0, at)
	case *ast.TypeAssertExpr:
		return o.of(n.X, at)
	case *ast.Ident:
		if v, ok := o.Info.Uses[n].(*types.Var); ok {
			return o.variable(v, at)
		}
	case *ast.SelectorExpr: // a field, or a variable of another package
		if obj := o.Info.Uses[n.Sel]; obj != nil {
			return o.declaredIn(obj.Pkg())
		}
	}
	return byModule
}

// ofType returns who makes the errors of a type, or 0 if anybody may: it is the
// type error.
func (o *origins) ofType(t types.Type) makers {
	named, ok := types.Unalias(astutil.Deref(t)).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return 0
	}
	if named.Obj().Pkg() == o.Pkg && !types.IsInterface(named) && !o.mayHoldError(t) {
		return byText
	}
	return o.declaredIn(named.Obj().Pkg()) &^ bySDK
}

// mayHoldError reports whether an error of a type of this package may have another
// one in it, or say itself what it is.
func (o *origins) mayHoldError(t types.Type) bool {
	for _, name := range [...]string{"Unwrap", "Cause", "Is", "As"} {
		if hasMethod(types.NewPointer(astutil.Deref(t)), o.Pkg, name) || o.flow.elsewhereHas(name, true) {
			return true
		}
	}
	st, ok := astutil.Deref(t).Underlying().(*types.Struct)
	if !ok {
		return types.IsInterface(t.Underlying())
	}
	for field := range st.Fields() {
		switch u := field.Type().Underlying().(type) {
		case *types.Basic:
		default:
			if u != nil {
				return true
			}
		}
	}
	return false
}

// declaredIn returns who makes what a package declares.
func (o *origins) declaredIn(pkg *types.Package) makers {
	switch {
	case pkg == nil || pkg == o.Pkg:
		return byModule
	case isSDKPackage(pkg): // perhaps a copy in this module
		return bySDK
	case o.pass.Module != nil && library.InModule(pkg.Path(), o.pass.Module.Path):
		return bySibling
	}
	return byOthers
}

// isSDKPackage reports whether the functions of a package return errors of API
// 3.0: it is a product, or declares the error or the client of all products.
func isSDKPackage(pkg *types.Package) bool {
	switch {
	case isProduct(pkg):
		return true
	case strings.HasSuffix(pkg.Path(), "/common/errors"):
		return evidence.CanNameSDKError(pkg)
	}
	return isTencent(pkg) && strings.HasSuffix(pkg.Path(), "/common") && pkg.Scope().Lookup("NewCommonClient") != nil
}

// variable returns who makes what a variable holds at a place: the one value that
// comes there, or else all that it ever gets.
func (o *origins) variable(v *types.Var, at inspector.Cursor) makers {
	if g, ok := o.flow.reaching(v, at); ok {
		return o.gift(g)
	}
	if o.seen[v] {
		return 0
	}
	o.seen[v] = true
	var m makers
	h := o.flow.vars[v]
	if h == nil || h.addressed || !o.flow.visible(v, h) {
		m = byModule
	}
	if h != nil {
		for _, g := range slices.Concat(h.gifts, h.returns) {
			m |= o.gift(g)
		}
	}
	for _, given := range o.givenTo(v) {
		if given.value != nil {
			m |= o.of(given.value, given.at)
		}
	}
	return m
}

// givenTo returns what a parameter gets from the calls of its function, and a
// value that is not visible if the function may be called otherwise.
func (o *origins) givenTo(v *types.Var) []held {
	if v.Kind() != types.ParamVar {
		return nil
	}
	p, ok := o.params[v]
	if !ok {
		return []held{{}} // of a function literal
	}
	fn := p.fn
	var found []held
	if fn.Exported() {
		found = append(found, held{})
	}
	for _, use := range o.functionsUsed()[fn] {
		fun := use
		if _, ok := fun.Parent().Node().(*ast.SelectorExpr); ok {
			fun = fun.Parent()
		}
		call, ok := fun.Parent().Node().(*ast.CallExpr)
		if ok && call.Fun == fun.Node() && len(call.Args) == fn.Signature().Params().Len() && !fn.Signature().Variadic() {
			found = append(found, held{call.Args[p.index], fun.Parent()})
		} else {
			found = append(found, held{})
		}
	}
	return found
}

// functionsUsed returns where the functions of the package are used, but for
// tests.
func (o *origins) functionsUsed() map[*types.Func][]inspector.Cursor {
	if o.calls == nil {
		o.calls = make(map[*types.Func][]inspector.Cursor)
		for file := range o.programFiles() {
			for cur := range file.Preorder((*ast.Ident)(nil)) {
				if fn, ok := o.Info.Uses[cur.Node().(*ast.Ident)].(*types.Func); ok && fn.Pkg() == o.Pkg {
					o.calls[fn.Origin()] = append(o.calls[fn.Origin()], cur)
				}
			}
		}
	}
	return o.calls
}

func (o *origins) gift(g gift) makers {
	switch {
	case g.zero:
		return 0
	case g.value == nil:
		return byModule
	case !g.tuple:
		return o.of(g.value, g.at)
	}
	switch n := ast.Unparen(g.value).(type) {
	case *ast.CallExpr:
		return o.call(n, g.result, g.at)
	case *ast.TypeAssertExpr: // to an interface
		return o.of(n.X, g.at)
	}
	return byModule
}

// call returns who makes a result of a call.
func (o *origins) call(call *ast.CallExpr, result int, at inspector.Cursor) makers {
	fn, ok := astutil.Callee(o.Info, call).(*types.Func)
	if !ok || fn.Pkg() == nil {
		return byModule
	}
	if result >= fn.Signature().Results().Len() {
		return byModule // it does not compile
	}
	if fn.Pkg() == o.Pkg {
		return o.result(fn, result)
	}
	path := fix.PackageOf(fn.Pkg()).Path
	switch {
	case library.MakerOf(path, fn.Name()) != library.NoMaker && fn.Signature().Recv() == nil:
		return o.made(call, at)
	case library.HasErrorsAs(path) && (fn.Name() == "Cause" || fn.Name() == "Unwrap") && len(call.Args) == 1:
		return o.of(call.Args[0], at)
	}
	return o.declaredIn(fn.Pkg())
}

// made returns who makes what a call wraps, or makes of texts: its text is that of
// what it is given, and more.
func (o *origins) made(call *ast.CallExpr, at inspector.Cursor) makers {
	var m makers
	for _, arg := range call.Args {
		if astutil.ImplementsError(o.Info.TypeOf(arg)) {
			m |= o.of(arg, at)
		} else if errors, ok := o.errorsOf(arg, at); ok {
			for _, err := range errors {
				m |= o.of(err.value, err.at)
			}
		}
	}
	switch {
	case m == 0:
		return byText
	case m&bySDK != 0:
		return m&^bySDK | byWrap
	}
	return m
}

// result returns who makes a result of a function of the package.
func (o *origins) result(fn *types.Func, result int) makers {
	decl, ok := o.flow.onlyDecl(fn)
	if !ok {
		return byModule
	}
	if v := fn.Signature().Results().At(result); v.Name() != "" && v.Name() != "_" {
		return o.variable(v, decl)
	}
	key := source{fn, result}
	if o.seen[key] {
		return 0
	}
	o.seen[key] = true
	var m makers
	decl.Inspect([]ast.Node{(*ast.FuncLit)(nil), (*ast.ReturnStmt)(nil)}, func(cur inspector.Cursor) bool {
		if ret, ok := cur.Node().(*ast.ReturnStmt); ok {
			m |= o.gift(gifted(cur, ret.Results, result, fn.Signature().Results().Len()))
		}
		return false // function literals return for themselves
	})
	return m
}

// errorsOf returns the errors that a text is the text of, where they stand, or
// false if it is, or may be, something else.
func (o *origins) errorsOf(text ast.Expr, at inspector.Cursor) ([]held, bool) {
	text = ast.Unparen(text)
	switch n := text.(type) {
	case *ast.CallExpr:
		if o.Info.Types[n.Fun].IsType() && len(n.Args) == 1 && isStringOrBytes(o.Info.TypeOf(n.Args[0])) {
			return o.errorsOf(n.Args[0], at)
		}
		return o.textOf(n, at)
	case *ast.Ident:
		v, ok := o.Info.Uses[n].(*types.Var)
		if !ok || v.Pkg() != o.Pkg {
			return nil, false
		}
		if o.seen[v] || v.Kind() != types.ParamVar && v.Kind() != types.LocalVar {
			return nil, false
		}
		o.seen[v] = true
		values := slices.Concat(o.held[v], o.givenTo(v))
		var found []held
		for _, h := range values {
			if h.value == nil {
				return nil, false
			}
			errors, ok := o.errorsOf(h.value, h.at)
			if !ok {
				return nil, false
			}
			found = append(found, errors...)
		}
		return found, len(found) > 0
	}
	return nil, false
}

// textOf returns the error that a call returns the text of: err.Error(),
// fmt.Sprint(err), fmt.Sprintf("%v", err), perhaps without spaces around.
func (o *origins) textOf(call *ast.CallExpr, at inspector.Cursor) ([]held, bool) {
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && sel.Sel.Name == "Error" && len(call.Args) == 0 {
		t := o.Info.TypeOf(sel.X)
		if t != nil && (astutil.ImplementsError(t) || astutil.ImplementsError(types.NewPointer(t))) {
			return []held{{sel.X, at}}, true
		}
	}
	fn := astutil.StaticCallee(o.Info, call)
	if fn == nil || fn.Pkg() == nil || len(call.Args) == 0 {
		return nil, false
	}
	last := call.Args[len(call.Args)-1]
	switch fn.Pkg().Path() + "." + fn.Name() {
	case "strings.TrimSpace":
		return o.errorsOf(last, at)
	case "fmt.Sprint", "fmt.Sprintln":
		return []held{{last, at}}, len(call.Args) == 1 && astutil.ImplementsError(o.Info.TypeOf(last))
	case "fmt.Sprintf":
		if v := o.Info.Types[call.Args[0]].Value; v != nil && len(call.Args) == 2 {
			switch v.ExactString() {
			case `"%v"`, `"%s"`, `"%+v"`:
				return []held{{last, at}}, astutil.ImplementsError(o.Info.TypeOf(last))
			}
		}
	}
	return nil, false
}
