package programs

import (
	"fmt"
	"go/format"
	"slices"
	"strconv"
	"strings"
)

// A Program is a package whose function Run(code int, message, desc string)
// returns in words what the package makes of an answer of the API, function by
// function: "f0 yes; f1 calls=1 failed=true held=false events=0; ".
type Program struct {
	Name  string            // of the package
	Files map[string]string // by name: "a.go"
}

// Codes and Messages are what the answers hold that programs are run on: all
// that the table knows, success, neighbours, and what looks like a module code.
//
// A fix of the check message asks for the code where the program asked for the
// text, on purpose: "(-514)" compared with == then is any message of that code.
// So no message here has a code and another description than a program
// compares it with.
var (
	Codes = []int{
		0, 1, 3999, 4000, 4001, 4100, 4101, 4102, 4103, 4104, 4105, 4106, 4110, 4200, 4300, 4400, 4500, 4600,
		5000, 5001, 5100, 5200, 5300, 5400, 5500, 6000, 6100, 6200, -502, -503, -505, -507, -509, -513, -514, -515, 12003,
	}
	Messages = []string{
		"", "ok", "(-514) Resource already exists", "(-502) gone", "(12003) other", "-514", "(-5140) more", "wrapped: (-503) bad",
	}
)

// OtherTag is the build tag of files that are not a part of the package without
// it, and must be able to become one.
const OtherTag = "other"

// New makes a program of choices.
func New(name string, d *Draws) (*Program, error) {
	g := &generator{Draws: d, name: name}
	files := g.pkg()
	p := &Program{Name: name, Files: make(map[string]string)}
	for file, src := range files {
		formatted, err := format.Source([]byte(src))
		if err != nil {
			return nil, fmt.Errorf("%w\n%s", err, src)
		}
		text := string(formatted)
		if strings.HasSuffix(file, "crlf.go") {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		p.Files[file] = text
	}
	return p, nil
}

// A generator writes one package.
type generator struct {
	*Draws
	name  string
	funcs int

	// Of the file that is being written.
	uses  map[string]bool // the paths that are to be imported
	alias map[string]string
	dot   map[string]bool
	param string // the name of the parameter, of type answer
}

// types is the file of the types, the same in every program: each field holds
// the same answer in another shape.
const types = `
type R struct {
	Code int ` + "`json:\"code\"`" + `
	Message string ` + "`json:\"message\"`" + `
	CodeDesc string ` + "`json:\"codeDesc\"`" + `
}

type P struct {
	Code *int ` + "`json:\"code\"`" + `
	Message *string ` + "`json:\"message\"`" + `
	CodeDesc *string ` + "`json:\"codeDesc\"`" + `
}

type L struct {
	Code int64
	Message string
	CodeDesc string
}

type F struct {
	Code float64
	Message string
	CodeDesc string
}

type number int

const numberGone number = 5000

type N struct {
	Code number
	Message string
	CodeDesc string
}

type E struct {
	R
	Items []string
}

type answer struct {
	R R
	P P
	L L
	F F
	N N
	E *E
}

func (a answer) code() int { return a.R.Code }

func newAnswer(code int, message, desc string) answer {
	r := R{code, message, desc}
	return answer{
		R: r,
		P: P{&code, &message, &desc},
		L: L{int64(code), message, desc},
		F: F{float64(code), message, desc},
		N: N{number(code), message, desc},
		E: &E{R: r},
	}
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}
`

// pkg writes the files.
func (g *generator) pkg() map[string]string {
	files := make(map[string]string)
	var run strings.Builder
	for i := range 1 + g.int(3) {
		name := string(rune('a'+i)) + ".go"
		if g.one(8) {
			name = string(rune('a'+i)) + "_crlf.go"
		}
		first := g.funcs
		files[name] = g.file()
		for f := first; f < g.funcs; f++ {
			fmt.Fprintf(&run, "\tout += \"f%d \" + f%d(newAnswer(code, message, desc)) + \"; \"\n", f, f)
		}
	}
	files["types.go"] = "package " + g.name + "\n" + types + "\nfunc Run(code int, message, desc string) (out string) {\n" + run.String() + "\treturn out\n}\n"
	// A name that a fix may want for its import is taken somewhere.
	switch g.int(8) {
	case 4:
		files["taken_test.go"] = "package " + g.name + "\n\nfunc tcerr() bool { return true }\n\nvar _ = tcerr\n"
	case 5:
		files["other.go"] = "//go:build " + OtherTag + "\n\npackage " + g.name + "\n\nfunc tcerr() {}\n"
	case 6:
		files["taken.go"] = "package " + g.name + "\n\nvar tcerr = 1\n\nvar _ = tcerr\n"
	case 7:
		files["ignored.go"] = "//go:build ignore\n\npackage " + g.name + "\n\nconst tcerr = 1\n"
	}
	return files
}

// file writes a file with some functions.
func (g *generator) file() string {
	g.uses, g.alias, g.dot = make(map[string]bool), make(map[string]string), make(map[string]bool)
	for _, path := range []string{"strings", "bytes", "slices"} {
		switch {
		case g.one(6):
			g.alias[path] = path[:3]
		case path == "strings" && g.one(8):
			g.dot[path] = true
		}
	}
	var body strings.Builder
	for range 1 + g.int(6) {
		if g.one(4) {
			body.WriteString("\n" + g.retries())
		} else {
			body.WriteString("\n" + g.function())
		}
	}
	return "package " + g.name + "\n\n" + g.imports() + body.String()
}

// imports writes what the file uses, arranged in one way or another.
func (g *generator) imports() string {
	var specs []string
	for _, path := range slices.Sorted(keys(g.uses)) {
		spec := strconv.Quote(path)
		switch {
		case g.dot[path]:
			spec = ". " + spec
		case g.alias[path] != "":
			spec = g.alias[path] + " " + spec
		}
		if g.one(8) {
			spec += " // " + path
		}
		specs = append(specs, spec)
	}
	if g.one(8) {
		specs = append(specs, `_ "sort"`)
	}
	if len(specs) == 0 {
		return ""
	}
	var out strings.Builder
	switch g.int(4) {
	case 0: // one block
		out.WriteString("import (\n\t" + strings.Join(specs, "\n\t") + "\n)\n")
	case 1: // each alone
		for _, spec := range specs {
			out.WriteString("import " + spec + "\n")
		}
	case 2: // a block each
		for _, spec := range specs {
			out.WriteString("import (\n\t" + spec + "\n)\n\n")
		}
	case 3: // groups in a block
		out.WriteString("import (\n\t" + strings.Join(specs, "\n\n\t") + "\n)\n")
	}
	return out.String()
}

func keys(m map[string]bool) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// use returns how a function of a package is called.
func (g *generator) use(path, name string) string {
	g.uses[path] = true
	switch {
	case g.dot[path]:
		return name
	case g.alias[path] != "":
		return g.alias[path] + "." + name
	}
	return path + "." + name
}

// function writes a function f0(a answer) string.
func (g *generator) function() string {
	g.param = of(g.Draws, "a", "resp", "a", "tcerr", "out")
	head := fmt.Sprintf("func f%d(%s answer) string {\n", g.funcs, g.param)
	g.funcs++
	return head + g.body() + "}\n"
}

func (g *generator) body() string {
	local := ""
	if g.one(6) {
		local = "\ttcerr := 1\n\t_ = tcerr\n"
		if g.param == "tcerr" {
			local = ""
		}
	}
	comment := func() string { return of(g.Draws, "", "", "", " // why", " /* why */") }
	switch g.int(9) {
	case 0:
		return local + "\tif " + g.condition(2) + " {" + comment() + "\n\t\treturn \"yes\"\n\t}\n\treturn \"no\"\n"
	case 1:
		return local + "\treturn yes(" + g.condition(2) + ")" + comment() + "\n"
	case 2:
		return local + "\tis := " + g.condition(2) + comment() + "\n\treturn yes(is)\n"
	case 3:
		return local + "\tswitch {\n\tcase " + g.condition(1) + ":" + comment() + "\n\t\treturn \"a\"\n\tcase " + g.condition(1) + ":\n\t\treturn \"b\"\n\t}\n\treturn \"c\"\n"
	case 4:
		return local + "\tfor " + g.condition(1) + " {\n\t\treturn \"yes\"\n\t}\n\treturn \"no\"\n"
	case 5:
		return local + g.numberSwitch(comment)
	case 6:
		return local + g.textSwitch(comment)
	case 7:
		return local + "\treturn yes(!!(" + g.condition(1) + ") == true)\n"
	default:
		return local + "\tf := func() bool {\n\t\treturn " + g.condition(1) + "\n\t}\n\treturn yes(f())\n"
	}
}

func (g *generator) numberSwitch(comment func() string) string {
	op := g.number()
	left := []int{4000, 5000, 6000, 4400, 5300, 7, 4999}
	var out strings.Builder
	out.WriteString("\tswitch " + op + " {" + comment() + "\n")
	for i := range 1 + g.int(3) {
		var list []string
		for range 1 + g.int(2) {
			if len(left) == 0 {
				break
			}
			k := g.int(len(left))
			list = append(list, g.spell(left[k]))
			left = slices.Delete(left, k, k+1)
		}
		fmt.Fprintf(&out, "\tcase %s:%s\n\t\treturn \"case %d\"\n", strings.Join(list, ", "), comment(), i)
	}
	if g.one(2) {
		out.WriteString("\tdefault:\n\t\treturn \"default\"\n")
	}
	out.WriteString("\t}\n\treturn \"behind\"\n")
	return out.String()
}

func (g *generator) textSwitch(comment func() string) string {
	if g.one(2) {
		return "\tswitch " + g.desc() + " {\n\tcase \"OperationDenied.SourceNotExists\":" + comment() + "\n\t\treturn \"gone\"\n\tcase \"Other\":\n\t\treturn \"other\"\n\t}\n\treturn \"behind\"\n"
	}
	return "\tswitch " + g.message() + " {\n\tcase \"(-514) Resource already exists\":" + comment() + "\n\t\treturn \"exists\"\n\tcase \"\":\n\t\treturn \"nothing\"\n\t}\n\treturn \"behind\"\n"
}

// condition writes a boolean expression that is no more than so deep.
func (g *generator) condition(depth int) string {
	if depth > 0 {
		switch g.int(8) {
		case 3:
			return g.condition(depth-1) + " || " + g.condition(depth-1)
		case 4:
			return g.factor(depth-1) + " && " + g.factor(depth-1)
		case 5:
			return "!(" + g.condition(depth-1) + ")"
		case 6:
			return "(" + g.condition(depth-1) + ")"
		case 7:
			return g.condition(depth-1) + " || // why\n\t\t" + g.condition(depth-1)
		}
	}
	return g.test()
}

// factor writes what can stand beside &&.
func (g *generator) factor(depth int) string {
	return "(" + g.condition(depth) + ")"
}

// test writes one test of the answer.
func (g *generator) test() string {
	equal := of(g.Draws, "==", "!=")
	switch g.int(10) {
	case 0, 1, 2:
		return g.number() + " " + equal + " " + g.constant()
	case 3:
		return g.constant() + " " + equal + " " + g.number()
	case 4:
		return g.desc() + " " + equal + " " + of(g.Draws, `"OperationDenied.SourceNotExists"`, "`InvalidParameter`", `"Other"`)
	case 5:
		return g.use("slices", "Contains") + "([]int{" + g.constant() + ", " + g.constant() + "}, " + g.param + ".R.Code)"
	case 6:
		return "map[int]bool{4000: true, 5000: " + of(g.Draws, "true", "false") + "}[" + g.param + ".code()]"
	default:
		return g.search()
	}
}

// search writes a test of the message.
func (g *generator) search() string {
	const whole = `"(-514) Resource already exists"`
	text := of(g.Draws, `"(-514)"`, `"(-502) "`, "`(-503)`", `"(12003)"`, whole)
	m := g.message()
	switch g.int(10) {
	case 0:
		return g.use("strings", "HasPrefix") + "(" + m + ", " + text + ")"
	case 1:
		return "!" + g.use("strings", "Contains") + "(" + m + ", " + text + ")"
	case 2:
		return g.use("strings", "Index") + "(" + m + ", " + text + ") " + of(g.Draws, "== 0", "!= -1", ">= 0", "< 0", "!= 0", "== -1")
	case 3:
		return g.use("strings", "TrimPrefix") + "(" + m + ", " + text + ") != " + m
	case 4:
		return m + " " + of(g.Draws, "==", "!=") + " " + whole
	case 5:
		return "len(" + m + ") > 5 && (" + m + ")[:6] == \"(-514)\""
	case 6:
		return g.use("bytes", "Contains") + "([]byte(" + m + "), []byte(" + text + "))"
	case 7:
		return "!!" + g.use("strings", "HasPrefix") + "(" + m + ", " + text + ")"
	case 8:
		return g.use("strings", "Count") + "(" + m + ", " + text + ") " + of(g.Draws, "> 0", "== 0", "!= 0", "< 1")
	default:
		return g.use("strings", "EqualFold") + "(" + m + ", " + whole + ")"
	}
}

// number, message and desc write operands of a role.
func (g *generator) number() string {
	a := g.param
	return of(g.Draws, a+".R.Code", "("+a+".R.Code)", "*"+a+".P.Code", a+".L.Code", "int("+a+".L.Code)", a+".F.Code",
		a+".E.Code", a+".E.R.Code", a+".code()", a+".N.Code", "int("+a+".N.Code)", "int32("+a+".R.Code)", a+".R /* the code */ .Code")
}

func (g *generator) message() string {
	a := g.param
	return of(g.Draws, a+".R.Message", "*"+a+".P.Message", a+".E.Message", "("+a+".L.Message)", "string("+a+".R.Message)")
}

func (g *generator) desc() string {
	a := g.param
	return of(g.Draws, a+".R.CodeDesc", "*"+a+".P.CodeDesc", a+".E.CodeDesc")
}

// constant writes a number that may be a code.
func (g *generator) constant() string {
	return g.spell(of(g.Draws, 5000, 4000, 4400, 6000, 5300, 5001, 4110, 3999, -502))
}

func (g *generator) spell(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	switch g.int(8) {
	case 4:
		return fmt.Sprintf("%#x", n)
	case 5:
		return fmt.Sprintf("%d_%03d", n/1000, n%1000)
	case 6:
		return "(" + strconv.Itoa(n) + ")"
	case 7:
		if n%1000 == 0 {
			return fmt.Sprintf("%d * 1000", n/1000)
		}
		return fmt.Sprintf("%d + 1", n-1)
	}
	return strconv.Itoa(n)
}
