// Package e2e builds a gopls with tcerr-gopls and uses it as an editor does.
package e2e

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
	"github.com/tcerr/tcerrlint/internal/corpus"
)

const root = "../../.."

// programs is where the programs under test are.
var programs string

// goplsVersion is the version to test, or that which tcerr-gopls takes.
var goplsVersion = flag.String("gopls", "", "the `version` of gopls, if not the default of tcerr-gopls")

func TestMain(m *testing.M) {
	command.Main(m, func(dir string) error {
		programs = dir
		return nil
	})
}

// build returns the path of a gopls with the settings of the analyzer.
func build(t testing.TB, settings ...string) string {
	t.Helper()
	sum := sha256.Sum256([]byte(strings.Join(settings, "\n")))
	program := filepath.Join(programs, fmt.Sprintf("gopls-%x.exe", sum[:8]))
	if _, err := os.Stat(program); err != nil {
		command.Go(t, root, append([]string{"run", "./cmd/tcerr-gopls", "-gopls", *goplsVersion, "-o", program}, settings...)...)
	}
	return program
}

const response = `
type response struct {
	Code     int    ` + "`json:\"code\"`" + `
	Message  string ` + "`json:\"message\"`" + `
	CodeDesc string ` + "`json:\"codeDesc\"`" + `
}
`

const client = `package client
` + response + `
func notFound(r response) bool {
	return /* 资源不存在 😀 */ r.Code == 5000
}
`

// module writes a module that can import package tcerr.
func module(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	tcerr, err := filepath.Abs(filepath.Join(root, "tcerr"))
	if err != nil {
		t.Fatal(err)
	}
	files["go.mod"] = "module example.com/client\n\ngo 1.26.0\n\nrequire github.com/tcerr/tcerrlint/tcerr v0.1.0\n\nreplace github.com/tcerr/tcerrlint/tcerr => " + tcerr + "\n"
	for name, content := range files {
		write(t, filepath.Join(dir, name), content)
	}
	return dir
}

func write(t testing.TB, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

func read(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// finding returns the one finding in a file.
func (e *editor) finding(name string) diagnostic {
	e.t.Helper()
	found := e.diagnostics(name, "tcerr")
	if len(found) != 1 {
		e.t.Fatalf("%s has %d findings, want one: %+v", name, len(found), found)
	}
	return found[0]
}

func (e *editor) wantNone(name string) {
	e.t.Helper()
	for _, d := range e.diagnostics(name, "tcerr") {
		e.t.Errorf("%s has the finding %s", name, d.Message)
	}
}

// TestEditor opens a file, looks at the finding, takes the fix, and goes on
// writing.
func TestEditor(t *testing.T) {
	dir := module(t, map[string]string{"client.go": client})
	name := filepath.Join(dir, "client.go")
	e := start(t, build(t), dir, immediately(nil))

	e.open(name, client)
	d := e.finding(name)
	if got := textOf(t, client, d.Range); got != "5000" {
		t.Errorf("the finding is at %q, want the constant", got)
	}
	if d.Code != "compare" || !strings.HasSuffix(d.CodeDescription.Href, "/docs/checks.md#compare") {
		t.Errorf("code %q with the link %q, want compare and its section", d.Code, d.CodeDescription.Href)
	}
	if !strings.HasPrefix(d.Message, "compare: 5000 is the Tencent Cloud code for") {
		t.Errorf("the message is %q", d.Message)
	}

	fixed := apply(t, client, e.fix(name, d))
	e.open(name, fixed)
	e.wantNone(name)
	write(t, name, fixed)
	command.Go(t, dir, "build", ".")

	e.open(name, client)
	e.finding(name)
	e.open(name, strings.Replace(client, "== 5000", "== 0", 1))
	e.wantNone(name)
}

// fix returns the edits of the one fix of a finding.
func (e *editor) fix(name string, d diagnostic) []textEdit {
	e.t.Helper()
	actions := e.actions(name, "quickfix", d)
	if len(actions) != 1 || len(actions[0].Edit.DocumentChanges) != 1 {
		e.t.Fatalf("%q has the fixes %+v, want one in one file", d.Message, actions)
	}
	return actions[0].Edit.DocumentChanges[0].Edits
}

// TestLineEnds takes the fix in a file whose lines end as in DOS.
func TestLineEnds(t *testing.T) {
	dos := strings.ReplaceAll(client, "\n", "\r\n")
	dir := module(t, map[string]string{"client.go": dos})
	name := filepath.Join(dir, "client.go")
	e := start(t, build(t), dir, immediately(nil))

	e.open(name, dos)
	fixed := apply(t, dos, e.fix(name, e.finding(name)))
	if strings.Count(fixed, "\n") != strings.Count(fixed, "\r\n") || strings.Contains(fixed, "\r\r") {
		t.Errorf("the lines end differently in\n%q", fixed)
	}
	if !strings.Contains(fixed, "\r\nimport \"github.com/tcerr/tcerrlint/tcerr\"\r\n") {
		t.Errorf("no import in\n%q", fixed)
	}
	e.open(name, fixed)
	e.wantNone(name)
}

// TestFixOnSave asks for what editors apply when they save a file: gopls' own
// fixes of that kind, but none of the analyzer. docs/integrations.md says why.
func TestFixOnSave(t *testing.T) {
	src := client + "\nvar _ = []response{response{}}\n" // which gofmt -s simplifies
	dir := module(t, map[string]string{"client.go": src})
	name := filepath.Join(dir, "client.go")
	e := start(t, build(t), dir, immediately(nil))

	e.open(name, src)
	d := e.finding(name)
	if got := e.actions(name, "quickfix", d); len(got) != 1 {
		t.Errorf("there are the quick fixes %+v, want one", got)
	}
	if got := e.actions(name, "source.fixAll", d); len(got) > 0 {
		t.Errorf("saving a file applies %+v", got)
	}
	simplified := e.diagnostics(name, "simplifycompositelit")
	if len(simplified) != 1 || len(e.actions(name, "source.fixAll", simplified[0])) != 1 {
		t.Errorf("gopls' own finding %+v has no fix that is applied when a file is saved", simplified)
	}
}

// TestAnalyses switches the analyzer off and on while the file is open, and
// off from the start.
func TestAnalyses(t *testing.T) {
	dir := module(t, map[string]string{"client.go": client})
	name := filepath.Join(dir, "client.go")
	on := immediately(object{"analyses": object{"tcerr": true}})
	off := immediately(object{"analyses": object{"tcerr": false}})

	e := start(t, build(t), dir, immediately(nil))
	e.open(name, client)
	e.finding(name)
	e.configure(off)
	e.wantNone(name)
	e.configure(on)
	e.finding(name)

	e = start(t, build(t), dir, off)
	e.open(name, client)
	e.wantNone(name)
}

// immediately returns settings with which gopls does not wait for the user to
// stop typing, and says when it has sent all diagnostics of a text.
func immediately(settings object) object {
	all := object{"diagnosticsDelay": "0s", "verboseWorkDoneProgress": true}
	maps.Copy(all, settings)
	return all
}

// TestBroken looks for the finding in a package with an error, as nearly every
// package has that is being edited.
func TestBroken(t *testing.T) {
	other := "package client\n\nfunc f() int { return undefined + \"\" }\n"
	dir := module(t, map[string]string{"client.go": client, "other.go": other})
	e := start(t, build(t), dir, immediately(nil))
	name := filepath.Join(dir, "client.go")
	e.open(name, client)
	e.finding(name)

	same := strings.Replace(client, "return", "return undefined &&", 1)
	e.open(name, same)
	e.finding(name)
	if errs := e.diagnostics(name, "compiler"); len(errs) != 1 {
		t.Errorf("the compiler's errors are %+v, want one", errs)
	}
}

// TestCorpus opens the fixtures in an editor and presses the key for a fix as
// long as there is one.
func TestCorpus(t *testing.T) {
	corpus.Test(t, corpus.Driver{
		Name:     "gopls",
		OneByOne: true,
		Findings: func(t *testing.T, g corpus.Group) []corpus.Finding {
			e := startIn(t, g)
			var findings []corpus.Finding
			for _, name := range e.openAll(g) {
				src := read(t, name)
				for _, d := range e.diagnostics(name, "tcerr") {
					at, err := offset(src, d.Range.Start)
					if err != nil {
						t.Fatal(err)
					}
					line, column := 1+strings.Count(src[:at], "\n"), at-strings.LastIndexByte(src[:at], '\n')
					findings = append(findings, g.Finding(t, name, line, column, d.Message))
				}
			}
			return findings
		},
		Fix: func(t *testing.T, g corpus.Group) {
			e := startIn(t, g)
			files := e.openAll(g)
			for e.fixEach(files) {
			}
		},
	})
}

// startIn opens the group's module, of which the other packages are left out,
// in an editor with the group's gopls.
func startIn(t *testing.T, g corpus.Group) *editor {
	t.Helper()
	filters := []string{"-"}
	for _, pkg := range g.Packages {
		filters = append(filters, strings.Replace(pkg, "./", "+", 1))
	}
	return start(t, build(t, g.Flags...), g.Dir, immediately(object{"directoryFilters": filters}))
}

// openAll opens all files of a group.
func (e *editor) openAll(g corpus.Group) []string {
	e.t.Helper()
	var files []string
	for _, pkg := range g.Packages {
		inPackage, err := filepath.Glob(filepath.Join(g.Dir, pkg, "*.go"))
		if err != nil {
			e.t.Fatal(err)
		}
		files = append(files, inPackage...)
	}
	for _, name := range files {
		e.open(name, read(e.t, name))
	}
	return files
}

// fixEach applies the first fix in each of the open files that has one.
func (e *editor) fixEach(files []string) bool {
	e.t.Helper()
	fixed := make(map[string]string)
	for _, name := range files {
		for _, d := range e.diagnostics(name, "tcerr") {
			if len(e.actions(name, "quickfix", d)) > 0 {
				fixed[name] = apply(e.t, read(e.t, name), e.fix(name, d))
				break
			}
		}
	}
	for name, text := range fixed {
		write(e.t, name, text)
		e.open(name, text)
	}
	return len(fixed) > 0
}
