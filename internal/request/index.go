package request

import (
	"go/ast"
	"go/token"
	"go/types"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// A Package answers questions about the requests of one package. It looks at
// the package once, when it is first asked.
type Package struct {
	Types *types.Package
	Info  *types.Info
	Files []*ast.File

	indexed   bool
	writes    map[*types.Var][]write
	escaped   map[*types.Var][]ast.Node // the go statements that use it
	started   []*ast.GoStmt
	restless  map[*types.Var]bool         // fields that a goroutine gives values to
	addressed map[*types.Var][]ast.Node   // the functions that take the address
	given     map[*ast.FuncLit]bool       // that a call is given as it stands there
	functions map[*ast.BlockStmt]ast.Node // *ast.FuncDecl and *ast.FuncLit, by their bodies
	bodies    map[*types.Func]*ast.FuncDecl
	known     map[ast.Node]*effects // by function
	read      map[*types.Var]bool   // see isCounter; nil until asked for
	timers    map[*types.Var]*timer // see timerOf; nil until asked for
	beside    map[*types.Var][]spot // see UsedBeside; nil until asked for
	// parameters are what those of functions are given, see findParameters; nil until asked for.
	parameters map[*types.Var][]ast.Expr
	ending     *bool // the answer of startsEnd
}

// A write is a value that a variable, or a part of it, is given.
type write struct {
	at       ast.Node      // the statement
	value    ast.Expr      // nil: what is not visible, an item of a range
	zero     bool          // declared without a value
	whole    bool          // the variable itself, not a part
	self     bool          // depends on the old value: i++, s += "x"
	sets     *ast.CallExpr // a method does it: req.SetLimit(10)
	function ast.Node      // the innermost around it
	block    ast.Node      // the innermost list of statements around it
	loop     ast.Node      // the innermost loop around it
}

func (p *Package) index() {
	if p.indexed {
		return
	}
	p.indexed = true
	p.writes = make(map[*types.Var][]write)
	p.addressed = make(map[*types.Var][]ast.Node)
	p.escaped = make(map[*types.Var][]ast.Node)
	p.bodies = make(map[*types.Func]*ast.FuncDecl)
	p.known = make(map[ast.Node]*effects)
	p.given = make(map[*ast.FuncLit]bool)
	p.functions = make(map[*ast.BlockStmt]ast.Node)
	for _, file := range p.Files {
		p.indexFile(file)
	}
	p.restless = make(map[*types.Var]bool)
	seen := make(map[ast.Node]bool)
	for _, s := range p.started {
		if body := p.callee(s.Call).body; body != nil && !seen[body] {
			seen[body] = true
			p.findRestless(body)
		}
	}
}

// findRestless finds the fields that a function which runs beside the others
// gives values to, or the address of:
//
//	go func() {
//		for range time.Tick(time.Minute) {
//			c.region = choose()
func (p *Package) findRestless(body ast.Node) {
	add := func(e ast.Expr) {
		sel, ok := ast.Unparen(e).(*ast.SelectorExpr)
		if !ok {
			return
		}
		if field := astutil.Field(p.Info, sel); field != nil {
			p.restless[field.Origin()] = true
		}
	}
	ast.Inspect(body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AssignStmt:
			for _, lhs := range n.Lhs {
				add(lhs)
			}
		case *ast.IncDecStmt:
			add(n.X)
		case *ast.UnaryExpr:
			if n.Op == token.AND {
				add(n.X)
			}
		}
		return true
	})
}

// isRestless reports whether a selection is of a field that a goroutine of this
// package may change at any time.
func (p *Package) isRestless(sel *ast.SelectorExpr) bool {
	field := astutil.Field(p.Info, sel)
	return field != nil && p.restless[field.Origin()]
}

// around is what stands around a node, from the outside.
type around struct{ function, block, loop ast.Node }

func (p *Package) indexFile(file *ast.File) {
	stack := []around{{}}
	ast.Inspect(file, func(n ast.Node) bool {
		if n == nil {
			stack = stack[:len(stack)-1]
			return true
		}
		in := stack[len(stack)-1]
		p.indexNode(n, in)
		switch n := n.(type) {
		case *ast.FuncDecl:
			if fn, ok := p.Info.Defs[n.Name].(*types.Func); ok && n.Body != nil {
				p.bodies[fn] = n
				p.functions[n.Body] = n
			}
			in = around{function: n}
		case *ast.FuncLit:
			p.functions[n.Body] = n
			in = around{function: n}
		case *ast.BlockStmt, *ast.CaseClause, *ast.CommClause:
			in.block = n
		case *ast.ForStmt, *ast.RangeStmt:
			in.loop = n
		}
		stack = append(stack, in)
		return true
	})
}

// indexNode records what a node gives values to, or the address of.
func (p *Package) indexNode(n ast.Node, in around) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		p.indexAssign(n, in)
	case *ast.ValueSpec:
		p.indexSpec(n, in)
	case *ast.RangeStmt:
		in.loop = n
		for _, e := range []ast.Expr{n.Key, n.Value} {
			if e != nil {
				p.addWrite(e, in, write{at: n})
			}
		}
	case *ast.GoStmt:
		p.started = append(p.started, n)
		ast.Inspect(n, func(within ast.Node) bool {
			if id, ok := within.(*ast.Ident); ok {
				if v, ok := p.Info.Uses[id].(*types.Var); ok && !v.IsField() {
					p.escaped[v] = append(p.escaped[v], n)
				}
			}
			return true
		})
	case *ast.IncDecStmt:
		p.addWrite(n.X, in, write{at: n, value: n.X, self: true})
	case *ast.CallExpr: // req.SetLimit(10), form.Add("k", "v")
		for _, arg := range n.Args {
			if lit, ok := ast.Unparen(arg).(*ast.FuncLit); ok {
				p.given[lit] = true
			}
		}
		if sel, ok := astutil.Fun(n).(*ast.SelectorExpr); ok && p.Info.Selections[sel] != nil && library.Builds(sel.Sel.Name) {
			p.addWrite(&ast.StarExpr{X: sel.X}, in, write{at: n, sets: n})
		}
	case *ast.UnaryExpr:
		if n.Op == token.AND {
			if v, _ := astutil.Base(p.Info, n.X); v != nil {
				p.addressed[v] = append(p.addressed[v], in.function)
			}
		}
	}
}

func (p *Package) indexAssign(n *ast.AssignStmt, in around) {
	for i, lhs := range n.Lhs {
		w := write{at: n, value: n.Rhs[0], self: n.Tok != token.ASSIGN && n.Tok != token.DEFINE}
		if len(n.Lhs) == len(n.Rhs) {
			w.value = n.Rhs[i]
		}
		p.addWrite(lhs, in, w)
	}
}

func (p *Package) indexSpec(n *ast.ValueSpec, in around) {
	for i, id := range n.Names {
		switch {
		case len(n.Values) == len(n.Names):
			p.addWrite(id, in, write{at: n, value: n.Values[i]})
		case len(n.Values) > 0:
			p.addWrite(id, in, write{at: n, value: n.Values[0]})
		default:
			p.addWrite(id, in, write{at: n, zero: true})
		}
	}
}

// addWrite records a write to an expression. Nobody sees one to a counter.
func (p *Package) addWrite(lhs ast.Expr, in around, w write) {
	if p.isCounter(astutil.Var(p.Info, lhs)) {
		return
	}
	v, whole := astutil.Base(p.Info, lhs)
	if v == nil {
		return
	}
	w.whole = whole
	w.function, w.block, w.loop = in.function, in.block, in.loop
	p.writes[v] = append(p.writes[v], w)
}

// Body returns the declaration of a function of this package, or nil.
func (p *Package) Body(fn *types.Func) *ast.FuncDecl {
	p.index()
	return p.bodies[fn.Origin()]
}

// Values returns what a variable of the package is given, and whether nothing else
// can be: nobody has a pointer to it.
func (p *Package) Values(v *types.Var) (values []ast.Expr, all bool) {
	p.index()
	if len(p.writes[v]) > tooMany {
		return nil, false
	}
	for _, w := range p.writes[v] {
		if w.value == nil && !w.zero {
			return nil, false
		}
		if w.value != nil {
			values = append(values, w.value)
		}
	}
	return values, len(p.addressed[v]) == 0
}

// EachValue visits what a variable, or a part of it, is given, and where; no value is
// one that is not visible, or zero.
func (p *Package) EachValue(v *types.Var, visit func(at ast.Node, value ast.Expr)) {
	p.index()
	for _, w := range p.writes[v] {
		visit(w.at, w.value)
	}
}

// AssignsAlone reports whether a function is the only function literal that
// assigns a variable of the function around it, and nobody has a pointer to it. So
// while it runs, nothing else changes the variable.
//
//	var err error
//	retry.Retry(d, func() *retry.RetryError { _, err = client.Describe(req); … })
func (p *Package) AssignsAlone(body *ast.BlockStmt, v *types.Var) bool {
	p.index()
	function := p.functions[body]
	if function == nil || astutil.IsGlobal(v) || len(p.addressed[v]) > 0 || len(p.escaped[v]) > 0 || len(p.writes[v]) > tooMany {
		return false
	}
	for _, w := range p.writes[v] {
		if w.function == nil || w.function.Pos() > function.Pos() || function.End() > w.function.End() {
			return false
		}
	}
	return true
}

// isTimer reports whether a channel only says that a time has come, or that
// somebody gives up: <-time.After(d), <-ticker.C, <-ctx.Done().
func (p *Package) isTimer(ch ast.Expr) bool {
	if t := p.Info.TypeOf(ch); t != nil {
		if c, ok := t.Underlying().(*types.Chan); ok && astutil.IsFrom(c.Elem(), "time") {
			return true
		}
	}
	call, ok := ast.Unparen(ch).(*ast.CallExpr)
	if !ok {
		return false
	}
	fn, ok := astutil.Callee(p.Info, call).(*types.Func)
	return ok && fn.Pkg() != nil && fn.Pkg().Path() == "context"
}

// OnlyTimers reports whether a select waits for nothing but times, and for contexts.
func (p *Package) OnlyTimers(s *ast.SelectStmt) bool {
	for _, clause := range s.Body.List {
		comm, ok := clause.(*ast.CommClause)
		if !ok {
			return false
		}
		received, ok := comm.Comm.(*ast.ExprStmt)
		if !ok {
			return false
		}
		ch, ok := ast.Unparen(received.X).(*ast.UnaryExpr)
		if !ok || !p.isTimer(ch.X) {
			return false
		}
	}
	return true
}

// isShared reports whether what is written to a part of a copy of the value may
// be seen through the value: of a pointer, slice or map, and of a struct with one.
func isShared(t types.Type) bool {
	if astutil.IsFrom(t, "time") {
		return false
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer, *types.Map, *types.Slice, *types.Interface, *types.Signature, *types.Chan:
		return true
	case *types.Array:
		return isShared(u.Elem())
	case *types.Struct:
		for field := range u.Fields() {
			if isShared(field.Type()) {
				return true
			}
		}
	}
	return false
}
