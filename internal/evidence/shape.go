package evidence

import (
	"go/ast"
	"go/types"
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/tcerr/tcerrlint/internal/library"
)

// An envelope holds, by role, the fields of a struct, its own and those of the
// structs that it embeds, that are a part of the API's answer. Nil where there
// is none of a fitting type.
type envelope [numRoles]*types.Var

// whole reports whether the struct has all three: the shape that, of 58 fields
// with such numbers in public code, all 40 of Tencent Cloud have and none of
// the others. The code may be a text.
func (e *envelope) whole() bool {
	return (e[Code] != nil || e[CodeText] != nil) && e[Message] != nil && e[Desc] != nil
}

// partial reports whether the struct has a code and a message, which many
// other vendors' have as well.
func (e *envelope) partial() bool {
	return e[Code] != nil && e[Message] != nil
}

// field returns the evidence of a selected field: E1 if a struct on the way to
// it has the shape, the weak sign if only the codeDesc is missing and the
// struct is one of ours, or E2 for a known field.
func (x *Index) field(sel *ast.SelectorExpr, role Role) Strength {
	selection := x.fieldSelection(sel)
	if selection == nil {
		return None
	}
	field := selection.Obj().(*types.Var)
	if knownField(selection, role) || role == SDKCode && sdkField(selection) {
		return Type
	}
	if !declares(field.Type(), role) {
		return None
	}
	partial := false
	for {
		for st := range structsOf(selection) {
			if env := x.envelope(st); env[role] != nil && env[role].Origin() == field.Origin() {
				if env.whole() {
					return Shape
				}
				partial = partial || env.partial()
			}
		}
		// resp.Base.Code is a field of Base, and, where Base is embedded, one
		// of resp as well: the codeDesc may stand beside Base.
		if sel, _ = unparenStar(sel.X).(*ast.SelectorExpr); sel == nil {
			break
		}
		selection = x.fieldSelection(sel)
		if selection == nil || !selection.Obj().(*types.Var).Embedded() {
			break
		}
	}
	if partial && x.ours(field.Pkg()) && !x.foreignType(field.Type()) && x.weakCounts() && x.isTagged(field, role) {
		return Weak
	}
	return None
}

// fieldSelection returns the selection of a field, or nil if sel is something
// else.
func (x *Index) fieldSelection(sel *ast.SelectorExpr) *types.Selection {
	selection := x.info.Selections[sel]
	if selection == nil || selection.Kind() != types.FieldVal {
		return nil
	}
	return selection
}

// structsOf yields the structs on the way to a selected field, from the
// operand's own to the one that declares it.
func structsOf(selection *types.Selection) iter.Seq[*types.Struct] {
	return func(yield func(*types.Struct) bool) {
		t := selection.Recv()
		for _, i := range selection.Index() {
			st := structOf(t)
			if st == nil || i >= st.NumFields() || !yield(st) {
				return
			}
			t = st.Field(i).Type()
		}
	}
}

func unparenStar(e ast.Expr) ast.Expr {
	for {
		e = ast.Unparen(e)
		star, ok := e.(*ast.StarExpr)
		if !ok {
			return e
		}
		e = star.X
	}
}

// getter returns E1 for a method like GetCode of a type with the shape, where
// the method is of another package; those of this one are seen by their flow.
func (x *Index) getter(call *ast.CallExpr, role Role) Strength {
	if role == SDKCode {
		if x.sdkGetter(call) {
			return Type
		}
		return None
	}
	sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr)
	if !ok || len(call.Args) > 0 {
		return None
	}
	if r, ok := roleOf(strings.TrimPrefix(sel.Sel.Name, "Get")); !ok || r != role && !(r == Code && role == CodeText) {
		return None
	}
	selection := x.info.Selections[sel]
	if selection == nil || selection.Kind() != types.MethodVal || selection.Obj().Pkg() == x.pkg {
		return None
	}
	if st := structOf(selection.Recv()); st != nil && holds(x.info.TypeOf(call), role) && x.envelope(st)[role] != nil && x.envelope(st).whole() {
		return Shape
	}
	return None
}

// envelope returns which fields of st are a part of an answer.
func (x *Index) envelope(st *types.Struct) *envelope {
	env, ok := x.envelopes[st]
	if !ok {
		if x.envelopes == nil {
			x.envelopes = make(map[*types.Struct]*envelope)
		}
		env = newEnvelope(st)
		x.envelopes[st] = env
	}
	return env
}

// newEnvelope looks at the fields of st, then at those of the structs that it
// embeds, and so on, as encoding/json and Go's selectors do: the shallowest
// field wins, and two of one depth hide each other.
func newEnvelope(st *types.Struct) *envelope {
	env := new(envelope)
	isNumber := false // the code is a json.Number
	exact := true     // each field has its name from a tag, in the case of the API
	var taken [numRoles]bool
	var seen []*types.Struct // a struct can embed itself through a pointer
	for level := []*types.Struct{st}; len(level) > 0; {
		seen = append(seen, level...)
		var found [numRoles]int
		var text *types.Var // a code that is a text
		var next []*types.Struct
		for _, st := range level {
			for i := range st.NumFields() {
				f, name := st.Field(i), jsonName(st.Tag(i))
				if f.Embedded() && name == "" {
					if inner := structOf(f.Type()); inner != nil {
						if !slices.Contains(seen, inner) && !slices.Contains(next, inner) {
							next = append(next, inner)
						}
						continue
					}
				}
				key := name
				if name == "" {
					name = f.Name()
				}
				role, ok := roleOf(name)
				if !ok || taken[role] {
					continue
				}
				exact = exact && (key == library.CodeKey || key == library.MessageKey || key == library.DescKey)
				if role == Code && !declares(f.Type(), Code) && declares(f.Type(), CodeText) {
					text, isNumber = f, isJSONNumber(f.Type())
				}
				found[role]++
				env[role] = nil
				if found[role] == 1 && declares(f.Type(), role) {
					env[role] = f
				}
			}
		}
		if found[Code] == 1 {
			env[CodeText] = text
		}
		for role, n := range found {
			taken[role] = taken[role] || n > 0
		}
		level = next
	}
	if !exact && !isNumber {
		env[CodeText] = nil // another vendor's, that copied the SDK: Code, Message, CodeDesc
	}
	return env
}

// isJSONNumber reports whether t is json.Number or a pointer to it.
func isJSONNumber(t types.Type) bool {
	named, ok := types.Unalias(deref(t)).(*types.Named)
	return ok && named.Obj().Name() == "Number" && named.Obj().Pkg() != nil && named.Obj().Pkg().Path() == "encoding/json"
}

// declares reports whether a field of type t can be declared for the role.
// Values can have it in further types, like []byte(resp.Message).
func declares(t types.Type, role Role) bool {
	if role.text() {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		return isString(t)
	}
	return holds(t, role)
}

// roleOf returns the role of a field by its name in the JSON text. Case does
// not matter, as it does not to encoding/json.
func roleOf(name string) (Role, bool) {
	var role Role
	var key string
	switch len(name) {
	case len(library.CodeKey):
		role, key = Code, library.CodeKey
	case len(library.MessageKey):
		role, key = Message, library.MessageKey
	case len(library.DescKey):
		role, key = Desc, library.DescKey
	default:
		return 0, false
	}
	return role, strings.EqualFold(name, key)
}

// jsonName returns the name in a json tag, or "" where the tag has none or is
// malformed, as `json:tag"code"` is.
func jsonName(tag string) string {
	if tag == "" {
		return ""
	}
	name, _, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
	return name
}

// tagName returns the name that a tag gives a field, or "". What is read by
// others than encoding/json has no name in an answer, and its tag stands for
// one. So does that of a field which is stored in a database, or which the
// program's own users fill in, whatever else reads it:
//
//	Code int `json:"code" binding:"required"` // from a text message
func tagName(tag string) string {
	has := func(key string) bool {
		v := reflect.StructTag(tag).Get(key)
		return v != "" && v != "-"
	}
	if slices.ContainsFunc([]string{"db", "gorm", "xorm", "bson", "form", "uri", "query", "binding"}, has) {
		return tag
	}
	name := jsonName(tag)
	if !has("protobuf") && name != "" && name != "-" {
		return name
	}
	if slices.ContainsFunc([]string{"protobuf", "xml", "yaml", "toml", "csv", "env"}, has) {
		return tag
	}
	return ""
}

// structOf returns the struct that t is or points to, or nil.
func structOf(t types.Type) *types.Struct {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, _ := t.Underlying().(*types.Struct)
	return st
}
