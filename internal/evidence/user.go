package evidence

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// A Ref is an entry of the settings code-fields and code-funcs: it names a field
// that holds a code, or a function that returns one. It is evidence like a known
// type, E2.
type Ref struct {
	entry string // as the user wrote it
	path  string // of the package
	typ   string // that has the field or method, or ""
	name  string
	// result is the index of the result, or -1 for the first integer or, if there
	// is none, the first string.
	result int
}

// ParseField reads "pkg/path.Type.Field".
func ParseField(entry string) (Ref, error) {
	rest, name := cutLast(entry)
	path, typ := cutLast(rest)
	r := Ref{entry: entry, path: path, typ: typ, name: name}
	if !isPath(path) || !token.IsIdentifier(typ) || !token.IsIdentifier(name) {
		return r, fmt.Errorf("%q: want pkg/path.Type.Field", entry)
	}
	return r, nil
}

// ParseFunc reads "pkg/path.Func", "(*pkg/path.Type).Method" or
// "(pkg/path.Type).Method", each perhaps with ":N", the index of a result.
func ParseFunc(entry string) (Ref, error) {
	r := Ref{entry: entry, result: -1}
	rest, index, ok := strings.Cut(entry, ":")
	if ok {
		n, err := strconv.ParseUint(index, 10, 8)
		if err != nil {
			return r, fmt.Errorf("%q: %q is no index of a result", entry, index)
		}
		r.result = int(n)
	}
	rest, r.name = cutLast(rest)
	r.path = rest
	inner, isMethod := strings.CutPrefix(rest, "(")
	if isMethod {
		inner, ok = strings.CutSuffix(inner, ")")
		r.path, r.typ = cutLast(strings.TrimPrefix(inner, "*"))
		isMethod = ok && token.IsIdentifier(r.typ)
	}
	if !isPath(r.path) || !token.IsIdentifier(r.name) || r.path != rest && !isMethod {
		return r, fmt.Errorf("%q: want pkg/path.Func or (*pkg/path.Type).Method, perhaps with :N for a result", entry)
	}
	return r, nil
}

// cutLast cuts a text at its last dot. Without a dot, all of it is after.
func cutLast(s string) (before, after string) {
	i := strings.LastIndexByte(s, '.')
	if i < 0 {
		return "", s
	}
	return s[:i], s[i+1:]
}

// isPath reports whether a text can be the import path of a package.
func isPath(path string) bool {
	return path != "" && !strings.ContainsAny(path, " \t()*[]\"'`")
}

// resolve finds the fields and results that the user's entries name, in this
// package and those that it imports, directly or not. An entry of another package
// is nothing to this one. It is an error if the package is there, but the field or
// function is not.
func (x *Index) resolve() error {
	if len(x.Fields)+len(x.Funcs) == 0 {
		return nil
	}
	x.known = make(map[*types.Var]Role)
	pkgs := make(map[string]*types.Package)
	imported(x.pkg, pkgs)
	find := func(setting string, refs []Ref, find func(Ref, *types.Package) (*types.Var, error)) error {
		for _, r := range refs {
			pkg := pkgs[r.path]
			if pkg == nil {
				continue
			}
			v, err := find(r, pkg)
			switch {
			case err == nil:
				x.known[v.Origin()] = userRole(v.Type())
			case pkg == x.pkg || pkg.Complete() && token.IsExported(r.name) && (r.typ == "" || token.IsExported(r.typ)):
				// Of other packages, only the exported names are sure to be known.
				return fmt.Errorf("%s: %q: %w", setting, r.entry, err)
			}
		}
		return nil
	}
	if err := find("code-fields", x.Fields, Ref.field); err != nil {
		return err
	}
	return find("code-funcs", x.Funcs, Ref.function)
}

// userRole returns the role of a field or result that the user has named, by its
// type: a text is a code of API 3.0, which is a name.
func userRole(t types.Type) Role {
	if astutil.IsString(astutil.Deref(t)) {
		return SDKCode
	}
	return Code
}

// userKnows returns the role of e if e is a field that the user names, or the i-th
// result of a call of a function that the user names. A call through a variable
// does not count: the variable may hold other functions with the same results.
func (x *Index) userKnows(e ast.Expr, i int) (Role, bool) {
	if len(x.known) == 0 {
		return 0, false
	}
	role, ok := x.known[x.variableAt(e, i)]
	if !ok {
		return 0, false
	}
	for ; e != nil; e = x.inner(e) {
		if call, ok := e.(*ast.CallExpr); ok && x.isCall(call) {
			var obj types.Object
			switch fun := astutil.Fun(call).(type) {
			case *ast.Ident:
				obj = x.info.Uses[fun]
			case *ast.SelectorExpr:
				obj = x.info.Uses[fun.Sel]
			}
			_, ok := obj.(*types.Func)
			return role, ok
		}
	}
	return role, true
}

// imported adds a package and all that it imports, directly or not, to pkgs, by
// their paths.
func imported(pkg *types.Package, pkgs map[string]*types.Package) {
	path, _, _ := strings.Cut(library.WithoutVendor(pkg.Path()), " [") // as go vet writes p [p.test]
	if pkgs[path] == nil {
		pkgs[path] = pkg
		for _, imp := range pkg.Imports() {
			imported(imp, pkgs)
		}
	}
}

// field returns the field of a package that r names.
func (r Ref) field(pkg *types.Package) (*types.Var, error) {
	named, err := r.named(pkg)
	if err != nil {
		return nil, err
	}
	st, ok := named.Underlying().(*types.Struct)
	if !ok {
		return nil, fmt.Errorf("type %s of package %s is no struct", r.typ, r.path)
	}
	for f := range st.Fields() {
		if f.Name() == r.name {
			return r.code(f)
		}
	}
	return nil, fmt.Errorf("type %s of package %s has no field %s of its own", r.typ, r.path, r.name)
}

// function returns the result that r names, of a function or method of a package.
func (r Ref) function(pkg *types.Package) (*types.Var, error) {
	fn, ok := pkg.Scope().Lookup(r.name).(*types.Func)
	if r.typ != "" {
		named, err := r.named(pkg)
		if err != nil {
			return nil, err
		}
		if fn = r.method(named); fn == nil {
			return nil, fmt.Errorf("type %s of package %s has no method %s of its own", r.typ, r.path, r.name)
		}
	} else if !ok {
		return nil, fmt.Errorf("package %s has no function %s", r.path, r.name)
	}
	results := fn.Signature().Results()
	if r.result >= results.Len() {
		return nil, fmt.Errorf("%s has %d results, and the first is 0", r.name, results.Len())
	}
	if r.result >= 0 {
		return r.code(results.At(r.result))
	}
	for _, is := range []func(types.Type) bool{astutil.IsInteger, astutil.IsString} {
		for v := range results.Variables() {
			if is(v.Type()) {
				return v, nil
			}
		}
	}
	return nil, fmt.Errorf("%s returns neither an integer nor a string", r.name)
}

// method returns the method that r names if the type itself declares it, or nil.
func (r Ref) method(named *types.Named) *types.Func {
	if t, ok := named.Underlying().(*types.Interface); ok {
		for m := range t.Methods() {
			if m.Name() == r.name {
				return m
			}
		}
	}
	for m := range named.Methods() {
		if m.Name() == r.name {
			return m
		}
	}
	return nil
}

// named returns the type of a package that r names.
func (r Ref) named(pkg *types.Package) (*types.Named, error) {
	obj, ok := pkg.Scope().Lookup(r.typ).(*types.TypeName)
	if !ok {
		return nil, fmt.Errorf("package %s has no type %s", r.path, r.typ)
	}
	named, ok := types.Unalias(obj.Type()).(*types.Named)
	if !ok {
		return nil, fmt.Errorf("%s of package %s is no type with a name of its own", r.typ, r.path)
	}
	return named, nil
}

// code returns v, or an error if its type can hold no code. A type parameter can,
// in some instance.
func (r Ref) code(v *types.Var) (*types.Var, error) {
	if _, ok := types.Unalias(v.Type()).(*types.TypeParam); !ok && !holds(v.Type(), userRole(v.Type())) {
		return nil, fmt.Errorf("a %s holds no code", v.Type())
	}
	return v, nil
}
