package main

import (
	"bufio"
	"errors"
	"fmt"
	"go/ast"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/ast/inspector"
	"golang.org/x/tools/go/packages"

	"github.com/tcerr/tcerrlint/internal/corpus"
	"github.com/tcerr/tcerrlint/internal/mutate/mutant"
)

// killAll answers for each number of a mutation whether the fixtures notice it.
// It says "ready" when they are loaded.
func killAll(in io.Reader, out io.Writer) error {
	fixtures, err := load()
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "ready")
	for lines := bufio.NewScanner(in); lines.Scan(); {
		id, err := strconv.Atoi(lines.Text())
		if err != nil {
			return err
		}
		mutant.Active = id
		verdict := "alive"
		if i := slices.IndexFunc(fixtures, func(f *fixture) bool { return f.reaches[id] && f.notices() }); i >= 0 {
			verdict = "killed"
			// What notices one mistake is likely to notice the next, which is
			// in the same function.
			first := fixtures[i]
			copy(fixtures[1:i+1], fixtures[:i])
			fixtures[0] = first
		}
		fmt.Fprintln(out, verdict)
	}
	return nil
}

// A fixture is a package that is loaded, what is found there without a mistake,
// and the mistakes that it can notice: those that the analysis comes by.
type fixture struct {
	flags     []string
	pkg       *packages.Package
	readFile  func(name string) ([]byte, error)
	inspector *inspector.Inspector
	want      result
	reaches   map[int]bool
	asks      int // how often the analysis asks for a mistake
}

// A result is what is found in one package.
type result struct {
	err      string
	findings []finding
}

// A finding is what the tests of the fixtures look at.
type finding struct {
	place   string // and category and fix
	message string
	wants   []*regexp.Regexp // the patterns in the comments of its line
}

// load loads the fixtures, with the programs that are tests of the checks, and analyzes them without a mistake.
func load() ([]*fixture, error) {
	mutant.Active = 0
	root := filepath.Join(folderOf("mutate"), "..", "..", "testdata")
	groups, err := corpus.FindGroups(root)
	if err != nil {
		return nil, err
	}
	flags := make(map[string][]string) // by folder
	for _, g := range groups {
		for _, p := range g.Packages {
			flags[filepath.Join(root, p)] = g.Flags
		}
	}
	pkgs, err := packages.Load(&packages.Config{
		Mode: packages.LoadSyntax | packages.NeedModule, Dir: root, Env: append(os.Environ(), "GOWORK=off"), Tests: true,
	}, "./...")
	if err != nil {
		return nil, err
	}
	var fixtures []*fixture
	for _, pkg := range pkgs {
		if len(pkg.Syntax) > 0 && !strings.HasSuffix(pkg.ID, ".test") {
			fixtures = append(fixtures, &fixture{pkg: pkg, flags: flags[filepath.Dir(pkg.GoFiles[0])], readFile: os.ReadFile})
		}
	}
	cases, err := corpus.LoadCases(filepath.Join(folderOf("check"), "testdata"))
	if err != nil {
		return nil, err
	}
	for _, c := range cases {
		fixtures = append(fixtures, &fixture{pkg: c.Pkg, flags: c.Flags, readFile: c.ReadFile})
	}
	for _, f := range fixtures {
		f.inspector, f.reaches = inspector.New(f.pkg.Syntax), make(map[int]bool)
		mutant.Reached = func(id int) { f.reaches[id], f.asks = true, f.asks+1 }
		f.want = f.analyze()
		mutant.Reached = nil
	}
	if len(fixtures) == 0 {
		return nil, errors.New("there are no fixtures")
	}
	return fixtures, nil
}

// analyze runs the analyzer and nothing else, which is why it makes a pass
// without a driver.
func (f *fixture) analyze() result {
	a, err := corpus.NewAnalyzer(f.flags)
	if err != nil {
		return result{err: err.Error()}
	}
	var r result
	pass := &analysis.Pass{
		Analyzer: a, Fset: f.pkg.Fset, Files: f.pkg.Syntax, OtherFiles: f.pkg.OtherFiles, IgnoredFiles: f.pkg.IgnoredFiles,
		Pkg: f.pkg.Types, TypesInfo: f.pkg.TypesInfo, TypesSizes: f.pkg.TypesSizes, TypeErrors: f.pkg.TypeErrors,
		ResultOf: map[*analysis.Analyzer]any{inspect.Analyzer: f.inspector},
		ReadFile: f.readFile,
		Report:   func(d analysis.Diagnostic) { r.findings = append(r.findings, newFinding(f.pkg, d)) },
	}
	if m := f.pkg.Module; m != nil {
		pass.Module = &analysis.Module{Path: m.Path, Version: m.Version, GoVersion: m.GoVersion}
	}
	if _, err := a.Run(pass); err != nil {
		r.err = err.Error()
	}
	return r
}

func newFinding(pkg *packages.Package, d analysis.Diagnostic) finding {
	var place strings.Builder
	fmt.Fprintf(&place, "%v-%v %s", pkg.Fset.Position(d.Pos), pkg.Fset.Position(d.End), d.Category)
	for _, f := range d.SuggestedFixes {
		for _, e := range f.TextEdits {
			fmt.Fprintf(&place, " %d-%d %q", e.Pos, e.End, e.NewText)
		}
	}
	return finding{place: place.String(), message: d.Message, wants: wantsAt(pkg, d)}
}

// wantsAt returns the patterns of the comments in the finding's line.
func wantsAt(pkg *packages.Package, d analysis.Diagnostic) []*regexp.Regexp {
	at := pkg.Fset.PositionFor(d.Pos, false)
	var wants []*regexp.Regexp
	for _, file := range pkg.Syntax {
		if d.Pos < file.FileStart || file.FileEnd < d.Pos {
			continue
		}
		for _, c := range slices.Concat(commentsOf(file)...) {
			_, patterns, ok := strings.Cut(c.Text, "want ")
			if !ok || pkg.Fset.PositionFor(c.Pos(), false).Line != at.Line {
				continue
			}
			for _, quoted := range quotedText.FindAllString(patterns, -1) {
				if pattern, err := strconv.Unquote(quoted); err == nil {
					wants = append(wants, regexp.MustCompile(pattern))
				}
			}
		}
	}
	return wants
}

var quotedText = regexp.MustCompile("`[^`]*`" + `|"(?:[^"\\]|\\.)*"`)

func commentsOf(file *ast.File) [][]*ast.Comment {
	var lists [][]*ast.Comment
	for _, g := range file.Comments {
		lists = append(lists, g.List)
	}
	return lists
}

// notices reports whether the tests of the fixture fail with the mistake that
// is made now: the analyzer panics, or a finding is gone, new, elsewhere or
// fixed in another way, or its message is none that a pattern wants.
func (f *fixture) notices() (noticed bool) {
	defer func() {
		if recover() != nil {
			noticed = true
		}
	}()
	mutant.Left = 20*f.asks + 100_000
	got := f.analyze()
	return f.want.err != got.err || !slices.EqualFunc(f.want.findings, got.findings, finding.accepts)
}

func (want finding) accepts(got finding) bool {
	if want.place != got.place {
		return false
	}
	return want.message == got.message ||
		slices.ContainsFunc(want.wants, func(pattern *regexp.Regexp) bool { return pattern.MatchString(got.message) })
}
