package analyzer_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/analyzer"
	"github.com/tcerr/tcerrlint/internal/check"
	"github.com/tcerr/tcerrlint/internal/corpus"
)

// TestURLs follows each URL that a finding can have to its heading.
func TestURLs(t *testing.T) {
	headings := make(map[string]map[string]bool)
	for _, c := range check.All() {
		page, fragment, found := strings.Cut(c.URL(), "#")
		if !found || page != analyzer.New(analyzer.Settings{}).URL {
			t.Errorf("%s: the URL %s is no section of the analyzer's page", c.Name, c.URL())
		}
		path, ok := strings.CutPrefix(page, "https://github.com/tcerr/tcerrlint/blob/main/")
		if !ok {
			t.Fatalf("%s: the URL %s is not in this repository", c.Name, page)
		}
		if headings[path] == nil {
			headings[path] = headingsOf(t, path)
		}
		if !headings[path][fragment] {
			t.Errorf("%s: %s has no heading #%s, only %v", c.Name, path, fragment, headings[path])
		}
	}
}

// headingsOf returns the anchors of a Markdown file, as code hosts make them
// of headings.
func headingsOf(t *testing.T, path string) map[string]bool {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", filepath.FromSlash(path)))
	if err != nil {
		t.Fatal(err)
	}
	anchors := make(map[string]bool)
	for _, m := range regexp.MustCompile(`(?m)^#+ (.*)$`).FindAllStringSubmatch(string(data), -1) {
		anchor := regexp.MustCompile(`[^\w\- ]`).ReplaceAllString(strings.ToLower(m[1]), "")
		anchors[strings.ReplaceAll(anchor, " ", "-")] = true
	}
	return anchors
}

// TestDocExamples checks that each check reports its documentation's first
// example, and nothing in the second one, which is what the fix makes of it, if
// there is one.
func TestDocExamples(t *testing.T) {
	root := corpus.Root(t)
	for _, c := range check.All() {
		before, after := docSource(c.Before), docSource(c.After)
		found, fixed := analyzeDoc(t, root, before)
		if !slices.ContainsFunc(found, func(d analysis.Diagnostic) bool { return d.Category == c.Name }) {
			t.Errorf("%s: the analyzer finds %v in its example:\n%s", c.Name, found, before)
			continue
		}
		if hasFix := c.Name != "sdkcode"; hasFix && body(fixed) != body(after) {
			t.Errorf("%s: the fix makes of the example\n%s\nand not, as the documentation says,\n%s", c.Name, fixed, after)
		}
		if found, _ := analyzeDoc(t, root, after); len(found) > 0 {
			t.Errorf("%s: the analyzer finds %v in\n%s", c.Name, found, after)
		}
		if c.NamesBefore == "" {
			continue
		}
		const imports = "\nvar _ *sdk.TencentCloudSDKError" // as does a package that such code is in
		before, after = docSource(c.NamesBefore+imports), docSource(c.NamesAfter+imports)
		if found, fixed := analyzeDoc(t, root, before); len(found) != 1 || found[0].Category != c.Name || fixed != "" {
			t.Errorf("%s: the analyzer finds %v in the example without a fix, and makes of it %q:\n%s", c.Name, found, fixed, before)
		}
		if found, _ := analyzeDoc(t, root, after); len(found) > 0 {
			t.Errorf("%s: the analyzer finds %v in\n%s", c.Name, found, after)
		}
	}
}

// docSource returns a program around an example, with the imports that it
// needs.
func docSource(example string) string {
	var imports strings.Builder
	for _, path := range []string{"errors", "fmt", "strings", "github.com/tcerr/tcerrlint/tcerr"} {
		if strings.Contains(example, path[strings.LastIndexByte(path, '/')+1:]+".") {
			fmt.Fprintf(&imports, "import %q\n", path)
		}
	}
	if strings.Contains(example, "sdk.") {
		imports.WriteString("import sdk \"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/common/errors\"\n")
	}
	return "package doc\n\n" + imports.String() + `
type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func call() response { return response{} }

var send func() error

func do(resp response, err error) error {
	` + strings.ReplaceAll(example, "\n", "\n\t") + `
	return nil
}
`
}

// body returns what stands behind the imports.
func body(src string) string {
	_, after, _ := strings.Cut(src, "type response")
	return after
}

// analyzeDoc returns the findings in a file, and the file with the fixes.
func analyzeDoc(t *testing.T, root, src string) ([]analysis.Diagnostic, string) {
	t.Helper()
	name := filepath.Join(root, "doc", "doc.go")
	pkgs, err := packages.Load(&packages.Config{
		Mode:    packages.LoadSyntax | packages.NeedModule,
		Dir:     root,
		Env:     append(os.Environ(), "GOWORK=off"),
		Overlay: map[string][]byte{name: []byte(src)},
	}, "./doc")
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 {
		t.Fatalf("the example does not compile:\n%s", src)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.New(analyzer.Settings{})}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	found := graph.Roots[0].Diagnostics
	fixed := applyFixes(t, pkgs[0].Fset, found, func(string) ([]byte, error) { return []byte(src), nil })
	return found, string(fixed[name])
}

// TestFolders checks that the contributors' page names every package.
func TestFolders(t *testing.T) {
	page := contentOf(t, "CONTRIBUTING.md")
	entries, err := os.ReadDir("../internal")
	if err != nil || len(entries) == 0 {
		t.Fatal("there are no packages: ", err)
	}
	for _, e := range entries {
		if !strings.Contains(page, "| `internal/"+e.Name()+"/` |") {
			t.Errorf("CONTRIBUTING.md does not name internal/%s", e.Name())
		}
	}
}
