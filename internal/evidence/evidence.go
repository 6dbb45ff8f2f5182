// Package evidence decides whether an expression is a part of a Tencent Cloud
// API answer: the error code, the module code, the message or the codeDesc. A
// value alone proves nothing, since the same numbers mean other things in
// websockets, ports and the protocols of other vendors. What counts is where
// the value comes from:
//
//   - E1 shape (shape.go): a field of a struct that has the three fields of the
//     API's envelope, code, message and codeDesc.
//   - E2 type (known.go): a type that is known to hold a code.
//   - E3 flow (flow.go): a variable, parameter, result or field of this package
//     that E1 or E2 values are assigned, passed or returned to.
//   - E4 package (weak.go): a weaker sign, in a package that says elsewhere
//     that it talks to the Tencent Cloud API.
//
// All of it comes from types and from the syntax of the one package. There are
// no facts: an analyzer that declares one makes its driver type-check every
// dependency from source, which costs ten times what the analysis does.
package evidence

import (
	"go/ast"
	"go/types"

	"golang.org/x/tools/go/ast/inspector"
)

// A Role is a part of the API's envelope.
type Role uint8

const (
	Code       Role = iota // the envelope's "code", an integer
	ModuleCode             // the "(N)" that leads the message, as an integer
	Message                // the envelope's "message"
	Desc                   // the envelope's "codeDesc"
	numRoles
)

// A Strength says how an expression is known to be a part of an answer. The
// zero value, None, says that it is not known to be one.
type Strength uint8

const (
	None  Strength = iota
	Name           // an integer that is named as a code, in any package
	Weak           // E4
	Flow           // E3
	Type           // E2
	Shape          // E1
)

func (s Strength) String() string {
	return [...]string{"none", "name", "E4", "E3", "E2", "E1"}[s]
}

// A Mode says which evidence counts.
type Mode uint8

const (
	Standard Mode = iota // E1 to E4
	Strict               // E1 to E3
	Names                // E1 to E4, and an integer that is named as a code in any package
)

// An Index answers for one package. It is made for one pass, builds what it
// needs when it is first asked, and must not be used concurrently.
type Index struct {
	info *types.Info
	pkg  *types.Package
	root inspector.Cursor
	mode Mode
	// module is the path of the module that pkg belongs to, or "" if the
	// driver does not tell.
	module string

	envelopes map[*types.Struct]*envelope
	flow      *flow
	reached   [numRoles]map[*types.Var]bool // E3; nil until asked for
	tencent   *bool                         // the package's own sign of E4; nil until asked for
}

// New returns the index of a package. It costs nothing until it is asked.
func New(info *types.Info, pkg *types.Package, module string, root inspector.Cursor, mode Mode) *Index {
	return &Index{info: info, pkg: pkg, module: module, root: root, mode: mode}
}

// Of returns the strongest evidence that e has the role.
func (x *Index) Of(e ast.Expr, role Role) Strength {
	if tv := x.info.Types[e]; tv.Value != nil || !holds(tv.Type, role) {
		return None
	}
	s := x.direct(e, role)
	switch {
	case s > Weak:
		return s
	case x.flows(e, role):
		return Flow
	case s == Weak:
		return Weak
	}
	return x.named(e, role)
}

// direct returns what e shows by itself: its shape, its type, or a weak sign
// that is no name. It looks through parentheses, conversions, assertions, and
// through pointers in both directions.
func (x *Index) direct(e ast.Expr, role Role) Strength {
	for {
		e = ast.Unparen(e)
		if x.knownType(x.info.TypeOf(e), role) {
			return Type
		}
		switch n := e.(type) {
		case *ast.SelectorExpr:
			return x.field(n, role)
		case *ast.CallExpr:
			if !x.info.Types[n.Fun].IsType() {
				return x.getter(n, role)
			}
		case *ast.IndexExpr:
			return x.key(n, role)
		}
		inner := x.inner(e, role)
		if inner == nil {
			return None
		}
		e = inner
	}
}

// inner returns the expression whose value e holds, perhaps in another type,
// or nil.
func (x *Index) inner(e ast.Expr, role Role) ast.Expr {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return e.X
	case *ast.StarExpr:
		return e.X
	case *ast.UnaryExpr:
		if e.Op.String() == "&" {
			return e.X
		}
	case *ast.TypeAssertExpr:
		return e.X
	case *ast.CallExpr:
		// A conversion keeps the role where its type can hold it:
		// string(code) is not a code.
		if len(e.Args) == 1 && x.info.Types[e.Fun].IsType() && holds(x.info.TypeOf(e), role) {
			return e.Args[0]
		}
	}
	return nil
}

// holds reports whether a value of type t can have the role: an integer,
// float64, interface or pointer to one for a code, a string or pointer to one
// for the others.
func holds(t types.Type, role Role) bool {
	if t == nil {
		return false
	}
	if tp, ok := types.Unalias(t).(*types.TypeParam); ok {
		return holdsAll(tp, role)
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if role == Message || role == Desc {
			return u.Info()&types.IsString != 0
		}
		return u.Info()&types.IsInteger != 0 || u.Kind() == types.Float64
	case *types.Pointer:
		_, nested := u.Elem().Underlying().(*types.Pointer)
		return !nested && holds(u.Elem(), role)
	case *types.Interface:
		return u.Empty() && role <= ModuleCode
	}
	return false
}

// holdsAll reports whether each type that a type parameter stands for can have
// the role.
func holdsAll(tp *types.TypeParam, role Role) bool {
	iface := tp.Constraint().Underlying().(*types.Interface)
	terms := 0
	for t := range iface.EmbeddedTypes() {
		if u, ok := types.Unalias(t).(*types.Union); ok {
			for term := range u.Terms() {
				if !holds(term.Type().Underlying(), role) {
					return false
				}
				terms++
			}
			continue
		}
		if named, ok := types.Unalias(t).(*types.Named); ok && types.IsInterface(named) {
			// constraints.Integer and its like
			sub := types.NewTypeParam(types.NewTypeName(0, nil, "", nil), named)
			if !holdsAll(sub, role) {
				return false
			}
			terms++
			continue
		}
		if !holds(t.Underlying(), role) {
			return false
		}
		terms++
	}
	return terms > 0
}
