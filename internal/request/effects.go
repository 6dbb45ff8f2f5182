package request

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// Effects are what a function of this package does, with all that it calls.
type effects struct {
	given   bool // writes to what its receiver and arguments lead to:  r.page = 2
	stores  bool // and does not only read from there:                  not io.ReadAll(r.body)
	shared  bool // writes to variables of the package, or around it:   region = "b"
	unknown bool // calls what can't be seen through:                   c.store.Put(r)
	moment  bool // has another result every time:                      time.Now()
	takes   bool // may do something else at the next call:             w.next++; <-w.jobs
	reads   bool // reads a variable that somebody may change:          region
	chance  bool // returns what has another value every time:         rand.Int()
	anyone  bool // calls a function that nobody knows:                 c.do(r)
	ends    bool // may end the program, not because of an error:       log.Fatal("three times")
	limited bool // uses a context that the caller has not given:       base.Err()
	// alters are the places that the next call may find with another value.
	alters map[place]bool
}

// isPure reports whether a function has the same result when it is given the
// same, and does nothing else.
func (e *effects) isPure() bool {
	return !e.given && !e.shared && !e.unknown && !e.moment && !e.takes && !e.reads
}

// decodes reports whether a function only turns what it is given into something
// else, or fills it in.
func (e *effects) decodes() bool { return !e.unknown && !e.shared && !e.takes && !e.moment }

// effects returns the effects of a function declaration or literal. Of one that
// calls itself, nothing good is known.
func (p *Package) effects(fn ast.Node) *effects {
	if e, ok := p.known[fn]; ok {
		return e
	}
	p.known[fn] = &effects{unknown: true, takes: true}
	f := p.summary(fn)
	switch n := fn.(type) {
	case *ast.FuncDecl:
		f.look(n.Body)
	case *ast.FuncLit:
		f.look(n.Body)
	}
	p.known[fn] = &f.effects
	return &f.effects
}

func (p *Package) summary(fn ast.Node) *summary {
	return &summary{
		effects: effects{alters: make(map[place]bool)},
		p:       p, fn: fn,
		answers: make(map[*types.Var]bool),
		fresh:   make(map[*types.Var]bool),
		chances: make(map[*types.Var]bool),
		settled: make(map[ast.Node]bool),
	}
}

// A summary is the work on one function.
type summary struct {
	effects
	p     *Package
	fn    ast.Node
	fresh map[*types.Var]bool
	// answers are the variables that hold what an unknown call has answered: a
	// function that gives one to another unknown call asks for another thing
	// every time.
	answers map[*types.Var]bool
	chances map[*types.Var]bool // hold what has another value every time
	settled map[ast.Node]bool   // writes that the next call finds as they are
	errors  []ast.Node          // what is done because of an error
}

func (f *summary) look(body ast.Node) {
	ast.Inspect(body, func(n ast.Node) bool {
		if fillsRenewed(n) {
			f.moment = true
			return false
		}
		f.choose(n)
		switch n := n.(type) {
		case *ast.IfStmt:
			f.branch(n)
		case *ast.AssignStmt:
			f.assign(n)
		case *ast.IncDecStmt:
			f.write(n.X, true, false)
		case *ast.SendStmt, *ast.GoStmt:
			f.unknown = true
		case *ast.UnaryExpr:
			if n.Op == token.ARROW {
				f.receive(f.p.isTimer(n.X))
			}
		case *ast.RangeStmt:
			f.rangeOver(n)
		case *ast.CallExpr:
			f.call(n)
		case *ast.SelectorExpr:
			f.reads = f.reads || f.p.isRestless(n)
		case *ast.Ident:
			if v, ok := f.p.Info.Uses[n].(*types.Var); ok && !v.IsField() && !f.isLocal(v) {
				f.limited = f.limited || f.p.HoldsContext(v)
				f.reads = f.reads || astutil.IsGlobal(v) && !f.p.keepsFirstValue(v)
			}
		}
		return true
	})
}

// fillsRenewed reports whether a node only fills in what every request has anew.
// Where that comes from does not make it another request:
//
//	map[string]string{"Nonce": c.nonce(), …}
//	params.Set("Signature", sign(c.key, params))
func fillsRenewed(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.KeyValueExpr:
		return isRenewed(n.Key)
	case *ast.AssignStmt:
		return givesRenewed(n)
	case *ast.CallExpr:
		return library.Builds(astutil.CalledName(n)) && givesRenewed(n)
	}
	return false
}

func (f *summary) receive(timer bool) {
	if !timer {
		f.unknown, f.takes = true, true
	}
}

// rangeOver looks at a range over a channel, or a function.
func (f *summary) rangeOver(n *ast.RangeStmt) {
	if t := f.p.Info.TypeOf(n.X); t != nil {
		switch t.Underlying().(type) {
		case *types.Chan:
			f.receive(false)
		case *types.Signature:
			f.unknown = true
		case *types.Map:
			f.moment = true // in another order
		}
	}
	for _, e := range []ast.Expr{n.Key, n.Value} {
		if e != nil && n.Tok == token.ASSIGN {
			f.write(e, false, false)
		}
	}
}

func (f *summary) assign(n *ast.AssignStmt) {
	for i, lhs := range n.Lhs {
		value := n.Rhs[0]
		if len(n.Lhs) == len(n.Rhs) {
			value = n.Rhs[i]
		}
		v, _ := astutil.Base(f.p.Info, lhs)
		advances := n.Tok != token.ASSIGN && n.Tok != token.DEFINE
		if v != nil && !advances && !isSDKClient(f.p.Info.TypeOf(lhs)) {
			astutil.Each(value, func(n ast.Node) { // jobs = jobs[1:]
				id, ok := n.(*ast.Ident)
				advances = advances || ok && f.p.Info.Uses[id] == v
			})
		}
		if f.settled[n] {
			f.mark(lhs, advances)
		} else {
			f.write(lhs, advances, f.isSteady(n, value))
		}
		if whole := astutil.BareVar(f.p.Info, lhs); whole != nil && f.isLocal(whole) && !astutil.IsError(whole.Type()) && f.isChance(value) {
			f.chances[whole] = true
		}
		if v != nil && f.isLocal(v) && !astutil.IsError(v.Type()) && f.holdsAnswer(value) {
			f.answers[v] = true
		}
	}
}

// write looks at what is written to; steady says that the next call finds it as it is.
func (f *summary) write(lhs ast.Expr, advances, steady bool) {
	if f.mark(lhs, advances) {
		f.alter(lhs, steady)
	}
}

// mark notes whose variables are written to, and reports whether others see it.
func (f *summary) mark(lhs ast.Expr, advances bool) bool {
	v, whole := astutil.Base(f.p.Info, lhs)
	switch {
	case v == nil:
		if id, ok := ast.Unparen(lhs).(*ast.Ident); ok && id.Name == "_" {
			return false
		}
		f.given, f.stores = true, true
		return true
	case f.isLocal(v) && (whole || f.isOwn(v) || !f.isThrough(lhs)):
		return false
	case f.isLocal(v):
		f.given, f.stores = true, true
	default:
		f.shared = true
	}
	f.takes = f.takes || advances
	return true
}

// isLocal reports whether a variable is declared in the function, or is its
// parameter.
func (f *summary) isLocal(v *types.Var) bool { return f.fn.Pos() <= v.Pos() && v.Pos() < f.fn.End() }

func (f *summary) body() *ast.BlockStmt {
	switch n := f.fn.(type) {
	case *ast.FuncDecl:
		return n.Body
	case *ast.FuncLit:
		return n.Body
	}
	return nil
}

// isOwn reports whether a variable only holds what the function has made, so that
// nobody else sees what is written there: r := new(Request); r.Page = 2.
func (f *summary) isOwn(v *types.Var) bool {
	own, ok := f.fresh[v]
	if ok {
		return own
	}
	f.fresh[v] = false
	own = v.Pos() >= f.body().Pos()
	for _, w := range f.p.writes[v] {
		own = own && (!w.whole || w.zero || w.value != nil && f.isMade(w.value, v))
	}
	f.fresh[v] = own
	return own
}

// isMade reports whether an expression makes something new.
func (f *summary) isMade(e ast.Expr, v *types.Var) bool {
	switch n := ast.Unparen(e).(type) {
	case *ast.CompositeLit, *ast.BasicLit:
		return true
	case *ast.UnaryExpr:
		_, isLiteral := ast.Unparen(n.X).(*ast.CompositeLit)
		return n.Op == token.AND && isLiteral
	case *ast.CallExpr:
		if f.p.Info.Types[n.Fun].IsBuiltin() {
			name := astutil.CalledName(n)
			return name == "new" || name == "make" || name == "append" && (astutil.BareVar(f.p.Info, n.Args[0]) == v || f.isMade(n.Args[0], v))
		}
		c := f.p.callee(n)
		return c.body == nil && (c.isPure() || c.makesEmpty())
	case *ast.Ident:
		return f.p.Info.Types[n].IsNil()
	}
	return false
}

// isThrough reports whether a part of a variable is reached through a pointer,
// a slice or a map, so that others may see what is written there: p.next.page,
// if next is a pointer.
func (f *summary) isThrough(e ast.Expr) bool {
	for {
		switch n := ast.Unparen(e).(type) {
		case *ast.SelectorExpr:
			if selection := f.p.Info.Selections[n]; selection != nil && selection.Indirect() {
				return true
			}
			e = n.X
		case *ast.IndexExpr:
			if t := f.p.Info.TypeOf(n.X); t == nil || !isArray(t) {
				return true
			}
			e = n.X
		case *ast.StarExpr, *ast.SliceExpr:
			return true
		default:
			return false
		}
	}
}

func isArray(t types.Type) bool {
	_, ok := t.Underlying().(*types.Array)
	return ok
}

// call looks at what a call does.
func (f *summary) call(call *ast.CallExpr) {
	tv := f.p.Info.Types[call.Fun]
	f.ends = f.ends || !f.p.MayReturn(call) && !f.isOfError(call)
	switch {
	case tv.IsType():
		return
	case tv.IsBuiltin():
		f.builtin(call)
		return
	case f.p.cancels(call): // it ends a context
		v := astutil.BareVar(f.p.Info, call.Fun)
		f.shared = f.shared || v == nil || !f.isInside(v) || !f.p.endsNew(v)
		return
	}
	if _, ok := astutil.Fun(call).(*ast.FuncLit); !ok { // whose body is looked at
		f.callOf(f.p.callee(call), call)
	}
}

func (f *summary) builtin(call *ast.CallExpr) {
	switch astutil.CalledName(call) {
	case "copy", "delete", "clear":
		f.write(call.Args[0], false, false)
		f.alterAll(call.Args[0])
		f.given = f.given || f.leadsOut(call.Args[0])
	case "close":
		f.unknown = true
	}
}

// callOf looks at what the call of a function does.
func (f *summary) callOf(c callee, call *ast.CallExpr) {
	switch {
	case c.body != nil:
		f.include(f.p.effects(c.body), c, call)
	case c.isMoment():
		f.moment = true
		f.takes = f.takes || c.name == "Shuffle"
	case c.setsTimer() && !f.hasTimer(c.receiver):
		f.unknown = true
	case c.promises():
		f.moment = true
		f.given = f.given || anyAddress(call.Args, f.leadsOut)
		f.alterAddresses(call.Args)
	case c.onlyReads() || c.isPure():
		f.given = f.given || anyAddress(call.Args, f.leadsOut)
		f.alterAddresses(call.Args)
	case c.computes():
		f.computed(c, call)
	case library.Counts(c.name):
		f.moment = true
		f.alterAll(call.Args...)
		f.given = f.given || slices.ContainsFunc(call.Args, f.leadsOut)
	default:
		f.unknownCall(c, call)
	}
}

// computed looks at the call of a function that only writes to what it is given.
func (f *summary) computed(c callee, call *ast.CallExpr) {
	operands := operandsOf(c, call)
	f.given = f.given || slices.ContainsFunc(operands, f.leadsOut)
	f.stores = f.stores || slices.ContainsFunc(operands, func(e ast.Expr) bool { return f.p.isFillable(e) && f.leadsOut(e) })
	f.moment = f.moment || c.receiver != nil
	if c.isFrom("maps", "slices") { // maps.Copy(all, params) does not write to params
		operands = operands[:min(1, len(operands))]
	}
	f.alterAll(operands...)
}

// unknownCall looks at the call of a function that can't be seen through.
func (f *summary) unknownCall(c callee, call *ast.CallExpr) {
	if c.path == "sync" && c.name == "Do" {
		f.settle(call)
	}
	f.unknown = true
	f.anyone = f.anyone || !isKnown(c) && !f.p.renews(c, call) && !f.p.repeats(c)
	f.takes = f.takes || !f.p.makesClient(call) && slices.ContainsFunc(call.Args, f.holdsAnswer) || library.Takes(c.name)
}

// include adds the effects of a function that is called.
func (f *summary) include(e *effects, c callee, call *ast.CallExpr) {
	first := f.isFirst(call)
	f.shared = f.shared || e.shared
	f.unknown = f.unknown || e.unknown
	f.moment = f.moment || e.moment
	f.reads = f.reads || e.reads
	f.takes = f.takes || e.takes || e.unknown && slices.ContainsFunc(call.Args, f.holdsAnswer)
	f.anyone = f.anyone || e.anyone
	f.ends = f.ends || e.ends && !f.isOfError(call)
	f.limited = f.limited || e.limited
	f.includeAltered(e, c, call, first)
	if e.given && slices.ContainsFunc(operandsOf(c, call), f.leadsOut) {
		f.given = true
		f.stores = f.stores || e.stores
	}
}

// leadsOut reports whether what is written to where an expression leads may be
// seen outside of the function: fill(r), where r is a parameter and a pointer.
func (f *summary) leadsOut(e ast.Expr) bool {
	t := f.p.Info.TypeOf(e)
	if t == nil || !isVarAddress(e) && !isShared(t) || astutil.IsFrom(t, "context") || astutil.IsError(t) {
		return false
	}
	leads := false
	astutil.Each(address(e), func(n ast.Node) {
		id, ok := n.(*ast.Ident)
		if !ok || leads {
			return
		}
		v, ok := f.p.Info.Uses[id].(*types.Var)
		if !ok || v.IsField() {
			return
		}
		local := f.isLocal(v) && (f.isOwn(v) || v.Pos() >= f.body().Pos() && !isShared(v.Type()))
		leads = !local
	})
	return leads
}

// holdsAnswer reports whether an expression is made of what an unknown call has
// answered. To give that to another call is to ask for another thing each time:
//
//	job := queue.Get()
//	return c.Run(job)
func (f *summary) holdsAnswer(e ast.Expr) bool {
	holds := false
	astutil.Each(e, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.Ident:
			v, ok := f.p.Info.Uses[n].(*types.Var)
			holds = holds || ok && f.answers[v]
		case *ast.CallExpr:
			tv := f.p.Info.Types[n.Fun]
			if holds || tv.IsType() || tv.IsBuiltin() {
				return
			}
			if c := f.p.callee(n); c.body != nil {
				holds = f.p.effects(c.body).unknown
			} else {
				holds = !c.computes() && !c.isPure() && !c.isMoment() && !c.promises() && !c.makesEmpty()
			}
		}
	})
	return holds
}

// keepsFirstValue reports whether a variable of the package keeps the value that
// it is declared with, but for what init and main do.
//
//	var region = "a"                     // kept, unless there is
//	func use(r string) { region = r }    // this
func (p *Package) keepsFirstValue(v *types.Var) bool {
	if v.Pkg() != p.Types {
		return true
	}
	for _, w := range p.writes[v] {
		if w.function == nil {
			continue
		}
		decl, ok := w.function.(*ast.FuncDecl)
		if !ok || decl.Recv != nil || decl.Name.Name != "init" && decl.Name.Name != "main" {
			return false
		}
	}
	for _, f := range p.addressed[v] {
		if f != nil {
			return false
		}
	}
	return true
}
