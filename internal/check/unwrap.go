package check

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"iter"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/fix"
	"github.com/tcerr/tcerrlint/internal/library"
)

func unwrap() *Check {
	return &Check{
		Name:  "unwrap",
		Title: "report assertions that an error of API 3.0 never passes",
		Says:  "fmt.Errorf wraps every SDK error that it returns, so this assertion never passes; use errors.AsType[*sdk.TencentCloudSDKError], which looks inside",
		Doc: `
A type assertion looks at the error itself, and errors.As also at what it wraps.
Where a function wraps every error that it returns, no assertion on its result
finds the TencentCloudSDKError inside; where it keeps only the text, errors.As
does not find it either. All code behind is dead: the retry, the "does not exist
yet".

The check reports err.(*TencentCloudSDKError), and the case of a type switch, if
err comes from a function or method of the same package and every return of that
function is nil, a wrap (fmt.Errorf with %w, errors.Join, WithStack, Wrap, Wrapf
and WithMessage of github.com/pkg/errors), a text (fmt.Errorf without %w,
errors.New) or a value of another type. It reports errors.As and errors.AsType
if every return is nil, a text or a value in which they find no SDK error. Calls
of other functions of the package are followed.

# What it leaves alone

It is silent where anything else may come out: an error that is handed through,
the result of a function of another package, an interface's method, a function
value, or a variable that something else is assigned to. It is silent in tests,
which may ask for that very thing.

# New pointers

It also reports err == NewTencentCloudSDKError(…): a new pointer equals no other;
and errors.Is(err, &TencentCloudSDKError{…}) where err certainly comes from the
SDK, perhaps wrapped: an error of another package may have a method Is that
accepts it.

# The fix

In files of Go 1.26 or later, if what wraps the error can be unwrapped, the fix
replaces a comma-ok assertion by errors.AsType, which finds the error: code that
was dead comes alive.`,
		Before: `err = fmt.Errorf("describe: %w", err)
if e, ok := err.(*sdk.TencentCloudSDKError); ok && tcerr.SDKCode(e.Code) == tcerr.SDKResourceNotFound {
	return nil
}`,
		After: `err = fmt.Errorf("describe: %w", err)
if e, ok := errors.AsType[*sdk.TencentCloudSDKError](err); ok && tcerr.SDKCode(e.Code) == tcerr.SDKResourceNotFound {
	return nil
}`,
		Package: func(p *Pass) []Finding {
			if a := p.assertions(); a != nil {
				return a.findings
			}
			return nil
		},
	}
}

// assertions are those of a package that no SDK error passes.
type assertions struct {
	*Pass
	findings []Finding
	unfilled map[types.Object]bool // the variables that they are to fill
}

// assertions returns the assertions of the package that no SDK error passes, or
// nil if it can't name one: that costs no look at its files.
func (p *Pass) assertions() *assertions {
	if p.asserted == nil && p.namesSDK && !p.Settings.Disabled("unwrap") {
		p.asserted = &assertions{Pass: p, unfilled: make(map[types.Object]bool)}
		p.asserted.find()
	}
	return p.asserted
}

// neverFilled reports whether an expression is a part of an SDK error that an
// assertion is to find of which unwrap reports that it never does. There, other
// checks need not judge what the program does with the error:
//
//	e, ok := err.(*sdk.TencentCloudSDKError) // unwrap reports it
//	if ok && e.Code == "X"                   // e.Code is never filled
func (p *Pass) neverFilled(e ast.Expr) bool {
	for {
		switch n := ast.Unparen(e).(type) {
		case *ast.SelectorExpr:
			e = n.X
		case *ast.CallExpr:
			e = n.Fun
		case *ast.StarExpr:
			e = n.X
		case *ast.Ident:
			a := p.assertions()
			return a != nil && a.unfilled[p.Info.Uses[n]]
		default:
			return false
		}
	}
}

// isNoSDKError reports whether an error is never an SDK error itself, but at most the
// wrap of one: the assertion on it may stand in a function that is given it.
func (p *Pass) isNoSDKError(e ast.Expr) bool {
	if !astutil.IsError(p.Info.TypeOf(e)) {
		return false
	}
	cur, ok := p.cursor(e)
	return ok && !p.error(cur, e).passes()
}

// programFiles yields the files that are no tests.
func (p *Pass) programFiles() iter.Seq[inspector.Cursor] {
	return func(yield func(inspector.Cursor) bool) {
		for file := range p.root.Children() {
			if !p.inTest(file.Node().Pos()) && !yield(file) {
				return
			}
		}
	}
}

func (a *assertions) find() {
	for file := range a.programFiles() {
		for cur := range file.Preorder((*ast.TypeAssertExpr)(nil), (*ast.TypeSwitchStmt)(nil), (*ast.CallExpr)(nil), (*ast.BinaryExpr)(nil), (*ast.SwitchStmt)(nil)) {
			switch n := cur.Node().(type) {
			case *ast.TypeAssertExpr:
				if n.Type != nil && isSDKErrorPointer(a.Info.TypeOf(n.Type)) {
					a.assertion(cur, n)
				}
			case *ast.TypeSwitchStmt:
				a.typeSwitch(cur, n)
			case *ast.CallExpr:
				a.call(cur, n)
			case *ast.BinaryExpr:
				if (n.Op == token.EQL || n.Op == token.NEQ) && !a.Info.Types[n.X].IsNil() && !a.Info.Types[n.Y].IsNil() {
					a.comparison(n.X)
					a.comparison(n.Y)
				}
			case *ast.SwitchStmt:
				for e := range astutil.Cases(n.Body) {
					a.comparison(e)
				}
			}
		}
	}
}

// An asserted error is one that an assertion looks at.
type asserted struct {
	origin
	maker string // the function that it comes from
}

// passes reports whether a type assertion may find an SDK error.
func (e asserted) passes() bool { return e.origin == 0 || e.origin&unknown != 0 }

// hides reports whether errors.As finds no SDK error.
func (e asserted) hides() bool { return e.origin == flat }

// unwraps reports whether errors.As looks into the error wherever it is a wrap.
func (e asserted) unwraps() bool { return e.origin&(wrapping|opaque) == wrapping }

// error returns what an operand is, if it is a call or a variable that has got
// its value from one.
func (p *Pass) error(cur inspector.Cursor, operand ast.Expr) asserted {
	g := gift{at: cur, value: ast.Unparen(operand)}
	if id, ok := g.value.(*ast.Ident); ok {
		v, ok := p.Info.Uses[id].(*types.Var)
		if !ok {
			return asserted{origin: unknown}
		}
		if g, ok = p.errorFlow().reaching(v, cur); !ok || g.value == nil {
			return asserted{origin: unknown}
		}
	}
	call, ok := ast.Unparen(g.value).(*ast.CallExpr)
	if !ok {
		return asserted{origin: unknown}
	}
	fn := astutil.StaticCallee(p.Info, call)
	if fn == nil || fn.Pkg() == nil {
		return asserted{origin: unknown}
	}
	return asserted{p.errorFlow().given(g), functionName(fn, p.Pkg)}
}

// errorFlow is that of the package, which is made once.
func (p *Pass) errorFlow() *errorFlow {
	if p.errors == nil {
		p.errors = newErrorFlow(p)
	}
	return p.errors
}

// functionName returns a function as a reader knows it: describe, client.describe,
// errors.Wrap.
func functionName(fn *types.Func, from *types.Package) string {
	if recv := fn.Signature().Recv(); recv != nil {
		if named, ok := types.Unalias(astutil.Deref(recv.Type())).(*types.Named); ok {
			return named.Obj().Name() + "." + fn.Name()
		}
	}
	if fn.Pkg() != from {
		return fn.Pkg().Name() + "." + fn.Name()
	}
	return fn.Name()
}

func (a *assertions) assertion(cur inspector.Cursor, n *ast.TypeAssertExpr) {
	err := a.error(cur, n.X)
	if err.passes() {
		return
	}
	assigned := assignedFrom(cur)
	for _, lhs := range assigned {
		a.leave(lhs)
	}
	what := "this assertion never passes"
	if len(assigned) < 2 {
		what = "this assertion always panics"
	}
	a.report(n.Type, a.explain(err, what, n.Type), a.asTypeFix(n, assigned, err))
}

func (a *assertions) typeSwitch(cur inspector.Cursor, n *ast.TypeSwitchStmt) {
	for clause := range astutil.Clauses(n.Body) {
		for _, t := range clause.List {
			if !isSDKErrorPointer(a.Info.TypeOf(t)) {
				continue
			}
			err := a.error(cur, switched(n))
			if err.passes() {
				return
			}
			a.unfilled[a.Info.Implicits[clause]] = true
			a.report(t, a.explain(err, "this case is never reached", t), nil)
		}
	}
}

// switched returns what a type switch looks at.
func switched(n *ast.TypeSwitchStmt) (x ast.Expr) {
	ast.Inspect(n.Assign, func(n ast.Node) bool {
		if assertion, ok := n.(*ast.TypeAssertExpr); ok && x == nil {
			x = assertion.X
		}
		return x == nil
	})
	return x
}

// call looks at errors.As(err, &e), errors.AsType[T](err) and errors.Is(err, e).
func (a *assertions) call(cur inspector.Cursor, n *ast.CallExpr) {
	name := astutil.CalledName(n)
	if name != "As" && name != "AsType" && name != "Is" || len(n.Args) == 0 {
		return
	}
	fn := astutil.StaticCallee(a.Info, n)
	if fn == nil || fn.Pkg() == nil || fn.Signature().Recv() != nil || !library.HasErrorsAs(fix.PackageOf(fn.Pkg()).Path) {
		return
	}
	switch {
	case name == "AsType":
		results, ok := a.Info.TypeOf(n).(*types.Tuple)
		if ok && results.Len() == 2 && isSDKErrorPointer(results.At(0).Type()) {
			a.as(cur, n, assignedFrom(cur))
		}
	case len(n.Args) != 2:
	case name == "As":
		if target, ok := a.Info.TypeOf(n.Args[1]).(*types.Pointer); ok && isSDKErrorPointer(target.Elem()) {
			if address, ok := ast.Unparen(n.Args[1]).(*ast.UnaryExpr); ok {
				a.as(cur, n, []ast.Expr{address.X})
			} else {
				a.as(cur, n, nil)
			}
		}
	case a.isNewSDKError(n.Args[1]) && !a.mayMatch(cur, n.Args[0]):
		a.reportNew(n.Args[1])
	}
}

// as looks at a call of errors.As or errors.AsType that fills the targets.
func (a *assertions) as(cur inspector.Cursor, n *ast.CallExpr, targets []ast.Expr) {
	err := a.error(cur, n.Args[0])
	if !err.hides() {
		return
	}
	for _, target := range targets {
		a.leave(target)
	}
	a.report(n.Fun, a.explain(err, "errors."+astutil.CalledName(n)+" never finds one", nil), nil)
}

// assignedFrom returns what the value at cur is assigned to, if it is the only
// one of an assignment or a declaration.
func assignedFrom(cur inspector.Cursor) []ast.Expr {
	stmt, value := astutil.Outer(cur)
	switch stmt := stmt.Node().(type) {
	case *ast.AssignStmt:
		if len(stmt.Rhs) == 1 && stmt.Rhs[0] == value.Node() {
			return stmt.Lhs
		}
	case *ast.ValueSpec:
		if len(stmt.Values) == 1 && stmt.Values[0] == value.Node() {
			names := make([]ast.Expr, len(stmt.Names))
			for i, name := range stmt.Names {
				names[i] = name
			}
			return names
		}
	}
	return nil
}

// leave records that a variable gets no SDK error.
func (a *assertions) leave(e ast.Expr) {
	if id, ok := ast.Unparen(e).(*ast.Ident); ok && isSDKErrorPointer(a.Info.TypeOf(id)) {
		a.unfilled[a.Info.ObjectOf(id)] = true
	}
}

// explain says where an error comes from, what follows, and what to do. The
// target is the type of an assertion, or nil where errors.As looks already.
func (a *assertions) explain(err asserted, what string, target ast.Expr) string {
	remedy := "wrap it there with fmt.Errorf and %w"
	if target != nil {
		remedy += ", and look for it with errors.As"
	}
	switch {
	case err.hides():
		return fmt.Sprintf("%s keeps no SDK error in the errors that it returns, so %s; %s", err.maker, what, remedy)
	case !err.unwraps():
		return fmt.Sprintf("%s returns no SDK error itself, so %s; %s", err.maker, what, remedy)
	}
	remedy = "errors.As"
	if a.hasAsType(target) {
		remedy = fmt.Sprintf("errors.AsType[%s]", types.ExprString(target))
	}
	return fmt.Sprintf("%s wraps every SDK error that it returns, so %s; use %s, which looks inside", err.maker, what, remedy)
}

// comparison looks at an operand of == or !=.
func (a *assertions) comparison(e ast.Expr) {
	if a.isNewSDKError(e) {
		a.reportNew(e)
	}
}

func (a *assertions) reportNew(e ast.Expr) {
	a.report(head(e), "a new pointer equals no other, so that this never matches; look for the error with errors.As and compare its code", nil)
}

// head returns what an expression begins with, as a whole it may be long.
func head(e ast.Expr) ast.Expr {
	switch e := ast.Unparen(e).(type) {
	case *ast.UnaryExpr:
		if lit, ok := ast.Unparen(e.X).(*ast.CompositeLit); ok {
			return lit.Type
		}
	case *ast.CallExpr:
		return e.Fun
	}
	return e
}

// isNewSDKError reports whether e makes an SDK error: &T{…}, new(T), or a call
// of the function of its package that does.
func (a *assertions) isNewSDKError(e ast.Expr) bool {
	switch n := ast.Unparen(e).(type) {
	case *ast.UnaryExpr:
		lit, ok := ast.Unparen(n.X).(*ast.CompositeLit)
		return ok && n.Op == token.AND && isSDKErrorPointer(a.Info.TypeOf(n)) && lit.Type != nil
	case *ast.CallExpr:
		fun := a.Info.Types[n.Fun]
		switch {
		case fun.IsBuiltin():
			id, ok := ast.Unparen(n.Fun).(*ast.Ident)
			return ok && id.Name == "new" && isSDKErrorPointer(a.Info.TypeOf(n))
		case fun.IsType():
			return types.IsInterface(fun.Type) && len(n.Args) == 1 && a.isNewSDKError(n.Args[0])
		}
		fn := astutil.StaticCallee(a.Info, n)
		return fn != nil && a.makesSDKError(fn)
	}
	return false
}

// makesSDKError reports whether a function is NewTencentCloudSDKError of the
// package that declares TencentCloudSDKError, or the one with a cause. Of the
// package's own it is not known that it makes a new one.
func (a *assertions) makesSDKError(fn *types.Func) bool {
	name, ok := strings.CutPrefix(fn.Name(), "New")
	if !ok || fn.Pkg() == nil || fn.Pkg() == a.Pkg || fn.Signature().Recv() != nil || fn.Signature().Results().Len() != 1 {
		return false
	}
	obj, ok := fn.Pkg().Scope().Lookup(strings.TrimSuffix(name, "WithCause")).(*types.TypeName)
	if !ok || !evidence.IsSDKError(obj.Type()) {
		return false
	}
	result := fn.Signature().Results().At(0).Type()
	return isSDKErrorPointer(result) || astutil.IsError(result)
}

// mayMatch reports whether errors.Is may find that err is an SDK error although
// they are not equal: an error with a method Is says so itself, and may know
// SDK errors. So all must be known that err may be: errors of the SDK, and what
// this package makes of them or of texts. A type with the method can still be one
// of this package, or one of the SDK's, or of another imported package.
func (a *assertions) mayMatch(cur inspector.Cursor, err ast.Expr) bool {
	if t := a.Info.TypeOf(err); t == nil || !types.IsInterface(t) && hasMethod(t, a.Pkg, "Is") {
		return true
	}
	if m := a.makersOf(err, cur); m == 0 || m&^(bySDK|byWrap|byText) != 0 {
		return true
	}
	for _, decl := range astutil.Only[*ast.FuncDecl](a.root.Preorder((*ast.FuncDecl)(nil))) {
		if decl.Recv != nil && decl.Name.Name == "Is" {
			return true
		}
	}
	return slices.ContainsFunc(a.Pkg.Imports(), declaresIs)
}

func declaresIs(pkg *types.Package) bool {
	for _, name := range pkg.Scope().Names() {
		if obj, ok := pkg.Scope().Lookup(name).(*types.TypeName); ok && hasMethod(types.NewPointer(obj.Type()), pkg, "Is") {
			return true
		}
	}
	return false
}

func (a *assertions) report(at ast.Node, message string, fix *analysis.SuggestedFix) {
	a.findings = append(a.findings, Finding{Pos: at.Pos(), End: at.End(), Message: message, Fix: fix})
}
