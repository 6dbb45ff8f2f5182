// Package corpus passes the fixtures through drivers of the analyzer, each of
// which must find and fix the same.
//
// What an analyzer finds is for the driver to print, filter, merge and apply,
// and each has ways of its own. The tests of a driver describe it as a [Driver]
// and call [Test].
package corpus

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/build"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/checker"
	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/analyzer"
	"github.com/tcerr/tcerrlint/internal/command"
)

// A Driver runs the analyzer.
type Driver struct {
	Name string
	// Findings returns what the driver reports in the packages of the group,
	// in any order, the same as often as it likes. It is nil if the driver
	// does not report. The analyzer's error is the test's.
	Findings func(*testing.T, Group) []Finding
	// Fix applies all fixes to the files of the group, which is a copy. It is
	// nil if the driver does not fix.
	Fix func(*testing.T, Group)
	// OneByOne says that each fix is made for the file as the last one left it.
	// Two that bring an import each can then arrange them in another way.
	OneByOne bool
	// DefaultOnly leaves out the groups with flags, for a driver that passes
	// flags on as another one does.
	DefaultOnly bool
}

// A Group is the packages of a module that are analyzed with the same flags.
type Group struct {
	Dir      string   // the root of the module, absolute
	Flags    []string // of the analyzer: "-evidence=names"
	Packages []string // "./compare/forms"
}

// Name returns a name for a test of the group.
func (g Group) Name() string {
	if len(g.Flags) == 0 {
		return "default"
	}
	return strings.TrimPrefix(g.Packages[0], "./")
}

// A Finding is what a driver prints of a diagnostic.
type Finding struct {
	File         string // from the root of the module, with slashes
	Line, Column int
	Message      string
}

func (f Finding) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.Message)
}

// Test passes each group of fixtures through the drivers. Their findings must
// be those of the analyzer, which the tests of the analyzer compare with what
// the fixtures want, and the fixed files must be the golden files, but for what
// gofmt changes: some drivers format what they write.
//
// A driver has one copy of the module for all groups, so that what they import
// is compiled once.
func Test(t *testing.T, drivers ...Driver) {
	groups := Groups(t, Root(t))
	wants := make([][]expected, len(groups))
	for i, g := range groups {
		wants[i] = analyze(t, g)
	}
	for _, d := range drivers {
		t.Run(d.Name, func(t *testing.T) {
			dir := Copy(t, groups[0]).Dir
			fixed := make(map[string]bool)
			for i, g := range groups {
				if d.DefaultOnly && len(g.Flags) > 0 {
					continue
				}
				t.Run(g.Name(), func(t *testing.T) {
					g.Dir = dir
					if d.Findings != nil {
						compareFindings(t, d.Findings(t, g), wants[i])
					}
					if d.Fix != nil {
						d.Fix(t, g)
						for _, p := range g.Packages {
							fixed[p] = true
						}
					}
				})
			}
			compareFiles(t, dir, fixed, d.OneByOne)
		})
	}
}

// Compare compares the findings of a driver in packages that need not be
// fixtures with those of the analyzer.
func Compare(t *testing.T, findings []Finding, g Group) {
	t.Helper()
	want := analyze(t, g)
	if len(want) == 0 {
		t.Errorf("%v has no findings to compare with", g.Packages)
	}
	compareFindings(t, findings, want)
}

// Root returns the module of the fixtures, with its dependencies downloaded.
func Root(t *testing.T) string {
	t.Helper()
	root := fixtures(t)
	command.Go(t, root, "list", "-deps", "-test", "-f", "{{if .Error}}{{.Error}}{{end}}", "./...")
	return root
}

// fixtures returns the folder of the fixtures, whichever module's test asks.
func fixtures(t testing.TB) string {
	t.Helper()
	_, file, _, _ := runtime.Caller(0)
	root := filepath.Join(filepath.Dir(file), "..", "..", "testdata")
	if _, err := os.Stat(filepath.Join(root, "go.mod")); err != nil {
		t.Fatalf("the fixtures are not where this was compiled (with -trimpath?): %v", err)
	}
	return root
}

// Groups returns all packages below root, by the flags that they are analyzed
// with: those of the nearest file named "flags", or none.
func Groups(t testing.TB, root string) []Group {
	t.Helper()
	groups, err := FindGroups(root)
	if err != nil {
		t.Fatal(err)
	}
	return groups
}

// FindGroups is Groups outside of a test.
func FindGroups(root string) ([]Group, error) {
	var groups []Group
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if files, _ := filepath.Glob(filepath.Join(path, "*.go")); len(files) == 0 {
			return nil
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		flags, err := flagsOf(root, path)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(groups, func(g Group) bool { return slices.Equal(g.Flags, flags) })
		if i < 0 {
			i = len(groups)
			groups = append(groups, Group{Dir: root, Flags: flags})
		}
		groups[i].Packages = append(groups[i].Packages, "./"+filepath.ToSlash(rel))
		return nil
	})
	if err == nil && len(groups) == 0 {
		err = fmt.Errorf("no fixtures below %s", root)
	}
	return groups, err
}

// Flags returns the flags that the package in dir, below root, is analyzed with.
func Flags(t *testing.T, root, dir string) []string {
	t.Helper()
	flags, err := flagsOf(root, dir)
	if err != nil {
		t.Fatal(err)
	}
	return flags
}

func flagsOf(root, dir string) ([]string, error) {
	for ; dir != root; dir = filepath.Dir(dir) {
		data, err := os.ReadFile(filepath.Join(dir, "flags"))
		if err == nil {
			return strings.Fields(string(data)), nil
		}
		if !os.IsNotExist(err) {
			return nil, err
		}
	}
	return nil, nil
}

// Analyzer returns an analyzer with the flags.
func Analyzer(t testing.TB, flags []string) *analysis.Analyzer {
	t.Helper()
	a, err := NewAnalyzer(flags)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// NewAnalyzer is Analyzer outside of a test.
func NewAnalyzer(flags []string) (*analysis.Analyzer, error) {
	a := analyzer.New(analyzer.Settings{})
	a.Flags.Init("", flag.ContinueOnError)
	return a, a.Flags.Parse(flags)
}

// Copy returns a copy of the group's module and of package tcerr beside.
func Copy(t *testing.T, g Group) Group {
	t.Helper()
	dir, err := filepath.EvalSymlinks(t.TempDir()) // drivers print paths without links
	if err != nil {
		t.Fatal(err)
	}
	copied := Group{filepath.Join(dir, "fixtures"), g.Flags, g.Packages} // gopls is silent in testdata
	for from, to := range map[string]string{g.Dir: copied.Dir, filepath.Join(g.Dir, "..", "tcerr"): filepath.Join(dir, "tcerr")} {
		if err := os.CopyFS(to, os.DirFS(from)); err != nil {
			t.Fatal(err)
		}
	}
	return copied
}

// expected is a finding of the analyzer: where it is in the file, and where the
// file's line directives say. Some drivers heed them, some do not.
type expected struct{ inFile, adjusted Finding }

// analyze returns what the analyzer finds.
func analyze(t *testing.T, g Group) []expected {
	t.Helper()
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax | packages.NeedModule, Dir: g.Dir, Env: append(os.Environ(), "GOWORK=off"), Tests: true,
	}, g.Packages...)
	if err != nil {
		t.Fatal(err)
	}
	graph, err := checker.Analyze([]*analysis.Analyzer{Analyzer(t, g.Flags)}, pkgs, nil)
	if err != nil {
		t.Fatal(err)
	}
	var findings []expected
	for _, act := range graph.Roots {
		if act.Err != nil {
			t.Fatal(act.Err)
		}
		for _, d := range act.Diagnostics {
			at := func(adjusted bool) Finding {
				pos := act.Package.Fset.PositionFor(d.Pos, adjusted)
				return g.Finding(t, pos.Filename, pos.Line, pos.Column, d.Message)
			}
			findings = append(findings, expected{at(false), at(true)})
		}
	}
	return findings
}

// Finding returns a finding in a file, whose path is absolute or from the root
// of the module.
func (g Group) Finding(t *testing.T, file string, line, column int, message string) Finding {
	t.Helper()
	if filepath.IsAbs(file) {
		var err error
		if file, err = filepath.Rel(g.Dir, file); err != nil {
			t.Fatal(err)
		}
	}
	return Finding{filepath.ToSlash(filepath.Clean(file)), line, column, message}
}

var printed = regexp.MustCompile(`^(.+?):(\d+)(?::(\d+))?: (.*)$`)

// Parse returns the findings in lines of the form file:line:column: message,
// where a line directive may leave out the column, which is then 0. Other lines are errors, but for comments of the go command: # package.
func (g Group) Parse(t *testing.T, lines string) []Finding {
	t.Helper()
	var findings []Finding
	for line := range strings.Lines(lines) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "# ") {
			continue
		}
		m := printed.FindStringSubmatch(line)
		if m == nil {
			t.Errorf("unexpected line: %s", line)
			continue
		}
		lineNumber, _ := strconv.Atoi(m[2])
		column, _ := strconv.Atoi(m[3])
		findings = append(findings, g.Finding(t, m[1], lineNumber, column, m[4]))
	}
	return findings
}

func compareFindings(t *testing.T, got []Finding, want []expected) {
	t.Helper()
	found := make(map[Finding]bool)
	for _, f := range got {
		found[f] = true
	}
	for _, f := range want {
		if !found[f.inFile] && !found[f.adjusted] {
			t.Errorf("not found: %s", f.adjusted)
		}
	}
	for _, f := range want {
		delete(found, f.inFile)
		delete(found, f.adjusted)
	}
	for f := range found {
		t.Errorf("found, but not by the analyzer: %s", f)
	}
}

// compareFiles compares the files of the module in dir with what they are to be:
// the golden files in the fixed packages, elsewhere what they were.
func compareFiles(t *testing.T, dir string, fixed map[string]bool, oneByOne bool) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, _ os.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		original := filepath.Join(fixtures(t), rel)
		want, err := os.ReadFile(original)
		if err != nil {
			return err
		}
		// A file that is for a later Go is in no package.
		if built, _ := build.Default.MatchFile(filepath.Split(path)); built && fixed["./"+filepath.ToSlash(filepath.Dir(rel))] {
			golden, err := os.ReadFile(original + ".golden")
			if err == nil {
				want = golden
			} else if !os.IsNotExist(err) {
				return err
			}
		}
		got, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if bytes.Equal(got, want) {
			return nil
		}
		if formatted(t, got) != formatted(t, want) && !(oneByOne && arranged(t, got) == arranged(t, want)) {
			t.Errorf("%s is not as it should be: %s", rel, difference(formatted(t, got), formatted(t, want)))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// arranged returns the source with its imports, and the comments among them, in
// one order.
func arranged(t *testing.T, src []byte) string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "", src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Error(err)
		return string(src)
	}
	var specs []string
	end := file.Name.End()
	for _, decl := range file.Decls {
		if decl, ok := decl.(*ast.GenDecl); ok && decl.Tok == token.IMPORT {
			end = decl.End()
		}
	}
	for _, spec := range file.Imports {
		specs = append(specs, string(src[spec.Pos()-1:spec.End()-1]))
	}
	for _, group := range file.Comments {
		if file.Name.End() < group.Pos() && group.End() <= end {
			specs = append(specs, group.Text())
		}
	}
	slices.Sort(specs)
	return string(src[:file.Name.End()-1]) + strings.Join(specs, "\n") + formatted(t, append([]byte("package p\n"), src[end-1:]...))
}

// difference describes the first line that differs.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	n := 0
	for n < len(g) && n < len(w) && g[n] == w[n] {
		n++
	}
	return fmt.Sprintf("line %d is\n%s\nwant\n%s", n+1, strings.Join(g[n:min(n+1, len(g))], ""), strings.Join(w[n:min(n+1, len(w))], ""))
}

// formatted returns the source as gofmt writes it.
func formatted(t *testing.T, src []byte) string {
	t.Helper()
	out, err := format.Source(src)
	if err != nil {
		t.Error(err)
		return string(src)
	}
	return string(out)
}
