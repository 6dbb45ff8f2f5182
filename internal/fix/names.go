package fix

import (
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/tcerr/tcerrlint/internal/library"
)

// A Package is one whose names a fix may use.
type Package struct {
	Path, Name string
}

// PackageOf returns the package as it is imported, from a vendor folder too.
func PackageOf(pkg *types.Package) Package {
	return Package{library.WithoutVendor(pkg.Path()), pkg.Name()}
}

// Name returns how a member of the package is spelled at pos. In order: the
// package itself; an import that the file has and that is not shadowed at pos,
// under its name or a dot; the new import, if it may be added.
func (b *Builder) Name(pkg Package, member string, pos token.Pos) string {
	if name, imported, ok := b.file.name(pkg, member, pos); ok {
		if imported != nil {
			b.writes = append(b.writes, imported)
		}
		return name
	}
	if b.failed || !b.file.mayImport(pkg) {
		b.failed = true
		return ""
	}
	added := b.file.newImport(pkg)
	if added == nil {
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

// name spells a member of a package without a new import, through the import
// that it also returns, if any.
func (f *File) name(pkg Package, member string, pos token.Pos) (_ string, _ *types.PkgName, ok bool) {
	if PackageOf(f.pkg) == pkg {
		return member, nil, f.Means(member, f.pkg.Scope().Lookup(member), pos)
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
				return member, imported, true
			}
		default:
			if f.Means(name, imported, pos) {
				return name + "." + member, imported, true
			}
		}
	}
	return "", nil, false
}

// lookup returns what name means at pos.
func (f *File) lookup(name string, pos token.Pos) types.Object {
	_, obj := f.innermost(pos).LookupParent(name, pos)
	return obj
}

// innermost returns the innermost scope around pos. That of go/types looks at
// every function of the file to find one.
func (f *File) innermost(pos token.Pos) *types.Scope {
	scope := f.info.Scopes[f.ast]
	for {
		children := f.childrenOf(scope)
		i, found := slices.BinarySearchFunc(children, pos, func(child *types.Scope, pos token.Pos) int {
			switch {
			case child.End() <= pos:
				return -1
			case pos < child.Pos():
				return 1
			}
			return 0
		})
		if !found {
			return scope
		}
		scope = children[i]
	}
}

// childrenOf returns the scopes right within another in source order.
func (f *File) childrenOf(scope *types.Scope) []*types.Scope {
	children, ok := f.children[scope]
	if !ok {
		for child := range scope.Children() {
			if child.Pos().IsValid() {
				children = append(children, child)
			}
		}
		slices.SortFunc(children, func(a, b *types.Scope) int { return int(a.Pos() - b.Pos()) })
		if f.children == nil {
			f.children = make(map[*types.Scope][]*types.Scope)
		}
		f.children[scope] = children
	}
	return children
}

// mayImport reports whether the go command lets the file import a package: one
// that is no program and not an internal package of somebody else. It does not
// know whether a module provides the package.
func (f *File) mayImport(pkg Package) bool {
	if pkg.Name == "main" || PackageOf(f.pkg) == pkg {
		return false
	}
	parent, isInternal := cutInternal(pkg.Path)
	from := strings.TrimSuffix(library.WithoutVendor(f.pkg.Path()), "_test")
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
// it: there is one of the package importable and one of the standard library,
// and their lines must not come from another file.
func (f *File) newImport(pkg Package) *newImport {
	switch {
	case pkg == f.importable:
		if f.added == nil {
			f.added = f.place(newSpec{f.freshName(pkg.Name), pkg.Path}, f.addition)
		}
		return f.added
	case !library.IsStd(pkg.Path):
		return nil
	case f.addedStd == nil:
		name := f.freshName(pkg.Name)
		if name != pkg.Name { // as people call it: stderrors
			name = f.freshName("std" + pkg.Name)
		}
		f.addedStd = f.place(newSpec{name, pkg.Path}, f.stdAddition)
	}
	if f.addedStd != nil && f.addedStd.path != pkg.Path {
		return nil
	}
	return f.addedStd
}

// place returns a new import, or nil if there is no place for it.
func (f *File) place(spec newSpec, edits func(newSpec, map[*ast.ImportSpec]bool) []analysis.TextEdit) *newImport {
	if now := edits(spec, nil); now == nil || slices.ContainsFunc(now, f.isCopied) {
		return nil
	}
	return &newImport{spec, edits}
}

// freshName returns a name like the preferred one that nothing declares in the
// file or the package, not even in the files that the pass does not have.
func (f *File) freshName(preferred string) string {
	unseen := f.maker.unseenNames(filepath.Dir(f.tok.Name()))
	name := preferred
	for i := 2; unseen[name] || f.pkg.Scope().Lookup(name) != nil || declares(f.info.Scopes[f.ast], name); i++ {
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
