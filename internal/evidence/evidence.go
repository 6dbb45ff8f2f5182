package evidence

import (
	"go/ast"
	"go/token"
	"go/types"
	"iter"

	"golang.org/x/tools/go/ast/inspector"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/codes"
)

// A Role is a part of the API's envelope.
type Role uint8

// The parts of an answer.
const (
	Code       Role = iota // the envelope's "code", an integer
	ModuleCode             // the "(N)" that leads the message, as an integer
	Message                // the envelope's "message"
	Desc                   // the envelope's "codeDesc"
	SDKCode                // the code of an error of API 3.0, a name
	CodeText               // the envelope's "code" as a text: its decimal digits
	numRoles
)

// text reports whether the role is a string rather than a number.
func (r Role) text() bool { return r == Message || r == Desc || r == SDKCode || r == CodeText }

// A Strength says how an expression is known to be a part of an answer. The
// zero value, None, says that it is not known to be one.
type Strength uint8

// The strengths, in ascending order.
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

// The modes of the setting evidence.
const (
	Standard Mode = iota // E1 to E4
	Strict               // E1 to E3
	Names                // E1 to E4, and an integer that is named as a code in any package
)

// Options say what counts as evidence.
type Options struct {
	Mode  Mode
	Codes *codes.Table // a number that is not in it speaks against a code

	Fields, Funcs []Ref                    // what the user knows
	Types         map[Role]*types.TypeName // the user's own types of constants
}

// An Index answers for one package. It is made for one pass, builds what it
// needs when it is first asked, and must not be used concurrently.
//
// A go vet run sees the files of a package twice, once without its tests and once
// with them, and must find the same in them. So an index of the files without the
// tests answers for these, and another, of all files, for the test files.
type Index struct {
	fset *token.FileSet
	info *types.Info
	pkg  *types.Package
	root inspector.Cursor
	Options
	// module is the path of the module that pkg belongs to, or "" if the
	// driver does not tell.
	module string

	known     map[*types.Var]Role // the fields and results that the user names
	tests     bool                // whether this is the index of all files
	withTests *Index              // the index of all files; nil until asked for

	envelopes map[*types.Struct]*envelope   // by struct, as far as asked for
	graph     *graph                        // nil until asked for
	holders   [numRoles]map[*types.Var]bool // see holdersOf; nil until asked for
	weak      [numRoles]*weakHolders        // see weakHoldersOf; nil until asked for
	built     *[numRoles]bool               // see builds; nil until asked for
	written   *written                      // see WritesSDKCode; nil until asked for
	tencent   *bool                         // whether weak signs count; nil until asked for
	isOurs    map[*types.Package]bool       // see ours
	asked     map[*types.Var]asking         // see askedFor; nil until asked for
	whence    map[*types.Var]*whence        // see whencesOf; nil until asked for
}

// New returns the index of a package. It costs nothing until it is asked.
// It is an error if the options name fields or functions that do not exist.
func New(fset *token.FileSet, info *types.Info, pkg *types.Package, module string, root inspector.Cursor, options Options) (*Index, error) {
	x := &Index{fset: fset, info: info, pkg: pkg, module: module, root: root, Options: options}
	return x, x.resolve()
}

// files yields the files that the index is of.
func (x *Index) files() iter.Seq[inspector.Cursor] {
	return func(yield func(inspector.Cursor) bool) {
		for file := range x.root.Children() {
			if (x.tests || !astutil.InTest(x.fset, file.Node().Pos())) && !yield(file) {
				return
			}
		}
	}
}

// preorder yields the nodes of the types in all files of the index.
func (x *Index) preorder(types ...ast.Node) iter.Seq[inspector.Cursor] {
	return func(yield func(inspector.Cursor) bool) {
		for file := range x.files() {
			for cur := range file.Preorder(types...) {
				if !yield(cur) {
					return
				}
			}
		}
	}
}

// Of returns the strongest evidence that e has the role.
func (x *Index) Of(e ast.Expr, role Role) Strength {
	if !x.tests && astutil.InTest(x.fset, e.Pos()) {
		if x.withTests == nil {
			x.withTests = &Index{
				fset: x.fset, info: x.info, pkg: x.pkg, module: x.module, root: x.root, Options: x.Options, known: x.known, tests: true,
			}
		}
		return x.withTests.Of(e, role)
	}
	if tv := x.info.Types[e]; tv.Value != nil || !holds(tv.Type, role) {
		return None
	}
	s := x.direct(e, role)
	if s >= Flow {
		return s
	}
	if known, ok := x.userKnows(e, 0); ok && known == role {
		return Type
	}
	v := x.variable(e)
	if v == nil {
		return s
	}
	if v.Pkg() == x.pkg {
		if x.holdersOf(role)[v] {
			return Flow
		}
		if s == Weak || isWeakType(v.Type(), role) {
			switch h := x.weakHoldersOf(role); {
			case h.unlikely[v] && v.IsField(): // the struct has the looks, its values are others
				s = None
			case h.weak[v]:
				return Weak
			}
		}
	}
	return max(s, x.named(v, role))
}

// direct returns the evidence for e without its flow and name: its shape, its
// type, or a weak sign like m["code"].
func (x *Index) direct(e ast.Expr, role Role) Strength {
	asserted := false // as an integer: m["code"].(int)
	for ; e != nil; e = x.inner(e) {
		if x.knownType(x.info.TypeOf(e), role) {
			return Type
		}
		switch n := e.(type) {
		case *ast.SelectorExpr:
			return x.field(n, role)
		case *ast.TypeAssertExpr:
			if astutil.IsInteger(x.info.TypeOf(n.Type)) {
				asserted = true
			}
		case *ast.IndexExpr:
			if asserted { // encoding/json puts no integer into an interface
				return None
			}
			return x.key(n, role)
		case *ast.CallExpr:
			if x.isCall(n) {
				return max(x.getter(n, role), x.get(n, role), x.rendering(n, role))
			}
		}
	}
	return None
}

// inner returns the next smaller expression in e that has the same value, perhaps
// in another type, or nil. It looks through parentheses, conversions,
// assertions, * and &: of int64(*p) it is *p, of *p it is p.
func (x *Index) inner(e ast.Expr) ast.Expr {
	switch e := e.(type) {
	case *ast.ParenExpr:
		return e.X
	case *ast.StarExpr:
		return e.X
	case *ast.UnaryExpr:
		if e.Op == token.AND {
			return e.X
		}
	case *ast.TypeAssertExpr:
		return e.X
	case *ast.CallExpr:
		if len(e.Args) != 1 {
			return nil
		}
		arg := e.Args[0]
		switch fun := x.info.Types[e.Fun]; {
		case fun.IsType() && keepsMeaning(fun.Type, x.info.TypeOf(arg)):
			return arg
		case x.isNew(e) && !x.info.Types[arg].IsType(): // new(resp.Code), of Go 1.26
			return arg
		}
	}
	return nil
}

// keepsMeaning reports whether a conversion keeps a code a code. One between
// numbers and texts does not: string(rune(5000)) is a character.
func keepsMeaning(to, from types.Type) bool {
	return from != nil && (types.IsInterface(to) || types.IsInterface(from) || astutil.IsText(to) == astutil.IsText(from))
}

// isCall reports whether the expression calls a function that is declared
// somewhere. Conversions and calls of builtin functions look the same.
func (x *Index) isCall(call *ast.CallExpr) bool {
	fun := x.info.Types[call.Fun]
	return !fun.IsType() && !fun.IsBuiltin()
}

// isNew reports whether a call that is none of a declared function is one of new.
func (x *Index) isNew(call *ast.CallExpr) bool {
	id, ok := ast.Unparen(call.Fun).(*ast.Ident)
	return ok && id.Name == "new"
}

// holds reports whether a value of type t can have the role: a number, a text,
// a pointer to one, or an interface that can hold anything.
func holds(t types.Type, role Role) bool {
	if t == nil {
		return false
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		if role.text() {
			return astutil.IsString(u)
		}
		return astutil.IsInteger(u) || u.Kind() == types.Float64
	case *types.Slice:
		return role.text() && astutil.IsText(u)
	case *types.Interface:
		if _, ok := types.Unalias(t).(*types.TypeParam); ok {
			return allHold(u, role)
		}
		return u.Empty()
	}
	return false
}

// allHold reports whether values of each type that a constraint allows can have
// the role. It is false of a constraint that names no types, like any.
func allHold(constraint *types.Interface, role Role) bool {
	for t := range constraint.EmbeddedTypes() {
		switch u := t.Underlying().(type) {
		case *types.Union:
			for term := range u.Terms() {
				if !holds(term.Type(), role) {
					return false
				}
			}
		case *types.Interface:
			if !allHold(u, role) {
				return false
			}
		default:
			if !holds(t, role) {
				return false
			}
		}
	}
	return constraint.NumEmbeddeds() > 0
}
