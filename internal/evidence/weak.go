package evidence

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"
)

// weakCounts reports whether E4 signs count at pos: the package imports an SDK
// of the Tencent Cloud API or holds a constant with a host of it, and the file
// has nothing to do with websockets.
func (x *Index) weakCounts(pos token.Pos) bool {
	return x.mode != Strict && x.isTencent() && !x.besideWebsocket(pos)
}

func (x *Index) isTencent() bool {
	if x.tencent == nil {
		found := x.importsSDK() || x.namesHost()
		x.tencent = &found
	}
	return *x.tencent
}

func (x *Index) importsSDK() bool {
	for _, imp := range x.pkg.Imports() {
		if isSDK(imp.Path()) {
			return true
		}
	}
	return false
}

func (x *Index) namesHost() bool {
	for cur := range x.root.Preorder((*ast.BasicLit)(nil)) {
		lit := cur.Node().(*ast.BasicLit)
		if lit.Kind == token.STRING && (hasHost(lit.Value, "api.qcloud.com") || hasHost(lit.Value, "tencentcloudapi.com")) {
			return true
		}
	}
	return false
}

// hasHost reports whether text holds the host or a host below it, and not one
// that merely begins or ends like it.
func hasHost(text, host string) bool {
	for end := 0; ; {
		i := strings.Index(text[end:], host)
		if i < 0 {
			return false
		}
		start := end + i
		end = start + len(host)
		if (start == 0 || text[start-1] == '.' || !isHostByte(text[start-1])) &&
			(end == len(text) || text[end] != '.' && !isHostByte(text[end])) {
			return true
		}
	}
}

func isHostByte(b byte) bool {
	return b == '-' || '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}

// besideWebsocket reports whether the file at pos imports a websocket library
// or a client of a service that speaks through one: there, 4000 to 4999 are
// close codes, and what is called code may be one.
func (x *Index) besideWebsocket(pos token.Pos) bool {
	for file := range x.root.Children() {
		f := file.Node().(*ast.File)
		if pos < f.FileStart || f.FileEnd < pos {
			continue
		}
		for _, spec := range f.Imports {
			for word := range strings.FieldsFuncSeq(strings.ToLower(spec.Path.Value), func(r rune) bool {
				return !('a' <= r && r <= 'z' || '0' <= r && r <= '9')
			}) {
				switch word {
				case "websocket", "websockets", "ws", "gws", "gobwas", "discordgo", "disgo", "pusher":
					return true
				}
			}
		}
	}
	return false
}

// ours reports whether a declaration is of this package or module. What other
// vendors' packages call a code is no sign at all.
func (x *Index) ours(pkg *types.Package) bool {
	if pkg == nil || pkg == x.pkg || x.module == "" {
		return pkg != nil && pkg == x.pkg
	}
	rest, ok := strings.CutPrefix(pkg.Path(), x.module)
	return ok && (rest == "" || rest[0] == '/')
}

// key returns the weak sign m["code"], m being a map of interface values as
// encoding/json fills it, and the program does not.
func (x *Index) key(index *ast.IndexExpr, role Role) Strength {
	t := x.info.TypeOf(index.X)
	if t == nil {
		return None
	}
	m, ok := t.Underlying().(*types.Map)
	if !ok || !types.IsInterface(m.Elem()) || !x.spells(index.Index, role) || !x.weakCounts(index.Pos()) || x.builds(index.X, role) {
		return None
	}
	return Weak
}

// builds reports whether the program itself puts the role's key into the map
// that the variable m holds: m["code"] = …, m := map[string]any{"code": …}.
func (x *Index) builds(m ast.Expr, role Role) bool {
	v := x.variable(m)
	if v == nil {
		return false
	}
	if x.built == nil {
		x.built = make(map[*types.Var]uint8) // a bit for each role
		for cur := range x.root.Preorder((*ast.AssignStmt)(nil), (*ast.ValueSpec)(nil)) {
			switch n := cur.Node().(type) {
			case *ast.AssignStmt:
				buildsFrom(x, n.Lhs, n.Rhs)
			case *ast.ValueSpec:
				buildsFrom(x, n.Names, n.Values)
			}
		}
	}
	return x.built[v]&(1<<role) != 0
}

func buildsFrom[E ast.Expr](x *Index, lhs []E, rhs []ast.Expr) {
	add := func(m, key ast.Expr) {
		for role := range numRoles {
			if x.spells(key, role) {
				if v := x.variable(m); v != nil {
					x.built[v] |= 1 << role
				}
			}
		}
	}
	for i, e := range lhs {
		if index, ok := ast.Unparen(e).(*ast.IndexExpr); ok {
			add(index.X, index.Index)
		}
		if len(lhs) != len(rhs) {
			continue
		}
		if lit, ok := ast.Unparen(rhs[i]).(*ast.CompositeLit); ok {
			for _, elt := range lit.Elts {
				if kv, ok := elt.(*ast.KeyValueExpr); ok {
					add(e, kv.Key)
				}
			}
		}
	}
}

// get returns the weak sign Get("code").Int() of simplejson, gjson and others:
// any function whose last argument is the name, then a method that converts.
func (x *Index) get(call *ast.CallExpr, role Role) Strength {
	convert, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || !converts(convert.Sel.Name, role) {
		return None
	}
	inner, ok := ast.Unparen(convert.X).(*ast.CallExpr)
	if !ok || len(inner.Args) == 0 || !x.spells(inner.Args[len(inner.Args)-1], role) {
		return None
	}
	name := ""
	switch fun := ast.Unparen(inner.Fun).(type) {
	case *ast.SelectorExpr:
		name = fun.Sel.Name
	case *ast.Ident:
		name = fun.Name
	}
	if !strings.HasPrefix(name, "Get") || !x.weakCounts(call.Pos()) {
		return None
	}
	return Weak
}

// converts reports whether a method of that name turns a JSON value into what
// the role is made of: Int, MustInt64, ToFloat64 …
func converts(name string, role Role) bool {
	name = strings.TrimPrefix(strings.TrimPrefix(name, "Must"), "To")
	switch name {
	case "Int", "Int32", "Int64", "Uint", "Uint32", "Uint64", "Float", "Float64", "Num":
		return role == Code
	case "String", "Str":
		return role.text()
	}
	return false
}

// spells reports whether e is a constant string that is the role's name, as it
// stands in the JSON text.
func (x *Index) spells(e ast.Expr, role Role) bool {
	v := x.info.Types[e].Value
	if v == nil || v.Kind() != constant.String {
		return false
	}
	switch constant.StringVal(v) {
	case "code":
		return role == Code
	case "message":
		return role == Message
	case "codeDesc":
		return role == Desc
	}
	return false
}

// named returns the evidence that the variable, parameter, result or field v,
// used at pos, has by what it is called: E4 where the package's own sign is
// there, or Name in the mode that asks for it. Every program has messages, so
// a message needs more than its name, and the code of a character is a rune.
func (x *Index) named(v *types.Var, pos token.Pos, role Role) Strength {
	if role == Message || !isRoleName(v.Name(), role) || !role.text() && !isNumber(v.Type()) {
		return None
	}
	if x.ours(v.Pkg()) && x.weakCounts(pos) && !x.holdersOf(role).foreign[v] {
		return Weak
	}
	if x.mode == Names && !role.text() {
		return Name
	}
	return None
}

// isNumber reports whether t is an integer, or a pointer to one, and no rune.
func isNumber(t types.Type) bool {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	return isInteger(t) && types.Unalias(t) != types.Universe.Lookup("rune").Type()
}

// isRoleName reports whether a name says by itself that it holds the role. A
// status code, an exit code and a close code are other things.
func isRoleName(name string, role Role) bool {
	name = strings.ToLower(strings.ReplaceAll(name, "_", ""))
	switch role {
	case Code:
		switch name {
		case "code", "errcode", "errorcode", "retcode", "returncode", "rspcode", "respcode", "responsecode", "resultcode", "apicode":
			return true
		}
	case ModuleCode:
		return name == "modulecode"
	case Message:
		switch name {
		case "message", "msg", "errmsg", "errmessage", "errormessage", "retmsg", "respmsg", "rspmsg":
			return true
		}
	case Desc:
		return name == "codedesc"
	}
	return false
}
