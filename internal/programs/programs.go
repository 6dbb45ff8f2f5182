package programs

import (
	"fmt"
	"go/format"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A Program is a package with functions that say in words what they make of an
// answer of the API: "yes", or "calls=1 failed=true owes …".
//
// All names that it declares for itself end in its own name, or in that and the
// number of the function that they are for: f17_3. So many programs can be
// compiled as one package, in which the shared files stand once.
type Program struct {
	Name  string            // of the package: "p17"
	Files map[string]string // by name: "a.go"
	// Shared are files of the package that are the same in every program that
	// has them.
	Shared map[string]string
	// Helper is the file of another package, if files import that: the path is
	// Module, the name of the program, and an h. The package is called so too.
	Helper string
	// Numbers and Names are the functions that take an answer of API 2.0, and
	// the error of a call of API 3.0.
	Numbers, Names []string
	// Repeats says what repeats the request that a function makes: "a loop", "a
	// predicate", "another package" or the path of a library.
	Repeats map[string]string
}

// OtherTag is the build tag of files that are not a part of the package without
// it, and must be able to become one.
const OtherTag = "other"

// Module is the start of the paths of programs.
const Module = "example.com/generated/"

// The modules that programs import packages of.
const (
	standins  = "example.com/standins/"
	tcerr     = "github.com/tcerr/tcerrlint/tcerr"
	sdkErrors = standins + "tencentcloud-sdk-go/tencentcloud/common/errors"
	kms       = standins + "tencentcloud-sdk-go/tencentcloud/kms/v20190118"
	kmsIntl   = standins + "tencentcloud-sdk-go-intl-en/tencentcloud/kms/v20190118"
	cvm       = standins + "tencentcloud-sdk-go/tencentcloud/cvm/v20170312"
	policy    = standins + "policy"
	pkgErrors = "github.com/pkg/errors"
)

// Repeats returns what can repeat the request that a function makes.
func Repeats() []string {
	repeats := []string{"a loop", "a predicate", "another package"}
	for _, l := range libraries() {
		repeats = append(repeats, l.path)
	}
	return repeats
}

// Imports returns what programs import, before fixes and after.
func Imports() []string {
	paths := []string{
		"bytes", "context", "encoding/json", "errors", "fmt", "slices", "sort", "strconv", "strings", "sync", "time",
		standins + "api", standins + "jpillora/backoff", tcerr, sdkErrors, kms, kmsIntl, cvm, policy, pkgErrors,
	}
	for _, l := range libraries() {
		paths = append(paths, l.path)
	}
	return paths
}

// New makes a program of choices. Its name is p and a number.
func New(name string, d *Draws) (*Program, error) {
	p, raw := generate(name, d)
	helper, err := format.Source([]byte(p.Helper))
	if err != nil {
		return nil, fmt.Errorf("%w\n%s", err, p.Helper)
	}
	p.Helper = string(helper)
	for file, src := range p.Files {
		formatted, err := format.Source([]byte(src))
		if err != nil {
			return nil, fmt.Errorf("%w\n%s", err, src)
		}
		text := string(formatted)
		if raw { // as nobody has formatted it
			text = src
		}
		if strings.Contains(file, "crlf") {
			text = strings.ReplaceAll(text, "\n", "\r\n")
		}
		p.Files[file] = text
	}
	return p, nil
}

// Make makes a program for its choices alone.
func Make(d *Draws) { generate("p0", d) }

// generate makes a program that is not formatted yet, and reports whether it is
// to stay so.
func generate(name string, d *Draws) (p *Program, raw bool) {
	g := &generator{Draws: d, Program: &Program{Name: name, Files: make(map[string]string), Shared: make(map[string]string), Repeats: make(map[string]string)}}
	g.Shared["types.go"] = "package " + name + "\n" + types
	g.takeName()
	file := func(file string) string {
		g.inTest = strings.HasSuffix(file, "_test.go")
		g.Files[file] = g.file()
		return file
	}
	n := 0
	g.list("file", 1, 3, 2, func() string {
		n++
		letter := string(rune('a' + n - 1))
		return file(letter + of(d, ".go", ".go", ".go", ".go", ".go", "_crlf.go", "_test.go"))
	})
	if len(g.helpers) > 0 {
		g.Helper = g.helperFile()
	}
	return g.Program, d.one(12)
}

// takeName lets the package declare a name that a fix may want for its import, in a
// file of one kind or another.
func (g *generator) takeName() {
	head := "package " + g.Name + "\n\n"
	choice := g.int(16)
	g.taken = choice >= 10
	switch choice {
	case 10:
		g.Files["taken_test.go"] = head + "func tcerr() bool { return true }\n\nvar _ = tcerr\n"
	case 11:
		g.Files["other.go"] = "//go:build " + OtherTag + "\n\n" + head + "func tcerr() {}\n"
	case 12, 13:
		g.Shared["taken.go"] = head + "var tcerr = 1\n\nvar _ = tcerr\n"
	case 14:
		g.Files["ignored.go"] = "//go:build ignore\n\n" + head + "const tcerr = 1\n"
	case 15:
		g.Files["outer_test.go"] = "package " + g.Name + "_test\n\nfunc tcerr() {}\n\nvar _ = tcerr\n"
	}
}

// A generator writes one program.
type generator struct {
	*Draws
	*Program
	funcs   int
	taken   bool     // the name tcerr is, in some file of the package
	helpers []string // declarations in the other package

	// Of the file that is being written.
	inTest   bool
	uses     map[string]bool   // the paths that are to be imported
	names    map[string]string // what they are imported as: "" as they are called, "."
	decls    strings.Builder   // what stands in front of the function
	declared int

	// Of the function that is being written.
	id      string // 17_3
	test    func() string
	plain   func() string // a test that is an untyped boolean
	operand string        // the code of an API 3.0 error
	param   string        // the name of the parameter of type answer
}

// packageName returns what a package calls itself.
func packageName(path string) string {
	name := path[strings.LastIndexByte(path, '/')+1:]
	for _, l := range libraries() {
		if l.path == path {
			return l.name
		}
	}
	return name
}

// file writes a file with some functions.
func (g *generator) file() string {
	g.uses, g.names = make(map[string]bool), make(map[string]string)
	g.chooseNames()
	constraint := of(g.Draws, "", "", "", "", "", "", "", "//go:build !"+OtherTag+"\n\n", "//go:build go1.26\n\n", "// Why.\n\n")
	functions := g.list("function", 1, 4, 2, func() string {
		g.decls.Reset()
		g.declared = -1
		g.id = strings.TrimPrefix(g.Name, "p") + "_" + strconv.Itoa(g.funcs)
		g.funcs++
		var text string
		switch g.int(8) {
		case 0, 1:
			text = g.numbersFunction()
		case 2, 3:
			text = g.namesFunction()
		case 4:
			text = g.unwrapFunction()
		default:
			text = g.retries()
		}
		return g.decls.String() + text
	})
	body := "\n" + g.expand(strings.Join(functions, "\n"))
	return constraint + "package " + g.Name + "\n\n" + g.imports() + body
}

// helperPath is the path of the other package of a program.
func (g *generator) helperPath() string { return Module + g.Name + "h" }

// inHelper puts into the other package what write returns, with what that declares.
func (g *generator) inHelper(write func() string) {
	decls := g.decls.String()
	g.decls.Reset()
	text := write()
	g.helpers = append(g.helpers, g.decls.String()+text)
	g.decls.Reset()
	g.decls.WriteString(decls)
}

// helperFile writes the file of the other package.
func (g *generator) helperFile() string {
	g.uses, g.names = make(map[string]bool), make(map[string]string)
	g.chooseNames()
	api := func(name string) string { return g.use(standins+"api", name) }
	aliases := "\ntype (\nclient = " + api("Client") + "\nfailure = " + api("Failure") + "\nR = " + api("R") + "\n)\n\n"
	body := g.expand(aliases + strings.Join(g.helpers, "\n"))
	return "package " + g.Name + "h\n\n" + g.imports() + body
}

// chooseNames chooses what the packages are imported as in this file.
func (g *generator) chooseNames() {
	for _, path := range []string{"strings", "bytes", "slices", "strconv", "fmt"} {
		switch {
		case g.one(6):
			g.names[path] = path[:3] + path[len(path)-2:]
		case path == "strings" && g.one(8):
			g.names[path] = "."
		}
	}
	// The package of the SDK and that of the standard library have the same name.
	g.names[sdkErrors] = of(g.Draws, "sdk", "sdk", "sdkErrors", "", ".")
	if g.names[sdkErrors] == "" {
		g.names["errors"] = "stderrors"
	}
	g.names[pkgErrors] = "pkgerrors"
	g.names[standins+"jpillora/backoff"] = "jpillora"
	plain := g.int(len(libraries()))
	for i, l := range libraries() { // several have the same name
		if i != plain {
			g.names[l.path] = l.name + strconv.Itoa(i)
		}
	}
	g.names[kms] = of(g.Draws, "kms", "kms", "", ".")
	g.names[kmsIntl] = "intl"
	g.names[cvm] = "cvm"
	if g.names[kms] != "." { // which has constants of the same names
		g.names[cvm] = of(g.Draws, "cvm", "cvm", ".")
	}
	g.names[tcerr] = of(g.Draws, "codes", "", "", ".")
	if g.taken && g.names[tcerr] == "" { // would clash with it
		g.names[tcerr] = "known"
	}
}

// imports writes what the file uses, arranged in one way or another.
func (g *generator) imports() string {
	var specs []string
	for _, path := range slices.Sorted(keys(g.uses)) {
		spec := strconv.Quote(path)
		if name := g.names[path]; name != "" {
			spec = name + " " + spec
		}
		if g.one(8) {
			spec += " // " + packageName(path)
		}
		specs = append(specs, spec)
	}
	switch g.int(12) {
	case 10:
		specs = append(specs, `_ "sort"`)
	case 11:
		specs = append(specs, `_ "`+tcerr+`"`)
	}
	if len(specs) == 0 {
		return ""
	}
	switch g.int(5) {
	case 0: // one block
		return "import (\n" + strings.Join(specs, "\n") + "\n)\n"
	case 1: // each alone
		return "import " + strings.Join(specs, "\nimport ") + "\n"
	case 2: // a block each
		return "import (\n" + strings.Join(specs, "\n)\n\nimport (\n") + "\n)\n"
	case 3: // groups in a block
		return "import (\n// Why.\n" + strings.Join(specs, "\n\n") + "\n)\n"
	default: // the first alone, and a block
		return "import " + specs[0] + "\n\nimport (\n" + strings.Join(specs[1:], "\n") + "\n)\n"
	}
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

// use returns how a function, type or constant of a package is written, for expand
// to read: only what is written in the end is imported.
func (g *generator) use(path, name string) string { return "\x01" + path + "\x02" + name + "\x03" }

var used = regexp.MustCompile("\x01([^\x02]*)\x02([^\x03]*)\x03")

// expand writes the names from other packages.
func (g *generator) expand(text string) string {
	return used.ReplaceAllStringFunc(text, func(s string) string {
		m := used.FindStringSubmatch(s)
		path, name := m[1], m[2]
		g.uses[path] = true
		switch as := g.names[path]; as {
		case ".":
			return name
		case "":
			return packageName(path) + "." + name
		default:
			return as + "." + name
		}
	})
}

// declare writes a declaration in front of the function.
func (g *generator) declare(format string, args ...any) {
	fmt.Fprintf(&g.decls, format+"\n\n", args...)
}

// fresh returns a new name for a declaration.
func (g *generator) fresh(word string) string {
	g.declared++
	return word + string(rune('A'+g.declared)) + g.id
}

// shadow takes a name that a fix may want, in the scope of a function whose body
// does not use it.
func (g *generator) shadow(body string) string {
	if !g.one(5) {
		return body
	}
	body = g.expand(body)
	name := of(g.Draws, "tcerr", "int", "string", "nil", "false", "errors", "kms", "sdk", "v20190118", "CodeInvalidParameter", "SDKInternalError", "true", "error", "resource", "bool")
	if regexp.MustCompile(`\b` + name + `\b`).MatchString(body) {
		return body
	}
	return name + " := 1\n_ = " + name + "\n" + body
}

// comment writes a comment at the end of a line, or none.
func (g *generator) comment() string {
	return of(g.Draws, "", "", "", "", " // why", " /* why */")
}

// condition writes a boolean expression that is no more than so deep.
func (g *generator) condition(depth int) string {
	return g.piece("condition", func() string {
		if depth == 0 {
			return g.test()
		}
		switch g.int(9) {
		case 4:
			return g.condition(depth-1) + of(g.Draws, " || ", " /* or */ || ", " || /* or */ ", " ||\n") + g.condition(depth-1)
		case 5:
			return "(" + g.condition(depth-1) + ") && (" + g.condition(depth-1) + ")"
		case 6:
			return of(g.Draws, "!", "!!", "", "!!!") + "(" + g.condition(depth-1) + ")"
		case 7:
			return g.condition(depth-1) + " || // why\n" + g.condition(depth-1)
		case 8:
			other := of(g.Draws, "true", "X", "!X")
			return "(" + g.condition(depth-1) + ") " + of(g.Draws, "==", "!=") + " " + strings.ReplaceAll(other, "X", "("+g.test()+")")
		}
		return g.test()
	})
}

// decide writes statements that return a text that depends on a condition.
func (g *generator) decide() string {
	c := g.comment
	switch g.int(15) {
	case 0:
		return "if " + g.condition(2) + " {" + c() + "\nreturn \"yes\"\n}\nreturn \"no\"\n"
	case 1:
		return "return yes(" + g.condition(2) + ")" + c() + "\n"
	case 2:
		return "is := " + g.condition(2) + c() + "\nreturn yes(is)\n"
	case 3:
		return "switch {\ncase " + g.condition(1) + ":" + c() + "\nreturn \"a\"\n// or\ncase " + g.condition(1) + ", " + g.condition(0) + ":\nreturn \"b\"\n}\nreturn \"c\"\n"
	case 4:
		return "for " + g.condition(1) + " {\nreturn \"yes\"\n}\nreturn \"no\"\n"
	case 5:
		return "f := func() bool {\nreturn " + g.condition(1) + "\n}\nreturn yes(f())\n"
	case 6:
		return "var is flag = flag(" + g.condition(1) + ")\nreturn yes(bool(is))\n"
	case 7:
		return "var is, was flag = " + g.plain() + ", " + g.plain() + "\nreturn yes(bool(is)) + yes(bool(was))\n"
	case 8:
		return "all := []bool{\n" + g.condition(1) + "," + c() + "\n" + g.condition(0) + ",\n}\nreturn yes(all[0]) + yes(all[1])\n"
	case 9:
		return "m := map[bool]string{true: \"yes\"}\nreturn m[" + g.condition(1) + "]\n"
	case 10:
		return "out := \"\"\nif is := " + g.condition(1) + "; is {\nout += \"a\"\n} else if " + g.condition(1) + " {\nout += \"b\"\n} else {" + c() + "\nout += \"c\"\n}\nreturn out\n"
	case 11:
		return "ch := make(chan bool, 1)\nch <- " + g.condition(1) + c() + "\nreturn yes(<-ch)\n"
	case 12:
		return "out := \"no\"\nfunc() {\ndefer func(is bool) { out = yes(is) }(" + g.condition(1) + ")\n}()\nreturn out\n"
	case 13:
		return "var box struct{ is bool }\nbox.is = " + g.condition(1) + "\nif !box.is { return \"no\" }\nreturn \"yes\"\n"
	default:
		return "switch " + g.condition(1) + " {\ncase true:\nreturn \"yes\"\ndefault:\nreturn \"no\"\n}\n"
	}
}
