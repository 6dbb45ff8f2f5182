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

// An envelope holds, by role, the field of a struct, or of a struct that it
// embeds, which has the name of that part of the API's answer and a fitting type.
// It is nil where there is none.
type envelope [numRoles]*types.Var

// whole reports whether the struct has all three: the shape that, of 58 fields
// with such numbers in public code, all 40 of Tencent Cloud have and none of
// the others. The code may be a text.
func (e *envelope) whole() bool {
	return (e[Code] != nil || e[CodeText] != nil) && e[Message] != nil && e[Desc] != nil
}

// partial reports whether the struct has at least a code and a message. Many
// structs of other vendors have these, too.
func (e *envelope) partial() bool {
	return e[Code] != nil && e[Message] != nil
}

// field returns the evidence for a selected field: E2 for a known one, E1 if a
// struct on the way to it is a whole envelope, or E4 if it is a partial one
// that this package, or one that talks to the API, declares. On the way to
// resp.Code are the struct of resp and those that it embeds down to the one that
// declares Code.
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
		sel, _ = unparenStar(sel.X).(*ast.SelectorExpr)
		var base *types.Var
		if selection, base = x.selectedField(sel); base == nil {
			break
		}
	}
	if partial && x.weakCounts() && x.isOwnField(field, role) {
		return Weak
	}
	return None
}

// isOwnField reports whether nothing that is written at a field beside a message speaks
// against the role: who declares it, its type, and its name in the JSON text.
func (x *Index) isOwnField(field *types.Var, role Role) bool {
	return x.ours(field.Pkg()) && isWeakType(field.Type(), role) && !x.foreignType(field.Type()) && x.isTagged(field, role) &&
		!x.flowGraph().strange[field.Origin()] && !x.flowGraph().own[field]
}

// selectedField returns the field that a selector selects, and how, or nil if it
// selects something else.
func (x *Index) selectedField(sel *ast.SelectorExpr) (*types.Selection, *types.Var) {
	selection := x.info.Selections[sel]
	if selection == nil {
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
			if !yield(st) {
				return
			}
			t = st.Field(i).Type()
		}
	}
}

// unparenStar returns an expression without parentheses and stars.
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

// getter returns E1 for a call of a method like GetCode or Code of a type whose
// struct is a whole envelope, if another package declares it. A method of this
// package is judged by what it returns.
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

// envelope returns the envelope that st is. It is worked out once.
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

// newEnvelope works out the envelope that st is. As for encoding/json and for Go's
// selectors, a field of st hides those of the same name in the structs that it
// embeds, and so on at each depth, and two of one name at the same depth hide each
// other.
func newEnvelope(st *types.Struct) *envelope {
	s := &envelopeSearch{env: new(envelope), exact: true, seen: []*types.Struct{st}}
	for level := []*types.Struct{st}; len(level) > 0; {
		level = s.look(level)
	}
	// Without tags, the fields Code, Message and CodeDesc with a text for a code
	// are those of another vendor's SDK that was made from a copy.
	if s.text != nil && s.found[Code] == 1 && (s.exact || isJSONNumber(s.text.Type())) {
		s.env[CodeText] = s.text
	}
	return s.env
}

// An envelopeSearch is what is known while the envelope of a struct is worked out.
type envelopeSearch struct {
	env   *envelope
	text  *types.Var // the field of the code, if it is a text
	exact bool       // all fields found have the names of the API in their tags, to the letter
	seen  []*types.Struct

	found [numRoles]int // how many fields of the smallest depth have a role
	above [numRoles]int // how many of smaller depths than the present one
}

// look looks at the fields of the structs of one depth, and returns the structs
// that these embed. An embedded struct with a name in its tag is no part of its
// outer struct in the JSON text.
func (s *envelopeSearch) look(level []*types.Struct) (next []*types.Struct) {
	s.above = s.found
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
	return next
}

// addField adds a field with the name in its tag, or "" if the tag has none.
func (s *envelopeSearch) addField(f *types.Var, tag string) {
	name := tag
	if name == "" {
		name = f.Name()
	}
	role, ok := roleOf(name)
	if !ok || s.above[role] > 0 {
		return
	}
	s.exact = s.exact && (tag == library.CodeKey || tag == library.MessageKey || tag == library.DescKey)
	if role == Code && declares(f.Type(), CodeText) {
		s.text = f
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

// declares reports whether a field of type t can be a part of the envelope with
// the role. Values can have the role in further types: []byte(resp.Message).
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
	name, _, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
	return name
}

// tagName returns the name that the tag of a field gives it in JSON, or "" if the
// tag says nothing of a name. If the field comes from elsewhere than an answer of
// the API, tagName returns the whole tag, which is no role's name: from another
// encoding, from a database, or from the program's own users:
//
//	Code int `json:"code" binding:"required"` // that they type in, from a text message
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
	if t == nil {
		return nil
	}
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	st, _ := t.Underlying().(*types.Struct)
	return st
}
