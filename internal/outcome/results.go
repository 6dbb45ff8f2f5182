package outcome

import (
	"go/ast"
	"go/token"
	"go/types"
	"slices"

	"github.com/tcerr/tcerrlint/internal/astutil"
	"github.com/tcerr/tcerrlint/internal/library"
)

// result returns what a return statement comes to.
func (w *walk) result(ret *ast.ReturnStmt, known facts) ends {
	results := ret.Results
	if w.f.Form != library.Plain && w.f.defersAnswer() {
		return fail | retry
	}
	if len(results) == 0 && w.f.numResults() > 0 || len(results) != w.f.numResults() {
		return w.hiddenResult(results, known)
	}
	switch w.f.Form {
	case library.Predicate:
		return w.answerResult(results, known)
	case library.RetryError:
		return w.retryError(results[0], known)
	case library.Operation:
		return w.operationResult(results, known)
	case library.Marked:
		return w.markedResult(results, known)
	case library.Poll:
		return w.pollResult(results[0], results[1], known)
	case library.Callback:
		if last := len(results) - 1; last >= 0 && w.valueOf(results[last], known) != no {
			return fail | retry
		}
	}
	return w.plainResult(results, known)
}

// defersAnswer reports whether something deferred may give who calls the function
// another answer than the return statement: it has a named result, or panics.
//
//	defer func() { if err != nil { err = backoff.Permanent(err) } }()
func (f *Function) defersAnswer() bool {
	if f.defers == unknown {
		f.defers = truthOf(f.findDeferred())
	}
	return f.defers == yes
}

func (f *Function) findDeferred() bool {
	found := false
	astutil.Each(f.Body, func(n ast.Node) {
		s, ok := n.(*ast.DeferStmt)
		if !ok {
			return
		}
		ast.Inspect(s.Call, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Ident:
				v, ok := f.Info.Uses[n].(*types.Var)
				found = found || ok && f.isResult(v)
			case *ast.CallExpr:
				found = found || !f.mayReturn(n)
			}
			return !found
		})
	})
	return found
}

// answerResult returns what the results of a Predicate come to.
func (w *walk) answerResult(results []ast.Expr, known facts) ends {
	last := len(results) - 1
	switch w.valueOf(results[w.f.AnswerResult()], known) {
	case no:
		return fail
	case yes:
		if !w.f.isErrorResult(last) || w.valueOf(results[last], known) == no {
			return w.repeated()
		}
	}
	return fail | retry
}

// pollResult returns what the results of a Poll come to.
func (w *walk) pollResult(done, err ast.Expr, known facts) ends {
	switch isDone := w.eval(done, known); w.valueOf(err, known) {
	case yes:
		return fail
	case no:
		switch isDone {
		case no:
			return w.repeated()
		case yes:
			return success
		}
	}
	return fail | retry
}

// repeated is the end of a function that is called again.
func (w *walk) repeated() ends {
	if w.again {
		return retry
	}
	return other
}

// hiddenResult returns what a return of named results comes to, or of those
// that a call has:
//
//	func get() (r Response, err error) { …; return }
//	return parse(r)                            // of two results
func (w *walk) hiddenResult(results []ast.Expr, known facts) ends {
	last := w.f.numResults() - 1
	var v *types.Var
	if len(results) == 0 {
		v = w.f.namedResult(last)
		if w.f.Form == library.Predicate {
			v = w.f.namedResult(w.f.AnswerResult())
		}
	}
	t := unknown
	if v != nil {
		t = known.get(v)
	}
	switch {
	case w.f.Form == library.Predicate && !w.f.isErrorResult(last) && t == yes:
		return w.repeated()
	case w.f.Form == library.Predicate && t == no:
		return fail
	case w.f.Form != library.Plain:
		return fail | retry
	case t == yes && w.f.isErrorResult(last):
		return fail
	case t == unknown && w.f.isErrorResult(last) && (v != nil && w.isMadeOfCode(v) || len(results) == 1 && w.mentionsCode(results[0])):
		return fail | success
	}
	return plain
}

// plainResult says whether a return is a failure, a success or neither.
func (w *walk) plainResult(results []ast.Expr, known facts) ends {
	last := w.f.numResults() - 1
	if last < 0 {
		return plain
	}
	if !w.f.isErrorResult(last) {
		if astutil.IsBool(w.f.Info.TypeOf(results[last])) && w.eval(results[last], known) == unknown {
			return fail | success // return r.ID, r.ID != ""
		}
		return plain
	}
	if v := w.f.namedResult(last); v != nil && !w.f.isTracked(v) {
		return plain // a deferred function may set it
	}
	switch w.valueOf(results[last], known) {
	case yes:
		return fail
	case no:
		return w.noError(results)
	}
	if w.mentionsCode(results[last]) {
		return fail | success // return r.ID, errorOf(r.Code)
	}
	return plain
}

// noError returns what a return without an error comes to. Who gets the whole
// answer can look at its code.
func (w *walk) noError(results []ast.Expr) ends {
	tells := func(e ast.Expr) bool { return astutil.IsBool(w.f.Info.TypeOf(e)) && w.mentionsCode(e) }
	if w.fillsOther() || slices.ContainsFunc(results, w.givesAnswer) || slices.ContainsFunc(results, w.givesText) || w.copiesText() || slices.ContainsFunc(results, tells) {
		return plain
	}
	return success
}

// givesAnswer reports whether who gets a value gets the code with it: alone, or
// with the whole answer.
func (w *walk) givesAnswer(e ast.Expr) bool {
	gives := false
	astutil.Each(e, func(n ast.Node) {
		id, ok := n.(*ast.Ident)
		if !ok || gives {
			return
		}
		part := w.f.part(id)
		if u, ok := w.f.parents[part].(*ast.UnaryExpr); ok && u.Op == token.AND {
			if _, isArgument := w.f.parents[u].(*ast.CallExpr); isArgument {
				return // filled: json.Unmarshal(body, &resp)
			}
		}
		gives = w.holdsCode(part) || part != id && w.f.isCode(part)
	})
	return gives
}

// givesText reports whether who gets a value gets the text that the answer was decoded
// from, and the code with it:
//
//	json.Unmarshal(body, &resp)
//	return string(body), nil
func (w *walk) givesText(e ast.Expr) bool {
	gives := false
	astutil.Each(e, func(n ast.Node) {
		id, _ := n.(*ast.Ident)
		gives = gives || w.isText(w.f.variable(id))
	})
	return gives
}

// copiesText reports whether the text is copied to somebody while it is decoded:
// json.NewDecoder(io.TeeReader(r.Body, out)).Decode(&resp).
func (w *walk) copiesText() bool {
	return w.start.node != nil && w.f.anyCall(w.start.node, func(call *ast.CallExpr) bool {
		fn := astutil.StaticCallee(w.f.Info, call)
		return fn != nil && fn.FullName() == "io.TeeReader"
	})
}

// isText reports whether a variable holds the text that the answer is decoded from.
func (w *walk) isText(v *types.Var) bool {
	if v == nil || w.start.node == nil || !astutil.IsText(v.Type()) {
		return false
	}
	return w.f.anyCall(w.start.node, func(call *ast.CallExpr) bool {
		fn := astutil.StaticCallee(w.f.Info, call)
		if fn == nil || fn.Pkg() == nil || !library.Computes(fn.Pkg().Path(), fn.Name()) {
			return false
		}
		return astutil.Mentions(w.f.Info, call, v)
	})
}

// mentionsCode reports whether a value is made of the code or the whole answer,
// on however many ways, so that it may depend on the code what it is.
func (w *walk) mentionsCode(e ast.Expr) bool {
	seen := make(map[*types.Var]bool)
	return w.remember(w.isMadeOf(e, seen), seen)
}

func (w *walk) isMadeOfCode(v *types.Var) bool {
	seen := make(map[*types.Var]bool)
	return w.remember(w.anyGift(v, seen), seen)
}

// remember keeps an answer for the variables that were looked at. Where it is
// no, each of them has been looked through; where it is yes, anyGift keeps it.
func (w *walk) remember(found bool, seen map[*types.Var]bool) bool {
	if !found {
		for v := range seen {
			w.ofCode[v] = false
		}
	}
	return found
}

func (w *walk) isMadeOf(e ast.Expr, seen map[*types.Var]bool) bool {
	if w.givesAnswer(e) {
		return true
	}
	found := false
	astutil.Each(e, func(n ast.Node) {
		if id, ok := n.(*ast.Ident); ok && !found {
			if v, ok := w.f.Info.Uses[id].(*types.Var); ok {
				found = w.anyGift(v, seen)
			}
		}
	})
	return found
}

// anyGift reports whether a variable is given what is made of the code.
func (w *walk) anyGift(v *types.Var, seen map[*types.Var]bool) bool {
	if is, ok := w.ofCode[v]; ok || seen[v] {
		return is
	}
	seen[v] = true
	is := slices.ContainsFunc(w.f.given[v], func(g gift) bool {
		return w.isMadeOf(g.value, seen)
	})
	if is {
		w.ofCode[v] = true
	}
	return is
}

// retryError returns what a result of type *RetryError comes to.
func (w *walk) retryError(e ast.Expr, known facts) ends {
	if w.valueOf(e, known) == no {
		if w.f.Hook {
			return fail | success
		}
		return success
	}
	switch n := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if w.f.makesRetryError(n) {
			switch astutil.CalledName(n) {
			case w.f.Library.Mark:
				return fail
			case w.f.Library.Repeat:
				if len(n.Args) == 1 {
					return w.repeatedWith(n.Args[0], known)
				}
			}
		}
		switch w.ask(n, known).ends {
		case fail:
			return fail
		case retry:
			return w.repeated()
		case success:
			return success
		}
	case *ast.UnaryExpr: // &retry.RetryError{Err: err, Retryable: true}
		lit, ok := ast.Unparen(n.X).(*ast.CompositeLit)
		if !ok {
			break
		}
		for _, elt := range lit.Elts {
			kv, ok := elt.(*ast.KeyValueExpr)
			if !ok {
				return fail | retry
			}
			if id, ok := kv.Key.(*ast.Ident); ok && id.Name == "Retryable" {
				switch w.eval(kv.Value, known) {
				case yes:
					return w.repeated()
				case no:
					return fail
				}
				return fail | retry
			}
		}
		return fail
	}
	return fail | retry
}

// makesRetryError reports whether a call is that of a function of the library, or
// of the package of a fork, which declares the type of the result: others may
// have functions of the same names that do something else.
func (f *Function) makesRetryError(call *ast.CallExpr) bool {
	fn := astutil.StaticCallee(f.Info, call)
	if fn == nil || fn.Pkg() == nil {
		return false
	}
	result := retryErrorType(fn.Signature())
	return result != nil && (library.RetryOf(fn.Pkg().Path()) == f.Library || fn.Pkg() == result.Obj().Pkg())
}

// retryErrorType returns the type of *RetryError, if that is the only result.
func retryErrorType(sig *types.Signature) *types.Named {
	if sig.Results().Len() != 1 {
		return nil
	}
	pointer, ok := types.Unalias(sig.Results().At(0).Type()).(*types.Pointer)
	if !ok {
		return nil
	}
	named, _ := types.Unalias(pointer.Elem()).(*types.Named)
	if named == nil || library.RetryResult(named.Obj().Name()) == nil {
		return nil
	}
	return named
}

// operationResult returns what the results of an Operation come to: an error
// repeats if it is certainly not one that is marked as permanent.
func (w *walk) operationResult(results []ast.Expr, known facts) ends {
	e := results[len(results)-1]
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok && library.MarksRetry(astutil.CalledName(call)) {
		return fail
	}
	switch {
	case w.valueOf(e, known) == no:
		return w.noError(results)
	case w.valueOf(e, known) == yes && w.isUnmarked(e, 0):
		return w.repeated()
	}
	return fail | retry
}

// markedResult returns what the results of a Marked function come to: an error
// repeats if it is certainly marked as one that does.
func (w *walk) markedResult(results []ast.Expr, known facts) ends {
	e := results[len(results)-1]
	if call, ok := ast.Unparen(e).(*ast.CallExpr); ok && len(call.Args) == 1 && w.f.isMark(call) {
		if w.valueOf(call.Args[0], known) == no {
			return w.noError(results)
		}
		return w.repeatedWith(call.Args[0], known)
	}
	switch {
	case w.valueOf(e, known) == no:
		return w.noError(results)
	case w.valueOf(e, known) == yes && w.isUnmarked(e, 0):
		return fail
	}
	return fail | retry
}

// isMark reports whether a call is that of a library which marks an error.
func (f *Function) isMark(call *ast.CallExpr) bool {
	fn := astutil.StaticCallee(f.Info, call)
	return fn != nil && fn.Pkg() != nil && library.IsRetryMark(fn.Pkg().Path(), fn.Name())
}

// repeatedWith is the end where an error is marked as one that repeats. Marked by
// mistake, no error repeats nothing: retry.RetryableError(nil).
func (w *walk) repeatedWith(err ast.Expr, known facts) ends {
	if t := w.valueOf(err, known); t == yes || t == unknown && w.value != Success {
		return w.repeated()
	}
	return fail | retry
}

// AnswerResult returns the index of the result that is a predicate's answer: its
// only boolean one.
func (f *Function) AnswerResult() int {
	i := 0
	if f.Type.Results == nil {
		return 0
	}
	for _, field := range f.Type.Results.List {
		if astutil.IsBool(f.Info.TypeOf(field.Type)) {
			break
		}
		i += max(1, len(field.Names))
	}
	return i
}

// isUnmarked reports whether an error is certainly not marked as permanent: it
// is made here, or by a package that knows nothing of this one's retries.
//
//	return errors.New(r.Message)   // not marked: the library calls again
//	return c.wrap(r)               // who knows
func (w *walk) isUnmarked(e ast.Expr, depth int) bool {
	t := w.f.Info.TypeOf(e)
	if t == nil || depth == 5 {
		return false
	}
	if !types.IsInterface(t) {
		named, ok := types.Unalias(astutil.Deref(t)).(*types.Named)
		return ok && !library.MarksRetry(named.Obj().Name())
	}
	switch n := ast.Unparen(e).(type) {
	case *ast.CallExpr:
		if w.f.Info.Types[n.Fun].IsType() && len(n.Args) == 1 {
			return w.isUnmarked(n.Args[0], depth)
		}
		fn := astutil.StaticCallee(w.f.Info, n)
		if fn == nil || fn.Pkg() == nil {
			return false
		}
		return w.isUnmarkedCall(fn, n, depth)
	case *ast.Ident:
		v, ok := w.f.Info.Uses[n].(*types.Var)
		return ok && w.isUnmarkedVar(v, depth)
	case *ast.SelectorExpr:
		v, ok := w.f.Info.Uses[n.Sel].(*types.Var)
		return ok && !v.IsField() // io.EOF
	}
	return false
}

// isUnmarkedVar is isUnmarked of all that a variable is given.
func (w *walk) isUnmarkedVar(v *types.Var, depth int) bool {
	if astutil.IsGlobal(v) { // errNotFound
		values, all := w.f.Requests.Values(v)
		return v.Pkg() != w.f.Pkg || all && !slices.ContainsFunc(values, func(e ast.Expr) bool { return !w.isUnmarkedGift(e, depth) })
	}
	gifts := w.f.given[v]
	if assign, ok := w.start.node.(*ast.AssignStmt); ok && len(assign.Rhs) == 1 && len(gifts) < 2 {
		if assertion, ok := ast.Unparen(assign.Rhs[0]).(*ast.TypeAssertExpr); ok && astutil.BareVar(w.f.Info, assertion.X) == v {
			return w.isUnmarked(assertion.Type, depth+1) // err.(*APIError)
		}
	}
	if !w.f.isTracked(v) || len(gifts) == 0 || w.f.isParam(v) {
		return false
	}
	for _, g := range gifts {
		if g.value == nil {
			continue // var err error
		}
		if _, isItem := g.at.(*ast.RangeStmt); isItem || !w.isUnmarkedGift(g.value, depth) {
			return false
		}
	}
	return true
}

// isUnmarkedCall reports whether the error that a call returns is not marked: that
// of a function of another package, which knows nothing of this one's retries, unless
// it may be one that it is given, or that of a goroutine for which it waits; and that
// of one of this package whose returns show it.
//
//	errors.Join(err, c.Close())           // perhaps err
//	group.Do(id, func() error { … })      // perhaps what the function returns
func (w *walk) isUnmarkedCall(fn *types.Func, call *ast.CallExpr, depth int) bool {
	if fn.Pkg() == w.f.Pkg {
		return w.f.makesUnmarked(fn.Origin())
	}
	if library.MarksRetry(fn.Name()) || library.Waits(fn.Name()) || hasPrefix(fn.Name(), "Wrap", "With") {
		return false
	}
	operands := call.Args
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && fn.Signature().Recv() != nil {
		operands = append([]ast.Expr{sel.X}, operands...)
	}
	return !slices.ContainsFunc(operands, func(e ast.Expr) bool { return w.mayHoldMark(e, depth) })
}

// mayHoldMark reports whether an operand of a call is an error that may be marked,
// or a function that may return one.
func (w *walk) mayHoldMark(e ast.Expr, depth int) bool {
	t := w.f.Info.TypeOf(e)
	if t == nil {
		return true
	}
	switch u := t.Underlying().(type) {
	case *types.Signature:
		return u.Results().Len() > 0 && astutil.ImplementsError(u.Results().At(u.Results().Len()-1).Type())
	case *types.Interface:
		if u.Empty() {
			return !w.isUnmarked(e, depth+1)
		}
	}
	return astutil.ImplementsError(t) && !w.isUnmarked(e, depth+1)
}

// makesUnmarked is isUnmarkedCall of a function of this package.
func (f *Function) makesUnmarked(fn *types.Func) bool {
	unmarked, known := f.unmarked[fn]
	if !known {
		unmarked = f.returnsUnmarked(fn)
		f.unmarked[fn] = unmarked
	}
	return unmarked
}

// returnsUnmarked reports whether every return of a function of this package gives
// an error that is not marked.
func (f *Function) returnsUnmarked(fn *types.Func) bool {
	decl := f.Requests.Body(fn)
	if decl == nil || f.depth == maxDepth {
		return false
	}
	callee := f.callee(decl, library.Plain)
	last := callee.numResults() - 1
	if !callee.isErrorResult(last) {
		return false
	}
	if named := callee.namedResult(last); named != nil && !callee.isTracked(named) {
		return false // a deferred function may set it
	}
	w := &walk{f: callee}
	unmarked := true
	astutil.Each(decl.Body, func(n ast.Node) {
		if ret, ok := n.(*ast.ReturnStmt); ok {
			n := len(ret.Results)
			unmarked = unmarked && n > 0 && w.isUnmarkedGift(ret.Results[n-1], 0)
		}
	})
	return unmarked
}

// isUnmarkedGift is isUnmarked of a value, or of the last of the values that a call
// has.
func (w *walk) isUnmarkedGift(value ast.Expr, depth int) bool {
	if call, ok := ast.Unparen(value).(*ast.CallExpr); ok {
		if _, several := w.f.Info.TypeOf(call).(*types.Tuple); several {
			fn := astutil.StaticCallee(w.f.Info, call)
			return fn != nil && fn.Pkg() != nil && w.isUnmarkedCall(fn, call, depth)
		}
	}
	return w.f.Info.Types[value].IsNil() || w.isUnmarked(value, depth+1)
}

func (f *Function) numResults() int {
	if f.Type.Results == nil {
		return 0
	}
	return f.Type.Results.NumFields()
}

// namedResult returns the i-th result if it has a name.
func (f *Function) namedResult(i int) *types.Var {
	if f.Type.Results == nil {
		return nil
	}
	for _, field := range f.Type.Results.List {
		if len(field.Names) == 0 {
			return nil
		}
		if i < len(field.Names) {
			v, _ := f.Info.Defs[field.Names[i]].(*types.Var)
			return v
		}
		i -= len(field.Names)
	}
	return nil
}

func (f *Function) isErrorResult(i int) bool {
	if f.Type.Results == nil {
		return false // return x, which does not compile
	}
	for _, field := range f.Type.Results.List {
		n := max(1, len(field.Names))
		if i < n {
			t := f.Info.TypeOf(field.Type)
			return t != nil && astutil.IsError(t)
		}
		i -= n
	}
	return false
}

// mayReturn reports whether a call may come back.
func (f *Function) mayReturn(call *ast.CallExpr) bool {
	return f.Requests.MayReturn(call)
}
