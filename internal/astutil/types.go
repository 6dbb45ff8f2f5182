package astutil

import (
	"go/ast"
	"go/types"
	"iter"
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

// IsUnsigned reports whether a type is an integer type without a sign.
func IsUnsigned(t types.Type) bool { return isBasic(t, types.IsUnsigned) }

// IsText reports whether a type is a string, or the bytes or runes of one.
func IsText(t types.Type) bool {
	if t == nil {
		return false
	}
	if s, ok := t.Underlying().(*types.Slice); ok {
		b, ok := s.Elem().Underlying().(*types.Basic)
		return ok && (b.Kind() == types.Byte || b.Kind() == types.Rune)
	}
	return IsString(t)
}

// IsFunc reports whether values of a type are functions.
func IsFunc(t types.Type) bool {
	if t == nil {
		return false
	}
	_, ok := t.Underlying().(*types.Signature)
	return ok
}

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

// Object returns what an expression names, itself or behind a package or value, or nil.
func Object(info *types.Info, e ast.Expr) types.Object {
	switch n := ast.Unparen(e).(type) {
	case *ast.Ident:
		return info.ObjectOf(n)
	case *ast.SelectorExpr:
		return info.ObjectOf(n.Sel)
	}
	return nil
}

// Var returns the variable or field that an expression names, or nil.
func Var(info *types.Info, e ast.Expr) *types.Var {
	v, _ := Object(info, e).(*types.Var)
	return v
}

// FieldValues yields the fields of a struct that a literal gives values to.
func FieldValues(info *types.Info, lit *ast.CompositeLit) iter.Seq2[*types.Var, ast.Expr] {
	return func(yield func(*types.Var, ast.Expr) bool) {
		t := info.TypeOf(lit)
		if t == nil { // it does not compile
			return
		}
		st, ok := Deref(t).Underlying().(*types.Struct)
		if !ok {
			return
		}
		for i, elt := range lit.Elts {
			field, value := (*types.Var)(nil), elt
			if kv, ok := elt.(*ast.KeyValueExpr); ok {
				field, value = BareVar(info, kv.Key), kv.Value
			} else if i < st.NumFields() {
				field = st.Field(i)
			}
			if field != nil && !yield(field, value) {
				return
			}
		}
	}
}

// IsBlank reports whether an expression is the blank identifier.
func IsBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

// Mentions reports whether a variable stands in a node, or nil for one that is not seen.
func Mentions(info *types.Info, n ast.Node, v *types.Var) bool {
	if n == nil {
		return false
	}
	found := false
	Each(n, func(n ast.Node) {
		id, ok := n.(*ast.Ident)
		found = found || ok && info.Uses[id] == v
	})
	return found
}

// BareVar returns the variable that an expression is the bare name of, or nil.
func BareVar(info *types.Info, e ast.Expr) *types.Var {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok {
		return nil
	}
	v, _ := info.ObjectOf(id).(*types.Var)
	return v
}

// Base returns the variable that an expression is, or is a part of, and whether
// it is the variable itself.
func Base(info *types.Info, e ast.Expr) (v *types.Var, whole bool) {
	whole = true
	for {
		switch n := ast.Unparen(e).(type) {
		case *ast.Ident:
			v, _ := info.ObjectOf(n).(*types.Var)
			return v, whole
		case *ast.SelectorExpr:
			if v, ok := info.Uses[n.Sel].(*types.Var); ok && !v.IsField() {
				return v, whole // of another package
			}
			e = n.X
		case *ast.IndexExpr:
			e = n.X
		case *ast.SliceExpr:
			e = n.X
		case *ast.StarExpr:
			e = n.X
		default:
			return nil, false
		}
		whole = false
	}
}

// Field returns the field that a selector selects, or nil if that is a method or
// of another package.
func Field(info *types.Info, sel *ast.SelectorExpr) *types.Var {
	if selection := info.Selections[sel]; selection != nil && selection.Kind() == types.FieldVal {
		v, _ := selection.Obj().(*types.Var)
		return v
	}
	return nil
}
