package outcome

import (
	"go/ast"
	"go/types"
	"strconv"
	"strings"
)

// What a parameter holds is known where a call gives it a constant or a list, and
// nobody changes it:
//
//	isCode(err, "ResourceNotFound")
//	isAny(err, []string{"ResourceNotFound", "LimitExceeded"})
//	isAny(err, "ResourceNotFound", "LimitExceeded")   // isAny(err error, codes ...string)

// held is what the parameters and the receiver of a function hold in one call.
type held struct {
	lists  map[*types.Var]*list
	values map[*types.Var]Value
	codes  map[*types.Var]bool // that hold a code, whatever type they have: has[T comparable](list []T, x T)
	key    string              // two calls that give the same have the same
}

// An argument is what a call gives to a parameter, or to the receiver.
type argument struct {
	param *types.Var
	value ast.Expr   // nil for the last parameter of a variadic function
	rest  []ast.Expr // what it gets
}

// arguments returns what a call of a function gives it, the receiver first. It reports
// that it does not know for policy.again(p, code) and f(g()).
func (f *Function) arguments(fn *types.Func, call *ast.CallExpr) (args []argument, ok bool) {
	sig := fn.Signature()
	if recv := sig.Recv(); recv != nil {
		sel, _ := ast.Unparen(call.Fun).(*ast.SelectorExpr)
		if selection := f.Info.Selections[sel]; selection == nil || selection.Kind() != types.MethodVal {
			return nil, false
		}
		args = append(args, argument{param: recv, value: sel.X})
	}
	n := sig.Params().Len()
	variadic := sig.Variadic() && !call.Ellipsis.IsValid()
	if variadic {
		n--
	}
	if len(call.Args) == 1 && isTuple(f.Info.TypeOf(call.Args[0])) || len(call.Args) < n || len(call.Args) > n && !variadic {
		return nil, false
	}
	for i := range n {
		args = append(args, argument{param: sig.Params().At(i), value: call.Args[i]})
	}
	if variadic {
		args = append(args, argument{param: sig.Params().At(n), rest: call.Args[n:]})
	}
	return args, true
}

func isTuple(t types.Type) bool {
	_, ok := t.(*types.Tuple)
	return ok
}

// holds returns what the arguments of a call say of the parameters.
func (f *Function) holds(call *ast.CallExpr, args []argument) held {
	var h held
	var key strings.Builder
	for i, arg := range args {
		var l *list
		if arg.value == nil {
			l = f.rest(call, arg.rest)
		} else {
			l = f.list(arg.value)
		}
		if l != nil {
			if f.Keeps(arg.param) {
				h.lists = with(h.lists, arg.param, l)
				key.WriteString(strconv.Itoa(i) + "@" + strconv.Itoa(int(l.at)))
			}
			continue
		}
		if value, ok := f.constant(arg.value); ok {
			h.values = with(h.values, arg.param, value)
			key.WriteString(strconv.Itoa(i) + "=" + strconv.FormatInt(value.number, 10) + strconv.Quote(value.name))
		} else if f.isCode(arg.value) {
			h.codes = with(h.codes, arg.param, true)
			key.WriteString(strconv.Itoa(i) + "?")
		}
	}
	h.key = key.String()
	return h
}

func with[K comparable, V any](m map[K]V, k K, v V) map[K]V {
	if m == nil {
		m = make(map[K]V)
	}
	m[k] = v
	return m
}

// heldConstant returns the constant that a parameter holds at the call which is
// looked into.
func (f *Function) heldConstant(e ast.Expr) (Value, bool) {
	if len(f.held.values) == 0 {
		return Success, false
	}
	v := f.variable(e)
	value, ok := f.held.values[v]
	return value, ok && len(f.given[v]) == 0 && !f.inner[v] && !f.addressed[v]
}

// setHeld says what the parameters hold from now on.
func (f *Function) setHeld(h held) {
	f.held = h
	for _, value := range h.values {
		f.addConstants(Test{Value: value, Prefix: f.Names}.bounds()...)
	}
}
