package check

import (
	"go/ast"
	"go/types"
	"go/version"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/fix"
)

// hasAsType reports whether the file of a node is of a Go version that has
// errors.AsType.
func (p *Pass) hasAsType(n ast.Node) bool {
	for _, file := range p.pass.Files {
		if file.FileStart <= n.Pos() && n.Pos() <= file.FileEnd {
			v := p.Info.FileVersions[file]
			if v == "" {
				v = p.Pkg.GoVersion()
			}
			return version.IsValid(v) && version.Compare(v, "go1.26") >= 0
		}
	}
	return false
}

// asTypeFix returns the fix of an assertion:
//
//	e, ok := err.(*T)         →  e, ok := errors.AsType[*T](err)
//	e, ok := describe().(*T)  →  e, ok := errors.AsType[*T](describe())
//
// Both leave a nil pointer and false if there is no such error. The result ok of
// a call is of type bool, which can't be assigned to a variable of another
// boolean type.
func (a *assertions) asTypeFix(n *ast.TypeAssertExpr, assigned []ast.Expr, err asserted) *analysis.SuggestedFix {
	if len(assigned) != 2 || !err.unwraps() || !a.hasAsType(n) {
		return nil
	}
	isError := astutil.Error()
	if t := a.Info.TypeOf(assigned[1]); t != nil && !types.AssignableTo(types.Typ[types.Bool], t) {
		return nil
	}
	if !types.AssignableTo(a.Info.TypeOf(n.X), isError) || !types.AssignableTo(a.Info.TypeOf(n.Type), isError) {
		return nil
	}
	b := a.File(n.Pos()).NewFix()
	name := b.Name(fix.Package{Path: "errors", Name: "errors"}, "AsType", n.Pos())
	if id, ok := n.X.(*ast.Ident); ok {
		b.Rewrite(n.Pos(), n.Type.Pos(), name+"[")
		b.Rewrite(n.Type.End(), n.End(), "]("+id.Name+")")
	} else { // the call stays, and the type is written before it
		star, ok := ast.Unparen(n.Type).(*ast.StarExpr)
		if !ok {
			return nil
		}
		named, ok := types.Unalias(a.Info.TypeOf(star.X)).(*types.Named)
		if !ok || named.TypeArgs().Len() > 0 {
			return nil
		}
		b.Rewrite(n.Pos(), n.Pos(), name+"[*"+b.Name(fix.PackageOf(named.Obj().Pkg()), named.Obj().Name(), n.Pos())+"](")
		b.Rewrite(n.X.End(), n.End(), ")")
	}
	return b.Fix("Use errors.AsType, which looks inside the error")
}
