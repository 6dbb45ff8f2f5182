package request

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"maps"
	"strings"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// A proof is the work on one loop.
type proof struct {
	*Request
	loop     ast.Node
	function ast.Node // around the request
	verdicts map[*types.Var]verdict
	followed map[*types.Var]bool // variables that hold the answer
	asking   map[*types.Var]bool // those whose values are being looked at
}

// A verdict is what is known of an input. While its values are looked at, it
// is different, so that a counter is: i = i + 1.
type verdict uint8

const (
	different verdict = iota + 1
	same
)

// asks looks for the request that an answer comes from, and reports whether it
// is the same in every round. What only decodes an answer is no request:
//
//	body := client.Get(url)          // the request
//	err := json.Unmarshal(body, &r)  // the answer's code
func (p *proof) asks(e ast.Expr) (found, isSame bool) {
	switch n := ast.Unparen(e).(type) {
	case *ast.SelectorExpr:
		if p.p.Info.Selections[n] == nil {
			return false, p.same(n)
		}
		return p.asks(n.X)
	case *ast.StarExpr:
		return p.asks(n.X)
	case *ast.TypeAssertExpr:
		return p.asks(n.X)
	case *ast.UnaryExpr:
		if n.Op == token.ARROW {
			return false, false
		}
		return p.asks(n.X)
	case *ast.IndexExpr:
		found, isSame = p.asks(n.X)
		return found, isSame && p.same(n.Index)
	case *ast.SliceExpr:
		return p.asks(n.X)
	case *ast.BinaryExpr: // if err := client.Do(req, &resp); err != nil
		return p.allAsk(n.X, n.Y)
	case *ast.Ident:
		return p.asksVar(n)
	case *ast.CallExpr:
		return p.asksCall(n)
	}
	return false, p.same(e)
}

func (p *proof) allAsk(list ...ast.Expr) (found, isSame bool) {
	for _, e := range list {
		f, s := p.asks(e)
		if !s {
			return false, false
		}
		found = found || f
	}
	return found, true
}

// asksVar follows a variable that the answer is kept in.
func (p *proof) asksVar(id *ast.Ident) (found, isSame bool) {
	v, ok := p.p.Info.Uses[id].(*types.Var)
	if !ok || v == p.root {
		return false, true
	}
	if p.followed[v] {
		return true, true
	}
	if len(p.p.writes[v]) > tooMany || p.asking[v] {
		return false, false // next = last(body); body = get(next): made of the round before
	}
	p.asking[v] = true
	defer delete(p.asking, v)
	followed := false
	for _, w := range p.p.writes[v] {
		if p.isOutside(w) || w.at == p.made || w.value == nil || w.self || w.at.Pos() > p.made.Pos() {
			continue
		}
		f, s := p.asks(w.value)
		if !s {
			return false, false
		}
		if f {
			found = true
			p.proven[w.at] = true
		}
		followed = true
	}
	if !followed || !found {
		return false, p.same(id)
	}
	p.followed[v] = true
	return true, true
}

// asksCall looks through a call that turns an answer into something else. Any
// other call is the request.
func (p *proof) asksCall(call *ast.CallExpr) (found, isSame bool) {
	tv := p.p.Info.Types[call.Fun]
	if tv.IsType() || tv.IsBuiltin() {
		return p.allAsk(call.Args...)
	}
	c := p.p.callee(call)
	transparent := c.computes() || c.body != nil && p.p.effects(c.body).decodes()
	if transparent {
		verdicts, inputs := p.snapshot()
		operands := call.Args
		if c.receiver != nil {
			operands = append([]ast.Expr{c.receiver}, operands...)
		}
		if f, s := p.allAsk(operands...); f {
			return true, s
		}
		p.restore(verdicts, inputs)
	}
	if c.body == nil && transparent {
		return false, false // nobody is asked
	}
	return true, p.isSameRequest(call, c)
}

// isSameRequest reports whether the call that is the request makes the same
// one in every round: its function is the same and takes no next item, and so
// is what it is given. An address that it is given may be written to:
//
//	c.List(&token, &resp) // the token of the next page
func (p *proof) isSameRequest(call *ast.CallExpr, c callee) bool {
	if c.object != nil {
		p.callees[c.object] = true
	}
	if c.body != nil && p.p.effects(c.body).takes || c.body == nil && library.Takes(c.name) {
		return false
	}
	if c.receiver != nil {
		if !p.sameReceiver(c.receiver) {
			return false
		}
	} else if c.object == nil || !isFunc(c.object) {
		if !p.same(call.Fun) {
			return false
		}
	}
	for _, arg := range call.Args {
		if v, _ := astutil.Base(p.p.Info, address(arg)); isVarAddress(arg) && v != nil {
			if v != p.root && (!p.isFresh(v) || !p.same(arg)) {
				return false
			}
			continue
		}
		if p.root != nil && astutil.BareVar(p.p.Info, arg) == p.root && p.isTarget(arg) {
			continue // client.Do(req, resp)
		}
		if !p.same(arg) {
			return false
		}
	}
	return true
}

// sameReceiver reports whether what makes the request is the same, or a client of
// API 3.0 that a function is asked for: which client it is says who asks, and not
// for what.
//
//	meta.(Meta).Connection().UseKmsClient().DescribeKey(req)
func (p *proof) sameReceiver(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	return p.same(e) || ok && strings.Contains(strings.ToLower(astutil.CalledName(call)), "client") && isSDKClient(p.p.Info.TypeOf(call)) && p.isHeld(call)
}

// isHeld reports whether an expression is the same in every round, or what a
// method gives that is asked for nothing.
func (p *proof) isHeld(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok || len(call.Args) > 0 || library.Takes(astutil.CalledName(call)) {
		return p.same(e)
	}
	sel, ok := astutil.Fun(call).(*ast.SelectorExpr)
	return ok && (p.p.Info.Selections[sel] == nil || p.isHeld(sel.X))
}

// isSDKClient reports whether a type is the client of a product of API 3.0, which
// embeds that of the SDK's package common.
func isSDKClient(t types.Type) bool {
	if t == nil {
		return false
	}
	pointer, ok := types.Unalias(t).(*types.Pointer)
	if !ok {
		return false
	}
	named, ok := types.Unalias(pointer.Elem()).(*types.Named)
	if !ok || named.Obj().Name() != "Client" {
		return false
	}
	st, ok := named.Underlying().(*types.Struct)
	if !ok {
		return false
	}
	for field := range st.Fields() {
		if field.Embedded() && field.Name() == "Client" {
			inner, ok := types.Unalias(field.Type()).(*types.Named)
			return ok && inner.Obj().Pkg() != nil && strings.HasSuffix(inner.Obj().Pkg().Path(), "/common")
		}
	}
	return false
}

// makesClient reports whether a call makes a client of API 3.0: that asks for
// nothing yet.
//
//	client, err := kms.NewClient(credential, region, profile)
func (p *Package) makesClient(call *ast.CallExpr) bool {
	t := p.Info.TypeOf(call)
	if results, ok := t.(*types.Tuple); ok && results.Len() > 0 {
		t = results.At(0).Type()
	}
	return isSDKClient(t)
}

// isTarget reports whether the statement that makes the request gives the root
// its value by this argument.
func (p *proof) isTarget(ast.Expr) bool {
	for _, w := range p.p.writes[p.root] {
		if w.at == p.made {
			return false
		}
	}
	return true
}

func address(e ast.Expr) ast.Expr {
	if u, ok := ast.Unparen(e).(*ast.UnaryExpr); ok && u.Op == token.AND {
		return u.X
	}
	return e
}

func isFunc(o types.Object) bool {
	_, ok := o.(*types.Func)
	return ok
}

// same reports whether an expression has the same value in every round.
func (p *proof) same(e ast.Expr) bool {
	if e == nil {
		return true
	}
	tv := p.p.Info.Types[e]
	if tv.Value != nil || tv.IsType() || tv.IsNil() {
		return true
	}
	if _, ok := e.(*ast.CallExpr); ok && tv.Type != nil && astutil.IsFrom(tv.Type, "context") {
		return p.sameContext(e)
	}
	switch n := e.(type) {
	case *ast.ParenExpr:
		return p.same(n.X)
	case *ast.Ident:
		v, ok := p.p.Info.Uses[n].(*types.Var)
		return !ok || p.sameVar(v)
	case *ast.SelectorExpr:
		if p.p.Info.Selections[n] == nil {
			return true // of another package, where nobody can see what happens
		}
		return !p.p.isRestless(n) && p.same(n.X)
	case *ast.StarExpr:
		return p.same(n.X)
	case *ast.TypeAssertExpr:
		return p.same(n.X)
	case *ast.UnaryExpr:
		return n.Op != token.ARROW && p.same(n.X) // <-ids is the next one
	case *ast.BinaryExpr:
		return p.same(n.X) && p.same(n.Y)
	case *ast.IndexExpr:
		return p.same(n.X) && p.same(n.Index)
	case *ast.IndexListExpr:
		return p.same(n.X)
	case *ast.SliceExpr:
		return p.same(n.X) && p.same(n.Low) && p.same(n.High) && p.same(n.Max)
	case *ast.CompositeLit:
		for _, elt := range n.Elts {
			if !p.sameElement(n, elt) {
				return false
			}
		}
		return true
	case *ast.FuncLit:
		return p.sameFunc(n)
	case *ast.CallExpr:
		return p.sameCall(n)
	}
	return false
}

func (p *proof) sameElement(lit *ast.CompositeLit, elt ast.Expr) bool {
	kv, ok := elt.(*ast.KeyValueExpr)
	if !ok {
		return p.same(elt)
	}
	if isRenewed(kv.Key) {
		return true
	}
	if t := p.p.Info.TypeOf(lit); t != nil {
		if _, isStruct := t.Underlying().(*types.Struct); isStruct {
			return p.same(kv.Value)
		}
	}
	return p.same(kv.Key) && p.same(kv.Value)
}

// sameFunc reports whether a function literal that the request is given, or
// that makes it, does the same in every round: it takes no next item, and what
// it uses from outside is the same.
func (p *proof) sameFunc(lit *ast.FuncLit) bool {
	if p.p.effects(lit).takes {
		return false
	}
	isSame := true
	ast.Inspect(lit.Body, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok && isSame {
			v, ok := p.p.Info.Uses[id].(*types.Var)
			if ok && !v.IsField() && (v.Pos() < lit.Pos() || lit.End() <= v.Pos()) && v != p.root && !astutil.IsError(v.Type()) {
				isSame = p.sameVar(v)
			}
		}
		return isSame
	})
	return isSame
}

// sameCall reports whether a call has the same result in every round. The
// result of a call that can't be seen through is a new input:
//
//	r := call(prompt("name? "))
func (p *proof) sameCall(call *ast.CallExpr) bool {
	tv := p.p.Info.Types[call.Fun]
	if !tv.IsType() && !tv.IsBuiltin() {
		c := p.p.callee(call)
		switch {
		case c.body != nil:
			if !p.p.effects(c.body).isPure() {
				return false
			}
		case c.isPure() || p.makesRequest(c, call):
		default:
			return false
		}
		if c.receiver != nil && !p.same(c.receiver) {
			return false
		}
		if lit, ok := c.body.(*ast.FuncLit); ok && !p.sameFunc(lit) {
			return false
		}
	}
	for _, arg := range call.Args {
		if !p.same(arg) {
			return false
		}
	}
	return true
}

// makesRequest reports whether a call makes an empty request of the SDK, whose
// method then sends it:
//
//	req := cvm.NewDescribeInstancesRequest()
//	resp, err := client.DescribeInstances(req)
func (p *proof) makesRequest(c callee, call *ast.CallExpr) bool {
	if len(call.Args) > 0 || c.receiver != nil || c.object == nil || len(c.name) < 3 || c.name[:3] != "New" {
		return false
	}
	for made := range p.callees {
		if made.Pkg() == c.object.Pkg() {
			return true
		}
	}
	return false
}

// sameVar reports whether a variable has the same value in every round when the
// request is made.
func (p *proof) sameVar(v *types.Var) bool {
	if library.Renewed(v.Name()) {
		return true
	}
	switch p.verdicts[v] {
	case same:
		return true
	case different:
		return false
	}
	if astutil.IsFrom(v.Type(), "context") {
		p.verdicts[v] = p.contextVerdict(v)
		return p.verdicts[v] == same
	}
	p.inputs[v] = true
	p.verdicts[v] = different
	p.verdicts[v] = p.verdict(v)
	return p.verdicts[v] == same
}

// contextVerdict is verdict of a context. It says how long to wait, which makes
// no other request, but also what a program has put there, which may:
//
//	ctx, cancel := context.WithTimeout(ctx, d)   // the same request
//	ctx = context.WithValue(ctx, regionKey, "b") // perhaps in another region
func (p *proof) contextVerdict(v *types.Var) verdict {
	if len(p.p.writes[v]) > tooMany {
		return different
	}
	p.verdicts[v] = same // with ctx = context.WithTimeout(ctx, d)
	for _, w := range p.p.writes[v] {
		switch {
		case w.function != p.function && !p.sameElsewhere(v, w):
			return different
		case w.function != p.function || p.isOutside(w) || w.zero:
		case w.value == nil || !p.sameContext(w.value):
			return different
		case p.limits(w.value): // for every request from then on, or for this one
		case w.self || w.at.Pos() > p.made.Pos() || !p.isEveryRound(w):
			return different
		}
	}
	return same
}

// limits reports whether a context has the values of the one that it is made
// of: it ends earlier.
func (p *proof) limits(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return false
	}
	c := p.p.callee(call)
	return c.path == "context" && c.name != "WithValue" && !c.method
}

// sameContext reports whether a context, or what a call returns with it, has the
// same values in every round: that of a call of package context has, whatever
// deadline it is given, and one that a request hands out.
func (p *proof) sameContext(e ast.Expr) bool {
	call, ok := ast.Unparen(e).(*ast.CallExpr)
	if !ok {
		return p.same(e)
	}
	if p.limits(call) {
		return len(call.Args) == 0 || p.same(call.Args[0])
	}
	c := p.p.callee(call)
	if c.receiver != nil && c.name == "Context" && len(call.Args) == 0 {
		return p.same(c.receiver)
	}
	return p.sameCall(call)
}

func (p *proof) verdict(v *types.Var) verdict {
	if len(p.p.writes[v]) > tooMany {
		return different
	}
	if v == p.root && v.Pos() >= p.loop.Pos() && v.Pos() < p.loop.End() && !p.isWrittenBefore(v) {
		return different // what the last answer says
	}
	for _, started := range p.p.escaped[v] { // go refresh(&name)
		if !isAround(started, p.loop) && p.p.canLead(v) {
			return different
		}
	}
	for _, f := range p.p.addressed[v] {
		if f != p.function && !isAround(f, p.function) {
			return different
		}
	}
	fresh := p.isFresh(v)
	for _, w := range p.p.writes[v] {
		if !p.sameWrite(v, w) {
			return different
		}
		if fresh && !p.isOutside(w) {
			p.verdicts[v] = same // as it has been made; what is then done to it begins from there
		}
	}
	return same
}

func (p *proof) isWrittenBefore(v *types.Var) bool {
	for _, w := range p.p.writes[v] {
		if w.at.Pos() < p.made.Pos() && !p.isOutside(w) {
			return true
		}
	}
	return false
}

// sameWrite reports whether a write leaves a variable the same in every round.
func (p *proof) sameWrite(v *types.Var, w write) bool {
	if w.function != p.function {
		return p.sameElsewhere(v, w)
	}
	if p.isOutside(w) || givesRenewed(w.at) {
		return true
	}
	if w.sets != nil && isAround(p.made, w.sets) {
		return true // it is the request itself: q.withID(id)
	}
	if w.sets != nil {
		if !p.sameSetting(v, w.sets) {
			return false
		}
	} else if w.at == p.made || !w.zero && w.value == nil || w.self && !p.isFresh(v) {
		return false // the last answer, an item, a counter
	} else if !w.zero && !p.same(w.value) {
		return false
	}
	if w.at.Pos() > p.made.Pos() {
		return true // it spoils the ways that it stands on: see Changes
	}
	if !p.isEveryRound(w) {
		return false
	}
	p.proven[w.at] = true
	return true
}

// sameSetting reports whether a method that completes its receiver does it in
// the same way in every round: it is given the same, and the receiver is new or
// the value is set once more.
//
//	req := cvm.NewDescribeInstancesRequest()
//	req.AddFilter("zone", zone)
func (p *proof) sameSetting(v *types.Var, call *ast.CallExpr) bool {
	c := p.p.callee(call)
	if c.body != nil {
		if e := p.p.effects(c.body); e.unknown || e.shared || e.moment || e.takes && !p.isFresh(v) {
			return false
		}
	}
	if !p.isFresh(v) && !library.Sets(c.name) {
		return false
	}
	for _, arg := range call.Args {
		if !p.same(arg) {
			return false
		}
	}
	return true
}

// sameElsewhere reports whether a write in another function does no harm: the
// function around the one that is called again and again, which waits for it,
// or the beginning of the program.
func (p *proof) sameElsewhere(v *types.Var, w write) bool {
	if isAround(w.function, p.function) {
		return w.at.Pos() < p.function.Pos()
	}
	if w.function == nil {
		return true // declares a variable of the package
	}
	decl, ok := w.function.(*ast.FuncDecl)
	return ok && astutil.IsGlobal(v) && decl.Recv == nil && (decl.Name.Name == "init" || decl.Name.Name == "main")
}

func isAround(outer, inner ast.Node) bool {
	return outer != nil && inner != nil && outer.Pos() <= inner.Pos() && inner.End() <= outer.End()
}

// isOutside reports whether a write is no part of the rounds: it stands before
// the loop, behind it, or where a for statement begins.
func (p *proof) isOutside(w write) bool {
	if w.at.Pos() < p.loop.Pos() || p.loop.End() <= w.at.Pos() {
		return true
	}
	f, ok := p.loop.(*ast.ForStmt)
	return ok && f.Init != nil && f.Init.Pos() <= w.at.Pos() && w.at.Pos() < f.Init.End()
}

// isEveryRound reports whether a write before the request is executed once in
// each round, and on every way to the request:
//
//	for {
//		req.ID = id                  // it is
//		if more { req.Page = 2 }     // it is not
//		for range 3 { r := call(req) // nor is anything in a loop around the request
func (p *proof) isEveryRound(w write) bool {
	block := w.block
	switch loop := p.loop.(type) {
	case *ast.ForStmt:
		if w.at.Pos() < loop.Body.Pos() {
			return false
		}
	case *ast.RangeStmt:
		if w.at.Pos() < loop.Body.Pos() {
			return false
		}
	}
	if w.loop != nil && w.loop != p.loop && p.loop.Pos() <= w.loop.Pos() && w.loop.End() <= p.loop.End() {
		return false
	}
	return block != nil && block.Pos() <= p.made.Pos() && p.made.End() <= block.End()
}

// isFresh reports whether a variable is made anew in every round, so that what
// is then done to it begins from the same:
//
//	req := &Request{}
//	req.IDs = append(req.IDs, id)
func (p *proof) isFresh(v *types.Var) bool {
	for _, w := range p.p.writes[v] {
		if p.isOutside(w) {
			continue
		}
		return w.function == p.function && w.whole && !w.self && w.at != p.made && w.at.Pos() < p.made.Pos() && p.isEveryRound(w) && !p.mentions(w.value, v)
	}
	return false
}

func (p *proof) mentions(e ast.Expr, v *types.Var) bool {
	found := false
	if e != nil {
		inspect(e, func(n ast.Node) {
			id, ok := n.(*ast.Ident)
			found = found || ok && p.p.Info.Uses[id] == v
		})
	}
	return found
}

func (p *proof) snapshot() (map[*types.Var]verdict, map[*types.Var]bool) {
	return maps.Clone(p.verdicts), maps.Clone(p.inputs)
}

func (p *proof) restore(verdicts map[*types.Var]verdict, inputs map[*types.Var]bool) {
	p.verdicts, p.inputs = verdicts, inputs
}

// givesRenewed reports whether a statement or call gives a value to what every
// request has anew: req.Nonce = rand.Uint32(), params.Set("Timestamp", now).
func givesRenewed(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for _, lhs := range n.Lhs {
			if !isRenewed(lhs) {
				return false
			}
		}
		return true
	case *ast.CallExpr:
		return len(n.Args) > 0 && isRenewed(n.Args[0])
	}
	return false
}

// isRenewed reports whether an expression is, by its name, the place of a nonce
// or a timestamp.
func isRenewed(e ast.Expr) bool {
	switch n := ast.Unparen(e).(type) {
	case *ast.Ident:
		return library.Renewed(n.Name)
	case *ast.SelectorExpr:
		return library.Renewed(n.Sel.Name)
	case *ast.IndexExpr:
		return isRenewed(n.Index)
	case *ast.BasicLit:
		return n.Kind == token.STRING && library.Renewed(constant.StringVal(constant.MakeFromLiteral(n.Value, n.Kind, 0)))
	}
	return false
}
