package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/tools/go/packages"
)

const mutantPath = "github.com/tcerr/tcerrlint/internal/mutate/mutant"

// An insertion is a text that goes between two bytes of a file. Nothing is ever
// replaced, so mutations within mutations need no care but for their order.
type insertion struct {
	offset int
	order  int // among those at one offset
	text   string
}

// An instrumenter writes the mutations of one file into it, all switched off.
type instrumenter struct {
	fset     *token.FileSet
	info     *types.Info
	src      []byte
	folder   string
	file     string
	function string
	next     int // the next number
	count    int // of the pairs of insertions

	insertions []insertion
	mutations  []*mutation
}

// instrument returns the file with all its mutations, whose numbers begin at
// first.
func instrument(pkg *packages.Package, file *ast.File, src []byte, first int) ([]byte, []*mutation) {
	name := pkg.Fset.File(file.FileStart).Name()
	in := &instrumenter{
		fset: pkg.Fset, info: pkg.TypesInfo, src: src, next: first,
		folder: filepath.Base(filepath.Dir(name)), file: filepath.Base(name),
	}
	for _, decl := range file.Decls {
		if fn, ok := decl.(*ast.FuncDecl); ok && fn.Body != nil {
			in.function = fn.Name.Name
			ast.Inspect(fn.Body, in.visit)
		}
	}
	in.insertions = append(in.insertions,
		insertion{in.offset(file.Name.End()), 0, fmt.Sprintf("; import mutant %q", mutantPath)},
		insertion{len(src), 0, "\nvar _ = mutant.On\n"}) // if there is nothing to change
	return in.apply(), in.mutations
}

// visit makes the mutations of a node.
func (in *instrumenter) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.IfStmt:
		in.condition("if", n.Cond)
	case *ast.BinaryExpr:
		in.operands(n)
	case *ast.ReturnStmt:
		for _, e := range n.Results {
			if id, ok := e.(*ast.Ident); ok && (id.Name == "true" || id.Name == "false") {
				in.wrap(e, "return flipped", e, "(%[2]s != mutant.On(%[1]d))")
			}
		}
	case *ast.BlockStmt:
		in.statements(n.List)
	case *ast.CaseClause:
		in.statements(n.Body)
		for _, e := range n.List {
			if in.isBool(e) {
				in.condition("case", e)
			} else {
				in.literal(e)
			}
		}
	case *ast.CallExpr:
		if fn, ok := n.Fun.(*ast.SelectorExpr); ok && in.isFormatting(fn) {
			return true
		}
		for _, arg := range n.Args {
			in.literal(arg)
		}
	}
	return true
}

// isFormatting reports whether a function makes a text for people: which, the
// fixtures compare with patterns, not word for word.
func (in *instrumenter) isFormatting(fn *ast.SelectorExpr) bool {
	pkg, ok := fn.X.(*ast.Ident)
	return ok && (pkg.Name == "fmt" || pkg.Name == "errors")
}

func (in *instrumenter) isBool(e ast.Expr) bool {
	b, ok := in.info.TypeOf(e).(*types.Basic)
	return ok && b.Info()&types.IsBoolean != 0
}

func (in *instrumenter) condition(what string, cond ast.Expr) {
	if in.isBool(cond) {
		in.wrap(cond, what+" = false", cond, "(!mutant.On(%[1]d) && (%[2]s))")
		in.wrap(cond, what+" = true", cond, "(mutant.On(%[1]d) || (%[2]s))")
	}
}

func (in *instrumenter) operands(n *ast.BinaryExpr) {
	what, format := "conjunct dropped", "(mutant.On(%[1]d) || (%[2]s))"
	switch {
	case n.Op == token.LOR:
		what, format = "disjunct dropped", "(!mutant.On(%[1]d) && (%[2]s))"
	case n.Op == token.EQL || n.Op == token.NEQ:
		in.literal(n.X)
		in.literal(n.Y)
		return
	case n.Op != token.LAND:
		return
	}
	for _, e := range []ast.Expr{n.X, n.Y} {
		// A part of a chain a && b && c is its operands, which have their own.
		if b, ok := e.(*ast.BinaryExpr); !(ok && b.Op == n.Op) && in.isBool(e) {
			in.wrap(e, what, e, format)
		}
	}
}

// literal changes a text.
func (in *instrumenter) literal(e ast.Expr) {
	lit, ok := e.(*ast.BasicLit)
	if ok && lit.Kind == token.STRING && in.info.TypeOf(lit) == types.Typ[types.String] {
		in.wrap(lit, "string", lit, "mutant.String(%[1]d, %[2]s)")
	}
}

// statements leaves statements out.
func (in *instrumenter) statements(list []ast.Stmt) {
	for _, s := range list {
		switch n := s.(type) {
		case *ast.AssignStmt:
			if n.Tok != token.DEFINE {
				in.wrap(n, "assignment dropped", n, "if !mutant.On(%[1]d) { %[2]s }")
			}
		case *ast.IncDecStmt:
			in.wrap(n, "count dropped", n, "if !mutant.On(%[1]d) { %[2]s }")
		case *ast.ExprStmt:
			if call, ok := n.X.(*ast.CallExpr); ok && !in.isPanic(call) {
				in.wrap(n, "call dropped", n, "if !mutant.On(%[1]d) { %[2]s }")
			}
		case *ast.BranchStmt:
			if n.Tok == token.CONTINUE {
				in.wrap(n, "continue dropped", n, "if !mutant.On(%[1]d) { %[2]s }")
			}
		}
	}
}

func (in *instrumenter) isPanic(call *ast.CallExpr) bool {
	id, ok := call.Fun.(*ast.Ident)
	return ok && id.Name == "panic"
}

// wrap writes a format round a node: the mutation's number is its first operand,
// the node its second.
func (in *instrumenter) wrap(n ast.Node, change string, what ast.Node, format string) {
	before, after, _ := strings.Cut(format, "%[2]s")
	number := func(s string) string { return strings.ReplaceAll(s, "%[1]d", fmt.Sprint(in.next)) }
	// A pair that begins earlier at an offset must end later there.
	in.count++
	in.insertions = append(in.insertions,
		insertion{in.offset(n.Pos()), in.count, number(before)},
		insertion{in.offset(n.End()), -in.count, number(after)})
	text := string(in.src[in.offset(what.Pos()):in.offset(what.End())])
	if line, _, more := strings.Cut(text, "\n"); more {
		text = line + " …"
	}
	in.mutations = append(in.mutations, &mutation{
		id: in.next, folder: in.folder, file: in.file, line: in.fset.Position(n.Pos()).Line,
		function: in.function, change: change, text: text,
	})
	in.next++
}

func (in *instrumenter) offset(pos token.Pos) int { return in.fset.File(pos).Offset(pos) }

func (in *instrumenter) apply() []byte {
	slices.SortStableFunc(in.insertions, byPosition)
	var out bytes.Buffer
	last := 0
	for _, i := range in.insertions {
		out.Write(in.src[last:i.offset])
		out.WriteString(i.text)
		last = i.offset
	}
	out.Write(in.src[last:])
	return out.Bytes()
}
