// Package e2e builds a gopls with tcerr-gopls and uses it as an editor does.
package e2e

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const root = "../../.."

// The programs under test.
var gopls, tcerrlint string

func TestMain(m *testing.M) {
	version := flag.String("gopls", "", "the `version` of gopls, if not the default of tcerr-gopls")
	flag.Parse()
	dir, err := os.MkdirTemp("", "e2e")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	gopls = filepath.Join(dir, "gopls.exe")
	tcerrlint = filepath.Join(dir, "tcerrlint.exe")
	for _, args := range [][]string{
		{"build", "-o", tcerrlint, "./cmd/tcerrlint"},
		{"run", "./cmd/tcerr-gopls", "-gopls", *version, "-o", gopls},
	} {
		cmd := exec.Command("go", args...)
		cmd.Dir = root
		cmd.Env = append(cmd.Environ(), "GOWORK=off")
		cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
		if err := cmd.Run(); err != nil {
			fmt.Fprintf(os.Stderr, "go %s: %v\n", strings.Join(args, " "), err)
			os.Exit(1)
		}
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
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
	files["go.mod"] = "module example.com/client\n\ngo 1.25.0\n\nrequire github.com/tcerr/tcerrlint/tcerr v0.1.0\n\nreplace github.com/tcerr/tcerrlint/tcerr => " + tcerr + "\n"
	for name, content := range files {
		write(t, filepath.Join(dir, name), content)
	}
	return dir
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// run runs a command outside of the workspace and returns what it prints.
func run(t *testing.T, dir, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), "GOWORK=off")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s%s", filepath.Base(name), strings.Join(args, " "), err, out, &stderr)
	}
	return string(out)
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
	e := start(t, gopls, dir, immediately(nil))

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
	run(t, dir, tcerrlint, "-fix", ".")
	if want := read(t, name); fixed != want {
		t.Errorf("the editor's file is\n%s\nwant as from tcerrlint -fix\n%s", fixed, want)
	}
	write(t, name, fixed)
	run(t, dir, "go", "build", ".")

	e.open(name, client)
	e.finding(name)
	e.open(name, strings.Replace(client, "== 5000", "== 0", 1))
	e.wantNone(name)
}

// fix returns the edits of the one fix of a finding.
func (e *editor) fix(name string, d diagnostic) []textEdit {
	e.t.Helper()
	actions := e.quickFixes(name, d)
	if len(actions) != 1 || len(actions[0].Edit.DocumentChanges) != 1 {
		e.t.Fatalf("%q has the fixes %+v, want one in one file", d.Message, actions)
	}
	return actions[0].Edit.DocumentChanges[0].Edits
}

// TestAnalyses switches the analyzer off and on while the file is open, and
// off from the start.
func TestAnalyses(t *testing.T) {
	dir := module(t, map[string]string{"client.go": client})
	name := filepath.Join(dir, "client.go")
	on := immediately(object{"analyses": object{"tcerr": true}})
	off := immediately(object{"analyses": object{"tcerr": false}})

	e := start(t, gopls, dir, immediately(nil))
	e.open(name, client)
	e.finding(name)
	e.configure(off)
	e.open(name, client+"\n") // the diagnostics of this version come from the new settings
	e.wantNone(name)
	e.configure(on)
	e.open(name, client)
	e.finding(name)

	e = start(t, gopls, dir, off)
	e.open(name, client)
	e.wantNone(name)
}

// immediately returns settings with which gopls sends the diagnostics of a text
// all at once. By default it sends those of the compiler first.
func immediately(settings object) object {
	all := object{"diagnosticsDelay": "0s"}
	for name, value := range settings {
		all[name] = value
	}
	return all
}

// TestBroken looks for the finding in a package with an error, as nearly every
// package has that is being edited.
func TestBroken(t *testing.T) {
	other := "package client\n\nfunc f() int { return undefined + \"\" }\n"
	dir := module(t, map[string]string{"client.go": client, "other.go": other})
	e := start(t, gopls, dir, immediately(nil))
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

// TestFixtures opens every file of the fixtures and wants what tcerrlint finds
// there, and from each fix the same file. It leaves out the folders with flags,
// which gopls does not take.
func TestFixtures(t *testing.T) {
	temp := t.TempDir() // in a folder named testdata, gopls is silent
	for from, to := range map[string]string{"testdata": "fixtures", "tcerr": "tcerr"} {
		if err := os.CopyFS(filepath.Join(temp, to), os.DirFS(filepath.Join(root, from))); err != nil {
			t.Fatal(err)
		}
	}
	dir := filepath.Join(temp, "fixtures")
	var files []string
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if _, err := os.Stat(filepath.Join(path, "flags")); err == nil {
			if err := os.RemoveAll(path); err != nil {
				return err
			}
			return filepath.SkipDir
		}
		if filepath.Ext(path) == ".go" {
			files = append(files, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}

	e := start(t, gopls, dir, immediately(nil))
	for _, name := range files {
		e.open(name, read(t, name))
	}
	got := make(map[string]bool)
	count := make(map[string]int)
	for _, name := range files {
		src := read(t, name)
		for _, d := range e.diagnostics(name, "tcerr") {
			at, err := offset(src, d.Range.Start)
			if err != nil {
				t.Fatal(err)
			}
			line, column := 1+strings.Count(src[:at], "\n"), at-strings.LastIndexByte(src[:at], '\n')
			fixed := ""
			if len(e.quickFixes(name, d)) > 0 {
				fixed = apply(t, src, e.fix(name, d))
			}
			got[describe(fmt.Sprintf("%s:%d:%d", name, line, column), d.Code, d.Message, fixed)] = true
			count[d.Code]++
		}
	}
	want := standalone(t, dir)
	for _, f := range slices.Sorted(maps.Keys(want)) {
		if !got[f] {
			t.Errorf("tcerrlint finds, and gopls does not:\n%s", f)
		}
	}
	for _, f := range slices.Sorted(maps.Keys(got)) {
		if !want[f] {
			t.Errorf("gopls finds, and tcerrlint does not:\n%s", f)
		}
	}
	for _, check := range []string{"codedesc", "compare", "message", "retry", "sdkcode"} {
		if count[check] == 0 {
			t.Errorf("there are no findings of %s", check)
		}
	}
	t.Logf("%d files, %d findings: %v", len(files), len(got), count)
}

// describe returns what must be the same about a finding and its fix.
func describe(position, code, message, fixed string) string {
	// In LSP there is no place between \r and \n. What tcerrlint inserts there,
	// gopls inserts before them.
	fixed = strings.ReplaceAll(fixed, "\r\n", "\n")
	return position + ": " + code + ": " + message + "\n" + fixed
}

// standalone describes the findings of tcerrlint.
func standalone(t *testing.T, dir string) map[string]bool {
	t.Helper()
	type edit struct {
		Start, End int
		New        string
	}
	var packages map[string]struct {
		Tcerr []struct {
			Category, Posn, Message string
			Fixes                   []struct{ Edits []edit } `json:"suggested_fixes"`
		}
	}
	if err := json.Unmarshal([]byte(run(t, dir, tcerrlint, "-json", "./...")), &packages); err != nil {
		t.Fatal(err)
	}
	found := make(map[string]bool)
	for _, pkg := range packages {
		for _, d := range pkg.Tcerr {
			fixed := ""
			for _, fix := range d.Fixes {
				lineColumn := regexp.MustCompile(`:\d+:\d+$`)
				fixed = read(t, lineColumn.ReplaceAllString(d.Posn, ""))
				slices.SortFunc(fix.Edits, func(a, b edit) int { return b.Start - a.Start })
				for _, e := range fix.Edits {
					fixed = fixed[:e.Start] + e.New + fixed[e.End:]
				}
			}
			found[describe(d.Posn, d.Category, d.Message, fixed)] = true
		}
	}
	return found
}
