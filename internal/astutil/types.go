package astutil

import (
	"go/types"
	"slices"
)

// IsError reports whether a type is the predeclared error.
func IsError(t types.Type) bool { return t != nil && types.Identical(t, Error()) }

// Error returns the predeclared type error.
func Error() types.Type { return types.Universe.Lookup("error").Type() }

// ImplementsError reports whether values of a type are errors.
func ImplementsError(t types.Type) bool {
	if t == nil {
		return false
	}
	err, ok := Error().Underlying().(*types.Interface)
	return ok && types.Implements(t, err)
}

// IsBool reports whether a type is a boolean one.
func IsBool(t types.Type) bool { return isBasic(t, types.IsBoolean) }

// IsString reports whether a type is a string type.
func IsString(t types.Type) bool { return isBasic(t, types.IsString) }

// IsInteger reports whether a type is an integer type.
func IsInteger(t types.Type) bool { return isBasic(t, types.IsInteger) }

// IsNumeric reports whether a type is that of numbers, as time.Duration is.
func IsNumeric(t types.Type) bool { return isBasic(t, types.IsNumeric) }

// isBasic is false of type parameters, and of nil, which is the type of what does
// not compile.
func isBasic(t types.Type, info types.BasicInfo) bool {
	if t == nil {
		return false
	}
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&info != 0
}

// Deref returns what a pointer points to, and of any other type that type.
func Deref(t types.Type) types.Type {
	if p, ok := types.Unalias(t).(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

// IsFrom reports whether a type is declared in a package, by one of the names if
// there are any.
func IsFrom(t types.Type, path string, names ...string) bool {
	named, ok := types.Unalias(t).(*types.Named)
	if !ok || named.Obj().Pkg() == nil || named.Obj().Pkg().Path() != path {
		return false
	}
	return len(names) == 0 || slices.Contains(names, named.Obj().Name())
}

// IsGlobal reports whether a variable is a package's.
func IsGlobal(v *types.Var) bool { return v.Pkg() != nil && v.Parent() == v.Pkg().Scope() }
