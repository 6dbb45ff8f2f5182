package evidence

import (
	"go/ast"
	"go/constant"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ast/edge"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// weakCounts reports whether E4 signs count in the package: it imports an SDK of
// API 2.0 or holds a constant with a host of that API, and does not import a
// websocket library, where 4000 to 4999 say why a connection was closed. The SDK
// and the hosts of API 3.0 are no reason to believe in numbers: that API answers
// with names.
func (x *Index) weakCounts() bool {
	if x.Mode == Strict {
		return false
	}
	if x.tencent == nil {
		found := (x.imports(library.IsLegacySDK) || x.namesHost()) && !x.imports(library.IsWebsocket)
		x.tencent = &found
	}
	return *x.tencent
}

// imports reports whether one of the files imports such a package.
func (x *Index) imports(is func(path string) bool) bool {
	for _, file := range astutil.Only[*ast.File](x.files()) {
		for _, spec := range file.Imports {
			if path, _ := strconv.Unquote(spec.Path.Value); is(path) {
				return true
			}
		}
	}
	return false
}

// namesHost reports whether one of the files holds a constant with a host of API
// 2.0. A tag or an import path with the host in it is none.
func (x *Index) namesHost() bool {
	for cur, lit := range astutil.Only[*ast.BasicLit](x.preorder((*ast.BasicLit)(nil))) {
		if !hasHost(lit.Value, library.LegacyHost) {
			continue
		}
		switch cur.ParentEdgeKind() {
		case edge.Field_Tag, edge.ImportSpec_Path:
		default:
			return true
		}
	}
	return false
}

// hasHost reports whether a literal holds the host or one below it: api.qcloud.com
// or cvm.api.qcloud.com, but neither myapi.qcloud.com nor api.qcloud.com.example.
// The literal begins with a quote, and ends with one if it compiles.
func hasHost(literal, host string) bool {
	for end := 0; ; {
		i := strings.Index(literal[end:], host)
		if i < 0 {
			return false
		}
		start := end + i
		end = start + len(host)
		if !isHostByte(literal[start-1]) && (end == len(literal) || literal[end] != '.' && !isHostByte(literal[end])) {
			return true
		}
	}
}

// isHostByte reports whether a host's name may go on with b.
func isHostByte(b byte) bool {
	return b == '-' || '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}

// ours reports whether a weak sign counts in what a package declares: it is this
// package, an SDK of API 2.0, or a package of this module that imports such an
// SDK. What any other package calls a code is a code of its own.
func (x *Index) ours(pkg *types.Package) bool {
	if pkg == x.pkg {
		return true
	}
	ours, ok := x.isOurs[pkg]
	if !ok {
		if x.isOurs == nil {
			x.isOurs = make(map[*types.Package]bool)
		}
		ours = library.IsLegacySDK(pkg.Path()) || library.InModule(pkg.Path(), x.module) &&
			slices.ContainsFunc(pkg.Imports(), func(imp *types.Package) bool { return library.IsLegacySDK(imp.Path()) })
		x.isOurs[pkg] = ours
	}
	return ours
}

// foreignType reports whether t is an integer type that a package of others
// declares, for numbers of its own, or a pointer to one. What cgo makes of C.int
// is _Ctype_int, in the package itself.
func (x *Index) foreignType(t types.Type) bool {
	named, ok := types.Unalias(astutil.Deref(t)).(*types.Named)
	return ok && astutil.IsInteger(named) && (!x.ours(named.Obj().Pkg()) || strings.HasPrefix(named.Obj().Name(), "_Ctype_")) &&
		!x.knownType(named, Code) && !x.knownType(named, ModuleCode)
}

// key returns E4 for m["code"] if m is a map of interface values, as encoding/json
// makes of an object, and the package puts no "code" into such maps itself.
func (x *Index) key(index *ast.IndexExpr, role Role) Strength {
	if !x.spells(index.Index, role) || !x.isObject(index.X) || !x.weakCounts() || x.builds(role) || x.isStrangeObject(index.X) {
		return None
	}
	return Weak
}

// isObject reports whether e is a map of interface values.
func (x *Index) isObject(e ast.Expr) bool {
	t := x.info.TypeOf(e)
	if t == nil {
		return false
	}
	m, ok := t.Underlying().(*types.Map)
	return ok && types.IsInterface(m.Elem())
}

// builds reports whether the package itself puts the role's key into a map of
// interface values: m["code"] = …, map[string]any{"code": …}.
func (x *Index) builds(role Role) bool {
	if x.built == nil {
		x.built = new([numRoles]bool)
		for cur := range x.preorder((*ast.AssignStmt)(nil), (*ast.CompositeLit)(nil)) {
			switch n := cur.Node().(type) {
			case *ast.AssignStmt:
				for _, e := range n.Lhs {
					if index, ok := ast.Unparen(e).(*ast.IndexExpr); ok {
						x.build(index.X, index.Index)
					}
				}
			case *ast.CompositeLit:
				for _, elt := range n.Elts {
					if kv, ok := elt.(*ast.KeyValueExpr); ok {
						x.build(n, kv.Key)
					}
				}
			}
		}
	}
	return x.built[role]
}

// build records that the package puts a key into a map.
func (x *Index) build(m, key ast.Expr) {
	for role := range numRoles {
		if x.spells(key, role) && x.isObject(m) {
			x.built[role] = true
		}
	}
}

// get returns E4 for v.Get("code").Int(), as simplejson, gjson and others read
// JSON: a call of any function whose name begins with Get and whose last argument
// is the role's name, and then of a method that converts.
func (x *Index) get(call *ast.CallExpr, role Role) Strength {
	convert, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || !converts(convert.Sel.Name, role) {
		return None
	}
	inner, ok := ast.Unparen(convert.X).(*ast.CallExpr)
	if !ok {
		return None
	}
	object, key := x.getting(inner)
	if key == nil || !x.spells(key, role) || !x.weakCounts() || !x.isReader(inner) || x.isStrangeObject(object) {
		return None
	}
	return Weak
}

// converts reports whether a method of that name turns a JSON value into what
// the role is made of: Int, MustInt64, ToFloat64 …
func converts(name string, role Role) bool {
	return role == Code && library.MakesNumber(name) || role.text() && library.MakesText(name)
}

// spells reports whether e is a constant that is the role's name in the JSON text:
// "code" for Code.
func (x *Index) spells(e ast.Expr, role Role) bool {
	v := x.info.Types[e].Value
	if v == nil || v.Kind() != constant.String {
		return false
	}
	switch constant.StringVal(v) {
	case library.CodeKey:
		return role == Code
	case library.MessageKey:
		return role == Message
	case library.DescKey:
		return role == Desc
	}
	return false
}

// named returns the evidence for a variable, parameter, result or field by what
// it is called: E4 where weak signs count, or else Name in the mode Names. The
// name is no evidence for a message, since every program has messages.
func (x *Index) named(v *types.Var, role Role) Strength {
	if role == Message || !isRoleName(v.Name(), role) || !role.text() && !isNumber(v.Type()) {
		return None
	}
	if x.weakCounts() && x.ours(v.Pkg()) && !x.foreignType(v.Type()) && x.isNamed(v, role) && !x.flowGraph().own[v] && !x.weakHoldersOf(role).unlikely[v] {
		return Weak
	}
	if x.Mode == Names && !role.text() {
		return Name
	}
	return None
}

// isNamed reports whether the name of a variable says that it holds the role. A
// field with a name in its tag needs both names to say so. No field of another
// package is believed, as its tag is not looked at.
func (x *Index) isNamed(v *types.Var, role Role) bool {
	return (!v.IsField() || v.Pkg() == x.pkg) && isRoleName(v.Name(), role) && x.isTagged(v, role)
}

// isTagged reports whether v has no name in a tag, or one that says that it holds
// the role.
func (x *Index) isTagged(v *types.Var, role Role) bool {
	tag := x.flowGraph().tags[v.Origin()]
	return tag == "" || isRoleName(tag, role)
}

// isWeakType reports whether a weak sign can say something of a variable of type t. Of
// an integer of another type than programs keep codes in it can't.
func isWeakType(t types.Type, role Role) bool {
	return role.text() || !astutil.IsInteger(astutil.Deref(t)) || isNumber(t)
}

// isNumber reports whether t is one of the integer types that programs keep codes
// of an API in, or a pointer to one. A rune is none, as it holds the code of a
// character, nor are the narrow types, which hold the codes in packets.
func isNumber(t types.Type) bool {
	t = astutil.Deref(t)
	b, ok := t.Underlying().(*types.Basic)
	if !ok || types.Unalias(t) == types.Universe.Lookup("rune").Type() {
		return false
	}
	switch b.Kind() {
	case types.Int, types.Int32, types.Int64, types.Uint:
		return true
	}
	return false
}

// isRoleName reports whether a name is one that programs give to what holds the
// role.
func isRoleName(name string, role Role) bool {
	switch role {
	case Code:
		return library.NamesCode(name)
	case ModuleCode:
		return library.NamesModuleCode(name)
	case Message:
		return library.NamesMessage(name)
	case Desc:
		return library.NamesDesc(name)
	}
	return false
}
