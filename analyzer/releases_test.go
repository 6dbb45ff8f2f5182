package analyzer_test

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestReleases checks that what says which Go releases are supported agrees
// with the README, the one place to change when Go has a new release.
func TestReleases(t *testing.T) {
	readme := contentOf(t, "README.md")
	releases := regexp.MustCompile(`the two Go releases that Go supports, today 1\.(\d+) and 1\.(\d+);`).FindStringSubmatch(readme)
	oldest := regexp.MustCompile(`package tcerr, .* needs Go (1\.\d+)\.`).FindStringSubmatch(readme)
	if releases == nil || oldest == nil {
		t.Fatal("the README does not say which releases of Go are supported")
	}
	older, newer, tcerr := "1."+releases[1], "1."+releases[2], oldest[1]

	// The go line of a module is the oldest release that builds it.
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.Name() != "go.mod" && d.Name() != "go.work" {
			return err
		}
		want := older + ".0"
		if filepath.Base(filepath.Dir(path)) == "tcerr" {
			want = tcerr
		}
		content, err := os.ReadFile(path)
		if !strings.Contains(string(content), "\ngo "+want+"\n") && !strings.HasPrefix(string(content), "go "+want+"\n") {
			t.Errorf("%s does not say go %s", path, want)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}

	toolchains := contentOf(t, ".ci/other-go")
	for _, release := range []string{older, newer} {
		if !strings.Contains(toolchains, fmt.Sprintf("echo go%s.", release)) {
			t.Errorf("CI does not run Go %s", release)
		}
	}
	if want := fmt.Sprintf("go: [%q, %q]", older, newer); !strings.Contains(contentOf(t, ".github/workflows/ci.yml"), want) {
		t.Errorf("the workflow does not have %s", want)
	}
	for _, page := range []string{"README.md", "docs/integrations.md", "docs/checks.md"} {
		for _, m := range regexp.MustCompile(`\b[Gg]o (1\.\d+)`).FindAllStringSubmatch(contentOf(t, page), -1) {
			if m[1] != older && m[1] != newer && m[1] != tcerr {
				t.Errorf("%s speaks of Go %s", page, m[1])
			}
		}
	}
}

// contentOf returns a file of the repository.
func contentOf(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
