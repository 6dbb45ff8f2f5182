package outcome

import (
	"go/ast"
	"go/constant"
	"go/types"
)

// A list is what a literal lists: the elements of a slice or an array, the keys of a
// map. It is looked at once, however many codes are asked for.
type list struct {
	tests []Test // for each constant
	known bool   // all are constants
	isMap bool
	times map[Value]int   // how often each is listed
	says  map[Value]truth // what a map[int]bool says of its keys
}

// list returns what the literal lists that an expression is, or that the variable
// always holds which it names.
func (f *Function) list(e ast.Expr) *list {
	lit := f.literal(e)
	if lit == nil {
		return nil
	}
	l := f.members[lit]
	if l == nil {
		l = f.makeList(lit)
		f.members[lit] = l
	}
	return l
}

func (f *Function) makeList(lit *ast.CompositeLit) *list {
	t := f.Info.TypeOf(lit)
	l := &list{known: true, isMap: t != nil && isMap(t), times: make(map[Value]int), says: make(map[Value]truth)}
	var values []Value
	for _, e := range lit.Elts {
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
		value, ok := f.constant(e)
		if !ok {
			l.known = false
			continue
		}
		l.tests = append(l.tests, Test{Value: value, Equal: true})
		l.times[value]++
		l.says[value] = says
		values = append(values, value)
	}
	f.addConstants(values)
	return l
}

func isMap(t types.Type) bool {
	_, ok := t.Underlying().(*types.Map)
	return ok
}

// literal returns the literal that an expression is, or that the variable always
// holds which it names.
func (f *Function) literal(e ast.Expr) *ast.CompositeLit {
	switch n := ast.Unparen(e).(type) {
	case *ast.CompositeLit:
		return n
	case *ast.Ident:
		v, ok := f.Info.Uses[n].(*types.Var)
		switch {
		case !ok || f.List == nil:
		case f.lists[v] != nil:
			return f.lists[v]
		default:
			return f.List(v)
		}
	}
	return nil
}

// literalGiven returns the literal that a parameter is given and holds from then
// on.
func (f *Function) literalGiven(arg ast.Expr, param *types.Var) *ast.CompositeLit {
	if lit := f.literal(arg); lit != nil && f.Keeps != nil && f.Keeps(param) {
		return lit
	}
	return nil
}
