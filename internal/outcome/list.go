package outcome

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
)

// A list is what a literal lists: the elements of a slice or an array, the keys of a
// map. It is looked at once, however many codes are asked for.
type list struct {
	at    token.Pos // where it ends or begins; no other list has it
	tests []Test    // for each constant
	known bool      // all are constants
	isMap bool
	times map[Value]int   // how often each is listed
	says  map[Value]truth // what a map[int]bool says of its keys
}

// list returns what is listed by the literal that an expression is, or by what the
// variable always holds which it names.
func (f *Function) list(e ast.Expr) *list {
	switch n := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		return f.literal(n)
	case *ast.Ident:
		v, ok := f.Info.Uses[n].(*types.Var)
		if !ok {
			return nil
		}
		if l := f.held.lists[v]; l != nil {
			return l
		}
		if lit := f.List(v); lit != nil {
			return f.literal(lit)
		}
	}
	return nil
}

// literal returns what a literal lists.
func (f *Function) literal(lit *ast.CompositeLit) *list {
	l := f.members[lit]
	if l == nil {
		t := f.Info.TypeOf(lit)
		l = &list{at: lit.Lbrace, isMap: t != nil && isMap(t)}
		f.fill(l, lit.Elts)
		f.members[lit] = l
	}
	return l
}

// rest returns what is listed by the arguments that a call gives to the last
// parameter of a function: isAny(err, "A", "B").
func (f *Function) rest(call *ast.CallExpr, args []ast.Expr) *list {
	l := f.members[call]
	if l == nil {
		l = &list{at: call.Rparen}
		f.fill(l, args)
		f.members[call] = l
	}
	return l
}

func (f *Function) fill(l *list, elements []ast.Expr) {
	l.known, l.times, l.says = true, make(map[Value]int), make(map[Value]truth)
	var values []Value
	for _, e := range elements {
		kv, ok := e.(*ast.KeyValueExpr)
		says := unknown
		switch {
		case !ok:
		case l.isMap:
			e = kv.Key
			if v := f.Info.Types[kv.Value].Value; v != nil && v.Kind() == constant.Bool {
				says = truthOf(constant.BoolVal(v))
			}
		default: // behind its index
			e = kv.Value
		}
		value, ok := valueOf(f.Info.Types[e].Value, f.Names)
		if !ok {
			l.known = false
			continue
		}
		l.tests = append(l.tests, Test{Value: value, Equal: true})
		l.times[value]++
		l.says[value] = says
		values = append(values, value)
	}
	f.addConstants(values...)
}

func isMap(t types.Type) bool {
	_, ok := t.Underlying().(*types.Map)
	return ok
}
