package main

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const program = "package main\n\nimport (\n\t\"fmt\"\n\t\"runtime/debug\"\n)\n\nfunc main() {\n\tinfo, _ := debug.ReadBuildInfo()\n\tfmt.Println(\"tcerrlint\", info.Main.Version, info.GoVersion)\n}\n"

// repository writes a small repository of the form of this one, ready for v0.2.0,
// with some files otherwise.
func repository(t *testing.T, otherwise map[string]string) string {
	t.Helper()
	root := t.TempDir()
	files := map[string]string{
		"go.mod":                     "module github.com/tcerr/tcerrlint\n\ngo 1.26.0\n",
		"LICENSE":                    "MIT\n",
		"internal/version/v.go":      "package version\n",
		"cmd/tcerrlint/main.go":      program,
		"cmd/tcerr-gopls/main.go":    program,
		"cmd/tcerr-gopls/e2e/go.mod": "module github.com/tcerr/tcerrlint/cmd/tcerr-gopls/e2e\n\ngo 1.26.0\n",
		"tcerr/go.mod":               "module github.com/tcerr/tcerrlint/tcerr\n\ngo 1.21\n",
		"tcerr/code.go":              "package tcerr\n",
		"examples/go.mod":            "module example.com/examples\n\ngo 1.26.0\n\nrequire github.com/tcerr/tcerrlint/tcerr v0.2.0\n",
		".custom-gcl.yml":            "version: v2.15.0\nplugins:\n  - module: github.com/tcerr/tcerrlint\n    version: v0.2.0\n",
		"docs/integrations.md":       "    rev: v0.2.0\n",
		"CHANGELOG.md":               "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n- new\n\n## [0.1.0] - 2026-11-01\n",
	}
	maps.Copy(files, otherwise)
	for name, content := range files {
		write(t, root, name, content)
	}
	git(t, root, "init", "--quiet")
	commitAll(t, root)
	return root
}

func write(t *testing.T, root, name, content string) {
	t.Helper()
	path := filepath.Join(root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

func commitAll(t *testing.T, root string) {
	t.Helper()
	git(t, root, "add", ".")
	git(t, root, "-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "--quiet", "--allow-empty", "-m", "test")
}

func git(t *testing.T, root string, args ...string) {
	t.Helper()
	cmd := exec.Command("git", args...)
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

func TestRelease(t *testing.T) {
	root := repository(t, nil)
	if err := check(root, "v0.2.0"); err != nil {
		t.Error(err)
	}
	git(t, root, "tag", "v0.2.0")
	git(t, root, "tag", "tcerr/v0.2.0")
	if err := check(root, "v0.2.0"); err != nil {
		t.Errorf("after tagging: %v", err)
	}
}

// TestRefused spoils one thing at a time.
func TestRefused(t *testing.T) {
	for _, test := range []struct {
		name      string
		otherwise map[string]string
		spoil     func(root string)
		version   string
		want      string
	}{
		{name: "form", version: "0.2.0", want: "0.2.0: want vX.Y.Z"},
		{name: "changed", spoil: func(root string) { write(t, root, "tcerr/code.go", "package tcerr // changed\n") }, want: "not committed:\nM tcerr/code.go"},
		{name: "tag", spoil: func(root string) { git(t, root, "tag", "tcerr/v0.2.0"); commitAll(t, root) }, want: "the tag tcerr/v0.2.0 is at another commit"},
		{name: "not in the changelog", version: "v0.3.0", want: `CHANGELOG.md: the section below Unreleased is "[0.2.0] - 2026-12-01", want [0.3.0] - and the date`},
		{name: "without a date", otherwise: map[string]string{"CHANGELOG.md": "\n## [Unreleased]\n\n## [0.2.0]\n"}, want: `CHANGELOG.md: the section below Unreleased is "[0.2.0]"`},
		{name: "unreleased", otherwise: map[string]string{"CHANGELOG.md": "\n## [Unreleased]\n\n- more\n\n## [0.2.0] - 2026-12-01\n"}, want: "CHANGELOG.md: the section Unreleased is not empty"},
		{name: "no section", otherwise: map[string]string{"CHANGELOG.md": "\n## [0.2.0] - 2026-12-01\n"}, want: "CHANGELOG.md: no section Unreleased"},
		{name: "older package", otherwise: map[string]string{"examples/go.mod": "module m\n\nrequire (\n\tgithub.com/tcerr/tcerrlint/tcerr v0.1.0 // why\n)\n"}, want: "examples/go.mod: has version v0.1.0, want v0.2.0"},
		{name: "older plugin", otherwise: map[string]string{".custom-gcl.yml": "version: v2.15.0\nplugins:\n  - module: m\n    version: v0.1.0\n"}, want: ".custom-gcl.yml: has version v0.1.0, want v0.2.0"},
		{name: "older hook", otherwise: map[string]string{"docs/integrations.md": "    rev: v0.1.0\n"}, want: "docs/integrations.md: has version v0.1.0, want v0.2.0"},
		{name: "another module", otherwise: map[string]string{"go.mod": "module example.com/fork\n"}, want: "./go.mod: the module is example.com/fork"},
		{name: "replaced", otherwise: map[string]string{"go.mod": "module github.com/tcerr/tcerrlint\n\nreplace example.com/a => ./a\n"}, want: "./go.mod: replaces modules"},
		{name: "dependency", otherwise: map[string]string{"tcerr/go.mod": "module github.com/tcerr/tcerrlint/tcerr\n\nrequire example.com/a v1.0.0\n"}, want: "tcerr/go.mod: requires example.com/a"},
		// It builds in the repository, or with the workspace, but nowhere else.
		{name: "not required", otherwise: map[string]string{"internal/version/v.go": "package version\n", "cmd/tcerrlint/main.go": "package main\n\nimport _ \"github.com/tcerr/tcerrlint/examples\"\n\nfunc main() {}\n"}, want: "does not contain package github.com/tcerr/tcerrlint/examples"},
		{name: "does not compile", otherwise: map[string]string{"tcerr/code.go": "package tcerr\n\nvar x int = \"\"\n"}, want: "cannot use \"\""},
		{name: "wrong version", otherwise: map[string]string{"cmd/tcerrlint/main.go": "package main\n\nfunc main() { println() }\n"}, want: `tcerrlint version prints "", want v0.2.0`},
	} {
		t.Run(test.name, func(t *testing.T) {
			root := repository(t, test.otherwise)
			if test.spoil != nil {
				test.spoil(root)
			}
			version := test.version
			if version == "" {
				version = "v0.2.0"
			}
			if err := check(root, version); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is %v, want %s", err, test.want)
			}
		})
	}
}

// TestReady says, in the repository itself, what keeps the next release back, but
// for what a release changes: nobody can release what cannot be installed.
func TestReady(t *testing.T) {
	c := commit{"../..", "v0.1.0"}
	if err := c.modules(); err != nil {
		t.Error(err)
	}
	if err := c.versions(); err != nil {
		t.Error(err)
	}
}
