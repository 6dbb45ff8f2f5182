package check

import (
	"go/ast"
	"go/constant"
	"go/types"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/evidence"
)

// A family is a kind of codes: all that the checks need to know to compare them,
// name them and convert them. Nobody else asks of which kind a code is.
type family struct {
	role evidence.Role // of what is compared with the codes
	word string        // what messages call a code
	// plain is the type of the codes in an answer. Their type in package tcerr,
	// and in the user's own, is one of that basic type.
	plain *types.Basic
	// find returns the code that the value of a constant stands for.
	find func(*codes.Table, constant.Value) (codes.Code, bool)
	// value is the opposite of find.
	value func(codes.Code) constant.Value
	// constant returns the name of the constant that package tcerr has for a
	// code of its table.
	constant func(codes.Code) string
	// converts reports whether the conversion of a member of a comparison to the
	// plain type is possible and keeps equal values equal and others different,
	// on every platform. For a tag or a list, its type is enough.
	converts     func(*types.Info, ast.Expr) bool
	convertsType func(types.Type) bool
}

//nolint:gochecknoglobals // a table, whose rows are told apart by their addresses
var (
	commonFamily = &family{
		role:         evidence.Code,
		word:         "code",
		plain:        types.Typ[types.Int],
		find:         findNumber((*codes.Table).Common),
		value:        numberOf,
		constant:     constantOf,
		converts:     convertsToInt,
		convertsType: fitsInt,
	}
	moduleFamily = &family{
		role:         evidence.ModuleCode,
		word:         "code",
		plain:        types.Typ[types.Int],
		find:         findNumber((*codes.Table).Module),
		value:        numberOf,
		constant:     constantOf,
		converts:     convertsToInt,
		convertsType: fitsInt,
	}
	descFamily = &family{
		role:         evidence.Desc,
		word:         "codeDesc",
		plain:        types.Typ[types.String],
		find:         findText((*codes.Table).Desc),
		value:        func(c codes.Code) constant.Value { return constant.MakeString(c.Desc) },
		constant:     func(c codes.Code) string { return c.DescConstant },
		converts:     convertsToString,
		convertsType: astutil.IsString,
	}
	nameFamily = &family{
		role:         evidence.SDKCode,
		word:         "code",
		plain:        types.Typ[types.String],
		find:         findText((*codes.Table).Name),
		value:        func(c codes.Code) constant.Value { return constant.MakeString(c.Name) },
		constant:     constantOf,
		converts:     convertsToString,
		convertsType: astutil.IsString,
	}
)

// families are all of them.
var families = [...]*family{commonFamily, moduleFamily, descFamily, nameFamily} //nolint:gochecknoglobals // a table

// hasTexts reports whether the codes are texts, and not numbers.
func (f *family) hasTexts() bool { return f.plain.Kind() == types.String }

// text returns how source code and messages show a code: 5000, "InvalidParameter".
// It tells the codes of the family apart.
func (f *family) text(c codes.Code) string { return f.value(c).ExactString() }

func findNumber(lookup func(*codes.Table, int64) (codes.Code, bool)) func(*codes.Table, constant.Value) (codes.Code, bool) {
	return func(table *codes.Table, v constant.Value) (codes.Code, bool) {
		n, exact := constant.Int64Val(constant.ToInt(v))
		if !exact {
			return codes.Code{}, false
		}
		return lookup(table, n)
	}
}

func findText(lookup func(*codes.Table, string) (codes.Code, bool)) func(*codes.Table, constant.Value) (codes.Code, bool) {
	return func(table *codes.Table, v constant.Value) (codes.Code, bool) {
		if v.Kind() != constant.String {
			return codes.Code{}, false
		}
		return lookup(table, constant.StringVal(v))
	}
}

func numberOf(c codes.Code) constant.Value { return constant.MakeInt64(int64(c.Number)) }

func constantOf(c codes.Code) string { return c.Constant }

// convertsToInt reports whether the conversion of e to an int compiles and gives
// the same number on every platform.
func convertsToInt(info *types.Info, e ast.Expr) bool {
	if v := info.Types[e].Value; v != nil {
		n, exact := constant.Int64Val(constant.ToInt(v))
		return exact && int64(int32(n)) == n
	}
	t := info.TypeOf(e)
	if t == nil || !types.ConvertibleTo(t, types.Typ[types.Int]) {
		return false // an interface, in a case, or what does not compile
	}
	return !isUntypedShift(info, e) || types.Identical(t, types.Typ[types.Int])
}

// convertsToString reports whether e is a string: an interface, in a case, is
// none.
func convertsToString(info *types.Info, e ast.Expr) bool { return astutil.IsString(info.TypeOf(e)) }
