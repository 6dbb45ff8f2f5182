package request

import (
	"go/ast"
	"go/types"
	"slices"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// choose looks at what is chosen by chance, or by the time:
//
//	hosts[rand.IntN(2)]
func (f *summary) choose(n ast.Node) {
	switch n := n.(type) {
	case *ast.IndexExpr:
		f.takes = f.takes || f.isChance(n.Index)
	case *ast.IfStmt:
		f.takes = f.takes || f.isChance(n.Cond)
	case *ast.SwitchStmt:
		f.takes = f.takes || f.isChance(n.Tag)
	case *ast.RangeStmt:
		f.takes = f.takes || f.isChance(n.X)
	case *ast.ReturnStmt:
		f.chance = f.chance || slices.ContainsFunc(n.Results, f.isChance)
	}
}

// isChance reports whether an expression is computed from what has another value every
// time. What holds a nonce among other things is not, nor what is asked for with one.
//
//	rand.IntN(len(hosts))                         // is
//	map[string]string{"Nonce": nonce(), …}        // is not
//	http.Get(base + "?Nonce=" + nonce())          // is not
func (f *summary) isChance(e ast.Expr) bool {
	switch n := ast.Unparen(e).(type) {
	case *ast.Ident:
		v, ok := f.p.Info.Uses[n].(*types.Var)
		return ok && f.chances[v]
	case *ast.BinaryExpr:
		return f.isChance(n.X) || f.isChance(n.Y)
	case *ast.UnaryExpr:
		return f.isChance(n.X)
	case *ast.StarExpr:
		return f.isChance(n.X)
	case *ast.IndexExpr:
		return f.isChance(n.X) || f.isChance(n.Index)
	case *ast.SliceExpr:
		return f.isChance(n.X)
	case *ast.CallExpr:
		c := f.p.callee(n)
		if c.isMoment() || c.body != nil && f.p.effects(c.body).chance {
			return true
		}
		tv := f.p.Info.Types[n.Fun]
		computed := tv.IsType() || tv.IsBuiltin() || c.body != nil || c.isPure() || c.path == "time"
		return computed && slices.ContainsFunc(operandsOf(c, n), f.isChance)
	}
	return false
}

// renews reports whether an unknown function gives what every request has anew, by its
// name or by its type, as clocks and sources of nonces do that tests replace:
//
//	c.nonce()   c.now().Unix()
func (p *Package) renews(c callee, call *ast.CallExpr) bool {
	return library.Renewed(c.name) || len(call.Args) == 0 && astutil.IsFrom(p.Info.TypeOf(call), "time", "Time")
}
