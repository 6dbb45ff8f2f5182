package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/tcerr/tcerrlint/internal/command"
	"github.com/tcerr/tcerrlint/internal/corpus"
	"github.com/tcerr/tcerrlint/plugin"
)

// golangci is the path of golangci-lint with the plugin.
var golangci string

func TestMain(m *testing.M) {
	command.Main(m, func(dir string) error {
		golangci = filepath.Join(dir, "golangci-lint.exe")
		if err := os.Setenv("GOLANGCI_LINT_CACHE", filepath.Join(dir, "cache")); err != nil {
			return err
		}
		return command.Build(golangci)
	})
}

// config returns the argument that names a configuration of tcerr and other
// linters, with settings of tcerr if there are any.
func config(t *testing.T, settings any, linters ...string) string {
	t.Helper()
	custom := map[string]any{"type": "module"}
	if settings != nil {
		custom["settings"] = settings
	}
	data, err := json.Marshal(map[string]any{
		"version": "2",
		"linters": map[string]any{
			"default":    "none",
			"enable":     append(linters, plugin.Name),
			"settings":   map[string]any{"custom": map[string]any{plugin.Name: custom}},
			"exclusions": map[string]any{"generated": "disable"},
		},
		"issues": map[string]any{"max-issues-per-linter": 0, "max-same-issues": 0, "uniq-by-line": false},
	})
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "golangci.json")
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
	return "--config=" + name
}

// An issue is a finding as golangci-lint prints it.
type issue struct {
	FromLinter, Text string
	Pos              struct {
		Filename     string
		Line, Column int
	}
}

// run runs golangci-lint and returns its findings. Packages that can't be
// loaded are findings of "typecheck".
func run(t *testing.T, dir, config string, args ...string) []issue {
	t.Helper()
	return issues(t, command.Run(t, dir, golangci, arguments(config, args...)...))
}

// arguments returns those with which golangci-lint prints what issues reads.
func arguments(config string, args ...string) []string {
	return append([]string{"run", config, "--output.json.path=stdout", "--path-mode=abs", "--show-stats=false"}, args...)
}

// issues returns the findings that golangci-lint has printed.
func issues(t *testing.T, r command.Result) []issue {
	t.Helper()
	var report struct{ Issues []issue }
	if err := json.Unmarshal([]byte(r.Stdout), &report); err != nil {
		t.Fatalf("%v: exit %d\n%s%s", err, r.Code, r.Stdout, r.Stderr)
	}
	status := 0
	if len(report.Issues) > 0 {
		status = 1
	}
	if r.Check(t, status); r.Stderr != "" {
		t.Errorf("golangci-lint says\n%s", r.Stderr)
	}
	return report.Issues
}

// findings returns the issues as what other drivers report.
func findings(t *testing.T, g corpus.Group, issues []issue) []corpus.Finding {
	t.Helper()
	var findings []corpus.Finding
	for _, i := range issues {
		if i.FromLinter != plugin.Name {
			t.Errorf("a finding of %s: %s", i.FromLinter, i.Text)
		}
		findings = append(findings, g.Finding(t, i.Pos.Filename, i.Pos.Line, i.Pos.Column, i.Text))
	}
	return findings
}

// TestCorpus checks that golangci-lint finds and fixes what the other drivers
// do, with settings and without.
func TestCorpus(t *testing.T) {
	corpus.Test(t, corpus.Driver{
		Name: "golangci-lint",
		Findings: func(t *testing.T, g corpus.Group) []corpus.Finding {
			return findings(t, g, run(t, g.Dir, config(t, settings(t, g)), g.Packages...))
		},
		Fix: func(t *testing.T, g corpus.Group) {
			run(t, g.Dir, config(t, settings(t, g)), append([]string{"--fix"}, g.Packages...)...)
		},
	})
}

// settings returns what the flags of a group are in a configuration.
func settings(t *testing.T, g corpus.Group) any {
	if len(g.Flags) == 0 {
		return nil
	}
	settings := make(map[string]any)
	a := corpus.Analyzer(t, g.Flags)
	a.Flags.Visit(func(f *flag.Flag) { settings[f.Name] = f.Value.(flag.Getter).Get() })
	return settings
}

// TestExample checks that golangci-lint accepts the example for users, and that
// it says what is the default.
func TestExample(t *testing.T) {
	example, err := filepath.Abs("../../.golangci.example.yml")
	if err != nil {
		t.Fatal(err)
	}
	command.Run(t, ".", golangci, "config", "verify", "--config="+example).Check(t, 0)

	root := corpus.Root(t)
	g := corpus.Groups(t, root)[0]
	if len(g.Flags) > 0 {
		t.Fatal("the first fixtures have flags")
	}
	got := run(t, root, "--config="+example, append([]string{"--enable-only=" + plugin.Name}, g.Packages...)...)
	want := run(t, root, config(t, nil), g.Packages...)
	if len(want) == 0 || !slices.Equal(without(got, "gofmt"), want) {
		t.Errorf("%d findings with the example, %d with the defaults", len(got), len(want))
	}
}

func without(issues []issue, linter string) []issue {
	return slices.DeleteFunc(slices.Clone(issues), func(i issue) bool { return i.FromLinter == linter })
}

// TestCustom runs "golangci-lint custom" with the file for users, but with this
// checkout for the version that it names, and the result on a module. What it
// would clone from GitHub comes from the module proxy.
func TestCustom(t *testing.T) {
	custom, err := os.ReadFile("../../.custom-gcl.yml")
	if err != nil {
		t.Fatal(err)
	}
	const module = "github.com/golangci/golangci-lint/v2"
	version := strings.TrimSpace(command.Go(t, ".", "list", "-m", "-f", "{{.Version}}", module))
	if want := "version: " + version + "\n"; !strings.Contains(string(custom), want) {
		t.Errorf(".custom-gcl.yml has no %q, which is what this module tests", want)
	}
	checkout, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := client(t, "\nfunc bare(r response) bool { return r.Code == 5000 }\n")
	ours := regexp.MustCompile(`(?m)^    version: .*$`).ReplaceAll(custom, []byte("    path: "+checkout))
	if err := os.WriteFile(filepath.Join(dir, ".custom-gcl.yml"), ours, 0o666); err != nil {
		t.Fatal(err)
	}

	source := filepath.Join(t.TempDir(), "golangci-lint")
	if err := os.CopyFS(source, os.DirFS(strings.TrimSpace(command.Go(t, ".", "list", "-m", "-f", "{{.Dir}}", module)))); err != nil {
		t.Fatal(err)
	}
	for _, args := range []string{"init --quiet", "add --all --force", "-c user.name=e2e -c user.email=e2e@example.com commit --quiet --message=" + version, "tag " + version} {
		command.Run(t, source, "git", strings.Fields(args)...).Check(t, 0)
	}
	t.Setenv("GIT_CONFIG_COUNT", "1")
	t.Setenv("GIT_CONFIG_KEY_0", "url.file://"+filepath.ToSlash(source)+".insteadOf")
	t.Setenv("GIT_CONFIG_VALUE_0", "https://github.com/golangci/golangci-lint.git")
	command.Run(t, dir, golangci, "custom").Check(t, 0)
	r := command.Run(t, dir, filepath.Join(dir, "custom-gcl"), "run", config(t, nil))
	if r.Check(t, 1); !strings.Contains(r.Stdout, "client.go:10:47: compare: 5000 ") {
		t.Errorf("the custom golangci-lint finds\n%s%s", r.Stdout, r.Stderr)
	}
}

const envelope = `// Package client has findings.
package client

type response struct {
	Code     int    ` + "`json:\"code\"`" + `
	Message  string ` + "`json:\"message\"`" + `
	CodeDesc string ` + "`json:\"codeDesc\"`" + `
}
`

// client writes a module of one file, which begins with envelope.
func client(t *testing.T, functions string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range map[string]string{
		"go.mod":    "module example.com/client\n\ngo 1.26.0\n",
		"client.go": envelope + functions,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestNolint checks that comments silence tcerr where they do in the other
// drivers, and that nolintlint tells those that are of use from the one that is
// not.
func TestNolint(t *testing.T) {
	dir := client(t, `
func line(r response) bool { return r.Code == 5000 } //nolint:tcerr // a reason

//nolint:tcerr
func declaration(r response) bool {
	return r.Code == 5000
}

func statement(r response) int {
	switch { //nolint:tcerr // beyond what golangci-lint silences by itself
	case r.Code == 5000:
		return 1
	}
	return 0
}

func useless(r response) bool {
	return r.Code == 0 //nolint:tcerr
}

func bare(r response) bool { return r.Code == 5000 }
`)
	var got []string
	for _, i := range run(t, dir, config(t, nil, "nolintlint")) {
		got = append(got, fmt.Sprintf("%d %s", i.Pos.Line, i.FromLinter))
	}
	slices.Sort(got)
	if want := []string{"26 nolintlint", "29 tcerr"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestErrors checks that a wrong setting is an error that names it, in one line.
func TestErrors(t *testing.T) {
	dir := client(t, "")
	for _, test := range []struct {
		settings any
		want     string
	}{
		{map[string]any{"evidence": "loose"}, `evidence: "loose" is none of standard, strict, names`},
		{map[string]any{"evidences": "strict"}, "evidences: no such setting"},
		{map[string]any{"generated": "yes"}, `generated: want true or false, not the text "yes"`},
		{map[string]any{"disable": []any{"all"}}, `disable: "all" is none of`},
		{map[string]any{"codes": []any{7000}}, "codes: want a list of texts, but one entry is 7000"},
		{[]any{"strict"}, "settings: want names and values"},
	} {
		r := command.Run(t, dir, golangci, "run", config(t, test.settings))
		if r.Code == 0 || strings.Count(r.Stderr, "\n") != 1 || !strings.Contains(r.Stderr, test.want) || r.Stdout != "" {
			t.Errorf("%v: exit %d\n%s%s\nwant one line with %q", test.settings, r.Code, r.Stdout, r.Stderr, test.want)
		}
	}
}

// TestSARIF checks that the rule of a finding is named as the linter.
func TestSARIF(t *testing.T) {
	dir := client(t, "\nfunc bare(r response) bool { return r.Code == 5000 }\n")
	r := command.Run(t, dir, golangci, "run", config(t, nil), "--output.sarif.path=stdout", "--show-stats=false")
	r.Check(t, 1)
	var log struct {
		Version string
		Runs    []struct {
			Results []struct {
				RuleID  string
				Message struct{ Text string }
			}
		}
	}
	if err := json.Unmarshal([]byte(r.Stdout), &log); err != nil {
		t.Fatalf("%v\n%s", err, r.Stdout)
	}
	if len(log.Runs) != 1 || len(log.Runs[0].Results) != 1 {
		t.Fatalf("want one run with one result:\n%s", r.Stdout)
	}
	if result := log.Runs[0].Results[0]; result.RuleID != plugin.Name || !strings.HasPrefix(result.Message.Text, "compare: 5000 ") {
		t.Errorf("the result is %+v", result)
	}
}
