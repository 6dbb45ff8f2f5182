package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
)

// These tests build small programs instead of gopls. The one in e2e builds
// gopls.

// program is the path of the program under test.
var program string

func TestMain(m *testing.M) {
	command.Main(m, func(dir string) error {
		program = filepath.Join(dir, "tcerr-gopls.exe")
		return command.Build(program)
	})
}

// TestErrors checks that what is wrong before the build is said in one line.
func TestErrors(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, dir, "file", "")
	writeFile(t, dir, "newer/go.mod", "module "+ownModule+"\n\ngo 1.99.0\n")
	writeFile(t, dir, "other/go.mod", "module example.com/other\n")
	checkout, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ args, want string }{
		{"-nope", "-nope"},
		{"gopls", "no arguments"},
		{"-evidence=some", "standard, strict, names"},
		{"-codes=7000:common", "number:kind:constant:retry"},
		{"-o .", "directory"},
		{"-o file/gopls -tcerrlint " + checkout, "-o file/gopls: "},
		{"", "-tcerrlint DIRECTORY"},
		{"-tcerrlint .", "not a checkout"},
		{"-tcerrlint missing", "not a checkout"},
		{"-tcerrlint other", "not a known dependency"},
		{"-tcerrlint newer", "go >= 1.99.0"},
	} {
		t.Run(test.args, func(t *testing.T) {
			r := command.RunWith(t, dir, []string{"GOWORK=off", "GOTOOLCHAIN=local"}, program, strings.Fields(test.args)...)
			r.CheckText(t, 1, "", test.want)
			if r.Stdout != "" || strings.Count(r.Stderr, "\n") != 1 || !strings.HasPrefix(r.Stderr, "tcerr-gopls: ") {
				t.Errorf("want one line:\n%s%s", r.Stdout, r.Stderr)
			}
		})
	}
	for _, args := range []string{"-tcerrlint " + checkout, ""} {
		r := command.RunWith(t, dir, []string{"GOFLAGS=nonsense"}, program, strings.Fields(args)...)
		r.CheckText(t, 1, "", "nonsense")
	}
	help := command.Run(t, dir, program, "help")
	help.CheckText(t, 0, "-evidence", "")
	help.CheckText(t, 0, tested[0].gopls, "")
}

// TestNewest checks which gopls each Go gets, and that the documentation says so.
func TestNewest(t *testing.T) {
	for _, test := range []struct{ installed, want string }{
		{"go1.25.9", ""},
		{"go1.26rc1", ""},
		{"go1.26.0", "v0.23.0"},
		{"go1.26.8 X:jsonv2", "v0.23.0"},
		{"go1.27rc2", "v0.23.0"},
		{"go1.27.3", "v0.24.0"},
		{"devel go1.99-0123456789", "v0.24.0"},
	} {
		if got, err := newest(test.installed); got != test.want || (err == nil) != (test.want != "") {
			t.Errorf("%s: gopls %s (%v), want %s", test.installed, got, err, test.want)
		}
	}
	page, err := os.ReadFile("../../docs/integrations.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range tested {
		release := strings.TrimSuffix(strings.TrimPrefix(v.golang, "go"), ".0")
		if want := v.gopls + " with Go " + release; !strings.Contains(string(page), want) {
			t.Errorf("the documentation does not say %q", want)
		}
	}
}

// fits is a gopls as far as tcerr-gopls has to do with one: it prints its
// analyzers with those of their flags that are set.
var fits = map[string]string{
	"go.mod": goMod,
	"main.go": `package main

import (
	"flag"
	"fmt"

	"golang.org/x/tools/gopls/internal/settings"
)

func main() {
	for _, a := range settings.AllAnalyzers {
		fmt.Println(a.Analyzer().Name)
		a.Analyzer().Flags.VisitAll(func(f *flag.Flag) {
			if v := f.Value.String(); v != f.DefValue || v != "" && v != "false" && v != "standard" {
				fmt.Println(f.Name, v)
			}
		})
	}
}
`,
	"internal/settings/analysis.go": `package settings

import "golang.org/x/tools/go/analysis"

var AllAnalyzers []*Analyzer

type Analyzer struct {
	analyzer *analysis.Analyzer
}

func (a *Analyzer) Analyzer() *analysis.Analyzer { return a.analyzer }
`,
}

const goMod = "module golang.org/x/tools/gopls\n\ngo 1.26.0\n"

// with returns the files with one changed, or left out.
func with(name, content string) map[string]string {
	files := maps.Clone(fits)
	files[name] = content
	if content == "" {
		delete(files, name)
	}
	return files
}

// TestBuild builds programs with the analyzer and its settings, and says what
// is wrong with versions of gopls that no longer fit, or that Go can't build.
// These leave the program alone that was built before.
func TestBuild(t *testing.T) {
	env := proxy(t,
		module{goplsModule, "v0.23.9", fits},
		module{toolsModule, "v0.0.1", map[string]string{"go.mod": "module golang.org/x/tools\n"}},
		module{goplsModule, "v0.95.0", with("go.mod", goMod+"\nrequire golang.org/x/tools v0.0.1\n")},
		module{goplsModule, "v0.97.0", with("go.mod", "module golang.org/x/tools/gopls\n\ngo 1.99.0\n")},
		module{goplsModule, "v0.98.0", with("internal/settings/analysis.go", "")},
		module{goplsModule, "v0.99.0", with("internal/settings/analysis.go", "package settings\n\nfunc Analyzers() []any { return nil }\n")},
	)
	checkout, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	output := filepath.Join(dir, "new", "bin", "gopls.exe")
	build := func(version string, args ...string) command.Result {
		return command.RunWith(t, dir, env, program, append([]string{"-gopls", version, "-o", "new/bin/gopls.exe", "-tcerrlint", checkout}, args...)...)
	}

	build("v0.23.9", "-evidence=strict", "-codes=7000:common:CodeDiskFull:never", "-generated").CheckText(t, 0, output+"\n", "")
	want := "tcerr\ncodes 7000:common:CodeDiskFull:never\nevidence strict\ngenerated true\n"
	if got := command.Run(t, dir, output).Stdout; got != want {
		t.Errorf("the program has the analyzers\n%s\nwant\n%s", got, want)
	}

	for _, test := range []struct{ version, step, cause string }{
		// Its own version of x/tools counts, not the newer one that the analyzer requires.
		{"v0.95.0", "build gopls v0.95.0 with the analyzer: ", "golang.org/x/tools@v0.0.1"},
		{"v0.96.0", "download gopls v0.96.0: ", "v0.96.0.info"},
		{"v0.97.0", "download gopls v0.97.0: ", "go >= 1.99.0"},
		{"v0.98.0", "add the analyzer to gopls v0.98.0: ", "internal/settings"},
		{"v0.99.0", "build gopls v0.99.0 with the analyzer: ", "undefined: AllAnalyzers"},
	} {
		r := build(test.version)
		r.CheckText(t, 1, "", test.cause)
		lines := strings.Split(strings.TrimSpace(r.Stderr), "\n")
		last := lines[len(lines)-1]
		if r.Stdout != "" || !strings.HasPrefix(last, "tcerr-gopls: "+test.step) || !strings.Contains(last, tested[0].gopls) {
			t.Errorf("gopls %s: want %q and the tested versions in the last line:\n%s%s", test.version, test.step, r.Stdout, r.Stderr)
		}
	}
	if got := command.Run(t, dir, output).Stdout; got != want {
		t.Errorf("failed builds change the program: it has\n%s", got)
	}
	if entries, err := os.ReadDir(filepath.Dir(output)); err != nil || len(entries) != 1 {
		t.Errorf("the builds leave %v (%v), want only gopls.exe", entries, err)
	}
}

// TestInstalled builds with a tcerr-gopls that was installed from a release,
// far from any checkout, and so has the analyzer of that release.
func TestInstalled(t *testing.T) {
	const version = "v0.23.9"
	env := proxy(t, module{goplsModule, version, fits}, module{ownModule, "v0.1.0", repository(t)})
	dir := t.TempDir()
	env = append(env, "GOBIN="+dir)
	command.RunWith(t, dir, env, "go", "install", ownModule+"/cmd/tcerr-gopls@v0.1.0").Check(t, 0)
	installed := filepath.Join(dir, "tcerr-gopls")
	command.RunWith(t, dir, env, installed, "-gopls", version, "-o", "gopls.exe").Check(t, 0)
	output := filepath.Join(dir, "gopls.exe")
	if got := command.Run(t, dir, output).Stdout; got != "tcerr\n" {
		t.Errorf("the program has the analyzers\n%s\nwant tcerr", got)
	}
	command.Run(t, dir, "go", "version", "-m", output).CheckText(t, 0, ownModule+"\tv0.1.0", "")
}

func writeFile(t *testing.T, dir, name, content string) {
	t.Helper()
	name = filepath.Join(dir, name)
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o777), os.WriteFile(name, []byte(content), 0o666)); err != nil {
		t.Fatal(err)
	}
}

// repository returns the files of this module.
func repository(t *testing.T) map[string]string {
	t.Helper()
	files := make(map[string]string)
	root := os.DirFS("../..")
	err := fs.WalkDir(root, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			_, err := fs.Stat(root, path+"/go.mod")
			if path != "." && err == nil || d.Name() == ".git" {
				return fs.SkipDir
			}
			return nil
		}
		content, err := fs.ReadFile(root, path)
		files[path] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

type module struct {
	path, version string
	files         map[string]string
}

// proxy returns the environment in which the go command finds the modules, and
// what else it needs where this test's own build has left it.
func proxy(t *testing.T, modules ...module) []string {
	t.Helper()
	dir := t.TempDir()
	for _, m := range modules {
		var archive bytes.Buffer
		w := zip.NewWriter(&archive)
		for name, content := range m.files {
			f, err := w.Create(m.path + "@" + m.version + "/" + name)
			if err == nil {
				_, err = f.Write([]byte(content))
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		versions := filepath.Join(dir, filepath.FromSlash(m.path), "@v")
		if err := os.MkdirAll(versions, 0o777); err != nil {
			t.Fatal(err)
		}
		for name, content := range map[string]string{
			"list":              m.version,
			m.version + ".info": fmt.Sprintf(`{"Version": %q}`, m.version),
			m.version + ".mod":  m.files["go.mod"],
			m.version + ".zip":  archive.String(),
		} {
			if err := os.WriteFile(filepath.Join(versions, name), []byte(content), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	cache, err := exec.Command("go", "env", "GOMODCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	return []string{
		"GOWORK=off",
		"GOTOOLCHAIN=local",
		"GOPROXY=" + command.FileURL(dir) + "," + command.FileURL(filepath.Join(strings.TrimSpace(string(cache)), "cache", "download")),
		"GOSUMDB=off", // it knows other modules by these names
		"GOMODCACHE=" + t.TempDir(),
		"GOFLAGS=-modcacherw", // so that the test can remove it
	}
}
