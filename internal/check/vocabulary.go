package check

import (
	"go/constant"
	"go/token"
	"go/types"
	"path"

	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/fix"
)

// tcerr is the package of typed constants.
var tcerr = fix.Package{Path: "github.com/tcerr/tcerrlint/tcerr", Name: "tcerr"}

// A vocabulary is the package whose names the fixes use: tcerr, or the one of
// the setting constants-package. Its constants are found by their types and
// values, whatever their names.
type vocabulary struct {
	pkg   fix.Package
	own   *types.Package // the user's, nil for package tcerr or if it is not known
	names map[term]string
	types map[evidence.Role]*types.TypeName // nil for package tcerr
	// usable is false if no fix can use the package in the one under
	// analysis: it is that package, would import it in a circle, or is not
	// among what it depends on, so that its constants are unknown.
	usable bool
}

// A term is a meaning that a constant can have.
type term struct {
	role evidence.Role
	text string // of the constant's value
}

func termOf(role evidence.Role, c codes.Code) term {
	if role == evidence.Desc {
		return term{role, constant.MakeString(c.Desc).ExactString()}
	}
	return term{role, constant.MakeInt64(int64(c.Number)).ExactString()}
}

// newVocabulary returns the vocabulary for a package under analysis.
func newVocabulary(user *types.Package, userPath string, from *types.Package, table *codes.Table) *vocabulary {
	v := &vocabulary{pkg: tcerr, names: make(map[term]string), usable: true}
	if userPath == "" {
		for c := range codes.Default().All() {
			if c.Kind == codes.SDK {
				continue // its text is a name, no number
			}
			role := evidence.Code
			if c.Kind == codes.Module {
				role = evidence.ModuleCode
				v.names[termOf(evidence.Desc, c)] = c.DescConstant
			}
			v.names[termOf(role, c)] = c.Constant
		}
		return v
	}
	v.pkg = fix.Package{Path: userPath, Name: path.Base(userPath)}
	v.own = user
	v.types = make(map[evidence.Role]*types.TypeName)
	v.usable = user != nil && user != from
	if user != nil {
		v.pkg = fix.PackageOf(user)
		v.read(user, table)
	}
	return v
}

// read finds the constants of the user's package. Of several types that could
// have a role, the one with the most constants of the table has it; of several
// constants of a value, the first in the source.
func (v *vocabulary) read(user *types.Package, table *codes.Table) {
	found := make(map[evidence.Role]map[*types.TypeName]map[string]*types.Const)
	scope := user.Scope()
	for _, name := range scope.Names() {
		c, ok := scope.Lookup(name).(*types.Const)
		if !ok || !c.Exported() {
			continue
		}
		named, ok := types.Unalias(c.Type()).(*types.Named)
		if !ok || named.Obj().Pkg() != user {
			continue
		}
		for _, role := range rolesOf(table, c.Val()) {
			if found[role] == nil {
				found[role] = make(map[*types.TypeName]map[string]*types.Const)
			}
			byValue := found[role][named.Obj()]
			if byValue == nil {
				byValue = make(map[string]*types.Const)
				found[role][named.Obj()] = byValue
			}
			text := c.Val().ExactString()
			if first := byValue[text]; first == nil || c.Pos() < first.Pos() {
				byValue[text] = c
			}
		}
	}
	for role, byType := range found {
		for typ, constants := range byType {
			best := v.types[role]
			if best == nil || len(constants) > len(byType[best]) || len(constants) == len(byType[best]) && typ.Name() < best.Name() {
				v.types[role] = typ
			}
		}
		for text, c := range byType[v.types[role]] {
			v.names[term{role, text}] = c.Name()
		}
	}
}

// rolesOf returns what the value of a constant can stand for.
func rolesOf(table *codes.Table, value constant.Value) []evidence.Role {
	if value.Kind() == constant.String {
		if _, ok := table.Desc(constant.StringVal(value)); ok {
			return []evidence.Role{evidence.Desc}
		}
		return nil
	}
	n, exact := constant.Int64Val(constant.ToInt(value))
	if !exact {
		return nil
	}
	var roles []evidence.Role
	if _, ok := table.Common(n); ok {
		roles = append(roles, evidence.Code)
	}
	if _, ok := table.Module(n); ok {
		roles = append(roles, evidence.ModuleCode)
	}
	return roles
}

// findImport returns the package of that path if it is from itself or imported
// by it, or else nil. What a package imports indirectly some drivers know in
// full, some in part and some not at all: it must not decide what is found.
func findImport(from *types.Package, path string) *types.Package {
	for _, pkg := range append([]*types.Package{from}, from.Imports()...) {
		if fix.PackageOf(pkg).Path == path {
			return pkg
		}
	}
	return nil
}

// constantFor returns how messages name the constant for a code.
func (v *vocabulary) constantFor(role evidence.Role, c codes.Code) string {
	name, ok := v.names[termOf(role, c)]
	switch {
	case ok:
		return v.pkg.Name + "." + name
	case v.types != nil && len(v.names) == 0:
		return "a constant of " + v.pkg.Path + ", which this package does not import"
	}
	name = c.Constant
	if role == evidence.Desc {
		name = c.DescConstant
	}
	return "a constant such as " + name + ", which " + v.pkg.Path + " does not have"
}

// spell returns how the constant for a code is spelled at pos. The fix fails
// if there is none.
func (v *vocabulary) spell(b *fix.Builder, role evidence.Role, c codes.Code, pos token.Pos) string {
	return v.member(b, v.names[termOf(role, c)], pos)
}

// spellType returns how the type of the role's constants is spelled at pos.
func (v *vocabulary) spellType(b *fix.Builder, role evidence.Role, pos token.Pos) string {
	name := ""
	switch {
	case v.types != nil:
		if t := v.types[role]; t != nil {
			name = t.Name()
		}
	case role == evidence.Code:
		name = "Code"
	case role == evidence.ModuleCode:
		name = "ModuleCode"
	case role == evidence.Desc:
		name = "Desc"
	}
	return v.member(b, name, pos)
}

// spellFunc returns how MessageCode or MessageContains is spelled at pos.
func (v *vocabulary) spellFunc(b *fix.Builder, name string, pos token.Pos) string {
	if v.types != nil && !v.hasFunc(name) {
		name = ""
	}
	return v.member(b, name, pos)
}

func (v *vocabulary) member(b *fix.Builder, name string, pos token.Pos) string {
	if name == "" || !v.usable {
		b.Fail()
		return ""
	}
	return b.Name(v.pkg, name, pos)
}

// hasFunc reports whether the user's package has a function of package tcerr:
// MessageCode(string) ModuleCode or MessageContains(string, ModuleCode) bool.
func (v *vocabulary) hasFunc(name string) bool {
	module := v.types[evidence.ModuleCode]
	if module == nil {
		return false
	}
	fn, ok := module.Pkg().Scope().Lookup(name).(*types.Func)
	if !ok {
		return false
	}
	param := func(t types.Type) *types.Var { return types.NewParam(token.NoPos, nil, "", t) }
	text, code, yes := param(types.Typ[types.String]), param(module.Type()), param(types.Typ[types.Bool])
	want := types.NewSignatureType(nil, nil, nil, types.NewTuple(text), types.NewTuple(code), false)
	if name == "MessageContains" {
		want = types.NewSignatureType(nil, nil, nil, types.NewTuple(text, code), types.NewTuple(yes), false)
	}
	return types.Identical(fn.Type(), want)
}

// keepsInts reports whether the conversion of an int to the type of the role's
// constants keeps its value.
func (v *vocabulary) keepsInts(role evidence.Role) bool {
	if v.types == nil {
		return true
	}
	t := v.types[role]
	if t == nil {
		return false
	}
	b, ok := t.Type().Underlying().(*types.Basic)
	return ok && (b.Kind() == types.Int || b.Kind() == types.Int64 || role == evidence.Desc)
}

// isPlain reports whether the type of the role's constants is one of that basic
// type.
func (v *vocabulary) isPlain(role evidence.Role, plain types.Type) bool {
	if v.types == nil {
		return true // int and string
	}
	t := v.types[role]
	return t != nil && types.Identical(t.Type().Underlying(), plain)
}

// isError reports whether a common code can be returned as an error.
func (v *vocabulary) isError() bool {
	if v.types == nil {
		return true
	}
	t := v.types[evidence.Code]
	return t != nil && types.Implements(t.Type(), types.Universe.Lookup("error").Type().Underlying().(*types.Interface))
}

// owns reports whether t is the type of the role's constants.
func (v *vocabulary) owns(t types.Type, role evidence.Role) bool {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	if v.types != nil {
		return named.Obj() == v.types[role]
	}
	return fix.PackageOf(named.Obj().Pkg()) == tcerr && role == evidence.Code && named.Obj().Name() == "Code"
}
