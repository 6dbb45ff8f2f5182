package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/analyzer"
	"github.com/tcerr/tcerrlint/internal/check"
	"github.com/tcerr/tcerrlint/internal/codes"
	"github.com/tcerr/tcerrlint/internal/command"
	"github.com/tcerr/tcerrlint/internal/corpus"
)

// program is the path of the program under test.
var program string

func TestMain(m *testing.M) {
	// Hundreds of processes that live for a second: they need not save memory.
	if os.Getenv("GOGC") == "" {
		_ = os.Setenv("GOGC", "400")
	}
	command.Main(listened{m}, func(dir string) error {
		program = filepath.Join(dir, "tcerrlint.exe")
		return command.Build(program)
	})
}

// tcerrlint runs the program in a folder.
func tcerrlint(t *testing.T, dir string, args ...string) command.Result {
	t.Helper()
	return tcerrlintWith(t, dir, []string{"GOWORK=off"}, args...)
}

// tcerrlintWith runs the program with more environment.
func tcerrlintWith(t *testing.T, dir string, env []string, args ...string) command.Result {
	t.Helper()
	r := command.RunWith(t, dir, env, program, args...)
	listen(r.Stderr)
	return r
}

const envelope = `
type response struct {
	Code     int    ` + "`json:\"code\"`" + `
	Message  string ` + "`json:\"message\"`" + `
	CodeDesc string ` + "`json:\"codeDesc\"`" + `
}
`

// module writes a module of three packages: the root with a finding in its
// code and one in its test, clean without any, and named with a named constant.
func module(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	tcerr, err := filepath.Abs("../../tcerr")
	if err != nil {
		t.Fatal(err)
	}
	write(t, dir, map[string]string{
		"go.mod": "module example.com/client\n\ngo 1.25.0\n\nrequire github.com/tcerr/tcerrlint/tcerr v0.1.0\n\nreplace github.com/tcerr/tcerrlint/tcerr => " + tcerr + "\n",
		"client.go": `package client
` + envelope + `
func notFound(r response) bool {
	return r.Code == 5000
}
`,
		"client_test.go": `package client

import "testing"

func TestNotFound(t *testing.T) {
	r := response{Code: 5000}
	if !notFound(r) || r.Code != 5000 {
		t.Error(r)
	}
}
`,
		"code.go": "package client\n",
		"clean/clean.go": `package clean
` + envelope + `
func ok(r response) bool { return r.Code == 0 }
`,
		"named/named.go": `package named
` + envelope + `
const notFound = 5000

func is(r response) bool { return r.Code == notFound }
`,
	})
	return dir
}

func write(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, content := range files {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func read(t *testing.T, elem ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(elem...))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// files returns the content of all files below a folder, by their paths.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	content := make(map[string]string)
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		content[filepath.ToSlash(rel)] = read(t, path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// checkSame checks that no file has changed, come or gone.
func checkSame(t *testing.T, dir string, before map[string]string) {
	t.Helper()
	after := files(t, dir)
	for name, content := range after {
		if old, ok := before[name]; !ok {
			t.Errorf("%s is new", name)
		} else if content != old {
			t.Errorf("%s is now\n%s", name, content)
		}
	}
	if len(after) < len(before) {
		t.Errorf("of %d files, %d are left", len(before), len(after))
	}
}

func TestText(t *testing.T) {
	dir := module(t)
	r := tcerrlint(t, dir, "./...")
	r.CheckText(t, 3, "client.go:10:19: compare: 5000 is the Tencent Cloud code for", "")
	if n := strings.Count("\n"+r.Stdout, "\nclient"); n != 2 || strings.Count(r.Stdout, "\n") != 2 {
		t.Errorf("want one line for each finding, with its path from here:\n%s", r.Stdout)
	}
	if want := "2 findings in 2 files, 2 with a fix: tcerrlint -fix ./...\n"; r.Stderr != want {
		t.Errorf("it says\n%swant\n%s", r.Stderr, want)
	}
	r = tcerrlint(t, dir, "-test=false", "./...")
	if r.CheckText(t, 3, "client.go:10:19", "1 finding in 1 file, 1 with a fix: tcerrlint -fix -test=false ./...\n"); strings.Contains(r.Stdout, "_test.go") {
		t.Errorf("-test=false looks at tests:\n%s", r.Stdout)
	}
	tcerrlint(t, filepath.Join(dir, "named"), "-test=false", "..").CheckText(t, 3, "../client.go:10:19: compare", "")
	tcerrlint(t, dir, "-c=0", "-test=false", ".").CheckText(t, 3, "\n10\t\treturn r.Code == 5000\n", "")
	tcerrlint(t, dir, "./clean").CheckText(t, 0, "", "")
	tcerrlint(t, dir, "./named").CheckText(t, 0, "", "")
	tcerrlint(t, dir, "-named-constants", "./named").CheckText(t, 3, "notFound = 5000", "")
	tcerrlint(t, dir, "./named", "-named-constants").CheckText(t, 3, "notFound = 5000", "1 with a fix: tcerrlint -fix ./named -named-constants\n")
}

func TestJSON(t *testing.T) {
	r := tcerrlint(t, module(t), "-json", ".")
	r.CheckText(t, 0, `"category": "compare"`, "")
	var byPackage map[string]map[string][]struct {
		Message        string
		SuggestedFixes []struct{ Message string } `json:"suggested_fixes"`
	}
	if err := json.Unmarshal([]byte(r.Stdout), &byPackage); err != nil {
		t.Fatal(err)
	}
	found := byPackage["example.com/client"]["tcerr"]
	if len(found) != 1 || len(found[0].SuggestedFixes) != 1 {
		t.Errorf("got %+v, want one finding with one fix", found)
	}
}

func TestFix(t *testing.T) {
	dir := module(t)
	before := read(t, dir, "client.go")
	tcerrlint(t, dir, "-fix", "-diff", "./...").CheckText(t, 0, "+\treturn tcerr.Code(r.Code) == tcerr.CodeResourceNotFound\n", "")
	if after := read(t, dir, "client.go"); after != before {
		t.Errorf("-diff changes the file to\n%s", after)
	}
	tcerrlint(t, dir, "-fix", "./...").CheckText(t, 0, "", "")
	for _, name := range []string{"client.go", "client_test.go"} {
		if after := read(t, dir, name); !strings.Contains(after, `"github.com/tcerr/tcerrlint/tcerr"`) {
			t.Errorf("-fix leaves %s without the import:\n%s", name, after)
		}
	}
	tcerrlint(t, dir, "./...").CheckText(t, 0, "", "")
	command.Run(t, dir, "go", "test", "./...").CheckText(t, 0, "ok", "")
}

// TestFixLeavesAlone checks what -fix does not touch: the line ends and the
// form of a file that is not formatted, links, permissions, and what a
// dependency has.
func TestFixLeavesAlone(t *testing.T) {
	dir := module(t)
	crlf := "package client\r\n\r\nfunc  unformatted( r response ) bool {\r\n\treturn r.Code == 5000\r\n}\r\n"
	write(t, dir, map[string]string{
		"crlf.go":                        crlf,
		"target.go":                      "package client\n\nfunc linked(r response) bool { return r.Code == 4400 }\n",
		"clean/dependency/go.mod":        "module example.com/dependency\n\ngo 1.25.0\n",
		"clean/dependency/dependency.go": "package dependency\n" + envelope + "\nfunc F(r response) bool { return r.Code == 5000 }\n",
		"uses.go":                        "package client\n\nimport _ \"example.com/dependency\"\n",
	})
	command.Run(t, dir, "go", "mod", "edit", "-require=example.com/dependency@v0.0.0", "-replace=example.com/dependency=./clean/dependency").CheckText(t, 0, "", "")
	target := filepath.Join(dir, "target.go")
	if err := os.Rename(target, filepath.Join(dir, "target.txt")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("target.txt", target); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(filepath.Join(dir, "client.go"), 0o600); err != nil {
		t.Fatal(err)
	}
	dependency := read(t, dir, "clean", "dependency", "dependency.go")

	r := tcerrlint(t, dir, "-fix", ".", "example.com/dependency")
	if r.CheckText(t, 3, "dependency.go:9:44: compare: 5000", ""); strings.Count(r.Stdout, "\n") != 1 {
		t.Errorf("more is left than that of the dependency:\n%s", r.Stdout)
	}
	if after := read(t, dir, "clean", "dependency", "dependency.go"); after != dependency {
		t.Errorf("the dependency is\n%s", after)
	}
	want := strings.Replace(crlf, "r.Code == 5000", "tcerr.Code(r.Code) == tcerr.CodeResourceNotFound", 1)
	want = strings.Replace(want, "\r\n\r\n", "\r\n\r\nimport \"github.com/tcerr/tcerrlint/tcerr\"\r\n\r\n", 1)
	if after := read(t, dir, "crlf.go"); after != want {
		t.Errorf("the unformatted file is\n%q\nwant\n%q", after, want)
	}
	if link, err := os.Readlink(target); err != nil || link != "target.txt" || !strings.Contains(read(t, dir, link), "tcerr.CodeQuotaExceeded") {
		t.Errorf("behind the link is %q: %v\n%s", link, err, read(t, target))
	}
	if info, err := os.Stat(filepath.Join(dir, "client.go")); err != nil || info.Mode() != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("client.go is %v: %v", info.Mode(), err)
	}
	command.Run(t, dir, "go", "build", ".").CheckText(t, 0, "", "")
}

// TestFixFails cannot write one of the files: its name is so long that no other
// can stand beside it until it is complete.
func TestFixFails(t *testing.T) {
	dir := module(t)
	name := strings.Repeat("n", 248) + ".go"
	src := "package client\n\nfunc last(r response) bool { return r.Code == 4400 }\n"
	write(t, dir, map[string]string{name: src})
	r := tcerrlint(t, dir, "-fix", ".")
	if r.CheckText(t, 1, "", "not fixed: "); strings.Count(r.Stderr, "\n") != 1 || !strings.Contains(r.Stderr, name) {
		t.Errorf("want one line with the name of the file:\n%s", r.Stderr)
	}
	if after := read(t, dir, name); after != src {
		t.Errorf("the file is\n%s", after)
	}
	if after := read(t, dir, "client.go"); !strings.Contains(after, "tcerr.CodeResourceNotFound") {
		t.Errorf("another file is not fixed:\n%s", after)
	}
}

// TestFixErrors checks that what only the analysis finds wrong with a flag is
// said whether the fixes are printed or applied.
func TestFixErrors(t *testing.T) {
	dir := module(t)
	const missing = "-code-fields=example.com/client.response.Ret"
	for _, args := range [][]string{{"."}, {"-fix", "-diff", "."}, {"-fix", "."}} {
		tcerrlint(t, dir, append([]string{missing}, args...)...).CheckText(t, 1, "", "example.com/client.response.Ret")
	}
}

// TestFixReports checks that -fix reports what it cannot fix, where that is now.
func TestFixReports(t *testing.T) {
	dir := module(t)
	client := read(t, dir, "client.go")
	write(t, dir, map[string]string{"any.go": `package client

func both(r response, m map[string]any) bool {
	return r.Code == 5000 || m["code"] == 4400
}

const host = "monitor.api.qcloud.com"
`})
	tcerrlint(t, dir, "-fix", "-test=false", ".").CheckText(t, 3, "any.go:6:", "1 finding in 1 file, none with a fix\n")
	r := tcerrlint(t, dir, "-fix", "-json", ".")
	if r.CheckText(t, 0, "any.go:6:", ""); strings.Contains(r.Stdout, "suggested_fixes") {
		t.Errorf("a fix is left:\n%s", r.Stdout)
	}
	// What could not be applied is left with its fix, and the status says so.
	write(t, dir, map[string]string{"client.go": client})
	if err := os.Chmod(filepath.Join(dir, "client.go"), 0o444); err != nil {
		t.Fatal(err)
	}
	r = tcerrlint(t, dir, "-fix", "-json", ".")
	if r.CheckText(t, 1, "client.go:10:", "tcerrlint: not fixed: client.go is read-only"); strings.Count(r.Stdout, "suggested_fixes") != 1 {
		t.Errorf("a fix that was not applied is not there:\n%s", r.Stdout)
	}
}

func TestBrokenPackage(t *testing.T) {
	dir := module(t)
	write(t, dir, map[string]string{
		"types/a.go":  "package types\n" + envelope + "\nfunc f(r response) bool { return r.Code == 4000 && undefined }\n",
		"syntax/a.go": "package syntax\n" + envelope + "\nfunc f(r response) bool { return r.Code == \n",
	})
	r := tcerrlint(t, dir, "./types")
	r.CheckText(t, 3, "", "undefined: undefined")
	r.CheckText(t, 3, "compare: 4000", "")
	tcerrlint(t, dir, "./syntax").CheckText(t, 1, "", "syntax")
}

// TestOverlay replaces a file, adds one and takes one away by the overlay of the go
// command: go vet sees that, tcerrlint sees the files on the disk, and fixes none of them.
func TestOverlay(t *testing.T) {
	dir := module(t)
	const function = "package client\n\nfunc %s(r response) bool { return r.Code == %d }\n"
	write(t, dir, map[string]string{
		"replacing": strings.Replace(read(t, dir, "client.go"), "5000", "4400", 1),
		"new":       fmt.Sprintf(function, "added", 4200),
		"gone.go":   fmt.Sprintf(function, "gone", 5100),
	})
	in := func(name string) string { return filepath.Join(dir, name) }
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{
		in("client.go"): in("replacing"), in("new.go"): in("new"), in("gone.go"): "", in("client_test.go"): "",
	}})
	if err != nil {
		t.Fatal(err)
	}
	write(t, dir, map[string]string{"overlay.json": string(overlay)})
	env := []string{"GOWORK=off", "GOFLAGS=-overlay=" + in("overlay.json")}
	before := files(t, dir)
	r := command.RunWith(t, dir, env, "go", "vet", "-vettool="+program, ".")
	for code, n := range map[string]int{"compare: 4400 ": 1, "compare: 4200 ": 1, "compare: 5000 ": 0, "compare: 5100 ": 0} {
		if got := strings.Count(r.Stderr, code); got != n {
			t.Errorf("go vet says %q %d times, want %d:\n%s", code, got, n, r.Stderr)
		}
	}
	r = tcerrlintWith(t, dir, env, "-test=false", ".")
	r.CheckText(t, 3, "client.go:10:19: compare: 5000 ", "")
	r.CheckText(t, 3, "", "new.go:1: ") // there is none
	for _, args := range [][]string{{"-fix", "."}, {"-fix", "-json", "./..."}} {
		tcerrlintWith(t, dir, env, args...).CheckText(t, 1, "", "tcerrlint: nothing is fixed: GOFLAGS has an -overlay")
		checkSame(t, dir, before)
	}
}

func TestGoVet(t *testing.T) {
	dir := module(t)
	vet := "-vettool=" + program
	command.Run(t, dir, "go", "vet", vet, "./...").CheckText(t, 1, "", "client.go:10:19: compare: 5000")
	command.Run(t, dir, "go", "vet", vet, "./clean", "./named").CheckText(t, 0, "", "")
	command.Run(t, dir, "go", "vet", vet, "-tcerr.named-constants", "./named").CheckText(t, 1, "", "notFound = 5000")
	r := command.Run(t, dir, "go", "vet", vet, "-tcerr.evidence=some", "./clean")
	r.CheckText(t, 1, "", "standard, strict, names")
	if n := strings.Count(r.Stderr, "tcerrlint: "); n != 1 {
		t.Errorf("%d lines, want one for the package and none for what it imports:\n%s", n, r.Stderr)
	}
}

func TestConstants(t *testing.T) {
	dir := t.TempDir()
	tcerrlint(t, dir, "constants", "-package", "apicodes", "-o", "internal/apicodes").CheckText(t, 0, "", "")
	if code := read(t, dir, "internal", "apicodes", "code.go"); !strings.Contains(code, "package apicodes\n") {
		t.Errorf("constants writes\n%s", code)
	}
}

func TestCommands(t *testing.T) {
	r := tcerrlint(t, ".", "codes")
	r.CheckText(t, 0, "", "")
	for c := range codes.Default().All() {
		if !regexp.MustCompile(`(?m)^` + regexp.QuoteMeta(c.Text()) + ` +tcerr\.` + c.Constant + ` `).MatchString(r.Stdout) {
			t.Errorf("codes does not print %s %s", c.Text(), c.Constant)
		}
	}
	for _, args := range []string{"version", "-version", "./... --version"} {
		tcerrlint(t, ".", strings.Fields(args)...).CheckText(t, 0, "tcerrlint ", "")
	}
	for _, args := range []string{"help", "-h", "--help", "./... -h"} {
		r := tcerrlint(t, ".", strings.Fields(args)...)
		if r.CheckText(t, 0, "-evidence", ""); !strings.Contains(r.Stdout, "//nolint:tcerr") || r.Stderr != "" {
			t.Errorf("%s prints\n%s%s", args, r.Stdout, r.Stderr)
		}
	}
	for args, want := range map[string]string{
		"codes -h": "tcerrlint codes\n", "constants --help": "tcerrlint constants -package NAME -o DIR\n",
		"version -h": "tcerrlint version\n", "help -h": "tcerrlint help [", "help constants": "tcerrlint constants -package NAME -o DIR\n",
	} {
		if r := tcerrlint(t, ".", strings.Fields(args)...); r.Code != 0 || r.Stderr != "" || !strings.HasPrefix(r.Stdout, want) {
			t.Errorf("%s: exit %d, prints\n%s%swant\n%s", args, r.Code, r.Stdout, r.Stderr, want)
		}
	}
	r = tcerrlint(t, ".", "help", "tcerr")
	if r.Code != 0 || !strings.Contains(oneLine(r.Stdout), oneLine(analyzer.New(analyzer.Settings{}).Doc)) {
		t.Errorf("help tcerr: exit %d, lacks the documentation:\n%s", r.Code, r.Stdout)
	}
}

// oneLine returns a text without its line breaks.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// TestHelp checks that the help has each check, and tells the truth of its
// fixes: what it finds in the fixtures has some or none.
func TestHelp(t *testing.T) {
	all := tcerrlint(t, ".", "help").Stdout
	r := tcerrlint(t, corpus.Root(t), "-json", "./...")
	var byPackage map[string]map[string][]struct {
		Category       string
		SuggestedFixes []any `json:"suggested_fixes"`
	}
	if err := json.Unmarshal([]byte(r.Stdout), &byPackage); err != nil {
		t.Fatal(err)
	}
	hasFix := make(map[string]bool)
	for _, byAnalyzer := range byPackage {
		for _, f := range byAnalyzer["tcerr"] {
			hasFix[f.Category] = hasFix[f.Category] || len(f.SuggestedFixes) > 0
		}
	}
	for _, c := range check.All() {
		mark, ok := "(no fix)", false
		if hasFix[c.Name] {
			mark = "(fix)"
		}
		for line := range strings.Lines(all) {
			ok = ok || strings.HasPrefix(line, "  "+c.Name+" ") && strings.HasSuffix(line, mark+"\n")
		}
		if !ok {
			t.Errorf("the help does not list %s with %s:\n%s", c.Name, mark, all)
		}
		r := tcerrlint(t, ".", "help", c.Name)
		if !strings.Contains(oneLine(r.Stdout), oneLine(c.Doc)) {
			t.Errorf("help %s lacks the documentation:\n%s", c.Name, r.Stdout)
		}
		r.CheckText(t, 0, c.Name+": "+c.Title+" "+mark+"\n", "")
	}
}

// TestExamples does what the README tells a new user to do.
func TestExamples(t *testing.T) {
	tcerrlintWith(t, "../..", nil, "./examples/...").CheckText(t, 3, "compare: 5000", "with a fix")
	dir := t.TempDir()
	for _, name := range []string{"examples", "tcerr"} {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS("../../"+name)); err != nil {
			t.Fatal(err)
		}
	}
	examples := filepath.Join(dir, "examples")
	tcerrlint(t, examples, "-fix", "./...").CheckText(t, 3, "retry: this condition makes the request again for 4000", "")
	if r := tcerrlint(t, examples, "-json", "./..."); strings.Contains(r.Stdout, "suggested_fixes") {
		t.Errorf("after -fix, there are findings with fixes:\n%s", r.Stdout)
	}
	if out := command.Run(t, examples, "go", "run", "cmd/gofmt", "-l", ".").Stdout; out != "" {
		t.Errorf("after -fix, not formatted:\n%s", out)
	}
	command.Run(t, examples, "go", "vet", "./...").CheckText(t, 0, "", "")
	command.Run(t, examples, "go", "test", "./...").CheckText(t, 0, "ok", "")
}
