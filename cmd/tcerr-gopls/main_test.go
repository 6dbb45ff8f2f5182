package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// These tests build small programs instead of gopls. The one in e2e builds
// gopls.

// program is the path of the program under test.
var program string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "tcerr-gopls")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	program = filepath.Join(dir, "tcerr-gopls.exe")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "go build: %v\n%s", err, out)
		os.Exit(1)
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

// execute runs a program with more environment.
func execute(t *testing.T, dir string, env []string, name string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), env...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	err := cmd.Run()
	if _, isExit := err.(*exec.ExitError); err != nil && !isExit {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), out.String(), errs.String()
}

// TestErrors checks that what is wrong before the build is said in one line.
func TestErrors(t *testing.T) {
	dir := t.TempDir()
	for _, test := range []struct{ args, want string }{
		{"-nope", "-nope"},
		{"gopls", "no arguments"},
		{"-evidence=some", "standard, strict, names"},
		{"-codes=7000:common", "number:kind:constant:retry"},
		{"-o .", "directory"},
		{"-o missing/gopls", "missing/gopls"},
		{"", "-tcerrlint DIRECTORY"},
		{"-tcerrlint .", "not a checkout"},
		{"-tcerrlint missing", "not a checkout"},
	} {
		t.Run(test.args, func(t *testing.T) {
			code, stdout, stderr := execute(t, dir, []string{"GOWORK=off"}, program, strings.Fields(test.args)...)
			if code != 1 || stdout != "" || strings.Count(stderr, "\n") != 1 || !strings.HasPrefix(stderr, "tcerr-gopls: ") || !strings.Contains(stderr, test.want) {
				t.Errorf("exit %d with\n%s%s\nwant 1 with one line and %q in it", code, stdout, stderr, test.want)
			}
		})
	}
	if code, stdout, _ := execute(t, dir, nil, program, "help"); code != 0 || !strings.Contains(stdout, "-evidence") || !strings.Contains(stdout, tested[0].gopls) {
		t.Errorf("help exits %d with\n%s", code, stdout)
	}
}

func TestNewest(t *testing.T) {
	for _, test := range []struct{ installed, want string }{
		{"go1.25.9", ""},
		{"go1.26rc1", ""},
		{"go1.26.0", "v0.23.0"},
		{"go1.26.8 X:jsonv2", "v0.23.0"},
		{"devel go1.99-0123456789", "v0.23.0"},
	} {
		if got, err := newest(test.installed); got != test.want || (err == nil) != (test.want != "") {
			t.Errorf("%s: gopls %s (%v), want %s", test.installed, got, err, test.want)
		}
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(readme), "(by default "+tested[0].gopls+",") {
		t.Errorf("the README does not say that the default is %s", tested[0].gopls)
	}
}

// fits is a gopls as far as tcerr-gopls has to do with one: it prints its
// analyzers with those of their flags that are set.
var fits = map[string]string{
	"go.mod": "module golang.org/x/tools/gopls\n\ngo 1.25.0\n",
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

// with returns the files with one changed, or left out.
func with(name, content string) map[string]string {
	files := make(map[string]string)
	for n, c := range fits {
		files[n] = c
	}
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
		module{goplsModule, "v0.97.0", with("go.mod", "module golang.org/x/tools/gopls\n\ngo 1.99.0\n")},
		module{goplsModule, "v0.98.0", with("internal/settings/analysis.go", "")},
		module{goplsModule, "v0.99.0", with("internal/settings/analysis.go", "package settings\n\nfunc Analyzers() []any { return nil }\n")},
	)
	checkout, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	output := filepath.Join(dir, "gopls.exe")
	build := func(version string, args ...string) (int, string, string) {
		return execute(t, dir, env, program, append([]string{"-gopls", version, "-o", "gopls.exe", "-tcerrlint", checkout}, args...)...)
	}

	code, stdout, stderr := build("v0.23.9", "-evidence=strict", "-codes=7000:common:CodeDiskFull:never", "-generated")
	if code != 0 || stdout != output+"\n" {
		t.Fatalf("exit %d with\n%s%s", code, stdout, stderr)
	}
	want := "tcerr\ncodes 7000:common:CodeDiskFull:never\nevidence strict\ngenerated true\n"
	if _, got, _ := execute(t, dir, nil, output); got != want {
		t.Errorf("the program has the analyzers\n%s\nwant\n%s", got, want)
	}

	for _, test := range []struct{ version, step, cause string }{
		{"v0.96.0", "download gopls v0.96.0: ", "v0.96.0.info"},
		{"v0.97.0", "download gopls v0.97.0: ", "go >= 1.99.0"},
		{"v0.98.0", "add the analyzer to gopls v0.98.0: ", "internal/settings"},
		{"v0.99.0", "build gopls v0.99.0 with the analyzer: ", "undefined: AllAnalyzers"},
	} {
		code, stdout, stderr := build(test.version)
		lines := strings.Split(strings.TrimSpace(stderr), "\n")
		last := lines[len(lines)-1]
		if code != 1 || stdout != "" || !strings.HasPrefix(last, "tcerr-gopls: "+test.step) || !strings.Contains(last, tested[0].gopls) || !strings.Contains(stderr, test.cause) {
			t.Errorf("gopls %s: exit %d with\n%s%s\nwant 1 with %q and the tested versions in the last line", test.version, code, stdout, stderr, test.step)
		}
	}
	if _, got, _ := execute(t, dir, nil, output); got != want {
		t.Errorf("failed builds change the program: it has\n%s", got)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 1 {
		t.Errorf("the builds leave %v (%v), want only gopls.exe", entries, err)
	}
}

// TestInstalled builds with a tcerr-gopls that was installed from a release,
// far from any checkout, and so has the analyzer of that release.
func TestInstalled(t *testing.T) {
	env := proxy(t, module{goplsModule, tested[0].gopls, fits}, module{ownModule, "v0.1.0", repository(t)})
	dir := t.TempDir()
	env = append(env, "GOBIN="+dir)
	if code, _, stderr := execute(t, dir, env, "go", "install", ownModule+"/cmd/tcerr-gopls@v0.1.0"); code != 0 {
		t.Fatal(stderr)
	}
	installed := filepath.Join(dir, "tcerr-gopls")
	if code, stdout, stderr := execute(t, dir, env, installed, "-gopls", tested[0].gopls, "-o", "gopls.exe"); code != 0 {
		t.Fatalf("exit %d with\n%s%s", code, stdout, stderr)
	}
	output := filepath.Join(dir, "gopls.exe")
	if _, got, _ := execute(t, dir, nil, output); got != "tcerr\n" {
		t.Errorf("the program has the analyzers\n%s\nwant tcerr", got)
	}
	if _, got, _ := execute(t, dir, nil, "go", "version", "-m", output); !strings.Contains(got, ownModule+"\tv0.1.0") {
		t.Errorf("the program consists of\n%s\nwant %s v0.1.0", got, ownModule)
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
		"GOPROXY=" + fileURL(dir) + "," + fileURL(filepath.Join(strings.TrimSpace(string(cache)), "cache", "download")),
		"GOSUMDB=off", // it knows other modules by these names
		"GOMODCACHE=" + t.TempDir(),
		"GOFLAGS=-modcacherw", // so that the test can remove it
	}
}

func fileURL(dir string) string {
	return "file:///" + strings.TrimPrefix(filepath.ToSlash(dir), "/")
}
