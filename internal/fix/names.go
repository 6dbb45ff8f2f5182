package fix

import (
	"go/token"
	"go/types"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
)

// A Package is one whose names a fix may use.
type Package struct {
	Path, Name string
}

// PackageOf returns the package as it is imported, from a vendor folder too.
func PackageOf(pkg *types.Package) Package {
	return Package{withoutVendor(pkg.Path()), pkg.Name()}
}

// Name returns how a member of the package is spelled at pos. In order: the
// package itself; an import that the file has and that is not shadowed at pos,
// under its name or a dot; the new import, if it may be added.
func (b *Builder) Name(pkg Package, member string, pos token.Pos) string {
	if name, ok := b.file.name(pkg, member, pos); ok {
		return name
	}
	if b.failed || !b.file.mayImport(pkg) {
		b.failed = true
		return ""
	}
	added := b.file.newImport(pkg)
	if added == nil || added.edits == nil {
		b.failed = true
		return ""
	}
	if !slices.Contains(b.adds, added) {
		b.adds = append(b.adds, added)
	}
	return added.name + "." + member
}

// CanName reports whether fixes can spell the exported names of the package,
// shadowing aside.
func (f *File) CanName(pkg Package) bool {
	if PackageOf(f.pkg) == pkg || pkg == f.importable && f.mayImport(pkg) {
		return true
	}
	for _, spec := range f.ast.Imports {
		imported := f.info.PkgNameOf(spec)
		if imported != nil && imported.Name() != "_" && PackageOf(imported.Imported()) == pkg {
			return true
		}
	}
	return false
}

// Means reports whether a name means the object at pos.
func (f *File) Means(name string, obj types.Object, pos token.Pos) bool {
	return obj != nil && f.lookup(name, pos) == obj
}

// name spells a member of a package without a new import.
func (f *File) name(pkg Package, member string, pos token.Pos) (string, bool) {
	if PackageOf(f.pkg) == pkg {
		return member, f.Means(member, f.pkg.Scope().Lookup(member), pos)
	}
	for _, spec := range f.ast.Imports {
		imported := f.info.PkgNameOf(spec)
		if imported == nil || PackageOf(imported.Imported()) != pkg {
			continue
		}
		switch name := imported.Name(); name {
		case "_":
		case ".":
			if f.Means(member, imported.Imported().Scope().Lookup(member), pos) {
				return member, true
			}
		default:
			if f.Means(name, imported, pos) {
				return name + "." + member, true
			}
		}
	}
	return "", false
}

// lookup returns what name means at pos.
func (f *File) lookup(name string, pos token.Pos) types.Object {
	scope := f.info.Scopes[f.ast].Innermost(pos)
	if scope == nil {
		return nil
	}
	_, obj := scope.LookupParent(name, pos)
	return obj
}

// mayImport reports whether the go command lets the file import a package: one
// that is no program and not an internal package of somebody else. It does not
// know whether a module provides the package.
func (f *File) mayImport(pkg Package) bool {
	if pkg.Name == "main" || PackageOf(f.pkg) == pkg {
		return false
	}
	parent, isInternal := cutInternal(pkg.Path)
	from := strings.TrimSuffix(withoutVendor(f.pkg.Path()), "_test")
	return !isInternal || parent == "" || from == parent || strings.HasPrefix(from, parent+"/")
}

// cutInternal returns what stands before the last element "internal" of a path.
func cutInternal(path string) (parent string, found bool) {
	if i := strings.LastIndex(path+"/", "/internal/"); i >= 0 {
		return path[:i], true
	}
	return "", path == "internal" || strings.HasPrefix(path, "internal/")
}

// newImport returns the new import of a package, or nil if the file can't have
// it: there is one of the package importable and one of the standard library.
func (f *File) newImport(pkg Package) *newImport {
	switch {
	case pkg == f.importable:
		if f.added == nil {
			f.added = f.makeImport(pkg, f.freshName(pkg.Name), f.importEdits)
		}
		return f.added
	case isStd(pkg.Path):
		if f.addedStd == nil {
			name := f.freshName(pkg.Name)
			if name != pkg.Name { // as people call it: stderrors
				name = f.freshName("std" + pkg.Name)
			}
			f.addedStd = f.makeImport(pkg, name, f.stdImportEdits)
		}
		if f.addedStd.spec.path == pkg.Path {
			return f.addedStd
		}
	}
	return nil
}

func (f *File) makeImport(pkg Package, name string, edits func(newSpec) []analysis.TextEdit) *newImport {
	spec := newSpec{path: pkg.Path}
	if name != path.Base(pkg.Path) {
		spec.name = name
	}
	return &newImport{name, spec, edits(spec)}
}

// freshName returns a name like the preferred one that nothing declares in the
// file or the package.
func (f *File) freshName(preferred string) string {
	name := preferred
	for i := 2; f.pkg.Scope().Lookup(name) != nil || declares(f.info.Scopes[f.ast], name); i++ {
		name = preferred + strconv.Itoa(i)
	}
	return name
}

// declares reports whether the scope or one within it declares the name.
func declares(scope *types.Scope, name string) bool {
	if scope.Lookup(name) != nil {
		return true
	}
	for child := range scope.Children() {
		if declares(child, name) {
			return true
		}
	}
	return false
}

// withoutVendor returns the path as it is imported.
func withoutVendor(path string) string {
	if i := strings.LastIndex(path, "/vendor/"); i >= 0 {
		return path[i+len("/vendor/"):]
	}
	return strings.TrimPrefix(path, "vendor/")
}
