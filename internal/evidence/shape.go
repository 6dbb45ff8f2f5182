package evidence

import (
	"go/ast"
	"go/types"
	"iter"
	"reflect"
	"slices"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
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
	selection, field := x.selectedField(sel)
	if field == nil {
		return None
	}
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
		var base *types.Var
		if selection, base = x.selectedField(sel); base == nil || !base.Embedded() {
			break
		}
	}
	if partial && x.ours(field.Pkg()) && !x.foreignType(field.Type()) && x.weakCounts() && x.isTagged(field, role) {
		return Weak
	}
	return None
}

// selectedField returns the field that a selector selects, and how, or nil if it
// selects something else.
func (x *Index) selectedField(sel *ast.SelectorExpr) (*types.Selection, *types.Var) {
	selection := x.info.Selections[sel]
	if selection == nil || selection.Kind() != types.FieldVal {
		return nil, nil
	}
	field, _ := selection.Obj().(*types.Var)
	return selection, field
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
	s := &envelopeSearch{env: new(envelope), exact: true, seen: []*types.Struct{st}}
	for level := []*types.Struct{st}; len(level) > 0; {
		level = s.look(level)
	}
	if !s.exact && !s.isNumber {
		s.env[CodeText] = nil // another vendor's, that copied the SDK: Code, Message, CodeDesc
	}
	return s.env
}

// An envelopeSearch is the work on one struct.
type envelopeSearch struct {
	env      *envelope
	isNumber bool           // the code is a json.Number
	exact    bool           // each field has its name from a tag, in the case of the API
	taken    [numRoles]bool // by fields of levels above
	seen     []*types.Struct

	// Of the level under way: how many fields have a role, and a code that is a text.
	found [numRoles]int
	text  *types.Var
}

// look looks at the structs of one depth, and returns those that they embed.
func (s *envelopeSearch) look(level []*types.Struct) (next []*types.Struct) {
	s.found, s.text = [numRoles]int{}, nil
	for _, st := range level {
		for i := range st.NumFields() {
			f, name := st.Field(i), jsonName(st.Tag(i))
			var inner *types.Struct
			if f.Embedded() && name == "" {
				inner = structOf(f.Type())
			}
			switch {
			case inner == nil:
				s.addField(f, name)
			case !slices.Contains(s.seen, inner): // a struct can embed itself through a pointer
				s.seen = append(s.seen, inner)
				next = append(next, inner)
			}
		}
	}
	if s.found[Code] == 1 {
		s.env[CodeText] = s.text
	}
	for role, n := range s.found {
		s.taken[role] = s.taken[role] || n > 0
	}
	return next
}

// addField adds a field that has this name in its tag, or none there.
func (s *envelopeSearch) addField(f *types.Var, tag string) {
	name := tag
	if name == "" {
		name = f.Name()
	}
	role, ok := roleOf(name)
	if !ok || s.taken[role] {
		return
	}
	s.exact = s.exact && (tag == library.CodeKey || tag == library.MessageKey || tag == library.DescKey)
	if role == Code && !declares(f.Type(), Code) && declares(f.Type(), CodeText) {
		s.text, s.isNumber = f, isJSONNumber(f.Type())
	}
	s.found[role]++
	s.env[role] = nil
	if s.found[role] == 1 && declares(f.Type(), role) {
		s.env[role] = f
	}
}

// isJSONNumber reports whether t is json.Number or a pointer to it.
func isJSONNumber(t types.Type) bool {
	return astutil.IsFrom(astutil.Deref(t), "encoding/json", "Number")
}

// declares reports whether a field of type t can be declared for the role.
// Values can have it in further types, like []byte(resp.Message).
func declares(t types.Type, role Role) bool {
	if role.text() {
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		return astutil.IsString(t)
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
