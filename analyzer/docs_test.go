package analyzer_test

import (
	"encoding/json"
	"fmt"
	"go/token"
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
	"github.com/tcerr/tcerrlint/internal/picture"
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

// TestLinks follows each link of the documentation within the repository.
func TestLinks(t *testing.T) {
	code := regexp.MustCompile("(?s)```.*?```|`[^`\n]*`")
	links := 0
	for _, page := range docPages(t) {
		text := code.ReplaceAllString(contentOf(t, page), "code")
		for _, m := range regexp.MustCompile(`\]\(([^)\s]+)\)`).FindAllStringSubmatch(text, -1) {
			path, fragment, _ := strings.Cut(m[1], "#")
			if strings.Contains(m[1], "://") {
				continue
			}
			links++
			target := filepath.ToSlash(page)
			if path != "" {
				target = filepath.ToSlash(filepath.Join(filepath.Dir(page), path))
			}
			if _, err := os.Stat(filepath.Join("..", filepath.FromSlash(target))); err != nil {
				t.Errorf("%s: the link to %s leads nowhere: %v", page, m[1], err)
			} else if fragment != "" && !headingsOf(t, target)[fragment] {
				t.Errorf("%s: %s has no heading #%s", page, target, fragment)
			}
		}
	}
	if links == 0 {
		t.Error("there are no links")
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

// TestDocExamples compiles and analyzes every Go block of the documentation:
//   - each check reports the first finding of its first example as it says, and
//     nothing in the second one, which is what the fix makes of it, if there is one
//   - nothing is found in the other blocks, but for those that TestReadme looks
//     at
func TestDocExamples(t *testing.T) {
	const imports = "\nvar _ *sdk.TencentCloudSDKError" // as does a package that such code is in
	var sources []string
	add := func(source string) int { sources = append(sources, docSource(source)); return len(sources) - 1 }
	type pair struct{ before, after int }
	examples, names := make(map[string]pair), make(map[string]pair)
	shown := make(map[string]bool)
	for _, c := range check.All() {
		examples[c.Name] = pair{add(c.Before), add(c.After)}
		if c.NamesBefore != "" {
			names[c.Name] = pair{add(c.NamesBefore + imports), add(c.NamesAfter + imports)}
		}
		for _, block := range []string{c.Before, c.After, c.NamesBefore, c.NamesAfter} {
			shown[block] = true
		}
	}
	for _, r := range repairs(t) {
		shown[r.before], shown[r.after] = true, true
	}
	others := make(map[int]string) // where they are
	for _, page := range docPages(t) {
		for _, block := range goBlocks(t, page) {
			if !shown[block] {
				others[add(block)] = page
			}
		}
	}

	results := analyzeDocs(t, sources)
	for _, c := range check.All() {
		before, after := results[examples[c.Name].before], results[examples[c.Name].after]
		i := slices.IndexFunc(before.found, func(d analysis.Diagnostic) bool { return d.Category == c.Name })
		if i < 0 {
			t.Errorf("%s: the analyzer finds %v in its example:\n%s", c.Name, before.found, before.src)
			continue
		}
		if got := before.found[i].Message; got != c.Name+": "+c.Says {
			t.Errorf("%s: the analyzer says of its example\n%s\nand not\n%s: %s", c.Name, got, c.Name, c.Says)
		}
		if !c.NoFix && body(before.fixed) != body(after.src) {
			t.Errorf("%s: the fix makes of the example\n%s\nand not, as the documentation says,\n%s", c.Name, before.fixed, after.src)
		}
		if len(after.found) > 0 {
			t.Errorf("%s: the analyzer finds %v in\n%s", c.Name, after.found, after.src)
		}
		if pair, ok := names[c.Name]; ok {
			checkNamesExample(t, c.Name, results[pair.before], results[pair.after])
		}
	}
	for i, page := range others {
		if found := results[i].found; len(found) > 0 {
			t.Errorf("%s: the analyzer finds %v in\n%s", page, found, results[i].src)
		}
	}
}

// checkNamesExample checks an example that has one finding, without a fix.
func checkNamesExample(t *testing.T, check string, before, after analyzed) {
	t.Helper()
	if len(before.found) != 1 || before.found[0].Category != check || before.fixed != "" {
		t.Errorf("%s: the analyzer finds %v in the example without a fix, and makes of it %q:\n%s", check, before.found, before.fixed, before.src)
	}
	if len(after.found) > 0 {
		t.Errorf("%s: the analyzer finds %v in\n%s", check, after.found, after.src)
	}
}

// TestReadme checks what the README shows of the examples: each piece of code is
// there, what is printed below is found in it, and is no longer found when the
// piece that follows stands in its place.
func TestReadme(t *testing.T) {
	findings := analyzeExamples(t, nil)
	shown := repairs(t)
	if len(shown) < 3 {
		t.Fatalf("the README shows %d findings", len(shown))
	}
	repaired := make(map[string]string)
	for _, r := range shown {
		file, indent, ok := inExamples(t, r.before)
		if !ok {
			t.Errorf("the examples do not have\n%s", r.before)
			continue
		}
		if !slices.Contains(findings, r.finding) || !strings.HasPrefix(r.finding, filepath.Base(file)+":") {
			t.Errorf("not found in %s: %s", file, r.finding)
		}
		if repaired[file] == "" {
			repaired[file] = contentOf(t, filepath.Join("examples", file))
		}
		repaired[file] = strings.Replace(repaired[file], indented(r.before, indent), indented(r.after, indent), 1)
	}
	left := make(map[string]bool)
	for _, f := range analyzeExamples(t, repaired) {
		_, message, _ := strings.Cut(f, ": ")
		left[message] = true
	}
	for _, r := range shown {
		if _, message, _ := strings.Cut(r.finding, ": "); left[message] {
			t.Errorf("still found after the repair: %s", r.finding)
		}
	}
}

// A repair is a piece of code, what the program prints about it, and the piece
// that should be there.
type repair struct{ before, finding, after string }

// repairs returns those that the README shows.
func repairs(t *testing.T) []repair {
	t.Helper()
	var shown []repair
	form := regexp.MustCompile("(?s)```go\n([^`]*)\n```\n\n```\n([^`]*)\n```\n\n```go\n([^`]*)\n```")
	for _, m := range form.FindAllStringSubmatch(contentOf(t, "README.md"), -1) {
		shown = append(shown, repair{m[1], m[2], m[3]})
	}
	return shown
}

// TestPicture compares what the picture of an editor is drawn from with what the
// analyzer says, as a server would have to send it. The test of package gen
// compares the picture with that.
func TestPicture(t *testing.T) {
	shown, err := picture.Parse([]byte(contentOf(t, picture.Data)))
	if err != nil {
		t.Fatal(err)
	}
	src := contentOf(t, shown.File)
	want, err := shown.Apply(src)
	if err != nil {
		t.Fatal(err)
	}
	for _, act := range analyze(t, "../examples", nil, "./...") {
		position := func(pos token.Pos) picture.Position {
			p := act.Package.Fset.Position(pos)
			return picture.Position{Line: p.Line - 1, Character: p.Column - 1}
		}
		for _, d := range act.Diagnostics {
			at := picture.Range{Start: position(d.Pos), End: position(d.End)}
			name := filepath.ToSlash(act.Package.Fset.Position(d.Pos).Filename)
			if at != shown.Range || !strings.HasSuffix(name, "/"+shown.File) {
				continue
			}
			if d.Message != shown.Message || d.Category != shown.Code || d.URL != shown.Link || act.Analyzer.Name != shown.Source {
				t.Errorf("the picture shows\n%+v\nand the analyzer says\n%+v", shown, d)
			}
			fix := d.SuggestedFixes[0]
			said := picture.Finding{}
			for _, e := range fix.TextEdits {
				said.Edits = append(said.Edits, picture.Edit{Range: picture.Range{Start: position(e.Pos), End: position(e.End)}, NewText: string(e.NewText)})
			}
			if got, err := said.Apply(src); err != nil || got != want || fix.Message != shown.Fix {
				t.Errorf("the fix %q gives\n%s\nand not, as the fix %q of the picture,\n%s: %v", fix.Message, got, shown.Fix, want, err)
			}
			return
		}
	}
	t.Errorf("nothing is found where the picture shows %+v; run TestPicture in cmd/tcerr-gopls/e2e with -update", shown)
}

// TestTable checks that the README's table has each check, and says which have no
// fix.
func TestTable(t *testing.T) {
	readme := contentOf(t, "README.md")
	for _, c := range check.All() {
		row := regexp.MustCompile(fmt.Sprintf(`(?m)^\| \[%[1]s\]\(docs/checks\.md#%[1]s\) \|.* \| ([^|]+) \|$`, c.Name)).FindStringSubmatch(readme)
		if row == nil {
			t.Errorf("the table has no row for %s", c.Name)
		} else if (row[1] == "no") != c.NoFix {
			t.Errorf("the table says of the fix of %s: %s", c.Name, row[1])
		}
	}
}

// TestJSON parses the JSON blocks, which are whole values or a part of an object.
func TestJSON(t *testing.T) {
	blocks := 0
	for _, page := range docPages(t) {
		for _, m := range regexp.MustCompile("(?ms)^```json\\n(.*?)\\n```$").FindAllStringSubmatch(contentOf(t, page), -1) {
			blocks++
			if !json.Valid([]byte(m[1])) && !json.Valid([]byte("{"+m[1]+"}")) {
				t.Errorf("%s: no JSON:\n%s", page, m[1])
			}
		}
	}
	if blocks == 0 {
		t.Error("there are no blocks")
	}
}

// TestComparison checks that the README has the numbers of the page that it
// refers to.
func TestComparison(t *testing.T) {
	page, readme := contentOf(t, "docs/comparison.md"), contentOf(t, "README.md")
	row := func(linter string) []string {
		m := regexp.MustCompile(`(?m)^\| ` + linter + `[^|]*\|[^|]*\| (\d+) \| (\d+) \| (\d+) \|$`).FindStringSubmatch(page)
		if m == nil {
			t.Fatalf("the page has no row for %s", linter)
		}
		return m[1:]
	}
	for _, want := range []string{
		"of the " + row("tcerrlint")[0] + " lines that tcerrlint reports in the examples",
		"go-errorlint finds " + row("go-errorlint")[0] + ",",
		"find " + row("ruleguard")[0] + " and report " + row("ruleguard")[2] + " lines of the look-alikes",
	} {
		if !strings.Contains(oneLine(readme), want) {
			t.Errorf("the README does not say %q", want)
		}
	}
	for _, linter := range []string{"exhaustive", "usestdlibvars"} {
		if row(linter)[0] != "0" {
			t.Errorf("the README says that %s finds none", linter)
		}
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// docPages returns the paths of all pages of the documentation.
func docPages(t *testing.T) []string {
	t.Helper()
	pages := []string{"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"}
	inDocs, err := filepath.Glob("../docs/*.md")
	if err != nil || len(inDocs) == 0 {
		t.Fatal("no pages: ", err)
	}
	for _, path := range inDocs {
		pages = append(pages, filepath.Join("docs", filepath.Base(path)))
	}
	return pages
}

// goBlocks returns the Go blocks of a page.
func goBlocks(t *testing.T, page string) []string {
	t.Helper()
	var blocks []string
	for _, m := range regexp.MustCompile("(?ms)^```go\n(.*?)\n```$").FindAllStringSubmatch(contentOf(t, page), -1) {
		blocks = append(blocks, m[1])
	}
	return blocks
}

// inExamples returns the file of the examples, from their root, that has a piece
// of code as whole lines, and what the lines are indented with.
func inExamples(t *testing.T, code string) (file, indent string, ok bool) {
	t.Helper()
	files, err := filepath.Glob("../examples/*/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no examples: ", err)
	}
	for _, name := range files {
		file, err := filepath.Rel("../examples", name)
		if err != nil {
			t.Fatal(err)
		}
		content := "\n" + contentOf(t, filepath.Join("examples", file))
		for _, indent := range []string{"", "\t", "\t\t", "\t\t\t"} {
			if strings.Contains(content, "\n"+indented(code, indent)+"\n") {
				return file, indent, true
			}
		}
	}
	return "", "", false
}

func indented(code, indent string) string {
	return indent + strings.ReplaceAll(code, "\n", "\n"+indent)
}

// analyzeExamples returns the findings in the examples, as the program prints
// them in the folder of the package, with some files otherwise.
func analyzeExamples(t *testing.T, otherwise map[string]string) []string {
	t.Helper()
	root, err := filepath.Abs("../examples")
	if err != nil {
		t.Fatal(err)
	}
	overlay := make(map[string][]byte)
	for file, content := range otherwise {
		overlay[filepath.Join(root, file)] = []byte(content)
	}
	var findings []string
	for _, act := range analyze(t, root, overlay, "./...") {
		for _, d := range act.Diagnostics {
			pos := act.Package.Fset.Position(d.Pos)
			findings = append(findings, fmt.Sprintf("%s:%d:%d: %s", filepath.Base(pos.Filename), pos.Line, pos.Column, d.Message))
		}
	}
	return findings
}

// docSource returns a program around an example, with the imports that it
// needs.
func docSource(example string) string {
	var imports strings.Builder
	for _, path := range []string{"encoding/json", "errors", "fmt", "strings", "testing", "github.com/tcerr/tcerrlint/tcerr"} {
		if strings.Contains(example, path[strings.LastIndexByte(path, '/')+1:]+".") {
			fmt.Fprintf(&imports, "import %q\n", path)
		}
	}
	for name, path := range map[string]string{"sdk": "common/errors", "cvm": "cvm/v20170312", "kms": "kms/v20190118"} {
		if regexp.MustCompile(`\b` + name + `\.`).MatchString(example) {
			fmt.Fprintf(&imports, "import %s \"github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud/%s\"\n", name, path)
		}
	}
	src := "package doc\n\n" + imports.String() + `
type response struct {
	Code     int
	Message  string
	CodeDesc string
}

func call() response { return response{} }

func send() (err error) {
	err, _ = any(call()).(error) // of which nothing is known
	return
}
`
	if declares.MatchString(example) {
		return src + "\n" + example + "\n"
	}
	return src + `
func do(resp response, body []byte, err error) error {
	` + strings.ReplaceAll(example, "\n", "\n\t") + `
	return nil
}
`
}

// declares matches an example that is no piece of a function.
var declares = regexp.MustCompile(`(?m)^(func|type) `)

// body returns what stands behind the imports.
func body(src string) string {
	_, after, _ := strings.Cut(src, "type response")
	return after
}

// An analyzed example has findings, and is another file with the fixes, or "".
type analyzed struct {
	src, fixed string
	found      []analysis.Diagnostic
}

// analyzeDocs analyzes files, each in a package of its own.
func analyzeDocs(t *testing.T, sources []string) []analyzed {
	t.Helper()
	root := corpus.Root(t)
	results := make([]analyzed, len(sources))
	byName := make(map[string]*analyzed)
	overlay := make(map[string][]byte)
	var patterns []string
	for i, src := range sources {
		name := filepath.Join(root, "doc", fmt.Sprint(i), "doc.go")
		results[i].src, byName[name], overlay[name] = src, &results[i], []byte(src)
		patterns = append(patterns, fmt.Sprintf("./doc/%d", i))
	}
	for _, act := range analyze(t, root, overlay, patterns...) {
		name := act.Package.GoFiles[0]
		result := byName[name]
		result.found = act.Diagnostics
		fixed := applyFixes(t, act.Package.Fset, act.Diagnostics, func(name string) ([]byte, error) { return overlay[name], nil })
		result.fixed = string(fixed[name])
	}
	return results
}

// analyze analyzes packages of a module, which must compile.
func analyze(t *testing.T, root string, overlay map[string][]byte, patterns ...string) []*checker.Action {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode:    packages.LoadSyntax | packages.NeedModule,
		Dir:     root,
		Env:     append(os.Environ(), "GOWORK=off"),
		Overlay: overlay,
	}, patterns...)
	if err != nil {
		t.Fatal(err)
	}
	if packages.PrintErrors(pkgs) > 0 {
		t.Fatal("an example does not compile")
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{analyzer.New(analyzer.Settings{})}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	return graph.Roots
}

// TestFolders checks that the contributors' page names every package.
func TestFolders(t *testing.T) {
	page := contentOf(t, "CONTRIBUTING.md")
	entries, err := os.ReadDir("../internal")
	if err != nil || len(entries) == 0 {
		t.Fatal("there are no packages: ", err)
	}
	for _, e := range entries {
		if !regexp.MustCompile("(?m)^\\|.*`internal/" + e.Name() + "/`.*\\| .").MatchString(page) {
			t.Errorf("CONTRIBUTING.md does not name internal/%s", e.Name())
		}
	}
}
