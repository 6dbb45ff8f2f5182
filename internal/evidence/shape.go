package evidence

import (
	"go/ast"
	"go/types"
	"reflect"
	"strings"
)

// An envelope holds, by role, the fields of a struct, its own and those of the
// structs that it embeds, that are a part of the API's answer. Nil where there
// is none of a fitting type.
type envelope [numRoles]*types.Var

// whole reports whether the struct has all three: the shape that, of 58 fields
// with such numbers in public code, all 40 of Tencent Cloud have and none of
// the others.
func (e *envelope) whole() bool {
	return e.partial() && e[Desc] != nil
}

// partial reports whether the struct has a code and a message, which many
// other vendors' have as well.
func (e *envelope) partial() bool {
	return e[Code] != nil && e[Message] != nil
}

// field returns the evidence of a selected field: E1 if a struct on the way to
// it has the shape, the weak sign if only the codeDesc is missing and the
// struct is of this package or module, or E2 for a known field.
func (x *Index) field(sel *ast.SelectorExpr, role Role) Strength {
	selection, ok := x.info.Selections[sel]
	if !ok || selection.Kind() != types.FieldVal {
		return None
	}
	field := selection.Obj().(*types.Var)
	if knownField(field, selection, role) {
		return Type
	}
	if !holds(field.Type(), role) {
		return None
	}

	strength := None
	visit := func(st *types.Struct) {
		env := x.envelope(st)
		switch f := env[role]; {
		case f == nil || f.Origin() != field.Origin():
		case env.whole():
			strength = Shape
		case env.partial() && strength == None && x.ours(field.Pkg()) && x.weakCounts():
			strength = Weak
		}
	}
	// resp.Base.Code is a field of Base, and, since Base is embedded, one of
	// resp as well: the codeDesc may stand beside Base.
	for outer, ok := selection, true; ok; {
		walk(outer, visit)
		inner, isSel := ast.Unparen(sel.X).(*ast.SelectorExpr)
		if !isSel {
			break
		}
		sel = inner
		outer, ok = x.info.Selections[sel]
		if !ok || outer.Kind() != types.FieldVal || !outer.Obj().(*types.Var).Embedded() {
			break
		}
	}
	return strength
}

// walk calls visit for each struct on the way to a selected field, from the
// operand's own to the one that declares it.
func walk(selection *types.Selection, visit func(*types.Struct)) {
	t := selection.Recv()
	for _, i := range selection.Index() {
		st := structOf(t)
		if st == nil || i >= st.NumFields() {
			return
		}
		visit(st)
		t = st.Field(i).Type()
	}
}

// getter returns E1 for a method like GetCode of a type with the shape, where
// the method is of another package; those of this one are seen by their flow.
func (x *Index) getter(call *ast.CallExpr, role Role) Strength {
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || len(call.Args) > 0 {
		return x.get(call, role)
	}
	selection, ok := x.info.Selections[sel]
	if !ok || selection.Kind() != types.MethodVal || !holds(x.info.TypeOf(call), role) {
		return x.get(call, role)
	}
	st := structOf(selection.Recv())
	if st == nil || selection.Obj().Pkg() == x.pkg {
		return x.get(call, role)
	}
	named, ok := roleOf(strings.TrimPrefix(sel.Sel.Name, "Get"))
	if ok && named == role && x.envelope(st).whole() {
		return Shape
	}
	return x.get(call, role)
}

// envelope returns which fields of st are a part of an answer.
func (x *Index) envelope(st *types.Struct) *envelope {
	env, ok := x.envelopes[st]
	if !ok {
		if x.envelopes == nil {
			x.envelopes = make(map[*types.Struct]*envelope)
		}
		env = new(envelope)
		env.collect(st, make(map[*types.Struct]bool))
		x.envelopes[st] = env
	}
	return env
}

// collect adds the fields of st, then those of the structs that it embeds, as
// encoding/json and Go's own selectors see them: the shallower one wins.
func (e *envelope) collect(st *types.Struct, seen map[*types.Struct]bool) {
	if seen[st] {
		return // embeds itself through a pointer
	}
	seen[st] = true
	for i := range st.NumFields() {
		f := st.Field(i)
		role, ok := roleOf(wireName(f, st.Tag(i)))
		if ok && e[role] == nil && holds(f.Type(), role) {
			e[role] = f
		}
	}
	for i := range st.NumFields() {
		f := st.Field(i)
		if f.Embedded() && jsonName(st.Tag(i)) == "" {
			if inner := structOf(f.Type()); inner != nil {
				e.collect(inner, seen)
			}
		}
	}
}

// roleOf returns the role of a field by its name in the JSON text. Case does
// not matter, as it does not to encoding/json.
func roleOf(name string) (Role, bool) {
	switch {
	case strings.EqualFold(name, "code"):
		return Code, true
	case strings.EqualFold(name, "message"):
		return Message, true
	case strings.EqualFold(name, "codeDesc"):
		return Desc, true
	}
	return 0, false
}

// wireName returns the field's name in the JSON text: the one of its tag, or
// its own where it has no readable tag.
func wireName(f *types.Var, tag string) string {
	if name := jsonName(tag); name != "" {
		return name
	}
	return f.Name()
}

// jsonName returns the name in a json tag, or "" where the tag has none or is
// malformed, as `json:tag"code"` is.
func jsonName(tag string) string {
	name, _, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
	return name
}

// structOf returns the struct that t is or points to, or nil.
func structOf(t types.Type) *types.Struct {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, _ := t.Underlying().(*types.Struct)
	return st
}
