package check

import (
	"go/token"
	"go/types"
	"path"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
	"github.com/tcerr/tcerrlint/internal/fix"
)

// tcerr is the package of typed constants.
var tcerr = fix.Package{Path: evidence.ConstantsPackage, Name: "tcerr"} //nolint:gochecknoglobals // a constant, if Go had those of structs

// A vocabulary is the package whose names the fixes use: tcerr, or the one of
// the setting constants-package, whose constants are found by their types and
// values, whatever their names.
type vocabulary struct {
	pkg  fix.Package
	user *userConstants // nil for package tcerr
	// usable is false if no fix can use the package in the one under
	// analysis: it is that package, would import it in a circle, or is not
	// among what it depends on, so that its constants are unknown.
	usable bool
}

// userConstants are what the user's package declares.
type userConstants struct {
	pkg   *types.Package // nil if it is not known
	names map[term]string
	types map[*family]*types.TypeName
}

// A term is a code of a family, by its text.
type term struct {
	family *family
	text   string
}

// newVocabulary returns the vocabulary for a package under analysis.
func newVocabulary(user *types.Package, userPath string, from *types.Package, table *codes.Table) *vocabulary {
	if userPath == "" {
		return &vocabulary{pkg: tcerr, usable: true}
	}
	v := &vocabulary{
		pkg:    fix.Package{Path: userPath, Name: path.Base(userPath)},
		user:   &userConstants{pkg: user, names: make(map[term]string), types: make(map[*family]*types.TypeName)},
		usable: user != nil && user != from,
	}
	if user != nil {
		v.pkg = fix.PackageOf(user)
		v.user.read(table)
	}
	return v
}

// evidence returns the types that hold the codes of a role, beside those of
// package tcerr.
func (v *vocabulary) evidence() map[evidence.Role]*types.TypeName {
	if v.user == nil {
		return nil
	}
	known := make(map[evidence.Role]*types.TypeName)
	for f, t := range v.user.types {
		known[f.role] = t
	}
	return known
}

// is reports whether the package under analysis is the vocabulary's own.
func (v *vocabulary) is(pkg *types.Package) bool { return v.user != nil && v.user.pkg == pkg }

// read finds the constants of the user's package. Of several types that could
// be a family's, the one with the most constants of the table is; of several
// constants of a value, the first in the source.
func (u *userConstants) read(table *codes.Table) {
	found := make(map[*family]map[*types.TypeName]map[string]*types.Const)
	scope := u.pkg.Scope()
	for _, name := range scope.Names() {
		c, ok := scope.Lookup(name).(*types.Const)
		if !ok || !c.Exported() {
			continue
		}
		named, ok := types.Unalias(c.Type()).(*types.Named)
		if !ok || named.Obj().Pkg() != u.pkg {
			continue
		}
		for _, f := range families {
			code, ok := f.find(table, c.Val())
			if !ok {
				continue
			}
			if found[f] == nil {
				found[f] = make(map[*types.TypeName]map[string]*types.Const)
			}
			byText := found[f][named.Obj()]
			if byText == nil {
				byText = make(map[string]*types.Const)
				found[f][named.Obj()] = byText
			}
			text := f.text(code)
			if first := byText[text]; first == nil || c.Pos() < first.Pos() {
				byText[text] = c
			}
		}
	}
	separate(found[descFamily], found[nameFamily])
	for f, byType := range found {
		for typ, constants := range byType {
			best := u.types[f]
			if len(constants) > len(byType[best]) || len(constants) == len(byType[best]) && typ.Name() < best.Name() {
				u.types[f] = typ
			}
		}
		for text, c := range byType[u.types[f]] {
			u.names[term{f, text}] = c.Name()
		}
	}
}

// separate leaves each type with those texts that it has more of. Both families
// have "InvalidParameter", and a codeDesc is not to be taken for a name.
func separate(descs, names map[*types.TypeName]map[string]*types.Const) {
	for t, desc := range descs {
		switch name, ok := names[t]; {
		case !ok:
		case len(desc) < len(name):
			delete(descs, t)
		default:
			delete(names, t)
		}
	}
}

// findImport returns the package of that path if it is that of the pass or one that
// it imports, or else nil. What a package imports indirectly some drivers know in
// full, some in part and some not at all: it must not decide what is found. Nor must
// what only its tests import, as the pass without them has to find the same.
func findImport(pass *analysis.Pass, path string) *types.Package {
	if fix.PackageOf(pass.Pkg).Path == path {
		return pass.Pkg
	}
	for _, pkg := range pass.Pkg.Imports() {
		if fix.PackageOf(pkg).Path == path && countsAsImport(pass, pkg) {
			return pkg
		}
	}
	return nil
}

// countsAsImport reports whether a file that is no test imports the package, or all
// files are tests.
func countsAsImport(pass *analysis.Pass, pkg *types.Package) bool {
	onlyTests := true
	for _, file := range pass.Files {
		if astutil.InTest(pass.Fset, file.Pos()) {
			continue
		}
		onlyTests = false
		for _, spec := range file.Imports {
			if name := pass.TypesInfo.PkgNameOf(spec); name != nil && name.Imported() == pkg {
				return true
			}
		}
	}
	return onlyTests
}

// name returns the name of the constant for a code, if there is one.
func (v *vocabulary) name(f *family, c codes.Code) (string, bool) {
	if v.user != nil {
		name, ok := v.user.names[term{f, f.text(c)}]
		return name, ok
	}
	row, ok := f.find(codes.Default(), f.value(c)) // the user's further codes have no constant there
	return f.constant(row), ok
}

// constantFor returns how messages name the constant for a code.
func (v *vocabulary) constantFor(f *family, c codes.Code) string {
	name, ok := v.name(f, c)
	switch {
	case ok:
		return v.pkg.Name + "." + name
	case v.user != nil && len(v.user.names) == 0:
		return "a constant of " + v.pkg.Path + ", which this package does not import"
	}
	return "a constant such as " + f.constant(c) + ", which " + v.pkg.Path + " does not have"
}

// spell returns how the constant for a code is spelled at pos. The fix fails
// if there is none.
func (v *vocabulary) spell(b *fix.Builder, f *family, c codes.Code, pos token.Pos) string {
	name, _ := v.name(f, c)
	return v.member(b, name, pos)
}

// spellType returns how the type of the family's constants is spelled at pos.
func (v *vocabulary) spellType(b *fix.Builder, f *family, pos token.Pos) string {
	name := f.role.TypeName()
	if v.user != nil {
		name = ""
		if t := v.user.types[f]; t != nil {
			name = t.Name()
		}
	}
	return v.member(b, name, pos)
}

// spellFunc returns how MessageCode or MessageContains is spelled at pos.
func (v *vocabulary) spellFunc(b *fix.Builder, name string, pos token.Pos) string {
	if v.user != nil && !v.user.hasFunc(name) {
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
func (u *userConstants) hasFunc(name string) bool {
	module := u.types[moduleFamily]
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

// keepsPlain reports whether the conversion of the family's plain type to the
// type of its constants keeps the value.
func (v *vocabulary) keepsPlain(f *family) bool {
	if v.user == nil {
		return true
	}
	t := v.user.types[f]
	if t == nil {
		return false
	}
	b, ok := t.Type().Underlying().(*types.Basic)
	return ok && (b.Kind() == f.plain.Kind() || b.Kind() == types.Int64 && f.plain.Kind() == types.Int)
}

// isPlain reports whether the type of the family's constants is one of its plain
// type.
func (v *vocabulary) isPlain(f *family) bool {
	if v.user == nil {
		return true
	}
	t := v.user.types[f]
	return t != nil && types.Identical(t.Type().Underlying(), f.plain)
}

// isError reports whether a common code can be returned as an error.
func (v *vocabulary) isError() bool {
	if v.user == nil {
		return true
	}
	t := v.user.types[commonFamily]
	return t != nil && astutil.ImplementsError(t.Type())
}

// owns reports whether t is the type of the family's constants.
func (v *vocabulary) owns(t types.Type, f *family) bool {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil {
		return false
	}
	if v.user != nil {
		return named.Obj() == v.user.types[f]
	}
	return fix.PackageOf(named.Obj().Pkg()) == tcerr && named.Obj().Name() == f.role.TypeName()
}
