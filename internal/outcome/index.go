package outcome

import (
	"go/ast"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/cfg"

	"github.com/tcerr/tcerrlint/internal/astutil"
)

// An index is what one look at the function finds out, so that the questions
// of the analysis cost no other look.
type index struct {
	parents map[ast.Node]ast.Node
	cases   map[ast.Expr]*ast.SwitchStmt // the switch of each case expression
	given   map[*types.Var][]gift        // in source order
	// inner are variables that a function within it assigns, and addressed
	// those whose address is taken.
	inner, addressed map[*types.Var]bool
	addresses        map[*types.Var][]*ast.UnaryExpr // of the variable or a part of it, where they are taken
	idents           map[*types.Var][]*ast.Ident     // the uses in conditions and elsewhere
	constants        []Value                         // that something may be compared with, in the order in which they are met
	compares         map[Value]bool                  // those
	ascending        []Value                         // those, as class has sorted them
	passed           int                             // how many of them the caller knows
	gotos            map[string]token.Pos            // the last goto to each label
	labels           []*ast.LabeledStmt              // in source order
	numbers          *numbers

	// What was found out before, and need not be looked for again.
	codes    map[ast.Expr]bool
	copies   map[*types.Var]ast.Expr
	assigned map[*types.Var]int
	chains   map[*ast.IfStmt]*ast.IfStmt
	deciders map[ast.Node]ast.Node     // see decisionOf
	deciding map[*types.Var][]ast.Node // see variableDecision
	noErrors facts                     // what success knows
	result   *operand                  // see onlyResult
	resulted bool                      // it was looked for
	kin      map[*types.Var][]kin      // see leadsToSame
	defers   truth                     // see defersAnswer
	judging  map[*types.Func]bool      // see judges
	reads    map[roundRead]bool        // the answers of carriers
	findings map[*types.Var]finding    // see foundIn
	callees  map[*ast.FuncDecl]*Function
	depth    int                   // of the calls that lead here
	owners   map[ast.Node]*operand // of the decisions
	visits   int                   // see maxVisits
	answers  map[question]answer   // see helper.go
	looking  map[*types.Func]bool  // see looks
	unmarked map[*types.Func]bool  // see makesUnmarked
	members  map[ast.Node]*list    // of literals, and of calls of variadic functions
	held     held                  // at the call that is looked into

	*flow
}

// A flow is the function's control flow graph, and where things stand in it.
type flow struct {
	graph    *cfg.CFG
	places   map[ast.Node]place        // of the nodes of blocks
	mentions map[*types.Var][]place    // the nodes that a variable stands in
	heads    map[ast.Stmt][]*cfg.Block // where a round of a loop begins
	before   [][]*cfg.Block            // the predecessors of each block
	rank     []int                     // of each block: that of what comes before it is less
	state    []blockState              // of the walk that is on its way
}

// A place is a node of a block.
type place struct {
	block *cfg.Block
	index int
	node  ast.Node
}

// A gift is a value that a variable, or a part of it, is given.
type gift struct {
	at    ast.Node // the statement
	value ast.Expr // nil: what is not visible
	whole bool     // the variable itself, not a part
	// alone says that value is the variable's value, and not one of several
	// that a call has, or an argument of a method.
	alone bool
	begin bool // declares the variable
}

// makeIndex looks at the function, once.
func (f *Function) makeIndex() {
	if f.parents != nil {
		return
	}
	f.parents = make(map[ast.Node]ast.Node)
	f.cases = make(map[ast.Expr]*ast.SwitchStmt)
	f.given = make(map[*types.Var][]gift)
	f.inner = make(map[*types.Var]bool)
	f.addressed = make(map[*types.Var]bool)
	f.addresses = make(map[*types.Var][]*ast.UnaryExpr)
	f.idents = make(map[*types.Var][]*ast.Ident)
	f.compares = make(map[Value]bool)
	f.gotos = make(map[string]token.Pos)
	f.numbers = newNumbers()
	f.codes = make(map[ast.Expr]bool)
	f.copies = make(map[*types.Var]ast.Expr)
	f.assigned = make(map[*types.Var]int)
	f.findings = make(map[*types.Var]finding)
	f.chains = make(map[*ast.IfStmt]*ast.IfStmt)
	f.deciders = make(map[ast.Node]ast.Node)
	f.deciding = make(map[*types.Var][]ast.Node)
	f.callees = make(map[*ast.FuncDecl]*Function)
	f.owners = make(map[ast.Node]*operand)
	f.members = make(map[ast.Node]*list)
	f.answers = make(map[question]answer)
	f.looking = make(map[*types.Func]bool)
	f.unmarked = make(map[*types.Func]bool)
	f.numberParameters()
	f.lookAtNodes()
}

// addConstants adds what something is compared with, as soon as a walk asks for it:
// a list, or a function that is called.
func (f *Function) addConstants(values ...Value) {
	for _, value := range values {
		if !f.compares[value] {
			f.compares[value] = true
			f.constants = append(f.constants, value)
		}
	}
}

// lookAtNodes looks at each node, those of the function literals within included.
func (f *Function) lookAtNodes() {
	var stack []ast.Node
	literals := 0 // how many function literals are around a node
	ast.Inspect(f.Body, func(n ast.Node) bool {
		if n == nil {
			if _, ok := stack[len(stack)-1].(*ast.FuncLit); ok {
				literals--
			}
			stack = stack[:len(stack)-1]
			return true
		}
		if literals == 0 && len(stack) > 0 {
			f.parents[n] = stack[len(stack)-1]
		}
		stack = append(stack, n)
		if _, ok := n.(*ast.FuncLit); ok {
			literals++
		}
		f.lookAt(n, literals > 0)
		return true
	})
}

// lookAt records what a node says; inner says that it is in a function literal.
func (f *Function) lookAt(n ast.Node, inner bool) {
	if !inner {
		f.compared(n, func(e ast.Expr) {
			if value, ok := f.constant(e); ok {
				f.addConstants(value)
			}
		})
		if call, ok := n.(*ast.CallExpr); ok {
			if code, test := f.prefix(call); code != nil {
				f.addConstants(test.bounds()...)
			}
		}
	}
	switch n := n.(type) {
	case *ast.Ident:
		v, ok := f.Info.ObjectOf(n).(*types.Var)
		if !ok || inner {
			break
		}
		f.numbers.add(v)
		if f.Info.Uses[n] == v {
			f.idents[v] = append(f.idents[v], n)
		}
	case *ast.SwitchStmt:
		for e := range astutil.Cases(n.Body) {
			f.cases[e] = n
		}
	case *ast.BranchStmt:
		if n.Tok == token.GOTO {
			f.gotos[n.Label.Name] = n.Pos()
		}
	case *ast.LabeledStmt:
		f.labels = append(f.labels, n)
	default:
		f.indexGifts(n, inner)
	}
}

// numberParameters gives the parameters and named results their places among
// the facts.
func (f *Function) numberParameters() {
	for _, list := range []*ast.FieldList{f.Type.Params, f.Type.Results} {
		if list == nil {
			continue
		}
		for _, field := range list.List {
			for _, id := range field.Names {
				if v, ok := f.Info.Defs[id].(*types.Var); ok {
					f.numbers.add(v)
				}
			}
		}
	}
}

// makeFlow makes the control flow graph, once.
func (f *Function) makeFlow() {
	if f.flow != nil {
		return
	}
	graph := cfg.New(f.Body, f.mayReturn)
	f.effects = newEffects(f, make(map[*types.Func]bool))
	f.flow = &flow{
		graph:    graph,
		places:   make(map[ast.Node]place),
		mentions: make(map[*types.Var][]place),
		heads:    make(map[ast.Stmt][]*cfg.Block),
		before:   make([][]*cfg.Block, len(graph.Blocks)),
		rank:     make([]int, len(graph.Blocks)),
		state:    make([]blockState, len(graph.Blocks)),
	}
	for _, b := range graph.Blocks {
		if isHead(b) {
			f.heads[b.Stmt] = append(f.heads[b.Stmt], b)
		}
		for _, next := range b.Succs {
			f.before[next.Index] = append(f.before[next.Index], b)
		}
		if b.Live {
			for i, n := range b.Nodes {
				f.addPlace(place{b, i, n})
			}
		}
	}
	f.rankBlocks()
}

func (f *Function) addPlace(p place) {
	f.places[p.node] = p
	add := func(v *types.Var) {
		if list := f.mentions[v]; len(list) == 0 || list[len(list)-1] != p {
			f.mentions[v] = append(list, p)
		}
	}
	if s, ok := f.parents[p.node].(*ast.TypeSwitchStmt); ok { // e := err.(type) declares a variable in each case
		for _, clause := range s.Body.List {
			if v, ok := f.Info.Implicits[clause].(*types.Var); ok {
				add(v)
			}
		}
	}
	astutil.Each(p.node, func(n ast.Node) {
		if id, ok := n.(*ast.Ident); ok {
			if v, ok := f.Info.ObjectOf(id).(*types.Var); ok {
				add(v)
			}
		}
	})
}

// isHead reports whether a round of a loop begins at a block: the condition of
// a for, its body if it has none, the head of a range, a label.
func isHead(b *cfg.Block) bool {
	switch s := b.Stmt.(type) {
	case *ast.ForStmt:
		return b.Kind == cfg.KindForLoop || b.Kind == cfg.KindForBody && s.Cond == nil
	case *ast.RangeStmt:
		return b.Kind == cfg.KindRangeLoop
	case *ast.LabeledStmt:
		return b.Kind == cfg.KindLabel
	}
	return false
}

// rankBlocks numbers the blocks in reverse postorder.
func (f *Function) rankBlocks() {
	type frame struct {
		b    *cfg.Block
		next int
	}
	seen := make([]bool, len(f.graph.Blocks))
	stack := []frame{{f.graph.Blocks[0], 0}}
	seen[0] = true
	next := len(f.graph.Blocks)
	for len(stack) > 0 {
		top := &stack[len(stack)-1]
		if top.next == len(top.b.Succs) {
			next--
			f.rank[top.b.Index] = next
			stack = stack[:len(stack)-1]
			continue
		}
		to := top.b.Succs[top.next]
		top.next++
		if !seen[to.Index] {
			seen[to.Index] = true
			stack = append(stack, frame{to, 0})
		}
	}
}

// compared calls visit for each expression that a node compares with others.
func (f *Function) compared(n ast.Node, visit func(ast.Expr)) {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		switch n.Op {
		case token.EQL, token.NEQ, token.LSS, token.LEQ, token.GTR, token.GEQ:
			visit(n.X)
			visit(n.Y)
		}
	case *ast.CaseClause:
		for _, e := range n.List {
			visit(e)
		}
	}
}

// indexGifts records the variables that a node gives a value to. Those of a
// function literal within are not followed.
func (f *Function) indexGifts(n ast.Node, inner bool) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for i, lhs := range n.Lhs {
			g := gift{at: n, value: n.Rhs[0], whole: true, begin: n.Tok == token.DEFINE}
			if len(n.Lhs) == len(n.Rhs) {
				g.value, g.alone = n.Rhs[i], n.Tok == token.DEFINE || n.Tok == token.ASSIGN
			}
			f.give(lhs, g, inner)
		}
	case *ast.ValueSpec:
		f.indexSpec(n, inner)
	case *ast.TypeSwitchStmt: // switch e := err.(type)
		assign, ok := n.Assign.(*ast.AssignStmt)
		if !ok || inner {
			return
		}
		for _, clause := range n.Body.List {
			if v, ok := f.Info.Implicits[clause].(*types.Var); ok {
				f.given[v] = append(f.given[v], gift{assign, assign.Rhs[0], true, true, true})
			}
		}
	case *ast.RangeStmt:
		for _, e := range []ast.Expr{n.Key, n.Value} {
			f.give(e, gift{at: n, value: n.X, whole: true}, inner)
		}
	case *ast.IncDecStmt:
		f.give(n.X, gift{at: n, value: n.X, whole: true}, inner)
	default:
		f.indexAddress(n)
	}
}

// indexAddress records the variable whose address an expression takes.
func (f *Function) indexAddress(n ast.Node) {
	switch n := n.(type) {
	case *ast.UnaryExpr:
		if v, whole := astutil.Base(f.Info, n.X); n.Op == token.AND && v != nil {
			f.addressed[v] = f.addressed[v] || whole
			f.addresses[v] = append(f.addresses[v], n)
		}
	case *ast.SelectorExpr:
		if v := f.variable(n.X); v != nil && takesAddress(f.Info.Selections[n], v) {
			f.addressed[v] = true
		}
	}
}

// takesAddress reports whether a selection gives a method a pointer to a boolean or
// number, with which it may change that. Of a struct, what is read is followed.
//
//	type flag bool
//	func (f *flag) set() { *f = true }
func takesAddress(s *types.Selection, v *types.Var) bool {
	if _, isBasic := v.Type().Underlying().(*types.Basic); !isBasic || s == nil {
		return false
	}
	method, ok := s.Obj().(*types.Func)
	if !ok {
		return false
	}
	_, isPointer := method.Signature().Recv().Type().(*types.Pointer)
	return isPointer
}

func (f *Function) indexSpec(n *ast.ValueSpec, inner bool) {
	for i, id := range n.Names {
		switch len(n.Values) {
		case len(n.Names):
			f.give(id, gift{n, n.Values[i], true, true, true}, inner)
		case 0:
			if v, ok := f.Info.Defs[id].(*types.Var); ok && !inner {
				f.given[v] = append(f.given[v], gift{at: n, whole: true, begin: true})
			}
		default:
			f.give(id, gift{n, n.Values[0], true, false, true}, inner)
		}
	}
}

// sides returns what an assignment or a declaration gives values to, and the values.
func sides(n ast.Node) (lhs, rhs []ast.Expr) {
	switch n := n.(type) {
	case *ast.AssignStmt:
		return n.Lhs, n.Rhs
	case *ast.ValueSpec:
		for _, id := range n.Names {
			lhs = append(lhs, id)
		}
		return lhs, n.Values
	}
	return nil, nil
}

// give records that a variable, or a part of it, is given a value.
func (f *Function) give(lhs ast.Expr, g gift, inner bool) {
	v, whole := astutil.Base(f.Info, lhs)
	switch {
	case v == nil:
	case inner:
		f.inner[v] = true
	default:
		g.whole = whole
		f.given[v] = append(f.given[v], g)
	}
}
