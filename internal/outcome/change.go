package outcome

import (
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/tcerr/tcerrlint/internal/library"
)

// changes reports whether a node behind a request may make the next one
// another: it gives a value to what the request is made of or to what other
// functions see, waits for somebody who may, or calls a function that nobody
// knows to be harmless: c.login(), createQueue().
func (w *walk) changes(n ast.Node) bool {
	found := false
	each(n, func(n ast.Node) {
		switch n := n.(type) {
		case *ast.AssignStmt:
			if givesNonce(n) {
				break
			}
			for _, lhs := range n.Lhs {
				found = found || w.isWritten(lhs)
			}
		case *ast.IncDecStmt:
			found = found || w.isWritten(n.X)
		case *ast.SendStmt:
			found = true
		case *ast.UnaryExpr:
			found = found || n.Op == token.ARROW && !w.f.isTimer(n.X)
		case *ast.CallExpr:
			found = found || !w.isHarmlessCall(n)
		}
	})
	return found
}

// isWritten reports whether the next request may see what is written to an
// expression: it is made of that, or of what a pointer leads to, or the request
// may use the package's variable.
func (w *walk) isWritten(e ast.Expr) bool {
	v, whole := w.f.base(e)
	switch {
	case v == nil:
		return !isBlank(e)
	case isError(v.Type()) || isTimeOrContext(v.Type()):
		return false
	case w.inputs[v] || isGlobal(v):
		return true
	}
	return !whole && w.leadsToInput(v)
}

// leadsToInput reports whether a variable may hold a pointer to what the
// request is made of.
func (w *walk) leadsToInput(v *types.Var) bool {
	for _, g := range w.f.given[v] {
		if value, ok := g.value.(ast.Expr); ok && g.whole {
			if u, ok := ast.Unparen(value).(*ast.UnaryExpr); ok && u.Op == token.AND {
				value = u.X
			}
			if of, _ := w.f.base(value); of != nil && w.inputs[of] {
				return true
			}
		}
	}
	return false
}

// isHarmlessCall reports whether a call leaves the next request as it is. What
// a function's name says counts less where it is given what the request is made
// of: c.reportFailure() may choose another server.
func (w *walk) isHarmlessCall(call *ast.CallExpr) bool {
	tv := w.f.Info.Types[call.Fun]
	name := calledName(call)
	switch {
	case tv.IsType():
		return true
	case tv.IsBuiltin():
		switch name {
		case "clear", "copy", "delete":
			return len(call.Args) > 0 && !w.isReached(call.Args[0])
		}
		return name != "close"
	case onlyWaitsOrPrints(name) || library.MarksRetry(name):
		return true
	}
	if w.f.effects.isPure(call) {
		return true // busy(r.Code), b.Duration()
	}
	if sel, ok := ast.Unparen(call.Fun).(*ast.SelectorExpr); ok && w.f.Info.Selections[sel] != nil {
		if v, _ := w.f.base(sel.X); v != nil && w.inputs[v] && !isTimeOrContext(v.Type()) {
			return false // it may change what the request is made of
		}
		if w.f.isRoot(sel.X, w.op) {
			return true // resp.String()
		}
	}
	for _, arg := range call.Args {
		if u, ok := ast.Unparen(arg).(*ast.UnaryExpr); ok && u.Op == token.AND {
			if w.isReached(u.X) {
				return false
			}
		} else if t := w.f.Info.TypeOf(arg); t != nil && isPointer(t) && w.isReached(arg) {
			return false
		}
	}
	if onlyCounts(name) {
		return true
	}
	fn := typeutil.StaticCallee(w.f.Info, call)
	return fn != nil && fn.Pkg() != nil && onlyComputes(fn.Pkg().Path())
}

// isReached reports whether the next request may see what becomes of a value.
func (w *walk) isReached(e ast.Expr) bool {
	v, _ := w.f.base(e)
	return v == nil || w.inputs[v] || isGlobal(v) || w.leadsToInput(v)
}

func isBlank(e ast.Expr) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == "_"
}

// isGlobal reports whether a variable is the package's.
func isGlobal(v *types.Var) bool { return v.Pkg() != nil && v.Parent() == v.Pkg().Scope() }

// isTimer reports whether a channel only says that a time has come, or that
// somebody gives up: <-time.After(d), <-ticker.C, <-ctx.Done().
func (f *Function) isTimer(ch ast.Expr) bool {
	if t := f.Info.TypeOf(ch); t != nil {
		if c, ok := t.Underlying().(*types.Chan); ok && isTimeOrContext(c.Elem()) {
			return true
		}
	}
	call, ok := ast.Unparen(ch).(*ast.CallExpr)
	if !ok {
		return false
	}
	fn, ok := typeutil.Callee(f.Info, call).(*types.Func)
	return ok && fn.Pkg() != nil && fn.Pkg().Path() == "context"
}

// isMoment reports whether a call gives another value every time: the time, a
// random number.
func (f *Function) isMoment(call *ast.CallExpr) bool {
	fn := typeutil.StaticCallee(f.Info, call)
	if fn == nil || fn.Pkg() == nil {
		return false
	}
	switch fn.Pkg().Path() {
	case "math/rand", "math/rand/v2", "crypto/rand":
		return true
	case "time":
		return fn.Name() == "Now"
	}
	return hasPrefix(strings.ToLower(fn.Name()), "uuid", "newuuid", "newv", "random")
}

// givesNonce reports whether a statement or call gives a value to what every
// request has anew, so that it is the same request: req.Nonce = rand.Uint32(),
// params.Set("Timestamp", now).
func givesNonce(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.AssignStmt:
		for _, lhs := range n.Lhs {
			if !isNonce(lhs) {
				return false
			}
		}
		return true
	case *ast.CallExpr:
		return len(n.Args) > 0 && isNonce(n.Args[0])
	}
	return false
}

// isNonce reports whether an expression is, by its name, the place of a nonce or
// a timestamp.
func isNonce(e ast.Expr) bool {
	switch n := ast.Unparen(e).(type) {
	case *ast.Ident:
		return isNonceName(n.Name)
	case *ast.SelectorExpr:
		return isNonceName(n.Sel.Name)
	case *ast.IndexExpr:
		return isNonce(n.Index)
	case *ast.BasicLit:
		return n.Kind == token.STRING && isNonceName(constant.StringVal(constant.MakeFromLiteral(n.Value, n.Kind, 0)))
	}
	return false
}

// isNonceName knows the common parameters of API 2.0, and what programs call
// their values. A date, or the start of a window of time, is something to ask for.
func isNonceName(name string) bool {
	name = strings.ToLower(name)
	switch name {
	case "now", "ts", "timestamp", "signature", "sign", "requestid", "request_id", "x-request-id":
		return true
	}
	return strings.HasSuffix(name, "nonce")
}

// onlyComputes reports whether the functions of a package of the standard
// library do nothing that another one sees, but for what they are given.
func onlyComputes(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	switch first {
	case "bytes", "cmp", "context", "encoding", "errors", "fmt", "html", "io", "iter", "log", "maps", "math", "path",
		"reflect", "regexp", "runtime", "slices", "sort", "strconv", "strings", "testing", "text", "time", "unicode":
		return true
	}
	return false
}

// isStandard reports whether a package is of the standard library, where no
// path has a dot in its first element, and where most programs' own have one.
func isStandard(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	switch first {
	case "bufio", "compress", "container", "crypto", "database", "expvar", "hash", "mime", "net", "os", "sync", "unique":
		return true
	}
	return onlyComputes(path)
}

// onlyWaitsOrPrints reports whether a function does no more, or asks something,
// by its name.
func onlyWaitsOrPrints(name string) bool {
	if hasWord(name, "is", "has", "err", "len", "string") {
		return true
	}
	name = strings.ToLower(name)
	return isLogName(name) ||
		hasPrefix(name, "sleep", "wait", "backoff", "delay", "pause", "jitter", "elapsed", "exceeded") ||
		strings.HasSuffix(name, "sleep") || strings.HasSuffix(name, "wait") || strings.HasSuffix(name, "backoff") || strings.HasSuffix(name, "delay")
}

// onlyCounts reports whether a function tells somebody what has happened, or
// counts it, by its name.
func onlyCounts(name string) bool {
	return hasWord(name, "inc", "with", "done", "mark", "count", "close") ||
		hasPrefix(strings.ToLower(name), "record", "report", "notify", "emit", "observe", "alert")
}

// isLogName reports whether a function of that name, in lower case, prints.
func isLogName(name string) bool {
	if hasPrefix(name, "login", "logon", "logout", "logoff") {
		return false
	}
	return hasPrefix(name, "log", "print", "debug", "info", "warn", "error", "err", "sprint", "fprint", "trace")
}
