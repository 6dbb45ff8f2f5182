package analyzer_test

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/internal/command"
	"github.com/tcerr/tcerrlint/internal/corpus"
	"github.com/tcerr/tcerrlint/internal/programs"
)

// The stages of the mill that a program can fail in.
const (
	applies  = "the fixes do not go together"
	tidy     = "the fixed files are not as they should be"
	compiles = "the fixed program does not compile"
	clean    = "the fixed program has other findings"
	behaves  = "the fixed program does something else"
)

// A failure is what is wrong with a program.
type failure struct{ stage, text string }

func (f failure) String() string { return f.stage + ": " + f.text }

// A result is what the mill finds out about a program. As a testing.TB, it keeps
// what is reported as failures.
type result struct {
	testing.TB
	program  *programs.Program
	stage    string
	failures []failure

	diagnostics  []analysis.Diagnostic
	found, fixes map[string]int             // by category
	fixed        map[string]map[string]bool // by function: "message", "message without fix", "unwrap", "retry 4000"

	before, after map[string]string // the files that are fixed
	helper        *result           // of the other package, if there is one
}

func (r *result) Errorf(format string, args ...any) {
	r.failures = append(r.failures, failure{r.stage, fmt.Sprintf(format, args...)})
}

// A mill checks generated programs, many at once: what is dear, the go command, is
// run once for all of them.
type mill struct {
	analyzer *analysis.Analyzer
	imports  map[string]*types.Package
}

// newMill loads what programs import.
func newMill(t *testing.T, flags []string) *mill {
	t.Helper()
	dir := t.TempDir()
	writeModule(t, dir)
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedTypes | packages.NeedImports | packages.NeedExportFile,
		Dir:  dir, Env: append(os.Environ(), "GOWORK=off"),
	}, programs.Imports()...)
	if err != nil {
		t.Fatal(err)
	}
	m := &mill{analyzer: corpus.Analyzer(t, flags), imports: make(map[string]*types.Package)}
	for _, pkg := range pkgs {
		for _, err := range pkg.Errors {
			t.Fatal(err)
		}
		m.imports[pkg.PkgPath] = pkg.Types
	}
	return m
}

func (m *mill) Import(path string) (*types.Package, error) {
	if pkg := m.imports[path]; pkg != nil {
		return pkg, nil
	}
	return nil, fmt.Errorf("no package %s", path)
}

// check makes programs, fixes them and finds out what is wrong. It runs them
// only if the stage that is of interest is the last.
func (m *mill) check(t *testing.T, draws []*programs.Draws, until string) []*result {
	t.Helper()
	root := t.TempDir()
	var results []*result
	for i, d := range draws {
		p, err := programs.New(fmt.Sprintf("p%d", i), d)
		if err != nil {
			t.Fatal(err)
		}
		r := &result{TB: t, program: p}
		results = append(results, r)
		m.fix(t, r, filepath.Join(root, p.Name))
	}
	if until == behaves {
		m.run(t, root, results)
	}
	_ = os.RemoveAll(root)
	return results
}

// fix fixes a program and checks everything but what it does.
func (m *mill) fix(t *testing.T, r *result, dir string) {
	t.Helper()
	if r.program.Helper != "" {
		r.helper = &result{TB: t, program: &programs.Program{
			Name: r.program.Name + "h", Files: map[string]string{"helper.go": r.program.Helper},
		}}
		m.fix(t, r.helper, dir+"h")
		r.failures = r.helper.failures
	}
	l := newLoader(t, dir, r.program, nil)
	var decls []*ast.File
	for _, v := range variants(r.program) {
		pkg, errs := m.load(l, v)
		for _, err := range errs {
			t.Errorf("the generator: %v\n%s", err, line(r.program.Files, l.fset.Position(err.(types.Error).Pos)))
		}
		decls = append(decls, pkg.files...)
		r.diagnostics = append(r.diagnostics, m.analyze(t, l, pkg)...)
	}
	r.count(l.fset, decls)
	r.before, r.after = make(map[string]string), make(map[string]string)
	r.stage = applies
	fixed := applyFixes(r, l.fset, r.diagnostics, l.read)
	r.stage = tidy
	for file, content := range fixed {
		checkFixedFile(r, file, []byte(l.files[filepath.Base(file)]), content)
	}
	for file, content := range fixed {
		name := filepath.Base(file)
		r.before[name], r.after[name] = r.program.Files[name], string(content)
	}
	if len(fixed) > 0 {
		m.checkFixed(t, r, dir)
	}
	if r.helper != nil {
		r.take(r.helper)
	}
}

// take adds what is found in the other package, and what is fixed there to the
// files that import it.
func (r *result) take(helper *result) {
	for category, n := range helper.found {
		r.found[category] += n
	}
	for category, n := range helper.fixes {
		r.fixes[category] += n
	}
	for id, fixed := range helper.fixed {
		r.fixed[id] = merged(r.fixed[id], fixed)
	}
	if len(helper.after) == 0 {
		return
	}
	for name, content := range r.program.Files {
		if r.after[name] == "" && strings.Contains(content, programs.Module+helper.program.Name) {
			r.before[name], r.after[name] = content, content
		}
	}
}

// checkFixed compiles and analyzes a program after its fixes.
func (m *mill) checkFixed(t *testing.T, r *result, dir string) {
	t.Helper()
	var left []analysis.Diagnostic
	l := newLoader(t, dir, r.program, r.after)
	built := variants(r.program)
	if strings.Contains(r.source(), "//go:build") {
		built = append(built, variant{tags: []string{programs.OtherTag}})
	}
	for _, v := range built {
		pkg, errs := m.load(l, v)
		r.stage = compiles
		for _, err := range errs {
			r.Errorf("%v", err)
		}
		if v.tags == nil && len(errs) == 0 {
			left = append(left, m.analyze(t, l, pkg)...)
		}
	}
	r.stage = clean
	for _, d := range left {
		if len(d.SuggestedFixes) > 0 {
			r.Errorf("%s: %s", l.fset.Position(d.Pos), d.Message)
		}
	}
	before, after := withoutFix(r.diagnostics), withoutFix(left)
	if r.fixes["unwrap"] > 0 { // what was dead is alive
		isRetry := func(s string) bool { return strings.HasPrefix(s, "retry: ") }
		before, after = slices.DeleteFunc(before, isRetry), slices.DeleteFunc(after, isRetry)
	}
	if len(r.failures) == 0 && !slices.Equal(before, after) {
		r.Errorf("findings without a fix were\n%q\nand after the fixes are\n%q", before, after)
	}
}

// count notes what is found and what is to change.
func (r *result) count(fset *token.FileSet, files []*ast.File) {
	r.found, r.fixes, r.fixed = make(map[string]int), make(map[string]int), make(map[string]map[string]bool)
	for _, d := range r.diagnostics {
		r.found[d.Category]++
		if len(d.SuggestedFixes) > 0 {
			r.fixes[d.Category]++
		}
	}
	note := func(id, what string) {
		if r.fixed[id] == nil {
			r.fixed[id] = make(map[string]bool)
		}
		r.fixed[id][what] = true
	}
	pkg := &packages.Package{Fset: fset, Syntax: files}
	for _, d := range r.diagnostics {
		id := functionID(enclosing(files, d.Pos))
		for which, change := range changes(pkg, []analysis.Diagnostic{d}) {
			switch _, what, _ := strings.Cut(which, " "); change {
			case "found":
				note(id, "unwrap")
			case "stop":
				note(id, "retry "+what)
			}
		}
		if d.Category != "message" {
			continue
		}
		note(id, map[bool]string{true: "message", false: "message without fix"}[len(d.SuggestedFixes) > 0])
		if strings.HasSuffix(fset.Position(d.Pos).Filename, "_test.go") { // where less is reported
			note(id, "message without fix")
		}
	}
}

// promised returns the functions that a fix of retry promises something about.
func (r *result) promised() []string {
	var functions []string
	for id, fixed := range r.fixed {
		for what := range fixed {
			if strings.HasPrefix(what, "retry ") {
				functions = append(functions, "f"+id)
				break
			}
		}
	}
	return functions
}

// enclosing returns the name of the function around a finding, with its receiver.
func enclosing(files []*ast.File, pos token.Pos) string {
	for _, file := range files {
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || pos < fn.Pos() || fn.End() <= pos {
				continue
			}
			if fn.Recv != nil {
				return fn.Name.Name + " " + types.ExprString(fn.Recv.List[0].Type)
			}
			return fn.Name.Name
		}
	}
	return ""
}

// A variant is which files of a program are built.
type variant struct {
	tests bool
	tags  []string
}

// variants returns the variants that drivers analyze.
func variants(p *programs.Program) []variant {
	for name := range p.Files {
		if strings.HasSuffix(name, "_test.go") {
			return []variant{{}, {tests: true}}
		}
	}
	return []variant{{}}
}

// A loaded is a package with types.
type loaded struct {
	files   []*ast.File
	ignored []string
	types   *types.Package
	info    *types.Info
}

// A loader parses the files of a program once, for all variants.
type loader struct {
	dir     string
	program *programs.Program
	files   map[string]string // by name
	names   []string
	fset    *token.FileSet
	parsed  map[string]*ast.File
}

// newLoader returns a loader of a program with some files fixed. They are on the
// disk only if there are tests, which the analyzer looks for in the folder.
func newLoader(t *testing.T, dir string, p *programs.Program, fixed map[string]string) *loader {
	t.Helper()
	files := merged(p.Files, p.Shared, fixed)
	if len(variants(p)) > 1 {
		for name, content := range files {
			write(t, filepath.Join(dir, name), []byte(content))
		}
	}
	return &loader{dir, p, files, slices.Sorted(mapKeys(files)), token.NewFileSet(), make(map[string]*ast.File)}
}

// read reads a file of the program.
func (l *loader) read(path string) ([]byte, error) {
	content, ok := l.files[filepath.Base(path)]
	if !ok {
		return nil, os.ErrNotExist
	}
	return []byte(content), nil
}

// load type-checks a variant of a program.
func (m *mill) load(l *loader, v variant) (*loaded, []error) {
	pkg := &loaded{info: newInfo()}
	context := build.Default
	context.BuildTags = v.tags
	context.OpenFile = func(path string) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(l.files[filepath.Base(path)])), nil
	}
	for _, name := range l.names {
		path := filepath.Join(l.dir, name)
		if strings.HasPrefix(l.files[name], "//go:build") {
			if match, err := context.MatchFile(l.dir, name); err != nil || !match {
				pkg.ignored = append(pkg.ignored, path)
				continue
			}
		}
		if strings.HasSuffix(name, "_test.go") && !v.tests || name == "outer_test.go" {
			continue
		}
		if l.parsed[name] == nil {
			file, err := parser.ParseFile(l.fset, path, l.files[name], parser.ParseComments|parser.SkipObjectResolution)
			if err != nil {
				return pkg, []error{err}
			}
			l.parsed[name] = file
		}
		pkg.files = append(pkg.files, l.parsed[name])
	}
	var errs []error
	conf := types.Config{Importer: m, GoVersion: "go1.26", Sizes: types.SizesFor("gc", "amd64"), Error: func(err error) { errs = append(errs, err) }}
	pkg.types, _ = conf.Check(programs.Module+l.program.Name, l.fset, pkg.files, pkg.info)
	m.imports[pkg.types.Path()] = pkg.types // for the program whose other package it is
	return pkg, errs
}

func merged[V any](list ...map[string]V) map[string]V {
	all := make(map[string]V)
	for _, m := range list {
		maps.Copy(all, m)
	}
	return all
}

// analyze returns the findings in a package.
func (m *mill) analyze(t *testing.T, l *loader, pkg *loaded) []analysis.Diagnostic {
	t.Helper()
	var diagnostics []analysis.Diagnostic
	pass := newPass(m.analyzer, l.fset, pkg.files, pkg.types, pkg.info)
	pass.IgnoredFiles = pkg.ignored
	pass.ReadFile = l.read
	pass.Module = &analysis.Module{Path: "example.com/generated", GoVersion: "1.26.0"}
	pass.TypesSizes = types.SizesFor("gc", "amd64")
	pass.Report = func(d analysis.Diagnostic) { diagnostics = append(diagnostics, d) }
	if _, err := m.analyzer.Run(pass); err != nil {
		t.Fatal(err)
	}
	return diagnostics
}

// run runs the programs before and after their fixes: in one program that has
// both, as a few packages of all their files, and prints what differs.
func (m *mill) run(t *testing.T, dir string, results []*result) {
	t.Helper()
	writeModule(t, dir)
	byFunction := make(map[string]*result)
	groups := make(map[string][]*result)
	for _, r := range results {
		if len(r.failures) > 0 || len(r.after) == 0 {
			continue
		}
		group := "plain"
		if r.program.Shared["taken.go"] != "" {
			group = "taken"
		}
		groups[group] = append(groups[group], r)
		for _, f := range slices.Concat(r.program.Numbers, r.program.Names) {
			byFunction[f] = r
			r.stage = behaves
		}
	}
	for group, results := range groups {
		writeGroup(t, filepath.Join(dir, "before"), group, results, func(r *result) map[string]string { return r.before })
		writeGroup(t, filepath.Join(dir, "after"), group, results, func(r *result) map[string]string { return r.after })
	}
	write(t, filepath.Join(dir, "main.go"), []byte(mainProgram(groups)))
	out := command.Run(t, dir, "go", "run", "-gcflags=./...=-l -N", "-ldflags=-s -w", ".")
	if out.Code != 0 {
		t.Fatalf("the programs end with %d\n%s", out.Code, out.Stderr)
	}
	decoder := json.NewDecoder(strings.NewReader(out.Stdout))
	for decoder.More() {
		var s said
		if err := decoder.Decode(&s); err != nil {
			t.Fatal(err)
		}
		s.compare(byFunction[s.Function])
	}
}

// inFixed returns those functions that are in a file that is fixed.
func (r *result) inFixed(functions []string) []string {
	var in []string
	for _, f := range functions {
		for _, src := range r.before {
			if strings.Contains(src, "func "+f+"(") {
				in = append(in, f)
			}
		}
	}
	return in
}

// writeModule writes a go.mod with what programs import.
func writeModule(t *testing.T, dir string) {
	t.Helper()
	text := "module example.com/generated\n\ngo 1.26.0\n"
	for path, folder := range map[string]string{
		"github.com/tcerr/tcerrlint/tcerr": "../tcerr",
		"example.com/standins":             "../internal/programs/standins",
		"github.com/pkg/errors":            "../internal/programs/standins/pkgerrors",
	} {
		folder, err := filepath.Abs(folder)
		if err != nil {
			t.Fatal(err)
		}
		text += fmt.Sprintf("\nrequire %[1]s v0.9.1\n\nreplace %[1]s => %[2]s\n", path, folder)
	}
	write(t, filepath.Join(dir, "go.mod"), []byte(text))
}

// writeGroup writes the files of several programs as one package.
func writeGroup(t *testing.T, dir, group string, results []*result, filesOf func(*result) map[string]string) {
	t.Helper()
	of := filepath.Base(dir) // before or after
	put := func(name, content, pkg string) {
		content = strings.Replace(content, "package "+pkg, "package "+group, 1)
		content = strings.ReplaceAll(content, programs.Module+pkg+"h", programs.Module+of+"/"+pkg+"h")
		write(t, filepath.Join(dir, group, name), []byte(content))
	}
	shared := make(map[string]bool)
	var numbers, names []string
	for _, r := range results {
		p := r.program
		numbers, names = append(numbers, r.inFixed(p.Numbers)...), append(names, r.inFixed(p.Names)...)
		for name, content := range filesOf(r) {
			put(p.Name+"_"+strings.Replace(name, "_test.go", "_t.go", 1), content, p.Name)
		}
		for name, content := range p.Shared {
			shared[name] = true
			put(name, content, p.Name)
		}
		if r.helper != nil {
			helper := merged(r.helper.program.Files, filesOf(r.helper))["helper.go"]
			write(t, filepath.Join(dir, p.Name+"h", "helper.go"), []byte(helper))
		}
	}
	run := "package %[1]s\n\nvar Numbers = []func(answer) string{%[2]s}\n\n" +
		"func Number(i, code int, message, desc string) string { return Numbers[i](newAnswer(code, message, desc)) }\n\n" +
		"var Names = []func(error) string{%[3]s}\n\n" +
		"func Name(i int, code string, plain, wraps bool) string { return Names[i](%[4]s) }\n"
	failure := "nil"
	if shared["sdk.go"] {
		failure = "newFailure(code, plain, wraps)"
	}
	put("run.go", fmt.Sprintf(run, group, strings.Join(numbers, ", "), strings.Join(names, ", "), failure), group)
}

// mainProgram returns a program that runs functions before and after and prints
// what each of those says that do not always say the same, or that retry promises
// something about.
func mainProgram(groups map[string][]*result) string {
	var imports, body strings.Builder
	promised := make(map[string]bool)
	for _, group := range slices.Sorted(mapKeys(groups)) {
		var numbers, names []string
		for _, r := range groups[group] {
			numbers, names = append(numbers, r.inFixed(r.program.Numbers)...), append(names, r.inFixed(r.program.Names)...)
			for _, function := range r.promised() {
				promised[function] = true
			}
		}
		fmt.Fprintf(&imports, "\tbefore_%[1]s \"example.com/generated/before/%[1]s\"\n\tafter_%[1]s \"example.com/generated/after/%[1]s\"\n", group)
		fmt.Fprintf(&body, "\tcompare(%#v, len(answers), func(i, in int) (string, string) {\n\t\ta := answers[in]\n"+
			"\t\treturn say(func() string { return before_%[2]s.Number(i, a.code, a.message, a.desc) }), say(func() string { return after_%[2]s.Number(i, a.code, a.message, a.desc) })\n\t})\n", numbers, group)
		fmt.Fprintf(&body, "\tcompare(%#v, len(outcomes), func(i, in int) (string, string) {\n\t\to := outcomes[in]\n"+
			"\t\treturn say(func() string { return before_%[2]s.Name(i, o.code, o.plain, o.wraps) }), say(func() string { return after_%[2]s.Name(i, o.code, o.plain, o.wraps) })\n\t})\n", names, group)
	}
	var answers, outcomes strings.Builder
	for _, a := range programs.Answers() {
		fmt.Fprintf(&answers, "\t{%d, %q, %q},\n", a.Code, a.Message, a.Desc)
	}
	for _, o := range programs.Outcomes() {
		fmt.Fprintf(&outcomes, "\t{%q, %t, %t},\n", o.Code, o.Plain, o.Wraps)
	}
	return fmt.Sprintf(`package main

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"

%s)

var answers = []struct {
	code          int
	message, desc string
}{
%s}

var outcomes = []struct {
	code         string
	plain, wraps bool
}{
%s}

var promised = %#v

func compare(names []string, inputs int, run func(i, in int) (string, string)) {
	for i, name := range names {
		before, after := make([]string, inputs), make([]string, inputs)
		for in := range inputs {
			before[in], after[in] = run(i, in)
		}
		if !slices.Equal(before, after) || promised[name] {
			json.NewEncoder(os.Stdout).Encode(map[string]any{"Function": name, "Before": before, "After": after})
		}
	}
}

func say(f func() string) (text string) {
	defer func() {
		if v := recover(); v != nil {
			text = fmt.Sprint("panic ", v)
		}
	}()
	return f()
}

func main() {
%s}
`, &imports, &answers, &outcomes, promised, &body)
}

func write(t *testing.T, name string, content []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, content, 0o666); err != nil {
		t.Fatal(err)
	}
}

// line returns the line of a file at a position.
func line(files map[string]string, pos token.Position) string {
	lines := strings.Split(files[filepath.Base(pos.Filename)], "\n")
	return lines[min(pos.Line, len(lines))-1]
}
